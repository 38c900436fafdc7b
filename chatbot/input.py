"""What callers send, made fit to be kept."""

import unicodedata
from hashlib import sha256

_NAME = 128
#: Marks that show what comes after them in another order than it was written.
_TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    """The text without what no database keeps: NUL characters and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def name(client_turn_id: str | None) -> str | None:
    """The caller's name for a turn, no longer than the database keeps."""
    if client_turn_id is None:
        return None
    cleaned = clean(client_turn_id)
    return cleaned if len(cleaned) <= _NAME else sha256(cleaned.encode()).hexdigest()


def plain(text: str) -> str:
    """The text as a person may have typed it: without control characters but line ends and tabs, and without those that turn the direction of others'."""
    return "".join(c for c in clean(text) if c in "\n\t" or not (unicodedata.category(c) == "Cc" or c in _TURNING)).strip()
