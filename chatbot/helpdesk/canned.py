"""An answer that is ready to send: a passage of the handbook with its citation."""

from dataclasses import dataclass

from chatbot.domain.passage import Passage


@dataclass(frozen=True, slots=True)
class Canned:
    """A passage, and how near it is to what was asked: a mean of cosines."""

    passage: Passage
    likeness: float

    @property
    def title(self) -> str:
        return self.passage.section or self.passage.document

    @property
    def cite(self) -> str:
        return self.passage.cite

    @property
    def text(self) -> str:
        """What the agent may send as it is."""
        return f"{self.passage.text}\n\n({self.passage.cite})"
