"""What one message says, before it is put together with what was said earlier."""

from dataclasses import dataclass
from typing import Literal

from chatbot.domain.conversation import Topic
from chatbot.domain.request import Filter, Leaning, Sort

Act = Literal[
    "want",
    "more",
    "restart",
    "compare",
    "advise",
    "item_question",
    "store_question",
    "save",
    "unsave",
    "saved",
    "like",
    "dislike",
    "person",
    "greet",
    "thank",
    "acknowledge",
    "about",
    "offtopic",
    "surprise",
    "forget",
    "remember",
    "unremember",
    "off_record",
    "known",
]

#: Acts that search; of them those that go on with the wish as it stands.
SEARCHING: frozenset[Act] = frozenset({"want", "more", "restart", "surprise"})
GOING_ON: frozenset[Act] = frozenset({"want", "more"})
#: Acts about what is known of the shopper: what they want forgotten, a yes or a no to being remembered, for this chat alone, and what it is.
OF_MEMORY: frozenset[Act] = frozenset({"forget", "remember", "unremember", "off_record", "known"})


@dataclass(frozen=True, slots=True)
class Critique:
    """A wish relative to something shown: "cheaper", "lighter than the second". ``direction`` is -1 or +1.

    ``least`` is by which share it must differ ("half the price": 0.5, "much cheaper": 0.25); a ``slight`` one needn't differ by more than a little.
    """

    facet: str
    direction: Literal[-1, 1]
    source: str
    least: float = 0.0
    slight: bool = False


@dataclass(frozen=True, slots=True)
class References:
    """The shown items that a message points at, by id; ``words`` did it; ``unclear`` when several fit words meant for one.

    ``beyond`` are words for a place that no card has ("ninth"). A ``weak`` one is a mere pronoun, which may stand for the thing that is looked for;
    a ``ranked`` one says what comes first ("the cheapest"), which may as well be a wish for an order.
    """

    items: tuple[str, ...] = ()
    words: str = ""
    unclear: bool = False
    beyond: str = ""
    weak: bool = False
    ranked: bool = False

    @property
    def open(self) -> bool:
        """Whether it has to be asked which item is meant: several fit the words, or none stands in the place that is named."""
        return self.unclear or (bool(self.beyond) and not self.items)


@dataclass(frozen=True, slots=True)
class Reading:
    """One message, understood on its own.

    ``filters`` are new constraints, ``drops`` are facets whose constraints no longer matter ("any color is fine"),
    ``text`` are the words of content that nothing else explains; a ``fresh`` message asks for a thing by such words alone ("do you sell motorcycles?").
    ``thing`` is what is named so beside other wishes (the wallet of "a leather wallet"), where no category is.
    ``allowed`` are values that are fine and not required ("wool is ok after all"), ``replaced`` the facets whose former wishes give way ("all-season
    instead"). ``leanings`` are wishes for more or less of a quality that isn't measured ("dressier"), ``keeps`` the facets whose
    constraints carry over to another thing ("same budget"), ``back`` the topic that the message returns to ("those boots again").
    ``values_of`` is the facet whose values it asks for ("what colors are there").
    A ``choosing`` one asks which of the items on show goes furthest. ``aside`` is what it demands beside that to be done with what is known of the shopper.
    ``matter`` is what a question to the shop about a thing is, whatever that thing is called; ``bought`` where they have it already.
    A ``doubtful`` wish may be none of a shop's: if the catalogue has nothing for it, it isn't.
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
    thing: str = ""
    leanings: tuple[Leaning, ...] = ()
    keeps: tuple[str, ...] = ()
    back: Topic | None = None
    choosing: bool = False
    values_of: str = ""
    allowed: tuple[Filter, ...] = ()
    replaced: tuple[str, ...] = ()
    aside: Act | None = None
    doubtful: bool = False
    matter: str = ""
    bought: bool = False
