"""Items as an agent sees them: low rows with what it takes to tell them apart, and a button that puts one into the message."""

from collections.abc import Sequence

from markupsafe import Markup

from chatbot.domain.events import Card
from chatbot.domain.item import Offer
from chatbot.domain.money import money
from ui import icons
from ui.card import picture
from ui.link import safe_link
from ui.plain import one_line
from ui.texts import Texts

_ROW = Markup(
    '<li class="goods" data-item="{id}" data-title="{title}"><div class="picture">{picture}{place}</div>'
    '<div><p class="name" dir="auto">{name}</p><p class="line"><b>{price}</b>{options}{stock}</p>{reasons}</div>{insert}</li>'
)
_PLACE = Markup('<span class="ordinal" aria-hidden="true">{}</span>')
_LINK = Markup('<a href="{}" target="_blank" rel="noopener noreferrer">{}</a>')
_REASONS = Markup('<p class="reasons" dir="auto">{}</p>')
_OPTIONS = Markup(' <span dir="auto">{}</span>')
_GONE = Markup(' <span class="gone">{}</span>')
_INSERT = Markup('<button type="button" class="quiet round" data-do="insert" aria-label="{says}" title="{short}">{icon}</button>')


def goods(texts: Texts, cards: Sequence[Card], *, numbered: bool = False) -> Markup:
    """Rows of items; ``numbered`` as the shopper counts them ("the second one")."""
    if not cards:
        return Markup("")
    rows = (_row(texts, card, place if numbered else 0) for place, card in enumerate(cards, 1))
    return Markup('<ul class="shelf">{}</ul>').format(Markup("").join(rows))


def offered(texts: Texts, offers: Sequence[Offer]) -> Markup:
    """Rows of what a search found."""
    return goods(texts, [Card(offer) for offer in offers])


def _row(texts: Texts, card: Card, place: int) -> Markup:
    item, offer = card.offer.item, card.offer
    title, address = one_line(item.title), safe_link(item.url)
    options = " · ".join(one_line(value) for value in offer.options.values())
    return _ROW.format(
        id=item.id,
        title=title,
        picture=picture(card),
        place=_PLACE.format(place) if place else "",
        name=_LINK.format(address, title) if address else title,
        price=one_line(money(offer.price, item.currency)),
        options=_OPTIONS.format(options) if options else "",
        stock="" if offer.in_stock else _GONE.format(texts("console.items.out_of_stock")),
        reasons=_REASONS.format(" · ".join(one_line(r.text) for r in card.reasons)) if card.reasons else "",
        insert=_insert(texts, title) if offer.in_stock else "",
    )


def _insert(texts: Texts, title: str) -> Markup:
    return _INSERT.format(says=texts("console.items.insert", title=title), short=texts("console.items.insert_short"), icon=icons.NEW)
