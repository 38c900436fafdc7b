"""The questions that the page's script may ask, as functions of what it sends: a dictionary that anybody could have made up."""

from collections.abc import Callable

from ui.attendant import MOST_EARLIER, Attendant
from ui.view import Talk

#: Numbers beyond this are no id of an event.
_MOST = 2**62

Question = Callable[[object], Talk | None]


def questions(attendant: Attendant) -> list[Question]:
    """Each under the name by which the script calls it."""

    def stop(sent: object) -> Talk | None:
        return attendant.stop(_text(sent, "token"))

    def pulse(sent: object) -> Talk | None:
        return attendant.pulse(_text(sent, "token"), _number(sent, "after"))

    def sync(sent: object) -> Talk | None:
        return attendant.sync(_text(sent, "token"))

    def undo(sent: object) -> Talk | None:
        return attendant.undo(_text(sent, "token"), _text(sent, "turn"))

    def detail(sent: object) -> Talk | None:
        return attendant.detail(_text(sent, "token"), _text(sent, "item"), _text(sent, "variant"))

    def saved(sent: object) -> Talk | None:
        return attendant.saved(_text(sent, "token"))

    def earlier(sent: object) -> Talk | None:
        return attendant.earlier(_text(sent, "token"), _texts(sent, "tokens"))

    def share(sent: object) -> Talk | None:
        return attendant.share(_text(sent, "token"))

    return [stop, pulse, sync, undo, detail, saved, earlier, share]


def _field(sent: object, name: str) -> object:
    return sent.get(name) if isinstance(sent, dict) else None


def _text(sent: object, name: str) -> str:
    value = _field(sent, name)
    return value if isinstance(value, str) else ""


def _number(sent: object, name: str) -> int:
    value = _field(sent, name)
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _MOST else 0


def _texts(sent: object, name: str) -> list[str]:
    """The texts of a list; what is no text keeps its place as an empty one, since answers are numbered."""
    found = _field(sent, name)
    return [v if isinstance(v, str) else "" for v in found[:MOST_EARLIER]] if isinstance(found, list) else []
