"""What is seen of a turn is the same whoever plays it: in the process, or over HTTP."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest

from chatbot.domain.events import (
    Asked,
    Card,
    Comparison,
    Done,
    Event,
    Failed,
    Grounding,
    Handed,
    Intent,
    ProfileChanged,
    QuickReply,
    Said,
    Shown,
    Understood,
    Usage,
    Voice,
)
from chatbot.domain.item import Measure
from chatbot.domain.request import Request
from chatbot.journeys.inside import observe
from chatbot.journeys.observed import Known, Observed, Saved
from chatbot.journeys.play import PlayFailed
from chatbot.journeys.remote import RemotePlayer, observed
from tests.journeys.shelf import GUST, SKERRY

EVENTS: tuple[Event, ...] = (
    Understood(Intent.COMPARE, Request()),
    ProfileChanged(()),
    Shown((Card(SKERRY), Card(GUST)), ("price",), Comparison(("Skerry", "Gust"), ())),
    Said("We ship "),
    Said("to Canada.", Voice.HANDBOOK, "Shipping: Where"),
    Asked("Which size?", "size", (QuickReply("S"),)),
    Handed("asked"),
    Done("t1", ("skerry",), Grounding(), {"first_item": 12, "total": 30}, Usage(200, 150, 40)),
)
SEEN = Observed(
    intent="compare",
    offers=(SKERRY, GUST),
    text="We ship to Canada.",
    cites=("Shipping: Where",),
    asked="size",
    relaxed=("price",),
    compared=2,
    shortlist=(Saved("skerry", ""),),
    prompt_tokens=200,
    cached_tokens=150,
    completion_tokens=40,
    first_item_ms=12,
    total_ms=30,
)


def test_the_events_of_a_turn_come_to_what_was_seen() -> None:
    assert observe(EVENTS) == SEEN


def test_a_turn_without_cards_shows_nothing_and_asks_nothing() -> None:
    assert observe([Understood(Intent.DECLINE, Request()), Said("No."), Asked("", "", (QuickReply("Save it"),))]) == Observed(intent="decline", text="No.")


def test_a_general_question_is_a_question() -> None:
    assert observe([Asked("What shall I look for?")]).asked == ""


def test_a_failed_turn_says_so() -> None:
    assert observe([Failed("t1", "Please try again.")]).failed == "Please try again."


def item_json(offer: Any) -> dict[str, Any]:
    item, variant = offer.item, offer.variant
    attributes = {"material": ["nylon"], "waterproof": item.attributes["waterproof"], "weight": {"value": item.attributes["weight"].value, "unit": "kg"}}
    return {
        "id": item.id,
        "title": item.title,
        "brand": item.brand,
        "category": "jacket",
        "categories": ["clothing", "jacket"],
        "price": offer.price,
        "currency": "USD",
        "rating": None,
        "rating_count": 0,
        "in_stock": True,
        "attributes": {**attributes, **{n: [v] for n, v in variant.options.items()}},
        "variant": {"id": variant.id, "options": dict(variant.options)},
        "reasons": [],
    }


TURN = {
    "turn_id": "t1",
    "intent": "compare",
    "items": [item_json(SKERRY), item_json(GUST)],
    "text": "We ship to Canada.",
    "cites": ["Shipping: Where"],
    "question": {"text": "Which size?", "facet": "size", "quick_replies": []},
    "relaxed": ["price"],
    "compared": [{"title": "Skerry", "facets": {}}, {"title": "Gust", "facets": {}}],
    "shortlist": [{"id": "skerry", "title": "Northfell Skerry Rain Jacket"}],
    "usage": {"prompt_tokens": 200, "cached_tokens": 150, "completion_tokens": 40},
    "timings_ms": {"first_item": 12, "total": 30},
}
INTEREST = {"id": "i", "facet": "color", "value": "black", "polarity": "like", "subject": "me"}


class Server:
    """Answers each request with the next of these, and raises on one too many."""

    def __init__(self, *answers: httpx.Response | Exception) -> None:
        self.answers: Iterator[httpx.Response | Exception] = iter(answers)
        self.asked: list[httpx.Request] = []

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request)
        answer = next(self.answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    def player(self) -> RemotePlayer:
        return RemotePlayer(httpx.Client(base_url="http://shop.example", transport=httpx.MockTransport(self)))


OPENED = httpx.Response(201, json={"id": "c1", "token": "secret", "greeting": "Hello", "quick_replies": []})


def test_a_turn_over_http_is_seen_as_one_in_the_process() -> None:
    server = Server(OPENED, httpx.Response(200, json=TURN), httpx.Response(200, json={"interests": [INTEREST]}))
    seen = server.player().begin().say("compare them")
    assert replace(seen, offers=(), shortlist=(), profile=()) == replace(SEEN, offers=(), shortlist=())
    assert seen.shortlist == (Saved("skerry", "Northfell Skerry Rain Jacket"),)
    assert seen.profile == (Known("color", "black", "like", "me"),)
    for theirs, ours in zip(seen.offers, SEEN.offers, strict=True):
        assert (theirs.item.id, theirs.price, theirs.in_stock, dict(theirs.options)) == (ours.item.id, ours.price, True, dict(ours.options))
        for facet in ("color", "size", "material", "waterproof", "weight", "category", "brand"):
            assert theirs.value(facet) == ours.value(facet)
    assert seen.offers[0].value("weight") == Measure(0.5, "kg")
    assert [(r.method, r.url.path) for r in server.asked] == [("POST", "/v1/conversations"), ("POST", "/v1/conversations/c1/turns"), ("GET", "/v1/profile")]
    assert server.asked[1].headers["Authorization"] == "Bearer secret"
    assert b"compare them" in server.asked[1].content


def test_a_shopper_who_comes_back_over_http_is_known_by_an_id_of_the_players_making() -> None:
    server = Server(OPENED, httpx.Response(200, json={"given": True, "at": "2026-01-01T00:00:00+00:00"}), OPENED)
    talk = server.player().begin(returning=True)
    talk.agree(True)
    talk.again()
    first, agreed, second = server.asked
    assert (agreed.method, agreed.url.path, agreed.content) == ("PUT", "/v1/profile/consent", b'{"given":true}')
    assert first.content == second.content != b"{}"


def test_a_shopper_who_was_not_to_come_back_cant() -> None:
    with pytest.raises(PlayFailed, match="can't come back"):
        Server(OPENED).player().begin().again()


def test_a_turn_that_broke_on_the_server_is_a_failed_turn() -> None:
    server = Server(OPENED, httpx.Response(503, json={"status": 503, "title": "…", "detail": "Please try again."}))
    assert server.player().begin().say("hello").failed == "Please try again."


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (httpx.ConnectError("connection refused"), "does not answer: connection refused"),
        (httpx.ReadTimeout(""), "does not answer: ReadTimeout"),
        (httpx.Response(200, text="<html>"), "answered 200 and no JSON"),
        (httpx.Response(404, json={"detail": "Not Found"}), "answered 404"),
        (httpx.Response(200, json={"hello": "world"}), "is no Shoptalk server"),
        (httpx.Response(200, json=[]), "answered 200"),
    ],
)
def test_a_server_that_is_none_is_told_apart_from_a_wrong_answer(answer: httpx.Response | Exception, words: str) -> None:
    with pytest.raises(PlayFailed, match=words):
        Server(answer).player().begin()


def test_an_answer_that_is_no_turn_is_refused() -> None:
    with pytest.raises(PlayFailed, match="is not a turn"):
        observed({"hello": "world"}, ())
