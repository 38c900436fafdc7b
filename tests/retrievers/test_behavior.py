import pytest

from retrievers.behavior import Behavior

DAY = 86_400.0


def pairs(*baskets: str, event: str = "purchase", at: float = 0.0) -> list[tuple[str, str, str, float]]:
    return [(f"u{number}", item, event, at) for number, basket in enumerate(baskets) for item in basket]


def test_what_is_bought_together_goes_together_and_never_with_itself() -> None:
    behavior = Behavior(pairs("ab", "ab", "ac", "d"))
    assert [id for id, _ in behavior.also(["a"], 5)] == ["b", "c"]
    assert behavior.also(["d"], 5) == behavior.also(["nobody"], 5) == behavior.also([], 5) == []
    assert len(behavior.also(["a"], 1)) == 1


def test_a_checkerboard_recommends_only_squares_of_ones_own_color() -> None:
    even, odd = "acegik", "bdfhjl"
    behavior = Behavior(pairs(*[even, odd] * 5))
    for id in even + odd:
        own = even if id in even else odd
        assert {other for other, _ in behavior.also([id], 20)} == set(own) - {id}


def test_the_newest_item_of_a_history_counts_most() -> None:
    behavior = Behavior(pairs("ab", "cd"))
    assert [id for id, _ in behavior.also(["a", "c"], 5)] == ["d", "b"]


def test_what_was_long_ago_counts_less() -> None:
    old = [("u1", "a", "view", 0.0), ("u1", "b", "view", 0.0), ("u2", "a", "view", 300 * DAY), ("u2", "c", "view", 300 * DAY)]
    behavior = Behavior(old)
    assert [id for id, _ in behavior.also(["a"], 5)] == ["c", "b"]
    assert behavior.popularity("c") > behavior.popularity("b")


def test_a_purchase_says_more_than_a_view_and_a_dislike_nothing() -> None:
    behavior = Behavior([("u1", "a", "view", 0.0), ("u2", "b", "purchase", 0.0), ("u3", "c", "dislike", 0.0)])
    assert behavior.popularity("b") == pytest.approx(1.0)
    assert 0 < behavior.popularity("a") < 1
    assert behavior.popularity("c") == 0.0


def test_without_any_behavior_nothing_is_known() -> None:
    assert Behavior().also(["a"], 3) == []
    assert list(Behavior().popular(["a", "b"])) == [0.0, 0.0]
