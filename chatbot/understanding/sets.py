"""How a message begins a set, or changes the one that is looked for.

1. Several needs in one message begin a set ("a tent and two sleeping bags"); of the request before only what is lasting survives. Each need is read on
   its own, as if it were the whole message, so that no word of one becomes a constraint of another.
2. A need that is ruled out or owned already is dropped: "no belt", "drop the belt", "I already have a belt". "Just the tent" keeps that one alone.
3. "Add a headlamp", "and a headlamp too" adds a need, to a set or to the one thing that was looked for.
4. A price without a thing ("make it under 300 in all") is the new budget of the set, with "each" beside it a bound of every need; "cheaper" without a
   thing means the set.
5. What names one need, or points at an item shown for it, changes that need only ("a cheaper tent", "the second one in blue").
6. Anything else that names no thing holds for every need whose category can have it: "all in black", "nothing with down".
7. Another category, another recipient and "start over" leave the set, as they leave any request.
"""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.domain.request import Request
from chatbot.understanding.edits import Edit
from chatbot.understanding.heads import Heads
from chatbot.understanding.listener import Heard, Listener
from chatbot.understanding.mentions import Mentions
from chatbot.understanding.needs import Outline, outline
from chatbot.understanding.numerals import numeral
from chatbot.understanding.reader import Context, Reader
from chatbot.understanding.reading import Act, Reading
from chatbot.understanding.scope import revise
from chatbot.understanding.together import bound_of, in_all, is_price
from chatbot.understanding.tokens import Token, tidy, tokenize

_BEGINS: frozenset[Act] = frozenset({"want", "restart", "more", "surprise", "greet", "thank"})
#: Words that ask to be shown a number of things to choose from, rather than for so many of them.
_SHOWING = frozenset("show see top best option choice suggest recommend list example idea compare suggestion".split())
_THEM = frozenset({"them", "those", "these"})
#: Nobody needs more of one thing.
_MOST = 20


def hear(text: str, reading: Reading, context: Context, reader: Reader) -> Heard | None:
    """What a message does to a set; None when it has nothing to do with one. ``reading`` is the message read as a whole."""
    listener = Listener(tokenize(tidy(text)), reading, context, reader)
    said = outline(listener.tokens, reader.lexicon)
    stays = reading.subject in (None, context.request.subject) and reading.act != "restart"
    if stays and context.request.also and (changed := Edit(listener).changed(said)) is not None:
        return changed
    if said is not None:
        return _begun(listener, said) if reading.act in _BEGINS else None
    joined = _joined(listener) if stays else None
    return joined or _counted(listener) or (_rebudgeted(listener) if stays else None)


def _begun(listener: Listener, said: Outline) -> Heard | None:
    """A new set of the needs of a message."""
    pairs = listener.each(said)
    if pairs is None:
        return None
    restarted = listener.reading.act == "restart"
    whole = Request(excluded=listener.current.excluded, budget=listener.budget(said.budget))
    if listener.reading.subject not in (None, listener.current.subject) and not restarted:
        whole = replace(whole, excluded=())
    return Heard(whole.with_needs([need for _, need in pairs]), tuple(pairs))


def _joined(listener: Listener) -> Heard | None:
    """A second need beside the one thing that was looked for: "add a headlamp". It names a thing, be it by what it is for; "vegan leather is fine too"
    doesn't."""
    if not (listener.current.category and listener.reading.category) or listener.reading.act in ("item_question", "store_question", "compare", "advise"):
        return None
    mentions = Mentions(listener.tokens, listener.reader.lexicon, listener.current.needs)
    if not mentions.adds_plainly or mentions.named or listener.reading.references.items:
        return None
    added = Edit(listener).added(None, mentions)
    return added if added is not None and added.request.also[-1].category else None


def _counted(listener: Listener) -> Heard | None:
    """Several of one thing: "three mugs"."""
    if listener.reading.act not in _BEGINS or listener.reading.count is not None:
        return None
    heads = Heads(listener.tokens, listener.reader.lexicon)
    counts = [(h.start, h.quantity) for h in heads.named if h.quantity and not h.owned] or _of_them(listener.tokens)
    if len(heads.named) != 1 or not counts or _SHOWING & {t.lemma for t in listener.tokens}:
        return None
    over = next((q for q in heads.amounts if is_price(q, listener.tokens, listener.vocabulary) and in_all(listener.tokens, q)), None)
    bound = bound_of(over, listener.tokens) if over is not None else None
    start, quantity = counts[0]
    gone = {start, *(range(over.first, over.last) if over is not None and bound else ())}
    rest = " ".join(t.text for i, t in enumerate(listener.tokens) if i not in gone)
    reading = replace(listener.reader.read(rest, listener.context), act=listener.reading.act, subject=listener.reading.subject)
    request = revise(replace(listener.current, also=(), budget=None), reading, listener.context.on_show, listener.vocabulary, listener.context.earlier)
    if request.category is None and not any(f.facet == "category" for f in request.filters):
        return None
    request = replace(request, quantity=quantity, budget=listener.budget(bound))
    return Heard(request, ((reading, request),))


def _of_them(tokens: Sequence[Token]) -> list[tuple[int, int]]:
    """The place and the value of the number of "a towel, I need 6 of them"."""
    numbers = ((i, numeral(tokens, i)) for i in range(len(tokens) - 2) if tokens[i + 1].lemma == "of" and tokens[i + 2].lemma in _THEM)
    return [(i, int(n.value)) for i, n in numbers if n is not None and n.last == i + 1 and 1 < n.value <= _MOST]


def _rebudgeted(listener: Listener) -> Heard | None:
    """Several of one thing under another bound over all of them: "make it 60 in all"."""
    heads = Heads(listener.tokens, listener.reader.lexicon)
    over_all = any(is_price(q, listener.tokens, listener.vocabulary) and in_all(listener.tokens, q) for q in heads.amounts)
    counted = listener.current.several and not heads.named and over_all and listener.reading.act in _BEGINS
    return Edit(listener).rebudgeted() if counted else None
