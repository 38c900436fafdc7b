"""The commands that fill the data folder."""

import shlex
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from chatbot.catalog.handbook import import_docs
from chatbot.catalog.importer import Progress as Told
from chatbot.catalog.importer import import_catalogue
from chatbot.catalog.interactions import import_interactions
from chatbot.catalog.mapping import read_mapping
from chatbot.catalog.pictures import Pictures
from chatbot.catalog.readers import Format
from chatbot.catalog.report import Report
from chatbot.catalog.reviews import read_reviews
from chatbot.compose import storage
from chatbot.settings import Settings
from chatbot.showcase import stock_sample

_STEPS = {"read": "Reading rows", "embed": "Embedding items"}


def import_files(
    settings: Settings,
    files: Sequence[Path],
    *,
    format: str,
    mapping: Path | None,
    images: Path | None,
    prune: bool,
    as_json: bool,
    reviews: Path | None = None,
    site: str = "",
) -> None:
    """Import catalogue files and print the report."""
    kept = storage(settings)
    console = Console(stderr=True)
    with _bars(console) as told:
        report = import_catalogue(
            files,
            shelf=kept.shelf,
            vectors=kept.vectors("items"),
            terms=kept.vectors("terms"),
            embedder=kept.embedder,
            mapping=read_mapping(mapping) if mapping else None,
            format=_format(format),
            images=Pictures(images, settings.media) if images else None,
            reviews=read_reviews(reviews) if reviews else None,
            today=date.today(),
            site=site,
            currency=settings.currency,
            prune=prune,
            progress=told,
        )
    _print(report, as_json)
    if report.taken and not as_json:
        console.print(
            f"\nOpen the shop: shoptalk serve --data {shlex.quote(str(settings.data))} (one that is open takes over the changes when it starts again)",
            highlight=False,
            soft_wrap=True,
        )


def _format(name: str) -> Format:
    try:
        return Format(name)
    except ValueError as error:
        raise ValueError(f"there is no catalogue format {name!r}; there are {', '.join(f.value for f in Format)}") from error


def import_sample(settings: Settings, *, as_json: bool = False) -> None:
    """Write the sample shop into the data folder and import all of it: items, pictures, handbook, behaviour log."""
    began = time.monotonic()
    with _bars(Console(stderr=True)) as told:
        report = stock_sample(storage(settings), told)
    _print(report, as_json)
    if not as_json:
        Console().print(f"The sample shop is ready ({time.monotonic() - began:.0f} s).", highlight=False)


def import_log(settings: Settings, file: Path) -> None:
    """Import a behaviour log and print the report."""
    kept = storage(settings)
    _print(import_interactions(file, log=kept.log, items=kept.shelf.ids()), as_json=False)


def import_handbook(settings: Settings, files: Sequence[Path]) -> None:
    """Import store documents."""
    kept = storage(settings)
    count = import_docs(files, handbook=kept.handbook, vectors=kept.vectors("passages"), embedder=kept.embedder)
    Console().print(f"{count} passages from {len(files)} documents.", highlight=False)


def _print(report: Report, as_json: bool) -> None:
    print(report.as_json() if as_json else report.as_text())


@contextmanager
def _bars(console: Console) -> Iterator[Told]:
    """Progress bars on a terminal; the callback that moves them."""
    columns = (TextColumn("{task.description:<16}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=False) as progress:
        tasks = {step: progress.add_task(words, total=None, visible=False) for step, words in _STEPS.items()}

        def told(step: str, done: int, total: int) -> None:
            progress.update(tasks[step], completed=done, total=max(total, 1), visible=True)

        yield told
