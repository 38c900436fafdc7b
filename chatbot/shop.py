"""The shop as every surface sees it: conversations, profiles, search and the catalogue behind one door.

It knows neither HTTP nor the page, neither how a turn is answered nor how items are found: those are passed in.
"""

from collections.abc import Callable, Generator, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from typing import Any

from chatbot.catalog.report import Report
from chatbot.conduct import Conductor, World
from chatbot.correspondence import Correspondence
from chatbot.domain.candidate import Candidate
from chatbot.domain.consent import Consent
from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.conversation import Entry as Line
from chatbot.domain.events import Card, Event, Shown
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter
from chatbot.domain.shopper import KNOWN, nameless, shopper_of
from chatbot.domain.signal import Evidence, Interest, Polarity, Profile, ProfileChange
from chatbot.domain.visit import Glance, NoEntry, Opening, Related, Transcript, Visit
from chatbot.export import export
from chatbot.helpdesk.desk import Floor, HelpDesk
from chatbot.input import clean, name
from chatbot.insights.insights import Insights
from chatbot.llm.caller import Caller
from chatbot.llm.line import Waits
from chatbot.parts import Parts
from chatbot.profile.feedback import KINDS
from chatbot.rewind import Rewind
from chatbot.staff.staff import Staff
from chatbot.store.fold import fold, last_cards, lines, standing
from chatbot.store.record import Message, Reacted, Record
from chatbot.taste import Taste, liked


class NoItem(LookupError):
    """The catalogue has no such item."""


class Shop:
    """Serves any number of visitors at once from any number of threads. ``helpdesk`` is where people help them, ``staff`` says who those people
    are, ``letters`` writes to them afterwards."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        self._store = parts.store
        store = parts.store
        self.insights = Insights(store.engine, clock=parts.clock, item=parts.catalogue.get, nearest=self._nearest)
        self._taste = Taste(
            store.tastes, store.consents, clock=parts.clock, half_life=parts.half_life, presumed=parts.remember, erased=self._erased
        )
        self._ears: list[Callable[[Event], None]] = []
        world = World(
            parts.store, parts.orchestrator, state=self._state, profile=self.profile, learn=self._taste.learn, obey=self._taste.obey,
            clock=parts.clock, new_id=parts.new_id, heard=self._heard,
        )  # fmt: skip
        self._conductor = Conductor(world, patience=parts.patience)
        self.helpdesk = HelpDesk(parts, self._taste, Floor(self._state, self.transcript, self.stop))
        self.letters = Correspondence(parts.writer, self._taste, store.doors, state=self._state)
        self.staff = Staff(store.engine, clock=parts.clock, cost=parts.hashing)
        self._rewind = Rewind(store, self._conductor, self._taste, start=self._start, clock=parts.clock)

    def watch(self, ear: Callable[[Event], None]) -> None:
        """Tell somebody of every event of every turn, once, after it is kept."""
        self._ears.append(ear)

    def ready(self) -> tuple[str, ...]:
        """What is missing; nothing when the shop can serve."""
        database = () if self._store.answers() else ("the database does not answer",)
        return (*database, *self._parts.missing())

    def impaired(self) -> tuple[str, ...]:
        """What works less well now than it could, though turns are answered."""
        return self._parts.impaired()

    def waits(self) -> Waits:
        """How many waited for a place at the model, and how long."""
        return self._parts.waits()

    # Coming in

    def open(self, *, user_id: str | None = None, locale: str = "en") -> Opening:
        """Begin a conversation.

        ``user_id`` is the shop's own id of who comes, which the caller has proof of, or the ``shopper`` of a `Visit` who starts over. Without
        one, the shopper is known in this conversation alone.
        """
        conversation_id, locale = self._parts.new_id(), locale[:35]
        shopper = shopper_of(user_id) if user_id is not None else nameless(conversation_id)
        user = shopper.removeprefix(KNOWN) if shopper.startswith(KNOWN) else None
        token = self._store.doors.open(conversation_id, shopper=shopper, user_id=user, locale=locale, at=self._parts.clock())
        welcome = self._parts.welcome(locale)
        return Opening(conversation_id, token, welcome.greeting, welcome.quick_replies)

    def enter(self, token: str) -> Visit:
        """Go into a conversation.

        Raises:
            NoEntry: the token opens none.
        """
        return self._store.doors.enter(token)

    # Talking

    def turn(self, visit: Visit, text: str, *, client_turn_id: str | None = None, viewing: str | None = None) -> Iterator[Event]:
        """Answer one message, piece by piece. The same ``client_turn_id`` twice is one turn. ``viewing`` is the item whose page is open beside the chat.

        It ends with `Done` or `Failed`, unless it is closed before; then what was said so far is kept.
        """
        with closing(self.turn_records(visit, text, client_turn_id=client_turn_id, viewing=viewing)) as records:
            for record in records:
                if isinstance(record.entry, Event):
                    yield record.entry

    def turn_records(
        self, visit: Visit, text: str, *, client_turn_id: str | None = None, caller: Caller | None = None, viewing: str | None = None
    ) -> Generator[Record]:
        """The same as `turn`, each event with the id under which it was kept. Once the ``caller`` leaves, no model holds it up any more."""
        seen = viewing if viewing and self._parts.catalogue.get(viewing) else ""
        return self._conductor.turn(visit, clean(text), name(client_turn_id), caller, viewing=seen)

    def stop(self, visit: Visit) -> bool:
        """Have the answer that is under way end with what there is without the model; whether there was one."""
        return self._conductor.stop(visit)

    def undo(self, visit: Visit, turn_id: str | None = None) -> str | None:
        """Take back the last turn, or the one of this id and all behind it; the words that began it, or None where there is nothing to take back."""
        return self._rewind.undo(visit, turn_id)

    def events_after(self, visit: Visit, n: int) -> tuple[Record, ...]:
        """What happened in the conversation behind the record ``n``: messages of both sides and events, as a shopper may see them."""
        return tuple(r for r in self._store.log.of_conversation(visit.conversation_id, after=n) if r.public)

    def last_event(self, visit: Visit) -> int:
        """The id of the newest record, to ask for what comes after it."""
        return self._store.log.last_id(visit.conversation_id)

    def glance(self, token: str) -> Glance | None:
        """The conversation that the token opens, for a list; None where it opens none, or nothing was said in it yet."""
        try:
            visit = self.enter(token)
        except NoEntry:
            return None
        said = next((r.entry.text for r in self._said(visit) if isinstance(r.entry, Message) and r.entry.role is Role.SHOPPER), "")
        opened = self._store.doors.opened(visit.conversation_id)
        return Glance(opened.id, said, opened.created_at) if said else None

    def share(self, visit: Visit) -> str:
        """A key to a look at this conversation as it stands now."""
        return self._store.shares.give(visit.conversation_id, self.last_event(visit), at=self._parts.clock())

    def shared(self, key: str) -> Transcript:
        """What was said and shown in a conversation when it was shared; nothing of what is known of the shopper.

        Raises:
            NoEntry: the key shows nothing.
        """
        found = self._store.shares.find(key)
        records = self._store.log.of_conversation(found.conversation_id)
        entries = lines(r for r in records if r.id <= found.last_event)
        return Transcript(tuple(replace(e, noted=()) for e in entries))

    def transcript(self, visit: Visit) -> Transcript:
        records = self._store.log.of_conversation(visit.conversation_id)
        state = fold(self._start(visit), records)
        shown = {c.offer.item.id: c for r in records if isinstance(r.entry, Shown) for c in r.entry.cards}
        shortlist = tuple(shown.get(i) or self._card(i) for i in state.shortlist)
        return Transcript(self._still_known(visit, lines(records)), state.request, last_cards(records), shortlist, state.held_by)

    # Taste

    def feedback(self, visit: Visit, item_id: str, kind: str) -> tuple[ProfileChange, ...]:
        """Take in what the shopper did to an item: like, dislike, click, shortlist, unshortlist or purchase.

        Raises:
            NoItem: the catalogue has no such item. One that is gone can still be taken off the shortlist.
            ValueError: there is no such kind.
        """
        if kind not in KINDS:
            raise ValueError(f"{kind!r} is none of {', '.join(KINDS)}")
        item = self._card(item_id).offer.item if kind == "unshortlist" else self.item(item_id)
        made = self._taste.react(visit, item, kind, subject=self._state(visit).request.subject)
        self._store.log.append(visit.conversation_id, "", 0, Reacted(item_id, kind), at=self._parts.clock())
        return made

    def profile(self, visit: Visit) -> Profile:
        """What is known of the shopper: from this conversation and, with their consent, from earlier ones."""
        return self._taste.profile(visit)

    def consent(self, visit: Visit) -> Consent:
        """Whether what this conversation teaches of the shopper's taste is kept for their next one."""
        return self._taste.consent_in(visit)

    def agree(self, visit: Visit, given: bool) -> Consent:
        """Take the shopper's yes or no to being remembered.

        A yes keeps what this conversation has taught, too. A no erases what is kept from other conversations; this one goes on with its own.
        """
        return self._taste.agree(visit, given)

    def edit_interest(self, visit: Visit, interest_id: str, *, value: str | None = None, polarity: Polarity | None = None) -> Interest:
        """Correct an interest; what it is then.

        Raises:
            NoInterest: the profile has none with this id.
        """
        return self._taste.edit(visit, interest_id, value=value, polarity=polarity)

    def forget(self, visit: Visit, interest_id: str) -> tuple[Evidence, ...]:
        """Forget an interest and all the evidence for it, which is returned and kept nowhere else.

        Raises:
            NoInterest: the profile has none with this id.
        """
        return self._taste.forget(visit, interest_id)

    def put_back(self, visit: Visit, evidence: Sequence[Evidence]) -> None:
        """Take in again what `forget` returned a moment ago, for a shopper who removed it by mistake."""
        self._taste.put_back(visit, evidence)

    def forget_all(self, visit: Visit) -> None:
        self._taste.forget_all(visit)

    def export(self, visit: Visit) -> dict[str, Any]:
        """All that is known of this shopper, as JSON values: the evidence, and what was said in this conversation."""
        return export(
            visit,
            self.transcript(visit),
            signals=self._taste.evidence(visit),
            consents=self._taste.consents(visit.shopper),
            conversations=self._store.doors.of_shopper(visit.shopper),
        )

    # Items

    def item(self, item_id: str) -> Item:
        """One item of the catalogue.

        Raises:
            NoItem: it has none with this id.
        """
        found = self._parts.catalogue.get(item_id)
        if found is None:
            raise NoItem(f"there is no item {item_id!r}")
        return found

    def related(self, item_id: str, k: int = 4, *, visit: Visit | None = None) -> Related:
        """What else goes with an item, for this visitor without what they ruled out.

        Raises:
            NoItem: the catalogue has no such item.
        """
        item, ruled_out = self.item(item_id), set(self._state(visit).request.excluded) if visit else set()

        def cards(found: Sequence[Candidate]) -> tuple[Card, ...]:
            return tuple(Card(c.offer) for c in found if c.offer.item.id not in ruled_out)[:k]

        wanted = k + len(ruled_out)
        return Related(cards(self._parts.finder.similar(item, wanted)), cards(self._parts.finder.also_taken(item, wanted)))

    def search(self, text: str, filters: tuple[Filter, ...] = (), k: int = 10) -> tuple[Candidate, ...]:
        """Retrieval alone: no conversation, no model."""
        return self._parts.finder.search(clean(text), filters, k)

    def recommendations(
        self, history: Sequence[str] = (), user_id: str | None = None, filters: tuple[Filter, ...] = (), k: int = 10
    ) -> tuple[Candidate, ...]:
        """Items from behavior and taste, without words. ``user_id`` must be proved by the caller, as with `open`."""
        if user_id is None:
            return self._parts.finder.recommend(tuple(history), Profile(), filters, k)
        profile = self._taste.profile_of(shopper_of(user_id))
        known = tuple(dict.fromkeys((*history, *liked(profile))))
        return self._parts.finder.recommend(known, profile, filters, k)

    def put_items(self, rows: Sequence[Mapping[str, Any]]) -> Report:
        """Add items, or replace those with the same ids; the next turn sees them."""
        return self._parts.catalogue.put(rows)

    def delete_item(self, item_id: str) -> None:
        """Take an item out of the catalogue.

        Raises:
            NoItem: there is none with this id.
        """
        if not self._parts.catalogue.delete(item_id):
            raise NoItem(f"there is no item {item_id!r}")

    def _still_known(self, visit: Visit, entries: Sequence[Line]) -> tuple[Line, ...]:
        """The transcript without notes of what was forgotten since."""
        known = {(i.facet, word, i.subject) for i in self.profile(visit).interests for word in (i.value, *i.sources)}
        return tuple(replace(e, noted=tuple(c for c in e.noted if (c.facet, c.value, c.subject) in known)) if e.noted else e for e in entries)

    def _said(self, visit: Visit) -> tuple[Record, ...]:
        return standing(self._store.log.of_conversation(visit.conversation_id, kinds=("message", "undone")))

    def _state(self, visit: Visit) -> Conversation:
        return fold(self._start(visit), self._store.log.since_snapshot(visit.conversation_id))

    def _start(self, visit: Visit) -> Conversation:
        opened = self._store.doors.opened(visit.conversation_id)
        return Conversation(opened.id, opened.shopper, opened.locale)

    def _card(self, item_id: str) -> Card:
        return Card(Offer(self._parts.catalogue.get(item_id) or Item(item_id, "No longer available", "", (), "", 0.0)))

    def _nearest(self, words: str) -> str:
        """The id of the item that is nearest to some words, or an empty string."""
        found = self._parts.finder.search(clean(words), (), 1)
        return found[0].offer.item.id if found else ""

    def _erased(self, shopper: str, turn_ids: Sequence[str]) -> None:
        """Have nothing go on with words that a shopper had forgotten."""
        self._store.erasures.say(shopper, turn_ids, at=self._parts.clock())
        self.insights.ledger.erase(shopper)

    def _heard(self, event: Event) -> None:
        for ear in self._ears:
            ear(event)
