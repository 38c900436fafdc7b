"""What a browser asks to look at, which is taken for nothing but words."""

from collections.abc import Mapping
from datetime import date

from chatbot.insights.insights import Wanted
from chatbot.insights.period import BadPeriod, By, Period

#: The spans that there are buttons for, in days; the second is the first look.
SPANS = (7, 30, 90)
_LONGEST = 80


def wanted(asked: Mapping[str, object], today: date, words_min: int) -> Wanted:
    """What is asked for; what makes no sense is the last 30 days of all things, by day."""
    by: By = "week" if asked.get("by") == "week" else "day"
    category = asked.get("category")
    return Wanted(_period(asked, today, by), category[:_LONGEST] if isinstance(category, str) else "", words_min)


def _period(asked: Mapping[str, object], today: date, by: By) -> Period:
    first, last = _day(asked.get("from")), _day(asked.get("to"))
    try:
        if first is not None and last is not None:
            return Period(first, last, by)
    except BadPeriod:
        pass
    days = asked.get("days")
    return Period.until(today, next((s for s in SPANS if str(s) == str(days)), SPANS[1]), by)


def _day(text: object) -> date | None:
    try:
        return date.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
