import pytest

from chatbot.understanding.clauses import Clause
from chatbot.understanding.purse import Purse
from prompts import examples
from retrievers.embedding import MiniLM

EMBEDDER = MiniLM(threads=1)
PURSE = Purse(examples.money(), EMBEDDER.embed)


def thrift_in(*texts: str) -> str | None:
    said = tuple(Clause(text, at, at + 1, False, False, False) for at, text in enumerate(texts))
    found = PURSE.thrift(said, EMBEDDER.embed([c.text for c in said]))
    return found and found.text


@pytest.mark.parametrize(
    "text",
    [
        "tight budget here",
        "don't have that much money",
        "that won't cost the world",
        "cash is a bit short right now",
        "nothing too pricey",
        "we can't pay a lot",
        "priced reasonably",
    ],
)
def test_who_does_not_want_to_pay_much_is_heard_whatever_the_words(text: str) -> None:
    assert thrift_in("keeps the rain off", text) == text


@pytest.mark.parametrize(
    "text",
    [
        "money isn't a problem",
        "price isn't important",
        "has room for coins and notes",
        "doesn't weigh much",
        "tight around the waist",
        "for a night outside",
        "saves water",
        "looks expensive",
        "kind to animals",
    ],
)
def test_other_talk_of_money_and_other_little_things_are_no_thrift(text: str) -> None:
    assert thrift_in(text) is None


def test_without_clauses_there_is_none() -> None:
    assert PURSE.thrift((), EMBEDDER.embed([])) is None
