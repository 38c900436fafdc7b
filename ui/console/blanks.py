"""What stands where there is nothing yet."""

from markupsafe import Markup

from ui import icons
from ui.section import EMPTY, HINT
from ui.texts import Texts

_WORKING = Markup('<p class="hint working"><span class="dots" aria-hidden="true"><i></i><i></i><i></i></span>{}</p>')


def blanks(texts: Texts) -> dict[str, str]:
    """Markup for the page's script, by what it is for."""
    unopened = EMPTY.format(icon=icons.PERSON, title=texts("console.head.none"), hint=texts("console.head.none_more"))
    gone = EMPTY.format(icon=icons.ALERT, title=texts("console.head.gone"), hint="")
    return {
        "unopened": str(unopened),
        "gone": str(gone),
        "unsuggested": str(HINT.format(texts("console.suggest.none"))),
        "suggesting": str(_WORKING.format(texts("console.suggest.making"))),
    }
