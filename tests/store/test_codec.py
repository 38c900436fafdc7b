"""Every entry of a log survives being kept as JSON."""

import json
from dataclasses import fields, replace

import pytest

from chatbot.domain.conversation import Conversation, Pending, Role, Topic
from chatbot.domain.events import (
    Asked,
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
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter, Leaning, Request, Sort
from chatbot.domain.signal import ProfileChange
from chatbot.store.codec import Unreadable, entry_from_json, entry_to_json
from chatbot.store.record import Entry, Jotted, Message, Reacted, Released, Snapshot, Taken, Undone
from chatbot.store.requests import conversation_to_json, request_to_json
from tests.shopfloor import ITEMS, JACKET, TENT

REQUEST = Request(
    category="jacket",
    text="for hiking",
    filters=(
        Filter("price", "<=", 150.0, source="under $150", unit="USD"),
        Filter("color", "in", ("black", "navy"), hard=False),
        Filter("waterproof", "=", True),
        Filter("material", "!=", "leather"),
    ),
    sort=Sort("price", descending=True),
    subject="dad",
    excluded=("a", "b"),
    skipped=("c",),
    indifferent=("brand",),
    like="tent-1",
    count=3,
    leanings=(Leaning("dressy", True, "tent-1", "less dressy"),),
    quantity=2,
    absent="blender",
    also=(Request("tent", quantity=3),),
    budget=Filter("price", "<=", 400.0, source="together under 400", unit="USD"),
)
STATE = Conversation("c1", "user:7", "de", REQUEST, (("a",), ("b", "c")), ("b",), ("c",), ("color", ""), 2, True, 9, (Topic(Request("tent"), ("tent-1",)),), Pending("save the black one", ("a", "b")), ("interest-1",), "jacket-1", "anna", (Filter("hood", "=", True),))
ENTRIES: tuple[Entry, ...] = (
    Message(Role.SHOPPER, "hi \u202e \x07 'quote' 🏕"),
    Message(Role.AGENT, "Let me look."),
    Message(Role.AGENT, "How about these?", "Ann", (Card(Offer(TENT), (Reason("price", "cheap"),)), Card(Offer(JACKET, JACKET.variants[0])))),
    Taken("Ann"),
    Released("Ann"),
    Jotted("Ann", "likes =SUM(A1)", (ProfileChange("material", "wool", "liked", "me", "note of Ann: wool"),)),
    Understood(Intent.REFINE, REQUEST),
    Understood(Intent.CHAT, Request(), among=214),
    Understood(Intent.REFINE, Request(), again=True),
    ProfileChanged((ProfileChange("material", "wool", "liked", "me", "I love wool"),)),
    Shown(
        (Card(Offer(TENT), (Reason("price", "cheap"),)), Card(Offer(JACKET, JACKET.variants[1]))),
        ("brand",),
        Comparison(("A", "B"), (("weight", ("1 kg", "not stated")),)),
    ),
    Shown((), fitting=27),
    Undone("t-1"),
    Said("Hello. ", Voice.HANDBOOK, "Returns: how long"),
    Asked("Which?", "color", (QuickReply("black", 3), QuickReply("any"))),
    Handed("asked for a person"),
    Done("t1", ("a",), Grounding(3, 2, 1), {"total": 12}, Usage(1, 2, 3)),
    Failed("t1", "sorry"),
    Reacted("tent-1", "like"),
    Snapshot(STATE, 17),
)
SHELF = {i.id: i for i in ITEMS}


def through_json(entry: Entry, shelf: dict[str, Item] = SHELF) -> Entry:
    kind, data = entry_to_json(entry)
    return entry_from_json(kind, json.loads(json.dumps(data)), shelf.get)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: type(e).__name__)
def test_an_entry_comes_back_as_it_went(entry: Entry) -> None:
    assert through_json(entry) == entry


@pytest.mark.parametrize("value", [REQUEST, STATE], ids=["request", "state"])
def test_no_field_is_left_out(value: Request | Conversation) -> None:
    data = request_to_json(value) if isinstance(value, Request) else conversation_to_json(value)
    assert set(data) == {f.name for f in fields(value)}
    assert all(data[f.name] not in (None, [], "") for f in fields(value))


def test_an_item_that_is_gone_is_shown_as_not_available() -> None:
    back = through_json(Shown((Card(Offer(TENT), (Reason("price", "cheap"),)),)), {})
    assert isinstance(back, Shown)
    (card,) = back.cards
    assert (card.offer.item.title, card.offer.price, card.offer.in_stock) == (TENT.title, 199.0, False)
    assert card.reasons == ()


def test_a_variant_that_is_gone_is_shown_as_not_available() -> None:
    shelf = {JACKET.id: replace(JACKET, variants=JACKET.variants[:1])}
    back = through_json(Shown((Card(Offer(JACKET, JACKET.variants[1])),)), shelf)
    assert isinstance(back, Shown)
    offer = back.cards[0].offer
    assert (offer.options["color"], offer.price, offer.in_stock) == ("green", 135.0, False)


def test_a_card_is_read_with_the_price_of_today() -> None:
    back = through_json(Shown((Card(Offer(TENT)),)), {TENT.id: replace(TENT, price=149.0)})
    assert isinstance(back, Shown)
    assert back.cards[0].offer.price == 149.0


@pytest.mark.parametrize(
    ("kind", "data"),
    [("hologram", {}), ("said", {}), ("understood", {"intent": "dance", "request": {}}), ("shown", {"cards": [3]}), ("done", {"turn_id": 1})],
)
def test_what_another_version_wrote_is_unreadable_and_no_crash(kind: str, data: dict[str, object]) -> None:
    with pytest.raises(Unreadable, match=kind):
        entry_from_json(kind, data, SHELF.get)


def test_an_agents_item_that_is_gone_is_shown_as_not_available() -> None:
    back = through_json(Message(Role.AGENT, "This one?", "Ann", (Card(Offer(TENT)),)), {})
    assert isinstance(back, Message)
    assert (back.author, back.items[0].offer.item.title, back.items[0].offer.in_stock) == ("Ann", TENT.title, False)


def test_what_was_written_before_agents_had_names_is_still_read() -> None:
    assert entry_from_json("message", {"role": "agent", "text": "Hi"}, SHELF.get) == Message(Role.AGENT, "Hi")
