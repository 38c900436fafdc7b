"""A turn's events folded into the one JSON object that they make. Pure."""

from collections.abc import Callable, Iterable

from chatbot.api.shape import Json, piece_json
from chatbot.domain.events import Grounding, Usage
from chatbot.domain.item import Item
from chatbot.store.record import Record

_NONE: Json = {
    "intent": None,
    "request": None,
    "among": None,
    "fitting": None,
    "items": [],
    "text": "",
    "question": None,
    "relaxed": [],
    "compared": [],
    "bundle": None,
    "shortlist": [],
    "profile_changes": [],
    "cites": [],
    "handed": None,
}


def turn_json(records: Iterable[Record], item: Callable[[str], Item | None]) -> Json:
    """The turn as one object. ``item`` finds the titles of what is on the shortlist.

    Of what comes more than once, texts and changes add up, and the last of anything else counts.
    """
    turn: Json = {"turn_id": "", **_NONE, "grounding": {}, "timings_ms": {}, "usage": {}}
    turn["grounding"] = {name: 0 for name in Grounding.__slots__}
    turn["usage"] = {name: 0 for name in Usage.__slots__}
    for record in records:
        turn = _with(turn, record)
    titles = ((i, item(i)) for i in turn["shortlist"])
    turn["shortlist"] = [{"id": i, "title": found.title if found else ""} for i, found in titles]
    return turn


def _with(turn: Json, record: Record) -> Json:
    piece = piece_json(record)
    match record.kind:
        case "said":
            cites = [c for c in [piece["cites"]] if c and c not in turn["cites"]]
            return {**turn, "text": turn["text"] + piece["text"], "cites": turn["cites"] + cites}
        case "profile":
            return {**turn, "profile_changes": turn["profile_changes"] + piece["profile_changes"]}
        case "shown":
            added = {**piece, "items": piece["items"] or turn["items"], "compared": piece["compared"] or turn["compared"]}
            added["bundle"] = piece["bundle"] if piece["items"] else turn["bundle"]
            return {**turn, "turn_id": record.turn_id, **added}
        case "message" | "failed":
            return turn
    return {**turn, "turn_id": record.turn_id, **piece}
