"""What is said of stock: that an item can be had, and in which options."""

from itertools import product

from chatbot.domain.item import offers
from chatbot.grounding.itemfacts import option_words
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.stems import stems

_HAD = frozenset({"stock", "available", "left"})


def unavailable(meaning: Meaning) -> str:
    """What is wrong with saying that an item can be had; an empty string when nothing is."""
    for at, low in enumerate(meaning.low):
        if low in _HAD and not all(any(o.in_stock for o in offers(meaning.book.items[p].item)) for p in meaning.about(at)):
            return "says that something can be had that is sold out"
    return _together(meaning)


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
