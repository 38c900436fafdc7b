"""The sample shop, written into a data folder and imported: items, pictures, handbook and behaviour log."""

from pathlib import Path

from chatbot.catalog.handbook import import_docs
from chatbot.catalog.importer import Progress, import_catalogue
from chatbot.catalog.interactions import import_interactions
from chatbot.catalog.report import Report
from chatbot.compose import Storage
from chatbot.sample.export import write


def stock_sample(kept: Storage, progress: Progress = lambda step, done, total: None) -> Report:
    """Fill the data folder with the sample shop; a second time changes nothing."""
    folder = kept.settings.data / "sample"
    write(folder)
    _publish(folder / "media", kept.settings.media / "sample")
    report = import_catalogue(
        [folder / "items.jsonl"],
        shelf=kept.shelf,
        vectors=kept.vectors("items"),
        terms=kept.vectors("terms"),
        embedder=kept.embedder,
        progress=progress,
    )
    import_docs(
        sorted((folder / "handbook").glob("*.md")),
        handbook=kept.handbook,
        vectors=kept.vectors("passages"),
        embedder=kept.embedder,
    )
    if not kept.log.all():
        import_interactions(folder / "interactions.csv", log=kept.log, items=kept.shelf.ids())
    return report


def _publish(pictures: Path, media: Path) -> None:
    """Move the pictures to where they are served from."""
    media.mkdir(parents=True, exist_ok=True)
    for picture in pictures.iterdir():
        picture.replace(media / picture.name)
    pictures.rmdir()
