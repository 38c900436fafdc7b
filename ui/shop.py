"""The shop as the chat page and the terminal see it."""

from collections.abc import Iterator
from typing import Literal, Protocol

from chatbot.domain.consent import Consent
from chatbot.domain.events import Event
from chatbot.domain.signal import Interest, Polarity, Profile, ProfileChange
from chatbot.domain.visit import Opening, Transcript, Visit

#: What a shopper can do to an item on show.
Reaction = Literal["like", "dislike", "click", "shortlist", "unshortlist", "purchase"]


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

    def transcript(self, visit: Visit) -> Transcript: ...

    def feedback(self, visit: Visit, item_id: str, kind: str) -> tuple[ProfileChange, ...]:
        """Take in what the shopper did to an item; ``kind`` is a `Reaction`."""
        ...

    def profile(self, visit: Visit) -> Profile: ...

    def consent(self, visit: Visit) -> Consent: ...

    def agree(self, visit: Visit, given: bool) -> Consent:
        """Take the shopper's yes or no to being remembered."""
        ...

    def edit_interest(self, visit: Visit, interest_id: str, *, value: str | None = None, polarity: Polarity | None = None) -> Interest: ...

    def forget(self, visit: Visit, interest_id: str) -> None: ...

    def forget_all(self, visit: Visit) -> None: ...
