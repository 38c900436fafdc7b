"""Other people's text as data that no model takes for instructions about roles."""

import unicodedata

# Every chat-control token in use is written in angle, square or curly brackets: <|im_start|>, </s>, [INST], {{ }}.
_BRACKETS = str.maketrans("<>[]{}", "()()()")


def inert(text: str) -> str:
    """The text on one line, with round brackets for all others, and with nothing in it that doesn't print."""
    spaced = "".join(" " if c.isspace() else c for c in text)
    printing = "".join(c for c in unicodedata.normalize("NFC", spaced) if unicodedata.category(c)[0] != "C")
    return " ".join(printing.translate(_BRACKETS).split())
