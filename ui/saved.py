"""What the shopper saved: to compare, to take off again, with what it comes to together."""

from collections.abc import Sequence

from markupsafe import Markup

from chatbot.domain.events import Card
from chatbot.domain.money import money
from ui import icons
from ui.card import picture, variant_words
from ui.plain import one_line
from ui.texts import Texts

#: How many can be compared at a time; so many are picked from the start.
_COMPARED = 4

_KEEPS = Markup('<ul class="keeps">{made}</ul><div class="sum">{totals}{compare}</div>')
_KEPT = Markup(
    '<li class="keep" data-item="{id}" data-title="{title}"><input type="checkbox" aria-label="{pick}"{checked}{single}>'
    '<div class="picture">{picture}</div><div class="what"><button type="button" class="open" data-look="item" dir="auto">{title}</button>'
    '<p class="line"><b class="price">{price}</b>{variant}</p></div>'
    '<button type="button" class="quiet round" data-unsave="this" aria-label="{remove}">{close}</button></li>'
)
_TOTAL = Markup('<p class="total"><span>{}</span><b>{}</b></p>')
_COMPARE = Markup('<button type="button" class="primary" data-drawer="compare"></button>')
_NOTHING = Markup('<div class="empty-state">{}<b>{}</b><p>{}</p></div>')


def saved(texts: Texts, shortlist: Sequence[Card]) -> Markup:
    """The saved items, in the order in which they were saved."""
    if not shortlist:
        return _NOTHING.format(icons.SAVE, texts("chat.saved.none"), texts("chat.saved.none_more"))
    several = len(shortlist) > 1
    made = (_kept(texts, c, picked=several and at < _COMPARED, single=not several) for at, c in enumerate(shortlist))
    return _KEEPS.format(made=Markup("").join(made), totals=_totals(texts, shortlist), compare=_COMPARE if several else "")


def _kept(texts: Texts, shown: Card, *, picked: bool, single: bool) -> Markup:
    item = shown.offer.item
    title, words = one_line(item.title), variant_words(shown) if shown.offer.in_stock else texts("chat.saved.out")
    return _KEPT.format(
        id=item.id,
        title=title,
        pick=texts("chat.saved.pick", title=title),
        checked=Markup(" checked") if picked else "",
        single=Markup(" hidden") if single else "",
        picture=picture(shown),
        price=one_line(money(shown.offer.price, item.currency)),
        variant=Markup(" <span>{}</span>").format(words) if words else "",
        remove=texts("chat.saved.remove", title=title),
        close=icons.CLOSE,
    )


def _totals(texts: Texts, shortlist: Sequence[Card]) -> Markup:
    """What all of it costs together, for each currency apart."""
    currencies = dict.fromkeys(c.offer.item.currency for c in shortlist)
    sums = ((code, sum(c.offer.price for c in shortlist if c.offer.item.currency == code)) for code in currencies)
    return Markup("").join(_TOTAL.format(texts("chat.saved.total"), one_line(money(amount, code))) for code, amount in sums)
