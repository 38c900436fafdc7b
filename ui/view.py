"""What the page's script is given to draw."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import uuid4

from chatbot.domain.visit import Transcript, Visit
from ui.exchange import Exchange, exchanges
from ui.texts import Texts

#: Data of the transcript, for the page's script.
Talk = dict[str, object]


@dataclass(frozen=True, slots=True)
class View:
    """What has changed: the transcript's data, the panel's markup, the token to keep. None is "as before"."""

    talk: Talk | None = None
    panel: str | None = None
    token: str | None = None


def piece(texts: Texts, visit: Visit | None, token: str, turn: Exchange) -> Talk:
    """One turn, which takes its place among those that are drawn already."""
    return _talk(texts, visit, token, [turn])


def complete(texts: Texts, visit: Visit, token: str, transcript: Transcript, last: int) -> Talk:
    """All turns that still stand; ``last`` is the id of the newest event that they tell of."""
    turns = exchanges(texts, transcript.entries, held=bool(transcript.held_by))
    waiting = any(entry.handed for entry in transcript.entries[-6:])
    return {**_talk(texts, visit, token, turns), "complete": True, "last": last, "held": transcript.held_by, "waiting": waiting}


def whole(texts: Texts, visit: Visit | None, token: str, transcript: Transcript, last: int, greeted: str) -> Talk:
    """The same to begin anew with: the greeting shows as long as nothing is said."""
    told = complete(texts, visit, token, transcript, last) if visit else _talk(texts, None, token, ())
    return {**told, "whole": True, "hero": greeted}


def borrowed(texts: Texts, transcript: Transcript, greeted: str = "") -> Talk:
    """A shared conversation, to read; with the ``greeted`` words alone where there is none."""
    return {**_talk(texts, None, "", exchanges(texts, transcript.entries, held=True)), "whole": True, "hero": greeted, "shared": True}


def _talk(texts: Texts, visit: Visit | None, token: str, turns: Sequence[Exchange]) -> Talk:
    return {
        "stamp": uuid4().hex,  # the same data twice is still news: the page waits for it
        "conversation": visit.conversation_id if visit else "",
        "token": token,
        "whole": False,
        "turns": [turn.as_data(texts) for turn in turns],
    }
