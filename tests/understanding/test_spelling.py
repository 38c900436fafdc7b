import pytest

from chatbot.domain.vocabulary import collect
from chatbot.domain.words import lemma
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.spelling import lacks, plural
from chatbot.understanding.tokens import tokenize
from tests.stall import ORDINARY, item, vocabulary

#: Words of the language that stand near to names of the catalogue.
KNOWN = (ORDINARY | {"tan", "hat", "shorts", "jacked"}).__contains__


def names(text: str, lexicon: Lexicon) -> list[tuple[str, object]]:
    return [(m.terms[0].facet, m.terms[0].value) for m in lexicon.matches(tokenize(text))]


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(vocabulary(), KNOWN)


def kinds(*categories: str) -> Lexicon:
    """A shop with one black thing of each of these categories, of wool."""
    items = [item(f"j{n}", "A Thing", 9, color=("black",), material=("wool",)) for n, _ in enumerate(categories)]
    named = [type(i)(i.id, i.title, "", (name,), i.brand, 9, stock=1, attributes=i.attributes) for i, name in zip(items, categories, strict=True)]
    return Lexicon(collect(named), KNOWN)


@pytest.mark.parametrize("text", ["any tets", "teents", "polyester tets green", "yo do you have tetns"])
def test_the_plural_of_a_thing_that_lost_a_letter_or_had_two_swapped_is_that_thing(lexicon: Lexicon, text: str) -> None:
    assert ("category", "tent") in names(text, lexicon)


@pytest.mark.parametrize("text", ["tets jackets", "something in tets", "tet", "tats", "tebs", "tets stakes"])
def test_it_is_not_where_a_thing_is_named_or_where_it_is_no_head_or_another_slip(lexicon: Lexicon, text: str) -> None:
    assert ("category", "tent") not in names(text, lexicon)


def test_a_plural_whose_singular_is_a_word_is_a_thing_only_beside_what_that_thing_states() -> None:
    shop = kinds("tanks", "lamp")
    assert ("category", "tanks") in names("black tans of wool", shop)
    assert names("tans", shop) == []
    assert names("tans for wool", shop) == [("material", "wool")]


def test_of_two_things_as_near_none_is_meant() -> None:
    assert names("boos in wool", kinds("books", "boots")) == [("material", "wool")]


@pytest.mark.parametrize(("text", "category"), [("hiking boos", "hiking boot"), ("black hiking bots", "hiking boot"), ("t-shorts", "t-shirt"), ("chef kmives", "chef knife")])
def test_a_slip_in_one_word_of_a_name_of_several_is_mended_by_the_others(text: str, category: str) -> None:
    assert ("category", category) in names(text, kinds("hiking boot", "hiking lamp", "t-shirt", "chef knife", "shorts"))


@pytest.mark.parametrize("text", ["hiking hats", "t shorts", "hiking", "hiking bxxs"])
def test_a_word_of_the_language_beside_it_is_no_slip(text: str) -> None:
    assert not {("category", "hiking boot"), ("category", "t-shirt")} & set(names(text, kinds("hiking boot", "t-shirt", "shorts")))


@pytest.mark.parametrize(("word", "many"), [("tent", "tents"), ("brush", "brushes"), ("box", "boxes"), ("battery", "batteries"), ("toy", "toys"), ("knife", "knives"), ("scarf", "scarves")])
def test_a_plural_is_written_as_english_writes_it(word: str, many: str) -> None:
    assert plural(word) == many
    assert lemma(many) == word


def test_a_word_lacks_letters_of_another_that_has_them_all_in_order() -> None:
    assert lacks("tets", "tents")
    assert not lacks("tsen", "tents")


def test_a_word_that_english_makes_of_others_is_no_slip() -> None:
    known = ({"head", "board", "bag"} | ORDINARY).__contains__
    lexicon = Lexicon(collect([type(i)(i.id, i.title, "", (name,), i.brand, 9) for i, name in ((item("j1", "A", 9), "headband"), (item("j2", "B", 9), "buggy"))]), known)
    assert lexicon.mend("headboard") == "headboard"
    assert lexicon.mend("baggy") == "baggy"
    assert lexicon.mend("headbend") == "headband"
