from collections.abc import Collection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.phrases import Phrase, phrases
from chatbot.understanding.polarity import stances
from chatbot.understanding.sought import asks_for_a_gift, asks_for_a_thing, begins_anew, is_detail, named_thing, seeks_a_thing
from chatbot.understanding.tokens import tokenize


def left(text: str, claimed: Collection[int] = ()) -> tuple[Phrase, ...]:
    tokens = tokenize(text)
    return phrases(tokens, claimed, stances(tokens, [0] * len(tokens)), lambda word: {"beech": "beach"}.get(word, word))


def whole(text: str, claimed: Collection[int] = ()) -> list[str]:
    return [p.text for p in left(text, claimed) if p.whole]


def test_neighbouring_words_of_content_are_one_phrase_and_its_parts() -> None:
    assert [(p.text, p.whole) for p in left("something for rainy summer walks")] == [("rainy summer walks", True), ("rainy", False), ("summer", False), ("walks", False)]


def test_grammar_and_what_a_form_explains_parts_phrases() -> None:
    assert whole("a jacket for rainy days in Scotland", claimed={1}) == ["rainy days", "scotland"]
    assert whole("cheap things", claimed=()) == []


def test_a_run_of_words_is_cut_at_three() -> None:
    assert whole("crimson velvet party wedding dress") == ["crimson velvet party", "wedding dress"]


def test_what_is_not_wanted_is_marked_and_what_does_not_matter_is_left_out() -> None:
    assert [(p.text, p.unwanted) for p in left("sparkly, no feathers") if p.whole] == [("sparkly", False), ("feathers", True)]
    assert whole("don't care about logos") == []


def test_a_word_is_kept_as_it_was_written_unless_it_was_mended() -> None:
    assert whole("Sundresses") == ["sundresses"]
    assert left("beech")[0] == Phrase("beach", "beech", False, True)


def test_a_long_message_keeps_its_last_phrases() -> None:
    found = left(" and ".join(f"word{chr(97 + i)}" for i in range(26)))
    assert len(found) == 24
    assert found[-1].text == "wordz"


def test_a_long_message_keeps_all_its_phrases_and_the_parts_of_the_last_ones() -> None:
    found = left(" and ".join(f"red{chr(97 + i)} blue{chr(97 + i)} green{chr(97 + i)}" for i in range(10)))
    assert [p.text for p in found if p.whole] == [f"red{c} blue{c} green{c}" for c in "abcdefghij"]
    assert [p.text for p in found if not p.whole][-3:] == ["redj", "bluej", "greenj"]
    assert sum(not p.whole for p in found) == 4


@given(st.text(max_size=150))
def test_each_word_stands_in_one_whole_phrase_at_most(text: str) -> None:
    sources = [w for p in left(text) if p.whole for w in p.source.split()]
    assert all(sources.count(w) <= [t.text for t in tokenize(text)].count(w) for w in sources)


@pytest.mark.parametrize(
    ("text", "claimed", "thing"),
    [
        ("a leather wallet for coins", {1}, "wallet"), ("a quiet blender", (), "quiet blender"), ("do you have any blue kayaks", {4}, "kayaks"), ("a lovely blue kettle", {2, 3}, ""),
        ("a comfy one", (), ""), ("something for my balcony", (), ""), ("no leather wallet", {1}, ""), ("kayaks", (), "kayaks"), ("", (), ""),
    ],
)  # fmt: skip
def test_a_thing_is_named_by_its_article(text: str, claimed: Collection[int], thing: str) -> None:
    tokens = tokenize(text)
    found = phrases(tokens, claimed, stances(tokens, [0] * len(tokens)), lambda word: word)
    assert named_thing(tokens, found, frozenset(claimed)) == thing


@pytest.mark.parametrize("text", ["a gift under $55", "I need a present", "gift ideas under 50", "any gift for a hiker"])
def test_a_gift_may_be_anything(text: str) -> None:
    assert asks_for_a_gift(tokenize(text))


@pytest.mark.parametrize("text", ["it's a gift", "I need it as a gift", "is a gift receipt possible", "wrap it for a present", "a tent", "the gift"])
def test_what_is_meant_to_be_a_gift_has_a_name_of_its_own(text: str) -> None:
    assert not asks_for_a_gift(tokenize(text))


@pytest.mark.parametrize(
    ("text", "thing"),
    [("do you have guitar strings", "guitar strings"), ("yoga balls", "yoga balls"), ("got any gym bags?", "gym bags"), ("warm and dry", ""), ("for the dog", ""), ("he lifts weights", "")],
)
def test_a_plural_names_a_thing_without_an_article(text: str, thing: str) -> None:
    tokens = tokenize(text)
    assert named_thing(tokens, left(text), frozenset()) == thing


@pytest.mark.parametrize(("text", "found"), [("it runs on gas", ["gas"]), ("dyes that won't run", ["dyes"]), ("when I run", ["run"])])
def test_a_verb_of_what_makes_a_thing_go_is_no_phrase(text: str, found: list[str]) -> None:
    assert whole(text) == found


@pytest.mark.parametrize("text", ["a gift under $55", "and a violin", "oh and an umbrella please", "and a lunch box to go with it", "and a pocket to go with them", "and a string quartet", "and something to sleep on", "plus something warm to wear"])
def test_a_thing_beside_what_was_looked_for_begins_anew(text: str) -> None:
    assert begins_anew(tokenize(text), left(text), {"pocket", "finish"}.__contains__)


@pytest.mark.parametrize("text", ["and a chest pocket", "a violin", "and cheaper", "and something in blue", "and a matte finish", "and", ""])
def test_what_may_be_said_of_what_was_looked_for_does_not(text: str) -> None:
    assert not begins_anew(tokenize(text), left(text), {"pocket", "finish"}.__contains__)


@pytest.mark.parametrize("text", ["a sofa", "ok then a sofa", "alright, sofa", "so, do you sell sofas?"])
def test_a_thing_in_words_that_nothing_explains_is_asked_for_whatever_opens_the_message(text: str) -> None:
    assert asks_for_a_thing(tokenize(text), left(text))


@pytest.mark.parametrize(("text", "detail"), [("newborn", True), ("newborn please", True), ("sofa", False), ("a newborn", False), ("do you have newborn", False)])
def test_a_bare_word_of_the_catalogue_tells_more_of_what_is_looked_for(text: str, detail: bool) -> None:
    assert is_detail(tokenize(text), left(text), {"newborn"}.__contains__) is detail


@pytest.mark.parametrize(("text", "sought"), [("show me a piano", True), ("can I get a piano", True), ("do you have a piano as well", True), ("tell me about a piano", False), ("write me a poem", False)])
def test_what_is_asked_for_as_goods_are_is_sought(text: str, sought: bool) -> None:
    tokens = tokenize(text)
    assert seeks_a_thing(tokens, named_thing(tokens, left(text), frozenset())) is sought
    assert not seeks_a_thing(tokens, "")


@pytest.mark.parametrize("text", ["bright color", "a nice design", "breathable"])
def test_what_is_said_of_a_thing_is_a_detail(text: str) -> None:
    assert is_detail(tokenize(text), left(text), set().__contains__)


def test_ones_of_a_kind_are_of_what_is_looked_for() -> None:
    assert not asks_for_a_thing(tokenize("what about manual ones"), left("what about manual ones"))


def test_the_first_thing_that_is_looked_for_may_be_named_without_an_article() -> None:
    tokens = tokenize("protein powder")
    assert named_thing(tokens, left("protein powder"), frozenset(), first=True) == "protein powder"
    assert named_thing(tokens, left("protein powder"), frozenset()) == ""


@pytest.mark.parametrize(("text", "thing"), [("cheap umbrella", "umbrella"), ("an affordable piano", "piano"), ("cheap and cheerful", ""), ("cheap", "")])
def test_what_is_said_of_the_price_is_no_part_of_the_name(text: str, thing: str) -> None:
    assert named_thing(tokenize(text), left(text), frozenset(), first=True) == thing


@pytest.mark.parametrize(("text", "detail"), [("high support", True), ("deep pockets", True), ("a deep pan", False), ("violin", False)])
def test_a_degree_tells_more_of_what_is_looked_for(text: str, detail: bool) -> None:
    assert is_detail(tokenize(text), left(text), lambda word: False) is detail
