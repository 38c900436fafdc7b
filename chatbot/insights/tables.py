"""The narrow tables that questions are answered from. All of them are made of the events, and can be made anew at any time.

A day is the ISO date by UTC on which the thing first happened in its conversation. Every conversation counts once for each value, item and need.
"""

from sqlalchemy import BigInteger, Boolean, Column, Float, Index, Integer, MetaData, String, Table, Text

#: Raised with every change of these tables or of what is put into them: then they are made anew.
VERSION = 1

metadata = MetaData()
_Id = BigInteger().with_variant(Integer, "sqlite")


def _conversation(*, first: bool = False) -> Column[str]:
    return Column("conversation_id", String(64), primary_key=first, nullable=False)


def _day() -> Column[str]:
    return Column("day", String(10), nullable=False)


#: How far the events have been read: all up to ``last``. While a rebuild runs, ``until`` is the event that it began with.
progress = Table(
    "insight_progress",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("last", _Id, nullable=False),
    Column("until", _Id, nullable=False, server_default="0"),
)

conversations = Table(
    "insight_conversations",
    metadata,
    _conversation(first=True),
    _day(),
    Column("last_at", String(32), nullable=False),
    Column("turns", Integer, nullable=False),
    Column("ended", String(16), nullable=False),
    Column("shown", Boolean, nullable=False),
    Column("clicked", Boolean, nullable=False),
    Column("saved", Boolean, nullable=False),
    Column("bought", Boolean, nullable=False),
    Column("handed", Boolean, nullable=False),
    Column("taken", Boolean, nullable=False),
    Column("wait_s", Float),
    Index("insight_conversations_by_day", "day", "ended", "last_at"),
)

turns = Table(
    "insight_turns",
    metadata,
    Column("turn_id", String(64), primary_key=True),
    _conversation(),
    _day(),
    Column("intent", String(16), nullable=False),
    Column("outcome", String(16), nullable=False),
    Column("first_item", Integer),
    Column("first_text", Integer),
    Column("total", Integer),
    Column("sentences", Integer, nullable=False),
    Column("from_model", Integer, nullable=False),
    Column("replaced", Integer, nullable=False),
    Index("insight_turns_of", "conversation_id"),
    Index("insight_turns_by_day", "day", "outcome", "sentences", "from_model", "replaced"),
    Index("insight_turns_first_item", "day", "first_item"),
    Index("insight_turns_first_text", "day", "first_text"),
    Index("insight_turns_total", "day", "total"),
)

wants = Table(
    "insight_wants",
    metadata,
    _conversation(first=True),
    Column("facet", String(80), primary_key=True),
    Column("value", String(120), primary_key=True),
    Column("category", String(80), primary_key=True),
    _day(),
    Index("insight_wants_by_day", "facet", "day", "value", "category"),
)

needs = Table(
    "insight_needs",
    metadata,
    _conversation(first=True),
    Column("key", String(200), primary_key=True),
    _day(),
    Column("at", String(32), nullable=False),
    Column("turn_id", String(64), nullable=False),
    Column("kind", String(16), nullable=False),
    Column("category", String(80), nullable=False),
    Column("name", String(160), nullable=False),
    Column("words", Text, nullable=False),
    Column("nearest", Text, nullable=False),
    Index("insight_needs_by_day", "day", "key", "at"),
    Index("insight_needs_by_key", "key", "at"),
)

questions = Table(
    "insight_questions",
    metadata,
    Column("turn_id", String(64), primary_key=True),
    _conversation(),
    _day(),
    Column("facet", String(80), nullable=False),
    Column("answered", Boolean, nullable=False),
    Column("led", Boolean, nullable=False),
    Index("insight_questions_of", "conversation_id"),
    Index("insight_questions_by_day", "day", "facet", "answered", "led"),
)

goods = Table(
    "insight_items",
    metadata,
    _conversation(first=True),
    Column("item_id", String(300), primary_key=True),
    _day(),
    Column("shown", Integer, nullable=False),
    Column("clicked", Integer, nullable=False),
    Column("liked", Integer, nullable=False),
    Column("saved", Integer, nullable=False),
    Column("bought", Integer, nullable=False),
    Index("insight_items_by_item", "item_id", "day", "shown", "clicked", "liked", "saved", "bought"),
)

#: All tables that hold what was made of conversations.
FACTS = (conversations, turns, wants, needs, questions, goods)
