"""Products of an XML feed (RSS 2.0 or Atom), one in memory at a time. Nothing is expanded and nothing fetched that the file names."""

import re
from collections.abc import Iterator, Set
from pathlib import Path
from typing import TextIO
from xml.parsers import expat

from chatbot.catalog.raw import RawRow, Unreadable

_CHUNK = 1 << 16
#: The longest text that is kept of one element, and the most values of one name: longer ones are of no use to an item.
_LONGEST, _MOST = 200_000, 200
_ROOTS = frozenset({"rss", "feed", "rdf"})
#: The element that a product is, and what Atom calls the fields of RSS.
_PRODUCTS = frozenset({"item", "entry"})
#: Elements whose text may hold markup that wasn't escaped.
_PROSE = frozenset({"title", "description", "summary", "content"})
_ATOM = {"summary": "description", "content": "description"}
_GOOGLE = "base.google.com/"
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
#: Any ampersand that doesn't write one of XML's own characters. Feeds have bare ones, and names of HTML; kept as they stand, they are read later.
_BARE = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)")


def feed_rows(file: TextIO, path: Path) -> Iterator[RawRow]:
    """Every product, its attributes by name: text, a list where it says one several times, a dict where it has parts.

    Raises:
        Unreadable: no feed, not well-formed, or with entities of its own, which may be made to fill the memory or to read other files.
    """
    reader = _Reader(path)
    try:
        for chunk in _mended(file):
            reader.parser.Parse(chunk)
            yield from reader.taken()
        reader.parser.Parse(b"", True)
        yield from reader.taken()
    except expat.ExpatError as error:
        what = expat.errors.messages[error.code] if error.code in expat.errors.messages else str(error)
        raise Unreadable(f"{str(path)!r} is not well-formed XML: line {error.lineno}, column {error.offset + 1}: {what}") from error


def _mended(file: TextIO) -> Iterator[bytes]:
    """The file in pieces, without characters that XML forbids and with every bare ampersand written as one."""
    held = ""
    while chunk := file.read(_CHUNK):
        text = held + chunk
        cut = text.rfind("&", max(0, len(text) - len("&quot;")))
        text, held = (text[:cut], text[cut:]) if cut >= 0 else (text, "")
        yield _BARE.sub("&amp;", _CONTROL.sub(" ", text)).encode()
    yield _BARE.sub("&amp;", held).encode()


class _Reader:
    """Collects the products while expat goes through the file."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._done: list[RawRow] = []
        self._prefixes = {"", "g"}  # those of Google's attributes; any other belongs to somebody else
        self._depth = 0
        self._line = 0
        self._cells: dict[str, object] | None = None  # of the product that is open
        self._inside: list[tuple[str, dict[str, object]]] = []  # the open elements in it, and what they have
        self._text: list[str] = []
        self._markup = 0  # how many elements are open inside of prose
        self._length = 0
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.parser.EntityDeclHandler = self._entity
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def taken(self) -> list[RawRow]:
        """The products that ended since the last call."""
        done, self._done = self._done, []
        return done

    def _entity(self, name: str, *rest: object) -> None:
        raise Unreadable(f"{str(self._path)!r} declares the entity {name[:40]!r}; a product feed needs none, and none is followed")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        prefix, name = _parted(tag)
        self._prefixes |= {key.removeprefix("xmlns:") for key, uri in attributes.items() if key.startswith("xmlns:") and _GOOGLE in uri}
        self._depth += 1
        if self._depth == 1 and name not in _ROOTS:
            raise Unreadable(f"{str(self._path)!r} is XML whose root is {tag[:40]!r}; the feeds that can be read are RSS and Atom")
        if self._cells is None:
            if name in _PRODUCTS and not prefix:
                self._cells, self._line = {}, self.parser.CurrentLineNumber
            return
        if self._inside and _parted(self._inside[-1][0])[1] in _PROSE:
            self._markup += 1
            self._text.append(f"<{name}>")  # as it would have been escaped, to be read with it
            return
        self._text, self._length = [], 0
        self._inside.append((tag, {}))
        if name == "link" and not prefix and attributes.get("rel", "alternate") == "alternate" and "href" in attributes:
            self._text.append(attributes["href"][:_LONGEST])

    def _data(self, text: str) -> None:
        if self._inside and self._length < _LONGEST:
            self._text.append(text)
            self._length += len(text)

    def _end(self, tag: str) -> None:
        self._depth -= 1
        if self._cells is None:
            return
        if self._markup:
            self._markup -= 1
            self._text.append(f"</{_parted(tag)[1]}>")
            return
        if not self._inside:
            self._done.append(RawRow(self._line, _finished(self._cells, self._prefixes)))
            self._cells = None
            return
        opened, parts = self._inside.pop()
        into = self._inside[-1][1] if self._inside else self._cells
        _keep(into, opened, parts or "".join(self._text).strip())
        self._text = []


def _parted(tag: str) -> tuple[str, str]:
    prefix, colon, name = tag.rpartition(":")
    return (prefix, name.lower()) if colon else ("", tag.lower())


def _keep(into: dict[str, object], tag: str, value: object) -> None:
    """Note a value under its tag, further ones of the same tag in a list."""
    if not value:
        return
    held = into.get(tag)
    if held is None:
        into[tag] = value
    elif isinstance(held, list):
        if len(held) < _MOST:
            held.append(value)
    else:
        into[tag] = [held, value]


def _finished(cells: dict[str, object], prefixes: Set[str]) -> dict[str, object]:
    """The attributes of one product by plain names: what has a prefix of Google's counts before what hasn't."""
    found: dict[str, object] = {}
    for tag in sorted(cells, key=lambda tag: bool(_parted(tag)[0])):
        prefix, name = _parted(tag)
        if prefix in prefixes:
            found[name if prefix else _ATOM.get(name, name)] = _plain(cells[tag])
    return found


def _plain(value: object) -> object:
    """A value whose parts have plain names."""
    match value:
        case dict():
            return {_parted(str(tag))[1]: _plain(part) for tag, part in value.items()}
        case list():
            return [_plain(part) for part in value]
    return value
