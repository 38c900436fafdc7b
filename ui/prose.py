"""Plain text as paragraphs and lists. Nothing in it is ever taken for markup."""

import re

from markupsafe import Markup

from ui.plain import plain

_SENTENCE = re.compile(r"[.!?:][\"\u201d\u2019)]*(?=\s+\S)|[\u3002\uff01\uff1f][\u201d\u2019\uff09]*(?=\s*\S)")
_BULLET = re.compile(r"\s*(?:[-*•]|\d{1,2}[.)])\s+")
_ABBREVIATED = ("e.g.", "i.e.", "approx.", "vs.", "incl.", "no.")


def split_lead(text: str) -> tuple[str, str]:
    """The first sentence, which introduces what is shown, and the rest of the text."""
    for end in _SENTENCE.finditer(text):
        lead = text[: end.end()]
        if not lead.lower().endswith(_ABBREVIATED):
            return lead.strip(), text[end.end() :].strip()
    return text.strip(), ""


def prose(text: str) -> Markup:
    """Paragraphs, line breaks and lists; every character of the text is escaped."""
    blocks = (b.strip("\n") for b in re.split(r"\n\s*\n", plain(text)))
    return Markup("").join(_block(b.split("\n")) for b in blocks if b.strip())


def _block(lines: list[str]) -> Markup:
    if all(_BULLET.match(line) for line in lines):
        points = (Markup('<li dir="auto">{}</li>').format(_BULLET.sub("", line, count=1)) for line in lines)
        return Markup("<ul>{}</ul>").format(Markup("").join(points))
    return Markup('<p dir="auto">{}</p>').format(Markup("<br>").join(line.strip() for line in lines))
