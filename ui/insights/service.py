"""How shoppers are served: how fast, by whom the words are, and how long they wait for a person."""

from collections.abc import Callable, Sequence

from markupsafe import Markup

from chatbot.insights.table import Cell, Table
from ui.insights.figure import day, duration, percent
from ui.insights.plot import Series, plot
from ui.insights.section import Writer


def latency(writer: Writer, table: Table) -> Markup:
    """Times over time: of the slow ones, those that matter most."""
    lines = ("first_item_p50", "first_item_p95", "first_text_p95", "total_p50", "total_p95")
    return writer.section("latency", table, _drawn(writer, table, "insights.latency.title", lines, lambda v: duration(writer.texts, v)))


def grounding(writer: Writer, table: Table) -> Markup:
    """Whose the sentences are, and what failed."""
    lines = ("model_share", "replaced_share")
    return writer.section("grounding", table, _drawn(writer, table, "insights.grounding.title", lines, lambda v: percent(writer.texts, v)))


def waits(writer: Writer, table: Table) -> Markup:
    """How many were handed over, and how long they waited."""
    lines = ("handed", "taken", "left")
    body = _drawn(writer, table, "insights.waits.title", lines, lambda v: writer.texts.number(int(v)), least=2)
    return writer.section("waits", table, body if any(table.column("handed")) else None, kind="wide")


def _drawn(writer: Writer, table: Table, title: str, lines: Sequence[str], said: Callable[[float], str], *, least: float = 0.0) -> Markup | None:
    """The columns as lines over the days; None where none has a value."""
    texts = writer.texts
    series = [Series(texts(f"insights.column.{name}"), _values(table.column(name))) for name in lines]
    if not any(v is not None for s in series for v in s.values):
        return None
    return plot(texts, texts(title), [day(texts, str(p)) for p in table.column("from")], series, said, least=least)


def _values(cells: Sequence[Cell]) -> tuple[float | None, ...]:
    return tuple(float(c) if isinstance(c, int | float) else None for c in cells)
