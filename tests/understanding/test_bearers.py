import pytest

from chatbot.domain.item import Item, Value
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.bearers import best_described, for_whom
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.polarity import stances
from chatbot.understanding.tokens import tokenize

THESAURUS = (("sneaker", "trainer"), ("running shoe", "trainer"), ("duvet", "quilt"))


def thing(id: str, category: str, **attributes: Value) -> Item:
    return Item(id, "A Thing", "", (category,), "A", 9, attributes=attributes)


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return collect(
        [
            thing("s1", "sneaker", gender=("women",), color=("red",)),
            thing("s2", "sneaker", gender=("men",), platform=True),
            thing("r1", "running shoe", gender=("men",), color=("red",), carbon_plate=True),
            thing("q1", "sleeping bag", type=("quilt",)),
            thing("q2", "sleeping bag", type=("quilt",)),
            thing("d1", "duvet", size=("queen",)),
        ]
    )


def best(text: str, words: Vocabulary) -> tuple[str, ...]:
    tokens = tokenize(text)
    matches = tuple(Lexicon(words, thesaurus=THESAURUS).matches(tokens))
    own = next(m for m in matches if m.perhaps)
    return best_described(("sneaker", *own.perhaps), own, matches, stances(tokens, [0] * len(tokens)), words)


@pytest.mark.parametrize(
    ("text", "categories"),
    [("trainers with a carbon plate", ("running shoe",)), ("platform trainers", ("sneaker",)), ("red trainers", ("sneaker", "running shoe")), ("trainers", ("sneaker", "running shoe"))],
)  # fmt: skip
def test_of_several_bearers_that_is_meant_which_the_rest_is_said_of(words: Vocabulary, text: str, categories: tuple[str, ...]) -> None:
    assert best(text, words) == categories


def test_a_name_that_is_also_a_value_elsewhere_may_mean_both(words: Vocabulary) -> None:
    lexicon = Lexicon(words, thesaurus=THESAURUS)
    (quilt,) = lexicon.matches(tokenize("a quilt"))
    assert {(t.facet, t.value) for t in quilt.terms} == {("type", "quilt"), ("category", "duvet")}


def test_things_for_the_wrong_persons_are_left_out(words: Vocabulary) -> None:
    tokens = tokenize("trainers for women")
    matches = tuple(Lexicon(words, thesaurus=THESAURUS).matches(tokens))
    ruled = stances(tokens, [0] * len(tokens))
    assert for_whom(("sneaker", "running shoe"), matches, ruled, words) == ("sneaker",)
    assert for_whom(("duvet",), matches, ruled, words) == ("duvet",)
