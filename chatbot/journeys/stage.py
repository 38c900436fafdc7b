"""The shops that journeys are played in: data folders made for a run, and gone after it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from chatbot.catalog.importer import import_catalogue
from chatbot.catalog.mapping import read_mapping
from chatbot.catalog.reviews import read_reviews
from chatbot.compose import Storage, open_shop, storage
from chatbot.journeys.check import Catalog
from chatbot.journeys.inside import ShopPlayer
from chatbot.llm.engine import OwnedEngine
from chatbot.settings import Settings
from chatbot.showcase import stock_sample


@dataclass(frozen=True, slots=True)
class Stage:
    """Opens a shop over a catalogue. Each catalogue is imported once, however often its shop is opened.

    ``model`` makes the language model of a shop; without it, it is the one that the settings name.
    """

    settings: Settings
    root: Path
    model: Callable[[], OwnedEngine] | None = None
    _folders: dict[Catalog, Path] = field(default_factory=dict)

    @contextmanager
    def player_for(self, catalog: Catalog) -> Iterator[ShopPlayer]:
        """A shop of this catalogue to play in.

        Raises:
            Unreadable, BadMapping: the catalogue's files are no use.
        """
        with open_shop(self._settings(self.folder(catalog)), self.model() if self.model else None) as shop:
            yield ShopPlayer(shop)

    def folder(self, catalog: Catalog) -> Path:
        """The data folder with this catalogue imported."""
        if catalog not in self._folders:
            folder = self.root / f"catalog-{len(self._folders) + 1}"
            folder.mkdir(exist_ok=True)
            _import(storage(self._settings(folder)), catalog)
            self._folders[catalog] = folder
        return self._folders[catalog]

    def with_model(self, model: Callable[[], OwnedEngine]) -> "Stage":
        """The same catalogues with another language model."""
        return Stage(self.settings, self.root, model, self._folders)

    def _settings(self, folder: Path) -> Settings:
        """The settings, but for what would lead out of the folder."""
        return self.settings.model_copy(update={"data": folder, "database_url": None, "chroma_url": None})


@contextmanager
def stage(settings: Settings) -> Iterator[Stage]:
    """A stage in a temporary folder."""
    with TemporaryDirectory(prefix="shoptalk-check-", ignore_cleanup_errors=True) as folder:
        yield Stage(settings, Path(folder))


def _import(kept: Storage, catalog: Catalog) -> None:
    if catalog.file is None:
        stock_sample(kept)
        return
    mapping = read_mapping(catalog.mapping) if catalog.mapping else None
    import_catalogue(
        [catalog.file],
        shelf=kept.shelf,
        vectors=kept.vectors("items"),
        terms=kept.vectors("terms"),
        embedder=kept.embedder,
        mapping=mapping,
        reviews=read_reviews(catalog.reviews) if catalog.reviews else None,
    )
