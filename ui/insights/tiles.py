"""The few figures at the top of the page."""

from collections.abc import Mapping

from markupsafe import Markup

from chatbot.insights.table import Cell, Table, share
from ui.insights.figure import percent
from ui.texts import Texts

_TILES = Markup('<dl class="tiles">{}</dl>')
_TILE = Markup('<div class="tile box"><dt>{name}</dt><dd><b>{value}</b>{note}</dd></div>')
_NOTE = Markup('<span class="hint">{}</span>')
_STEPS = ("shown", "clicked", "saved", "bought")


def tiles(texts: Texts, funnel: Table, before: Table, handed: int) -> Markup:
    """How many conversations there were, how far they got, and how many went on to a person; beside it, how that was in the time before."""
    now, then = _counts(funnel), _counts(before)
    began, earlier = now["began"], then["began"]
    made = [_tile(texts("insights.tile.conversations"), texts.number(began), _before(texts, texts.number(earlier) if earlier else None))]
    for step in _STEPS:
        value = share(now[step], began)
        past = share(then[step], earlier)
        note = _before(texts, None if past is None else percent(texts, past))
        made.append(_tile(texts(f"insights.step.{step}"), "–" if value is None else percent(texts, value), note))
    handed_share = share(handed, began)
    made.append(_tile(texts("insights.tile.handed"), "–" if handed_share is None else percent(texts, handed_share), ""))
    return _TILES.format(Markup("").join(made))


def _tile(name: str, value: str, note: Markup | str) -> Markup:
    return _TILE.format(name=name, value=value, note=note)


def _before(texts: Texts, value: str | None) -> Markup | str:
    return _NOTE.format(texts("insights.was", value=value)) if value is not None else ""


def _counts(funnel: Table) -> Mapping[str, int]:
    return {str(row[0]): _count(row[1]) for row in funnel.rows}


def _count(cell: Cell) -> int:
    return cell if isinstance(cell, int) else 0
