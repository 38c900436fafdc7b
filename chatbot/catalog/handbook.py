"""The store handbook: documents such as the returns policy, kept section by section."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from sqlalchemy import Column, Engine, Integer, MetaData, String, Table, Text, delete, insert, select

from chatbot.catalog.readers import Unreadable
from chatbot.catalog.shelf import clear_errors
from chatbot.catalog.vectors import Embedder, Vectors
from chatbot.domain.passage import Passage

_METADATA = MetaData()
_PASSAGES = Table(
    "passages",
    _METADATA,
    Column("id", String, primary_key=True),
    Column("source", String, nullable=False, index=True),
    Column("place", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Column("section", Text, nullable=False),
    Column("text", Text, nullable=False),
)
_HEADING = re.compile(r"^(#{1,2})\s+(.+?)\s*#*\s*$")
_FENCE = re.compile(r"^\s*(```|~~~)")
_MARK = re.compile(r"(\*\*|__|`)(.+?)\1")
_LINK = re.compile(r"!?\[([^\]]*)\]\([^)]*\)")


class Handbook:
    """The passages table. Raises `DataUnusable` when the database can't be used."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with clear_errors(engine):
            _METADATA.create_all(engine)

    def replace(self, source: str, passages: Sequence[Passage]) -> None:
        """Make these the passages of one document, in this order; the ones it had before are gone."""
        rows = [
            {"id": p.id, "source": source, "place": at, "document": p.document, "section": p.section, "text": p.text}
            for at, p in enumerate(passages)
        ]
        with clear_errors(self._engine), self._engine.begin() as connection:
            connection.execute(delete(_PASSAGES).where(_PASSAGES.c.source == source))
            if rows:
                connection.execute(insert(_PASSAGES), rows)

    def all(self) -> tuple[Passage, ...]:
        """Every passage, document by document, in reading order."""
        columns = (_PASSAGES.c.id, _PASSAGES.c.document, _PASSAGES.c.section, _PASSAGES.c.text)
        with clear_errors(self._engine), self._engine.connect() as connection:
            rows = connection.execute(select(*columns).order_by(_PASSAGES.c.source, _PASSAGES.c.place)).all()
        return tuple(Passage(*row) for row in rows)


def read_document(path: Path) -> tuple[Passage, ...]:
    """The passages of a markdown or plain text file: one per ``##`` section, one for what stands before the first.

    The document's title is its ``#`` heading, or else the name of the file. Raises `Unreadable`.
    """
    try:
        text = path.read_text("utf-8-sig", errors="replace").replace("\0", "")
    except OSError as error:
        raise Unreadable(f"{str(path)!r} can't be read: {error.strerror}") from error
    title, sections = _sections(text)
    document = title or path.stem.replace("-", " ").replace("_", " ").capitalize()
    passages = []
    for at, (heading, lines) in enumerate(sections):
        prose = _plain("\n".join(lines))
        if prose:
            passages.append(Passage(f"{_slug(path.stem)}#{_slug(heading) or 'top'}-{at}", document, _plain(heading), prose))
    if not passages:
        raise Unreadable(f"{str(path)!r} has no text")
    return tuple(passages)


def import_docs(paths: Iterable[Path], *, handbook: Handbook, vectors: Vectors, embedder: Embedder) -> int:
    """Take documents into the handbook and embed what changed; returns how many passages the documents have.

    A document that was imported before, by the name of its file, is replaced. Raises `Unreadable` before anything changes.
    """
    read = [(path.name, read_document(path)) for path in paths]
    before = {p.id: p for p in handbook.all()}
    for name, passages in read:
        handbook.replace(name, passages)
    now = {p.id: p for p in handbook.all()}
    stored = vectors.ids()
    if stored - now.keys():
        vectors.delete(stored - now.keys())
    new = [p for p in now.values() if p.id not in stored or before.get(p.id) != p]
    if new:
        vectors.upsert([p.id for p in new], embedder.embed([f"{p.document}. {p.section}. {p.text}" for p in new]))
    return sum(len(passages) for _, passages in read)


def _sections(text: str) -> tuple[str, list[tuple[str, list[str]]]]:
    title, sections, fenced = "", [("", list[str]())], False
    for line in text.splitlines():
        fenced = fenced != bool(_FENCE.match(line))
        heading = None if fenced else _HEADING.match(line)
        if heading and heading[1] == "#" and not title:
            title = _plain(heading[2])
        elif heading:
            sections.append((heading[2], []))
        else:
            sections[-1][1].append(line)
    return title, sections


def _plain(text: str) -> str:
    """The prose without inline marks; paragraphs and list lines stay apart."""
    text = _MARK.sub(r"\2", _LINK.sub(r"\1", text))
    lines = [re.sub(r"^#{3,}\s+", "", line).strip() for line in text.splitlines()]
    text = "\n".join("".join(c for c in line if c.isprintable()) for line in lines)
    return re.sub(r"\n{3,}", "\n\n", text).strip()


def _slug(text: str) -> str:
    slug = re.sub(r"[\W_]+", "-", text.casefold()).strip("-")
    return slug if len(slug) <= 60 else slug[:40] + "-" + hashlib.sha256(slug.encode()).hexdigest()[:8]
