"""A log adds up to the state for the next turn, and to the transcript."""

from datetime import UTC, datetime

import pytest

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Asked, Card, Done, Failed, Handed, Intent, Said, Shown, Understood, Voice
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.store.fold import fold, last_cards, lines, react
from chatbot.store.record import Entry, Message, Reacted, Record, Snapshot
from tests.shopfloor import JACKET, TENT

START = Conversation("c", "anon:c")
AT = datetime(2026, 1, 1, tzinfo=UTC)


def log(*entries: tuple[str, Entry]) -> list[Record]:
    return [Record(n, turn, "", entry, AT) for n, (turn, entry) in enumerate(entries, 1)]


def test_nothing_happened_is_where_one_starts() -> None:
    assert fold(START, []) == START


def test_the_last_snapshot_counts() -> None:
    first, second = Conversation("c", "anon:c", turns=1), Conversation("c", "anon:c", turns=2)
    assert fold(START, log(("1", Snapshot(first, 0)), ("2", Snapshot(second, 0)))) == second


def test_a_turn_cut_off_before_its_snapshot_still_leaves_what_it_showed() -> None:
    kept = Conversation("c", "anon:c", shown=(("a",),), turns=1)
    state = fold(
        START,
        log(
            ("1", Message(Role.SHOPPER, "hi")),
            ("1", Snapshot(kept, 1)),
            ("1", Done("1")),
            ("2", Message(Role.SHOPPER, "tents")),
            ("2", Understood(Intent.RECOMMEND, Request("tent"))),
            ("2", Shown((Card(Offer(TENT)), Card(Offer(JACKET))))),
            ("2", Asked("Which?", "color")),
        ),
    )
    assert state.request.category == "tent"
    assert state.shown == (("a",), ("tent-1", "jacket-1"))
    assert (state.turns, state.asked, state.questions_in_row) == (2, ("color",), 1)


def test_events_of_the_snapshots_own_turn_are_not_counted_twice() -> None:
    kept = Conversation("c", "anon:c", asked=("color",), turns=1, questions_in_row=1)
    entries = log(("1", Message(Role.SHOPPER, "hi")), ("1", Snapshot(kept, 1)), ("1", Asked("Which?", "color")), ("1", Done("1")))
    assert fold(START, entries) == kept


def test_an_item_saved_while_an_answer_is_written_is_not_lost_to_the_snapshot() -> None:
    kept = Conversation("c", "anon:c", turns=1)
    entries = log(("1", Message(Role.SHOPPER, "hi")), ("", Reacted("a", "shortlist")), ("", Reacted("b", "dislike")), ("1", Snapshot(kept, 1)))
    state = fold(START, entries)
    assert state.shortlist == ("a",)
    assert state.request.excluded == ("b",)


def test_a_hand_over_stays_so_without_a_snapshot() -> None:
    assert fold(START, log(("1", Handed("asked")))).handed


@pytest.mark.parametrize(
    ("kinds", "shortlist", "excluded"),
    [
        (["shortlist"], ("a",), ()),
        (["shortlist", "shortlist"], ("a",), ()),
        (["shortlist", "unshortlist"], (), ()),
        (["dislike"], (), ("a",)),
        (["dislike", "dislike"], (), ("a",)),
        (["shortlist", "dislike"], (), ("a",)),
        (["dislike", "shortlist"], ("a",), ()),
        (["dislike", "like"], (), ()),
        (["dislike", "click"], (), ("a",)),
        (["purchase"], (), ()),
    ],
)
def test_reactions_change_the_shortlist_and_what_is_excluded(kinds: list[str], shortlist: tuple[str, ...], excluded: tuple[str, ...]) -> None:
    state = START
    for kind in kinds:
        state = react(state, Reacted("a", kind))
    assert (state.shortlist, state.request.excluded) == (shortlist, excluded)


def test_the_transcript_has_one_line_for_each_message_and_each_answer() -> None:
    found = lines(
        log(
            ("1", Message(Role.SHOPPER, "tents")),
            ("1", Shown((Card(Offer(TENT)),))),
            ("1", Said("Here ")),
            ("x", Message(Role.AGENT, "Hello, Ann here.")),
            ("1", Said("it is.", Voice.HANDBOOK, "Returns")),
            ("1", Asked("Which?")),
            ("1", Done("1")),
        )
    )
    assert [(line.role, line.text) for line in found] == [
        (Role.SHOPPER, "tents"),
        (Role.ASSISTANT, "Here it is."),
        (Role.AGENT, "Hello, Ann here."),
    ]
    assert found[1].cards[0].offer.item is TENT
    assert (found[1].asked, found[1].cites, found[1].turn_id) == (Asked("Which?"), ("Returns",), "1")


def test_of_an_answer_that_showed_twice_the_last_cards_and_their_words_are_read_again() -> None:
    entries = log(
        ("1", Message(Role.SHOPPER, "a crimsonish thing")),
        ("1", Understood(Intent.RECOMMEND, Request())),
        ("1", Shown((Card(Offer(TENT)), Card(Offer(JACKET))))),
        ("1", Said("Here are two things.")),
        ("1", Understood(Intent.RECOMMEND, Request(category="jacket"), again=True)),
        ("1", Shown((Card(Offer(JACKET)),))),
        ("1", Said(" I also took “crimsonish” as red: here is what fits.")),
        ("1", Done("1")),
    )
    answer = lines(entries)[-1]
    assert [c.offer.item.id for c in answer.cards] == ["jacket-1"]
    assert answer.text == "I also took “crimsonish” as red: here is what fits."
    state = fold(START, entries)
    assert state.on_show == ("jacket-1",)
    assert state.request.category == "jacket"


def test_a_failed_answer_says_so_after_what_it_had_said() -> None:
    found = lines(log(("1", Said("Here ")), ("1", Failed("1", "Sorry."))))
    assert found[0].text == "Here\n\nSorry."


def test_the_cards_last_shown_are_those_of_the_last_list_that_had_any() -> None:
    entries = log(("1", Shown((Card(Offer(TENT)),))), ("2", Shown((Card(Offer(JACKET)),))), ("3", Shown(())))
    assert [c.offer.item.id for c in last_cards(entries)] == ["jacket-1"]
