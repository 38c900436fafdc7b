"""An item from near: large picture, the forms that it comes in, all that is known of it, and what else goes with it."""

import json
from collections.abc import Iterator, Mapping, Sequence

from markupsafe import Markup

from chatbot.domain.events import Card
from chatbot.domain.item import Item, Offer, Variant
from chatbot.domain.money import money
from chatbot.domain.visit import Related
from chatbot.explain.wording import value
from ui import icons
from ui.card import acts, brand, picture, stars
from ui.comparison import facet_words
from ui.link import safe_link
from ui.plain import one_line
from ui.prose import prose
from ui.texts import Texts
from ui.wording import facet_name

#: From how few on the stock is told, and how many of the buyers' words are shown.
_FEW, _VOICES = 5, 2
_KINDS = ("like", "dislike", "shortlist")

_DETAIL = Markup(
    '<div class="detail" data-item="{id}" data-title="{title}" data-forms="{forms}"><div class="picture">{picture}</div>'
    '<div class="about">{brand}<h3 dir="auto">{title}</h3>'
    '<p class="line"><span class="price">{price}</span>{stars}</p><p class="stock{out}" role="status">{stock}</p>{options}'
    '<div class="acts">{acts}{page}</div></div>'
    '<div class="more">{words}{facts}{voices}{similar}{also}</div></div>'
)
_PAGE = Markup('<a class="lined page" href="{}" target="_blank" rel="noopener noreferrer">{}{}</a>')
_OPTION = Markup('<div class="option" role="group" aria-label="{says}"><h4>{name}</h4>{choices}</div>')
_CHOICE = Markup('<button type="button" class="chip{out}" data-option="{option}" data-value="{value}" aria-pressed="{pressed}" dir="auto">{value}</button>')
_FACTS = Markup("<section><h4>{}</h4><dl>{}</dl></section>")
_FACT = Markup('<div><dt>{}</dt><dd dir="auto">{}</dd></div>')
_VOICE = Markup("<section><h4>{}</h4>{}</section>")
_ROW = Markup('<section><h4>{title}</h4><ul class="minis">{made}</ul></section>')
_MINI = Markup(
    '<li class="mini" data-item="{id}" data-title="{title}"><div class="picture">{picture}</div>'
    '<button type="button" class="open" data-look="item" dir="auto">{title}</button><span class="price">{price}</span></li>'
)


def detail(texts: Texts, item: Item, related: Related, variant_id: str = "") -> Markup:
    """The item; of its forms the one with this id is chosen, else the first that can be bought."""
    chosen = _chosen(item, variant_id)
    title, stock = one_line(item.title), chosen.stock if chosen else item.stock
    offer = Offer(item, chosen)
    return _DETAIL.format(
        id=item.id,
        title=title,
        forms=json.dumps([_form(texts, item, v) for v in item.variants]),
        picture=picture(Card(offer)),
        brand=brand(one_line(item.brand), title),
        price=one_line(money(offer.price, item.currency)),
        stars=stars(texts, item.rating, item.rating_count),
        stock=_stock(texts, stock),
        out="" if stock > 0 else " out",
        options=Markup("").join(_options(texts, item, chosen)),
        acts=acts(texts, title, _KINDS),
        page=_page(texts, item),
        words=prose(item.description),
        facts=_facts(texts, item),
        voices=_voices(texts, item),
        similar=_row(texts("chat.detail.similar"), related.similar),
        also=_row(texts("chat.detail.also"), related.also_taken),
    )


def _chosen(item: Item, variant_id: str) -> Variant | None:
    wanted = (v for v in item.variants if v.id == variant_id)
    bought = (v for v in item.variants if v.stock > 0)
    return next(wanted, None) or next(bought, None) or next(iter(item.variants), None)


def _form(texts: Texts, item: Item, variant: Variant) -> dict[str, object]:
    """A form for the page's script, which shows it when its options are chosen."""
    return {
        "options": _choices(variant),
        "price": one_line(money(variant.price, item.currency)),
        "stock": variant.stock,
        "says": _stock(texts, variant.stock),
        "image": safe_link(variant.image or item.image),
    }


def _stock(texts: Texts, stock: int) -> str:
    if stock <= 0:
        return texts("chat.detail.out")
    return texts("chat.detail.few", count=stock) if stock <= _FEW else texts("chat.detail.in_stock")


def _choices(variant: Variant | None) -> dict[str, str]:
    """What one chooses to get this form."""
    return {name: one_line(value) for name, value in variant.options.items()} if variant else {}


def _options(texts: Texts, item: Item, chosen: Variant | None) -> Iterator[Markup]:
    """The options that the forms differ in, each with its values."""
    forms = [(_choices(v), v.stock > 0) for v in item.variants]
    for option in dict.fromkeys(name for choices, _ in forms for name in choices):
        values = dict.fromkeys(choices[option] for choices, _ in forms if option in choices)
        bought = [choices for choices, in_stock in forms if in_stock]
        made = Markup("").join(_choice(option, value, _choices(chosen), bought) for value in values)
        name = facet_name(texts, option)
        yield _OPTION.format(says=texts("chat.detail.choose", option=name), name=name[:1].upper() + name[1:], choices=made)


def _choice(option: str, value: str, chosen: Mapping[str, str], bought: Sequence[Mapping[str, str]]) -> Markup:
    """A value of an option; struck out where nothing that can be bought has it and the other choices."""
    wanted = {**chosen, option: value}
    there = any(form.items() >= wanted.items() for form in bought)
    return _CHOICE.format(out="" if there else " out", option=option, value=value, pressed="true" if chosen.get(option) == value else "false")


def _page(texts: Texts, item: Item) -> Markup:
    address = safe_link(item.url)
    return _PAGE.format(address, texts("chat.detail.page"), icons.OUT) if address else Markup("")


def _facts(texts: Texts, item: Item) -> Markup:
    """What is known of the item, but for what can be chosen."""
    options = {name for v in item.variants for name in v.options}
    names = {facet.replace("_", " ") for facet in item.attributes}
    known = [
        (texts.word("facet", one_line(facet_words(facet, names))), one_line(value(stated))) for facet, stated in item.attributes.items() if facet not in options
    ]
    made = Markup("").join(_FACT.format(name[:1].upper() + name[1:], words) for name, words in known if words)
    return _FACTS.format(texts("chat.detail.facts"), made) if made else Markup("")


def _voices(texts: Texts, item: Item) -> Markup:
    made = Markup("").join(Markup('<blockquote dir="auto">{}</blockquote>').format(one_line(r)) for r in item.reviews[:_VOICES] if one_line(r))
    return _VOICE.format(texts("chat.detail.said"), made) if made else Markup("")


def _row(title: str, shown: tuple[Card, ...]) -> Markup:
    made = Markup("").join(
        _MINI.format(
            id=c.offer.item.id,
            title=one_line(c.offer.item.title),
            picture=picture(c),
            price=one_line(money(c.offer.price, c.offer.item.currency)),
        )
        for c in shown
    )
    return _ROW.format(title=title, made=made) if made else Markup("")
