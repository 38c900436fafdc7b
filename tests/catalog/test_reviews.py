from pathlib import Path

import pytest

from chatbot.catalog.mapping import BadMapping
from chatbot.catalog.reviews import Reviews, read_reviews
from chatbot.domain.item import Item, Variant


def reviews(folder: Path, text: str) -> Reviews:
    path = folder / "reviews.csv"
    path.write_text(text)
    return read_reviews(path)


def item(id: str, **more: object) -> Item:
    return Item(id, id, "", (), "", 5.0, stock=1, **more)  # type: ignore[arg-type]


def test_an_item_has_the_average_and_the_number_of_its_ratings(tmp_path: Path) -> None:
    found = reviews(tmp_path, 'sku,rating_value,review\nA,2,"meh, really"\na,5,\nA,5,x\nB,1,x\n')
    rated = found.rated(item("A"))
    assert (rated.rating, rated.rating_count) == (4.0, 3)
    assert found.rated(item("C")) == item("C")


def test_ratings_of_a_form_count_for_its_product(tmp_path: Path) -> None:
    product = item("A", variants=(Variant("A-S", {"size": "S"}, 5.0, 1),))
    rated = reviews(tmp_path, "sku,rating_value\nA-S,3\nA,4\n").rated(product)
    assert (rated.rating, rated.rating_count) == (3.5, 2)


def test_a_rating_of_the_items_own_stays(tmp_path: Path) -> None:
    own = item("A", rating=4.9, rating_count=70)
    assert reviews(tmp_path, "sku,rating_value\nA,1\n").rated(own) is own


def test_what_is_no_rating_and_whom_nobody_knows_is_said(tmp_path: Path) -> None:
    found = reviews(tmp_path, "sku,rating_value\nA,6\nA,good\n,4\nA,4\nZ,4\n")
    assert (found.rated(item("A")).rating, found.rated(item("A")).rating_count) == (4.0, 1)
    assert [str(note) for note in found.notes({"A"})] == [
        "reviews.csv, line 2: rating: '6' is not a rating out of 5; review left out",
        "reviews.csv, line 3: rating: 'good' is not a rating out of 5; review left out",
        "reviews.csv, line 4: id: missing; review left out",
        "reviews.csv: id: 1 of the 2 products reviewed aren't in the catalogue",
    ]


def test_a_file_without_ratings_is_refused_with_the_columns_it_has(tmp_path: Path) -> None:
    with pytest.raises(BadMapping, match="no column for the rating, such as 'rating_value'; its columns are 'sku', 'text'"):
        reviews(tmp_path, "sku,text\nA,fine\n")


def test_the_first_few_texts_are_kept_for_each_item(tmp_path: Path) -> None:
    rows = "".join(f"A,4,text {n}\n" for n in range(9))
    found = reviews(tmp_path, f"sku,rating_value,review\n{rows}B,5,\nA-S,3,of a variant\n")
    assert found.texts == {"a": tuple(f"text {n}" for n in range(5)), "a-s": ("of a variant",)}


def test_an_item_gets_its_texts_whether_or_not_it_has_a_rating(tmp_path: Path) -> None:
    found = reviews(tmp_path, "sku,rating_value,review\nA,4,<b>Good</b> thing\n")
    for rating in (None, 2.0):
        assert found.rated(item("A", rating=rating)).reviews == ("Good thing",)
