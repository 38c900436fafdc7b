"""A log adds up to the state for the next turn, and to the transcript."""

from datetime import UTC, datetime

import pytest

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Asked, Card, Done, Failed, Handed, Intent, Said, Shown, Understood, Voice
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Request
from chatbot.store.fold import fold, last_cards, lines, react
from chatbot.store.record import Entry, Jotted, Message, Reacted, Record, Released, Snapshot, Taken
from tests.shopfloor import JACKET, STOVE, TENT

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


def shows(*items: Item) -> Message:
    return Message(Role.AGENT, "How about these?", "Ann", tuple(Card(Offer(i)) for i in items))


def test_whoever_took_a_conversation_has_it_until_they_give_it_back() -> None:
    entries: list[tuple[str, Entry]] = [("1", Handed("asked")), ("", Taken("Ann"))]
    state = fold(START, log(*entries))
    assert (state.held_by, state.handed) == ("Ann", False)
    assert fold(START, log(*entries, ("", Taken("Bob")))).held_by == "Bob"
    state = fold(START, log(*entries, ("", Released("Ann"))))
    assert (state.held_by, state.handed) == ("", False)


def test_what_an_agent_shows_is_on_show() -> None:
    entries = log(("1", Shown((Card(Offer(STOVE)),))), ("", shows(TENT, JACKET)), ("", Message(Role.AGENT, "What do you think?", "Ann")))
    state = fold(START, entries)
    assert state.on_show == ("tent-1", "jacket-1")
    assert [c.offer.item.id for c in last_cards(entries)] == ["tent-1", "jacket-1"]
    assert fold(START, log(("", shows(TENT)))).focus == ("tent-1",)


def test_what_an_agent_does_while_an_answer_is_written_is_not_lost_to_the_snapshot() -> None:
    kept = Conversation("c", "anon:c", shown=(("a",),), turns=1)
    state = fold(START, log(("1", Message(Role.SHOPPER, "hi")), ("", Taken("Ann")), ("", shows(TENT)), ("1", Snapshot(kept, 0)), ("1", Done("1"))))
    assert (state.held_by, state.shown) == ("Ann", (("a",), ("tent-1",)))


def test_what_an_agent_did_before_a_snapshot_is_not_counted_twice() -> None:
    kept = Conversation("c", "anon:c", shown=(("tent-1",), ("b",)), turns=1)
    entries = log(("", Taken("Ann")), ("", shows(TENT)), ("", Released("Ann")), ("1", Message(Role.SHOPPER, "hi")), ("1", Snapshot(kept, 3)))
    assert fold(START, entries) == kept


def test_what_the_shopper_says_to_an_agent_is_in_the_request_afterwards() -> None:
    entries = log(
        ("", Taken("Ann")),
        ("1", Message(Role.SHOPPER, "in green")),
        ("1", Understood(Intent.REFINE, Request("jacket"))),
        ("1", Done("1", ("tent-1",))),
        ("", shows(JACKET)),
        ("", Released("Ann")),
    )
    state = fold(START, entries)
    assert (state.request.category, state.shortlist, state.turns, state.on_show) == ("jacket", ("tent-1",), 1, ("jacket-1",))


def test_a_turn_that_was_left_to_an_agent_is_no_answer_in_the_transcript() -> None:
    entries = log(
        ("1", Message(Role.SHOPPER, "in green")),
        ("1", Understood(Intent.REFINE, Request("jacket"))),
        ("1", Done("1")),
        ("", shows(JACKET)),
        ("", Jotted("Ann", "nice person")),
    )
    found = lines(entries)
    assert [(line.role, line.author, line.text, [c.offer.item.id for c in line.cards]) for line in found] == [
        (Role.SHOPPER, "", "in green", []),
        (Role.AGENT, "Ann", "How about these?", ["jacket-1"]),
    ]


def test_notes_and_states_are_not_for_the_shopper() -> None:
    hidden = (Jotted("Ann", "rude"), Snapshot(START, 0), Reacted("a", "like"))
    seen = (Taken("Ann"), Released("Ann"), shows(TENT), Message(Role.SHOPPER, "hi"))
    assert [r.public for r in log(*(("", e) for e in (*hidden, *seen)))] == [False] * 3 + [True] * 4
