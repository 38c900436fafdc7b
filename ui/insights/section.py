"""A piece of the page: its heading, what it shows, and below that the same as a table and as a file."""

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from markupsafe import Markup

from chatbot.insights.insights import Wanted
from chatbot.insights.table import Table
from ui import icons
from ui.insights.grid import Words, grid
from ui.texts import Texts

_SECTION = Markup(
    '<section class="piece box {kind}" aria-labelledby="{id}"><header><h2 id="{id}">{title}</h2><p class="hint">{hint}</p></header>{body}{under}</section>'
)
_UNDER = Markup('<details class="under"><summary><span>{open}</span></summary>{grid}</details>')
_FILE = Markup('<a class="quiet file" href="{href}" download aria-label="{label}">{icon}<span>CSV</span></a>')
_FOOT = Markup('<div class="foot">{details}{file}</div>')
_EMPTY = Markup('<div class="empty-state"><b>{}</b><p>{}</p></div>')


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the pieces of one answer."""

    texts: Texts
    wanted: Wanted

    def section(self, name: str, table: Table, body: Markup | None, *, kind: str = "", under: Markup | str | None = None, words: Words | None = None) -> Markup:
        """A piece called ``name`` in the texts; without a ``body`` it says what will be there. ``under`` is put below in place of the table."""
        texts, title = self.texts, self.texts(f"insights.{name}.title")
        shown = body if body is not None else _EMPTY.format(texts("insights.nothing"), texts(f"insights.{name}.will"))
        below = self.table(table, title, words=words) if under is None else under
        details = _UNDER.format(open=texts("insights.as_table"), grid=below) if below and table.rows else ""
        file = _FILE.format(href=self.file(table.name), label=texts("insights.file", title=title), icon=icons.DOWN) if table.rows else ""
        return _SECTION.format(
            kind=kind,
            id=f"insights-{table.name}",
            title=title,
            hint=texts(f"insights.{name}.hint"),
            body=shown,
            under=_FOOT.format(details=details, file=file) if details or file else "",
        )

    def table(self, table: Table, title: str, *, leave_out: Sequence[str] = (), words: Words | None = None, named: bool = True) -> Markup:
        """A whole table, to be looked into."""
        return grid(self.texts, table, self.texts("insights.table_of", title=title), leave_out=leave_out, words=words, named=named)

    def file(self, table: str) -> str:
        """The address of a table as a file."""
        period = self.wanted.period
        query = {"from": period.start, "to": period.end, "by": period.by} | ({"category": self.wanted.category} if self.wanted.category else {})
        return f"/v1/insights/{table}.csv?{urlencode(query)}"
