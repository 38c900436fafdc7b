"""Strings that broke other programs. The list is not part of this repository: name its folder in SHOPTALK_TEST_DATA."""

import json
import os
from pathlib import Path
from typing import Any

import pytest

from tests.api.conftest import Talk


def naughty() -> list[str]:
    folder = os.environ.get("SHOPTALK_TEST_DATA", "")
    found = sorted(Path(folder).rglob("blns.json")) if folder else []
    return json.loads(found[0].read_text(encoding="utf-8")) if found else []


STRINGS = naughty()
pytestmark = pytest.mark.skipif(not STRINGS, reason="SHOPTALK_TEST_DATA names no folder with blns.json")


def test_every_one_is_a_message_and_comes_back_as_it_was(talk: Talk) -> None:
    for text in STRINGS:
        assert talk.say(text).status_code == 200, repr(text)
    said = [e["text"] for e in talk.get().json()["entries"] if e["role"] == "shopper"]
    assert said == [t.replace("\0", "") for t in STRINGS]


def test_none_breaks_anything_else(talk: Talk) -> None:
    client = talk.client
    for text in STRINGS:
        answers: list[Any] = [
            talk.react(text, "like"),
            client.post("/v1/search", json={"text": text, "filters": [{"facet": text, "op": "=", "value": text}]}),
            client.post("/v1/conversations", json={"user_id": text, "locale": text}),
            client.post("/v1/recommendations", json={"history": [text], "user_id": text}),
            client.get("/v1/profile", headers={b"Authorization": f"Bearer {text}".encode()}),
            client.patch("/v1/profile/interests/x", json={"value": text}, headers=talk.auth),
        ]
        for answer in answers:
            assert answer.status_code < 500, (text, answer.text)
            assert answer.status_code < 400 or answer.headers["content-type"] == "application/problem+json", repr(text)
