"""The earlier conversations of a browser, and what is shown to share one."""

from collections.abc import Sequence

from markupsafe import Markup

from chatbot.domain.visit import Glance
from ui import icons
from ui.plain import one_line
from ui.texts import Texts

#: How much of the shopper's first words is shown, in characters.
_LONGEST = 90

_LIST = Markup('<ul class="chats">{}</ul><p class="hint">{}</p>')
_CHAT = Markup(
    '<li class="chat{now}"><button type="button" class="enter" data-enter="{at}"{current}><span class="words" dir="auto">{title}</span>'
    '<span class="when">{when}</span></button>{leave}</li>'
)
_LEAVE = Markup('<button type="button" class="quiet round" data-leave="{at}" aria-label="{says}">{close}</button>')
_NOTHING = Markup('<div class="empty-state">{}<b>{}</b><p>{}</p></div>')
_SHARE = Markup(
    '<div class="share"><p>{means}</p><label for="shared-address">{address}</label>'
    '<div class="row"><input class="field" id="shared-address" readonly><button type="button" class="primary" data-drawer="copy">{copy}</button></div>'
    '<p class="copied hint" role="status"></p></div>'
)
_GONE = Markup('<div class="greeting"><div class="hello"></div><div class="ask"><p>{}</p></div><p>{}</p></div>')


def earlier(texts: Texts, found: Sequence[Glance | None], now: str) -> Markup:
    """Those that something was said in, numbered as they were asked for; ``now`` is the id of the one on the screen."""
    chats = [(at, glance) for at, glance in enumerate(found) if glance is not None]
    if not chats:
        return _NOTHING.format(icons.CLOCK, texts("chat.earlier.none"), texts("chat.earlier.none_more"))
    made = Markup("").join(_chat(texts, at, glance, here=glance.conversation_id == now) for at, glance in chats)
    return _LIST.format(made, texts("chat.earlier.means"))


def share(texts: Texts) -> Markup:
    """What sharing means, and the place for the address, which the page itself knows best."""
    return _SHARE.format(means=texts("chat.share.means"), address=texts("chat.share.address"), copy=texts("chat.share.copy"))


def gone(texts: Texts) -> Markup:
    """What a link shows that shows nothing."""
    return _GONE.format(texts("chat.shared.gone"), texts("chat.shared.gone_more"))


def _chat(texts: Texts, at: int, glance: Glance, *, here: bool) -> Markup:
    title = _short(one_line(glance.title))
    leave = _LEAVE.format(at=at, says=texts("chat.earlier.forget", title=title), close=icons.CLOSE)
    return _CHAT.format(
        now=" now" if here else "",
        at=at,
        current=Markup(' aria-current="true"') if here else "",
        title=title,
        when=texts("chat.earlier.now") if here else texts.day(glance.at.date()),
        leave="" if here else leave,
    )


def _short(words: str) -> str:
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + "…"
