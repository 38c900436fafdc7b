from collections.abc import Sequence

import numpy as np
import pytest
import yaml
from numpy.typing import NDArray

from chatbot.domain.item import Item
from chatbot.domain.vocabulary import collect
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.paraphrases import Paraphrases
from chatbot.understanding.sayings import Hints
from prompts import examples
from tests.stall import EMBEDDER

THINGS = {"kettle": ["boil water", "make tea"], "lawn mower": ["mow the lawn"], "bag": ["carry my things"]}
PROPERTIES = {
    "waterproof": ["keeps the rain out", "doesn't let water in"],
    "not electric": ["works without electricity"],
    "high grip": ["sticky when wet"],
    "solar": ["sun powered"],
}


class Recording:
    """The embedder of the tests; remembers what it was asked."""

    def __init__(self) -> None:
        self.asked: list[list[str]] = []

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked.append(list(texts))
        return EMBEDDER.embed(texts)


def lexicon() -> Lexicon:
    kettle = Item("k", "Kettle", "", ("kitchen", "kettle"), "A", 9, attributes={"electric": False, "waterproof": True})
    mat = Item("m", "Mat", "", ("sports", "yoga mat"), "A", 9, attributes={"grip": ("high",), "waterproof": False})
    bag = Item("b", "Bag", "", ("outdoor", "sleeping bag"), "A", 9, attributes={"waterproof": True})
    return Lexicon(collect([kettle, mat, bag]))


def hints() -> Hints:
    return Paraphrases(THINGS, PROPERTIES, EMBEDDER.embed).among(lexicon())


def vector(text: str) -> NDArray[np.float32]:
    return EMBEDDER.embed([text])[0]


def test_a_thing_is_told_by_what_it_is_for() -> None:
    meant = hints().things().nearest(vector("boil water"))
    assert meant is not None
    assert meant.term.value == "kettle"
    assert meant.likeness > 0.99


def test_a_property_is_told_by_what_is_said_of_it() -> None:
    meant = hints().properties().nearest(vector("keeps the rain out"), negated=False)
    assert meant is not None
    assert (meant.term.facet, meant.term.value) == ("waterproof", True)


def test_a_saying_that_negates_stands_for_words_that_negate_only() -> None:
    near = hints().properties().nearest(vector("doesn't let water in"), negated=True)
    far = hints().properties().nearest(vector("doesn't let water in"), negated=False)
    assert near is not None
    assert near.likeness > 0.99
    assert far is None or far.likeness < 0.9


def test_not_before_a_name_is_the_lack_of_a_property_and_a_facet_behind_a_word_its_value() -> None:
    lack = hints().properties().nearest(vector("works without electricity"), negated=True)
    value = hints().properties().nearest(vector("sticky when wet"), negated=False)
    assert lack is not None
    assert (lack.term.facet, lack.term.value) == ("electric", False)
    assert value is not None
    assert (value.term.facet, value.term.value) == ("grip", "high")


def test_only_what_a_thing_has_can_be_meant() -> None:
    kettle = hints().properties_of("kettle").nearest(vector("sticky when wet"), negated=False)
    assert kettle is not None
    assert kettle.term.facet == "waterproof"
    assert hints().properties_of("yoga mat").nearest(vector("keeps the rain out"), negated=False) != kettle
    assert hints().properties_of("shoe").nearest(vector("keeps the rain out"), negated=False) is None


def test_the_lead_is_how_much_farther_the_next_term_is_whatever_its_other_sayings() -> None:
    meant = hints().properties().nearest(vector("keeps the rain out"))
    assert meant is not None
    next_best = max(float(vector("keeps the rain out") @ vector(text)) for text in ("works without electricity", "sticky when wet"))
    assert meant.lead == pytest.approx(meant.likeness - next_best, abs=1e-4)


def test_only_sayings_of_names_that_the_catalogue_has_are_embedded_and_only_once() -> None:
    embedder = Recording()
    paraphrases = Paraphrases(THINGS, PROPERTIES, embedder.embed)
    paraphrases.among(lexicon())
    paraphrases.among(lexicon())
    assert len(embedder.asked) == 1
    assert not {"mow the lawn", "sun powered"} & set(embedder.asked[0])


def test_a_bag_is_no_sleeping_bag() -> None:
    assert all(str(t.value) != "sleeping bag" for terms in hints().terms for t in terms)


def test_an_empty_catalogue_has_no_sayings() -> None:
    found = Paraphrases(THINGS, PROPERTIES, EMBEDDER.embed).among(Lexicon(collect([])))
    assert found.terms == ()
    assert found.things().nearest(vector("boil water")) is None


def test_the_sayings_that_come_with_the_product_are_texts_under_names() -> None:
    found = examples.paraphrases()
    assert set(found) == {"things", "properties"}
    assert all(isinstance(text, str) and text for group in found.values() for texts in group.values() for text in texts)
    assert yaml.safe_dump(found)
