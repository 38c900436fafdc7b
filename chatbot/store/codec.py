"""The entries of a log as JSON and back.

A card is kept as ids and reasons, and gets its item from the catalogue when it is read; of an item that is gone, the
few facts kept beside the ids show what it was, as out of stock.
"""

from collections.abc import Callable, Mapping
from typing import Any

from chatbot.domain.conversation import Role
from chatbot.domain.events import (
    Asked,
    Bundle,
    Card,
    Comparison,
    Done,
    Failed,
    Grounding,
    Handed,
    Intent,
    ProfileChanged,
    QuickReply,
    Reason,
    Said,
    Shown,
    Understood,
    Usage,
    Voice,
)
from chatbot.domain.item import Item, Offer, Variant
from chatbot.domain.signal import ProfileChange
from chatbot.store.record import Entry, Jotted, Message, Reacted, Released, Snapshot, Taken, Undone
from chatbot.store.requests import conversation_from_json, conversation_to_json, request_from_json, request_to_json

#: Finds an item by its id; None where the catalogue has no such item any more.
Lookup = Callable[[str], Item | None]

Json = dict[str, Any]


class Unreadable(Exception):
    """A log entry of an unknown kind or shape, written by another version. The reader skips it."""


def entry_to_json(entry: Entry) -> tuple[str, Json]:
    """The kind of an entry, which is also the name of its event, and the rest of it."""
    match entry:
        case Message():
            return "message", _message_to_json(entry)
        case Taken(agent):
            return "taken", {"agent": agent}
        case Released(agent):
            return "released", {"agent": agent}
        case Jotted(agent, text, changes):
            return "jotted", {"agent": agent, "text": text, "changes": [change_to_json(c) for c in changes]}
        case Understood(intent, request, again, among):
            told = {"intent": intent.value, "request": request_to_json(request), "among": among}
            return "understood", told | ({"again": True} if again else {})
        case ProfileChanged(changes):
            return "profile", {"changes": [change_to_json(c) for c in changes]}
        case Shown(cards, relaxed, comparison, bundle, fitting, missing):
            table = comparison_to_json(comparison) if comparison else None
            kept = {"cards": [_card_to_json(c) for c in cards], "relaxed": list(relaxed), "comparison": table}
            return "shown", kept | {"bundle": bundle_to_json(bundle), "fitting": fitting, "missing": list(missing)}
        case Said(text, voice, cites):
            return "said", {"text": text, "voice": voice.value, "cites": cites}
        case Asked():
            return "asked", asked_to_json(entry)
        case Handed(reason):
            return "handed", {"reason": reason}
        case Done():
            return "done", _done_to_json(entry)
        case Failed(turn_id, detail):
            return "failed", {"turn_id": turn_id, "detail": detail}
        case Reacted(item_id, kind):
            return "reacted", {"item": item_id, "kind": kind}
        case Undone(turn_id):
            return "undone", {"turn_id": turn_id}
        case Snapshot(conversation, since):
            return "state", {"conversation": conversation_to_json(conversation), "since": since}


def entry_from_json(kind: str, data: Mapping[str, Any], item: Lookup) -> Entry:
    """The entry of what `entry_to_json` wrote.

    Raises:
        Unreadable: it isn't one that this version knows.
    """
    try:
        return _READERS[kind](data, item)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise Unreadable(f"a log entry of kind {kind!r} can't be read: {error!r}") from error


def change_to_json(change: ProfileChange) -> Json:
    return {
        "facet": change.facet,
        "value": change.value,
        "change": change.change,
        "subject": change.subject,
        "source": change.source,
    }


def comparison_to_json(table: Comparison) -> Json:
    return {"titles": list(table.titles), "rows": [[facet, list(cells)] for facet, cells in table.rows]}


def bundle_to_json(bundle: Bundle | None) -> Json | None:
    if bundle is None:
        return None
    return {"item_ids": list(bundle.item_ids), "total": bundle.total, "currency": bundle.currency}


def asked_to_json(asked: Asked) -> Json:
    replies = [{"text": r.text, "count": r.count} for r in asked.quick_replies]
    return {"question": asked.question, "facet": asked.facet, "quick_replies": replies}


def _message_to_json(message: Message) -> Json:
    data = {"role": message.role.value, "text": message.text}
    if message.author or message.items:
        return data | {"author": message.author, "items": [_card_to_json(c) for c in message.items]}
    return data


def _message_from_json(data: Mapping[str, Any], item: Lookup) -> Message:
    items = tuple(_card_from_json(c, item) for c in data.get("items", ()))
    return Message(Role(data["role"]), data["text"], data.get("author", ""), items)


def _card_to_json(card: Card) -> Json:
    offer = card.offer
    return {
        "item": offer.item.id,
        "variant": offer.variant.id if offer.variant else None,
        "options": dict(offer.options),
        "title": offer.item.title,
        "price": offer.price,
        "currency": offer.item.currency,
        "reasons": [[r.facet, r.text] for r in card.reasons],
        "need": card.need,
        "quantity": card.quantity,
    }


def _card_from_json(data: Mapping[str, Any], item: Lookup) -> Card:
    found = item(data["item"])
    gone = Item(data["item"], data["title"], "", (), "", data["price"], data["currency"])
    reasons = tuple(Reason(facet, text) for facet, text in data["reasons"])
    offer = Offer(found or gone, _variant(found, data))
    return Card(offer, reasons if found else (), data.get("need", ""), data.get("quantity", 1))


def _variant(found: Item | None, data: Mapping[str, Any]) -> Variant | None:
    if data["variant"] is None:
        return None
    same = (v for v in (found.variants if found else ()) if v.id == data["variant"])
    return next(same, None) or Variant(data["variant"], data["options"], data["price"], 0)


def _done_to_json(done: Done) -> Json:
    grounding, usage = done.grounding, done.usage
    return {
        "turn_id": done.turn_id,
        "shortlist": list(done.shortlist),
        "grounding": {"sentences": grounding.sentences, "from_model": grounding.from_model, "replaced": grounding.replaced},
        "timings_ms": dict(done.timings_ms),
        "usage": {
            "prompt_tokens": usage.prompt_tokens,
            "cached_tokens": usage.cached_tokens,
            "completion_tokens": usage.completion_tokens,
        },
    }


def _shown_from_json(data: Mapping[str, Any], item: Lookup) -> Shown:
    table = data["comparison"]
    rows = tuple((facet, tuple(cells)) for facet, cells in table["rows"]) if table else ()
    comparison = Comparison(tuple(table["titles"]), rows) if table else None
    chosen = data.get("bundle")
    bundle = Bundle(tuple(chosen["item_ids"]), chosen["total"], chosen["currency"]) if chosen else None
    cards = tuple(_card_from_json(c, item) for c in data["cards"])
    return Shown(cards, tuple(data["relaxed"]), comparison, bundle, data.get("fitting"), tuple(data.get("missing", ())))


def _asked_from_json(data: Mapping[str, Any], _item: Lookup) -> Asked:
    replies = tuple(QuickReply(r["text"], r["count"]) for r in data["quick_replies"])
    return Asked(data["question"], data["facet"], replies)


def _done_from_json(data: Mapping[str, Any], _item: Lookup) -> Done:
    return Done(
        data["turn_id"],
        tuple(data["shortlist"]),
        Grounding(**data["grounding"]),
        dict(data["timings_ms"]),
        Usage(**data["usage"]),
    )


_READERS: Mapping[str, Callable[[Mapping[str, Any], Lookup], Entry]] = {
    "message": _message_from_json,
    "taken": lambda d, _: Taken(d["agent"]),
    "released": lambda d, _: Released(d["agent"]),
    "jotted": lambda d, _: Jotted(d["agent"], d["text"], tuple(ProfileChange(**c) for c in d["changes"])),
    "understood": lambda d, _: Understood(Intent(d["intent"]), request_from_json(d["request"]), d.get("again", False), d.get("among")),
    "profile": lambda d, _: ProfileChanged(tuple(ProfileChange(**c) for c in d["changes"])),
    "shown": _shown_from_json,
    "said": lambda d, _: Said(d["text"], Voice(d["voice"]), d["cites"]),
    "asked": _asked_from_json,
    "handed": lambda d, _: Handed(d["reason"]),
    "done": _done_from_json,
    "failed": lambda d, _: Failed(d["turn_id"], d["detail"]),
    "reacted": lambda d, _: Reacted(d["item"], d["kind"]),
    "undone": lambda d, _: Undone(d["turn_id"]),
    "state": lambda d, _: Snapshot(conversation_from_json(d["conversation"]), d["since"]),
}
