"""Prompts that are never longer than they may be."""

from collections.abc import Callable, Sequence

from chatbot.llm.engine import Message

#: Tokens around each message beside its role: ``<|im_start|>``, a newline, ``<|im_end|>``, a newline; and those that open the reply.
_AROUND_MESSAGE = 4
_BEFORE_REPLY = 2


class BudgetTooSmall(ValueError):
    """Even with the fewest lines, the prompt is longer than it may be."""


def length(messages: Sequence[Message], count: Callable[[str], int]) -> int:
    """How many tokens the prompt has as the model gets it: exact for a model of the ChatML form, when ``count`` is."""
    said = sum(count(m.role) + count(m.content) + _AROUND_MESSAGE for m in messages)
    return said + count("assistant") + _BEFORE_REPLY


def fit(
    lines: Sequence[str],
    budget: int,
    *,
    write: Callable[[Sequence[str]], tuple[Message, ...]],
    count: Callable[[str], int],
    fewest: int = 1,
) -> tuple[Message, ...]:
    """The prompt with as many of the lines as the budget allows, the first being the most important; no line is cut.

    ``write`` makes the prompt of the lines it is given.

    Raises:
        BudgetTooSmall: when the prompt is too long even with the ``fewest`` lines.
    """
    for kept in range(len(lines), min(fewest, len(lines)) - 1, -1):
        messages = write(lines[:kept])
        needed = length(messages, count)
        if needed <= budget:
            return messages
    raise BudgetTooSmall(f"the prompt needs {needed} tokens, and may have {budget}")
