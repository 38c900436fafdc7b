"""One thing that was looked at."""

from collections.abc import Callable
from dataclasses import dataclass

_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Finding:
    """``good``, what was seen, and what to do when it isn't good."""

    name: str
    good: bool
    seen: str
    advice: str = ""


def good(name: str, seen: str) -> Finding:
    """Nothing needs to be done."""
    return Finding(name, True, seen)


def bad(name: str, seen: str, advice: str) -> Finding:
    """Something does."""
    return Finding(name, False, seen, advice)


def tried(name: str, look: Callable[[], str], advice: str) -> Finding:
    """What ``look`` sees; whatever it raises is what is wrong."""
    try:
        return good(name, look())
    except Exception as error:  # a doctor looks at everything, whatever breaks
        return bad(name, told(error), advice)


def told(error: BaseException) -> str:
    """An error in a line."""
    words = " ".join(str(error).split()) or type(error).__name__
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST]}…"
