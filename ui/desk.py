"""Between the page and the shop: what each thing that a shopper does changes on the screen.

It knows nothing of Gradio and keeps nothing between two calls; a conversation is found by its token alone.
"""

import logging
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from chatbot.domain.events import ProfileChanged
from chatbot.domain.visit import NoEntry, Transcript, Visit
from ui.answer import Answer, Stage, hear
from ui.earlier import gone
from ui.exchange import Exchange
from ui.profile_desk import ProfileDesk
from ui.shell import hero
from ui.shop import Shop
from ui.texts import Texts
from ui.view import View, borrowed, piece, whole

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words around a conversation, and the most characters of a message. Without a greeting of its own it has that of the texts."""

    texts: Texts
    greeting: str = ""
    examples: Sequence[str] = ()
    limit: int = 1000


class Desk:
    """Serves any number of shoppers at a time; the panel is served by its ``profile``. ``pace`` is the least time in seconds between two pieces of text."""

    def __init__(self, shop: Shop, wording: Wording, *, clock: Callable[[], float] = time.monotonic, pace: float = 0.05) -> None:
        self._shop = shop
        self._wording = wording
        self._texts = wording.texts
        self._clock = clock
        self._pace = pace
        self.profile = ProfileDesk(shop, wording.texts, arrive=self.arrive, clock=clock)

    def arrive(self, token: str) -> View:
        """The conversation of this token from its beginning; a new one if the token opens none."""
        try:
            return self._whole(self._shop.enter(token), token)
        except NoEntry:
            return self._open(None)
        except Exception:  # a page that says so is better than an empty one; the token is kept for the next try
            _log.exception("a conversation could not be opened")
            closed = self._hero(self._texts("chat.closed"))
            return View(whole(self._texts, None, "", Transcript(), 0, closed))

    def start_over(self, token: str) -> View:
        """A new conversation for the same shopper."""
        try:
            return self._open(self._shop.enter(token).shopper)
        except NoEntry:
            return self._open(None)

    def borrow(self, key: str) -> View:
        """A shared conversation, to read; no conversation is begun for who reads it."""
        try:
            return View(borrowed(self._texts, self._shop.shared(key)), "")
        except NoEntry:
            return View(borrowed(self._texts, Transcript(), str(gone(self._texts))), "")

    def say(self, token: str, text: str, key: str, instead: str = "") -> Iterator[View]:
        """The answer to a message, growing. ``key`` is the page's own id of the turn; the turn ``instead``, and all behind it, are taken back first."""
        text = text.strip()
        if not text:
            return
        try:
            visit, opened = self._enter(token)
            if instead:
                self._shop.undo(visit, instead)
            before = self._shop.last_event(visit)
        except Exception:  # as above: the page keeps the message and offers to try again
            _log.exception("turn %r found no conversation", key)
            broken = Answer(Stage.BROKEN, trouble=self._texts("chat.broken"))
            yield View(piece(self._texts, None, token, Exchange(key, text, broken)))
            return
        for answer in self._answers(visit, text, key):
            talk = piece(self._texts, visit, opened or token, Exchange(key, text, answer))
            if answer.stage.ended:
                yield View({**talk, "last": self._told(visit, before, answer.turn_id)}, self.profile.panel_or_none(visit), opened)
            else:
                yield View(talk, None, opened)

    def _open(self, shopper: str | None) -> View:
        opening = self._shop.open(user_id=shopper, locale=self._texts.language)
        visit = self._shop.enter(opening.token)
        return self._whole(visit, opening.token, self._hero(opening.greeting, opening.quick_replies))

    def _whole(self, visit: Visit, token: str, greeted: str = "") -> View:
        last, transcript = self._shop.last_event(visit), self._shop.transcript(visit)
        talk = whole(self._texts, visit, token, transcript, last, greeted or self._hero())
        return View(talk, self.profile.drawn(visit, transcript), token)

    def _enter(self, token: str) -> tuple[Visit, str | None]:
        """The conversation of this token, or a new one and its token."""
        try:
            return self._shop.enter(token), None
        except NoEntry:
            opened = self._shop.open(locale=self._texts.language).token
            return self._shop.enter(opened), opened

    def _hero(self, greeting: str = "", examples: Sequence[str] = ()) -> str:
        wording = self._wording
        return str(hero(self._texts, greeting or wording.greeting or self._texts("chat.greeting"), examples or wording.examples))

    def _answers(self, visit: Visit, text: str, key: str) -> Iterator[Answer]:
        """The answer as it grows: at once for what is new in kind, at the desk's pace for more text. Every piece costs time until the next one is seen,
        so what was learned waits for what comes after it."""
        answer, shown, at = Answer(), Answer(), self._clock()
        if len(text) > self._wording.limit:
            yield replace(answer, stage=Stage.FAILED, trouble=self._texts("chat.too_long"))
            return
        try:
            for event in self._shop.turn(visit, text, client_turn_id=key):
                answer = hear(answer, event)
                same_kind = shown.text and replace(answer, text=shown.text) == shown
                waits = answer.stage.ended or isinstance(event, ProfileChanged) or (same_kind and self._clock() - at < self._pace)
                if not waits:
                    yield answer
                    shown, at = answer, self._clock()
        except Exception:  # the page's last line of defence: whatever broke, the shopper may go on
            _log.exception("turn %r of conversation %r broke", key, visit.conversation_id)
        yield answer if answer.stage.ended else replace(answer, stage=Stage.BROKEN, trouble=self._texts("chat.broken"))

    def _told(self, visit: Visit, before: int, turn_id: str) -> int:
        """The id of the newest event, if all since ``before`` belong to this turn; else 0, and the page looks once more what is new."""
        try:
            last = self._shop.last_event(visit)
            return 0 if any(e.turn_id != turn_id for e in self._shop.events_after(visit, before)) else last
        except Exception:
            _log.exception("the newest event of conversation %r can't be told", visit.conversation_id)
            return 0
