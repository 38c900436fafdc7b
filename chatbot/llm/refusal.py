"""What it means when a model's server answers with an error status."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from chatbot.llm.engine import EngineFailed, Refused, Unavailable

_PASSES = frozenset({408, 425, 429})


def refusal(status: int, retry_after: str, message: str, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> EngineFailed:
    """The failure of a status: `Unavailable` for one that may pass (408, 425, 429, 5xx), else `Refused`."""
    if status in _PASSES or status >= 500:
        return Unavailable(message, seconds(retry_after, now))
    return Refused(message)


def seconds(retry_after: str, now: Callable[[], datetime]) -> float:
    """The seconds of a ``Retry-After`` header: a number or a date (RFC 9110, 10.2.3); 0 of anything else."""
    if retry_after.strip().isdecimal():
        return float(retry_after)
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0.0
    return max(0.0, (until if until.tzinfo else until.replace(tzinfo=UTC)).timestamp() - now().timestamp())
