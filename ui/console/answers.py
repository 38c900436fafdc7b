"""Ready answers from the shop's handbook."""

from collections.abc import Sequence

from markupsafe import Markup

from chatbot.helpdesk.canned import Canned
from ui import icons
from ui.plain import one_line, plain
from ui.prose import prose
from ui.section import HINT
from ui.texts import Texts

_ANSWER = Markup(
    '<li class="canned"><details><summary><b dir="auto">{title}</b><span class="hint" dir="auto">{cite}</span></summary>{text}</details>'
    '<button type="button" class="quiet round" data-do="answer" data-answer="{ready}" aria-label="{says}">{icon}</button></li>'
)


def answers(texts: Texts, found: Sequence[Canned]) -> Markup:
    """Passages, the nearest first, each ready to be put into the message with where it stands."""
    if not found:
        return HINT.format(texts("console.answers.none"))
    return Markup('<ul class="answers">{}</ul>').format(Markup("").join(_answer(texts, c) for c in found))


def _answer(texts: Texts, canned: Canned) -> Markup:
    cite = one_line(canned.cite)
    return _ANSWER.format(
        title=one_line(canned.title),
        cite=cite,
        text=prose(canned.passage.text),
        ready=plain(canned.text),
        says=texts("console.answers.insert", source=cite),
        icon=icons.NEW,
    )
