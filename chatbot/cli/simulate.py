"""``shoptalk simulate``: shoppers with tastes of their own talk to the shop, and it is counted how far they get."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr
from rich.console import Console
from rich.progress import Progress

from chatbot.catalog.shelf import Shelf, open_database
from chatbot.compose import open_shop, storage
from chatbot.domain.item import Item
from chatbot.journeys.inside import ShopPlayer
from chatbot.settings import Settings
from chatbot.shop import Shop
from chatbot.showcase import stock_sample
from chatbot.simulate.baseline import SearchBox
from chatbot.simulate.chart import chart
from chatbot.simulate.encounter import Encounter
from chatbot.simulate.figures import by_persona, figures
from chatbot.simulate.report import Outcome, as_json, print_outcome
from chatbot.simulate.simulation import Crowd, encounters
from chatbot.simulate.transcript import transcript


class NoPicture(ValueError):
    """The picture is asked for in a format that isn't drawn."""


@dataclass(frozen=True, slots=True)
class Papers:
    """What is written besides the figures: conversations, and a picture."""

    transcripts: Path | None = None
    plot: Path | None = None


def simulate_shoppers(settings: Settings, crowd: Crowd, papers: Papers, *, sample: bool, json: bool) -> None:
    """Let a crowd into the shop and print how it went. No conversation is kept.

    Without a data folder of its own (``sample``) the shop is the sample shop, made for this run.

    Raises:
        NoPicture: the plot isn't to be an SVG file.
        EmptyMarket: the catalogue has nothing to want.
    """
    if papers.plot and papers.plot.suffix != ".svg":
        raise NoPicture(f"{str(papers.plot)!r} doesn't end in .svg, the one kind of picture that is drawn")
    console = Console()
    with _doors(settings, sample=sample) as (shop, items):
        met, box = _played(crowd, shop, items, quiet=json)
    outcome = _outcome(crowd, met, box)
    if papers.transcripts:
        papers.transcripts.write_text(transcript(met), encoding="utf-8")
    if papers.plot:
        papers.plot.write_text(chart(outcome), encoding="utf-8")
    if json:
        console.print_json(as_json(outcome))
    else:
        print_outcome(outcome, console)


@contextmanager
def _doors(settings: Settings, *, sample: bool) -> Iterator[tuple[Shop, tuple[Item, ...]]]:
    """The shop, with its conversations in a database that is thrown away."""
    with TemporaryDirectory(prefix="shoptalk-simulate-", ignore_cleanup_errors=True) as folder:
        changed: dict[str, object] = {"database_url": SecretStr(f"sqlite:///{Path(folder) / 'conversations.db'}")}
        if sample:
            changed |= {"data": Path(folder), "chroma_url": None}
        own = settings.model_copy(update=changed)
        if sample:
            stock_sample(storage(own))
        items = Shelf(open_database(own.data / "catalogue.db")).all()
        with open_shop(own) as shop:
            yield shop, items


def _played(crowd: Crowd, shop: Shop, items: tuple[Item, ...], *, quiet: bool) -> tuple[list[Encounter], list[Encounter]]:
    with Progress(console=Console(stderr=True), transient=True, disable=quiet) as progress:
        task = progress.add_task("Conversations", total=2 * crowd.count)
        met = list(encounters(crowd, items, ShopPlayer(shop), ended=lambda: progress.advance(task)))
        box = list(encounters(crowd, items, SearchBox(shop), ended=lambda: progress.advance(task)))
    return met, box


def _outcome(crowd: Crowd, met: list[Encounter], box: list[Encounter]) -> Outcome:
    turns = crowd.turns
    return Outcome(crowd.seed, turns, figures(met, turns), figures(box, turns), by_persona(met, turns), by_persona(box, turns))
