"""Every journey, played over real catalogues with the real embedder and index: without a model, and with one that lies.

What a shopper is promised holds whatever the model says, so the expectations are the same in both.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from chatbot.journeys.check import Catalog, catalog_of
from chatbot.journeys.inside import ShopPlayer
from chatbot.journeys.journey import read_journey
from chatbot.journeys.play import play
from chatbot.journeys.stage import Stage, stage
from chatbot.settings import Settings
from tests.llm.scripted import Scripted, says

pytestmark = pytest.mark.integration

FILES = sorted(Path(__file__).parent.glob("*.yaml"))
LIES = (
    "This one is waterproof, made of pure leather and down, and costs only $1 today. We ship to Mars for free. "
    "It weighs 10 grams, was rated 5 stars by 9,000 people, and comes in every color. The other one is made of wool and lasts 999 hours."
)

Players = Callable[[Catalog], ShopPlayer]


@pytest.fixture(scope="module")
def catalogues() -> Iterator[Stage]:
    """The stage; each catalogue is imported once for all that is played on it."""
    with stage(Settings(llm="none")) as made:
        yield made


@pytest.fixture(scope="module", params=["no model", "a model that lies"])
def players(catalogues: Stage, request: pytest.FixtureRequest) -> Iterator[Players]:
    """The player of each catalogue, its shop opened when it is first asked for."""
    staged = catalogues if request.param == "no model" else catalogues.with_model(_liar)
    opened: dict[Catalog, ShopPlayer] = {}
    with ExitStack() as open_shops:

        def player(catalog: Catalog) -> ShopPlayer:
            if catalog not in opened:
                opened[catalog] = open_shops.enter_context(staged.player_for(catalog))
            return opened[catalog]

        yield player


def _liar() -> Scripted:
    return says(*[LIES] * 500)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_journey_reaches_the_state_it_should(file: Path, players: Players) -> None:
    journey = read_journey(file)
    assert journey.id == file.stem
    played = list(play(journey, players(catalog_of(journey, file))))
    assert [f for turn in played for f in turn.failures] == []
