"""A table as markup: plain, or with a bar for its first number."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from chatbot.insights.table import Cell, Table
from ui.insights.figure import written
from ui.texts import Texts

_TABLE = Markup(
    '<div class="scroll" role="region" aria-label="{caption}" tabindex="0"><table><caption class="unseen">{caption}</caption>{head}{body}</table></div>'
)
_BARS = Markup('<table class="bars"><caption class="unseen">{caption}</caption>{head}{body}</table>')
_HEAD = Markup("<thead><tr>{}</tr></thead>")
_BODY = Markup("<tbody>{}</tbody>")
_ROW = Markup("<tr>{}</tr>")
_TITLE, _TITLE_OF_NUMBER = Markup('<th scope="col">{}</th>'), Markup('<th scope="col" class="number">{}</th>')
_FIRST, _CELL, _NUMBER = Markup('<th scope="row" dir="auto">{}</th>'), Markup('<td dir="auto">{}</td>'), Markup('<td class="number">{}</td>')
_BAR = Markup('<td class="amount"><span>{words}</span><i style="--long:{long}%"></i></td>')

#: Says how a word of a column is written.
Words = Callable[[str, str], str]


def grid(texts: Texts, table: Table, caption: str, *, leave_out: Sequence[str] = (), words: Words | None = None, named: bool = True) -> Markup:
    """The whole table; ``words`` has the last say on cells that are text. Columns not ``named`` in the texts but for the first go by their names."""
    shown = [c for c in table.columns if c not in leave_out]
    places = [table.columns.index(c) for c in shown]
    numbers = [_numeric(table, at) for at in places]
    titles = [texts(f"insights.column.{c}") if named or not at else c for at, c in enumerate(shown)]
    head = Markup("").join((_TITLE_OF_NUMBER if n else _TITLE).format(t) for t, n in zip(titles, numbers, strict=True))
    rows = []
    for row in table.rows:
        cells = [_written(texts, c, row[at], words) for c, at in zip(shown, places, strict=True)]
        first, rest = _FIRST.format(cells[0]), ((_NUMBER if n else _CELL).format(cell) for cell, n in zip(cells[1:], numbers[1:], strict=True))
        rows.append(_ROW.format(Markup("").join((first, *rest))))
    return _TABLE.format(caption=caption, head=_HEAD.format(head), body=_BODY.format(Markup("").join(rows)))


def bars(texts: Texts, caption: str, titles: Sequence[str], rows: Sequence[tuple[str | Markup, float, Sequence[str]]]) -> Markup:
    """Rows of a name, an amount with its bar, and further words; ``titles`` are those of all columns."""
    most = max((amount for _, amount, _ in rows), default=0) or 1
    first, second, *rest = titles
    head = Markup("").join((_TITLE.format(first), _TITLE.format(second), *(_TITLE_OF_NUMBER.format(t) for t in rest)))
    made = []
    for name, amount, more in rows:
        bar = _BAR.format(words=texts.number(amount), long=round(100 * amount / most, 1))
        made.append(_ROW.format(Markup("").join((_FIRST.format(name), bar, *(_NUMBER.format(w) for w in more)))))
    return _BARS.format(caption=caption, head=_HEAD.format(head), body=_BODY.format(Markup("").join(made)))


def _numeric(table: Table, at: int) -> bool:
    return any(isinstance(row[at], int | float) for row in table.rows)


def _written(texts: Texts, column: str, cell: Cell, words: Words | None) -> str:
    if words is not None and isinstance(cell, str) and cell:
        return words(column, cell)
    return written(texts, column, cell)
