"""How a turn is conducted: one at a time in each conversation, kept as it is said, and never run twice."""

import logging
import threading
import time
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol
from weakref import WeakValueDictionary

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.events import Done, Event, Failed, ProfileChanged
from chatbot.domain.notes import Agreed, Demand, Forgotten, Kept, Note, Noted
from chatbot.domain.signal import Profile, ProfileChange, Signal
from chatbot.domain.visit import Visit
from chatbot.llm.caller import Caller
from chatbot.silence import nobody, unsaid
from chatbot.store.record import Entry, Message, Record, Snapshot
from chatbot.store.store import Store
from chatbot.store.turns import Status

BUSY = "I'm still answering your last message. Please try again in a moment."
BROKEN = "Sorry, something went wrong on our side. Please try again, or say it another way."
CUT = "This answer was interrupted. Please ask again."

_GLANCE_S = 0.05
_log = logging.getLogger(__name__)


class Orchestrator(Protocol):
    """Answers one message. Closing the iterator stops the model, and so does the ``caller``'s leaving, after which the turn comes to its end soon."""

    def turn(
        self, conversation: Conversation, profile: Profile, text: str, turn_id: str, caller: Caller | None = None
    ) -> Iterator[Event | Note]: ...


@dataclass(frozen=True, slots=True)
class World:
    """What a conductor works with. ``state`` and ``profile`` say how things stand for a visitor when a turn begins; ``learn`` takes what a turn taught,
    ``obey`` does what the shopper demands of what is known of them, and says what that changed."""

    store: Store
    orchestrator: Orchestrator
    state: Callable[[Visit], Conversation]
    profile: Callable[[Visit], Profile]
    learn: Callable[[Visit, Sequence[Signal]], None]
    obey: Callable[[Visit, Demand], tuple[ProfileChange, ...]]
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    heard: Callable[[Event], None]


class _Gate:
    """Lets one turn of a conversation through at a time. Not tied to a thread: a turn may wander between several."""

    __slots__ = ("__weakref__", "_newest", "lock")

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._newest: Caller | None = None

    def come(self, caller: Caller) -> None:
        """Be the newest at the gate: who came before says more with no model, and is soon done."""
        before, self._newest = self._newest, caller
        if before is not None:
            before.leave()

    def stop(self) -> bool:
        """Have whoever is being answered say no more with the model; whether somebody was."""
        if self._newest is None or not self.lock.locked():
            return False
        self._newest.leave()
        return True


class Conductor:
    """Runs turns. ``patience`` bounds the wait for another turn to end, ``stall`` the silence of a turn run elsewhere, in seconds."""

    def __init__(self, world: World, *, patience: float, stall: float = 30.0) -> None:
        self._world = world
        self._patience = patience
        self._stall = timedelta(seconds=stall)
        self._gates: WeakValueDictionary[str, _Gate] = WeakValueDictionary()
        self._guard = threading.Lock()

    def turn(
        self, visit: Visit, text: str, client_turn_id: str | None, caller: Caller | None = None, *, viewing: str = ""
    ) -> Generator[Record]:
        """The answer's records as they are kept; those of the first time if this turn was begun before. ``viewing`` is an item whose page is open.

        A message that comes while the one before it is still being answered stops the model there: that answer ends with what there is without it.
        """
        world = self._world
        claim = world.store.turns.claim(visit.conversation_id, client_turn_id, world.new_id(), at=world.clock())
        if not claim.mine:
            yield from self._again(claim.turn_id)
            return
        gate, caller = self._gate(visit.conversation_id), caller or Caller(visit.conversation_id)
        gate.come(caller)
        if not gate.lock.acquire(timeout=self._patience):
            world.store.turns.finish(claim.turn_id, Status.REFUSED)
            yield self._unkept(Failed(claim.turn_id, BUSY))
            return
        yield from _Run(world, visit, claim.turn_id, gate.lock.release, caller, viewing).records(text)

    def stop(self, visit: Visit) -> bool:
        """Have the turn that runs in this process say no more with the model: it ends with what there is without it. Whether one ran."""
        return self._gate(visit.conversation_id).stop()

    @contextmanager
    def between_turns(self, visit: Visit) -> Iterator[bool]:
        """A moment in which no turn of the conversation runs; a running one is stopped first. False where it doesn't end in time."""
        gate = self._gate(visit.conversation_id)
        gate.stop()
        free = gate.lock.acquire(timeout=self._patience)
        try:
            yield free
        finally:
            if free:
                gate.lock.release()

    def _gate(self, conversation_id: str) -> _Gate:
        with self._guard:
            return self._gates.setdefault(conversation_id, _Gate())

    def _again(self, turn_id: str) -> Iterator[Record]:
        """What was kept of a turn, and what is being added to it, until it ends."""
        turns, log = self._world.store.turns, self._world.store.log
        last, heard_at = 0, self._world.clock()
        while True:
            status = turns.status(turn_id)
            for record in log.of_turn(turn_id, after=last):
                last, heard_at = record.id, record.at
                if record.public and not isinstance(record.entry, Message):
                    yield record
                if isinstance(record.entry, Done | Failed):
                    return
            if status is not Status.BEGUN or self._world.clock() - heard_at > self._stall:
                yield self._unkept(Failed(turn_id, BUSY if status is Status.REFUSED else CUT))
                return
            time.sleep(_GLANCE_S)

    def _unkept(self, event: Failed) -> Record:
        return Record(0, event.turn_id, "failed", event, self._world.clock())


class _Run:
    """One turn, once it may begin. Whatever happens, ``release`` is called once and the turn's end is kept."""

    def __init__(self, world: World, visit: Visit, turn_id: str, release: Callable[[], None], caller: Caller, viewing: str = "") -> None:
        self._world = world
        self._visit = visit
        self._turn_id = turn_id
        self._release = release
        self._caller = caller
        self._viewing = viewing
        self._seq = 0
        self._since = 0
        self._open = True

    def records(self, text: str) -> Iterator[Record]:
        """Every event kept, then passed on. The last one comes when all is kept and the next turn may begin."""
        last: Done | Failed | None = None
        try:
            try:
                with closing(self._entries(text)) as entries:
                    for entry in entries:
                        if isinstance(entry, Done | Failed):
                            last = entry
                        elif (record := self._take(entry)) is not None:
                            yield record
                if last is None:
                    _log.error("turn %s ended without saying so", self._turn_id)
            except Exception:  # the one place where a broken turn is caught: the conversation goes on
                _log.exception("turn %s broke", self._turn_id)
                last = None
            yield self._finish(last or Failed(self._turn_id, BROKEN))
        finally:
            self._end(Status.CUT)

    def _entries(self, text: str) -> Generator[Event | Note]:
        """What the orchestrator yields; while somebody of the staff has the conversation, only what it understands. Closing this closes that."""
        world, visit = self._world, self._visit
        self._since = world.store.log.last_id(visit.conversation_id)
        before = world.state(visit)
        before = before.looking_at(self._viewing) if self._viewing else before
        self._keep(Message(Role.SHOPPER, text))
        caller = nobody(visit.conversation_id) if before.held_by else self._caller
        stream = world.orchestrator.turn(before, world.profile(visit), text, self._turn_id, caller)
        try:
            yield from unsaid(self._turn_id, before, stream) if before.held_by else stream
        finally:
            _close(stream)

    def _take(self, entry: Event | Note) -> Record | None:
        match entry:
            case Noted(signals):
                self._world.learn(self._visit, signals)
            case Kept(conversation):
                self._keep(Snapshot(conversation, self._since))
            case Forgotten() | Agreed():
                changes = self._world.obey(self._visit, entry)
                return self._tell(ProfileChanged(changes)) if changes else None
            case _:
                return self._tell(entry)
        return None

    def _tell(self, event: Event) -> Record:
        record = self._keep(event)
        self._world.heard(event)
        return record

    def _finish(self, last: Done | Failed) -> Record:
        try:
            record = self._keep(last)
        except Exception:  # the store itself is what broke; the shopper hears of it all the same
            _log.exception("the end of turn %s can't be kept", self._turn_id)
            last = Failed(self._turn_id, BROKEN)
            record = Record(0, self._turn_id, "failed", last, self._world.clock())
        self._end(Status.DONE if isinstance(last, Done) else Status.FAILED)
        self._world.heard(last)
        return record

    def _keep(self, entry: Entry) -> Record:
        world = self._world
        record = world.store.log.append(self._visit.conversation_id, self._turn_id, self._seq, entry, at=world.clock())
        self._seq += 1
        return record

    def _end(self, status: Status) -> None:
        if not self._open:
            return
        self._open = False
        try:
            self._world.store.turns.finish(self._turn_id, status)
        except Exception:  # a turn whose end is unknown counts as stalled when somebody asks for it again
            _log.exception("the status of turn %s can't be kept", self._turn_id)
        finally:
            self._release()


def _close(stream: object) -> None:
    """Stop an iterator that can be stopped; one that makes trouble over it is let go."""
    try:
        getattr(stream, "close", lambda: None)()
    except Exception:  # it was to end anyway
        _log.exception("a stream did not close")
