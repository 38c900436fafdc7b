import pytest

from chatbot.understanding.owning import has_one_already, only_tells, own_things, owned, says_who, told_of_old
from chatbot.understanding.tokens import tidy, tokenize


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I already have a tent, I need a stove", ["have", "a", "tent", ",", "i"]),
        ("she bought the hat. A tent", ["bought", "the", "hat"]),
        ("I have to get a tent", []),
        ("I have reconsidered: a tent", ["have", "reconsidered"]),
        ("do you have a tent", []),
    ],
)
def test_a_clause_says_what_somebody_has_until_it_turns_to_a_wish(text: str, words: list[str]) -> None:
    tokens = tokenize(tidy(text))
    assert [tokens[i].lemma for i in sorted(owned(tokens))] == words


@pytest.mark.parametrize("text", ["I'm a guy", "he's a guy", "she is a guy", "hat for me, I am a guy"])
def test_what_somebody_is_says_who(text: str) -> None:
    tokens = tokenize(tidy(text))
    assert says_who(tokens, len(tokens) - 2)


@pytest.mark.parametrize("text", ["I want a hat", "it is a hat", "what I need is a hat", "a hat"])
def test_what_is_wanted_says_nothing_of_somebody(text: str) -> None:
    tokens = tokenize(tidy(text))
    assert not says_who(tokens, len(tokens) - 2)


def numbered(text: str, *things: str) -> tuple[list[str], list[int]]:
    """The words of a text, and the numbers of the things that it names, below zero."""
    words = [t.text for t in tokenize(tidy(text))]
    return words, [-things.index(w) - 1 if w in things else 0 for w in words]


@pytest.mark.parametrize(
    ("text", "mine"),
    [
        ("I hate my current headphones", "headphones"),
        ("our old leather boots leak", "boots"),
        ("I don't like headphones", ""),
        ("my son wants headphones", ""),
        ("headphones", ""),
    ],
)
def test_things_behind_my_are_the_shopper_s_own(text: str, mine: str) -> None:
    words, named = numbered(text, "headphones", "boots")
    assert " ".join(words[i] for i in sorted(own_things(tokenize(tidy(text)), named))) == mine


@pytest.mark.parametrize(
    ("text", "said"),
    [("he has a good knife already", True), ("he already has a knife", True), ("he has a knife already, a tent", False), ("he has a good idea already", False), ("he wants a knife already", False)],
)  # fmt: skip
def test_who_has_one_already_wants_no_other(text: str, said: bool) -> None:
    words, named = numbered(text, "knife", "tent")
    tokens = tokenize(tidy(text))
    assert any(has_one_already(tokens, named, i) for i in range(len(words))) is said


@pytest.mark.parametrize("text", ["she already has gloves", "but we already have Catan", "I've already got a tent and a stove", "he has already bought boots"])
def test_who_says_only_what_there_is_wishes_for_nothing(text: str) -> None:
    assert only_tells(tokenize(tidy(text)))


@pytest.mark.parametrize("text", ["I already have a tent, I need a stove", "do you already have it", "I already have that one", "we already have to go", "my old tent leaks", "already", ""])
def test_who_wishes_or_points_does_more(text: str) -> None:
    assert not only_tells(tokenize(tidy(text)))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("the old kettle whistled like a train, I want a silent one", "the old kettle whistled like a train"),
        ("a kettle, my last one dripped", "my last one dripped"),
        ("the lid of my kettle snapped on a hike. 2 liters", "the lid of my kettle snapped on a hike"),
        ("my kettle broke so another one", "my kettle broke"),
        ("my kettle drips everywhere. 2 liters", "my kettle drips everywhere"),
        ("my kettles drip", "my kettles drip"),
        ("my kettle must whistle", ""),
        ("my kettle is 2 liters", ""),
        ("a kettle like the old one", ""),
        ("the old tent leaked", ""),
    ],
)
def test_what_the_one_before_was_like_is_told(text: str, said: str) -> None:
    tokens = tokenize(tidy(text))
    assert " ".join(tokens[i].text for i in sorted(told_of_old(tokens, "kettle"))) == said


@pytest.mark.parametrize(("text", "tells"), [("we've got catan already", True), ("I have boots already", True), ("I have boots already, I need a hat", False), ("have you got catan already", False)])
def test_already_may_stand_at_the_end(text: str, tells: bool) -> None:
    assert only_tells(tokenize(tidy(text))) is tells
