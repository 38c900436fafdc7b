"""What the console shows, as markup: whatever anybody wrote stays text."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from markupsafe import Markup

from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import Asked, Card, Comparison, Grounding, Intent, QuickReply, Reason, Voice
from chatbot.domain.item import Item, Offer, Variant
from chatbot.domain.passage import Passage
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Polarity, Profile, ProfileChange, Via
from chatbot.domain.ticket import Queue, Ticket
from chatbot.domain.visit import Transcript
from chatbot.followup.letter import Channel, Letter
from chatbot.helpdesk.canned import Canned
from chatbot.helpdesk.dossier import Dossier, Note
from chatbot.helpdesk.suggestion import Evidence, Suggestion
from chatbot.staff.clerk import Clerk
from chatbot.staff.clerk import Role as Rank
from chatbot.store.record import Record, Released, Taken
from tests.ui.page_reader import read
from ui.brand import Brand
from ui.console.answers import answers
from ui.console.chat import chat
from ui.console.frame import frame
from ui.console.letter import letter
from ui.console.notes import learned, notes
from ui.console.queue import queue
from ui.console.suggestion import sendable, suggestion
from ui.texts import Texts

EN, NOW = Texts.of("en"), datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
EVIL = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>{0}{evil}\u202e\x07"
READER = "Ben"


def item(text: str) -> Card:
    variant = Variant("v", {"color": text}, 10.0, 1)
    sold = Item(text, text, text, (text,), text, 10.0, url="javascript:alert(1)", image="javascript:alert(1)", stock=1, variants=(variant,))
    return Card(Offer(sold, variant), (Reason("color", text),))


def ticket(text: str, **more: str) -> Ticket:
    return Ticket(text, text, NOW, reason=text, words=text, turns=2, category=text, subject=text, **more)


def dossier(text: str) -> Dossier:
    entries = (
        Entry(Role.SHOPPER, text, "t1"),
        Entry(
            Role.ASSISTANT,
            text,
            "t1",
            (item(text),),
            Asked(text, text, (QuickReply(text, 2),)),
            Comparison((text, text), ((text, (text, text)),)),
            (text,),
            text,
        ),
        Entry(Role.AGENT, text, "", (item(text),), author=text),
    )
    request = Request(text, text, (Filter("color", "=", text), Filter("material", "!=", text)), subject=text)
    interest = Interest("i", "color", text, Polarity.LIKE, text, 0.7, (text,), Via.AGENT, NOW, text)
    note = Note(text, text, NOW, (ProfileChange("color", text, "liked", text, text),))
    transcript = Transcript(entries, request, (), (item(text),))
    return Dossier(text, text, "en", NOW, transcript, Profile((interest,)), Consent(False), (note,), text, 9, ticket(text, held_by=text))


def suggested(text: str) -> Suggestion:
    backing = tuple(Evidence(text, voice, (text,), (text,), text) for voice in Voice)
    return Suggestion(9, text, Intent.RECOMMEND, Request(), text, (item(text),), backing, Asked(text))


def of_chat(text: str) -> str:
    records = [Record(n, "", "taken", entry, NOW) for n, entry in enumerate((Taken(text), Released(text)), 1)]
    data = chat(EN, dossier(text), records, READER, NOW, waits=False)
    lines = data["lines"]
    assert isinstance(lines, list)
    return "".join([*(line["markup"] for line in lines), *(str(v) for name, v in data.items() if name in ("head", "foot", "request", "profile", "notes"))])


SHOWN: dict[str, Callable[[str], str]] = {
    "queue": lambda text: queue(EN, Queue((ticket(text),), (ticket(text, held_by=text), ticket(text, held_by=READER)), (ticket(text),)), READER, NOW),
    "chat": of_chat,
    "suggestion": lambda text: suggestion(EN, suggested(text), {text: text}),
    "answers": lambda text: answers(EN, [Canned(Passage(text, text, text, text), 0.5)]),
    "letter": lambda text: letter(EN, Letter(Channel.EMAIL, text, text, (item(text),), Grounding())),
    "frame": lambda text: frame(Brand(text), Clerk(text, Rank.ADMIN), EN),
}


@pytest.mark.parametrize("what", SHOWN)
def test_hostile_text_is_never_markup(what: str) -> None:
    plain, hostile = read(SHOWN[what]("harmless")), read(SHOWN[what](EVIL))
    assert [tag for tag, _ in hostile.tags if tag not in ("img",)] == [tag for tag, _ in plain.tags if tag not in ("img",)]
    assert [sorted(names) for _, names in hostile.tags] == [sorted(names) for _, names in plain.tags]
    told = "".join(hostile.words)
    assert "<script>" in told
    assert "\u202e" not in told
    assert not [a for _, names in hostile.tags for name, a in names.items() if name in ("href", "src") and "javascript" in a]


def words(markup: str | Markup) -> str:
    return " ".join(" ".join(read(str(markup)).words).split())


def test_the_longest_wait_is_on_top_and_colleagues_come_last() -> None:
    found = Queue((ticket("first"), ticket("second")), (ticket("theirs", held_by="Cleo"), ticket("own", held_by=READER)), (ticket("talking"),))
    order = [a["data-id"] for _, a in read(queue(EN, found, READER, NOW)).tags if "data-id" in a]
    assert order == ["first", "second", "own", "talking", "theirs"]


def test_a_reason_is_given_only_for_who_still_waits() -> None:
    found = Queue((), (), (ticket("talking"),))
    assert ' class="reason"' not in queue(EN, found, READER, NOW)


def test_a_shopper_who_wrote_to_their_agent_stands_out() -> None:
    due = Ticket("c", "Guest", NOW - timedelta(minutes=3), held_by=READER, unanswered=True)
    assert "The shopper has written" in words(queue(EN, Queue((), (due,), ()), READER, NOW))


def test_a_suggestion_without_anything_says_so() -> None:
    assert words(suggestion(EN, Suggestion(3), {})) == "There is nothing to suggest here."


def test_each_sentence_says_where_it_is_from_and_a_bare_one_that_nothing_backs_it() -> None:
    made = Suggestion(
        3,
        "x",
        text="It is warm. Nice.",
        evidence=(Evidence("It is warm.", Voice.FACTS, ("j",), ("warm",)), Evidence("Nice.", Voice.MODEL), Evidence("In L.", Voice.FACTS)),
    )
    told = words(suggestion(EN, made, {"j": "Drizzle Jacket"}))
    assert "It is warm. From the shop's data Drizzle Jacket warm" in told
    assert "Nice. Model's words, checked No single fact behind it." in told
    assert "In L. From the shop's data Taken from there as it is." in told


def test_what_is_sent_of_a_suggestion_ends_with_its_question() -> None:
    assert sendable(Suggestion(3, "x", text="It is warm.", question=Asked("Which size?"))) == "It is warm.\n\nWhich size?"
    assert sendable(Suggestion(3, "x", question=Asked("Which size?"))) == "Which size?"


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (ProfileChange("material", "wool", "liked", "me"), "likes wool"),
        (ProfileChange("material", "wool", "excluded", "me"), "avoids wool"),
        (ProfileChange("size", "L", "required", "dad"), "size L (for dad)"),
        (ProfileChange("material", "wool", "forgotten", "me"), "not any more: wool"),
    ],
)
def test_what_a_note_taught_is_said_of_the_shopper_and_not_to_them(change: ProfileChange, told: str) -> None:
    assert learned(EN, change) == told


def test_notes_come_newest_first() -> None:
    told = words(notes(EN, [Note("Ben", "the old one", NOW), Note("Cleo", "the new one", NOW)]))
    assert told.index("the new one") < told.index("the old one")


def test_a_draft_without_a_subject_has_no_field_for_it() -> None:
    assert "<input" not in letter(EN, Letter(Channel.PUSH, "", "Still looking?", ()))
