"""The account of one conversation: its records read from the first to the last. Pure."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from chatbot.domain.conversation import Role
from chatbot.domain.events import Asked, Done, Failed, Handed, Intent, QuickReply, Shown, Understood
from chatbot.domain.request import Request
from chatbot.insights.facts import Facts, Good, Need, Question, Turn, Want
from chatbot.insights.needs import WORDS, unmet
from chatbot.insights.wants import wants
from chatbot.store.fold import standing
from chatbot.store.record import Message, Reacted, Record, Released, Taken
from chatbot.store.tables import time_to_text

#: The kinds of records that an account is made of.
KINDS = ("message", "understood", "shown", "asked", "handed", "taken", "released", "done", "failed", "reacted", "undone")
_SEARCHES = (Intent.RECOMMEND, Intent.REFINE)
#: The deeds that count, and the column that each is counted in.
_DEEDS: Mapping[str, str] = {"click": "clicked", "like": "liked", "shortlist": "saved", "purchase": "bought"}
#: A question may lead to something within so many turns.
_REACH = 2


def facts_of(conversation_id: str, records: Iterable[Record]) -> Facts | None:
    """The facts of a conversation, without what was taken back; None where nothing was said in it."""
    account = _Account()
    for record in standing(records):
        account.read(record)
    return account.facts(conversation_id)


def day_of(at: datetime) -> str:
    """The day by UTC."""
    return at.astimezone(UTC).date().isoformat()


@dataclass(slots=True)
class _Turn:
    """What is known of a turn so far."""

    id: str
    at: datetime
    words: str
    intent: str = ""
    request: Request | None = None
    shown: Shown | None = None
    asked: Asked | None = None
    handed: bool = False
    failed: bool = False
    done: Done | None = None
    interest: bool = False

    @property
    def outcome(self) -> str:
        """How it was answered, in a word."""
        shown = self.shown
        if self.failed:
            return "failed"
        if self.handed:
            return "handed"
        if shown is not None and not shown.cards and not shown.comparison:
            return "nothing"
        if shown is not None and (shown.relaxed or shown.missing):
            return "near"
        if self.asked is not None:
            return "cards_asked" if shown is not None else "asked"
        if shown is not None:
            return "cards"
        if self.done is None:
            return "cut"
        return "declined" if self.intent == Intent.DECLINE else "answered"


@dataclass(slots=True)
class _Account:
    turns: list[_Turn] = field(default_factory=list)
    wants: dict[tuple[str, str, str], Want] = field(default_factory=dict)
    goods: dict[str, dict[str, int]] = field(default_factory=dict)
    days: dict[str, str] = field(default_factory=dict)
    deeds: set[str] = field(default_factory=set)
    ended: str = ""
    last: datetime | None = None
    handed_at: datetime | None = None
    wait_s: float | None = None
    taken: bool = False
    held: bool = False

    def read(self, record: Record) -> None:
        self.last = record.at
        match record.entry:
            case Message(role, text):
                self._say(record, role, text)
            case Reacted(item_id, kind):
                self._do(record, item_id, kind)
            case Taken():
                self._take(record.at)
            case Released():
                self.held = False
            case _ if self.turns and self.turns[-1].id == record.turn_id:
                self._answer(self.turns[-1], record)

    def _say(self, record: Record, role: Role, text: str) -> None:
        if role is Role.SHOPPER:
            self.turns.append(_Turn(record.turn_id, record.at, text, handed=self.held))
        self.ended = "" if role is Role.SHOPPER else "agent"

    def _do(self, record: Record, item_id: str, kind: str) -> None:
        if kind in _DEEDS:
            self._item(item_id, record.at)[_DEEDS[kind]] = 1
            self.deeds.add(_DEEDS[kind])
            for turn in self.turns[-_REACH - 1 :]:
                turn.interest = True
            self.ended = _DEEDS[kind]

    def _take(self, at: datetime) -> None:
        self.taken = self.held = True
        if self.handed_at is not None and self.wait_s is None:
            self.wait_s = max(0.0, (at - self.handed_at).total_seconds())
        self.ended = "agent"

    def _answer(self, turn: _Turn, record: Record) -> None:
        match record.entry:
            case Understood(intent, request):
                turn.intent, turn.request = intent.value, request
                if intent in _SEARCHES:
                    self._want(request, record.at)
            case Shown() as shown:
                turn.shown = shown
                for card in shown.cards:
                    self._item(card.offer.item.id, record.at)["shown"] = 1
            case Asked() as asked:
                turn.asked = asked
            case Handed():
                turn.handed, self.handed_at = True, self.handed_at or record.at
            case Failed():
                turn.failed = True
            case Done() as done:
                turn.done = done

    def _want(self, request: Request, at: datetime) -> None:
        for facet, value, category in wants(request):
            self.wants.setdefault((facet, value, category), Want(facet, value, category, day_of(at)))

    def _item(self, item_id: str, at: datetime) -> dict[str, int]:
        self.days.setdefault(item_id, day_of(at))
        return self.goods.setdefault(item_id, {})

    def facts(self, conversation_id: str) -> Facts | None:
        if not self.turns or self.last is None:
            return None
        turns = self.turns
        return Facts(
            conversation_id=conversation_id,
            day=day_of(turns[0].at),
            last_at=time_to_text(self.last),
            ended=self.ended or turns[-1].outcome,
            shown=any(g.get("shown") for g in self.goods.values()),
            clicked="clicked" in self.deeds,
            saved="saved" in self.deeds or "liked" in self.deeds,
            bought="bought" in self.deeds,
            handed=self.handed_at is not None,
            taken=self.taken,
            wait_s=self.wait_s,
            turns=[_row(t) for t in turns],
            wants=list(self.wants.values()),
            needs=_needs(turns),
            questions=[q for at, t in enumerate(turns) if (q := _question(t, turns[at + 1 : at + 2])) is not None],
            goods=[_good(item, self.days[item], deeds) for item, deeds in self.goods.items()],
        )


def _row(turn: _Turn) -> Turn:
    done = turn.done or Done(turn.id)
    times, grounding = done.timings_ms, done.grounding
    return Turn(
        turn_id=turn.id,
        day=day_of(turn.at),
        intent=turn.intent,
        outcome=turn.outcome,
        first_item=_rounded(times.get("first_item")),
        first_text=_rounded(times.get("first_text")),
        total=_rounded(times.get("total")),
        sentences=grounding.sentences,
        from_model=grounding.from_model,
        replaced=grounding.replaced,
    )


def _rounded(ms: int | None) -> int | None:
    """To two figures from 100 ms on: then few values stand for many turns, and they are quickly counted."""
    if ms is None or ms < 100:
        return ms
    step = 10 ** (len(str(int(ms))) - 2)
    return int(round(ms / step) * step)


def _good(item_id: str, day: str, deeds: Mapping[str, int]) -> Good:
    did = {name: deeds.get(name, 0) for name in ("shown", "clicked", "liked", "saved", "bought")}
    return Good(item_id=item_id[:300], day=day, **did)


def _needs(turns: Iterable[_Turn]) -> list[Need]:
    """Every need that couldn't be served, once, with the words that it was first said in."""
    found: dict[str, Need] = {}
    for turn in turns:
        if turn.request is None or turn.shown is None or turn.intent not in _SEARCHES:
            continue
        nearest = turn.shown.cards[0].offer.item.id if turn.shown.cards else ""
        for kind, key, category, name in unmet(turn.request, turn.shown):
            words = " ".join(turn.words.split())[:WORDS]
            found.setdefault(key, Need(key, day_of(turn.at), time_to_text(turn.at), turn.id, kind, category, name, words, nearest))
    return list(found.values())


def _question(turn: _Turn, following: list[_Turn]) -> Question | None:
    if turn.asked is None or not turn.asked.facet:
        return None
    answered = bool(following) and _answers(following[0], turn)
    return Question(turn.id, day_of(turn.at), turn.asked.facet[:80], answered, turn.interest)


def _answers(turn: _Turn, before: _Turn) -> bool:
    """Whether a message answers the question of the one before it: by a tap on a reply, by a word on that facet, or by not caring."""
    assert before.asked is not None
    if _tapped(turn.words, before.asked.quick_replies):
        return True
    facet, request = before.asked.facet, turn.request
    if request is None or turn.intent not in _SEARCHES:
        return False
    return facet in request.indifferent or not _said(request, facet) <= _said(before.request or Request(), facet)


def _tapped(words: str, replies: tuple[QuickReply, ...]) -> bool:
    return words.strip().casefold() in {r.text.strip().casefold() for r in replies}


def _said(request: Request, facet: str) -> set[tuple[str, str]]:
    return {(f, v) for f, v, _ in wants(request) if f == facet}
