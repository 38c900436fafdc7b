"""The page's answer: every piece, in the order in which a merchant would ask."""

from dataclasses import replace

from markupsafe import Markup

from chatbot.insights.insights import Insights, Wanted
from chatbot.insights.table import Table
from ui.insights import course, demand, items, service
from ui.insights.figure import day
from ui.insights.section import Writer
from ui.insights.tiles import tiles
from ui.insights.unmet import unmet
from ui.texts import Texts

_SHEET = Markup('<div class="sheet" data-first="{first}" data-last="{last}"><p class="hint span">{span}</p>{tiles}{pieces}</div>')
_TROUBLE = Markup('<div class="sheet"><div class="box empty-state" role="alert"><b>{}</b><p>{}</p></div></div>')


def sheet(insights: Insights, texts: Texts, wanted: Wanted) -> Markup:
    """All pieces for what is wanted."""
    found = {t.name: t for t in insights.tables(wanted)}
    before = insights.table("funnel", replace(wanted, period=wanted.period.before))
    period = wanted.period
    return _SHEET.format(
        first=period.start,
        last=period.end,
        span=texts("insights.span", first=day(texts, period.start), last=day(texts, period.end)),
        tiles=tiles(texts, found["funnel"], before, _handed(found["activity"])),
        pieces=Markup("").join(_pieces(Writer(texts, wanted), found)),
    )


def trouble(texts: Texts) -> Markup:
    """What stands there when nothing could be found out."""
    return _TROUBLE.format(texts("insights.trouble"), texts("insights.again"))


def _pieces(writer: Writer, found: dict[str, Table]) -> tuple[Markup, ...]:
    return (
        unmet(writer, found["unmet"]),
        demand.over_time(writer, found["over_time"]),
        demand.categories(writer, found["categories"]),
        demand.prices(writer, found["prices"], found["prices_over_time"]),
        demand.facets(writer, found["facets"]),
        course.funnel(writer, found["funnel"]),
        course.endings(writer, found["endings"]),
        items.items(writer, found["items"]),
        course.questions(writer, found["questions"]),
        demand.recipients(writer, found["recipients"]),
        service.latency(writer, found["latency"]),
        service.grounding(writer, found["grounding"]),
        service.waits(writer, found["waits"]),
    )


def _handed(activity: Table) -> int:
    return sum(int(n or 0) for n in activity.column("handed"))
