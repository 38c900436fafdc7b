"""One exchange of the transcript: what the shopper said and the answer to it, as named pieces of markup.

The page keeps the pieces apart, so that a word that streams in touches its own piece and no picture is drawn twice.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from markupsafe import Markup

from chatbot.domain.conversation import Entry, Role
from chatbot.domain.events import Asked, Comparison, QuickReply
from chatbot.domain.signal import ProfileChange
from ui import icons
from ui.answer import Answer, Stage, recall
from ui.card import cards
from ui.plain import one_line, plain
from ui.prose import prose, split_lead
from ui.wording import change_words, whose

_STAGES = {Stage.READING: "Reading your message", Stage.LOOKING: "Looking through the shop", Stage.WRITING: "Writing"}
_WAITING = Markup('<p class="stage"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>{}</p>')
_TROUBLE = Markup(
    '<div class="trouble" role="alert">{icon}<p dir="auto">{words}</p>'
    '<button type="button" class="plain" data-retry="{how}">Try again</button></div>'
)
_REPLY = Markup('<button type="button" class="reply" data-say="{text}"><span dir="auto">{text}</span>{count}</button>')
_COUNT = Markup('<span class="count"><span class="unseen">, </span>{}<span class="unseen"> items</span></span>')


@dataclass(frozen=True, slots=True)
class Exchange:
    """What one turn looks like; ``said`` is None where nobody asked (a greeting, a message of the shop's staff)."""

    key: str
    said: str | None
    answer: Answer

    def as_data(self) -> dict[str, object]:
        """For the page's script: markup is named apart from plain words, which it puts in as text."""
        said = None if self.said is None else plain(self.said)
        return {"key": self.key, "said": said, "live": not self.answer.stage.ended, "pieces": pieces(self.answer)}


def exchanges(entries: Iterable[Entry]) -> tuple[Exchange, ...]:
    """The transcript's entries, each answer with the message that it answers."""
    made: list[Exchange] = []
    waiting: str | None = None
    for number, entry in enumerate(entries):
        key = f"{number}-{entry.turn_id}"
        if entry.role is Role.SHOPPER:
            if waiting is not None:
                made.append(Exchange(f"{key}-alone", waiting, Answer(Stage.DONE)))
            waiting = entry.text
        else:
            made.append(Exchange(key, waiting, recall(entry)))
            waiting = None
    if waiting is not None:
        made.append(Exchange("unanswered", waiting, Answer(Stage.BROKEN, trouble="This message wasn't answered yet.")))
    return tuple(made)


def pieces(answer: Answer) -> dict[str, str]:
    """The answer's markup, piece by piece, in the order in which they stand; an empty piece isn't shown."""
    shows = bool(answer.cards or answer.comparison)
    lead, rest = split_lead(answer.text) if shows else (answer.text, "")
    made = {
        "author": Markup('<p class="author">The shop\'s team</p>') if answer.by_person else Markup(""),
        "lead": prose(lead),
        "cards": cards(answer.cards),
        "comparison": _comparison(answer.comparison),
        "rest": prose(rest),
        "sources": _sources(answer.cites),
        "noted": _noted(answer.noted),
        "handed": _handed(answer.handed),
        "asked": _asked(answer.asked),
        "state": _state(answer),
    }
    return {name: str(markup) for name, markup in made.items()}


def _comparison(table: Comparison | None) -> Markup:
    if table is None:
        return Markup("")
    heads = Markup("").join(Markup('<th scope="col" dir="auto">{}</th>').format(one_line(t)) for t in table.titles)
    facets = {facet.replace("_", " ") for facet, _ in table.rows}
    rows = Markup("").join(_row(_facet(name, facets), cells) for name, cells in table.rows)
    frame = (
        '<div class="compared" role="region" tabindex="0" aria-label="Comparison"><table>'
        '<thead><tr><td></td>{}</tr></thead><tbody>{}</tbody></table></div>'
    )
    return Markup(frame).format(heads, rows)


def _facet(name: str, among: Collection[str]) -> str:
    """A facet's name; its unit stands apart where there is a facet of the same name without one ("waterproof (mm)")."""
    name = name.replace("_", " ")
    bare, _, unit = name.rpartition(" ")
    return f"{bare} ({unit})" if bare in among else name


def _row(name: str, cells: tuple[str, ...]) -> Markup:
    label = one_line(name)
    made = Markup("").join(Markup("<td{}>{}</td>").format(_unknown(c), one_line(c)) for c in cells)
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(label[:1].upper() + label[1:], made)


def _unknown(cell: str) -> Markup:
    return Markup(' class="unknown"' if cell == "not stated" else "")


def _sources(cites: tuple[str, ...]) -> Markup:
    made = (Markup('<p class="source">{}<span>Store handbook: <cite dir="auto">{}</cite></span></p>').format(icons.BOOK, one_line(c)) for c in cites)
    return Markup("").join(made)


def _noted(changes: tuple[ProfileChange, ...]) -> Markup:
    """What was learned, but for the kind of thing that was asked for: that goes without saying."""
    learned = [c for c in changes if (c.facet, c.change) != ("category", "liked")]
    if not learned:
        return Markup("")
    subjects = {c.subject for c in learned}
    shared = whose(subjects.pop()) if len(subjects) == 1 else ""
    words = ", ".join(dict.fromkeys(change_words(c, named=not shared) for c in learned))
    frame = '<p class="noted">{}<span>Noted{}: <span dir="auto">{}</span></span><button type="button" class="plain" data-panel="open">See profile</button></p>'
    return Markup(frame).format(icons.NOTE, f" {shared}" if shared else "", words)


def _handed(reason: str) -> Markup:
    return Markup('<p class="handed">{}<span dir="auto">{}</span></p>').format(icons.PERSON, one_line(reason)) if reason else Markup("")


def _asked(asked: Asked | None) -> Markup:
    if asked is None:
        return Markup("")
    replies = Markup("").join(_reply(r) for r in asked.quick_replies)
    return prose(asked.question) + Markup('<div class="replies">{}</div>').format(replies)


def _reply(reply: QuickReply) -> Markup:
    count = Markup("") if reply.count is None else _COUNT.format(f"{reply.count:,}")
    return _REPLY.format(text=one_line(reply.text), count=count)


def _state(answer: Answer) -> Markup:
    if answer.trouble:
        how = "again" if answer.stage is Stage.BROKEN else "anew"
        return _TROUBLE.format(icon=icons.ALERT, words=one_line(answer.trouble), how=how)
    words = _STAGES.get(answer.stage)
    return Markup("") if words is None else _WAITING.format(words)
