"""Between the console's page and the help desk: what each thing that an agent does changes on the screen.

It knows nothing of Gradio and keeps nothing between two calls. What a call answers is data for the page's script, in which
everything that is markup was made by the escaping renderers of this package.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from chatbot.correspondence import NoConsent
from chatbot.domain.visit import NoEntry
from chatbot.followup.letter import Channel
from chatbot.followup.writer import NothingFits
from chatbot.helpdesk.desk import CantShow, NothingSaid
from chatbot.staff.clerk import Clerk
from chatbot.store.claims import Held, MovedOn, NotHeld
from ui.brand import Brand
from ui.console.answers import answers
from ui.console.blanks import blanks
from ui.console.chat import heard, titles
from ui.console.frame import frame
from ui.console.helpdesk import Catalogue, HelpDesk
from ui.console.letter import letter
from ui.console.shelf import offered
from ui.console.suggestion import sendable, suggestion
from ui.console.watch import Json, Watch, event_of
from ui.plain import one_line
from ui.section import HINT
from ui.texts import Texts

Sent = Mapping[str, object]
#: How many items a search shows, how many passages, and how many items go with a message.
_ITEMS, _PASSAGES, _ATTACHED = 12, 8, 12
_log = logging.getLogger(__name__)


class Desk:
    """Serves any number of agents at a time. Who acts was proved before it gets here."""

    def __init__(self, help_desk: HelpDesk, shop: Catalogue, brand: Brand, texts: Texts, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._desk = help_desk
        self._shop = shop
        self._brand = brand
        self._texts = texts
        self._watch = Watch(help_desk, texts, clock)
        self._does: Mapping[str, Callable[[Clerk, Sent], Json]] = {
            "enter": self._enter, "look": self._look, "take": self._take, "release": self._release, "send": self._send, "note": self._note,
            "suggest": self._suggest, "items": self._items, "answers": self._answers, "follow": self._follow,
        }  # fmt: skip

    def ask(self, clerk: Clerk, sent: Sent) -> Json:
        """What the page shows after an act. ``trouble`` in it tells the agent why something came to nothing, ``done`` that it did not."""
        act = self._does.get(_words(sent, "do"))
        if act is None:
            return {}
        try:
            return act(clerk, sent)
        except Exception as error:  # the page's last line of defence: whatever broke, the agent may go on
            trouble = self._trouble(error, clerk)
            if trouble is None:
                _log.exception("%r of %r broke", _words(sent, "do"), clerk.name)
                trouble = self._texts("console.trouble.failed")
            return self._watch.changes(clerk, _words(sent, "open")) | {"trouble": trouble}

    def _enter(self, clerk: Clerk, sent: Sent) -> Json:
        texts = self._texts
        return {
            "frame": str(frame(self._brand, clerk, texts)),
            "words": texts.section("console.script"),
            "blanks": blanks(texts),
            "title": f"{texts('console.page')} · {one_line(self._brand.name)}",
        }

    def _look(self, clerk: Clerk, sent: Sent) -> Json:
        """What differs from what the page has: the queue unless it has this ``stamp``, the open conversation unless nothing came behind ``seen``."""
        return self._watch.changes(clerk, _words(sent, "open"), stamp=_words(sent, "stamp"), seen=_words(sent, "seen"))

    def _take(self, clerk: Clerk, sent: Sent) -> Json:
        self._desk.take(_words(sent, "open"), clerk.name)
        return self._watch.changes(clerk, _words(sent, "open")) | {"done": True}

    def _release(self, clerk: Clerk, sent: Sent) -> Json:
        self._desk.release(_words(sent, "open"), clerk.name, _words(sent, "text"))
        return self._watch.changes(clerk, _words(sent, "open")) | {"done": True}

    def _send(self, clerk: Clerk, sent: Sent) -> Json:
        opened, items = _words(sent, "open"), sent.get("items")
        ids = [i for i in items if isinstance(i, str)][:_ATTACHED] if isinstance(items, list) else []
        key, seen = _words(sent, "key") or None, event_of(_words(sent, "seen"))
        self._desk.write(opened, clerk.name, _words(sent, "text"), ids, based_on=seen, client_message_id=key)
        return self._watch.changes(clerk, opened) | {"done": True}

    def _note(self, clerk: Clerk, sent: Sent) -> Json:
        changes = self._desk.note(_words(sent, "open"), clerk.name, _words(sent, "text"))
        told = {} if changes else {"trouble": self._texts("console.file.learned_nothing")}
        return self._watch.changes(clerk, _words(sent, "open")) | {"done": True} | told

    def _suggest(self, clerk: Clerk, sent: Sent) -> Json:
        """A suggestion. ``heard`` is how much the shopper had said when it was begun: once they say more, it is of no use."""
        opened = _words(sent, "open")
        dossier = self._desk.look(opened)
        try:
            made = self._desk.suggest(opened, based_on=dossier.last_event)
        except MovedOn:
            return self._watch.changes(clerk, opened) | {"moved": True}
        items = [[c.offer.item.id, one_line(c.offer.item.title)] for c in made.cards]
        shown = {
            "markup": str(suggestion(self._texts, made, titles(dossier.transcript))),
            "text": sendable(made),
            "items": items,
            "heard": heard(dossier.transcript),
        }
        return {"suggestion": shown}

    def _items(self, clerk: Clerk, sent: Sent) -> Json:
        found = self._shop.search(_words(sent, "text"), (), _ITEMS)
        markup = offered(self._texts, [c.offer for c in found]) or HINT.format(self._texts("console.items.none"))
        return {"markup": str(markup), "told": self._texts("console.items.found", count=len(found))}

    def _answers(self, clerk: Clerk, sent: Sent) -> Json:
        return {"markup": str(answers(self._texts, self._desk.handbook(_words(sent, "text"), _PASSAGES)))}

    def _follow(self, clerk: Clerk, sent: Sent) -> Json:
        wanted = _words(sent, "channel")
        channel = Channel(wanted) if wanted in set(Channel) else Channel.EMAIL
        try:
            return {"markup": str(letter(self._texts, self._shop.letters.after(_words(sent, "open"), channel)))}
        except NoConsent:
            return {"markup": str(HINT.format(self._texts("console.follow.no_consent")))}
        except NothingFits:
            return {"markup": str(HINT.format(self._texts("console.follow.nothing")))}

    def _trouble(self, error: Exception, clerk: Clerk) -> str | None:
        """What an agent is told of an error that is nobody's fault; None for others."""
        texts = self._texts
        match error:
            case Held(by=by):
                return texts("console.trouble.taken", name=one_line(by))
            case NotHeld():
                return texts("console.trouble.not_yours")
            case MovedOn():
                return texts("console.trouble.moved")
            case CantShow():
                return texts("console.trouble.no_item")
            case NoEntry():
                return texts("console.head.gone")
            case NothingSaid():
                return ""
        return None


def _words(sent: Sent, name: str) -> str:
    """What a browser sent under this name, if it is text at all."""
    found = sent.get(name)
    return found if isinstance(found, str) else ""
