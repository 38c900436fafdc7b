"""The help desk behind one door: who waits, who answers, and what the program has to say to it."""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Card
from chatbot.domain.fit import fitting_offers
from chatbot.domain.item import Item
from chatbot.domain.signal import Profile, ProfileChange
from chatbot.domain.ticket import Load, Queue
from chatbot.domain.visit import Transcript, Visit
from chatbot.explain.reasons import card
from chatbot.helpdesk.canned import Canned
from chatbot.helpdesk.dossier import Dossier, Note
from chatbot.helpdesk.hearsay import told_by
from chatbot.helpdesk.rehearsal import cue, rehearse
from chatbot.helpdesk.suggestion import Suggestion
from chatbot.input import name, plain
from chatbot.llm.caller import Caller
from chatbot.parts import Parts
from chatbot.profile.feedback import changes
from chatbot.store.claims import MovedOn, Sent
from chatbot.store.queue import label
from chatbot.store.record import Jotted, Message, Record
from chatbot.taste import Taste

_log = logging.getLogger(__name__)


class NothingSaid(ValueError):
    """Neither words nor items: there is nothing to keep."""


class CantShow(LookupError):
    """An item that isn't in the catalogue, or not in stock; the message says which it is."""


@dataclass(frozen=True, slots=True)
class Floor:
    """The conversations as the shop has them: their state and transcript, and how an answer that is under way is stopped."""

    state: Callable[[Visit], Conversation]
    transcript: Callable[[Visit], Transcript]
    stop: Callable[[Visit], bool]


class HelpDesk:
    """Serves any number of agents at once. ``agent`` is always the name of the one who acts; whoever calls this has proof of it.

    All of it raises `NoEntry` for a conversation that isn't there.
    """

    def __init__(self, parts: Parts, taste: Taste, floor: Floor) -> None:
        self._parts = parts
        self._store = parts.store
        self._taste = taste
        self._floor = floor
        self._ears: list[Callable[[timedelta], None]] = []

    def watch(self, ear: Callable[[timedelta], None]) -> None:
        """Tell somebody how long a shopper had waited whenever a person first answers them."""
        self._ears.append(ear)

    # Looking

    def now(self) -> datetime:
        """The time by which waits are told."""
        return self._parts.clock()

    def queue(self) -> Queue:
        """Who waits for a person, who has one, and whom the assistant talks with."""
        return self._store.tickets.all(at=self._parts.clock(), away=self._parts.away, live=self._parts.live)

    def load(self) -> Load:
        """How many wait, and how many have somebody."""
        return self._store.tickets.load()

    def look(self, conversation_id: str) -> Dossier:
        """A conversation with everything that bears on it."""
        opened, last = self._store.doors.opened(conversation_id), self._store.log.last_id(conversation_id)
        visit = Visit(conversation_id, opened.shopper)
        profile, transcript = self._taste.profile(visit), self._floor.transcript(visit)
        return Dossier(
            conversation_id=conversation_id,
            label=label(conversation_id, opened.user_id),
            locale=opened.locale,
            opened_at=opened.created_at,
            transcript=transcript,
            profile=profile,
            consent=self._taste.consent_in(visit),
            notes=self._notes(conversation_id, profile),
            held_by=transcript.held_by,
            last_event=last,
            ticket=self._store.tickets.one(conversation_id, at=self._parts.clock(), away=self._parts.away),
        )

    def events_after(self, conversation_id: str, n: int) -> tuple[Record, ...]:
        """What happened behind the record ``n``, notes of the staff and acts on items too."""
        self._visit(conversation_id)
        return tuple(r for r in self._store.log.of_conversation(conversation_id, after=n) if r.kind != "state")

    # Having a conversation

    def take(self, conversation_id: str, agent: str) -> None:
        """Have the conversation from now on; an answer that is under way is cut short. A holder who was silent for long is relieved.

        Raises:
            Held: somebody else has it.
        """
        taken = self._store.claims.take(conversation_id, agent, at=self._parts.clock(), away=self._parts.away)
        if taken is not None:
            self._floor.stop(self._visit(conversation_id))
            _log.info("%r took the conversation %s", agent, conversation_id)

    def release(self, conversation_id: str, agent: str, note: str = "") -> tuple[ProfileChange, ...]:
        """Give the conversation back to the assistant, with a note for the next one who helps; what the note changed in the profile.

        Raises:
            Held: somebody else has it.
            NotHeld: nobody has.
        """
        self._store.claims.release(conversation_id, agent, at=self._parts.clock())
        _log.info("%r released the conversation %s", agent, conversation_id)
        return self.note(conversation_id, agent, note) if plain(note) else ()

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
        """Say something to the shopper, with items to look at. The words are the agent's own, and nothing but cleaned.

        ``based_on`` is the newest event that the agent has seen. The same ``client_message_id`` twice is one message.

        Raises:
            NothingSaid: there are neither words nor items.
            CantShow: an item isn't in the catalogue, or not in stock.
            Held: somebody else has the conversation.
            NotHeld: nobody has.
            MovedOn: the shopper wrote since.
        """
        said, visit = plain(text), self._visit(conversation_id)
        if not said and not item_ids:
            raise NothingSaid("a message needs words or items")
        message = Message(Role.AGENT, said, agent, self._cards(visit, item_ids))
        sent = self._store.claims.write(conversation_id, message, at=self._parts.clock(), based_on=based_on, name=name(client_message_id))
        self._answered(sent)
        _log.info("%r wrote in the conversation %s", agent, conversation_id)
        return sent.record

    def note(self, conversation_id: str, agent: str, text: str) -> tuple[ProfileChange, ...]:
        """Note something of the shopper that they don't read; what it changed in their profile, where it shows as the agent's.

        Raises:
            NothingSaid: there are no words.
        """
        said, visit = plain(text), self._visit(conversation_id)
        if not said:
            raise NothingSaid("a note needs words")
        before = self._taste.profile(visit)
        self._taste.learn(visit, told_by(agent, self._parts.overhear(self._floor.state(visit), said)))
        made = changes(before, self._taste.profile(visit))
        self._store.claims.jot(conversation_id, Jotted(agent, said, made), at=self._parts.clock())
        _log.info("%r noted something in the conversation %s", agent, conversation_id)
        return made

    # What the program has to say

    def suggest(self, conversation_id: str, *, based_on: int | None = None, caller: Caller | None = None) -> Suggestion:
        """What could be answered to the shopper's newest words. Nothing of it is kept, and the shopper hears nothing of it.

        Raises:
            MovedOn: the shopper wrote behind the event ``based_on``, or while this was made.
        """
        visit = self._visit(conversation_id)
        last = self._store.log.last_id(conversation_id)
        self._still(conversation_id, last if based_on is None else based_on)
        wanted = cue(self._start(visit), self._store.log.of_conversation(conversation_id))
        if wanted is None:
            return Suggestion(last)
        # The suggestion waits for the model under a name of its own: it takes no place from the shopper's next turn.
        listener = caller or Caller(f"agent of {conversation_id}")
        made = rehearse(self._parts.orchestrator, last, wanted, self._taste.profile(visit), listener, self._seen(wanted.before))
        self._still(conversation_id, last)
        return made

    def handbook(self, text: str, k: int = 5) -> tuple[Canned, ...]:
        """Passages of the handbook, the nearest to these words first; in reading order without any."""
        return tuple(Canned(passage, likeness) for passage, likeness in self._parts.ask(plain(text), k))

    def _seen(self, state: Conversation) -> tuple[Item, ...]:
        """The items that were spoken of last, and those on show."""
        found = (self._parts.catalogue.get(i) for i in dict.fromkeys((*state.focus, *state.on_show)))
        return tuple(i for i in found if i is not None)

    def _visit(self, conversation_id: str) -> Visit:
        return Visit(conversation_id, self._store.doors.opened(conversation_id).shopper)

    def _start(self, visit: Visit) -> Conversation:
        opened = self._store.doors.opened(visit.conversation_id)
        return Conversation(opened.id, opened.shopper, opened.locale)

    def _still(self, conversation_id: str, event_id: int) -> None:
        if self._store.claims.heard_since(conversation_id, event_id):
            raise MovedOn(self._store.log.last_id(conversation_id))

    def _answered(self, sent: Sent) -> None:
        for ear in self._ears if sent.waited is not None else ():
            ear(sent.waited or timedelta())

    def _cards(self, visit: Visit, item_ids: Sequence[str]) -> tuple[Card, ...]:
        if not item_ids:
            return ()
        request = self._floor.state(visit).request
        interests = self._taste.profile(visit).of(request.subject)
        items = [self._item(i) for i in dict.fromkeys(item_ids)]
        offers = [(fitting_offers(i, (f for f in request.filters if f.hard)) or fitting_offers(i, ()))[:1] for i in items]
        missing = next((i.id for i, found in zip(items, offers, strict=True) if not found), None)
        if missing is not None:
            raise CantShow(f"the item {missing!r} is out of stock")
        return tuple(card(o, request, interests) for found in offers for o in found)

    def _item(self, item_id: str) -> Item:
        found = self._parts.catalogue.get(item_id)
        if found is None:
            raise CantShow(f"the catalogue has no item {item_id!r}")
        return found

    def _notes(self, conversation_id: str, profile: Profile) -> tuple[Note, ...]:
        """The notes, without what was forgotten since of what they changed."""
        known = {(i.facet, i.value, i.subject) for i in profile.interests}
        notes = ((r, r.entry) for r in self._store.log.of_conversation(conversation_id, kinds=("jotted",)))
        return tuple(
            Note(entry.agent, entry.text, r.at, tuple(c for c in entry.changes if (c.facet, c.value, c.subject) in known))
            for r, entry in notes
            if isinstance(entry, Jotted)
        )
