"""The shop as the chat page and the terminal see it."""

from collections.abc import Iterator, Sequence
from typing import Any, Literal, Protocol

from chatbot.domain.consent import Consent
from chatbot.domain.events import Event
from chatbot.domain.item import Item
from chatbot.domain.signal import Evidence, Interest, Polarity, Profile, ProfileChange
from chatbot.domain.visit import Glance, Opening, Related, Transcript, Visit

#: What a shopper can do to an item on show.
Reaction = Literal["like", "dislike", "click", "shortlist", "unshortlist", "purchase"]


class Happened(Protocol):
    """Something that happened in a conversation; ``turn_id`` is empty where it belongs to no turn."""

    @property
    def turn_id(self) -> str: ...


class Shop(Protocol):
    """Conversations with shoppers, each entered by its token alone."""

    def open(self, *, user_id: str | None = None, locale: str = "en") -> Opening:
        """Begin a conversation, for a shopper who is known already or a new one."""
        ...

    def enter(self, token: str) -> Visit:
        """Go into a conversation.

        Raises:
            NoEntry: the token opens none.
        """
        ...

    def turn(self, visit: Visit, text: str, *, client_turn_id: str | None = None) -> Iterator[Event]:
        """Answer one message, piece by piece. The same ``client_turn_id`` twice is one turn."""
        ...

    def stop(self, visit: Visit) -> bool:
        """Have the answer that is under way end with what there is; whether there was one."""
        ...

    def undo(self, visit: Visit, turn_id: str | None = None) -> str | None:
        """Take back the last turn, or the one of this id and all behind it; the words that began it, or None where there is nothing to take back."""
        ...

    def transcript(self, visit: Visit) -> Transcript: ...

    def last_event(self, visit: Visit) -> int:
        """The id of the newest thing that happened in the conversation."""
        ...

    def events_after(self, visit: Visit, n: int) -> Sequence[Happened]:
        """What happened behind the event ``n`` that a shopper may see; what they did to items isn't among it."""
        ...

    def glance(self, token: str) -> Glance | None:
        """The conversation that the token opens, for a list; None where it opens none, or nothing was said in it."""
        ...

    def share(self, visit: Visit) -> str:
        """A key to a look at the conversation as it stands now."""
        ...

    def shared(self, key: str) -> Transcript:
        """What was said in a conversation when it was shared.

        Raises:
            NoEntry: the key shows nothing.
        """
        ...

    def item(self, item_id: str) -> Item:
        """One item of the catalogue.

        Raises:
            NoItem: it has none with this id.
        """
        ...

    def related(self, item_id: str, k: int = 4, *, visit: Visit | None = None) -> Related:
        """What else goes with an item, for this visitor without what they ruled out.

        Raises:
            NoItem: the catalogue has no such item.
        """
        ...

    def feedback(self, visit: Visit, item_id: str, kind: str) -> tuple[ProfileChange, ...]:
        """Take in what the shopper did to an item; ``kind`` is a `Reaction`."""
        ...

    def profile(self, visit: Visit) -> Profile: ...

    def consent(self, visit: Visit) -> Consent: ...

    def agree(self, visit: Visit, given: bool) -> Consent:
        """Take the shopper's yes or no to being remembered."""
        ...

    def edit_interest(self, visit: Visit, interest_id: str, *, value: str | None = None, polarity: Polarity | None = None) -> Interest: ...

    def forget(self, visit: Visit, interest_id: str) -> tuple[Evidence, ...]:
        """Forget an interest and all the evidence for it, which is returned and kept nowhere else."""
        ...

    def put_back(self, visit: Visit, evidence: Sequence[Evidence]) -> None:
        """Take in again what was forgotten a moment ago."""
        ...

    def export(self, visit: Visit) -> dict[str, Any]:
        """All that is known of this shopper, as JSON values."""
        ...

    def forget_all(self, visit: Visit) -> None: ...
