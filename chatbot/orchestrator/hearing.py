"""A message as it is heard after what came before: an answer to a question, a return to an earlier topic, or a word for itself."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from chatbot.domain.conversation import Conversation, Pending, Topic
from chatbot.domain.item import Item
from chatbot.domain.words import lemmas
from chatbot.orchestrator.world import Stock
from chatbot.understanding.choosing import looks_through
from chatbot.understanding.commands import mended
from chatbot.understanding.declining import declines
from chatbot.understanding.elliptic import asks_which_do
from chatbot.understanding.elsewhere import asks_for_something, of_another_thing
from chatbot.understanding.greeting import after_greeting
from chatbot.understanding.pointing import only_points
from chatbot.understanding.reader import Context
from chatbot.understanding.reading import OF_MEMORY, Act, Reading, References
from chatbot.understanding.references import PLURALS
from chatbot.understanding.returning import earlier_list
from chatbot.understanding.tokens import tidy, tokenize

#: Acts that a bare word after a question doesn't turn into a wish.
_NO_ANSWER: frozenset[Act] = OF_MEMORY | {"item_question", "compare", "advise", "save", "unsave", "saved", "like", "person", "store_question", "offtopic"}


@dataclass(frozen=True, slots=True)
class Heard:
    """The text to act on, how it was read, and the conversation that it belongs to."""

    text: str
    reading: Reading
    conversation: Conversation


def hear(stock: Stock, conversation: Conversation, text: str) -> Heard:
    """Read a message in its conversation, with slips of the finger in its commands mended.

    What answers "which one do you mean?" is put into the message that waited for it; what goes back to a topic finds the conversation as it
    was left there; what merely points at an item asks about it; "which ones can?" asks for what can what was asked of one before.
    """
    text = mended(text, stock.reader.lexicon, stock.words)
    pending, questioned = conversation.pending, conversation.questioned
    conversation = replace(conversation, pending=None, questioned=())
    answered = _answered(stock, conversation, pending, text) if pending else None
    if answered is not None:
        return answered
    if questioned and asks_which_do(tokenize(tidy(text))):
        return Heard(text, Reading("want", filters=questioned), conversation)
    reading = _read(stock, conversation, text)
    if reading.back is None and (listed := _list_before(stock, conversation, reading, text)) is not None:
        reading = Reading("want", back=listed)
    if reading.back is not None:
        conversation = conversation.resuming(reading.back)
    heard = _in_answer(stock, text, reading, conversation)
    heard = heard if _chooses_some(text) else _asking(heard, stock.items)
    return Heard(text, _looking(heard, text), conversation)


def _read(stock: Stock, conversation: Conversation, text: str) -> Reading:
    """A message, read after what came before; one that asks for something by its purpose alone may be of another thing."""
    context = context_of(conversation, stock.items)
    reading = stock.reader.read(text, context)
    if reading.act == "greet" and (rest := after_greeting(text)):
        return stock.reader.read(rest, context)
    if not context.kind or not asks_for_something(tokenize(tidy(text))):
        return reading
    return of_another_thing(reading, stock.reader.read(text, Context()), stock.vocabulary, context.kind)


def _list_before(stock: Stock, conversation: Conversation, reading: Reading, text: str) -> Topic | None:
    """The same request with an earlier list of its items on show: "back to the first ones"."""
    which = earlier_list(tokenize(tidy(text)))
    if not which or reading.category or reading.filters or not conversation.shown:
        return None
    kind = {stock.items[i].category for i in conversation.on_show if i in stock.items}
    lists = [ids for ids in conversation.shown[:-1] if any(i in stock.items and stock.items[i].category in kind for i in ids)]
    if not lists:
        return None
    request = replace(conversation.request, skipped=())
    return Topic(request, lists[0] if which == "first" else lists[-1])


def context_of(conversation: Conversation, items: Mapping[str, Item]) -> Context:
    """What a message of this conversation can point back at."""
    shown = [tuple(items[i] for i in ids if i in items) for ids in conversation.shown]
    return Context(
        request=conversation.request,
        on_show=shown[-1] if shown else (),
        earlier=tuple(i for ids in shown[:-1] for i in ids),
        focus=conversation.focus,
        topics=conversation.topics,
        answering=conversation.questions_in_row > 0,
    )


def _answered(stock: Stock, conversation: Conversation, pending: Pending, text: str) -> Heard | None:
    """The message that waited, with the items that this one names; None where this one is no answer."""
    among = tuple(stock.items[i] for i in pending.among if i in stock.items)
    said = stock.reader.read(text, Context(conversation.request, among))
    pointed = said.references
    titles = [i.title for i in among if i.id in pointed.items]
    if not pointed.items or pointed.unclear or not only_points(tokenize(tidy(text)), pointed, titles):
        return None
    waiting = stock.reader.read(pending.text, context_of(conversation, stock.items))
    found = References(pointed.items, waiting.references.words or pointed.words)
    return Heard(pending.text, replace(waiting, references=found), conversation)


def _in_answer(stock: Stock, text: str, reading: Reading, conversation: Conversation) -> Reading:
    """A bare word after a question is its answer, whatever else it might be alike; "I don't mind" answers that it doesn't matter."""
    asked = conversation.asked[-1] if conversation.questions_in_row > 0 and conversation.asked else ""
    if asked in stock.vocabulary.facets and declines(text):
        return replace(reading, act="want", drops=(asked,), text="", fresh=False, references=References())
    answers = conversation.questions_in_row > 0 and (reading.filters or reading.category)
    return replace(reading, act="want") if answers and reading.act not in _NO_ANSWER else reading


def _chooses_some(text: str) -> bool:
    """Whether a message keeps some of what is on show, even where a single one fits: "only the knitted ones"."""
    words = {t.text.casefold() for t in tokenize(text)}
    return {"only", "ones"} <= words


def _looking(reading: Reading, text: str) -> Reading:
    """A question for those among the things on show that are so, as the wish that it is: "do you have them in green?"."""
    wished = reading.filters or reading.critiques
    plural = not reading.references.items or reading.references.words in PLURALS
    if reading.act != "item_question" or reading.choosing or not wished or not plural or not looks_through(tokenize(tidy(text))):
        return reading
    return replace(reading, act="want", references=References(), text="")


def _asking(reading: Reading, items: Mapping[str, Item]) -> Reading:
    """A wish that only points at an item ("what about the second?") as a question about it."""
    pointed = [items[i] for i in reading.references.items if i in items]
    if reading.act != "want" or not pointed or reading.back is not None:
        return reading
    wished = (reading.filters, reading.critiques, reading.leanings, reading.drops, reading.sort, reading.keeps)
    named = {w for i in pointed for text in (i.title, *i.categories) for w in lemmas(text)}
    elsewhere = reading.category is not None and all(reading.category not in i.categories for i in pointed)
    if any(wished) or reading.subject or elsewhere or set(lemmas(reading.text)) - named:
        return reading
    return replace(reading, act="item_question", category=None)
