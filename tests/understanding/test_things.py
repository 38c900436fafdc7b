import pytest

from chatbot.domain.item import Item
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.polarity import stances
from chatbot.understanding.things import things
from chatbot.understanding.tokens import tokenize


def shop() -> Vocabulary:
    """Creams for the face, some power banks and headlamps; power banks may be cream too."""
    creams = [Item(f"c{n}", "A Cream", "", ("beauty",), "A", 9, attributes={"type": ("cream",)}) for n in range(2)]
    banks = [Item(f"p{n}", "A Bank", "", ("power bank",), "A", 9, attributes={"type": ("compact power bank",), "color": ("cream",)}) for n in range(2)]
    return collect([*creams, *banks])


def named(text: str) -> tuple[str, ...]:
    vocabulary, tokens = shop(), tokenize(text)
    matches = list(Lexicon(vocabulary).matches(tokens))
    ids = [0] * len(tokens)
    for number, match in enumerate(matches, 1):
        ids[match.first : match.last] = [number] * (match.last - match.first)
    return things(matches, tokens, stances(tokens, ids), vocabulary, None)[0]


@pytest.mark.parametrize(
    ("text", "categories"),
    [("a cream", ("beauty",)), ("cream for my face", ("beauty",)), ("a cream compact power bank", ("power bank",)), ("cream sofas", ()), ("a cream duet", ())],
)
def test_a_word_that_implies_a_thing_gives_way_to_the_thing_named_behind_it(text: str, categories: tuple[str, ...]) -> None:
    assert named(text) == categories


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("something for the office", ("office",)),
        ("a boombox for the office", ()),
        ("something for my ears in the open plan office", ()),
        ("I never leave office before five", ()),
        ("ideas for the office", ("office",)),
    ],
)
def test_a_wide_category_behind_another_thing_only_says_where(text: str, categories: tuple[str, ...]) -> None:
    chairs = [Item(f"d{n}", "A Chair", "", ("office", "desk chair"), "A", 9) for n in range(2)]
    vocabulary = collect([*chairs, Item("n", "A Notebook", "", ("office", "notebook"), "A", 9)])
    tokens = tokenize(text)
    matches = list(Lexicon(vocabulary).matches(tokens))
    assert things(matches, tokens, stances(tokens, [0] * len(tokens)), vocabulary, None)[0] == categories
