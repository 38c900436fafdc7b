import pytest

from chatbot.understanding.aftersales import unnamed
from chatbot.understanding.matters import Matters
from chatbot.understanding.tokens import tokenize
from prompts import examples
from retrievers.embedding import MiniLM

EMBEDDER = MiniLM(threads=1)
MATTERS = Matters(examples.matters(), EMBEDDER.embed)


def _unnamed(text: str, *things: str) -> tuple[str, ...]:
    return _read(text, *things)[:1]


def _read(text: str, *things: str) -> tuple[str, ...]:
    tokens = tokenize(text)
    heads = [i for i, t in enumerate(tokens) if t.lemma in things]
    names = [i + 1 if i in heads else 0 for i in range(len(tokens))]
    return unnamed(text, tokens, names, heads)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("the laptop I bought here is broken", "the item I bought here is broken"),
        ("we ordered a laptop and it hums", "we ordered a item and it hums"),
        ("the laptop I got from you is dead", "the item I got from you is dead"),
        ("my old laptop hums, can I return it?", "my old item hums, can I return it?"),
        ("do you ship a laptop to Canada", "do you ship a item to Canada"),
    ],
)
def test_a_thing_that_was_bought_or_is_asked_about_is_read_without_its_name(text: str, read: str) -> None:
    assert _unnamed(text, "laptop") == (read,)


def test_its_end_is_read_too_for_that_may_be_what_is_wanted() -> None:
    assert _read("the laptop I bought here hums, I need a new one", "laptop")[1:] == ("I need a new one",)
    assert _read("the laptop I bought here hums", "laptop")[1:] == ()


@pytest.mark.parametrize(
    "text",
    ["a laptop for my mom", "my laptop broke", "I got a laptop from my dad and it hums", "I bought a desk, now I need a laptop"],
)
def test_what_is_looked_for_keeps_its_name(text: str) -> None:
    assert _unnamed(text, "laptop", "desk") == ()


@pytest.mark.parametrize(
    ("told", "word"),
    [
        ("the item I bought from you in May hums and won't start", "fault"),
        ("a button of my item fell off", "fault"),
        ("the item I ordered is far too wide for me", "size"),
        ("I ordered an item ten days ago and it isn't here", "late"),
        ("there was a dent in the item when I unpacked it", "damaged"),
        ("can I give my item back, I don't need it", "refund"),
    ],
)
def test_what_is_the_matter_is_told_by_meaning(told: str, word: str) -> None:
    assert told not in {saying for sayings in examples.matters().values() for saying in sayings}
    assert word in MATTERS.question(EMBEDDER.embed([told])[0], bought=True)


@pytest.mark.parametrize("text", ["do you deliver on Saturdays", "can I pick it up in the store", "do you repair broken zippers", "what is your phone number", "do you sell gift cards"])
def test_a_question_on_how_the_shop_is_run_is_no_such_matter(text: str) -> None:
    assert MATTERS.question(EMBEDDER.embed([text])[0], bought=False) == ""
