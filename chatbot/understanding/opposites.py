"""Names that deny one another: "fragrance free" and a scent, a sad ending and a happy one."""

from chatbot.domain.words import lemmas

_ABSENT = frozenset({"free", "non", "without", "no", "less"})


def opposite(said: str, value: str) -> bool:
    """Whether the value is the absence of what was said: "fragrance free" of scent, "wireless" of wired."""
    return _negates(value) != _negates(said)


def _negates(text: str) -> bool:
    words = lemmas(text)
    return bool(_ABSENT.intersection(words)) or any(len(w) > 5 and w.endswith("less") for w in words)


def is_another_kind(said: str, name: str) -> bool:
    """Whether a property is of the same noun and of another sort: a sad ending that isn't wanted speaks for a happy one."""
    words, own = lemmas(said), lemmas(name)
    return len(words) > 1 < len(own) and words[-1] == own[-1] and not set(words[:-1]) & set(own[:-1])
