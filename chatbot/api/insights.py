"""What the shop learns of its shoppers as a whole, for those who run it; nothing of it names anybody."""

from datetime import date
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query
from fastapi.responses import Response

from chatbot.api.entry import TheSettings, TheShop, manager
from chatbot.api.problem import Problem
from chatbot.insights.insights import NoTable, Wanted
from chatbot.insights.period import LONGEST, BadPeriod, Period
from chatbot.insights.sheet import csv_of

router = APIRouter(tags=["insights"], dependencies=[Depends(manager)])


def wanted(
    shop: TheShop,
    settings: TheSettings,
    first: Annotated[date | None, Query(alias="from", description="The first day (UTC); default: so many days before the last.")] = None,
    last: Annotated[date | None, Query(alias="to", description="The last day (UTC); default today.")] = None,
    days: Annotated[int, Query(ge=1, le=LONGEST, description="How many days, where the first isn't given.")] = 30,
    by: Annotated[Literal["day", "week"], Query(description="Whether what changes over time is told by day or by week.")] = "day",
    category: Annotated[str, Query(max_length=80, description="One kind of things alone, for what is asked for.")] = "",
) -> Wanted:
    """What is asked for, from the address."""
    end = last or shop.insights.today
    try:
        period = Period(first, end, by) if first else Period.until(end, days, by)
    except (BadPeriod, OverflowError) as error:
        raise Problem(422, f"{str(error)[0].upper()}{str(error)[1:]}.", kind="bad-period") from error
    return Wanted(period, category, settings.insights_words_min)


AsWanted = Annotated[Wanted, Depends(wanted)]


@router.get("/insights")
def insights(shop: TheShop, asked: AsWanted) -> dict[str, Any]:
    """All tables: what is asked for, what isn't carried, how conversations go, what becomes of items, how shoppers are served."""
    period = asked.period
    return {
        "from": period.start,
        "to": period.end,
        "by": period.by,
        "category": asked.category or None,
        "tables": {t.name: t.records() for t in shop.insights.tables(asked)},
    }


@router.get("/insights/{table}.csv", response_class=Response)
def sheet(shop: TheShop, table: Annotated[str, Path(max_length=40)], asked: AsWanted) -> Response:
    """One table as CSV, for a spreadsheet."""
    try:
        found = shop.insights.table(table, asked)
    except NoTable as error:
        raise Problem(404, f"{str(error)[0].upper()}{str(error)[1:]}.", kind="no-table") from error
    name = f"{found.name}-{asked.period.start}-{asked.period.end}.csv"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(csv_of(found), media_type="text/csv; charset=utf-8", headers=headers)
