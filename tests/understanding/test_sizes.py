import pytest

from chatbot.domain.item import Item
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.sizes import sizes, spoken_of
from chatbot.understanding.tokens import tokenize
from tests.stall import item


def shop() -> Vocabulary:
    return collect([item("t1", "Trousers", 9, size=("30", "32", "34", "36")), item("t2", "Boots", 9, size=("8", "9", "10")), item("t3", "Shirt", 9, size=("S", "M", "L", "XL", "XXL"))])


def said(text: str) -> list[tuple[str, object]]:
    tokens = tokenize(text)
    return [(" ".join(t.text for t in tokens[m.first : m.last]), m.terms[0].value) for m in sizes(tokens, shop())]


@pytest.mark.parametrize(
    ("text", "words", "size"),
    [
        ("with a 36 waist", "36 waist", "36"), ("a 34 inch waist", "34 inch waist", "34"), ("waist 32", "waist 32", "32"), ("size 10", "size 10", "10"), ("sz 8", "sz 8", "8"), ("size ten", "size ten", "10"), ("my size is 9", "size is 9", "9"), ("UK 9", "UK 9", "9"),
        ("boots in a 9", "9", "9"), ("I'm a 10", "10", "10"), ("men's 10", "10", "10"), ("32x34", "32 x 34", "32"), ("xl", "xl", "XL"), ("2XL", "2 XL", "XXL"), ("size m", "size m", "M"), ("x-large", "x large", "XL"), ("size 8.5", "size 8.5", "8.5"),
    ],
)  # fmt: skip
def test_a_size_is_read_as_people_say_it(text: str, words: str, size: str) -> None:
    assert said(text) == [(words, size)]


def test_a_word_with_a_comma_behind_it_is_no_size_of_several_words() -> None:
    shop = collect([item("t1", "Bed", 9, breed_size=("large", "small")), item("t3", "Shirt", 9, size=("S", "L"))])
    assert sizes(tokenize("a shirt in size large, for less than 50"), shop) == ()


@pytest.mark.parametrize("text", ["10 inch", "for 10 people", "under 30", "a 10 kg bag", "in 10 days", "in m", "I have 9 of them", "the 2nd", "any size", "30 x 32 cm", "iphone9", "in a 44", "-9", "size", "cabin size, 9 wheels"])
def test_other_numbers_and_letters_are_no_sizes(text: str) -> None:
    assert said(text) == []


def test_a_shop_without_sizes_hears_none() -> None:
    assert sizes(tokenize("size 10"), collect([item("t1", "A Lamp", 9)])) == ()


def test_a_size_that_is_written_with_marks_is_read_whole() -> None:
    shop = collect([item("t1", "Gloves", 9, size=("S/M", "L/XL", "L")), item("t2", "Racket", 9, grip_size=("L2", "L3"), size=("L",))])
    found = [sizes(tokenize(text), shop)[0].terms[0] for text in ("in size L/XL", "grip size L3")]
    assert [(t.facet, t.value) for t in found] == [("size", "L/XL"), ("grip_size", "L3")]


@pytest.mark.parametrize("text", ["trousers 36 usd or less", "trousers 30 dollars", "shirt 32 bucks"])
def test_money_is_no_size(text: str) -> None:
    assert said(text) == []


def test_a_size_before_a_price_stays_one() -> None:
    assert said("size 10 $31") == [("size 10", "10")]


@pytest.mark.parametrize(
    ("text", "size"),
    [("trousers, slim, 32", "32"), ("trousers, slim, 32.5", "32.5"), ("trousers, slim, 33.5", None), ("slim trousers grey 34", "34"), ("shirt black l", "L"), ("boots for 30", None), ("trousers under 32", None), ("trousers 32 euros", None), ("trousers $32", None), ("boots 32", None), ("trousers 33", None)],
)  # fmt: skip
def test_a_bare_number_that_closes_its_phrase_is_a_size_of_the_thing(text: str, size: str | None) -> None:
    tokens, words = tokenize(text), rails()
    found = sizes(tokens, words, [c for c in words.categories if c in text])
    assert [m.terms[0].value for m in found] == ([size] if size else [])


@pytest.mark.parametrize(("text", "kind", "sizes_found"), [("M", "shirt", ["M"]), ("M.", "shirt", ["M"]), ("M", "boots", []), ("m", "shirt", []), ("S or M?", "shirt", [])])
def test_a_letter_that_is_all_that_is_said_is_a_size_of_the_thing(text: str, kind: str, sizes_found: list[str]) -> None:
    assert [m.terms[0].value for m in sizes(tokenize(text), rails(), [kind])] == sizes_found


def rails() -> Vocabulary:
    """Three kinds of things to wear, each in sizes of its own."""
    offered = {"trousers": ("30", "32", "34"), "boots": ("8", "9"), "shirt": ("S", "M", "L")}
    return collect([Item(kind, "A Thing", "", (kind,), "A", 9, attributes={"size": sold}) for kind, sold in offered.items()])


def test_what_is_spoken_of_is_what_the_names_may_mean() -> None:
    words = collect([Item("p", "Joggers", "", ("pants",), "A", 9, attributes={"style": ("joggers",)}), Item("k", "Kettle", "", ("kettle",), "A", 9)])
    lexicon = Lexicon(words)
    assert spoken_of(tuple(lexicon.matches(tokenize("joggers, 34"))), words, None) == {"pants"}
    assert spoken_of(tuple(lexicon.matches(tokenize("in 34?"))), words, "pants") == {"pants"}
    assert spoken_of(tuple(lexicon.matches(tokenize("a kettle"))), words, "pants") == {"kettle"}
    assert spoken_of((), words, None) == frozenset()
