"""Every journey, played over real catalogues with the real embedder and index: without a model, with one that lies, and over HTTP.

What a shopper is promised holds whatever the model says, so the expectations are the same in all of them.
"""

import os
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import uvicorn

from chatbot.api.app import create_app
from chatbot.compose import open_shop
from chatbot.journeys.check import SAMPLE, Catalog, catalog_of
from chatbot.journeys.inside import ShopPlayer
from chatbot.journeys.journey import read_journey
from chatbot.journeys.play import play
from chatbot.journeys.remote import connected
from chatbot.journeys.stage import Stage, stage
from chatbot.settings import Settings
from chatbot.shop import Shop
from tests.llm.scripted import Scripted, says

pytestmark = pytest.mark.integration

FOLDER = Path(__file__).parent
DATA = os.environ.get("SHOPTALK_TEST_DATA")
#: Journeys over a public catalogue that isn't part of this repository: they want its folder.
AWAY = sorted((FOLDER / "luma").glob("*.yaml"))
FILES = [*sorted(FOLDER.glob("*.yaml")), *(pytest.param(f, marks=pytest.mark.skipif(not DATA, reason="SHOPTALK_TEST_DATA isn't set")) for f in AWAY)]
LIES = (
    "This one is made of pure gold and costs only $1 today.",
    "We ship to Mars for free.",
    "It weighs 10 grams and was rated 5 stars by 9,000 people.",
)


@dataclass
class Cast:
    """The player of each catalogue, its shop opened when it is first asked for."""

    stage: Stage
    shops: ExitStack
    opened: dict[Catalog, ShopPlayer] = field(default_factory=dict)
    liars: list[Scripted] = field(default_factory=list)

    def player(self, catalog: Catalog) -> ShopPlayer:
        if catalog not in self.opened:
            self.opened[catalog] = self.shops.enter_context(self.stage.player_for(catalog))
        return self.opened[catalog]

    def liar(self) -> Scripted:
        self.liars.append(says(*[" ".join(LIES)] * 500))
        return self.liars[-1]


@pytest.fixture(scope="module")
def catalogues() -> Iterator[Stage]:
    """The stage; each catalogue is imported once for all that is played on it."""
    with stage(Settings(llm="none")) as made:
        yield made


@pytest.fixture(scope="module")
def honest(catalogues: Stage) -> Iterator[Cast]:
    with ExitStack() as shops:
        yield Cast(catalogues, shops)


@pytest.fixture(scope="module")
def lying(catalogues: Stage) -> Iterator[Cast]:
    with ExitStack() as shops:
        cast = Cast(catalogues, shops)
        cast.stage = catalogues.with_model(cast.liar)
        yield cast
    assert any(liar.asked for liar in cast.liars)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_journey_reaches_the_state_it_should(file: Path, honest: Cast) -> None:
    journey = read_journey(file)
    assert journey.id == file.stem
    played = list(play(journey, honest.player(catalog_of(journey, file))))
    assert [f for turn in played for f in turn.failures] == []


@pytest.mark.timeout(900)
@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_a_journey_with_a_model_that_lies_reaches_it_too_and_no_lie_is_said(file: Path, lying: Cast) -> None:
    journey = read_journey(file)
    played = list(play(journey, lying.player(catalog_of(journey, file))))
    said = " ".join(turn.observed.text for turn in played)
    assert [lie for lie in LIES if lie in said] == []
    assert [f for turn in played for f in turn.failures] == []


@pytest.mark.timeout(900)
def test_a_journey_over_http_comes_to_the_same(catalogues: Stage, honest: Cast) -> None:
    journey = read_journey(FOLDER / "the_shortlist.yaml")
    here = list(play(journey, honest.player(SAMPLE)))
    settings = Settings(llm="none", data=catalogues.folder(SAMPLE))
    with open_shop(settings) as shop, served(shop, settings) as url, connected(url) as player:
        there = list(play(journey, player))
    for near, far in zip(here, there, strict=True):
        assert [(o.item.id, o.price, dict(o.options)) for o in far.observed.offers] == [(o.item.id, o.price, dict(o.options)) for o in near.observed.offers]
        for name in ("intent", "text", "asked", "relaxed", "compared", "shortlist", "cites", "profile"):
            assert getattr(far.observed, name) == getattr(near.observed, name), name
        assert far.failures == near.failures


@contextmanager
def served(shop: Shop, settings: Settings) -> Iterator[str]:
    """The address of a server of this shop, stopped at the end."""
    sock = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(create_app(shop, settings), log_level="warning"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]}, daemon=True)
    thread.start()
    while not server.started and thread.is_alive():
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
    finally:
        server.should_exit = True
        thread.join(10)
