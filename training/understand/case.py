"""One question to the model with its right answer, exactly as the product would put it."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from chatbot.llm.engine import Message
from chatbot.understanding.leftover import Leftover
from chatbot.understanding.options import Options
from prompts.understand import understand
from training.example import Example
from training.understand.piece import Meant, Piece
from training.understand.unclear import owned

_MOST = 6


@dataclass(frozen=True, slots=True)
class Case:
    """A message, what of it is left, what may be chosen, and what is on show. ``asks`` is the facet that should be asked about next, out of ``ask``."""

    message: tuple[Piece, ...]
    left: Leftover
    options: Options
    category: str = ""
    shown: tuple[str, ...] = ()
    ask: tuple[str, ...] = ()
    asks: str = ""
    renamed: Callable[[Meant], Meant] = field(default=lambda meant: meant)

    @property
    def spans(self) -> tuple[str, ...]:
        return self.left.spans()

    @property
    def choices(self) -> Mapping[str, Sequence[str]]:
        """The choices as the prompt names them."""
        return {**self.options.values, **({"numbers": self.options.numbers} if self.options.numbers else {})}

    def example(self, count: Callable[[str], int], task: str = "understand") -> Example:
        """The prompt and its reply. What the prompt leaves out for want of room can't be chosen.

        Raises:
            BudgetTooSmall: when the message is too long for a prompt.
        """
        messages = understand(self.left.message, self.spans, self.category, self.choices, shown=self.shown, ask=self.ask, count=count)
        reply: dict[str, object] = {"slots": self._slots(messages)}
        if self.ask:
            reply["ask"] = self.asks
        return Example(task, messages, json.dumps(reply, separators=(",", ":"), ensure_ascii=False))

    def _slots(self, messages: Sequence[Message]) -> list[Mapping[str, object]]:
        lines = messages[-1].content.splitlines()
        named = {line.split(": ", 1)[0] for line in lines}
        in_question = next(line for line in lines if line.startswith("Unclear:"))
        found: list[Mapping[str, object]] = []
        taken: set[int] = set()
        for meant, tokens in self._meanings():
            run, words = self._words(meant, tokens, taken)
            if words and words in in_question and self._can_be_chosen(meant, named):
                found.append(meant.slot(words))
                taken.update(run)
        return found[:_MOST]

    def _meanings(self) -> list[tuple[Meant, frozenset[int]]]:
        """What is meant, with the tokens that say so, in their order."""
        owners = owned(self.message, self.left.tokens)
        pieces = {at: frozenset(i for i, owner in enumerate(owners) if owner == at) for at in range(len(self.message))}
        return [(self.renamed(p.meant), pieces[at]) for at, p in enumerate(self.message) if p.meant]

    def _words(self, meant: Meant, tokens: frozenset[int], taken: set[int]) -> tuple[tuple[int, ...], str]:
        """The longest of the spans that lies within these tokens, the first of several; of a bound the shortest that has its number."""
        runs = [(run, span) for span in self.spans if (run := self.left.find(span, taken))]
        if meant.bound:
            numbers = {at for at in tokens if self.left.tokens[at].is_number}
            return min((r for r in runs if numbers.intersection(r[0])), key=lambda each: len(each[0]), default=((), ""))
        return max((r for r in runs if tokens.issuperset(r[0])), key=lambda each: len(each[0]), default=((), ""))

    def _can_be_chosen(self, meant: Meant, named: set[str]) -> bool:
        if meant.bound or meant.than:
            return "numbers" in named and meant.facet in self.options.numbers
        return meant.facet in named and meant.value in self.options.values.get(meant.facet, ())
