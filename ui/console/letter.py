"""A message for later, to be edited and copied: nothing is sent from here."""

from markupsafe import Markup

from chatbot.followup.letter import Letter
from ui.console.shelf import goods
from ui.plain import one_line, plain
from ui.texts import Texts

_LETTER = Markup(
    '<div class="letter">{subject}<label>{says}<textarea class="field" rows="10" dir="auto">\n{text}</textarea></label>{shelf}'
    '<button type="button" class="lined" data-do="copy">{copy}</button></div>'
)
_SUBJECT = Markup('<label>{}<input class="field" dir="auto" value="{}"></label>')


def letter(texts: Texts, made: Letter) -> Markup:
    """The draft with its fields."""
    return _LETTER.format(
        subject=_SUBJECT.format(texts("console.follow.subject"), one_line(made.subject)) if made.subject else "",
        says=texts("console.follow.text"),
        text=plain(made.text),
        shelf=goods(texts, made.cards),
        copy=texts("console.follow.copy"),
    )
