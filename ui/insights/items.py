"""The items: shown, clicked, liked, saved, bought."""

from markupsafe import Markup

from chatbot.insights.table import Table
from ui.insights.grid import grid
from ui.insights.section import Writer

_ROWS = 15


def items(writer: Writer, table: Table) -> Markup:
    """The items that shoppers most surely care for when they see them; the rest is in the file."""
    texts = writer.texts
    named = tuple((row[0], row[1] or row[0], *row[2:]) for row in table.rows)  # one that is gone goes by its id
    first = Table(table.name, table.columns, named[:_ROWS])
    shown = grid(texts, first, texts("insights.items.title"), leave_out=("item", "surely"))
    return writer.section("items", table, shown if table.rows else None, kind="wide", under="")
