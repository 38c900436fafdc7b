"""What was asked for and isn't carried: the need, the shoppers' words, how often, and what comes nearest."""

import re
from typing import Any

from markupsafe import Markup

from chatbot.insights.table import Table
from ui.insights.figure import day
from ui.insights.section import Writer
from ui.plain import one_line
from ui.texts import Texts

_LIST = Markup('<ol class="needs">{}</ol>')
_NEED = Markup(
    '<li><div class="what"><h3 dir="auto">{name}</h3><span class="chip {kind}">{kind_words}</span></div>'
    '<p class="many"><b>{asked}</b> <span>{times}</span><i style="--long:{long}%" aria-hidden="true"></i></p>'
    '{words}<p class="hint">{last}{nearest}</p></li>'
)
_WORDS = Markup('<ul class="words">{}</ul>')
_WORD = Markup('<li dir="auto"><q>{}</q></li>')
_HIDDEN = Markup('<p class="hint">{}</p>')
_NEAREST = Markup(' · {label} <span dir="auto">{title}</span>')
_RANGE = re.compile(r"(?<=\d)-(?=\d)")
#: So many needs are drawn; the table has them all.
DRAWN = 12


def unmet(writer: Writer, table: Table) -> Markup:
    """The piece of the page."""
    needs = table.records()
    most = max((n["asked"] for n in needs), default=1)
    body = _LIST.format(Markup("").join(_need(writer.texts, n, most) for n in needs[:DRAWN])) if needs else None
    title = writer.texts("insights.unmet.title")
    under = writer.table(table, title, leave_out=("nearest",), words=lambda column, cell: _cell(writer.texts, column, cell))
    return writer.section("unmet", table, body, kind="wide first", under=under)


def need_name(texts: Texts, need: dict[str, Any]) -> str:
    """What was needed, in words: "grand piano", "jackets: velvet"."""
    if need["need"] is None:
        return texts("insights.unmet.withheld")
    name, category = _RANGE.sub("–", one_line(need["need"])), one_line(need["category"])
    if not category:
        return name
    return texts("insights.unmet.of", category=category, need=name) if name else category


def _need(texts: Texts, need: dict[str, Any], most: int) -> Markup:
    words = [w for w in (need["words"] or "").split("\n") if w]
    title = need["nearest_title"] or ""
    return _NEED.format(
        name=need_name(texts, need),
        kind=need["kind"],
        kind_words=texts(f"insights.kind.{need['kind']}"),
        asked=texts.number(need["asked"]),
        times=texts("insights.unmet.times", count=need["asked"]),
        long=round(100 * need["asked"] / most, 1),
        words=_WORDS.format(Markup("").join(_WORD.format(one_line(w)) for w in words)) if words else _withheld(texts, need),
        last=texts("insights.unmet.last", day=day(texts, need["last"])),
        nearest=_NEAREST.format(label=texts("insights.unmet.nearest"), title=one_line(title)) if title else "",
    )


def _withheld(texts: Texts, need: dict[str, Any]) -> Markup | str:
    return _HIDDEN.format(texts("insights.unmet.few")) if need["words"] is None else ""


def _cell(texts: Texts, column: str, cell: str) -> str:
    if column == "kind":
        return texts(f"insights.kind.{cell}")
    return day(texts, cell) if column == "last" else one_line(cell)
