"""How figures are written."""

from datetime import date

from chatbot.insights.table import Cell
from ui.plain import one_line
from ui.texts import Texts

_SHARES = frozenset({"share", "of_all", "of_step_before", "answered_share", "led_share", "led_surely", "rate", "surely", "model_share", "replaced_share"})
_TIMES = ("first_item_", "first_text_", "total_")
_DAYS = frozenset({"from", "last"})


def written(texts: Texts, column: str, cell: Cell) -> str:
    """A cell as it is read; "–" where nothing is known."""
    if cell is None or cell == "":
        return "–"
    if column in _SHARES and isinstance(cell, int | float):
        return percent(texts, cell)
    if column.startswith(_TIMES) and isinstance(cell, int | float):
        return duration(texts, cell)
    if column.startswith("wait_s") and isinstance(cell, int | float):
        return duration(texts, cell * 1000)
    if column in _DAYS and isinstance(cell, str):
        return day(texts, cell)
    return one_line(cell) if isinstance(cell, str) else texts.number(cell)


def percent(texts: Texts, share: float) -> str:
    """A share between 0 and 1, to a whole percent; to a tenth where it is less than one."""
    value = share * 100
    return texts("insights.percent", number=f"{value:.1f}" if 0 < value < 1 else f"{value:.0f}")


def duration(texts: Texts, ms: float) -> str:
    """A time: "85 ms", "1.4 s", "6 min"."""
    if ms < 1000:
        return texts("insights.ms", number=f"{ms:.0f}")
    if ms < 120_000:
        return texts("insights.s", number=f"{ms / 1000:.1f}" if ms < 20_000 else f"{ms / 1000:.0f}")
    return texts("insights.min", number=f"{ms / 60_000:.0f}")


def day(texts: Texts, iso: str) -> str:
    """A day of the year."""
    return texts.day(date.fromisoformat(iso[:10]))
