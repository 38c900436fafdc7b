"""Text of a catalogue file made plain: no markup, no control characters, one kind of space."""

import html
import re
import unicodedata
from html.parser import HTMLParser

TITLE = 300
BODY = 10_000
WORD = 200

_TAG = re.compile(r"<[a-zA-Z/!?]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_SPACE = re.compile(r"\s+")
_SILENT = frozenset({"script", "style", "template", "noscript", "iframe", "object", "svg", "head", "title"})
_BLOCKS = frozenset({"p", "div", "br", "li", "ul", "ol", "tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6", "table", "section", "hr"})
#: Invisible characters that reorder or split what is read. The zero-width joiner stays, emoji need it.
_HIDDEN = frozenset("\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff\u00ad")


def clean(text: str, limit: int) -> str:
    """The text as plain prose on one line, NFC, of at most ``limit`` characters."""
    text = text[: limit * 20]
    for _ in range(3):  # feeds escape their markup more than once
        if not (_TAG.search(text) or _ENTITY.search(text)):
            break
        text = _without_markup(text)
    if not text.isprintable():
        text = "".join(" " if c.isspace() else c for c in text if c.isspace() or _visible(c))
    text = _SPACE.sub(" ", unicodedata.normalize("NFC", text)).strip()
    return text if len(text) <= limit else _cut(text, limit)


def _visible(character: str) -> bool:
    return character not in _HIDDEN and unicodedata.category(character) not in ("Cc", "Cs", "Cn")


def _cut(text: str, limit: int) -> str:
    head = text[: limit - 1]
    space = head.rfind(" ")
    return (head[:space] if space > limit // 2 else head).rstrip() + "…"


def _without_markup(text: str) -> str:
    if not _TAG.search(text):
        return html.unescape(text)
    reader = _Prose()
    reader.feed(text)
    reader.close()
    return "".join(reader.pieces)


class _Prose(HTMLParser):
    """Collects the text between tags, and a space where a block begins or ends."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._silent: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        elif tag in _BLOCKS:
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        elif tag in _BLOCKS:
            self.pieces.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.pieces.append(data)
