"""The best set that a budget allows, checked against trying everything."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.decision.bundle import Choice, Option, choose, others
from chatbot.domain.item import Item, Offer


def option(id: str, price: float, score: float, quantity: int = 1) -> Option:
    return Option(Offer(Item(id, id, "", (), "", price, stock=9)), score, quantity)


TENTS = (option("palace", 300, 3), option("dome", 120, 2), option("tarp", 40, 1))
BAGS = (option("down", 150, 3, 2), option("synthetic", 60, 2, 2), option("blanket", 15, 1, 2))


def ids(choice: Choice) -> list[str]:
    return [o.offer.item.id if o else "" for o in choice.chosen]


def test_without_a_budget_the_best_of_each_need_is_chosen() -> None:
    choice = choose([TENTS, BAGS])
    assert (ids(choice), choice.total, choice.over) == (["palace", "down"], 600, 0)


def test_quantities_count_towards_the_budget() -> None:
    choice = choose([TENTS, BAGS], 240)
    assert (ids(choice), choice.total) == (["dome", "synthetic"], 240)


def test_of_equally_good_sets_the_cheaper_one_is_chosen() -> None:
    assert ids(choose([(option("dear", 50, 1), option("cheap", 20, 1))], 100)) == ["cheap"]


def test_where_no_set_fits_the_cheapest_is_chosen_and_it_is_said_by_how_much_it_is_over() -> None:
    choice = choose([TENTS, BAGS], 60)
    assert (ids(choice), choice.total, choice.over, choice.dearest) == (["tarp", "blanket"], 70, 10, 0)


def test_a_need_that_nothing_fits_leaves_the_whole_budget_to_the_others() -> None:
    choice = choose([TENTS, ()], 300)
    assert (ids(choice), choice.total) == (["palace", ""], 300)


def test_nothing_at_all_is_a_choice_too() -> None:
    assert choose([(), ()], 10) == Choice((None, None), 0.0)
    assert choose([]).dearest is None


def test_cents_add_up() -> None:
    assert choose([(option("a", 0.1, 1),), (option("b", 0.2, 1),)], 0.3).over == 0


def test_other_choices_keep_the_set_within_the_budget() -> None:
    choice = choose([TENTS, BAGS], 240)
    assert [o.offer.item.id for o in others(choice, 0, TENTS, 240, 2)] == ["tarp"]
    assert [o.offer.item.id for o in others(choice, 1, BAGS, 600, 2)] == ["down", "blanket"]


def test_beside_a_set_that_is_over_the_budget_nothing_dearer_is_offered() -> None:
    choice = choose([TENTS, BAGS], 60)
    assert others(choice, 0, TENTS, 60, 2) == ()


PRICES = st.integers(1, 2_000).map(lambda cents: cents / 100)
OPTIONS = st.lists(st.builds(option, st.text("abcdef", min_size=1, max_size=3), PRICES, st.integers(0, 6)), max_size=5)


def every_set(needs: list[list[Option]]) -> list[tuple[Option, ...]]:
    """All sets that leave the fewest needs empty and have no item twice."""
    tried = ([o for o in each if o is not None] for each in product(*([*n, None] for n in needs)))
    sets = [tuple(s) for s in tried if len({o.offer.item.id for o in s}) == len(s)]
    most = max(map(len, sets))
    return [s for s in sets if len(s) == most]


@given(st.lists(OPTIONS, max_size=3), st.sampled_from(((), (0,), (0, 0), (0, -1))), st.one_of(st.none(), st.integers(0, 6_000).map(lambda cents: cents / 100)))
def test_it_agrees_with_trying_everything(needs: list[list[Option]], again: tuple[int, ...], budget: float | None) -> None:
    if needs:  # the first one again before it, or before and behind all
        needs = [*(needs[0] for n in again if n == 0), *needs, *(needs[0] for n in again if n < 0)]
    choice = choose(needs, budget)
    sets = every_set(needs)
    within = [s for s in sets if budget is None or round(sum(o.cost for o in s), 2) <= budget]
    assert choice.total == pytest.approx(sum(o.cost for o in choice.chosen if o), abs=0.01)
    assert len(set(filter(None, ids(choice)))) == sum(o is not None for o in choice.chosen) == len(sets[0])
    if within:
        assert choice.over == 0
        assert budget is None or choice.total <= budget
        assert sum(o.score for o in choice.chosen if o) == max(sum(o.score for o in s) for s in within)
    else:
        assert choice.over > 0
        assert choice.total == pytest.approx(min(sum(o.cost for o in s) for s in sets), abs=0.01)


def test_needs_that_are_alike_get_different_items() -> None:
    assert ids(choose([TENTS, TENTS])) == ["palace", "dome"]
    assert ids(choose([TENTS, TENTS, TENTS, TENTS])) == ["palace", "dome", "tarp", ""]


def test_an_item_that_two_needs_could_have_goes_where_the_set_is_best_with_it() -> None:
    shared = option("shared", 10, 5)
    assert ids(choose([(shared, option("spare", 10, 4)), (shared, option("poor", 10, 1))])) == ["spare", "shared"]
    assert ids(choose([(shared, option("spare", 10, 4)), (shared,)])) == ["spare", "shared"]


def test_six_of_a_kind_out_of_many_are_chosen_at_once() -> None:
    shelf = [option(f"mug {n}", 5 + n % 7, (n * 13) % 41) for n in range(40)]
    choice = choose([shelf] * 6, 60)
    assert len(set(ids(choice))) == 6
    assert choice.total <= 60


@given(st.lists(OPTIONS, min_size=1, max_size=3), st.integers(0, 4_000).map(lambda cents: cents / 100))
def test_whatever_takes_the_place_of_a_choice_stays_within_the_budget(needs: list[list[Option]], budget: float) -> None:
    choice = choose(needs, budget)
    for at, options in enumerate(needs):
        own = choice.chosen[at]
        for other in others(choice, at, options, budget, 3):
            total = choice.total - (own.cost if own else 0.0) + other.cost
            assert total <= max(budget, choice.total) + 0.01
