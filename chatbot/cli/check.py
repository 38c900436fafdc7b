"""``shoptalk check``: scripted conversations, played and scored."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from rich.console import Console

from chatbot.journeys.check import Catalog, check
from chatbot.journeys.play import Host
from chatbot.journeys.remote import connected
from chatbot.journeys.stage import stage
from chatbot.settings import Settings

PlayerFor = Callable[[Catalog], AbstractContextManager[Host]]


def play_journeys(settings: Settings, journeys: Sequence[Path], *, url: str | None, as_json: bool) -> int:
    """Play the journeys in temporary shops, or against the server at ``url``; the exit status."""
    with _players(settings, url) as player_for:
        return check(journeys, player_for=player_for, console=Console(), json=as_json)


@contextmanager
def _players(settings: Settings, url: str | None) -> Iterator[PlayerFor]:
    if url:
        yield lambda catalog: connected(url)
        return
    with stage(settings) as opened:
        yield opened.player_for
