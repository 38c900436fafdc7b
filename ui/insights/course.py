"""How conversations go: how far they get, where they end, which questions help."""

from markupsafe import Markup

from chatbot.insights.table import Table
from ui.insights.figure import written
from ui.insights.grid import bars, grid
from ui.insights.section import Writer
from ui.texts import Texts
from ui.wording import facet_name

#: So many questions are shown; the table has them all.
_QUESTIONS = 8


def funnel(writer: Writer, table: Table) -> Markup:
    """How far conversations get."""
    texts, rows = writer.texts, table.records()
    titles = [texts(f"insights.column.{c}") for c in ("step", "conversations", "of_all", "of_step_before")]
    made = [
        (step(texts, r["step"]), r["conversations"], (written(texts, "of_all", r["of_all"]), written(texts, "of_step_before", r["of_step_before"])))
        for r in rows
    ]
    body = bars(texts, texts("insights.funnel.title"), titles, made) if rows[0]["conversations"] else None
    return writer.section("funnel", table, body, under="")


def endings(writer: Writer, table: Table) -> Markup:
    """What came last before silence."""
    texts, rows = writer.texts, table.records()
    titles = [texts(f"insights.column.{c}") for c in ("after", "conversations", "share")]
    made = [(ended(texts, r["after"]), r["conversations"], (written(texts, "share", r["share"]),)) for r in rows]
    return writer.section("endings", table, bars(texts, texts("insights.endings.title"), titles, made) if rows else None, under="")


def questions(writer: Writer, table: Table) -> Markup:
    """The questions that were asked back, those that help most first."""
    texts = writer.texts
    first = Table(table.name, table.columns, table.rows[:_QUESTIONS])
    shown = grid(texts, first, texts("insights.questions.title"), leave_out=("led_surely",), words=lambda _, cell: facet_name(texts, cell))
    under = None if len(table.rows) > _QUESTIONS else ""
    return writer.section("questions", table, shown if table.rows else None, under=under, words=lambda _, cell: facet_name(texts, cell))


def step(texts: Texts, name: str) -> str:
    """A step of the way to a purchase."""
    return texts(f"insights.step.{name}")


def ended(texts: Texts, how: str) -> str:
    """The last act of a conversation."""
    return texts(f"insights.ended.{how}")
