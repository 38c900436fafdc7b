"""Takes in what happens while the shop is open, behind everybody's back: no turn waits for it."""

import logging
import threading
from types import TracebackType
from typing import Self

from chatbot.domain.events import Done, Event, Failed
from chatbot.insights.ledger import Ledger

_log = logging.getLogger(__name__)


class Bookkeeper:
    """A thread that is woken by the end of a turn and, ``pause`` seconds later, takes in what is new; in small batches, with a pause after each."""

    def __init__(self, ledger: Ledger, *, pause: float = 2.0, rest: float = 0.05, batch: int = 500) -> None:
        self._ledger = ledger
        self._pause = pause
        self._rest = rest
        self._batch = batch
        self._wake = threading.Event()
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._work, name="bookkeeper", daemon=True)

    def __enter__(self) -> Self:
        self._wake.set()  # there may be much from before
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, where: TracebackType | None) -> None:
        self._over.set()
        self._wake.set()
        self._thread.join(timeout=10)

    def hear(self, event: Event) -> None:
        """Take note that there is something new."""
        if isinstance(event, Done | Failed):
            self._wake.set()

    def _work(self) -> None:
        while True:
            self._wake.wait()
            if self._over.wait(self._pause):
                return
            self._wake.clear()
            try:
                while not self._ledger.catch_up(batches=1, batch=self._batch):
                    if self._over.wait(self._rest):
                        return
            except Exception:  # the shop goes on without; what was left out is taken in the next time
                _log.exception("what shoppers ask for could not be taken in")
