from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.judge import Evidence, judge
from chatbot.understanding.reading import OF_MEMORY, Act, References
from chatbot.understanding.tokens import tokenize

ACTS: tuple[Act, ...] = get_args(Act)


def evidence(text: str = "something", *, named: bool = False, critiqued: bool = False, items: tuple[str, ...] = (), shown: int = 0, handbook: float = 0.0) -> Evidence:
    return Evidence(tokens=tokenize(text), named=named, critiqued=critiqued, referred=References(items), shown=shown, handbook=handbook)


def scores(**known: float) -> Mapping[Act, float]:
    return {act: known.get(act, 0.0) for act in ACTS}


@pytest.mark.parametrize("act", [a for a in ACTS if a != "want"])
def test_what_is_like_nothing_is_a_wish(act: Act) -> None:
    assert judge(scores(**{act: 0.3}), evidence(shown=3)) == "want"


@pytest.mark.parametrize("act", ["item_question", "save", "unsave", "like", "dislike", "compare", "more"])
def test_before_anything_was_shown_no_message_points(act: Act) -> None:
    assert judge(scores(**{act: 0.99}), evidence()) == "want"


@pytest.mark.parametrize("act", [a for a in ACTS if a not in ("want", "compare", "offtopic") and a not in OF_MEMORY])
def test_the_likeliest_act_is_the_one(act: Act) -> None:
    assert judge(scores(**{act: 0.9, "want": 0.3}), evidence(shown=3)) == act


def test_what_names_a_kind_of_thing_is_not_turned_away() -> None:
    likeness = scores(offtopic=0.9, want=0.3)
    assert judge(likeness, replace(evidence("what is the capital of France?", shown=3), thing=False)) == "offtopic"
    assert judge(scores(offtopic=0.6, want=0.5), evidence("what is the best tent?", named=True, shown=3)) == "want"


@pytest.mark.parametrize("act", sorted(OF_MEMORY))
def test_only_who_speaks_of_themselves_demands_to_be_remembered_or_forgotten(act: Act) -> None:
    likeness = scores(**{act: 0.9, "want": 0.3})
    assert judge(likeness, replace(evidence("and what about me"), thing=False)) == act
    assert judge(likeness, replace(evidence("something"), thing=False)) == "want"


def test_a_named_thing_makes_a_wish_likelier() -> None:
    assert judge(scores(greet=0.6, want=0.45), evidence(named=True)) == "want"
    assert judge(scores(greet=0.6, want=0.45), evidence()) == "greet"


def test_a_near_passage_of_the_handbook_makes_a_question_to_the_store_likelier() -> None:
    assert judge(scores(store_question=0.45, want=0.5), evidence(handbook=0.8)) == "store_question"
    assert judge(scores(store_question=0.45, want=0.5), evidence(handbook=0.1)) == "want"


def test_the_word_compare_compares_where_there_are_two_to_compare() -> None:
    assert judge(scores(want=0.5, compare=0.3), evidence("compare them", items=("a", "b"), shown=2)) == "compare"
    assert judge(scores(want=0.5, compare=0.3), evidence("compare", shown=1)) == "want"


def test_pointing_and_asking_is_a_question_and_pointing_and_wishing_is_a_wish() -> None:
    likeness = scores(want=0.5, item_question=0.5)
    assert judge(likeness, evidence("is it waterproof?", items=("a",), shown=3, named=True)) == "item_question"
    assert judge(likeness, evidence("the second but in blue", items=("a",), shown=3, named=True)) == "want"


def test_a_critique_of_what_is_shown_is_a_wish() -> None:
    assert judge(scores(want=0.4, item_question=0.5), evidence("lighter than the first", items=("a",), shown=3, critiqued=True)) == "want"


@given(st.fixed_dictionaries({a: st.floats(-1, 1) for a in ACTS}), st.booleans(), st.booleans(), st.integers(0, 6), st.floats(-1, 1))
def test_any_likeness_comes_to_an_act_that_is_possible(likeness: dict[Act, float], named: bool, critiqued: bool, shown: int, handbook: float) -> None:
    act = judge(likeness, evidence(named=named, critiqued=critiqued, shown=shown, handbook=handbook))
    assert act in ACTS
    assert shown or act not in ("item_question", "save", "unsave", "like", "dislike", "compare", "more")


def test_a_question_about_the_world_is_none_for_the_shop_where_a_value_of_the_catalogue_stands_in_it() -> None:
    likeness = scores(offtopic=0.63, want=0.41)
    france = replace(evidence("what is the capital of France?", named=True, shown=3), thing=False)
    assert judge(likeness, france) == "offtopic"
    assert judge(likeness, replace(france, thing=True)) == "want"
    assert judge(likeness, replace(france, tokens=tokenize("novels set in the capital of France"))) == "want"
    assert judge(scores(offtopic=0.5, want=0.41), france) == "want"


@pytest.mark.parametrize("text", ["is it vegan", "is the first one vegan?", "does this have a hood?", "are they vegan?", "does it run small"])
def test_a_question_that_opens_with_a_pronoun_is_about_the_item_however_it_sounds(text: str) -> None:
    assert judge(scores(want=0.58, item_question=0.33), evidence(text, named=True, items=("j1",), shown=3)) == "item_question"


@pytest.mark.parametrize("text", ["can you do it in black", "could you show me black ones?", "can u do built-in battery", "would you find that in wool"])
def test_a_polite_wish_is_no_question(text: str) -> None:
    assert judge(scores(want=0.40, item_question=0.45), evidence(text, named=True, items=("j1",), shown=3)) == "want"


def test_who_goes_back_to_a_thing_does_not_start_over() -> None:
    assert judge(scores(restart=0.41, want=0.3), evidence("let's go back to the perfumes", named=True, shown=3)) == "want"
    assert judge(scores(restart=0.41, want=0.2), replace(evidence("go back to the beginning", shown=3), thing=False)) == "restart"


@pytest.mark.parametrize("text", ["I'd go for the third", "I'd go with the second one", "the third one it is", "take it"])
def test_who_picks_one_likes_it(text: str) -> None:
    assert judge(scores(dislike=0.6, like=0.55), evidence(text, items=("a",), shown=3)) == "like"


def test_how_many_to_show_is_no_reaction() -> None:
    top = replace(evidence("top 3 please", shown=6), counted=True)
    assert judge(scores(saved=0.6, dislike=0.55, want=0.5), top) == "want"
    assert judge(scores(saved=0.6, dislike=0.55, want=0.5), evidence("what I kept", shown=6)) == "saved"


def test_what_begins_with_it_and_asks_nothing_is_likelier_a_wish() -> None:
    weak = References(("a",), weak=True)
    told = replace(evidence("it always rains there", shown=3), referred=weak)
    assert judge(scores(item_question=0.5, want=0.47), told) == "want"
    assert judge(scores(item_question=0.5, want=0.47), replace(evidence("is it made for rain?", shown=3), referred=weak)) == "item_question"


def test_what_is_compared_with_something_not_on_show_is_not_disliked() -> None:
    assert judge(scores(dislike=0.6, compare=0.5), evidence("compare it with the third", items=("a",), shown=1)) == "compare"
