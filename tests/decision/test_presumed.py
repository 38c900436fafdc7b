from chatbot.decision.presumed import presumed
from chatbot.domain.item import Item
from chatbot.domain.request import Filter, Request, Sort
from chatbot.domain.vocabulary import collect


def _item(number: int, kind: str, age: str) -> Item:
    return Item(f"{kind}{number}", f"{kind} {number}", "", (kind,), "Calder", 10.0, attributes={"age_group": (age,)})


WORDS = collect([*(_item(n, "headphones", age) for n, age in enumerate(("adult", "adult", "kids"))), *(_item(n, "game", age) for n, age in enumerate(("kids", "kids", "adult")))])


def unsaid(request: Request) -> tuple[Filter, ...]:
    return presumed(request, WORDS, lambda _: [1])


def test_things_are_for_adults_by_preference() -> None:
    assert unsaid(Request("headphones")) == (Filter("age_group", "=", "adult", hard=False),)


def test_the_cheapest_of_what_is_mostly_for_adults_is_no_child_s() -> None:
    assert unsaid(Request("headphones", sort=Sort("price"))) == (Filter("age_group", "!=", "kids"),)


def test_the_cheapest_of_what_is_mostly_for_children_may_be_a_child_s() -> None:
    assert unsaid(Request("game", sort=Sort("price"))) == (Filter("age_group", "=", "adult", hard=False),)


def test_who_speaks_of_children_is_presumed_nothing() -> None:
    assert unsaid(Request("headphones", filters=(Filter("age_group", "=", "kids"),), sort=Sort("price"))) == ()


def test_a_small_child_has_no_use_for_what_is_made_for_adults_where_there_is_something_else() -> None:
    assert unsaid(Request("headphones", subject="toddler")) == (Filter("age_group", "!=", "adult"),)
    assert presumed(Request("headphones", subject="toddler"), WORDS, lambda r: [] if any(f.excludes for f in r.filters) else [1]) == ()
    assert unsaid(Request("headphones", subject="grandchild")) == ()
    assert unsaid(Request("headphones", subject="toddler", filters=(Filter("age_group", "=", "adult"),))) == ()
