from chatbot.domain.item import Item
from chatbot.domain.vocabulary import collect
from chatbot.understanding.breadth import sole_kind, takes_in, wide, wider


def test_a_category_that_holds_others_is_wide() -> None:
    words = collect([Item(f"t{n}", "A Thing", "", ("clothing", kind), "A", 9) for n, kind in enumerate(("hat", "hat", "dress"))])
    assert wide("clothing", words)
    assert not wide("hat", words)
    assert wider(("clothing",), ("hat",), words)
    assert takes_in("clothing", "hat", words)
    assert not takes_in("hat", "clothing", words)


def test_a_shop_has_a_sole_kind_where_nearly_everything_lies_in_one_category() -> None:
    wines = [Item(f"w{n}", "A Wine", "", ("wine", kind), "A", 9) for n, kind in enumerate(("red", "white"))]
    assert sole_kind(collect(wines)) == "wine"
    assert sole_kind(collect([*wines, Item("h", "A Hat", "", ("hat",), "A", 9)])) is None
    assert sole_kind(collect([])) is None
