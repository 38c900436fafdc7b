"""What is said of stock: that an item can be had, and in which options."""

from itertools import product

from chatbot.domain.item import offers
from chatbot.grounding.itemfacts import option_words
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.stems import stems

_UP_TO = frozenset({"to", "through", "-", "–"})
_LETTERS = ("xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl")
_HAD = frozenset({"stock", "available", "left"})


def unavailable(meaning: Meaning) -> str:
    """What is wrong with saying that an item can be had; an empty string when nothing is."""
    for at, low in enumerate(meaning.low):
        if low in _HAD and not all(any(o.in_stock for o in offers(meaning.book.items[p].item)) for p in meaning.about(at)):
            return "says that something can be had that is sold out"
    return _gapped(meaning) or _together(meaning)


def _gapped(meaning: Meaning) -> str:
    """ "In sizes from S to XL": each size between them can be had too."""
    for at in range(1, len(meaning.low) - 1):
        first, last = meaning.low[at - 1], meaning.low[at + 1]
        if meaning.low[at] not in _UP_TO or first not in _LETTERS or last not in _LETTERS:
            continue
        meant = set(_LETTERS[_LETTERS.index(first) : _LETTERS.index(last) + 1])
        for place in meaning.about(at):
            had = option_words(meaning.book.items[place].options) | meaning.book.items[place].known
            made = {s for f in meaning.book.items for o in offers(f.item) for v in o.options.values() for s in stems(v)} | had
            if any(size in made and size not in had for size in meant):
                return "says that a size can be had that cannot"
    return ""


def _together(meaning: Meaning) -> str:
    """ "In red in size M": there must be one that is both, for each of the values named."""
    for clause in meaning.reading.clauses:
        said = [w for w in meaning.reading.content if clause.start <= w.at < clause.end and not w.negated]
        for place in frozenset().union(*(meaning.about(w.at) for w in said)):
            facts = meaning.book.items[place]
            named = [[w.stem for w in said if w.stem in option_words({name: values}) - facts.strong] for name, values in facts.options.items()]
            had = [{s for v in o.options.values() for s in stems(v)} for o in offers(facts.item) if o.in_stock]
            chosen = [values for values in named if values]
            if len(chosen) > 1 and not all(any(set(each) <= one for one in had) for each in product(*chosen)):
                return "says that options can be had together that cannot"
    return ""
