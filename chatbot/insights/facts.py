"""What a conversation was about and how it went, as rows. Pure: the same records make the same rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Want:
    """One thing that is asked for: a value of a facet, for things of a category (empty: of no particular one)."""

    facet: str
    value: str
    category: str
    day: str


@dataclass(frozen=True, slots=True)
class Need:
    """Something asked for that the shop couldn't serve.

    ``kind`` is ``absent`` (no such thing), ``near`` (only things near to it in meaning), ``detail`` (of none that was shown it is said), ``nothing``
    (such things, but none that fits) or ``relaxed`` (something had to give). ``key`` is the same for the same need in other words, ``words`` are the
    shopper's, ``nearest`` is an item's id or empty.
    """

    key: str
    day: str
    at: str
    turn_id: str
    kind: str
    category: str
    name: str
    words: str
    nearest: str


@dataclass(frozen=True, slots=True)
class Turn:
    """How one message was answered; times in milliseconds."""

    turn_id: str
    day: str
    intent: str
    outcome: str
    first_item: int | None
    first_text: int | None
    total: int | None
    sentences: int
    from_model: int
    replaced: int


@dataclass(frozen=True, slots=True)
class Question:
    """A question about a facet: whether it was answered, and whether an item was then clicked, liked, saved or bought within two turns."""

    turn_id: str
    day: str
    facet: str
    answered: bool
    led: bool


@dataclass(frozen=True, slots=True)
class Good:
    """What became of one item in a conversation; each is 0 or 1."""

    item_id: str
    day: str
    shown: int
    clicked: int
    liked: int
    saved: int
    bought: int


@dataclass(frozen=True, slots=True)
class Facts:
    """One conversation. ``ended`` is what its last act was, ``wait_s`` how long the shopper waited for a person who came."""

    conversation_id: str
    day: str
    last_at: str
    ended: str
    shown: bool
    clicked: bool
    saved: bool
    bought: bool
    handed: bool
    taken: bool
    wait_s: float | None
    turns: Sequence[Turn] = field(default=())
    wants: Sequence[Want] = field(default=())
    needs: Sequence[Need] = field(default=())
    questions: Sequence[Question] = field(default=())
    goods: Sequence[Good] = field(default=())

    def rows(self) -> dict[str, list[dict[str, Any]]]:
        """The rows for each table, by the table's short name."""
        parts: dict[str, Sequence[Any]] = {"turns": self.turns, "wants": self.wants, "needs": self.needs, "questions": self.questions, "goods": self.goods}
        made = {name: [self._row(each) for each in rows] for name, rows in parts.items()}
        own = ("conversation_id", "day", "last_at", "ended", "shown", "clicked", "saved", "bought", "handed", "taken", "wait_s")
        return made | {"conversations": [{name: getattr(self, name) for name in own} | {"turns": len(self.turns)}]}

    def _row(self, part: Any) -> dict[str, Any]:
        return {"conversation_id": self.conversation_id} | {name: getattr(part, name) for name in part.__slots__}
