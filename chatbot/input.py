"""What callers send, made fit to be kept."""

from hashlib import sha256

_NAME = 128


def clean(text: str) -> str:
    """The text without what no database keeps: NUL characters and halves of surrogate pairs."""
    return text.replace("\0", "").encode("utf-8", "replace").decode("utf-8")


def name(client_turn_id: str | None) -> str | None:
    """The caller's name for a turn, no longer than the database keeps."""
    if client_turn_id is None:
        return None
    cleaned = clean(client_turn_id)
    return cleaned if len(cleaned) <= _NAME else sha256(cleaned.encode()).hexdigest()
