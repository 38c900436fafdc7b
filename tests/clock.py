"""A clock that stands until it is told to go on."""

from datetime import UTC, datetime, timedelta


class Clock:
    def __init__(self, now: datetime = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def go_on(self, **by: float) -> datetime:
        """Later: by seconds, minutes or hours, as `timedelta` has them."""
        self.now += timedelta(**by)
        return self.now
