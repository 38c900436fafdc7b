"""A log folded into what it adds up to: the state for the next turn, and the transcript. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from chatbot.domain.conversation import Conversation, Role
from chatbot.domain.conversation import Entry as Line
from chatbot.domain.events import Asked, Card, Comparison, Done, Failed, Handed, ProfileChanged, Said, Shown, Understood
from chatbot.domain.signal import ProfileChange
from chatbot.store.record import Entry, Message, Reacted, Record, Released, Snapshot, Taken, Undone

#: How many lists of shown items a state remembers.
SHOWN = 50


def fold(start: Conversation, records: Iterable[Record]) -> Conversation:
    """The state that a conversation has reached.

    The last snapshot counts, and what happened after it: turns that were cut off before they left one, and what the
    shopper did to items, or the staff did in the conversation, since the snapshot's turn began.
    """
    log = standing(records)
    last = next((r for r in reversed(log) if isinstance(r.entry, Snapshot)), None)
    state, turn_id, since = start, "", 0
    if last is not None and isinstance(last.entry, Snapshot):
        state, turn_id, since = last.entry.conversation, last.turn_id, last.entry.since
    for record in log:
        if _beside_turns(record.entry):
            state = _beside(state, record.entry) if record.id > since else state
        elif last is None or (record.id > last.id and record.turn_id != turn_id):
            state = _after(state, record)
    return state


def _beside_turns(entry: Entry) -> bool:
    """Whether an entry is no part of any turn."""
    return isinstance(entry, Reacted | Taken | Released) or (isinstance(entry, Message) and entry.role is Role.AGENT)


def _beside(state: Conversation, entry: Entry) -> Conversation:
    """The state after what happened beside all turns. What an agent shows is on show, and "the second one" means it."""
    match entry:
        case Reacted():
            return react(state, entry)
        case Taken(agent):
            return replace(state, held_by=agent, handed=False, questions_in_row=0, pending=None)
        case Released():
            return replace(state, held_by="", handed=False)
        case Message(_, _, _, items) if items:
            ids = tuple(c.offer.item.id for c in items)
            return replace(state, shown=(*state.shown, ids)[-SHOWN:], focus=ids if len(ids) == 1 else ())
    return state


def standing(records: Iterable[Record]) -> tuple[Record, ...]:
    """The records without the turns that were taken back, and without the states that they left."""
    kept: list[Record] = []
    for record in records:
        if isinstance(record.entry, Undone):
            began = next((r.id for r in kept if r.turn_id == record.entry.turn_id), record.id)
            kept = [r for r in kept if r.id < began or not (r.turn_id or isinstance(r.entry, Snapshot))]
        kept.append(record)
    return tuple(kept)


def react(state: Conversation, act: Reacted) -> Conversation:
    """The state after the shopper did something to an item. Doing it twice changes nothing more."""
    item_id, request = act.item_id, state.request
    others = tuple(i for i in state.shortlist if i != item_id)
    kept = state.shortlist if item_id in state.shortlist else (*state.shortlist, item_id)
    excluded = tuple(i for i in request.excluded if i != item_id)
    match act.kind:
        case "shortlist":
            return replace(state, shortlist=kept, request=replace(request, excluded=excluded))
        case "unshortlist":
            return replace(state, shortlist=others)
        case "dislike":
            return replace(state, shortlist=others, request=replace(request, excluded=(*excluded, item_id)))
        case "like" | "purchase":
            return replace(state, request=replace(request, excluded=excluded))
    return state


def _after(state: Conversation, record: Record) -> Conversation:
    match record.entry:
        case Message(Role.SHOPPER):
            return replace(state, turns=state.turns + 1, questions_in_row=0, pending=None)
        case Understood(_, request):
            return state.turning_to(request)
        case Shown(cards) if cards:
            ids = tuple(c.offer.item.id for c in cards)
            return replace(state, shown=(*state.shown, ids)[-SHOWN:])
        case Asked(_, facet):
            asked = (*state.asked, facet) if facet else state.asked
            return replace(state, asked=asked, questions_in_row=state.questions_in_row + 1)
        case Handed():
            return replace(state, handed=True)
        case Done(_, shortlist):
            return replace(state, shortlist=shortlist)
    return state


def lines(records: Iterable[Record]) -> tuple[Line, ...]:
    """The transcript: what each side said, every answer as one line where it began."""
    found: list[Line | _Answer] = []
    answers: dict[str, _Answer] = {}
    noted: dict[str, tuple[ProfileChange, ...]] = {}
    for record in standing(records):
        match record.entry:
            case ProfileChanged(changes):
                noted[record.turn_id] = (*noted.get(record.turn_id, ()), *changes)
            case Message(role, text, author, items):
                found.append(Line(role, text, record.turn_id, items, author=author))
            case Shown() | Said() | Asked() | Handed() | Failed() | Done():
                if record.turn_id not in answers:
                    answers[record.turn_id] = _Answer(record.turn_id)
                    found.append(answers[record.turn_id])
                answers[record.turn_id].hear(record)
    told = (a for a in found if not isinstance(a, _Answer) or a.said_something)
    return tuple(replace(a.line(), noted=noted.get(a.turn_id, ())) if isinstance(a, _Answer) else a for a in told)


def last_cards(records: Sequence[Record]) -> tuple[Card, ...]:
    """The cards last shown."""
    shown = (_cards_of(r.entry) for r in reversed(standing(records)))
    return next(filter(None, shown), ())


def _cards_of(entry: Entry) -> tuple[Card, ...]:
    match entry:
        case Shown(cards):
            return cards
        case Message():
            return entry.items
    return ()


@dataclass(slots=True)
class _Answer:
    turn_id: str
    said: list[str] = field(default_factory=list)
    cards: tuple[Card, ...] = ()
    asked: Asked | None = None
    comparison: Comparison | None = None
    cites: dict[str, None] = field(default_factory=dict)
    handed: str = ""
    trouble: str = ""

    @property
    def said_something(self) -> bool:
        """Whether there is anything to see of it: the assistant is silent while somebody of the staff has the conversation."""
        return bool("".join(self.said).strip() or self.cards or self.asked or self.comparison or self.handed or self.trouble)

    def hear(self, record: Record) -> None:
        match record.entry:
            case Shown(cards, _, comparison):
                if cards and self.cards:  # the words about the first cards go with them
                    self.said.clear()
                self.cards, self.comparison = cards or self.cards, comparison or self.comparison
            case Said(text, _, cites):
                self.said.append(text)
                self.cites.update({cites: None} if cites else {})
            case Asked() as asked:
                self.asked = asked
            case Handed(reason):
                self.handed = reason
            case Failed(_, detail):
                self.trouble = detail

    def line(self) -> Line:
        text = "\n\n".join(t for t in ("".join(self.said).strip(), self.trouble) if t)
        return Line(Role.ASSISTANT, text, self.turn_id, self.cards, self.asked, self.comparison, tuple(self.cites), self.handed)
