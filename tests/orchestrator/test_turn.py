"""The order of a turn, and that it always ends."""

import pytest

from chatbot.domain.events import Asked, Done, Event, Handed, ProfileChanged, Said, Shown, Understood
from chatbot.domain.notes import Kept, Noted
from tests.llm.scripted import says
from tests.stall import DAYRISE, HARBORLIGHT, SKERRY, Talk

RANK: dict[type, int] = {Understood: 0, Noted: 1, ProfileChanged: 2, Shown: 3, Said: 4, Asked: 5, Handed: 5, Kept: 6, Done: 7}
MESSAGES = (
    "I need a warm waterproof jacket under $150, nothing with down", "show me jackets", "cheaper", "compare the first two", "is it waterproof", "save the first one", "I like the second one", "do you ship to Canada", "hello",
    "what is the weather today", "I want to talk to a human", "surprise me", "start over", "", "🎉", "any color is fine", "a pink tent under $5",
)  # fmt: skip


@pytest.mark.parametrize("text", MESSAGES)
def test_a_turn_begins_with_what_was_understood_and_ends_with_done(text: str) -> None:
    turn = Talk().say(text)
    assert isinstance(turn.events[0], Understood)
    assert isinstance(turn.events[-1], Done)
    assert sum(isinstance(e, Done) for e in turn.events) == 1
    assert all(isinstance(e, Event) for e in turn.events)


@pytest.mark.parametrize("text", MESSAGES)
def test_the_events_of_a_turn_come_in_one_order(text: str) -> None:
    talk = Talk()
    talk.say("show me jackets")
    ranks = [RANK[type(s)] for s in talk.say(text).steps]
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("text", MESSAGES)
def test_every_turn_says_or_asks_something(text: str) -> None:
    turn = Talk().say(text)
    assert turn.text.strip() or turn.asked


def test_cards_and_first_words_come_before_the_model_is_asked() -> None:
    engine = says("The Skerry has taped seams.")
    seen: dict[str, int] = {}
    for step in Talk(engine).steps("show me jackets"):
        seen.setdefault(type(step).__name__, len(engine.asked))
    assert seen["Shown"] == 0
    assert seen["Said"] == 0
    assert len(engine.asked) == 1


def test_times_tokens_and_the_shortlist_are_told_at_the_end() -> None:
    talk = Talk(says("The Harborlight has a hood.", "So be it."))
    done = talk.say("show me waterproof jackets").done
    assert set(done.timings_ms) >= {"understand", "find", "first_item", "first_text", "total"}
    assert all(isinstance(ms, int) and ms >= 0 for ms in done.timings_ms.values())
    assert done.timings_ms["understand"] <= done.timings_ms["first_item"] <= done.timings_ms["first_text"] <= done.timings_ms["total"]
    assert done.usage.prompt_tokens > 0
    assert done.grounding.sentences >= 1
    assert done.turn_id == "turn-0"
    assert done.shortlist == ()
    assert len(talk.say("save the first one").done.shortlist) == 1


def test_the_state_of_a_conversation_is_what_the_turn_leaves() -> None:
    talk = Talk()
    talk.say("show me waterproof jackets")
    assert talk.state.turns == 1
    assert talk.state.request.category == "jacket"
    assert set(talk.state.on_show) == {"j1", "j2"}
    talk.say("hello")
    assert talk.state.turns == 2
    assert set(talk.state.on_show) == {"j1", "j2"}
    assert talk.state.request.category == "jacket"


@pytest.mark.parametrize("text", ["is it waterproof", "do you ship to Canada", "hello", "save the first one", "compare the first two", "what is the weather today", "thank you very much", "I like the first one"])
def test_what_is_no_wish_changes_nothing_of_the_request(text: str) -> None:
    talk = Talk()
    talk.say("a warm jacket under $150")
    before = talk.state.request
    talk.say(text)
    assert talk.state.request == before


def test_an_item_that_left_the_catalogue_is_no_trouble() -> None:
    talk = Talk(items=(SKERRY, HARBORLIGHT, DAYRISE))
    talk.say("show me jackets")
    gone = Talk(items=(HARBORLIGHT, DAYRISE))
    gone.state = talk.state
    for text in ("is the first one waterproof", "compare the first two", "cheaper", "save the first one", "I don't like the first one", "show me more", "the Skerry in green"):
        turn = gone.say(text)
        assert isinstance(turn.done, Done)
        assert "j1" not in turn.ids
        assert "Skerry" not in turn.text


def test_a_bare_word_after_a_question_is_its_answer() -> None:
    talk = Talk()
    asked = talk.say("show me jackets").asked
    assert asked is not None
    answer = talk.say(asked.quick_replies[0].text)
    assert answer.request.category == "jacket"
    assert answer.request.filters
    assert len(answer.ids) == asked.quick_replies[0].count


def test_each_quick_reply_leaves_as_many_items_as_it_says() -> None:
    first = Talk().say("show me jackets").asked
    assert first is not None
    for reply in first.quick_replies:
        talk = Talk()
        talk.say("show me jackets")
        assert len(talk.say(reply.text).ids) == reply.count, reply


def test_after_two_questions_in_a_row_no_third_is_asked() -> None:
    talk = Talk()
    asked = [talk.say(text).asked for text in ("surprise me", "show me jackets", "a jacket for travel or commuting or hiking or skiing", "jackets under $400", "jackets over $10")]
    in_row = "".join("?" if a else "." for a in asked)
    assert "???" not in in_row
    facets = [a.facet for a in asked if a]
    assert len(set(facets)) == len(facets)
