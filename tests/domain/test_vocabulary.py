from dataclasses import replace

from chatbot.domain.item import Item, Measure
from chatbot.domain.vocabulary import collect
from tests.stall import DAYRISE, HARBORLIGHT, ITEMS, SKERRY, SOFTDAY, item, vocabulary


def test_every_facet_has_the_kind_of_its_values() -> None:
    kinds = {name: facet.kind for name, facet in vocabulary().facets.items()}
    assert kinds["price"] == kinds["rating"] == kinds["weight"] == kinds["capacity"] == kinds["battery"] == "number"
    assert kinds["waterproof"] == kinds["freestanding"] == kinds["noise_cancelling"] == "flag"
    assert kinds["color"] == kinds["size"] == kinds["material"] == kinds["category"] == kinds["brand"] == "words"


def test_options_of_variants_are_words_of_the_catalogue() -> None:
    color = vocabulary().facets["color"]
    assert {"green", "navy", "orange", "red", "light blue"} <= set(color.values or ())
    assert (color.places or {})["orange"] == {"outdoor": 2, "tent": 2}


def test_values_are_counted_by_item_not_by_variant() -> None:
    assert (collect([HARBORLIGHT]).facets["size"].values or {}) == {"M": 1, "L": 1}


def test_numbers_keep_their_unit_and_bounds() -> None:
    capacity = vocabulary().facets["capacity"]
    assert (capacity.unit, capacity.low, capacity.high) == ("people", 1.0, 6.0)
    assert vocabulary().facets["price"].unit == "USD"


def test_a_facet_says_where_it_is_stated() -> None:
    assert vocabulary().facets["noise_cancelling"].categories == {"electronics": 4, "headphones": 4}
    assert "jacket" not in (vocabulary().facets["battery"].categories or {})


def test_several_says_whether_one_item_bears_several_values() -> None:
    assert vocabulary().facets["activity"].several
    assert not vocabulary().facets["warmth"].several
    assert not vocabulary().facets["color"].several  # two variants are two offers


def test_a_facet_that_is_a_number_here_and_a_word_there_counts_as_words() -> None:
    mixed = [DAYRISE, replace(DAYRISE, id="x", attributes={"battery": ("long",)})]
    assert collect(mixed).facets["battery"].kind == "words"


def test_a_word_beats_a_flag() -> None:
    mixed = [SKERRY, replace(SKERRY, id="x", attributes={"waterproof": ("partly",)})]
    assert collect(mixed).facets["waterproof"].kind == "words"


def test_an_empty_catalogue_has_an_empty_vocabulary() -> None:
    assert collect([]).facets == {}
    assert collect([]).categories == {}
    assert collect([]).currency == "USD"


def test_the_currency_is_the_one_most_items_have() -> None:
    euros = [replace(i, id=f"e{i.id}", currency="EUR") for i in ITEMS]
    assert collect([*euros, SOFTDAY]).currency == "EUR"


def test_an_item_without_categories_brand_or_rating_is_no_trouble() -> None:
    bare = replace(item("j9", "Bare", 1), categories=(), brand="", rating=None, attributes={"weight": Measure(1, "kg")})
    facets = collect([bare]).facets
    assert set(facets) == {"price", "weight"}


def test_a_label_is_the_name_as_a_person_reads_it() -> None:
    assert vocabulary().facets["noise_cancelling"].label == "noise cancelling"


def test_a_number_knows_the_thirds_of_each_category() -> None:
    words = collect([item(f"t{n}", "A Tent", 9, height=Measure(float(n), "cm")) for n in range(1, 7)])
    category = next(iter(words.categories))
    assert (words.facets["height"].thirds or {})[category] == (2.0, 5.0)


def test_where_all_measure_the_same_there_are_no_thirds() -> None:
    words = collect([item(f"t{n}", "A Tent", 9, height=Measure(5.0, "cm")) for n in range(6)])
    assert words.facets["height"].thirds == {}


def test_an_attribute_with_a_kind_of_thing_in_its_name_is_called_without_it() -> None:
    worn = Item("b", "Tights", "", ("clothing", "bottoms"), "A", 9, attributes={"style_bottom": ("leggings",), "waist_size": ("high",)})
    facets = collect([worn]).facets
    assert facets["style_bottom"].label == "style"
    assert facets["waist_size"].label == "waist size"
    assert facets["category"].label == "category"
