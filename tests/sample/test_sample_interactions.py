"""The simulated log shows taste, and is the same every time."""

from collections import Counter, defaultdict
from typing import Any

import numpy as np

from chatbot.sample.interactions import CUSTOMERS, Interaction, interactions

Row = dict[str, Any]


def buyers(log: list[Interaction], rows: list[Row], category: str) -> set[str]:
    items = {row["id"] for row in rows if row["category"] == category}
    return {each.user for each in log if each.event == "purchase" and each.item in items}


def test_there_are_twenty_thousand_events_of_five_kinds_over_a_year(log: list[Interaction], rows: list[Row]) -> None:
    assert len(log) == 20_000
    counts = Counter(each.event for each in log)
    assert set(counts) == {"view", "click", "like", "shortlist", "purchase"}
    assert counts["view"] > counts["click"] > counts["purchase"] > 1_000
    assert {each.item for each in log} <= {row["id"] for row in rows}
    assert len({each.user for each in log}) == CUSTOMERS
    assert 350 < (log[-1].time - log[0].time).days < 366
    assert [each.time for each in log] == sorted(each.time for each in log)


def test_the_same_shop_gives_the_same_log(log: list[Interaction], rows: list[Row]) -> None:
    assert interactions(rows) == log


def test_nobody_buys_what_they_have_not_looked_at(log: list[Interaction]) -> None:
    viewed: set[tuple[str, str]] = set()
    for each in log:
        if each.event == "view":
            viewed.add((each.user, each.item))
        assert (each.user, each.item) in viewed


def test_customers_keep_to_their_categories_more_than_chance(log: list[Interaction], rows: list[Row]) -> None:
    category = {row["id"]: row["category"] for row in rows}
    names = [category[each.item] for each in log if each.event == "click"]
    users = [each.user for each in log if each.event == "click"]
    shuffled = np.random.default_rng(0).permutation(users).tolist()
    assert _concentration(users, names) > 2 * _concentration(shuffled, names)


def test_who_buys_a_tent_buys_a_sleeping_bag_more_than_chance(log: list[Interaction], rows: list[Row]) -> None:
    tents, bags = buyers(log, rows, "tent"), buyers(log, rows, "sleeping bag")
    expected = len(tents) * len(bags) / CUSTOMERS
    assert len(tents & bags) > 5 * expected


def test_popularity_has_a_long_tail(log: list[Interaction]) -> None:
    counts = sorted(Counter(each.item for each in log).values(), reverse=True)
    assert sum(counts[: len(counts) // 5]) > 0.45 * len(log)
    assert counts[0] > 6 * counts[len(counts) // 2]


def _concentration(users: list[str], names: list[str]) -> float:
    """The chance that two events of one user are of one category."""
    groups: dict[str, Counter[str]] = defaultdict(Counter)
    for user, name in zip(users, names, strict=True):
        groups[user][name] += 1
    same = sum(count * (count - 1) for group in groups.values() for count in group.values())
    pairs = sum(group.total() * (group.total() - 1) for group in groups.values())
    return same / pairs
