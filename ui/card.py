"""An item on show."""

from markupsafe import Markup

from chatbot.domain.events import Card
from chatbot.domain.money import money
from ui import icons
from ui.link import safe_link
from ui.plain import one_line
from ui.texts import Texts

#: How many reasons a card has room for, and how many cards stand abreast before the row has to be scrolled.
REASONS, ABREAST = 3, 3

#: Options that the picture shows, so that they are named whoever asked for them.
_TOLD = frozenset({"color", "colour"})

_CARD = Markup(
    '<li class="card" data-item="{id}" data-title="{title}" data-variant="{variant_id}">'
    '<div class="picture">{picture}<span class="ordinal" aria-hidden="true">{place}</span></div>'
    '<div class="facts">{brand}<h3 dir="auto">{name}</h3>'
    '<p class="line">{count}<span class="price">{price}</span>{stars}</p>{variant}{reasons}</div>'
    '<div class="acts">{acts}</div></li>'
)
_OPEN = Markup('<button type="button" class="open" data-look="item">{}</button>')
_STARS = Markup('<span class="rating" role="img" aria-label="{says}"><span class="star" aria-hidden="true">★</span><b>{rating}</b> <i>({count})</i></span>')
_COUNT = Markup('<span class="quantity">{} ×</span>')
_HEADING = Markup('<p class="need" dir="auto">{words}<b>{more}</b></p>')
_ARROW = Markup('<button type="button" class="arrow round" data-slide="{}" aria-label="{}" tabindex="-1" hidden>{}</button>')
_ACT = Markup('<button type="button" class="act" data-act="{act}" aria-pressed="false" aria-label="{label}" title="{says}">{icon}{word}</button>')
_ICONS = {"like": icons.LIKE, "dislike": icons.DISLIKE, "shortlist": icons.SAVE, "compare": icons.COMPARE}
#: What each button of a card is called in the message files.
_CALLED = {"like": "like", "dislike": "dislike", "shortlist": "save", "compare": "compare"}


def card(texts: Texts, shown: Card, place: int) -> Markup:
    """One card; ``place`` is its number in the row, as shoppers count ("the second one")."""
    item = shown.offer.item
    title = one_line(item.title)
    return _CARD.format(
        id=item.id,
        title=title,
        variant_id=shown.offer.variant.id if shown.offer.variant else "",
        picture=picture(shown),
        place=place,
        brand=brand(one_line(item.brand), title),
        name=_OPEN.format(title),
        count=_COUNT.format(shown.quantity) if shown.quantity > 1 else "",
        price=one_line(money(shown.offer.price, item.currency)),
        stars=stars(texts, item.rating, item.rating_count),
        variant=_variant(variant_words(shown)),
        reasons=_reasons(texts, shown),
        acts=acts(texts, title),
    )


def cards(texts: Texts, shown: tuple[Card, ...]) -> Markup:
    """A row of cards, or nothing."""
    if not shown:
        return Markup("")
    if len({c.need for c in shown}) > 1:
        return _set(texts, shown)
    return _row(texts, shown, 1)


def _set(texts: Texts, shown: tuple[Card, ...]) -> Markup:
    """A set: what was chosen for each need with the total, then under a heading each the other choices, numbered on in the order in which they came."""
    chosen = tuple(c for at, c in enumerate(shown) if c.need not in {b.need for b in shown[:at]})
    total = one_line(money(sum(c.offer.price * c.quantity for c in chosen), shown[0].offer.item.currency))
    made = [_HEADING.format(words=texts("chat.card.together"), more=total), _row(texts, chosen, 1)]
    place = len(chosen) + 1
    for need in dict.fromkeys(c.need for c in chosen):
        others = tuple(c for c in shown if c.need == need and c not in chosen)
        if others:
            made += [_HEADING.format(words=texts("chat.card.another", need=one_line(need)), more=""), _row(texts, others, place)]
            place += len(others)
    return Markup("").join(made)


def _row(texts: Texts, shown: tuple[Card, ...], first: int) -> Markup:
    """Cards abreast, numbered from ``first`` on."""
    listed = Markup("").join(card(texts, c, place) for place, c in enumerate(shown, first))
    many = " many" if len(shown) > ABREAST else ""
    shelf = Markup('<ol class="shelf{}" tabindex="0" aria-label="{}">{}</ol>').format(many, texts("chat.card.on_show"), listed)
    if not many:
        return shelf
    back = _ARROW.format("back", texts("chat.card.back"), icons.BACK)
    return Markup('<div class="slide">{}{}{}</div>').format(shelf, back, _ARROW.format("on", texts("chat.card.more"), icons.NEXT))


def picture(shown: Card) -> Markup:
    """The item's picture in a space of its own, fetched when it comes into view; its initial where there is none."""
    address = safe_link(shown.offer.image)
    initial = one_line(shown.offer.item.title)[:1].upper() or "?"
    blank = Markup('<span class="blank" aria-hidden="true">{}</span>').format(initial)
    if not address:
        return blank
    frame = '<img src="{}" alt="" loading="lazy" decoding="async" width="400" height="400" referrerpolicy="no-referrer">'
    return blank + Markup(frame).format(address)


def variant_words(shown: Card) -> str:
    """The color of the variant that is shown, and of its other options those that were asked for: "black · M"."""
    asked = {r.facet for r in shown.reasons}
    told = (value for facet, value in shown.offer.options.items() if facet in _TOLD or facet in asked)
    return " · ".join(filter(None, map(one_line, told)))


def brand(name: str, title: str) -> Markup:
    """The brand, unless the title says it already."""
    said = not name or name.casefold() in title.casefold()
    return Markup("") if said else Markup('<p class="brand" dir="auto">{}</p>').format(name)


def stars(texts: Texts, rating: float | None, count: int) -> Markup:
    """The rating and how many gave one, or nothing."""
    if rating is None:
        return Markup("")
    rated, many = f"{rating:.1f}", texts.number(count)
    says = texts("chat.card.rating", rating=rated, count=1 if count == 1 else many)
    return _STARS.format(says=says, rating=rated, count=many)


def acts(texts: Texts, title: str, kinds: tuple[str, ...] = ("like", "dislike", "shortlist", "compare")) -> Markup:
    """The buttons of an item, named for those who hear the page; the script knows the item by the element around them."""
    made = []
    for act in kinds:
        says = texts(f"chat.card.{_CALLED[act]}")
        word = Markup("<span>{}</span>").format(says) if act == "compare" else ""
        label = texts("chat.card.act", does=says, title=title)
        made.append(_ACT.format(act=act, label=label, says=says, icon=_ICONS[act], word=word))
    return Markup("").join(made)


def _variant(words: str) -> Markup:
    return Markup('<p class="variant" dir="auto">{}</p>').format(words) if words else Markup("")


def _reasons(texts: Texts, shown: Card) -> Markup:
    if not shown.reasons:
        return Markup("")
    chips = (Markup('<li dir="auto">{}</li>').format(one_line(r.text)) for r in shown.reasons[:REASONS])
    return Markup('<ul class="reasons" aria-label="{}">{}</ul>').format(texts("chat.card.why"), Markup("").join(chips))
