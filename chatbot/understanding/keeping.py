"""What carries over to another thing or another person because the message says so: "same budget", "in the same color", "one for my dad too"."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from chatbot.domain.people import PEOPLE
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.tokens import Token

#: The thing that is looked for and all that was said of it.
EVERYTHING = "*"
#: All that the newly named thing can have as well ("only hoodies").
ONLY = "only"
#: What may stand around "for my dad" without saying more.
_ASIDE = frozenset(
    """
    only just , . ! please pls ok okay it's it this that's is actually oh sorry ought should must has have need will to be
    """.split()
)
_AS_WELL = frozenset({"too", "also", "as", "well"})
_OWN = frozenset({"my", "our", "a", "the"})
#: What "it's a gift for my dad" says of what is looked for.
_IT = frozenset({"it's", "it", "this", "that's", "they're"})
#: What may stand around a number that tells somebody's age.
_AGE = frozenset({"of", "age", "aged", "year", "month", "old", "year-old", "yo", "turning", "who", "he's", "she's", "he", "she", "-"})
#: What a correction begins with.
_CORRECTING = frozenset({"no", "wait", "i", "mean", "meant", "oops", "rather", "but", "instead", "hang", "on"})
#: "And what about my dad" is no longer than this.
_BRIEF = 6
#: Behind "one" these say that somebody is to have such a thing as well: "my son needs one too".
_TOO = frozenset({"for", "too", "also", "as"})
#: Before "one" these say the same: "my dad wants one".
_WANTING = frozenset({"want", "need", "get", "gets"})
#: Other names of a facet: "same budget", "forget my budget".
OTHER_NAMES = {
    "price": (("budget",), ("price", "range"), ("price", "limit"), ("limit",), ("amount",), ("money",), ("cost",)),
    "color": (("shade",),),
    "material": (("made", "of"), ("made", "from"), ("made", "out", "of")),
    "brand": (("maker",), ("manufacturer",), ("who", "make", "it"), ("who", "made", "it"), ("who", "make", "them")),
}


def kept(tokens: Sequence[Token], vocabulary: Vocabulary, heads: Collection[int] = ()) -> tuple[str, ...]:
    """The facets whose constraints carry over; "category" for the thing itself, `EVERYTHING` for all of it ("the same for my mom"), `ONLY` where one of
    the ``heads``, the tokens that name a category, is all that is wanted of what is on show ("only hoodies")."""
    words = tuple(t.lemma for t in tokens)
    if _only_for(words) or _tells_whom(words):
        return (EVERYTHING,)
    found: list[str] = [ONLY] if any(word == "only" and i + 1 in heads for i, word in enumerate(words)) else []
    for i, word in enumerate(words):
        if word != "same" or "all" in words[max(i - 2, 0) : i]:
            continue
        rest = words[i + 1 :]
        named = list(_facets(rest, vocabulary))
        found += named
        if not named and (not rest or not tokens[i + 1].is_word or rest[0] in ("for", "again", "one", "thing", "but", "in")):
            found.append(EVERYTHING)
    if "one" in words and any((a == "one" and b in _TOO) or (a in ("one", "something") and b == "for") for a, b in pairwise(words)):
        found.append("category")
    if any(a in _WANTING and b == "one" for a, b in pairwise(words)):
        found.append("category")
    spoken = tuple(w for w in words if w[:1].isalnum())
    if spoken[spoken[:1] == ("and",) :][:2] in (("what", "about"), ("how", "about")) and len(spoken) < _BRIEF and spoken[-1] in PEOPLE:
        found.append("category")
    if words[:2] == ("and", "for") and len(words) > 2 and (words[2] in PEOPLE or words[2] in _OWN):
        found.append("category")
    return tuple(dict.fromkeys(found))


def _only_for(words: Sequence[str]) -> bool:
    """Whether a message says for whom it is and nothing more, which says it of what is looked for already: "for my dad, please" after jackets."""
    said = _without_whom_not([w for w in words if w not in _ASIDE and w not in _AS_WELL])
    if any(w.isdigit() for w in said):
        said = [w for w in said if not (w.isdigit() or w in _AGE)]
        if len(said) <= 2 and {"year", "month"}.intersection(words):
            said = [*said[:1], "a", "kid"]  # "for my 9 year old", "for 9 year olds"
    if said[:2] in (["a", "gift"], ["a", "present"]) and _IT.intersection(words):
        said = said[2:]
    return len(said) == 3 and said[0] == "for" and said[1] in _OWN and said[2] in PEOPLE


def _tells_whom(words: Sequence[str]) -> bool:
    """Whether a message says of what is looked for already that it is for the shopper: "actually they're for me, so men's"."""
    at = next((i for i, pair in enumerate(pairwise(words)) if pair in (("for", "me"), ("for", "myself"))), 0)
    before = [w for w in words[:at] if w not in _ASIDE - _IT and w[:1].isalnum()]
    return at > 0 and before in (["it's"], ["they're"], ["it"], ["this"], ["they", "are"], ["these", "are"], ["that's"])


def _without_whom_not(said: list[str]) -> list[str]:
    """The words of a message that puts right for whom it is, without those for whom it isn't: "not for my mom, for my aunt"."""
    rest = [w for w in said if w not in _CORRECTING]
    at = rest.index("not") if "not" in rest else len(rest)
    wrong = 3 + (rest[at + 1 : at + 2] == ["for"])
    if len(rest) <= wrong or rest[at + wrong - 1 : at + wrong] == [] or rest[at + wrong - 1] not in PEOPLE:
        return said
    right = rest[:at] + rest[at + wrong :]
    return right if right[:1] == ["for"] else ["for", *right]


def _facets(rest: Sequence[str], vocabulary: Vocabulary) -> Iterator[str]:
    """The facets named right behind "same": "same budget and color"."""
    places = range(1 + 2 * (len(rest) > 2 and rest[1] in ("and", ",")))
    for facet in vocabulary.facets.values():
        for name in (lemmas(facet.label), *OTHER_NAMES.get(facet.name, ())):
            if name and any(rest[at : at + len(name)] == name for at in places if at != 1):
                yield facet.name
                break
