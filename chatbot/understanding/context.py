"""What a message is read in: what was looked for so far, what is on show, what was spoken of."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from chatbot.domain.conversation import Topic
from chatbot.domain.item import Item
from chatbot.domain.request import Request


@dataclass(frozen=True, slots=True)
class Context:
    """What a message can point back at: the request so far, the items on show and before, what was last spoken of, what was looked for before.

    An ``answering`` message follows a question.
    """

    request: Request = Request()
    on_show: tuple[Item, ...] = ()
    earlier: tuple[Item, ...] = ()
    focus: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    answering: bool = False

    def back_to(self, topic: Topic) -> "Context":
        """The context as it was when this topic was left."""
        known = {i.id: i for i in (*self.earlier, *self.on_show)}
        shown = tuple(known[i] for i in topic.shown if i in known)
        return replace(self, request=topic.request, on_show=shown, earlier=tuple(known.values()), focus=())

    def spoken_of(self, ids: Collection[str]) -> tuple[Item, ...]:
        """The items of these ids, else the one last spoken of, else the first on show."""
        for wanted in (ids, self.focus[:1]):
            if found := tuple(i for i in (*self.on_show, *self.earlier) if i.id in wanted):
                return found
        return self.on_show[:1]

    @property
    def kind(self) -> str | None:
        """The category of the item last spoken of, or of the first on show; None where nothing was."""
        return next((i.category for i in (*self.spoken_of(()), *self.on_show) if i.category), None)
