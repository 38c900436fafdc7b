"""The state of a conversation between two turns."""

from dataclasses import dataclass, replace
from enum import StrEnum

from chatbot.domain.events import Asked, Card, Comparison
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import ProfileChange


class Role(StrEnum):
    SHOPPER = "shopper"
    ASSISTANT = "assistant"
    AGENT = "agent"


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of the transcript as it was shown: text, cards, question; what it cites, why it waits for a person, what was learned of the shopper.

    ``author`` is the name of the agent who wrote it.
    """

    role: Role
    text: str
    turn_id: str = ""
    cards: tuple[Card, ...] = ()
    asked: Asked | None = None
    comparison: Comparison | None = None
    cites: tuple[str, ...] = ()
    handed: str = ""
    noted: tuple[ProfileChange, ...] = ()
    author: str = ""


#: How many things that were looked for before are remembered.
_TOPICS = 8


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that was looked for before: the request as it was left, and the ids of the items last shown for it."""

    request: Request
    shown: tuple[str, ...] = ()

    @property
    def things(self) -> tuple[str, ...]:
        """The categories that it was about, none where it was about no kind of thing."""
        return things(self.request)


@dataclass(frozen=True, slots=True)
class Pending:
    """A message that can't be acted on before its shopper says which of these items it meant, by id in the order offered."""

    text: str
    among: tuple[str, ...]


def things(request: Request) -> tuple[str, ...]:
    """The categories that a request is about: its own, or those that a filter allows."""
    if request.category:
        return (request.category,)
    wanted = [f.value for f in request.filters if f.facet == "category" and not f.excludes]
    return tuple(str(v) for value in wanted for v in (value if isinstance(value, tuple) else (value,)))


@dataclass(frozen=True, slots=True)
class Conversation:
    """What the next turn needs to know of the turns before it. Item ids stand for items, newest list last.

    ``shown`` are the lists of item ids that were on show; ``asked`` the facets asked for so far, in order;
    ``questions_in_row`` how many turns in a row ended with a question; ``topics`` what was looked for before, newest last, one for each kind
    of thing and recipient; ``pending`` the message that waits for the shopper to say which item was meant;
    ``mentioned`` are the ids of interests that were spoken of; ``viewing`` is the item of the page that the shopper had open;
    ``questioned`` is what was just asked of an item ("can it go in the dishwasher?"), for "which ones can?";
    ``held_by`` is who of the shop's people answers, empty where the assistant does.
    """

    id: str
    shopper: str
    locale: str = "en"
    request: Request = Request()
    shown: tuple[tuple[str, ...], ...] = ()
    focus: tuple[str, ...] = ()
    shortlist: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    questions_in_row: int = 0
    handed: bool = False
    turns: int = 0
    topics: tuple[Topic, ...] = ()
    pending: Pending | None = None
    mentioned: tuple[str, ...] = ()
    viewing: str = ""
    held_by: str = ""
    questioned: tuple[Filter, ...] = ()

    def looking_at(self, item_id: str) -> "Conversation":
        """The conversation with this item's page open: what "it" and "this" mean where nothing else was spoken of since."""
        moved = item_id != self.viewing
        shown = self.shown if any(item_id in ids for ids in self.shown) else ((item_id,), *self.shown)
        focus = (item_id,) if moved or not self.focus else self.focus
        return replace(self, viewing=item_id, shown=shown, focus=focus)

    def turning_to(self, request: Request) -> "Conversation":
        """The conversation with this request. Where that is about another thing or person, the request before it becomes a topic, and what was
        asked of it may be asked anew."""
        left, new = (self.request.subject, things(self.request)), (request.subject, things(request))
        if left == new:
            return replace(self, request=request)
        kept = [t for t in self.topics if (t.request.subject, t.things) not in (left, new)]
        if left[1]:
            kept.append(Topic(self.request, self.on_show))
        return replace(self, request=request, topics=tuple(kept[-_TOPICS:]), asked=())

    def resuming(self, topic: Topic) -> "Conversation":
        """The conversation as it stood when this topic was left."""
        turned = self.turning_to(topic.request)
        shown = (*self.shown, topic.shown) if topic.shown else self.shown
        return replace(turned, shown=shown, focus=())

    @property
    def on_show(self) -> tuple[str, ...]:
        """The ids of the items last shown, in the order of the cards."""
        return self.shown[-1] if self.shown else ()
