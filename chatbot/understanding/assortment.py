"""Questions about what there is to choose from: "what colors are there?", "which brands do you carry?", "what are my color options?"."""

from collections.abc import Iterator, Sequence

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.keeping import OTHER_NAMES
from chatbot.understanding.tokens import Token

_OPENING = frozenset("ok okay and so well oh hm hmm um great cool nice thanks then".split())
_ASKING = frozenset({"what", "which"})
#: What may stand before the name of a facet, and what stands behind it where its values are asked for.
_BEFORE = frozenset("are the my other kind of different all is possible available".split())
_BEHIND = frozenset(
    """
    are is there do does you have got can could i we get choose from carry sell stock offer they these those come in available option choice possible
    exist now right here at all please then else to pick would be my our your the them
    """.split()
)
#: Who asks this of one thing asks a question about it.
_OF_ONE = frozenset({"it", "this", "that", "its", "one"})
_KINDS = (("kind",), ("type",), ("sort",), ("style",))
_SHORTEST, _SEVERAL = 2, 2


def values_asked_for(tokens: Sequence[Token], vocabulary: Vocabulary, home: str | None) -> str:
    """The facet, one in words that things of the category ``home`` have, whose values a message asks for and nothing else; empty for none."""
    words = [t.lemma for t in tokens if t.is_word]
    while words and words[0] in _OPENING:
        words.pop(0)
    if home is None or len(words) < _SHORTEST or words[0] not in _ASKING or _OF_ONE.intersection(words):
        return ""
    start = 1
    while start < len(words) and words[start] in _BEFORE and (words[start],) not in _KINDS:
        start += 1
    for facet in vocabulary.facets.values():
        if facet.kind != "words" or home not in (facet.categories or {}):
            continue
        for name in _names(facet):
            end = start + len(name)
            if name and tuple(words[start:end]) == name and all(w in _BEHIND for w in words[end:]) and _is_plural(tokens, words, start, end):
                return facet.name
    return _of_a_value(words, start, vocabulary, home)


def _of_a_value(words: Sequence[str], start: int, vocabulary: Vocabulary, home: str) -> str:
    """The facet of which several values are kinds of what is asked for: "what steel?" of knives in stainless steel and carbon steel."""
    if start >= len(words) or start > 1 or not all(w in _BEHIND for w in words[start + 1 :]):
        return ""
    for facet in vocabulary.facets.values():
        known = (lemmas(v) for v, places in (facet.places or {}).items() if home in places) if facet.kind == "words" else ()
        if facet.name != "category" and len([k for k in known if k[-1:] == (words[start],)]) >= _SEVERAL:
            return facet.name
    return ""


def _names(facet: Facet) -> Iterator[tuple[str, ...]]:
    yield lemmas(facet.label)
    yield from OTHER_NAMES.get(facet.name, ())
    yield from _KINDS if facet.name == "type" else ()


def _is_plural(tokens: Sequence[Token], words: Sequence[str], start: int, end: int) -> bool:
    """Whether several are asked for: "colors", "color options", and not "what size is there for him"."""
    if set(words[end:]) & {"option", "choice"}:
        return True
    said = [t.text.casefold() for t in tokens if t.is_word][-len(words) :]
    return said[end - 1] != words[end - 1] and said[end - 1].endswith("s")
