"""What one message says, before it is put together with what was said earlier."""

from dataclasses import dataclass
from typing import Literal

from chatbot.domain.request import Filter, Sort

Act = Literal[
    "want",
    "more",
    "restart",
    "compare",
    "item_question",
    "store_question",
    "save",
    "unsave",
    "like",
    "dislike",
    "person",
    "greet",
    "thank",
    "about",
    "offtopic",
    "surprise",
]


@dataclass(frozen=True, slots=True)
class Critique:
    """A wish relative to something shown: "cheaper", "lighter than the second". ``direction`` is -1 or +1."""

    facet: str
    direction: Literal[-1, 1]
    source: str


@dataclass(frozen=True, slots=True)
class References:
    """The shown items that a message points at, by id; ``words`` did it; ``unclear`` when several fit words meant for one."""

    items: tuple[str, ...] = ()
    words: str = ""
    unclear: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """One message, understood on its own.

    ``filters`` are new constraints, ``drops`` are facets whose constraints no longer matter ("any color is fine"),
    ``text`` are the words of content that nothing else explains; a ``fresh`` message asks for a thing by such words alone ("do you sell motorcycles?").
    """

    act: Act
    category: str | None = None
    filters: tuple[Filter, ...] = ()
    critiques: tuple[Critique, ...] = ()
    references: References = References()
    drops: tuple[str, ...] = ()
    sort: Sort | None = None
    text: str = ""
    count: int | None = None
    subject: str | None = None
    fresh: bool = False
