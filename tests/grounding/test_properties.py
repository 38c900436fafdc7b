"""What must hold of every sentence, however it is made."""

import re

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from chatbot.domain.item import Item, Measure, Offer
from chatbot.domain.request import Request
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from tests.grounding import kept_aside, tuned
from tests.grounding.shelf import shows
from tests.grounding.tables import rows

BOOKS = shows()
TRUE = [r for r in rows(tuned.TABLE) + rows(kept_aside.TABLE) if r.backed and r.verdict(BOOKS).supported]
NUMBER = re.compile(r"(?<![\w.,])\d[\d,]*(?:\.\d+)?")
#: Numbers that only name: model numbers and capacities in titles.
NAMES = re.compile(r"\b(?:Hush|Cantor|Galets) \d+|\d-Person Tent")
EXACT = [
    r
    for r in TRUE
    if NUMBER.search(NAMES.sub("", r.sentence)) and not re.search(r"\b(?:under|over|than|below|about|around|at least|Both|first two)\b", r.sentence)
]
INEXACT_DIGITS = st.integers(1, 99)
NAMED = {"Skerry": "Harborlight", "Harborlight": "Skerry", "Hush 200": "Everyday", "Everyday": "Hush 200", "Glasshouse": "Dayrise", "Dayrise": "Glasshouse"}


@settings(max_examples=400, suppress_health_check=[HealthCheck.filter_too_much])
@given(st.sampled_from(EXACT), st.data())
def test_a_number_altered_in_a_true_sentence_makes_it_unsupported(row, data) -> None:
    named = [m.span() for m in NAMES.finditer(row.sentence)]
    places = [m for m in NUMBER.finditer(row.sentence) if not any(a <= m.start() < b for a, b in named)]
    assume(places)
    place = data.draw(st.sampled_from(places))
    value = float(place.group().replace(",", ""))
    step = data.draw(INEXACT_DIGITS) * (0.01 if "." in place.group() else 1)
    changed = value + step * data.draw(st.sampled_from([-1, 1]))
    assume(changed > 0)
    text = f"{row.sentence[: place.start()]}{changed:.10g}{row.sentence[place.end() :]}"
    book = BOOKS[row.show]
    known = {n.value for facts in book.items for n in facts.numbers} | {1.0, float(len(book.items))}
    assume(not any(abs(changed - k) < 1e-6 for k in known))
    assert not check(text, book, previous=row.previous).supported, text


def _distinguishing() -> list[tuple[str, str, str]]:
    """Simple true sentences of one attribute that one item has and another of the same show states otherwise."""
    return [
        ("jackets", "The {} is packable.", "Skerry"), ("jackets", "The {} has taped seams.", "Skerry"), ("jackets", "The {} weighs 0.98 kg.", "Harborlight"),
        ("jackets", "The {} costs $109.", "Harborlight"), ("jackets", "The {} is machine washable.", "Harborlight"), ("jackets", "The {} is made of recycled nylon.", "Skerry"),
        ("headphones", "The {} has noise cancelling.", "Hush 200"), ("headphones", "The {} weighs 145 g.", "Everyday"), ("headphones", "The {} is an over-ear pair.", "Hush 200"),
        ("headphones", "The {} comes in teal.", "Everyday"), ("kettles", "The {} has temperature control.", "Glasshouse"), ("kettles", "The {} holds 1.7 liters.", "Dayrise"),
        ("kettles", "The {} is made of glass.", "Glasshouse"), ("kettles", "The {} comes with a 2-year warranty.", "Glasshouse"),
    ]  # fmt: skip


@given(st.sampled_from(_distinguishing()))
def test_a_sentence_that_tells_two_items_apart_does_not_survive_swapping_them(example) -> None:
    show, sentence, name = example
    assert check(sentence.format(name), BOOKS[show]).supported or "pair" in sentence
    assert not check(sentence.format(NAMED[name]), BOOKS[show]).supported


@given(st.floats(0.1, 30), st.floats(0.1, 30))
def test_the_lighter_of_two_is_called_lighter_and_never_the_heavier(first, second) -> None:
    assume(abs(first - second) > 0.01)
    items = [
        Item(name, f"Marl {name} Kettle", "", ("kettle",), "Marl", 20.0, attributes={"weight": Measure(round(w, 2), "kg")})
        for name, w in (("Aldo", first), ("Bruno", second))
    ]
    book = FactBook([Offer(i) for i in items], wish="", request=Request())
    lighter, heavier = ("Aldo", "Bruno") if first < second else ("Bruno", "Aldo")
    assume(round(first, 2) != round(second, 2))
    assert check(f"The {lighter} is lighter than the {heavier}.", book).supported
    assert not check(f"The {heavier} is lighter than the {lighter}.", book).supported


@given(st.sampled_from(TRUE), st.sampled_from(["not ", "hardly ", "never "]))
def test_a_denial_put_before_what_is_true_makes_it_unsupported(row, denial) -> None:
    assume(re.search(r"\bis (?=[a-z])", row.sentence) and not re.search(r"\bnot\b|\bno\b|n't|without|lacks|neither", row.sentence, re.I))
    text = re.sub(r"\bis (?=[a-z])", f"is {denial}", row.sentence, count=1)
    assert not check(text, BOOKS[row.show], previous=row.previous).supported, text


@settings(max_examples=300)
@given(st.text(max_size=400))
def test_any_text_gets_a_verdict_and_none_made_of_noise_is_supported(text) -> None:
    verdict = check(text, BOOKS["jackets"])
    assert verdict.supported or verdict.problem


@given(st.sampled_from(TRUE))
def test_saying_the_same_sentence_again_is_not_supported(row) -> None:
    assert not check(row.sentence, BOOKS[row.show], previous=(*row.previous, row.sentence)).supported
