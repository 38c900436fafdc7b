"""Answers what the page's script asks beside the talk: an item from near, what was saved, earlier conversations, what is new.

Every answer is data for the script; None where the token opens no conversation (any more).
"""

from collections.abc import Callable, Sequence

from chatbot.domain.visit import NoEntry, Related, Visit
from chatbot.shop import NoItem
from ui.detail import detail
from ui.earlier import earlier, share
from ui.saved import saved
from ui.shop import Shop
from ui.texts import Texts
from ui.view import Talk, complete

#: How many earlier conversations a browser may ask for.
MOST_EARLIER = 20


class Attendant:
    """Serves any number of shoppers at a time, and keeps nothing between two questions."""

    def __init__(self, shop: Shop, texts: Texts) -> None:
        self._shop = shop
        self._texts = texts

    def stop(self, token: str) -> Talk | None:
        """Have the answer that is under way come to its end."""
        return self._with(token, lambda visit: {"stopped": self._shop.stop(visit)})

    def pulse(self, token: str, after: int) -> Talk | None:
        """The id of the newest event, and whether anything since the event ``after`` is to be seen in the transcript."""

        def felt(visit: Visit) -> Talk:
            last = self._shop.last_event(visit)
            return {"last": last, "news": last > after and bool(self._shop.events_after(visit, after))}

        return self._with(token, felt)

    def sync(self, token: str) -> Talk | None:
        """The transcript as it stands."""
        return self._with(token, lambda visit: self._complete(visit, token))

    def undo(self, token: str, turn_id: str) -> Talk | None:
        """Take back a turn and all behind it: the transcript as it is then, and the words that were taken back as a draft."""

        def back(visit: Visit) -> Talk:
            words = self._shop.undo(visit, turn_id or None)
            return {**self._complete(visit, token), "draft": words or ""}

        return self._with(token, back)

    def detail(self, token: str, item_id: str, variant_id: str = "") -> Talk:
        """An item of the catalogue; anybody may see it, also without a conversation."""
        try:
            item, related = self._shop.item(item_id), self._related(token, item_id)
        except NoItem:
            return {"title": self._texts("chat.detail.gone"), "markup": ""}
        return {"title": "", "markup": str(detail(self._texts, item, related, variant_id))}

    def saved(self, token: str) -> Talk | None:
        """What was saved in this conversation."""

        def kept(visit: Visit) -> Talk:
            return _opened(self._texts("chat.saved.title"), saved(self._texts, self._shop.transcript(visit).shortlist))

        return self._with(token, kept)

    def earlier(self, token: str, tokens: Sequence[str]) -> Talk | None:
        """The conversations that these tokens open, numbered in this order."""

        def known(visit: Visit) -> Talk:
            found = [self._shop.glance(t) for t in tokens[:MOST_EARLIER]]
            return _opened(self._texts("chat.earlier.title"), earlier(self._texts, found, visit.conversation_id))

        return self._with(token, known)

    def share(self, token: str) -> Talk | None:
        """A new key to a look at this conversation as it stands."""

        def given(visit: Visit) -> Talk:
            return {**_opened(self._texts("chat.share.title"), share(self._texts)), "key": self._shop.share(visit)}

        return self._with(token, given)

    def _with(self, token: str, answer: Callable[[Visit], Talk]) -> Talk | None:
        try:
            return answer(self._shop.enter(token))
        except NoEntry:
            return None

    def _complete(self, visit: Visit, token: str) -> Talk:
        last = self._shop.last_event(visit)
        return complete(self._texts, visit, token, self._shop.transcript(visit), last)

    def _related(self, token: str, item_id: str) -> Related:
        try:
            return self._shop.related(item_id, visit=self._shop.enter(token))
        except NoEntry:
            return self._shop.related(item_id)


def _opened(title: str, markup: object) -> Talk:
    return {"title": title, "markup": str(markup)}
