"""The way in to something that will be closed while others may still be inside."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from chatbot.llm.engine import EngineFailed


class Door:
    """Counts who is inside; once closed it lets nobody in, and those inside are asked to leave."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._closed = False

    @property
    def closed(self) -> bool:
        return self._closed

    @contextmanager
    def entered(self) -> Iterator[None]:
        """Be inside for the length of the block.

        Raises:
            EngineFailed: when it is closed.
        """
        with self._changed:
            if self._closed:
                raise EngineFailed("the engine was closed")
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    def close(self, timeout: float) -> bool:
        """Let nobody in any more; whether all who were inside left within ``timeout`` seconds."""
        with self._changed:
            self._closed = True
            return self._changed.wait_for(lambda: self._inside == 0, timeout)
