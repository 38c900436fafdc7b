"""Something that happens once, in one thread, and that others hear of."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Signal(threading.Event):
    """An event that also calls those who want to know, in the thread that sets it."""

    def __init__(self) -> None:
        super().__init__()
        self._guard = threading.Lock()
        self._ears: list[Callable[[], object]] = []

    def set(self) -> None:
        """Let it happen. A second call does nothing."""
        with self._guard:
            super().set()
            ears, self._ears = self._ears, []
        for ear in ears:
            ear()

    @contextmanager
    def telling(self, ear: Callable[[], object]) -> Iterator[None]:
        """Call ``ear`` if it happens within the block, and at once if it happened before. The ear must neither wait nor raise."""
        with self._guard:
            happened = self.is_set()
            if not happened:
                self._ears.append(ear)
        if happened:
            ear()
        try:
            yield
        finally:
            with self._guard:
                self._ears = [e for e in self._ears if e is not ear]
