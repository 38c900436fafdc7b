"""The items table: what the shop sells, in the data folder's database."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Column, Engine, MetaData, String, Table, Text, create_engine, delete, event, func, insert, select, update
from sqlalchemy.exc import DBAPIError

from chatbot.catalog.codec import item_from_json, item_to_json
from chatbot.catalog.wording import wording
from chatbot.domain.item import Item

_METADATA = MetaData()
_ITEMS = Table(
    "items",
    _METADATA,
    Column("id", String, primary_key=True),
    Column("payload", Text, nullable=False),
    Column("digest", String(64), nullable=False),
    Column("embedded_digest", String(64), nullable=False, default=""),
)
_MANY = 500
T = TypeVar("T")


class DataUnusable(RuntimeError):
    """The data folder can't be read or written; the message says which file, why, and what to do."""


def open_database(path: Path) -> Engine:
    """The SQLite database at this path, made where there is none. Raises `DataUnusable`."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DataUnusable(f"the data folder {str(path.parent)!r} can't be made: {error.strerror}") from error
    engine = create_engine(f"sqlite:///{path}", connect_args={"timeout": 30})

    @event.listens_for(engine, "connect")
    def _settle(connection: object, _: object) -> None:
        cursor = connection.cursor()  # type: ignore[attr-defined]
        cursor.execute("PRAGMA journal_mode=WAL")
        cursor.execute("PRAGMA synchronous=NORMAL")
        cursor.close()

    return engine


class Shelf:
    """Items by id. Two processes may use one shelf at a time; every method is one transaction.

    An item counts as embedded as long as the text that was embedded is still its text: a new price doesn't make it
    pending again. Every method raises `DataUnusable` when the database can't be used.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        with clear_errors(engine):
            _METADATA.create_all(engine)

    def put(self, items: Iterable[Item]) -> int:
        """Insert or replace items by id; returns how many of them changed anything."""
        changed = 0
        rows = ({"id": i.id, "payload": _payload(i), "digest": _digest(wording(i))} for i in items)
        with clear_errors(self._engine), self._engine.begin() as connection:
            for batch in _batches(rows, _MANY):
                ids = [row["id"] for row in batch]
                query = select(_ITEMS.c.id, _ITEMS.c.payload).where(_ITEMS.c.id.in_(ids))
                known: dict[str, str] = {row.id: row.payload for row in connection.execute(query)}
                new = [row for row in batch if row["id"] not in known]
                if new:
                    connection.execute(insert(_ITEMS), [{**row, "embedded_digest": ""} for row in new])
                other = [row for row in batch if known.get(row["id"], row["payload"]) != row["payload"]]
                for row in other:
                    connection.execute(update(_ITEMS).where(_ITEMS.c.id == row["id"]).values(payload=row["payload"], digest=row["digest"]))
                changed += len(new) + len(other)
        return changed

    def get(self, id: str) -> Item | None:
        with clear_errors(self._engine), self._engine.connect() as connection:
            payload = connection.execute(select(_ITEMS.c.payload).where(_ITEMS.c.id == id)).scalar()
        return item_from_json(json.loads(payload)) if payload is not None else None

    def all(self) -> tuple[Item, ...]:
        """Every item, by id."""
        with clear_errors(self._engine), self._engine.connect() as connection:
            payloads = connection.execute(select(_ITEMS.c.payload).order_by(_ITEMS.c.id)).scalars().all()
        return tuple(item_from_json(json.loads(payload)) for payload in payloads)

    def ids(self) -> frozenset[str]:
        with clear_errors(self._engine), self._engine.connect() as connection:
            return frozenset(connection.execute(select(_ITEMS.c.id)).scalars())

    def delete(self, ids: Iterable[str]) -> int:
        """Take items off the shelf; returns how many were there."""
        gone = 0
        with clear_errors(self._engine), self._engine.begin() as connection:
            for batch in _batches(ids, _MANY):
                gone += connection.execute(delete(_ITEMS).where(_ITEMS.c.id.in_(batch))).rowcount
        return gone

    def pending(self, missing: Iterable[str] = ()) -> tuple[Item, ...]:
        """The items to embed: never embedded, changed in their text since, or named in ``missing``."""
        unembedded = select(_ITEMS.c.payload).where(_ITEMS.c.embedded_digest != _ITEMS.c.digest)
        with clear_errors(self._engine), self._engine.connect() as connection:
            payloads = list(connection.execute(unembedded.order_by(_ITEMS.c.id)).scalars())
            for batch in _batches(missing, _MANY):
                again = select(_ITEMS.c.payload).where(_ITEMS.c.id.in_(batch), _ITEMS.c.embedded_digest == _ITEMS.c.digest)
                payloads += connection.execute(again).scalars()
        return tuple(item_from_json(json.loads(payload)) for payload in payloads)

    def mark_embedded(self, items: Sequence[Item]) -> None:
        """Note that the vectors of these items, as they are given here, are stored."""
        with clear_errors(self._engine), self._engine.begin() as connection:
            for item in items:
                connection.execute(update(_ITEMS).where(_ITEMS.c.id == item.id).values(embedded_digest=_digest(wording(item))))

    def __len__(self) -> int:
        with clear_errors(self._engine), self._engine.connect() as connection:
            return connection.execute(select(func.count()).select_from(_ITEMS)).scalar_one()


class clear_errors:
    """Turns a database error into one that says what to do."""

    def __init__(self, engine: Engine) -> None:
        self._where = engine.url.database or str(engine.url)

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: object) -> None:
        if isinstance(error, DBAPIError):
            raise DataUnusable(f"{self._where!r} can't be used: {error.orig}; is the folder writable, and the disk not full?") from error


def _payload(item: Item) -> str:
    return json.dumps(item_to_json(item), ensure_ascii=False)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _batches(rows: Iterable[T], size: int) -> Iterator[list[T]]:
    batch: list[T] = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch
