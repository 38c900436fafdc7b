"""The tables. Times are ISO 8601 in UTC with microseconds, so that they sort as text in any database."""

from datetime import UTC, datetime

from sqlalchemy import JSON, BigInteger, Boolean, Column, Float, ForeignKey, Index, Integer, MetaData, String, Table, Text, UniqueConstraint, text

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

shares = Table(
    "shares",
    metadata,
    Column("key_hash", String(64), primary_key=True),
    Column("conversation_id", ForeignKey("conversations.id"), nullable=False),
    Column("last_event", _Id, nullable=False),
    Column("at", String(32), nullable=False),
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

#: Which conversations somebody has, and in which a person was asked for. They are few, have an index to themselves, and queries say it in these words.
HELD, WAITING = text("holder > ''"), text("waiting_since IS NOT NULL")

#: One row for each conversation in which somebody said something: what the queue of those who help shoppers is made of, and who has the conversation.
claims = Table(
    "claims",
    metadata,
    Column("conversation_id", ForeignKey("conversations.id"), primary_key=True),
    Column("holder", String(60), nullable=False, server_default=""),
    Column("taken_at", String(32)),
    Column("active_at", String(32)),
    Column("waiting_since", String(32)),
    Column("reason", Text, nullable=False, server_default=""),
    Column("heard_at", String(32)),
    Column("heard_id", _Id, nullable=False, server_default="0"),
    Column("words", Text, nullable=False, server_default=""),
    Column("turns", Integer, nullable=False, server_default="0"),
    Column("category", Text, nullable=False, server_default=""),
    Column("subject", Text, nullable=False, server_default="me"),
    Index("claims_by_holder", "holder", "taken_at", sqlite_where=HELD, postgresql_where=HELD),
    Index("claims_by_wait", "waiting_since", sqlite_where=WAITING, postgresql_where=WAITING),
    Index("claims_by_words", "heard_at"),
)

#: The names that agents' programs gave to messages, so that none is sent twice.
sent = Table(
    "sent",
    metadata,
    Column("conversation_id", ForeignKey("conversations.id"), primary_key=True),
    Column("name", String(128), primary_key=True),
    Column("event_id", _Id, nullable=False),
)

clerks = Table(
    "clerks",
    metadata,
    Column("key", String(240), primary_key=True),
    Column("name", String(60), nullable=False),
    Column("role", String(16), nullable=False),
    Column("password", String(200), nullable=False),
    Column("at", String(32), nullable=False),
)

sessions = Table(
    "sessions",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    Column("clerk", ForeignKey("clerks.key"), nullable=False, index=True),
    Column("at", String(32), nullable=False),
    Column("until", String(32), nullable=False, index=True),
)

erasures = Table(
    "erasures",
    metadata,
    Column("id", _Id, primary_key=True, autoincrement=True),
    Column("shopper", String(300), nullable=False, index=True),
    Column("turn_id", String(64), nullable=False),
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
