"""Whom a model works for."""

from dataclasses import dataclass, field

from chatbot.llm.signal import Signal


@dataclass(frozen=True, slots=True)
class Caller:
    """Who waits for a reply: the ``name`` of their conversation. Once ``leaving`` is set nothing more is written for them."""

    name: str = ""
    leaving: Signal = field(default_factory=Signal)

    @property
    def gone(self) -> bool:
        return self.leaving.is_set()

    def leave(self) -> None:
        """Stop what is being written for them, from any thread. A second call does nothing."""
        self.leaving.set()


def leaving(caller: Caller | None) -> Signal:
    """The signal of a caller; of nobody in particular, one that is never set."""
    return caller.leaving if caller else Signal()
