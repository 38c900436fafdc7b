"""The shorter names by which things go: "boots" for hiking boots, "leather" for full-grain leather, "merino" for merino wool."""

import re
from collections import defaultdict

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import NEGATING, lemmas
from chatbot.understanding.breadth import wide
from chatbot.understanding.match import Term
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Names, word by word, and what they stand for.
Forms = dict[tuple[str, ...], list[Term]]

#: What parts the names in a category that has several: "hoodies & sweatshirts".
PARTED = re.compile(r"\s*(?:&|\+|,|/|\band\b)\s*")
#: What is for all of something is no kind of it: "all-weather".
_QUANTIFYING = frozenset({"all", "any", "every", "multi", "half", "part", "whole", "double", "single"})
#: Facets whose values are names or descriptions, not kinds of something; and how long a kind's name is at the most.
_NOT_KINDS = frozenset({"category", "brand", "author", "features", "size", "type", "notes"})
_KIND_WORDS = 3
#: Numbers in words, which say how many of something a thing has: "two-player".
_COUNTING = frozenset("one two three four five six seven eight nine ten twelve".split())
#: Facets that say what a thing is for.
_PURPOSES = frozenset({"activity", "use", "occasion"})
#: Nouns for all sorts of things.
_SAYING_NOTHING = frozenset("machine set kit system device tool style piece model combination case cover part top".split())
_PAIR = 2
#: What materials are called behind the plant or the animal that they are of.
_FIBERS = frozenset("wood wool leather straw fur silk plywood hair".split())


def shorten(forms: Forms, vocabulary: Vocabulary) -> None:
    """Add the shorter names that the whole ones allow to ``forms``, a dictionary that makes a list for each new name."""
    _add_heads(forms, vocabulary)
    _add_heads_of_types(forms, vocabulary)
    _add_types_in_short(forms, vocabulary)
    _add_kinds(forms, vocabulary)
    _add_sources(forms, vocabulary)


def _add_heads(forms: Forms, vocabulary: Vocabulary) -> None:
    """Let "boots" name hiking boots, where nothing else bears that word, and "tanks" bras & tanks, beside the category that is just that."""
    heads: dict[str, list[Term]] = defaultdict(list)
    parted: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    for name, count in vocabulary.categories.items():
        words = lemmas(name)
        parts = [lemmas(part) for part in PARTED.split(name)]
        if len(parts) > 1:
            for part in parts:
                parted[part].append(Term("category", name, count))
        elif len(words) > 1:
            heads[words[-1]].append(Term("category", name, count))
    for head, terms in heads.items():
        if not any(t.facet == "category" for t in forms.get((head,), ())):
            forms[(head,)].extend(terms)
    for part, terms in parted.items():
        named = [t for t in forms.get(part, ()) if t.facet == "category"]
        if part and all(lemmas(str(t.value)) == part for t in named):
            forms[part].extend(t for t in terms if t not in named)


def _add_heads_of_types(forms: Forms, vocabulary: Vocabulary) -> None:
    """Let "stool" name the one kind of thing of which several types are stools, where nothing else bears that word."""
    facet = vocabulary.facets.get("type")
    borne: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for value, places in ((facet.places if facet else None) or {}).items():
        words = lemmas(value)
        if len(words) > 1 and words[-1] not in _SAYING_NOTHING and words[-1] not in STOPWORDS:
            borne[words[-1]].append(tuple(c for c in places if not wide(c, vocabulary)))
    for head, kinds in borne.items():
        common = set(kinds[0]).intersection(*kinds)
        if len(kinds) > 1 and len(common) == 1 and all(len(k) == 1 for k in kinds) and (head,) not in forms:
            (name,) = common
            forms[(head,)].append(Term("category", name, vocabulary.categories[name]))


def _add_types_in_short(forms: Forms, vocabulary: Vocabulary) -> None:
    """Let what stands before the thing's own name, in two words and more, name a type of it: "v-neck", "bean-to-cup", "floor-to-ceiling"."""
    facet = vocabulary.facets.get("type")
    found: dict[tuple[str, ...], list[Term]] = defaultdict(list)
    for value, places in ((facet.places if facet else None) or {}).items():
        words = lemmas(value)
        endings = {e for name in places for e in (lemmas(name), lemmas(name)[-1:])} | {(w,) for w in _SAYING_NOTHING}
        ending = max((e for e in endings if e and words[-len(e) :] == e), key=len, default=())
        short = words[: len(words) - len(ending)]
        if ending and len(short) >= _PAIR and short not in forms and short[0] not in _COUNTING:
            found[short].append(Term("type", value, sum(places.values())))
    for short, terms in found.items():
        forms[short].extend(terms)


def _add_kinds(forms: Forms, vocabulary: Vocabulary) -> None:
    """Let "leather" name full-grain leather and nubuck leather, where no value is just that."""
    for facet in vocabulary.facets.values():
        kinds: dict[str, list[int]] = defaultdict(list)
        for value, count in (facet.values or {}).items() if facet.name not in _NOT_KINDS else ():
            words = lemmas(value)
            if (
                1 < len(words) <= _KIND_WORDS
                and words[-1] not in STOPWORDS
                and not (NEGATING | _QUANTIFYING).intersection(words[:-1])
                and words[-1] not in lemmas(facet.label)
            ):
                kinds[words[-1]].append(count)
        for head, counts in kinds.items():
            # What a thing is for ends in many a noun that says nothing of that by itself: the seat of "child seat", the bike of "balance bike".
            chance = facet.name in _PURPOSES or (facet.several and facet.name != "material" and len(counts) == 1)
            chance = chance and not head.endswith("ing")
            if not chance and not any(t.facet == facet.name for t in forms.get((head,), ())):
                forms[(head,)].append(Term(facet.name, head, sum(counts)))


def _add_sources(forms: Forms, vocabulary: Vocabulary) -> None:
    """Let "merino" name merino wool and "hickory" hickory wood, where one material alone begins with that noun."""
    facet = vocabulary.facets.get("material")
    begun: dict[str, list[Term]] = defaultdict(list)
    for value, count in (facet.values or {}).items() if facet else ():
        words = lemmas(value)
        if len(words) == _PAIR and words[1] in _FIBERS:
            begun[words[0]].append(Term("material", value, count))
    for word, terms in begun.items():
        if len(terms) == 1 and (word,) not in forms and (word.endswith("y") or is_noun(Token(word, word, 0, len(word)))):
            forms[(word,)].extend(terms)
