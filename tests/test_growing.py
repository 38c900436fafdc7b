"""A shop that has grown past one machine: conversations in PostgreSQL, vectors on a Chroma server, both of them real."""

import json
import multiprocessing
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from chatbot.api.app import create_app
from chatbot.catalog.importer import import_catalogue
from chatbot.catalog.mapping import read_mapping
from chatbot.compose import open_shop, storage
from chatbot.domain.events import Done, Event, Failed, Shown
from chatbot.journeys.inside import ShopPlayer
from chatbot.journeys.journey import read_journey
from chatbot.journeys.play import play
from chatbot.settings import Settings
from chatbot.shop import Shop
from tests.chroma_server import ChromaServer
from tests.postgres import Cluster
from tests.shopfloor import Echo, build

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

TESTS = Path(__file__).parent
WINES = TESTS / "fixtures" / "wines.csv"
JOURNEY = TESTS / "journeys" / "another_shop.yaml"
ADMIN = "a key of the tests"


@pytest.fixture(scope="module")
def grown(postgres: Cluster, chroma: ChromaServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Settings, Shop]]:
    """A shop of wines that keeps nothing of its conversations and vectors in its own folder."""
    with postgres.database() as address:
        settings = Settings(
            data=tmp_path_factory.mktemp("wines"), llm="none", database_url=SecretStr(address), chroma_url=f"{chroma.url}/wines", admin_key=SecretStr(ADMIN), chroma_timeout_s=60
        )
        kept = storage(settings)
        places = {"shelf": kept.shelf, "vectors": kept.vectors("items"), "terms": kept.vectors("terms")}
        import_catalogue([WINES], embedder=kept.embedder, mapping=read_mapping(WINES.with_suffix(".toml")), **places)
        with open_shop(settings) as shop:
            yield settings, shop


def test_a_journey_reaches_the_state_it_should(grown: tuple[Settings, Shop]) -> None:
    settings, shop = grown
    played = list(play(read_journey(JOURNEY), ShopPlayer(shop)))
    assert len(played) > 1
    assert [f for turn in played for f in turn.failures] == []
    assert shop.impaired() == ()
    assert not (settings.data / "shoptalk.db").exists()
    assert not (settings.data / "chroma").exists()


def test_without_its_chroma_server_the_shop_finds_by_words_and_says_so(grown: tuple[Settings, Shop], chroma: ChromaServer, caplog: pytest.LogCaptureFixture) -> None:
    settings, shop = grown
    visit = shop.enter(shop.open().token)
    with TestClient(create_app(shop, settings), raise_server_exceptions=False) as client, stopped(chroma):
        for text in ("a red wine from Italy", "something for fish"):
            assert ended_well(list(shop.turn(visit, text))), text
        answer = client.get("/readyz")
        assert (answer.status_code, answer.json()["status"]) == (200, "impaired")
        assert chroma.url in answer.json()["missing"][0]
        row = {"id": "new", "title": "New wine", "price": 9, "category": "wine", "stock": 1}
        refused = client.put("/v1/items", json=[row], headers={"X-Admin-Key": ADMIN})
        assert (refused.status_code, refused.json()["type"]) == (503, "urn:shoptalk:unavailable")
    assert [r.message for r in caplog.records if "by their words alone" in r.message and chroma.url in r.message]
    assert shop.impaired() == ()


def test_a_message_sent_twice_at_once_to_two_processes_is_one_turn(postgres: Cluster) -> None:
    with postgres.database() as address:
        token = build(address, Echo()).open().token
        context = multiprocessing.get_context("spawn")
        start, answers = context.Barrier(2), context.Queue()
        processes = [context.Process(target=_serve, args=(address, token, start, answers)) for _ in range(2)]
        for process in processes:
            process.start()
        try:
            told = [answers.get(timeout=400) for _ in processes]
        except Empty:
            pytest.fail("a process did not answer")
        finally:
            for process in processes:
                process.join(20)
                process.kill()
        assert sorted(run for run, _ in told) == [0, 1]
        assert told[0][1] == told[1][1]
        assert told[0][1][-1].startswith("Done")


def test_a_message_sent_twice_at_once_to_two_shops_is_one_turn(postgres: Cluster) -> None:
    with postgres.database() as address:
        orchestrators = [Echo(), Echo()]
        shops = [build(address, each) for each in orchestrators]
        visit = shops[0].enter(shops[0].open().token)
        heard: list[list[Event]] = []
        start = threading.Barrier(2)

        def say(shop: Shop) -> None:
            start.wait()
            heard.append(list(shop.turn(visit, "tents", client_turn_id="once")))

        threads = [threading.Thread(target=say, args=(shop,)) for shop in shops]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert sum(len(o.given) for o in orchestrators) == 1
        assert heard[0] == heard[1]
        assert isinstance(heard[0][-1], Done)


def test_hostile_text_is_kept_or_refused_by_postgresql_and_breaks_nothing(postgres: Cluster) -> None:
    with postgres.database() as address, TestClient(create_app(build(address, Echo()), Settings()), raise_server_exceptions=False) as client:
        for text in ("\0", "a\0b", "\ud800", "'; DROP TABLE turns; --", "x" * 5_000, "🧥" * 300, "\u202e\u2028"):
            opened = client.post("/v1/conversations", content=_json({"user_id": text, "locale": text}), headers={"Content-Type": "application/json"})
            assert opened.status_code < 500, repr(text)
            talk = client.post("/v1/conversations", json={}).json()
            auth = {"Authorization": f"Bearer {talk['token']}", "Content-Type": "application/json"}
            for path, body in (
                (f"/v1/conversations/{talk['id']}/turns", {"text": text, "client_turn_id": text}),
                (f"/v1/conversations/{talk['id']}/feedback", {"item_id": text, "kind": "unshortlist"}),
                ("/v1/recommendations", {"history": [text], "user_id": text}),
            ):
                assert client.post(path, content=_json(body), headers=auth).status_code < 500, (path, repr(text))
            assert client.get(f"/v1/conversations/{talk['id']}", headers=auth).status_code == 200


def test_without_its_database_the_shop_says_so_and_goes_on_when_it_is_back(postgres: Cluster) -> None:
    with postgres.database() as address, TestClient(create_app(build(address, Echo()), Settings()), raise_server_exceptions=False) as client:
        talk = client.post("/v1/conversations", json={}).json()
        turn = {"url": f"/v1/conversations/{talk['id']}/turns", "json": {"text": "tents"}, "headers": {"Authorization": f"Bearer {talk['token']}"}}
        with stopped(postgres):
            assert "the database does not answer" in client.get("/readyz").json()["missing"]
            for answer in (client.post(**turn), client.post("/v1/conversations", json={})):
                assert (answer.status_code, answer.json()["type"]) == (503, "urn:shoptalk:unavailable")
        assert client.get("/readyz").json() == {"status": "ready", "missing": []}
        assert client.post(**turn).status_code == 200


@contextmanager
def stopped(server: ChromaServer | Cluster) -> Iterator[None]:
    """Without this server, until the end of the block."""
    server.stop()
    try:
        yield
    finally:
        server.start()


def ended_well(events: list[Event]) -> bool:
    """Whether items were shown and nothing failed."""
    shown = [e for e in events if isinstance(e, Shown)]
    return bool(shown and shown[-1].cards) and isinstance(events[-1], Done) and not any(isinstance(e, Failed) for e in events)


def _serve(address: str, token: str, start: Any, answers: Any) -> None:
    """What one process does: how often its orchestrator was asked, and what it passed on."""
    echo = Echo()
    shop = build(address, echo)
    visit = shop.enter(token)
    start.wait(300)
    events = [repr(e) for e in shop.turn(visit, "tents", client_turn_id="once")]
    answers.put((len(echo.given), events))


def _json(body: dict[str, Any]) -> str:
    """JSON with every odd character escaped, halves of surrogate pairs too."""
    return json.dumps(body)
