"""The tables. Times are ISO 8601 in UTC with microseconds, so that they sort as text in any database."""

from datetime import UTC, datetime

from sqlalchemy import JSON, BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint

metadata = MetaData()

_Id = BigInteger().with_variant(Integer, "sqlite")

conversations = Table(
    "conversations",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("token_hash", String(64), nullable=False, unique=True),
    Column("shopper", String(300), nullable=False, index=True),
    Column("user_id", String(256)),
    Column("locale", String(35), nullable=False),
    Column("created_at", String(32), nullable=False),
)

turns = Table(
    "turns",
    metadata,
    Column("turn_id", String(64), primary_key=True),
    Column("conversation_id", ForeignKey("conversations.id"), nullable=False),
    Column("client_turn_id", String(128)),
    Column("status", String(16), nullable=False),
    Column("at", String(32), nullable=False),
    UniqueConstraint("conversation_id", "client_turn_id"),
)

events = Table(
    "events",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("conversation_id", ForeignKey("conversations.id"), nullable=False),
    Column("turn_id", String(64), nullable=False),
    Column("seq", Integer, nullable=False),
    Column("kind", String(16), nullable=False),
    Column("payload", JSON, nullable=False),
    Column("at", String(32), nullable=False),
    Index("events_of_conversation", "conversation_id", "id"),
    Index("events_of_turn", "turn_id", "id"),
    sqlite_autoincrement=True,
)

signals = Table(
    "signals",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("shopper", String(300), nullable=False, index=True),
    Column("facet", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("polarity", String(16), nullable=False),
    Column("subject", Text, nullable=False),
    Column("via", String(16), nullable=False),
    Column("source", Text, nullable=False),
    Column("turn_id", String(64), nullable=False),
    Column("category", Text, nullable=False),
    Column("at", String(32), nullable=False),
    Column("forgotten_at", String(32)),
    Column("conversation_id", String(64), nullable=False, index=True, server_default=""),
    Column("emphasis", Float, nullable=False, server_default="1"),
    sqlite_autoincrement=True,
)

consents = Table(
    "consents",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("shopper", String(300), nullable=False, index=True),
    Column("given", Boolean, nullable=False),
    Column("at", String(32), nullable=False),
    sqlite_autoincrement=True,
)


def time_to_text(at: datetime) -> str:
    """A moment as it is kept. A naive one counts as UTC."""
    aware = at if at.tzinfo else at.replace(tzinfo=UTC)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def time_from_text(text: str) -> datetime:
    """The moment of what `time_to_text` wrote."""
    return datetime.fromisoformat(text)
