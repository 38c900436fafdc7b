"""What "the second one", "it", "the black one" or half a name point at among the items that were shown."""

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

from chatbot.domain.item import Item
from chatbot.domain.people import PEOPLE
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import comparatives
from chatbot.understanding.called import called
from chatbot.understanding.described import described
from chatbot.understanding.places import places
from chatbot.understanding.reading import References
from chatbot.understanding.titles import titled
from chatbot.understanding.tokens import Token

PRONOUNS = frozenset({"it", "that", "this", "its", "it's"})
#: Where one of these follows a pronoun so closely, it stands for no item: "it is of no importance to me".
_IMPERSONAL, _REMARK = frozenset({"matter", "importance", "important", "difference"}), 6
_IN_TIME = frozenset({"before", "after", "besides", "until"})
#: Behind these "that" begins what is said of them, and "as it is" says how things are: neither stands for an item.
_ANTECEDENTS = frozenset("any one ones something anything everything nothing some those thing things stuff all".split())
#: Behind "both" these begin two people: "both my brother and my dad".
_OWN = frozenset({"my", "our", "his", "her", "their"})
#: What is said of two values that either of would do: "black or navy, both fine".
_FINE = frozenset("fine ok okay alright good great work is are".split())
PLURALS = frozenset({"them", "these", "those", "they"})
_COMPARING = frozenset({"compare", "versus", "vs", "difference", "between", "differ"})
#: Words before which a pronoun surely stands for an item: "cheaper than that", "like this but in blue".
_COMPARED_WITH = frozenset({"than", "like", "as"})
#: Before "as" these make it a condition, which compares nothing: "as long as it's wool".
_CONDITIONS = frozenset({"long", "soon", "far", "much"})


def refer(
    tokens: Sequence[Token],
    on_show: Sequence[Item],
    earlier: Sequence[Item],
    focus: Sequence[str],
    free: Collection[int] | None = None,
    vocabulary: Vocabulary | None = None,
    known: Callable[[str], bool] = lambda _: False,
    answering: bool = False,
) -> References:
    """The shown items that a message points at, by place, name, description or pronoun.

    ``on_show`` are the items last shown in the order of the cards, ``earlier`` those shown before, ``focus`` the ids that were
    last spoken of. Words of a title are sought among the tokens in ``free`` alone: those that name nothing else of the catalogue; ``known`` tells an
    ordinary word. In a message that is ``answering`` a question, bare numbers are no places, and a bare brand is no title.
    """
    if not on_show and not earlier:
        return References()
    named = _by_title(tokens, on_show, earlier, range(len(tokens)) if free is None else free, known)
    if named.items and not (answering and _says_a_brand(tokens, on_show)):
        return _compared(tokens, named, on_show)
    own = {w for i in on_show for text in (i.title, *i.categories) for w in lemmas(text)}
    placed = places(tokens, len(on_show), own, alone=not answering)
    if placed.places:
        return References(tuple(on_show[p].id for p in placed.places), placed.words, beyond=placed.beyond)
    other = _the_other(tokens, on_show, focus) or _both(tokens, on_show, focus)
    if other:
        return other
    found = described(tokens, on_show, vocabulary)
    if found.items:
        unclear = len(found.items) > 1
        return References(tuple(i.id for i in found.items), found.words, unclear, ranked=found.ranked)
    kinds, words = called(tokens, on_show)
    if kinds:
        return References(tuple(i.id for i in kinds), words)
    pronoun = _by_pronoun(tokens, on_show, focus)
    return pronoun if pronoun.items else References(beyond=placed.beyond)


def _says_a_brand(tokens: Sequence[Token], on_show: Sequence[Item]) -> bool:
    """Whether a message says nothing but who makes some of the items."""
    said = {t.lemma for t in tokens if t.is_word or t.is_number}
    return any(said <= set(lemmas(item.brand)) for item in on_show)


def _compared(tokens: Sequence[Token], named: References, on_show: Sequence[Item]) -> References:
    """What is called by name, with what it is compared to and is called by what it is: "how does the Corso compare to the skillet"."""
    if not _COMPARING.intersection(t.lemma for t in tokens):
        return named
    kinds, words = called(tokens, on_show)
    others = tuple(i.id for i in kinds if i.id not in named.items)
    return References((*named.items, *others), f"{named.words}, {words}") if others else named


def _by_title(
    tokens: Sequence[Token],
    on_show: Sequence[Item],
    earlier: Sequence[Item],
    free: Collection[int],
    known: Callable[[str], bool],
) -> References:
    everything = list({i.id: i for i in (*on_show, *earlier)}.values())
    for items in (on_show, everything):
        named = titled(tokens, items, free, known)
        if named:
            return References(tuple(i.id for i in named), ", ".join(i.title for i in named))
    return References()


def _the_other(tokens: Sequence[Token], on_show: Sequence[Item], focus: Sequence[str]) -> References | None:
    said = " ".join(t.lemma for t in tokens if t.is_word)
    others = [i.id for i in on_show if i.id not in focus]
    if not ("the other one" in said or said.endswith("the other")) or not others:
        return None
    return References(tuple(others), "the other one", unclear=len(others) > 1)


def _both(tokens: Sequence[Token], on_show: Sequence[Item], focus: Sequence[str]) -> References | None:
    """ "Both": the two on show or last spoken of, else the first two."""
    said = [t.lemma for t in tokens]
    two = any(a in ("these", "those", "the") and b == "two" and not _of_which_one(tokens, i) for i, (a, b) in enumerate(pairwise(said)))
    both = any(a == "both" and b not in _OWN and b not in PEOPLE and not (b in _FINE and "or" in said) for a, b in pairwise((*said, "")))
    if not both and not two:
        return None
    pair = focus if len(focus) == 2 else [i.id for i in on_show[:2]]
    return References(tuple(pair), "both") if len(pair) == 2 else None


def _of_which_one(tokens: Sequence[Token], i: int) -> bool:
    """Whether the two at ``i`` are those of which one is meant: "the smaller of the two"."""
    return i > 1 and tokens[i - 1].lemma == "of" and any(c.last == i - 1 and c.degree == "comparative" for c in comparatives(tokens))


def _by_pronoun(tokens: Sequence[Token], on_show: Sequence[Item], focus: Sequence[str]) -> References:
    said = [t.lemma for t in tokens]
    one = next((i for i, w in enumerate(said[:-1]) if w in ("that", "this") and said[i + 1] == "one"), None)
    held = (tuple(focus) or tuple(i.id for i in on_show[:1]))[:1]
    if one is not None:
        return References(held, f"{said[one]} one")
    many = next((i for i, w in enumerate(said) if w in PLURALS), None)
    if many is not None:
        return References(tuple(i.id for i in on_show), said[many], weak=True)
    single = next((i for i, w in enumerate(said) if w in PRONOUNS and not _of_no_item(said, i)), None)
    if single is None:
        return References()
    compares = single > 0 and said[single - 1] in _COMPARED_WITH and not (single > 1 and said[single - 2] in _CONDITIONS)
    weak = not compares
    return References(held, said[single], weak=weak)


def _of_no_item(said: Sequence[str], at: int) -> bool:
    """Whether a pronoun stands for what was said or done ("it is of no importance", "before that", "as it is"), or for nothing: "any that's waterproof"."""
    before, behind = said[at - 1] if at else "", said[at + 1] if at + 1 < len(said) else ""
    if (said[at] == "that" and before in _ANTECEDENTS) or (said[at] == "it" and before == "as" and behind in ("is", "was")):
        return True
    return bool(_IMPERSONAL.intersection(said[at + 1 : at + _REMARK])) or before in _IN_TIME
