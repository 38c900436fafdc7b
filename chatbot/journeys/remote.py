"""Conversations with a shop over HTTP: anything that speaks the ``/v1`` API."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

import httpx

from chatbot.domain.item import Item, Measure, Offer, Value, Variant
from chatbot.journeys.observed import Known, Observed, Saved
from chatbot.journeys.play import PlayFailed

#: A turn with a slow model takes its time; longer than this, in seconds, nobody waits.
_PATIENCE_S = 120.0

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class RemotePlayer:
    """Plays against a server. ``client`` knows its address."""

    client: httpx.Client

    def begin(self, *, returning: bool = False) -> "RemoteTalk":
        return _opened(self.client, uuid4().hex if returning else "")


@dataclass(frozen=True, slots=True)
class RemoteTalk:
    """One conversation with a server. ``user_id`` is a made-up one by which the server knows the shopper again; empty for one it doesn't know."""

    client: httpx.Client
    id: str
    token: str = field(repr=False)
    user_id: str = ""

    def say(self, text: str) -> Observed:
        answer = _sent(self.client, "POST", f"/v1/conversations/{self.id}/turns", {"text": text}, self.token)
        if answer.get("status", 200) >= 400:
            return Observed(failed=str(answer.get("detail", answer)))
        interests = _sent(self.client, "GET", "/v1/profile", None, self.token).get("interests", ())
        return observed(answer, interests)

    def again(self) -> "RemoteTalk":
        if not self.user_id:
            raise PlayFailed(f"{self.client.base_url} doesn't know the shopper of this conversation, who can't come back")
        return _opened(self.client, self.user_id)

    def agree(self, given: bool) -> None:
        _sent(self.client, "PUT", "/v1/profile/consent", {"given": given}, self.token)


def _opened(client: httpx.Client, user_id: str) -> RemoteTalk:
    opened = _sent(client, "POST", "/v1/conversations", {"user_id": user_id} if user_id else {})
    try:
        return RemoteTalk(client, opened["id"], opened["token"], user_id)
    except KeyError as error:
        raise PlayFailed(f"{client.base_url} is no Shoptalk server: a new conversation has no {error}") from error


@contextmanager
def connected(url: str) -> Iterator[RemotePlayer]:
    """A player against the server at an address."""
    with httpx.Client(base_url=url.rstrip("/"), timeout=_PATIENCE_S) as client:
        yield RemotePlayer(client)


def observed(turn: Json, interests: Any) -> Observed:
    """What a turn came to, from the JSON object of it and the interests of the profile.

    Raises:
        PlayFailed: it isn't the JSON of a turn.
    """
    try:
        question, usage, times = turn["question"], turn.get("usage", {}), turn.get("timings_ms", {})
        return Observed(
            intent=turn["intent"] or "",
            offers=tuple(_offer(i) for i in turn["items"]),
            text=turn["text"],
            cites=tuple(turn.get("cites", ())),
            asked=(question["facet"] or "") if question and (question["text"] or question["facet"]) else None,
            relaxed=tuple(turn["relaxed"]),
            compared=len(turn["compared"]),
            needs=tuple(dict.fromkeys(i["need"] for i in turn["items"] if i.get("need"))),
            bundle_total=(turn.get("bundle") or {}).get("total"),
            shortlist=tuple(Saved(s["id"], s["title"]) for s in turn["shortlist"]),
            profile=tuple(Known(i["facet"], str(i["value"]), i["polarity"], i["subject"]) for i in interests),
            prompt_tokens=usage.get("prompt_tokens", 0),
            cached_tokens=usage.get("cached_tokens", 0),
            completion_tokens=usage.get("completion_tokens", 0),
            first_item_ms=times.get("first_item"),
            total_ms=times.get("total"),
        )
    except (KeyError, TypeError, AttributeError) as error:
        raise PlayFailed(f"the server's answer is not a turn: {error!r}") from error


def _offer(data: Json) -> Offer:
    """The offer of an item's JSON. Options are those of the variant alone, and not attributes of the item."""
    options = dict(data["variant"]["options"]) if data["variant"] else {}
    stock = 1 if data["in_stock"] else 0
    item = Item(
        id=data["id"],
        title=data["title"],
        description="",
        categories=tuple(data.get("categories") or filter(None, [data.get("category")])),
        brand=data.get("brand") or "",
        price=data["price"],
        currency=data["currency"],
        rating=data.get("rating"),
        rating_count=data.get("rating_count") or 0,
        stock=stock,
        attributes={n: _value(v) for n, v in data["attributes"].items() if n not in options},
    )
    return Offer(item, Variant(data["variant"]["id"], options, data["price"], stock) if data["variant"] else None)


def _value(data: Any) -> Value:
    match data:
        case bool():
            return data
        case {"value": number, "unit": unit}:
            return Measure(number, unit)
        case str():
            return (data,)
    return tuple(data)


def _sent(client: httpx.Client, method: str, path: str, body: Json | None, token: str = "") -> dict[str, Any]:
    """The JSON object of the answer; that of a problem too, when it is about this turn alone."""
    headers = {"Accept": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})}
    try:
        answer = client.request(method, path, json=body, headers=headers)
        data = answer.json()
    except httpx.HTTPError as error:
        raise PlayFailed(f"{client.base_url} does not answer: {str(error) or type(error).__name__}") from error
    except ValueError as error:
        raise PlayFailed(f"{client.base_url}{path} answered {answer.status_code} and no JSON") from error
    if not isinstance(data, dict) or (answer.is_error and not path.endswith("/turns")):
        raise PlayFailed(f"{client.base_url}{path} answered {answer.status_code}: {data!r}")
    return {**data, "status": answer.status_code}
