import pytest

from chatbot.catalog.magento.paths import placing, root_of
from chatbot.catalog.whom import genders

ROOT = "default category"


@pytest.mark.parametrize(
    ("cell", "categories", "collections", "whom"),
    [
        ("", (), (), ()),
        ("Default Category", (), (), ()),
        (
            "Default Category/Men/Tops/Hoodies & Sweatshirts,Default Category/Collections/Eco Friendly,Default Category",
            ("men", "tops", "hoodies & sweatshirts"), ("Eco Friendly",), ("men",),
        ),
        ("Default Category/Collections/A/B/C,Default Category/Gear/Bags", ("gear", "bags"), ("C",), ()),
        ("Default Category/Promotions/Women Sale", ("promotions", "women sale"), (), ()),
        ("Default Category/Women/Bottoms/Pants,Default Category/Promotions/Pants", ("women", "bottoms", "pants"), (), ("women",)),
        ("Default Category/Men/Boots,Default Category/Women/Boots", ("men", "boots"), (), ("men", "women")),
        ("Default Category/Bed, Bath & Beyond/Towels,Default Category/Sale", ("bed, bath & beyond", "towels"), ("Sale",), ()),
        (r"Default Category/Knives\/Tools,Default Category/New", ("knives/tools",), ("New",), ()),
        ("Garden/Pots, Garden/Pots/Clay", ("garden", "pots", "clay"), (), ()),
    ],
)  # fmt: skip
def test_the_deepest_real_path_gives_the_categories_and_the_others_collections(
    cell: str, categories: tuple[str, ...], collections: tuple[str, ...], whom: tuple[str, ...]
) -> None:
    found = placing(cell, ROOT)
    assert (found.categories, found.collections, found.genders) == (categories, collections, whom)


@pytest.mark.parametrize(
    ("cells", "root"),
    [
        (["Default Category/Men", "Default Category"], "default category"),
        (["Root/Men,Root", "Root/Women", ""], "root"),
        (["Men/Tops", "Women/Tops"], "default category"),
        (["Men/Tops"], "default category"),
        ([], "default category"),
    ],
)
def test_the_root_is_what_all_paths_begin_with(cells: list[str], root: str) -> None:
    assert root_of(cells) == root


def test_men_and_women_are_known_in_their_spellings_and_nobody_else() -> None:
    assert genders(["Mens", "Women’s", "LADIES", "Dogs", "Mentors"]) == ("men", "women")
