"""The phrasings are complete, and what is filled in leaves no holes."""

from random import Random

import pytest

from chatbot.domain.request import Filter
from chatbot.simulate.grammar import plural, with_article
from chatbot.simulate.want import Want
from tests.simulate.crowd import GRAMMAR, under, word

VOICES = GRAMMAR.data["voices"]
MANNERS = {"open", "clause", "say", "deny", "like", "insist", "change", "shrug", "others", "again", "aside", "back", "cheaper", "kind"}


@pytest.mark.parametrize("voice", VOICES)
def test_every_voice_knows_every_manner(voice: str) -> None:
    assert set(VOICES[voice]) == MANNERS
    assert all(VOICES[voice].values())


@pytest.mark.parametrize("form", GRAMMAR.data["clauses"])
def test_a_clause_has_no_holes(form: str) -> None:
    wanted = Want(Filter("facet", "=", "value"), "value", form, "label")
    said = {GRAMMAR.clause(wanted, Random(n)) for n in range(30)}
    assert all("{" not in s and s.strip() for s in said)


def test_what_is_left_out_is_said_so() -> None:
    said = {GRAMMAR.clause(word("material", "wool", op="!=", form="material"), Random(n)) for n in range(30)}
    assert all(s.split()[0] in {"no", "without", "nothing", "anything", "not"} and "wool" in s for s in said)


def test_a_price_is_said_with_its_money() -> None:
    assert all("$60" in GRAMMAR.clause(under(60), Random(n)) for n in range(30))
    assert {GRAMMAR.money(60, "SEK", Random(n)) for n in range(9)} == {"60 SEK"}


@pytest.mark.parametrize(("facet", "value", "sayable"), [
    ("color", "navy", True), ("fill", "none", False), ("style", "4", False), ("size", "4", True), ("type", "two-player game", False),
    ("material", "CoolTech™", False), ("features", "one of a kind thing", False), ("collection", "spring", False),
])  # fmt: skip
def test_people_dont_say_everything_that_a_catalogue_says(facet: str, value: str, sayable: bool) -> None:
    assert GRAMMAR.sayable(facet, value) is sayable


@pytest.mark.parametrize(("label", "form"), [("waterproof", "flag_is"), ("machine washable", "flag_is"), ("hood", "flag_has"), ("usb port", "flag_has")])
def test_a_property_is_something_that_a_thing_is_or_has(label: str, form: str) -> None:
    assert GRAMMAR.flag_form(label) == form


def test_nouns_take_their_articles_and_plurals() -> None:
    assert [with_article(n) for n in ("tent", "oven", "headphones", "dress")] == ["a tent", "an oven", "headphones", "a dress"]
    assert [plural(n) for n in ("tent", "watch", "headphones", "dress", "knife", "berry", "toy")] == ["tents", "watches", "headphones", "dresses", "knives", "berries", "toys"]


def test_a_present_is_for_somebody_it_could_be_for() -> None:
    assert {GRAMMAR.person(["men"], Random(n)) for n in range(40)} <= set(GRAMMAR.data["male"])
    assert {GRAMMAR.pronoun(p) for p in GRAMMAR.data["people"]["women"]} == {"she's"}
    assert GRAMMAR.pronoun("friend") == "they are"
