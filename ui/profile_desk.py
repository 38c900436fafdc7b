"""Between the profile panel and the shop: what each thing that a shopper does there changes.

What was removed a moment ago is the only thing that is kept between two calls, so that it can be put back.
"""

import json
import logging
import re
import time
from collections.abc import Callable
from dataclasses import dataclass

from chatbot.domain.signal import Evidence, Polarity
from chatbot.domain.visit import NoEntry, Transcript, Visit
from ui.interest import interest_words
from ui.panel import panel, titles
from ui.regret import Regret, Regrets
from ui.shop import Shop
from ui.texts import Texts
from ui.view import View

_REACTIONS = frozenset({"like", "dislike", "click", "shortlist", "unshortlist", "purchase"})
_POLARITIES = frozenset({Polarity.LIKE, Polarity.DISLIKE, Polarity.REQUIRE, Polarity.EXCLUDE})
_ANSWERS = {"yes": True, "no": False}
_UNNAMED = re.compile(r"[^\w]+")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Parcel:
    """A file to take along."""

    name: str
    text: str


class ProfileDesk:
    """Serves any number of shoppers at a time. ``arrive`` is asked for a view where a token opens no conversation any more."""

    def __init__(self, shop: Shop, texts: Texts, *, arrive: Callable[[str], View], clock: Callable[[], float] = time.monotonic) -> None:
        self._shop = shop
        self._texts = texts
        self._arrive = arrive
        self._removed: Regrets[tuple[Evidence, ...]] = Regrets(clock=clock)

    def drawn(self, visit: Visit, transcript: Transcript, *, trouble: str = "", regret: Regret | None = None) -> str:
        """The panel's markup."""
        profile, consent = self._shop.profile(visit), self._shop.consent(visit)
        return str(panel(self._texts, transcript, profile, consent, trouble=trouble, regret=regret))

    def panel_or_none(self, visit: Visit, *, trouble: str = "", regret: Regret | None = None) -> str | None:
        """The same, or None where it can't be had: an answer is worth more than the panel beside it."""
        try:
            return self.drawn(visit, self._shop.transcript(visit), trouble=trouble, regret=regret)
        except Exception:
            _log.exception("the panel of conversation %r broke", visit.conversation_id)
            return None

    def refresh(self, token: str) -> View:
        """The panel as it stands now, after something happened elsewhere."""
        return self._changed(token, lambda visit: None)

    def react(self, token: str, item_id: str, kind: str) -> View:
        """The panel after a like, a save, a click. Of what it doesn't know it takes no notice."""
        if kind not in _REACTIONS:
            return View()

        def react(visit: Visit) -> None:
            self._shop.feedback(visit, item_id, kind)

        return self._changed(token, react)

    def forget(self, token: str, interest_id: str) -> View:
        """The panel without an interest, and with the offer to put it back."""

        def forget(visit: Visit) -> Regret:
            words = self._words(visit, interest_id)
            return Regret(self._removed.keep(visit.shopper, self._shop.forget(visit, interest_id)), words)

        return self._changed(token, forget)

    def regret(self, token: str, key: str) -> View:
        """The panel with what was removed under this key; as it is where it is too late for that."""

        def put_back(visit: Visit) -> None:
            self._shop.put_back(visit, self._removed.take(visit.shopper, key) or ())

        return self._changed(token, put_back)

    def edit(self, token: str, interest_id: str, polarity: str) -> View:
        """The panel after an interest was corrected. Of a polarity that there isn't it takes no notice."""
        if polarity not in _POLARITIES:
            return View()

        def edit(visit: Visit) -> None:
            self._shop.edit_interest(visit, interest_id, polarity=Polarity(polarity))

        return self._changed(token, edit)

    def remember(self, token: str, given: str) -> View:
        """The panel after a yes or a no to being remembered."""
        if given not in _ANSWERS:
            return View()

        def agree(visit: Visit) -> None:
            self._shop.agree(visit, _ANSWERS[given])

        return self._changed(token, agree)

    def forget_all(self, token: str) -> View:
        """The empty panel. This can't be undone."""
        return self._changed(token, self._shop.forget_all)

    def parcel(self, token: str, store: str, day: str) -> Parcel | None:
        """All that is known of the shopper as a file that bears the ``store``'s name and the ``day``; None where the token opens no conversation."""
        try:
            visit = self._shop.enter(token)
        except NoEntry:
            return None
        name = _UNNAMED.sub("-", store).strip("-").lower()
        return Parcel(f"{name or 'shop'}-{day}.json", json.dumps(self._shop.export(visit), ensure_ascii=False, indent=2))

    def _words(self, visit: Visit, interest_id: str) -> str:
        """What an interest is in."""
        found = next((i for i in self._shop.profile(visit).interests if i.id == interest_id), None)
        return interest_words(self._texts, found, titles(self._shop.transcript(visit))) if found else ""

    def _changed(self, token: str, change: Callable[[Visit], Regret | None]) -> View:
        """The panel after a change; where it came to nothing it says so, and shows what is true."""
        try:
            visit = self._shop.enter(token)
        except NoEntry:
            return self._arrive(token)
        trouble, regret = "", None
        try:
            regret = change(visit)
        except Exception:
            _log.exception("a change in conversation %r broke", visit.conversation_id)
            trouble = self._texts("chat.not_done")
        return View(panel=self.panel_or_none(visit, trouble=trouble, regret=regret))
