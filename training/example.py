"""One thing to learn: a prompt and the reply that it should get."""

from dataclasses import dataclass

from chatbot.llm.engine import Message


@dataclass(frozen=True, slots=True)
class Example:
    """The ``messages`` as the product sends them for a ``task`` ("understand", "explain"), and the ``reply`` to be learned, word for word."""

    task: str
    messages: tuple[Message, ...]
    reply: str
