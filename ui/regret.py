"""What was removed a moment ago, and can still be put back."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Regret:
    """A removal that can be undone: its key, and what was removed in words."""

    key: str
    words: str


@dataclass(frozen=True, slots=True)
class _Held(Generic[T]):
    owner: str
    thing: T
    until: float


class Regrets(Generic[T]):
    """Keeps what was removed in memory alone, for ``patience`` seconds and not longer; ``most`` things at a time, of which the oldest goes first."""

    def __init__(self, *, clock: Callable[[], float], patience: float = 15.0, most: int = 1000) -> None:
        self._clock = clock
        self._patience = patience
        self._most = most
        self._held: dict[str, _Held[T]] = {}
        self._lock = threading.Lock()

    def keep(self, owner: str, thing: T) -> str:
        """Keep a thing for its owner; the key to have it back."""
        key = token_urlsafe(16)
        with self._lock:
            self._let_go()
            self._held[key] = _Held(owner, thing, self._clock() + self._patience)
            while len(self._held) > self._most:
                del self._held[next(iter(self._held))]
        return key

    def take(self, owner: str, key: str) -> T | None:
        """The thing of this key, once; None where it is another's, or too late."""
        with self._lock:
            self._let_go()
            held = self._held.get(key)
            if held is None or held.owner != owner:
                return None
            del self._held[key]
            return held.thing

    def _let_go(self) -> None:
        now = self._clock()
        for key in [k for k, held in self._held.items() if held.until < now]:
            del self._held[key]
