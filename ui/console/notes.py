"""Notes of the shop's people on a shopper, each with what it taught of their taste."""

from collections.abc import Sequence

from markupsafe import Markup

from chatbot.domain.signal import ProfileChange
from chatbot.helpdesk.dossier import Note
from ui import icons
from ui.console.queue import for_whom
from ui.plain import one_line
from ui.prose import prose
from ui.section import HINT
from ui.texts import Texts
from ui.wording import spoken

_NOTE = Markup(
    '<li class="jotted"><p class="by"><b dir="auto">{agent}</b> <time datetime="{at}">{day} {clock}</time></p><div dir="auto">{text}</div>{became}</li>'
)
_BECAME = Markup('<p class="became">{icon}<span>{says}</span></p><ul class="chips">{chips}</ul>')
_CHIP = Markup('<li class="chip" dir="auto">{}</li>')


def notes(texts: Texts, jotted: Sequence[Note]) -> Markup:
    """All notes, the newest first."""
    if not jotted:
        return HINT.format(texts("console.file.no_notes"))
    return Markup('<ul class="jottings">{}</ul>').format(Markup("").join(_note(texts, n) for n in reversed(jotted)))


def learned(texts: Texts, change: ProfileChange) -> str:
    """What a note taught, as the agent says it: "likes wool", "size M", "avoids wool (for dad)"."""
    words = spoken(texts, change.facet, change.value, {change.value: change.value})
    match change.change:
        case "liked":
            said = texts("console.learned.liked", words=words)
        case "disliked" | "excluded":
            said = texts("console.learned.avoided", words=words)
        case "forgotten":
            said = texts("console.learned.forgotten", words=words)
        case _:
            said = words
    owner = for_whom(texts, change.subject)
    return f"{said} ({owner})" if owner else said


def _note(texts: Texts, note: Note) -> Markup:
    chips = Markup("").join(_CHIP.format(learned(texts, c)) for c in note.changes)
    return _NOTE.format(
        agent=one_line(note.agent),
        at=note.at.isoformat(),
        day=texts.day(note.at.date()),
        clock=f"{note.at:%H:%M}",
        text=prose(note.text),
        became=_BECAME.format(icon=icons.NOTE, says=texts("console.file.learned"), chips=chips) if chips else "",
    )
