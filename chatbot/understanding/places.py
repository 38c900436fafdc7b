"""Places of the cards that a message names: "the second one", "number 3", "the last two", "the second to last", "1 and 3"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from chatbot.understanding.quantities import parse_number
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4, "sixth": 5, "6th": 5,
    "seventh": 6, "7th": 6, "eighth": 7, "8th": 7, "ninth": 8, "9th": 8, "tenth": 9, "10th": 9, "last": -1,
}  # fmt: skip
_COUNTS = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4, "both": 2}
_NUMBERS = {"one": 0, "two": 1, "three": 2, "four": 3, "five": 4, "six": 5}
_ASKING = frozenset({"is", "does", "has", "can", "will", "would", "could", "was", "should"})
_LABELS = frozenset({"number", "no", "option", "item", "#"})
_NOT_AN_ITEM = frozenset({"time", "thing", "day", "name"})
#: Words beside which bare numbers are places: "compare 2 and 3", "2 vs 3", "1 or 4?"
_LINKS = frozenset({"and", "or", "vs", "versus", "with", "to", "v", ",", "&", "?", ".", "!", "please"})
#: How many words a thing may be called by: "a warm winter jacket".
_NOUN_PHRASE = 4
_COMPARING = frozenset({"compare", "comparison", "difference", "between"})
#: What somebody had before is no card: "the last pair I had", "after the last one", "the last one broke".
_ONES, _WHO = frozenset("one pair set".split()), frozenset("i we he she they i've we've".split())
_HAD = frozenset("had have owned own bought got ordered wore used tried broke lost".split())
_BEFALLEN = frozenset("broke fell caught died stopped lasted leaked ripped tore snapped cracked shrank faded burst melted rusted vanished".split())
_SINCE = frozenset({"after", "since"})


@dataclass(frozen=True, slots=True)
class Places:
    """The places named, from 0, and the words that did it; ``beyond`` are words for a place that no card has."""

    places: tuple[int, ...] = ()
    words: str = ""
    beyond: str = ""


def places(tokens: Sequence[Token], shown: int, own: Collection[str] = (), alone: bool = True) -> Places:
    """The places that a message names among ``shown`` cards.

    An ordinal counts where no other noun follows it ("the first", "the second one", but not "the first time"); ``own`` are the words of the cards,
    which may ("the second jacket"). Bare numbers count where the message says nothing else, if it may be so ``alone``.
    """
    bare = _bare_numbers(tokens, shown) if alone else ()
    if bare:
        return Places(bare, " ".join(t.text for t in tokens if t.is_number))
    found: list[int] = []
    words: list[str] = []
    beyond: list[str] = []
    i = 0
    while i < len(tokens):
        named, length = _at(tokens, i, shown, own)
        said = [t.text for t in tokens[i : i + length]]
        inside = [p % shown for p in named if shown and -shown <= p < shown]
        found += inside
        words += said if inside else []
        beyond += said if named and not inside else []
        i += max(length, 1)
    return Places(tuple(dict.fromkeys(found)), " ".join(words), " ".join(beyond))


def _at(tokens: Sequence[Token], i: int, shown: int, own: Collection[str]) -> tuple[list[int], int]:
    """The places that tokens from ``i`` name, and how many tokens did it."""
    word = tokens[i].lemma
    after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    if tokens[i].is_number and after in ("st", "nd", "rd", "th"):
        number = parse_number(tokens[i].text)
        return ([int(number) - 1] if number and _stands_for_an_item(tokens, i + 2, own) else []), 2
    if word in _ORDINALS and not _is_verb(tokens, i):
        return _ordinal(tokens, i, shown, own)
    if word == "middle" and shown % 2 and shown > 1 and _is_definite(tokens, i) and _stands_for_an_item(tokens, i + 1, own):
        return [shown // 2], 1
    if word in _LABELS and after:
        if after.isdecimal() and len(after) < 3:
            return [int(after) - 1] if int(after) else [], 2
        if after in _NUMBERS:
            return [_NUMBERS[after]], 2
    return [], 1


def _ordinal(tokens: Sequence[Token], i: int, shown: int, own: Collection[str]) -> tuple[list[int], int]:
    word = tokens[i].lemma
    after = [t.lemma for t in tokens[i + 1 : i + 4]]
    if word == "last" and _of_the_past(tokens, i):
        return [], 1
    if after[:1] and after[0] in _COUNTS and word in ("first", "last"):
        count = _COUNTS[after[0]]
        return list(range(count)) if word == "first" else list(range(max(shown - count, 0), shown)), 2
    if after[:2] == ["to", "last"] or after[:3] == ["to", "the", "last"]:
        return [-1 - _ORDINALS[word]], 3 if after[1] == "last" else 4
    if after[:1] == ["last"] and word == "second":
        return [-2], 2
    stands = _stands_for_an_item(tokens, i + 1, own) or (_is_asked_of(tokens, i) and after[:1] != ["aid"])
    return [_ORDINALS[word]] if stands and _is_definite(tokens, i) else [], 1


def _of_the_past(tokens: Sequence[Token], i: int) -> bool:
    """Whether the "last" at ``i`` is what somebody had before, or what has become of that."""
    before = [t.lemma for t in tokens[max(i - 2, 0) : i]]
    behind = [t.text.casefold() for t in tokens[i + 1 : i + 4]]
    behind = behind[1:] if behind[:1] and behind[0] in _ONES else behind
    owned = len(behind) > 1 and behind[0] in _WHO and behind[1] in _HAD
    return owned or bool(behind and behind[0] in _BEFALLEN) or bool(_SINCE.intersection(before))


def _is_verb(tokens: Sequence[Token], i: int) -> bool:
    """Whether "last" is what a battery does: "how long does it last"."""
    one = i + 1 < len(tokens) and tokens[i + 1].lemma == "one"
    return tokens[i].lemma == "last" and not one and (i == 0 or tokens[i - 1].lemma not in ("the", "very", "and", "that"))


def _is_definite(tokens: Sequence[Token], i: int) -> bool:
    """Whether an ordinal names a thing and not an order: in "cheapest first" and "first of all" it is an adverb."""
    before = tokens[i - 1].lemma if i else ""
    after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    if after == "of" or before.endswith("est") or before in ("expensive", "rated", "at", "most", "least", "in"):
        return False
    if i and tokens[i - 1].is_word and before != tokens[i - 1].text.casefold() and before not in STOPWORDS:
        return False  # "the ones with the best reviews first"
    return before not in ("a", "an", "my", "our", "his", "her", "your", "every", "for") and not _follows_any(tokens, i)


def _follows_any(tokens: Sequence[Token], i: int) -> bool:
    """Whether a thing that isn't known yet stands before an ordinal, which says when it is wanted: "a rug first", "some warm socks first please"."""
    k = i - 1
    while k >= 0 and i - k <= _NOUN_PHRASE and tokens[k].is_word and tokens[k].lemma not in STOPWORDS:
        k -= 1
    named = k < i - 1 and (i + 1 == len(tokens) or not tokens[i + 1].is_word or tokens[i + 1].lemma == "please")
    return named and (k < 0 or tokens[k].lemma in ("a", "an", "some"))


def _is_asked_of(tokens: Sequence[Token], i: int) -> bool:
    """Whether an ordinal is what is asked about, whatever follows: "is the third waterproof?"."""
    return i > 1 and tokens[i - 1].lemma == "the" and tokens[i - 2].text.casefold() in _ASKING


def _stands_for_an_item(tokens: Sequence[Token], at: int, own: Collection[str]) -> bool:
    if at >= len(tokens) or not tokens[at].is_word:
        return True
    word, text = tokens[at].lemma, tokens[at].text.casefold()
    if word in _NOT_AN_ITEM or text == "ones" or (word in own and text != word and text.endswith("s")):
        return False  # "the first jackets" are a list of them
    return word in STOPWORDS or word in own or word in _COMPARING or word in ("vs", "versus")


def _bare_numbers(tokens: Sequence[Token], shown: int) -> tuple[int, ...]:
    """The places of a message of bare numbers: "2", "2 vs 3", "compare 1 and 4"."""
    numbers = [t for t in tokens if t.is_number]
    rest = {t.lemma for t in tokens if not t.is_number} - _LINKS
    linked = len(numbers) > 1 and rest <= _COMPARING | {"the", "me", "what", "is"}
    if not numbers or (rest and not linked) or any(not t.text.isdecimal() or len(t.text) > 2 for t in numbers):
        return ()
    named = [int(t.text) - 1 for t in numbers]
    return tuple(dict.fromkeys(named)) if all(0 <= n < shown for n in named) else ()
