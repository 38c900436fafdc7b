"""One exchange of the transcript: what the shopper said and the answer to it, as named pieces of markup.

The page keeps the pieces apart, so that a word that streams in touches its own piece and no picture is drawn twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from markupsafe import Markup

from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import Asked, QuickReply
from chatbot.domain.signal import ProfileChange
from ui import icons
from ui.answer import Answer, Stage, recall
from ui.card import cards
from ui.comparison import comparison, pictured
from ui.plain import one_line, plain
from ui.prose import prose, split_lead
from ui.texts import Texts
from ui.wording import change_words, kind, whose

_WAITING = Markup('<p class="stage"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>{}</p>')
_TROUBLE = Markup(
    '<div class="trouble" role="alert">{icon}<p dir="auto">{words}</p><button type="button" class="plain" data-retry="{how}">{retry}</button></div>'
)
_REPLY = Markup('<button type="button" class="reply" data-say="{text}"><span dir="auto">{text}</span>{count}</button>')
_COUNT = Markup('<span class="count"><span class="unseen">, </span>{}<span class="unseen"> {}</span></span>')
_SOURCE = Markup('<p class="source">{icon}<span>{from_} <cite dir="auto">{passage}</cite></span></p>')
_NOTED = Markup(
    '<p class="noted">{icon}<span>{says} <span dir="auto">{words}</span></span><button type="button" class="plain" data-panel="open">{profile}</button></p>'
)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one turn looks like; ``said`` is None where nobody asked (a greeting, a message of the shop's staff)."""

    key: str
    said: str | None
    answer: Answer

    def as_data(self, texts: Texts) -> dict[str, object]:
        """For the page's script: markup is named apart from plain words, which it puts in as text."""
        said = None if self.said is None else plain(self.said)
        return {"key": self.key, "turn": self.answer.turn_id, "said": said, "live": not self.answer.stage.ended, "pieces": pieces(texts, self.answer)}


def exchanges(texts: Texts, entries: Iterable[Entry], *, held: bool = False) -> tuple[Exchange, ...]:
    """The transcript's entries, each answer with the message that it answers. While it is ``held`` by a person, a message waits for no machine."""
    made: list[Exchange] = []
    waiting: Entry | None = None
    for number, entry in enumerate(entries):
        key = f"{number}-{entry.turn_id}"
        if entry.role is Role.SHOPPER:
            if waiting is not None:
                made.append(Exchange(f"{key}-alone", waiting.text, Answer(Stage.DONE, turn_id=waiting.turn_id)))
            waiting = entry
        elif waiting is not None and entry.role is Role.AGENT:
            made += [Exchange(f"{key}-alone", waiting.text, Answer(Stage.DONE, turn_id=waiting.turn_id)), Exchange(key, None, recall(entry))]
            waiting = None
        else:
            made.append(Exchange(key, waiting.text if waiting else None, recall(entry)))
            waiting = None
    if waiting is not None and held:
        made.append(Exchange(f"waiting-{waiting.turn_id}", waiting.text, Answer(Stage.DONE, turn_id=waiting.turn_id)))
    elif waiting is not None:
        trouble = texts("chat.script.unanswered")
        made.append(Exchange("unanswered", waiting.text, Answer(Stage.BROKEN, trouble=trouble, turn_id=waiting.turn_id)))
    return tuple(made)


def pieces(texts: Texts, answer: Answer) -> dict[str, str]:
    """The answer's markup, piece by piece, in the order in which they stand; an empty piece isn't shown."""
    shows = bool(answer.cards or answer.comparison)
    lead, rest = split_lead(answer.text) if shows and not answer.by_person else (answer.text, "")
    made = {
        "author": _author(texts, answer),
        "lead": prose(lead),
        "cards": Markup("") if pictured(answer.comparison, answer.cards) else cards(texts, answer.cards),
        "comparison": comparison(texts, answer.comparison, answer.cards),
        "rest": prose(rest),
        "sources": _sources(texts, answer.cites),
        "noted": _noted(texts, answer.noted),
        "handed": _handed(answer.handed),
        "asked": _asked(texts, answer.asked),
        "state": _state(texts, answer),
    }
    return {name: str(markup) for name, markup in made.items()}


def _author(texts: Texts, answer: Answer) -> Markup:
    if not answer.by_person:
        return Markup("")
    return Markup('<p class="author" dir="auto">{}</p>').format(one_line(answer.author) or texts("chat.answer.team"))


def _sources(texts: Texts, cites: tuple[str, ...]) -> Markup:
    says = texts("chat.answer.handbook")
    return Markup("").join(_SOURCE.format(icon=icons.BOOK, from_=says, passage=one_line(c)) for c in cites)


def _noted(texts: Texts, changes: tuple[ProfileChange, ...]) -> Markup:
    """What was learned, but for the kind of thing that was asked for: that goes without saying."""
    learned = [c for c in changes if (c.facet, c.change) != ("category", "liked")]
    if not learned:
        return Markup("")
    subjects = {c.subject for c in learned}
    shared = whose(texts, subjects.pop()) if len(subjects) == 1 else ""
    says = texts("chat.answer.noted_for", whose=shared) if shared else texts("chat.answer.noted")
    words = ", ".join(dict.fromkeys(change_words(texts, c, named=not shared) for c in learned))
    return _NOTED.format(icon=icons.NOTE, says=says, words=words, profile=texts("chat.answer.profile"))


def _handed(reason: str) -> Markup:
    return Markup('<p class="handed">{}<span dir="auto">{}</span></p>').format(icons.PERSON, one_line(reason)) if reason else Markup("")


def _asked(texts: Texts, asked: Asked | None) -> Markup:
    if asked is None:
        return Markup("")
    replies = Markup("").join(_reply(texts, r) for r in asked.quick_replies)
    return prose(asked.question) + Markup('<div class="replies">{}</div>').format(replies)


def _reply(texts: Texts, reply: QuickReply) -> Markup:
    count = Markup("") if reply.count is None else _COUNT.format(texts.number(reply.count), texts("chat.answer.items"))
    return _REPLY.format(text=one_line(reply.text), count=count)


def _state(texts: Texts, answer: Answer) -> Markup:
    if answer.trouble:
        how = "again" if answer.stage is Stage.BROKEN else "anew"
        return _TROUBLE.format(icon=icons.ALERT, words=one_line(answer.trouble), how=how, retry=texts("chat.retry"))
    return Markup("") if answer.stage.ended else _WAITING.format(_doing(texts, answer))


def _doing(texts: Texts, answer: Answer) -> str:
    """What goes on now, with how many items it is about where that is known: "Reading 214 jackets"."""
    if answer.stage is Stage.LOOKING and answer.among and answer.kind:
        return texts("chat.stage.among", count=texts.number(answer.among), things=kind(texts, answer.kind))
    if answer.stage is Stage.WRITING and answer.cards and (answer.fitting or 0) >= len(answer.cards):
        return texts("chat.stage.fitting", count=texts.number(answer.fitting or 0), shown=len(answer.cards))
    return texts(f"chat.stage.{answer.stage.value}")
