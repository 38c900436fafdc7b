"""The transcript as an agent reads it: what the shopper said on one side, what the shop said on the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from chatbot.domain.conversation import Entry, Role
from chatbot.store.fold import lines as told
from chatbot.store.record import Record, Released, Taken
from ui import icons
from ui.comparison import comparison
from ui.console.shelf import goods
from ui.plain import one_line
from ui.prose import prose
from ui.texts import Texts

_LINE = Markup(
    '<article class="line from-{side}" aria-label="{author}"><p class="author" dir="auto">{author}</p>'
    '<div class="bubble">{text}{goods}{compared}{asked}</div>{cites}{handed}</article>'
)
_TURN = Markup('<p class="turned" dir="auto">{}</p>')
_ASKED = Markup('<div class="asked">{question}<ul class="replies" aria-label="{says}">{replies}</ul></div>')
_REPLY = Markup('<li class="chip" dir="auto">{}</li>')
_CITE = Markup('<p class="source">{}<span dir="auto">{}</span></p>')
_HANDED = Markup('<p class="handed">{}<span dir="auto">{}</span></p>')


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of the transcript. Its ``key`` stays the same as long as it does."""

    key: str
    markup: Markup

    def as_data(self) -> dict[str, str]:
        return {"key": self.key, "markup": str(self.markup)}


def lines(texts: Texts, entries: Sequence[Entry], records: Sequence[Record], reader: str) -> tuple[Line, ...]:
    """The transcript for the agent of this name; of the ``records`` it tells who took the conversation over and handed it back, and where."""
    made = [Line(f"{n}-{e.turn_id}-{e.role.value}", _line(texts, e, reader)) for n, e in enumerate(entries)]
    for at, record in reversed([(n, r) for n, r in enumerate(records) if isinstance(r.entry, Taken | Released)]):
        made.insert(min(len(told(records[:at])), len(entries)), Line(f"turned-{record.id}", _turned(texts, record.entry, reader)))
    return tuple(made)


def _turned(texts: Texts, entry: object, reader: str) -> Markup:
    match entry:
        case Taken(agent):
            return _TURN.format(texts("console.line.taken_you") if agent == reader else texts("console.line.taken", name=one_line(agent)))
        case Released(agent):
            return _TURN.format(texts("console.line.released_you") if agent == reader else texts("console.line.released", name=one_line(agent)))
    return Markup("")


def _line(texts: Texts, entry: Entry, reader: str) -> Markup:
    return _LINE.format(
        side="shopper" if entry.role is Role.SHOPPER else "agent" if entry.role is Role.AGENT else "assistant",
        author=_author(texts, entry, reader),
        text=prose(entry.text),
        goods=goods(texts, entry.cards, numbered=len(entry.cards) > 1),
        compared=comparison(texts, entry.comparison),
        asked=_asked(texts, entry),
        cites=Markup("").join(_CITE.format(icons.BOOK, texts("console.line.cites", source=one_line(c))) for c in entry.cites),
        handed=_HANDED.format(icons.PERSON, one_line(entry.handed)) if entry.handed else "",
    )


def _author(texts: Texts, entry: Entry, reader: str) -> str:
    if entry.role is Role.SHOPPER:
        return texts("console.line.shopper")
    if entry.role is Role.ASSISTANT:
        return texts("console.line.assistant")
    return texts("console.line.you") if entry.author == reader else one_line(entry.author)


def _asked(texts: Texts, entry: Entry) -> Markup:
    if entry.asked is None:
        return Markup("")
    replies = Markup("").join(_REPLY.format(one_line(r.text)) for r in entry.asked.quick_replies)
    return _ASKED.format(question=prose(entry.asked.question), says=texts("console.line.asked"), replies=replies)
