"""Items side by side: a picture, a title and what can be done with each at the head, a row for each facet below."""

from collections.abc import Collection, Sequence

from markupsafe import Markup

from chatbot.domain.events import Card, Comparison
from ui.card import acts, picture
from ui.plain import one_line
from ui.texts import Texts

_TABLE = Markup(
    '<div class="compared" role="region" tabindex="0" aria-label="{label}"><table><thead>{pictures}<tr><td></td>{heads}</tr></thead>'
    "<tbody>{rows}</tbody></table></div>"
)
_PICTURES = Markup('<tr class="pictures"><td></td>{}</tr>')
_PICTURE = Markup(
    '<td data-item="{id}" data-title="{title}"><div class="picture">{picture}<span class="ordinal" aria-hidden="true">{place}</span></div>'
    '<div class="acts">{acts}</div></td>'
)
_HEAD = Markup('<th scope="col" dir="auto"{item}>{title}</th>')
_ITEM = Markup(' data-item="{}" data-title="{}"')
_OPEN = Markup('<button type="button" class="open" data-look="item">{}</button>')
_KINDS = ("like", "dislike", "shortlist")


def comparison(texts: Texts, table: Comparison | None, shown: Sequence[Card] = ()) -> Markup:
    """The table, with pictures where ``shown`` are the very items that it compares."""
    if table is None:
        return Markup("")
    columns = shown if pictured(table, shown) else ()
    heads = [_head(one_line(title), columns[at] if columns else None) for at, title in enumerate(table.titles)]
    facets = {facet.replace("_", " ") for facet, _ in table.rows}
    return _TABLE.format(
        label=texts("chat.answer.compared"),
        pictures=_PICTURES.format(Markup("").join(_picture(texts, c, place) for place, c in enumerate(columns, 1))) if columns else "",
        heads=Markup("").join(heads),
        rows=Markup("").join(_row(texts.word("facet", facet_words(name, facets)), cells) for name, cells in table.rows),
    )


def pictured(table: Comparison | None, shown: Sequence[Card]) -> bool:
    """Whether these cards are the columns of the table, which then shows all that they would."""
    return table is not None and bool(shown) and tuple(c.offer.item.title for c in shown) == table.titles


def _picture(texts: Texts, shown: Card, place: int) -> Markup:
    item = shown.offer.item
    title = one_line(item.title)
    return _PICTURE.format(id=item.id, title=title, picture=picture(shown), place=place, acts=acts(texts, title, _KINDS))


def _head(title: str, shown: Card | None) -> Markup:
    if shown is None:
        return _HEAD.format(item="", title=title)
    return _HEAD.format(item=_ITEM.format(shown.offer.item.id, title), title=_OPEN.format(title))


def facet_words(name: str, among: Collection[str]) -> str:
    """A facet's name; its unit stands apart where there is a facet of the same name without one ("waterproof (mm)")."""
    name = name.replace("_", " ")
    bare, _, unit = name.rpartition(" ")
    return f"{bare} ({unit})" if bare in among else name


def _row(name: str, cells: tuple[str, ...]) -> Markup:
    label = one_line(name)
    made = Markup("").join(Markup("<td{}>{}</td>").format(_unknown(c), one_line(c)) for c in cells)
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(label[:1].upper() + label[1:], made)


def _unknown(cell: str) -> Markup:
    return Markup(' class="unknown"' if cell == "not stated" else "")
