"""How much more or less: "much cheaper", "a bit lighter", "half the price", "twice the battery"."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import SCALES, facet_of, stated_in
from chatbot.understanding.reading import Critique
from chatbot.understanding.tokens import Token

_GREATLY = frozenset({"much", "far", "way", "lot", "significantly", "considerably", "substantially", "loads", "miles"})
_SLIGHTLY = frozenset({"bit", "slightly", "little", "somewhat", "tad", "marginally", "touch"})
#: By which share "much cheaper" must at least be cheaper.
_MUCH = 0.25
_MULTIPLES = {"half": -0.5, "third": -2 / 3, "quarter": -0.75, "twice": 1.0, "double": 1.0, "triple": 2.0, "thrice": 2.0}
_OTHER_NAMES = {"price": ("price", "cost", "money"), "rating": ("rating",)}


@dataclass(frozen=True, slots=True)
class Degree:
    """How far a comparative goes: ``least`` is the share by which a value must differ, a ``slight`` one differs by little."""

    least: float = 0.0
    slight: bool = False


def degree_before(tokens: Sequence[Token], first: int) -> Degree:
    """The degree that the words before a comparative give it."""
    before = [t.lemma for t in tokens[max(first - 3, 0) : first]]
    if before[-1:] and before[-1] in _SLIGHTLY:
        return Degree(slight=True)
    great = before[-1:] and before[-1] in _GREATLY and before[-2:-1] not in (["not"], ["too"], ["how"])
    return Degree(least=_MUCH) if great else Degree()


def multiples(tokens: Sequence[Token], vocabulary: Vocabulary, category: str | None) -> Iterator[Critique]:
    """Critiques by a factor: "half the price", "half as heavy", "twice the storage"."""
    for i, token in enumerate(tokens[:-1]):
        share = _MULTIPLES.get(token.lemma)
        rest = [t.lemma for t in tokens[i + 1 : i + 4]]
        if share is None or not rest:
            continue
        wanted = _by_name(rest, vocabulary, category) or _by_adjective(rest, vocabulary, category, share)
        if wanted is not None:
            source = " ".join(t.text for t in tokens[i : i + 3])
            yield Critique(wanted.name, -1 if share < 0 else 1, source, abs(share))


def _by_name(rest: Sequence[str], vocabulary: Vocabulary, category: str | None) -> Facet | None:
    if rest[0] not in ("the", "of", "that", "price", "its"):
        return None
    for facet in vocabulary.facets.values():
        names = (lemmas(facet.label)[-1:] + _OTHER_NAMES.get(facet.name, ())) if facet.kind == "number" else ()
        if stated_in(facet, category) and set(names) & set(rest):
            return facet
    return None


def _by_adjective(rest: Sequence[str], vocabulary: Vocabulary, category: str | None, share: float) -> Facet | None:
    """ "Half as heavy", "twice as big": the adjective's own facet; an adjective that points the other way ("half as light") is none."""
    adjective = rest[1] if rest[0] == "as" and len(rest) > 1 else ""
    grounded = facet_of(adjective, vocabulary, category) if adjective in SCALES else None
    return grounded[0] if grounded and grounded[1] > 0 else None
