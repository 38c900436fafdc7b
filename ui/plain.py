"""Text of shoppers, catalogues and models, made harmless for a screen."""

import re

# C0 and C1 controls but tab and newline, direction overrides and isolates, interlinear marks, lone surrogates.
_HARMFUL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ud800-\udfff]")
_BREAK = re.compile("\r\n?|[\u2028\u2029]")


def plain(text: str) -> str:
    """The text without control characters, terminal escapes and direction overrides; lines are kept."""
    return _HARMFUL.sub("", _BREAK.sub("\n", text))


def one_line(text: str) -> str:
    """The same on a single line, with single spaces."""
    return " ".join(plain(text).split())
