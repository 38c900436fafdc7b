"""An item on show."""

from markupsafe import Markup, escape

from chatbot.domain.events import Card
from chatbot.domain.money import money
from ui import icons
from ui.link import safe_link
from ui.plain import one_line

#: How many reasons a card has room for, and how many cards stand abreast before the row has to be scrolled.
REASONS, ABREAST = 3, 3

#: Options that the picture shows, so that they are named whoever asked for them.
_TOLD = frozenset({"color", "colour"})

_CARD = Markup(
    '<li class="card" data-item="{id}" data-title="{title}">'
    '<div class="picture">{picture}<span class="ordinal" aria-hidden="true">{place}</span></div>'
    '<div class="facts">{brand}<h3 dir="auto">{name}</h3>'
    '<p class="line">{count}<span class="price">{price}</span>{stars}</p>{variant}{reasons}</div>'
    '<div class="acts">{acts}</div></li>'
)
_STARS = Markup(
    '<span class="rating" role="img" aria-label="Rated {rating} of 5 by {count} people">'
    '<span class="star" aria-hidden="true">★</span><b>{rating}</b> <i>({count})</i></span>'
)
_COUNT = Markup('<span class="quantity">{} ×</span>')
_HEADING = Markup('<p class="need" dir="auto">{words}<b>{more}</b></p>')
_ARROWS = Markup("").join(
    Markup('<button type="button" class="arrow round" data-slide="{}" aria-label="{}" tabindex="-1" hidden>{}</button>').format(*arrow)
    for arrow in (("back", "Earlier items", icons.BACK), ("on", "More items", icons.NEXT))
)
_ACT = Markup(
    '<button type="button" class="act" data-act="{act}" aria-pressed="false" aria-label="{says}: {title}" title="{says}">{icon}{word}</button>'
)


def card(shown: Card, place: int) -> Markup:
    """One card; ``place`` is its number in the row, as shoppers count ("the second one")."""
    item = shown.offer.item
    title = one_line(item.title)
    return _CARD.format(
        id=item.id,
        title=title,
        picture=picture(shown),
        place=place,
        brand=_brand(one_line(item.brand), title),
        name=_name(title, safe_link(item.url)),
        count=_COUNT.format(shown.quantity) if shown.quantity > 1 else "",
        price=one_line(money(shown.offer.price, item.currency)),
        stars=_stars(item.rating, item.rating_count),
        variant=_variant(variant_words(shown)),
        reasons=_reasons(shown),
        acts=_acts(title),
    )


def cards(shown: tuple[Card, ...]) -> Markup:
    """A row of cards, or nothing."""
    if not shown:
        return Markup("")
    if len({c.need for c in shown}) > 1:
        return _set(shown)
    return _row(shown, 1)


def _set(shown: tuple[Card, ...]) -> Markup:
    """A set: what was chosen for each need with the total, then under a heading each the other choices, numbered on in the order in which they came."""
    chosen = tuple(c for at, c in enumerate(shown) if c.need not in {b.need for b in shown[:at]})
    total = money(sum(c.offer.price * c.quantity for c in chosen), shown[0].offer.item.currency)
    made = [_HEADING.format(words="Together", more=total), _row(chosen, 1)]
    place = len(chosen) + 1
    for need in dict.fromkeys(c.need for c in chosen):
        others = tuple(c for c in shown if c.need == need and c not in chosen)
        if others:
            made += [_HEADING.format(words=f"Or another {one_line(need)}", more=""), _row(others, place)]
            place += len(others)
    return Markup("").join(made)


def _row(shown: tuple[Card, ...], first: int) -> Markup:
    """Cards abreast, numbered from ``first`` on."""
    listed = Markup("").join(card(c, place) for place, c in enumerate(shown, first))
    many = " many" if len(shown) > ABREAST else ""
    shelf = Markup('<ol class="shelf{}" tabindex="0" aria-label="Items on show">{}</ol>').format(many, listed)
    return Markup('<div class="slide">{}{}</div>').format(shelf, _ARROWS) if many else shelf


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


def _brand(brand: str, title: str) -> Markup:
    """The brand, unless the title says it already."""
    said = not brand or brand.casefold() in title.casefold()
    return Markup("") if said else Markup('<p class="brand" dir="auto">{}</p>').format(brand)


def _name(title: str, address: str) -> Markup:
    if not address:
        return escape(title)
    frame = '<a href="{}" target="_blank" rel="noopener noreferrer" data-act="click">{}</a>'
    return Markup(frame).format(address, title)


def _stars(rating: float | None, count: int) -> Markup:
    return Markup("") if rating is None else _STARS.format(rating=f"{rating:.1f}", count=f"{count:,}")


def _variant(words: str) -> Markup:
    return Markup('<p class="variant" dir="auto">{}</p>').format(words) if words else Markup("")


def _reasons(shown: Card) -> Markup:
    if not shown.reasons:
        return Markup("")
    chips = (Markup('<li dir="auto">{}</li>').format(one_line(r.text)) for r in shown.reasons[:REASONS])
    return Markup('<ul class="reasons" aria-label="Why this one">{}</ul>').format(Markup("").join(chips))


def _acts(title: str) -> Markup:
    kinds = (
        ("like", "Like", icons.LIKE, ""),
        ("dislike", "Not for me", icons.DISLIKE, ""),
        ("shortlist", "Save", icons.SAVE, ""),
        ("compare", "Compare", icons.COMPARE, Markup("<span>Compare</span>")),
    )
    made = (_ACT.format(act=act, says=says, title=title, icon=icon, word=word) for act, says, icon, word in kinds)
    return Markup("").join(made)
