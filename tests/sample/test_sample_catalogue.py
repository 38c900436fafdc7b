"""The catalogue as a whole: complete, plausible, free of contradictions, and the same every time."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace
from itertools import permutations
from typing import Any

import pytest

from chatbot.sample.families import FamilyError, Model, load_models
from chatbot.sample.generate import catalogue, product, products

Row = dict[str, Any]
SIZES = ("capacity_people", "capacity_l", "capacity_ml", "capacity_mah", "screen_in", "diameter_cm", "storage_gb")
ANIMAL = re.compile(r"\b(leather|suede|nubuck|wool|lambswool|merino|cashmere|down|silk|alpaca|beeswax|lanolin)\b")
HARMLESS = re.compile(
    r"\b(vegan|faux|artificial|synthetic) (leather|suede|wool|down)|\b(down|leather)[- ](alternative|free)"
)


def facets(row: Row) -> set[str]:
    return {*row["attributes"], *(option for variant in row["variants"] for option in variant["options"])}


def text(value: Any) -> str:
    return " ".join(value) if isinstance(value, list) else str(value)


def by_category(rows: list[Row]) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row["category"]].append(row)
    return groups


def siblings() -> Iterator[tuple[Model, Model]]:
    """Pairs of models of one family that differ in numbers only."""
    families: dict[tuple[str, ...], list[Model]] = defaultdict(list)
    for model in load_models():
        plain = {key: value for key, value in model.attributes.items() if isinstance(value, str | bool | list)}
        families[model.category, model.brand, model.line, repr(sorted(plain.items()))].append(model)
    for family in families.values():
        yield from permutations(family, 2)


def numbers(model: Model) -> dict[str, float]:
    return {
        key: value
        for key, value in model.attributes.items()
        if isinstance(value, int | float) and not isinstance(value, bool)
    }


def test_the_shop_is_large_and_varied(rows: list[Row]) -> None:
    assert len(rows) >= 900
    assert len(by_category(rows)) >= 40
    assert min(Counter(row["category"] for row in rows).values()) >= 20
    assert len({row["department"] for row in rows}) >= 8


def test_ids_titles_and_variant_ids_are_unique(rows: list[Row]) -> None:
    variants = [variant["id"] for row in rows for variant in row["variants"]]
    for names in ([row["id"] for row in rows], [row["title"] for row in rows], variants):
        assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)+", row["id"]) for row in rows)


def test_the_same_families_give_the_same_rows(rows: list[Row]) -> None:
    assert catalogue() == rows


def test_a_new_family_changes_no_other_product(rows: list[Row]) -> None:
    some = [model for model in load_models() if model.category == "tent"]
    assert products(some) == [row for row in rows if row["category"] == "tent"]


def test_two_products_with_one_title_are_refused() -> None:
    model = load_models()[0]
    with pytest.raises(FamilyError, match="is already that of"):
        products([model, model])


def test_texts_are_finished_prose(rows: list[Row]) -> None:
    for row in rows:
        words = f"{row['title']} {row['description']}"
        assert not re.search(r"[{}]|\s\s|\b1 (liters|hours|people|pieces|players|years)\b|\b[Aa] (8|11|18)\b", words), (
            words
        )
        assert len(row["title"]) <= 95
        assert len(row["description"]) >= 80, row["id"]


def test_a_placeholder_gets_its_article_and_its_capital() -> None:
    model = replace(
        load_models()[0],
        title="{brand} {kind} Thing for {count_people}",
        description="{material} keeps it light. A {kind} thing, or a {count_people}-person one, {load_g} g.",
        attributes={"kind": "oval", "count_people": 8, "material": ["nylon", "wool", "cork"], "load_g": 3000},
        brand="Acme",
    )
    row = product(model)
    assert row["title"] == "Acme Oval Thing for 8"
    assert row["description"] == "Nylon, wool and cork keeps it light. An oval thing, or an 8-person one, 3,000 g."


def test_every_product_has_the_core_facets_of_its_category(rows: list[Row]) -> None:
    for category, products_ in by_category(rows).items():
        core = set.intersection(*map(facets, products_))
        assert len(core) >= 5, (category, core)
        assert any(isinstance(products_[0]["attributes"].get(facet), bool) for facet in core), category
        assert all("color" in facets(row) for row in products_), category


def test_prices_and_ratings_are_plausible(rows: list[Row]) -> None:
    for row in rows:
        assert row["price"] > 0
        assert 2.5 <= row["rating"] <= 5
        assert row["rating_count"] >= 1
        assert all(variant["price"] >= row["price"] for variant in row["variants"])
    counts = sorted(row["rating_count"] for row in rows)
    assert counts[-1] > 10 * counts[len(counts) // 2]


def test_some_things_are_sold_out_and_stock_adds_up(rows: list[Row]) -> None:
    variants = [variant for row in rows for variant in row["variants"]]
    assert 0.02 < sum(row["stock"] == 0 for row in rows) / len(rows) < 0.06
    assert 0.09 < sum(variant["stock"] == 0 for variant in variants) / len(variants) < 0.15
    assert all(row["stock"] == sum(each["stock"] for each in row["variants"]) for row in rows if row["variants"])


def test_a_four_person_tent_is_heavier_than_a_one_person_tent_of_its_family() -> None:
    pairs = [
        (one, four)
        for one, four in siblings()
        if (one.attributes.get("capacity_people"), four.attributes.get("capacity_people")) == (1, 4)
        and one.category == "tent"
    ]
    assert pairs
    assert all(numbers(one)["weight_kg"] < numbers(four)["weight_kg"] for one, four in pairs)


def test_more_of_the_same_is_never_cheaper() -> None:
    compared = 0
    for small, large in siblings():
        less, more = numbers(small), numbers(large)
        shared = (less.keys() & more.keys()) - {"weight_kg"}
        if any(less[key] > more[key] for key in shared) or not any(less[key] < more[key] for key in shared & {*SIZES}):
            continue
        compared += 1
        assert small.price <= large.price, (small.where, large.where)
    assert compared > 120


def test_nothing_vegan_is_made_of_animals(rows: list[Row]) -> None:
    for row in rows:
        made_of = " ".join(text(row["attributes"].get(facet, "")) for facet in ("material", "fill", "upper", "lining"))
        if row["attributes"].get("vegan") is True:
            assert not ANIMAL.search(HARMLESS.sub("", made_of)), (row["id"], made_of)


def test_no_fill_is_both_down_and_synthetic(rows: list[Row]) -> None:
    fills = {text(row["attributes"].get("fill", "")) for row in rows}
    assert not {fill for fill in fills if "down" in fill.split() and "synthetic" in fill}
