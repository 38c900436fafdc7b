"""Between the page and the shop: what each thing that a shopper does changes on the screen.

It knows nothing of Gradio and keeps nothing between two calls; a conversation is found by its token alone.
"""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from uuid import uuid4

from chatbot.domain.signal import Polarity
from chatbot.domain.visit import NoEntry, Transcript, Visit
from ui.answer import Answer, Stage, hear
from ui.exchange import Exchange, exchanges
from ui.panel import panel
from ui.shell import hero
from ui.shop import Shop

GREETING = "Hello! What are you looking for today?"
_REACTIONS = frozenset({"like", "dislike", "click", "shortlist", "unshortlist", "purchase"})
_POLARITIES = frozenset(p.value for p in Polarity)
_ANSWERS = {"yes": True, "no": False}
_BROKEN = "Something went wrong on our side. Your message is safe."
_CLOSED = "We can't open the chat just now. Write anyway, or come back in a minute."
_NOT_DONE = "That didn't work just now. Please try again."
_TOO_LONG = "That message is too long for us. Could you say it in fewer words?"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class View:
    """What has changed: the transcript's data, the panel's markup, the token to keep. None is "as before"."""

    talk: dict[str, object] | None = None
    panel: str | None = None
    token: str | None = None


@dataclass(frozen=True, slots=True)
class Wording:
    """The words around a conversation, and the most characters of a message."""

    greeting: str = GREETING
    examples: Sequence[str] = ()
    limit: int = 1000


class Desk:
    """Serves any number of shoppers at a time. ``pace`` is the least time in seconds between two pieces of text."""

    def __init__(self, shop: Shop, wording: Wording, *, clock: Callable[[], float] = time.monotonic, pace: float = 0.05) -> None:
        self._shop = shop
        self._wording = wording
        self._clock = clock
        self._pace = pace

    def arrive(self, token: str) -> View:
        """The conversation of this token from its beginning; a new one if the token opens none."""
        try:
            visit = self._shop.enter(token)
            transcript = self._shop.transcript(visit)
            talk = _talk(visit, exchanges(transcript.entries), self._hero(), whole=True)
            return View(talk, self._panel(visit, transcript), token)
        except NoEntry:
            return self._open(None)
        except Exception:  # a page that says so is better than an empty one; the token is kept for the next try
            _log.exception("a conversation could not be opened")
            return View(_talk(None, (), self._hero(_CLOSED), whole=True))

    def start_over(self, token: str) -> View:
        """A new conversation for the same shopper."""
        try:
            return self._open(self._shop.enter(token).shopper)
        except NoEntry:
            return self._open(None)

    def say(self, token: str, text: str, key: str) -> Iterator[View]:
        """The answer to a message, growing. ``key`` is the page's own id of the turn."""
        text = text.strip()
        if not text:
            return
        try:
            visit, opened = self._enter(token)
        except Exception:  # as above: the page keeps the message and offers to try again
            _log.exception("turn %r found no conversation", key)
            broken = Answer(Stage.BROKEN, trouble=_BROKEN)
            yield View(_talk(None, [Exchange(key, text, broken)]))
            return
        for answer in self._answers(visit, text, key):
            panel_now = self._panel_or_none(visit) if answer.stage.ended else None
            yield View(_talk(visit, [Exchange(key, text, answer)]), panel_now, opened)

    def react(self, token: str, item_id: str, kind: str) -> View:
        """The panel after a like, a save, a click. Of what it doesn't know it takes no notice."""
        if kind not in _REACTIONS:
            return View()
        return self._changed(token, lambda visit: self._shop.feedback(visit, item_id, kind))

    def forget(self, token: str, interest_id: str) -> View:
        return self._changed(token, lambda visit: self._shop.forget(visit, interest_id))

    def forget_all(self, token: str) -> View:
        return self._changed(token, self._shop.forget_all)

    def edit(self, token: str, interest_id: str, polarity: str) -> View:
        """The panel after an interest was corrected. Of a polarity that there isn't it takes no notice."""
        if polarity not in _POLARITIES:
            return View()
        return self._changed(token, lambda visit: self._shop.edit_interest(visit, interest_id, polarity=Polarity(polarity)))

    def remember(self, token: str, given: str) -> View:
        """The panel after a yes or a no to being remembered."""
        if given not in _ANSWERS:
            return View()
        return self._changed(token, lambda visit: self._shop.agree(visit, _ANSWERS[given]))

    def _open(self, shopper: str | None) -> View:
        opening = self._shop.open(user_id=shopper)
        visit = self._shop.enter(opening.token)
        talk = _talk(visit, (), self._hero(opening.greeting, opening.quick_replies), whole=True)
        return View(talk, self._panel(visit, self._shop.transcript(visit)), opening.token)

    def _enter(self, token: str) -> tuple[Visit, str | None]:
        """The conversation of this token, or a new one and its token."""
        try:
            return self._shop.enter(token), None
        except NoEntry:
            opened = self._shop.open().token
            return self._shop.enter(opened), opened

    def _hero(self, greeting: str = "", examples: Sequence[str] = ()) -> str:
        wording = self._wording
        return str(hero(greeting or wording.greeting, examples or wording.examples))

    def _answers(self, visit: Visit, text: str, key: str) -> Iterator[Answer]:
        """The answer as it grows: at once for what is new in kind, at the desk's pace for more text."""
        answer, shown, at = Answer(), Answer(), self._clock()
        yield answer
        if len(text) > self._wording.limit:
            yield replace(answer, stage=Stage.FAILED, trouble=_TOO_LONG)
            return
        try:
            for event in self._shop.turn(visit, text, client_turn_id=key):
                answer = hear(answer, event)
                same_kind = shown.text and replace(answer, text=shown.text) == shown
                if not answer.stage.ended and (not same_kind or self._clock() - at >= self._pace):
                    yield answer
                    shown, at = answer, self._clock()
        except Exception:  # the page's last line of defence: whatever broke, the shopper may go on
            _log.exception("turn %r of conversation %r broke", key, visit.conversation_id)
        yield answer if answer.stage.ended else replace(answer, stage=Stage.BROKEN, trouble=_BROKEN)

    def _changed(self, token: str, change: Callable[[Visit], object]) -> View:
        try:
            visit = self._shop.enter(token)
        except NoEntry:
            return self.arrive(token)
        trouble = ""
        try:
            change(visit)
        except Exception:  # the same: the panel says so, and shows what is true
            _log.exception("a change in conversation %r broke", visit.conversation_id)
            trouble = _NOT_DONE
        return View(panel=self._panel_or_none(visit, trouble))

    def _panel(self, visit: Visit, transcript: Transcript, trouble: str = "") -> str:
        return str(panel(transcript, self._shop.profile(visit), self._shop.consent(visit), trouble=trouble))

    def _panel_or_none(self, visit: Visit, trouble: str = "") -> str | None:
        try:
            return self._panel(visit, self._shop.transcript(visit), trouble)
        except Exception:  # an answer is worth more than the panel beside it
            _log.exception("the panel of conversation %r broke", visit.conversation_id)
            return None


def _talk(visit: Visit | None, turns: Sequence[Exchange], greeted: str = "", *, whole: bool = False) -> dict[str, object]:
    return {
        "stamp": uuid4().hex,  # the same data twice is still news: the page waits for it
        "conversation": visit.conversation_id if visit else "",
        "whole": whole,
        "hero": greeted,
        "turns": [turn.as_data() for turn in turns],
    }
