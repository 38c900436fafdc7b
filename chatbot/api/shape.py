"""Domain values as the JSON of the HTTP answers."""

from typing import Any

from chatbot.domain.candidate import Candidate
from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Entry
from chatbot.domain.events import (
    Asked,
    Card,
    Comparison,
    Done,
    Failed,
    Handed,
    ProfileChanged,
    Said,
    Shown,
    Understood,
)
from chatbot.domain.item import Item, Measure, Offer, Value
from chatbot.domain.signal import Interest
from chatbot.store.codec import asked_to_json, bundle_to_json, change_to_json
from chatbot.store.record import Jotted, Message, Reacted, Record, Released, Taken, Undone
from chatbot.store.requests import request_to_json

Json = dict[str, Any]


def offer_json(offer: Offer) -> Json:
    """An item as it could be bought: attributes are those of the very variant, its options among them."""
    item, variant = offer.item, offer.variant
    attributes = {**{n: _value(v) for n, v in item.attributes.items()}, **{n: [v] for n, v in offer.options.items()}}
    return {
        "id": item.id,
        "title": item.title,
        "brand": item.brand,
        "category": item.category,
        "categories": list(item.categories),
        "price": offer.price,
        "currency": item.currency,
        "rating": item.rating,
        "rating_count": item.rating_count,
        "url": item.url,
        "image": offer.image,
        "in_stock": offer.in_stock,
        "attributes": attributes,
        "variant": {"id": variant.id, "options": dict(variant.options)} if variant else None,
    }


def card_json(card: Card) -> Json:
    reasons = [{"facet": r.facet, "text": r.text} for r in card.reasons]
    return {**offer_json(card.offer), "reasons": reasons, "need": card.need, "quantity": card.quantity}


def candidate_json(candidate: Candidate) -> Json:
    return {**offer_json(candidate.offer), "score": round(candidate.score, 6)}


def item_json(item: Item) -> Json:
    """A whole item, with its description and all its variants."""
    variants = [
        {"id": v.id, "options": dict(v.options), "price": v.price, "image": v.image, "in_stock": v.stock > 0} for v in item.variants
    ]
    whole = {**offer_json(Offer(item)), "description": item.description, "variants": variants}
    if variants:
        whole["in_stock"] = any(v["in_stock"] for v in variants)
    return whole


def compared_json(table: Comparison | None) -> list[Json]:
    """A comparison, one object per item."""
    if table is None:
        return []
    return [{"title": t, "facets": {facet: cells[n] for facet, cells in table.rows}} for n, t in enumerate(table.titles)]


def question_json(asked: Asked | None) -> Json | None:
    if asked is None:
        return None
    data = asked_to_json(asked)
    return {"text": data["question"], "facet": data["facet"], "quick_replies": data["quick_replies"]}


def interest_json(interest: Interest) -> Json:
    return {
        "id": interest.id,
        "facet": interest.facet,
        "value": interest.value,
        "polarity": interest.polarity.value,
        "subject": interest.subject,
        "strength": round(interest.strength, 3),
        "sources": list(interest.sources),
        "via": interest.via.value,
        "category": interest.category,
        "at": interest.at.isoformat(),
    }


def consent_json(consent: Consent) -> Json:
    return {"given": consent.given, "at": consent.at.isoformat() if consent.at else None}


def piece_json(record: Record) -> Json:
    """The pieces of a turn that one event brings."""
    match record.entry:
        case Message(role, text, author, cards):
            return {"role": role.value, "text": text, "author": author, "items": [card_json(c) for c in cards]}
        case Taken(agent) | Released(agent):
            return {"agent": agent}
        case Jotted(agent, text, changes):
            return {"agent": agent, "text": text, "profile_changes": [change_to_json(c) for c in changes]}
        case Reacted(item_id, kind):
            return {"item_id": item_id, "kind": kind}
        case Understood(intent, request, _, among):
            return {"intent": intent.value, "request": request_to_json(request), "among": among}
        case ProfileChanged(changes):
            return {"profile_changes": [change_to_json(c) for c in changes]}
        case Shown(cards, relaxed, comparison, bundle, fitting):
            items = [card_json(c) for c in cards]
            shown = {"items": items, "relaxed": list(relaxed), "compared": compared_json(comparison)}
            return shown | {"bundle": bundle_to_json(bundle), "fitting": fitting}
        case Said(text, voice, cites):
            return {"text": text, "voice": voice.value, "cites": cites}
        case Asked() as asked:
            return {"question": question_json(asked)}
        case Handed(reason):
            return {"handed": reason}
        case Undone(turn_id):
            return {"turn_id": turn_id}
        case Done() as done:
            return done_json(done)
        case Failed(_, detail):
            return {"detail": detail}
    return {}


def entry_json(entry: Entry) -> Json:
    """A line of the transcript; ``author`` is the agent who wrote it."""
    return {
        "role": entry.role.value,
        "text": entry.text,
        "author": entry.author,
        "turn_id": entry.turn_id,
        "items": [card_json(c) for c in entry.cards],
        "question": question_json(entry.asked),
        "compared": compared_json(entry.comparison),
        "cites": list(entry.cites),
        "handed": entry.handed or None,
    }


def record_json(record: Record) -> Json:
    """An event with what it brings under ``data``."""
    return {"id": record.id, "event": record.kind, "turn_id": record.turn_id, "at": record.at.isoformat(), "data": piece_json(record)}


def done_json(done: Done) -> Json:
    grounding, usage = done.grounding, done.usage
    return {
        "shortlist": list(done.shortlist),
        "grounding": {"sentences": grounding.sentences, "from_model": grounding.from_model, "replaced": grounding.replaced},
        "timings_ms": dict(done.timings_ms),
        "usage": {
            "prompt_tokens": usage.prompt_tokens,
            "cached_tokens": usage.cached_tokens,
            "completion_tokens": usage.completion_tokens,
        },
    }


def _value(value: Value) -> Any:
    match value:
        case bool():
            return value
        case Measure(number, unit):
            return {"value": number, "unit": unit}
    return list(value)
