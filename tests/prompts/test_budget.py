from collections.abc import Sequence

import pytest

from chatbot.llm.engine import Message
from prompts.budget import BudgetTooSmall, fit, length


def words(text: str) -> int:
    return len(text.split())


def write(lines: Sequence[str]) -> tuple[Message, ...]:
    return (Message("user", " ".join(["begin", *lines])),)


def test_the_length_counts_what_stands_around_the_messages() -> None:
    # <|im_start|> system \n two words <|im_end|> \n, then <|im_start|> assistant \n
    assert length([Message("system", "two words")], words) == 4 + 1 + 2 + 3


@pytest.mark.parametrize(("budget", "kept"), [(13, ["a b", "c d"]), (12, ["a b"]), (11, ["a b"])])
def test_the_last_lines_are_dropped_whole_until_it_fits(budget: int, kept: list[str]) -> None:
    assert fit(["a b", "c d"], budget, write=write, count=words) == write(kept)


def test_a_budget_below_the_fewest_lines_is_an_error_that_says_by_how_much() -> None:
    with pytest.raises(BudgetTooSmall, match="needs 11 tokens, and may have 10"):
        fit(["a b", "c d"], 10, write=write, count=words)


def test_no_lines_at_all_may_be_allowed() -> None:
    assert fit(["a b"], 9, write=write, count=words, fewest=0) == write([])
    with pytest.raises(BudgetTooSmall):
        fit([], 8, write=write, count=words)


def test_nothing_is_ever_longer_than_its_budget() -> None:
    lines = [f"line {'x ' * n}" for n in range(8)]
    for budget in range(11, 80):
        assert length(fit(lines, budget, write=write, count=words), words) <= budget
