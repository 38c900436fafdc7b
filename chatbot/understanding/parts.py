"""Words that stand in the names of a category's values without being one: "gooseneck" for a gooseneck kettle, "induction" for induction safe."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from chatbot.domain.vocabulary import Facet, Vocabulary
from chatbot.domain.words import NEGATING, lemma, lemmas
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.stopwords import STOPWORDS

#: Facets whose values are names or free descriptions, of which a single word says little.
_DESCRIPTIONS = frozenset({"category", "brand", "author", "features", "size", "notes", "title", "setting"})
#: Words that say of a property only that it is one, or that stand in the names of too many things.
_EMPTY = frozenset(
    """
    safe included include ready friendly resistant proof control allowed rated built fit adjustable size set kit style design shape piece pack
    color colour shade material hand foot body day time year size type kind high medium full half low light heavy dark hard
    one two three four five six seven eight nine ten all
    round soft
    noise water air life machine power use user home house wood steel fabric open close top side
    """.split()
)
#: A word that this share of a category's values bear doesn't tell them apart.
_COMMON, _MOST = 0.5, 0.95
_LONGEST = 3
#: Endings that turn a verb or noun into a property of a thing: to fold, foldable; leaks, leakproof.
_ENDINGS = ("proof", "tight", "able", "ible", "ing", "ed")


@dataclass(frozen=True, slots=True)
class Part:
    """What a word stands for: a facet and its values that bear it (True for a property). ``count`` items state them."""

    facet: str
    values: tuple[str | bool, ...]
    count: int


class Parts:
    """The words of a vocabulary's values, by the categories that state them; stems of properties stand behind "~"."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._values: dict[tuple[str, str], dict[str, dict[str | bool, int]]] = defaultdict(lambda: defaultdict(dict))
        labels = {lemma(name): {*(facet.categories or {})} for name, facet in vocabulary.facets.items()}
        for facet in vocabulary.facets.values():
            if facet.name in _DESCRIPTIONS:
                continue
            for word, value, places in _words(facet):
                for place, count in places.items():
                    if place not in labels.get(word, ()):
                        self._values[place, word][facet.name][value] = count
        self._labels = labels
        self._sizes = {
            (place, f.name): n for f in vocabulary.facets.values() for place, n in (f.categories or {}).items()
        }

    def meant(self, word: str, category: str, *, ruled_out: bool = False) -> Part | None:
        """What a word stands for in a category; None where it stands for nothing there, or for too much: more than half of the items, or all of them
        where it is ``ruled_out``."""
        bare = lemma(word)
        if (
            len(bare) < 3
            or category in self._labels.get(bare, ())
            or bare in _EMPTY
            or bare in SCALES
            or bare in STOPWORDS
            or bare in lemmas(category)
        ):
            return None
        values = self._values.get((category, bare)) or self._values.get((category, "~" + _stem(bare)), {}) or self._made(bare, category)
        if len(bare) < 4 and not ruled_out and all(True not in v for v in values.values()):
            return None
        found = [Part(facet, tuple(values), sum(values.values())) for facet, values in values.items()]
        most = _MOST if ruled_out else _COMMON
        telling = [p for p in found if p.values == (True,) or p.count <= most * self._sizes[category, p.facet]]
        return max(telling, key=lambda p: (p.values == (True,), p.count), default=None)

    def _made(self, word: str, category: str) -> dict[str, dict[str | bool, int]]:
        """What a word for how a thing is made stands for: knit gloves for "knitted"."""
        stem = _stem(word)
        return self._values.get((category, stem), {}) if word.endswith("ed") and stem != word and stem not in _EMPTY else {}


def _words(facet: Facet) -> Iterator[tuple[str, str | bool, dict[str, int]]]:
    if facet.kind == "flag":
        words = lemmas(facet.label)
        if not NEGATING.intersection(words):
            for word in words:
                yield from (
                    (w, True, dict(facet.categories or {}))
                    for w in (word, *(["~" + _stem(word)] if _stem(word) != word else []))
                )
        return
    for value in facet.values or ():
        words = lemmas(value)
        if len(words) > _LONGEST or NEGATING.intersection(words) or _is_a_deed(value):
            continue
        said = (*(words if len(words) > 1 else ()), *("~" + stem for w in words if w.endswith("ed") and _stem(w) != w for stem in (_stem(w), w[:-1])))
        yield from ((w, value, dict((facet.places or {}).get(value, {}))) for w in dict.fromkeys(said))


def _is_a_deed(value: str) -> bool:
    """Whether a value says what is done with something, which the something alone doesn't: making music is more than music."""
    first, *rest = value.casefold().split()
    verb = first.removesuffix("ing")
    return bool(rest) and verb != first and not STOPWORDS.isdisjoint((verb, verb + "e"))


def _stem(word: str) -> str:
    """The word without an ending that makes a property of it: "washable" and "washing" are of "wash"."""
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and len(stem) > 2 and stem not in _EMPTY:
            return stem[:-1] if stem[-1] == stem[-2] else stem
    return word
