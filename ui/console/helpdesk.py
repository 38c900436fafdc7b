"""The help desk and the shop as the console sees them."""

from collections.abc import Sequence
from typing import Protocol

from chatbot.domain.candidate import Candidate
from chatbot.domain.request import Filter
from chatbot.domain.signal import ProfileChange
from chatbot.domain.ticket import Queue
from chatbot.followup.letter import Channel, Letter
from chatbot.helpdesk.canned import Canned
from chatbot.helpdesk.dossier import Dossier
from chatbot.helpdesk.suggestion import Suggestion
from chatbot.store.record import Record


class HelpDesk(Protocol):
    """What agents do for shoppers; ``agent`` is the name of the one who acts. All of it but the queue raises `NoEntry` where there is no such conversation."""

    def queue(self) -> Queue: ...

    def look(self, conversation_id: str) -> Dossier: ...

    def events_after(self, conversation_id: str, n: int) -> tuple[Record, ...]: ...

    def take(self, conversation_id: str, agent: str) -> None:
        """Raises:
        Held: somebody else has it.
        """
        ...

    def release(self, conversation_id: str, agent: str, note: str = "") -> tuple[ProfileChange, ...]:
        """Raises:
        Held: somebody else has it.
        NotHeld: nobody has.
        """
        ...

    def write(
        self,
        conversation_id: str,
        agent: str,
        text: str,
        item_ids: Sequence[str] = (),
        *,
        based_on: int | None = None,
        client_message_id: str | None = None,
    ) -> Record:
        """Raises:
        NothingSaid: there are neither words nor items.
        CantShow: an item isn't there, or not in stock.
        Held: somebody else has the conversation.
        NotHeld: nobody has.
        MovedOn: the shopper wrote since.
        """
        ...

    def note(self, conversation_id: str, agent: str, text: str) -> tuple[ProfileChange, ...]: ...

    def suggest(self, conversation_id: str, *, based_on: int | None = None) -> Suggestion:
        """Raises:
        MovedOn: the shopper wrote since.
        """
        ...

    def handbook(self, text: str, k: int = 5) -> tuple[Canned, ...]: ...


class Letters(Protocol):
    """Drafts of messages to shoppers."""

    def after(self, conversation_id: str, channel: Channel) -> Letter:
        """Raises:
        NoConsent: the shopper doesn't want to be written to.
        NothingFits: there is nothing to write about.
        """
        ...


class Catalogue(Protocol):
    """What the shop finds and writes."""

    def search(self, text: str, filters: tuple[Filter, ...] = (), k: int = 10) -> tuple[Candidate, ...]: ...

    @property
    def letters(self) -> Letters: ...
