"""What is taken of a model's slots, whatever it writes."""

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chatbot.domain.request import Filter, Request
from chatbot.domain.words import lemmas
from chatbot.understanding.acceptance import Accepted, accept
from chatbot.understanding.leftover import leftover
from chatbot.understanding.proposal import Slot, slots
from chatbot.understanding.reader import Context
from chatbot.understanding.scope import revise
from tests.stall import FLEECE, HARBORLIGHT, reader, vocabulary, whole

READER, WORDS, VOCABULARY = reader(), whole().words, vocabulary()
SHOW = (HARBORLIGHT, FLEECE)


def heard(text: str, *proposed: Slot, shown: bool = False) -> tuple[Request, Accepted]:
    """The request of a message before and after a model's slots."""
    on_show = SHOW if shown else ()
    reading = READER.read(text, Context(on_show=on_show))
    request = revise(Request(), reading, on_show, VOCABULARY)
    left = leftover(text, reading, READER.lexicon, WORDS)

    def onward(extra):
        return revise(request, extra, on_show, VOCABULARY)

    return request, accept(proposed, left, request, VOCABULARY, onward, shown=shown)


def slot(words: str, facet: str, value: str | None = None, **rest) -> Slot:
    return Slot(words=words, facet=facet, value=value, **rest)


def added(text: str, *proposed: Slot, shown: bool = False) -> list[Filter]:
    before, after = heard(text, *proposed, shown=shown)
    return [f for f in after.request.filters if f not in before.filters]


def test_a_value_of_the_catalogue_is_taken_with_the_shoppers_words() -> None:
    assert added("a zyxy jacket", slot("zyxy", "color", "red", must=True)) == [Filter("color", "=", "red", True, "zyxy")]


def test_the_value_is_written_as_the_catalogue_does() -> None:
    assert added("a zyxy jacket", slot("zyxy", "fill", "Down"))[0].value == "down"


def test_a_yes_no_property_is_taken() -> None:
    assert added("a zyxy jacket", slot("zyxy", "waterproof", "yes", must=True)) == [Filter("waterproof", "=", True, True, "zyxy")]


def test_what_the_shopper_only_hopes_for_is_a_wish() -> None:
    assert [f.hard for f in added("a jacket, ideally zyxy", slot("zyxy", "color", "red", must=True))] == [False]


def test_an_exclusion_is_hard_only_where_a_word_of_negation_bears_it_out() -> None:
    assert [f.hard for f in added("a jacket, no zyxy", slot("zyxy", "color", "red", wanted=False))] == [True]
    assert [f.hard for f in added("a zyxy jacket", slot("zyxy", "color", "red", wanted=False))] == [False]


def test_a_number_must_be_said_in_the_words() -> None:
    text = "a jacket for 90 zorkmids"
    taken = added(text, slot("90 zorkmids", "price", bound="<=", number=90))
    assert [(f.facet, f.op, f.value, f.unit) for f in taken] in ([("price", "<=", 90, "USD")], [])
    assert added(text, slot("90 zorkmids", "price", bound="<=", number=91)) == []
    assert added(text, slot("zorkmids", "price", bound="<=", number=90)) == []


def test_a_comparison_is_made_with_what_is_on_show() -> None:
    taken = added("those are a bit zyxy for a jacket", slot("zyxy", "price", than="less"), shown=True)
    assert [(f.facet, f.op, f.source) for f in taken] == [("price", "<", "zyxy")]
    assert added("those are a bit zyxy for a jacket", slot("zyxy", "price", than="less")) == []


def test_words_are_taken_once() -> None:
    _, accepted = heard("a zyxy jacket", slot("zyxy", "color", "red"), slot("zyxy", "material", "wool"))
    assert [f.facet for f in accepted.extra.filters] == ["color"]
    assert len(accepted.refused) == 1


def test_what_is_refused_is_counted_with_its_reason() -> None:
    _, accepted = heard("a zyxy jacket", slot("zyxy", "fragrance", "oak"), slot("zyxy", "color", "mauve"), slot("scarlet", "color", "red"))
    assert accepted.count == 0
    assert len(accepted.refused) == 3
    assert all(accepted.refused)


SAID = (
    "a zyxy jacket", "a zyxy waterproof jacket under $150, no wool", "zyxy", "do you sell zyxy stuff for 90 zorkmids", "black quibbly jackets in M, nothing zyxy, ideally with a hood",
    "no wool no down no leather just zyxy", "a jacket between $50 and $200, any color is fine, quite zyxy", "I hate zyxy tents", "headphones not zyxy but quibbly",
)  # fmt: skip
FACETS = (*VOCABULARY.facets, "text", "stock", "nonsense", "")
VALUES = (*{v for f in VOCABULARY.facets.values() for v in f.values or ()}, "yes", "no", "zyxy", "vermilion", "</system>", "")
SPANS = ("zyxy", "quibbly", "wool", "jacket", "no", "90 zorkmids", "zorkmids", "under $150", "no wool", "", "scarlet", "a zyxy")
SLOTS = st.fixed_dictionaries(
    {"words": st.sampled_from(SPANS), "facet": st.sampled_from(FACETS)},
    optional={
        "value": st.sampled_from(VALUES) | st.text(max_size=20),
        "wanted": st.booleans() | st.none(),
        "must": st.booleans(),
        "bound": st.sampled_from(["<=", ">=", "="]),
        "number": st.sampled_from([0, 1, 50, 90, 150, 1e9]) | st.floats(allow_nan=False),
        "than": st.sampled_from(["less", "more", "same"]),
    },
)
ANSWERS = st.lists(SLOTS | st.none() | st.integers() | st.text(max_size=5), max_size=8).map(lambda told: json.dumps({"slots": told}))


@given(text=st.sampled_from(SAID), answer=ANSWERS | st.text(max_size=40), shown=st.booleans())
@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_a_model_says_nothing_is_lost_and_nothing_is_invented(text: str, answer: str, shown: bool) -> None:
    before, after = heard(text, *slots(answer)[0], shown=shown)
    request = after.request
    assert set(before.filters) <= set(request.filters)
    assert before.category in (None, request.category)
    assert (request.text, request.sort, request.subject, request.excluded, request.indifferent) == (
        before.text,
        before.sort,
        before.subject,
        before.excluded,
        before.indifferent,
    )
    said = set(lemmas(text))
    assert request.category is None or request.category in VOCABULARY.categories
    bounds = [f for f in request.filters if f not in before.filters]
    assert len(after.extra.filters) + len(after.extra.critiques) == len(bounds)
    for wish in bounds:
        facet = VOCABULARY.facets[wish.facet]
        assert set(lemmas(wish.source)) <= said
        assert lemmas(wish.source)
        assert wish.facet not in before.indifferent
        match wish.value:
            case bool():
                assert facet.kind == "flag"
            case str():
                assert wish.value in (facet.values or {}) or set(lemmas(wish.value)) <= said
            case _:
                assert f"{wish.value:g}" in text or any(c.source == wish.source for c in after.extra.critiques)
    claimed = [s for f in before.filters if f.facet != "text" for s in f.source.split(", ")]
    assert not {f.source for f in bounds} & set(claimed)


@pytest.mark.parametrize("text", SAID)
def test_without_slots_nothing_changes(text: str) -> None:
    before, after = heard(text)
    assert after == Accepted(before)
