"""What is on show, in the few words that a model is told of it, and what the shopper could be asked about next."""

from collections import Counter
from collections.abc import Collection, Sequence

from chatbot.domain.item import Item
from chatbot.domain.request import Request
from chatbot.domain.vocabulary import Vocabulary

#: So many items are told of, of each so many words of its title and so many facts that tell it from the others.
_ITEMS, _WORDS, _FACTS = 3, 3, 2
_LONGEST_FACT = 16
#: So many facets can be asked about; one that fewer than this share of the items state can't.
_ASK, _STATED = 5, 0.5
_NEVER = frozenset({"category", "brand", "rating", "features"})


def display(items: Sequence[Item], request: Request) -> tuple[str, ...]:
    """The first items, each by the beginning of its title, the facts in which they differ, and its price; none where another kind is looked for."""
    told = items[:_ITEMS]
    if any(request.category not in (None, *item.categories) for item in told):
        return ()
    facets = _telling(told)
    return tuple(f"{' '.join(item.title.split()[:_WORDS])} ({', '.join((*_facts(item, facets), f'{item.price:g}'))})" for item in told)


def _telling(items: Sequence[Item]) -> list[str]:
    """The facets that part these items best: those of which they state the most different values."""
    values = {facet: [_fact(item, facet) for item in items] for item in items for facet in item.attributes if facet not in _NEVER}
    different = Counter({facet: len(set(told)) for facet, told in values.items() if len(set(told)) > 1 or len(items) == 1})
    return [facet for facet, _ in different.most_common(_FACTS)]


def _facts(item: Item, facets: Sequence[str]) -> tuple[str, ...]:
    return tuple(fact for facet in facets if (fact := _fact(item, facet)))


def _fact(item: Item, facet: str) -> str:
    """The value in words, a property that it has by its name; empty for what isn't told, such as a measure."""
    match item.attributes.get(facet):
        case bool() as has:
            return facet.replace("_", " ") if has else ""
        case tuple() as values:
            return next((v for v in values if len(v) <= _LONGEST_FACT), "")
        case _:
            return ""


def askable(request: Request, vocabulary: Vocabulary, asked: Collection[str] = ()) -> tuple[str, ...]:
    """The facets in words or of yes and no that the category states and the request leaves open, the commonest first; not what was ``asked`` before."""
    category = request.category
    if category is None:
        return ()
    settled = {*(f.facet for f in request.filters), *request.indifferent, *asked, *_NEVER}
    stated = {f.name: (f.categories or {}).get(category, 0) for f in vocabulary.facets.values() if f.kind != "number" and f.name not in settled}
    most = vocabulary.categories.get(category, 0)
    common = sorted((name for name, n in stated.items() if n and n >= _STATED * most), key=lambda name: -stated[name])
    return tuple(common[:_ASK])
