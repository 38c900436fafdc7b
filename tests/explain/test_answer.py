from collections.abc import Mapping
from dataclasses import replace

import pytest

from chatbot.domain.item import Item, Measure
from chatbot.domain.request import Request
from chatbot.domain.vocabulary import collect
from chatbot.explain.answer import answer_about
from chatbot.understanding.reader import Context
from tests.stall import DAYRISE, EMBEDDER, FLEECE, GONE, HARBORLIGHT, KESTREL, SKERRY, SOFTDAY, STUDIO, offer, reader, vocabulary

READER = reader()


def answer(item: Item, question: str, at: int | None = None) -> str:
    reading = READER.read(question, Context(Request("jacket"), (item,), (), (item.id,)))
    return answer_about(offer(item, at), question, reading, vocabulary(), EMBEDDER.embed)


@pytest.mark.parametrize(
    ("item", "question", "told"),
    [
        (SKERRY, "is it waterproof?", "Yes, the Skerry is waterproof."), (SOFTDAY, "is it waterproof?", "No, the Softday is not waterproof."), (SOFTDAY, "does it have a hood?", "No, the Softday does not have a hood"), (SKERRY, "how heavy is it?", "The Skerry weighs 420 g."),
        (SKERRY, "does it come in navy?", "Yes: the Skerry comes in green and navy."), (SKERRY, "does it come in red?", "No: the Skerry comes in green and navy."), (SKERRY, "what sizes does it come in?", "The Skerry comes in M and L."),
        (SKERRY, "how much does it cost?", "The Skerry costs $129."), (HARBORLIGHT, "is it in stock?", "The Harborlight is in stock in 3 of 3 variants, from $109"), (GONE, "is it in stock?", "The Vanish is out of stock at the moment."),
        (KESTREL, "is it in stock?", "The Kestrel is in stock."), (SOFTDAY, "what material is it?", "The Softday is made of nylon."), (DAYRISE, "how long does the battery last?", "The Dayrise lasts 30 hours on a charge."), (KESTREL, "what is its rating?", "3.9"),
    ],
)  # fmt: skip
def test_a_question_is_answered_from_the_data(item: Item, question: str, told: str) -> None:
    assert told in answer(item, question, 0 if item.variants else None)


def test_what_the_data_does_not_say_is_not_stated() -> None:
    assert "isn't stated" in answer(STUDIO, "is it waterproof?")
    assert "isn't stated" in answer(FLEECE, "can I take it to the moon?")


def test_a_form_that_is_sold_out_is_not_said_to_be_had() -> None:
    only_green = replace(SKERRY, variants=tuple(v if v.options["color"] == "green" else replace(v, stock=0) for v in SKERRY.variants))
    assert answer(only_green, "does it come in navy?", 0).startswith("No:")


def test_imitation_leather_is_no_leather() -> None:
    assert not answer(KESTREL, "is it made of full-grain leather?").startswith("Yes")


def test_a_sentence_of_the_description_answers_what_no_facet_does() -> None:
    told = answer(KESTREL, "is there an animal in it?")
    assert "A biker cut without an animal in it." in told


@pytest.mark.parametrize("question", ["", "?", "why", "asdf qwer", "🎉", "is it " + "very " * 500, "is it waterproof and warm and wool and down and in size M?", "<script>", "how how how"])
def test_any_question_has_an_answer(question: str) -> None:
    for item in (SKERRY, SOFTDAY, replace(DAYRISE, attributes={}, description="")):
        assert answer(item, question)


def test_how_much_it_holds_is_answered_with_its_volume() -> None:
    bottle = replace(SKERRY, attributes={**SKERRY.attributes, "capacity": Measure(750, "ml")})
    assert "750 ml" in answer(bottle, "how much is in it")
    assert "750 ml" in answer(bottle, "how much does it hold?")
    assert "750 ml" not in answer(bottle, "how much does it weigh?")


def test_an_answer_names_what_it_speaks_of() -> None:
    told: Mapping[str, str] = {q: answer(SOFTDAY, q) for q in ("is it waterproof?", "how heavy is it?", "what color is it?", "is it warm?")}
    assert all("oftday" in text for text in told.values()), told


@pytest.mark.parametrize(("question", "price"), [("how much is it", True), ("how much for the second", True), ("how much ram does it have", False), ("how much does it hold", False), ("how much is in it", False)])
def test_how_much_asks_for_the_price_where_nothing_else_is_measured(question: str, price: bool) -> None:
    assert ("costs" in answer(SKERRY, question, 0)) is price


def test_an_age_is_told_as_people_tell_it() -> None:
    for months, told in ((36, "The Skerry is suitable from 3 years."), (0, "The Skerry is suitable from birth.")):
        toy = replace(SKERRY, attributes={"age_from": Measure(months, "months")})
        asked = "from what age is it?"
        assert answer_about(offer(toy), asked, reader().read(asked, Context()), collect([toy]), EMBEDDER.embed) == told


def test_what_it_is_made_of_is_its_material() -> None:
    assert answer(SOFTDAY, "what is it made of?") == "The Softday is made of nylon."


def test_complaints_are_looked_for_in_the_reviews() -> None:
    told = answer(replace(SKERRY, reviews=("The zip sticks. Else fine.",)), "do people complain about anything?")
    assert "The zip sticks." in told
