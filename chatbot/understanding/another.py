"""What "another brand" or "a different color" rules out: the one that was asked for, or that what was last spoken of has."""

from collections.abc import Collection, Iterator, Sequence

from chatbot.domain.item import Item
from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.tokens import Token

_OTHER = frozenset({"another", "different", "other"})
#: Names of facets that anything may have, besides their labels.
_CALLED = {"brand": (("maker",), ("manufacturer",), ("label",)), "color": (("shade",),), "material": (("fabric",),)}
#: What belongs to a person is no matter of taste: "in a different size" says nothing of which.
_ASIDE = frozenset({"size", "gender", "age_group", "category"})
#: Where one of these follows, the message says itself what isn't wanted: "another color than black".
_SAYING = frozenset({"than", "from", "to", "but", "besides"})


def others(
    tokens: Sequence[Token], told: Collection[str], moot: Collection[int], request: Request, spoken_of: Sequence[Item], vocabulary: Vocabulary
) -> tuple[Filter, ...]:
    """The exclusions of a message such as "anything from another brand": of the values that ``request`` requires, else of those of the items ``spoken_of``.

    Nothing is added for facets that the message says more of, which are ``told``, nor where its tokens are ``moot``: "open to other materials".
    """
    found: list[Filter] = []
    for facet, source in _named(tokens, moot, vocabulary):
        if facet.name in told:
            continue
        asked = [value for f in request.filters if f.facet == facet.name and f.hard and not f.excludes for value in _words(f.value)]
        values = asked or [value for item in spoken_of for value in _stated(item, facet.name)]
        found += (Filter(facet.name, "!=", value, source=source) for value in dict.fromkeys(values))
    return tuple(found)


def _named(tokens: Sequence[Token], moot: Collection[int], vocabulary: Vocabulary) -> Iterator[tuple[Facet, str]]:
    """The facets of which another value is asked for, and the words that do."""
    words = [t.lemma for t in tokens]
    for i, word in enumerate(words):
        if word not in _OTHER or i in moot:
            continue
        for facet in vocabulary.facets.values():
            names = () if facet.kind != "words" or facet.name in _ASIDE else (lemmas(facet.label), *_CALLED.get(facet.name, ()))
            last = next((i + 1 + len(n) for n in names if n and tuple(words[i + 1 : i + 1 + len(n)]) == n), 0)
            if last and (last >= len(words) or words[last] not in _SAYING):
                yield facet, " ".join(t.text for t in tokens[i:last])


def _words(value: object) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ()


def _stated(item: Item, facet: str) -> tuple[str, ...]:
    return (item.brand,) if facet == "brand" else _words(item.attributes.get(facet))
