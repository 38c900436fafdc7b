from chatbot.domain.item import Item, Measure, Offer
from chatbot.domain.request import Filter, Request
from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import item_facts, option_words
from chatbot.grounding.stems import stem
from tests.grounding.shelf import CALDER, HARBORLIGHT, SALTGLASS, SKERRY, offer, shows


def test_words_of_title_brand_category_and_single_values_may_be_said_alone() -> None:
    facts = item_facts(offer(SKERRY))
    assert {"skerry", "northfell", "jacket", "nylon", "hike", "waterproof", "hood", "vegan"} <= facts.strong


def test_a_modifier_may_be_said_only_beside_its_noun() -> None:
    facts = item_facts(offer(HARBORLIGHT))
    assert stem("fleece") not in facts.strong
    assert (stem("fleece"), stem("lined")) in facts.pairs


def test_what_a_description_doubts_denies_or_supposes_is_no_fact() -> None:
    facts = item_facts(offer(SKERRY))
    assert not any(stem("fleece") in pair for pair in facts.pairs)
    assert frozenset({"insulat"}) in facts.denied


def test_a_no_property_is_a_denial_of_all_its_words_together() -> None:
    facts = item_facts(offer(CALDER))
    assert frozenset({"waterproof"}) in facts.flagged
    assert "waterproof" not in facts.strong


def test_an_imitation_gives_no_right_to_the_real_thing() -> None:
    for value in ("faux leather", "synthetic leather", "leather-free", "vegan leather"):
        assert "leather" not in item_facts(Offer(Item("x", "Marl Bag", "", ("bag",), "Marl", 5.0, attributes={"material": (value,)}))).strong, value


def test_only_options_in_stock_are_options() -> None:
    assert "yellow" not in option_words(item_facts(offer(SKERRY)).options)
    assert "navy" in option_words(item_facts(offer(SKERRY)).options)


def test_the_price_is_that_of_the_variant_on_show() -> None:
    facts = item_facts(offer(SALTGLASS, format="hardcover"))
    assert [n.value for n in facts.numbers if n.facet == "price"] == [30]


def test_a_number_of_the_prose_that_an_attribute_contradicts_is_no_figure_of_the_item() -> None:
    book = shows()["novels"]
    assert any(n.value == 50 for n in book.items[2].numbers)  # "the first fifty pages"
    assert book.items[2].measured("pages") == [688]


def test_names_are_what_no_category_and_no_attribute_explains() -> None:
    book = shows()["jackets"]
    assert book.names["skerry"] == {0}
    assert "rain" not in book.names
    assert "insulat" not in book.names


def test_the_limit_is_the_tightest_price_that_was_asked_for() -> None:
    request = Request(filters=(Filter("price", "<=", 150.0), Filter("price", "<", 120.0), Filter("weight", "<", 1.0)))
    assert FactBook([], wish="", request=request).limit == 120
    assert FactBook([], wish="", request=Request()).limit is None


def test_a_unit_not_known_and_odd_values_do_no_harm() -> None:
    odd = Item("x", "", "", (), "", 0.0, attributes={"a": Measure(1.0, "furlong"), "": ("",), "b": (), "c": ("n/a", "none")})
    assert item_facts(Offer(odd)).offer.item is odd
