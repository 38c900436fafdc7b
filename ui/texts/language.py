"""Which language somebody reads."""

import re
from typing import Literal, get_args

Language = Literal["en", "zh"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
#: The query parameter and the cookie that hold a choice made by hand.
CHOICE = "lang"

_RANGE = re.compile(r"\s*(?P<tag>\*|[a-z]{1,8})(?:-[a-z0-9-]{1,32})?\s*(?:;\s*q=(?P<weight>[01](?:\.\d{0,3})?)\s*)?", re.IGNORECASE)
_LONGEST = 500


def language(accept_language: str = "", chosen: str = "") -> Language:
    """The language that was chosen if we have it, else the one that the browser's ``Accept-Language`` ranks first, else English."""
    own = _ours(chosen)
    if own:
        return own
    ranges = [m for m in map(_RANGE.fullmatch, accept_language[:_LONGEST].split(",")) if m]
    weighed = sorted(ranges, key=lambda m: -float(m["weight"] or 1))
    found = (_ours(m["tag"]) for m in weighed if float(m["weight"] or 1) > 0)
    return next((f for f in found if f), "en")


def _ours(tag: str) -> Language | None:
    """The language of a tag such as "zh", "zh-Hans-CN", "en_US"."""
    first = re.split("[-_]", tag.strip().lower(), maxsplit=1)[0]
    return next((known for known in LANGUAGES if known == first), None)
