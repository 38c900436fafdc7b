import pytest

from chatbot.domain.item import Item
from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.clauses import Clause
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.paraphrases import Paraphrases
from chatbot.understanding.tokens import tokenize
from chatbot.understanding.told import Told
from tests.stall import EMBEDDER

THINGS = {"kettle": ["boil water"], "tent": ["sleep outdoors"]}
PROPERTIES = {"waterproof": ["keeps the rain out"], "not electric": ["works without electricity"], "foldable": ["folds flat"]}


def shop() -> Vocabulary:
    kettles = [Item(f"k{n}", "Kettle", "", ("kettle",), "A", 9, attributes={"electric": False, "foldable": True}) for n in range(2)]
    tents = [Item(f"t{n}", "Tent", "", ("tent",), "A", 9, attributes={"waterproof": True}) for n in range(3)]
    return collect([*kettles, *tents])


def clause(text: str, *, purpose: bool = False, negated: bool = False, wished: bool = False) -> Clause:
    return Clause(text, 0, len(text.split()), purpose, negated, wished)


def told(*clauses: Clause) -> Told:
    hints = Paraphrases(THINGS, PROPERTIES, EMBEDDER.embed).among(Lexicon(shop()))
    return Told(clauses, EMBEDDER.embed([c.text for c in clauses]), hints)


def filters(home: str | None, *clauses: Clause) -> list[Filter]:
    return [f for _, f, _, believed in told(*clauses).properties(home) if believed]


def test_a_purpose_tells_the_thing() -> None:
    found = told(clause("boil water in", purpose=True)).thing(None)
    assert found is not None
    assert found[0] == "kettle"


def test_where_another_thing_is_looked_for_or_named_only_a_plain_purpose_counts() -> None:
    assert told(clause("boil water")).thing("tent") is None
    assert told(clause("boil water")).thing(None, ["tent"]) is None
    assert told(clause("boil water", purpose=True)).thing("tent") is not None


def test_words_that_are_not_near_enough_tell_nothing() -> None:
    assert told(clause("boil over with rage at the mere thought of all that water", purpose=True)).thing(None) is None
    assert filters("tent", clause("rain on the way out of town")) == []


def test_a_clause_tells_a_property_of_the_thing_that_is_looked_for() -> None:
    assert filters("tent", clause("keeps the rain out")) == [Filter("waterproof", "=", True, True, "keeps the rain out")]
    assert filters("kettle", clause("keeps the rain out")) == []


def test_a_wish_is_soft_and_a_lack_excludes() -> None:
    assert [f.hard for f in filters("tent", clause("keeps the rain out", wished=True))] == [False]
    assert filters("kettle", clause("works without electricity", negated=True)) == [Filter("electric", "!=", True, True, "works without electricity")]


@pytest.mark.parametrize(("text", "facets"), [("keeps the rain out", ["waterproof"]), ("folds flat", [])])
def test_where_nothing_is_looked_for_only_properties_of_a_good_part_of_the_shop_are_told(text: str, facets: list[str]) -> None:
    assert [f.facet for f in filters(None, clause(text))] == facets
    assert not any(f.hard for f in filters(None, clause(text)))


def likeness(text: str, saying: str) -> float:
    one, other = EMBEDDER.embed([text, saying])
    return float(one @ other)


def test_words_that_are_less_near_tell_a_property_softly_where_all_else_is_farther_still() -> None:
    said = clause("keeps rain out of there")
    assert 0.6 <= likeness(said.text, "keeps the rain out") < 0.7
    assert [(f.facet, f.hard) for f in filters("tent", said)] == [("waterproof", False)]


def test_what_is_nearly_as_near_to_something_else_tells_neither() -> None:
    said = clause("keeps rain out of there")
    rivals = {**PROPERTIES, "foldable": ["rain out of a bucket"]}
    tent = Item("t", "Tent", "", ("tent",), "A", 9, attributes={"waterproof": True, "foldable": True})
    hints = Paraphrases(THINGS, rivals, EMBEDDER.embed).among(Lexicon(collect([tent])))
    assert list(Told((said,), EMBEDDER.embed([said.text]), hints).properties("tent")) == []


def test_what_is_said_of_a_part_tells_no_thing() -> None:
    tokens = tokenize("a cup that boils water")
    said = Clause("boil water", 3, 5, False, False, False)
    assert told(said).thing(None, (), tokens) is None
    assert told(said).thing(None, (), tokenize("something that boils water")[-5:]) is not None


def test_a_purpose_less_near_tells_the_thing_where_no_other_is_meant() -> None:
    said = clause("boil a lot of water", purpose=True)
    assert 0.5 <= likeness(said.text, "boil water") < 0.7
    assert told(said).thing(None) is not None
    assert told(said).thing("tent") is None
    assert told(said).thing(None, ["tent"]) is None
