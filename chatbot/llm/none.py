"""The model that isn't there."""

from collections.abc import Generator, Sequence

from chatbot.llm.caller import Caller
from chatbot.llm.engine import Message, Piece
from chatbot.llm.estimate import estimate


class NoModel:
    """Says nothing, at once: the shop answers from facts alone."""

    def stream(self, messages: Sequence[Message], *, max_tokens: int, timeout: float, caller: Caller | None = None) -> Generator[Piece, None, None]:
        """Yield nothing."""
        yield from ()

    def count(self, text: str) -> int:
        """An upper estimate, as nothing is ever cut into tokens."""
        return estimate(text)

    def close(self) -> None:
        """Nothing to let go of."""
