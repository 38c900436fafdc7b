"""An answer as it grows: events in, what is on the screen out."""

from dataclasses import dataclass, replace
from enum import StrEnum

from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import (
    Asked,
    Card,
    Comparison,
    Done,
    Event,
    Failed,
    Handed,
    ProfileChanged,
    Said,
    Shown,
    Understood,
)
from chatbot.domain.signal import ProfileChange


class Stage(StrEnum):
    """How far an answer is. ``BROKEN`` came to no end: the very same turn may be asked for again."""

    READING = "reading"
    LOOKING = "looking"
    WRITING = "writing"
    DONE = "done"
    FAILED = "failed"
    BROKEN = "broken"

    @property
    def ended(self) -> bool:
        return self in (Stage.DONE, Stage.FAILED, Stage.BROKEN)


@dataclass(frozen=True, slots=True)
class Answer:
    """Everything of one answer that is on the screen.

    ``trouble`` tells the shopper why there isn't more; ``author`` is the agent who wrote it, if a person did. ``kind`` is the sort of thing that is
    looked for, ``among`` how many of it there are, ``fitting`` how many of those fit: for who waits. ``turn_id`` is known at the end.
    """

    stage: Stage = Stage.READING
    text: str = ""
    cards: tuple[Card, ...] = ()
    comparison: Comparison | None = None
    asked: Asked | None = None
    noted: tuple[ProfileChange, ...] = ()
    cites: tuple[str, ...] = ()
    handed: str = ""
    trouble: str = ""
    by_person: bool = False
    author: str = ""
    kind: str = ""
    among: int | None = None
    fitting: int | None = None
    turn_id: str = ""


def hear(answer: Answer, event: Event) -> Answer:
    """The answer with one more event in it."""
    match event:
        case Understood():
            return replace(answer, stage=Stage.LOOKING, kind=event.request.category or "", among=event.among)
        case ProfileChanged():
            return replace(answer, noted=answer.noted + event.changes)
        case Shown():
            comparison = event.comparison or answer.comparison
            # Other cards take the place of the first ones, and so do the words that come with them.
            text = "" if event.cards and answer.cards else answer.text
            cards = event.cards or answer.cards
            return replace(answer, stage=Stage.WRITING, text=text, cards=cards, comparison=comparison, fitting=event.fitting)
        case Said():
            cites = answer.cites if event.cites in ("", *answer.cites) else (*answer.cites, event.cites)
            return replace(answer, stage=Stage.WRITING, text=answer.text + event.text, cites=cites)
        case Asked():
            return replace(answer, asked=event)
        case Handed():
            return replace(answer, handed=event.reason)
        case Done():
            return replace(answer, stage=Stage.DONE, turn_id=event.turn_id)
        case Failed():
            return replace(answer, stage=Stage.FAILED, trouble=event.detail, turn_id=event.turn_id)


def recall(entry: Entry) -> Answer:
    """The answer that an entry of the transcript was."""
    return Answer(
        stage=Stage.DONE,
        text=entry.text,
        cards=entry.cards,
        comparison=entry.comparison,
        asked=entry.asked,
        noted=entry.noted,
        cites=entry.cites,
        handed=entry.handed,
        by_person=entry.role is Role.AGENT,
        author=entry.author,
        turn_id=entry.turn_id,
    )
