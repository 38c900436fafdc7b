"""What a description says, told again in nearly its words: in their order, with as many denials and conditions, and little besides."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from chatbot.grounding.ordinary import FUNCTION, NOUNS_OR_VERBS, VERBS, is_cloudy, is_negator
from chatbot.grounding.quotes import passages
from chatbot.grounding.stems import listed
from chatbot.grounding.synonyms import alike
from chatbot.grounding.tokens import Token

_FEWEST = 2
#: So many words of a passage may be left out between two that are told again.
_WIDEST = 7
#: After these a passage says something under a condition, or of others.
_CONDITIONS = listed("if when unless until other others another most many some only may might can could should would where")
_ADVICE = listed("carry bring wipe oil think store wear avoid mind try set")
_LEADING = frozenset({"a", "an", "the", "its", "their", "some", "no"})
_ASIDE = frozenset({"can", "could", "would", "will", "where", "most", "many", "some", "when", "leave", "leaves"})


@dataclass(frozen=True, slots=True)
class _Told:
    """Which words of a statement (by their places) stand in a passage, and where."""

    places: tuple[int, ...]
    start: int
    end: int


def retold(words: Sequence[Token], content: Sequence[int], text: str, known: Collection[str], *, fewest: int = _FEWEST) -> frozenset[int]:
    """The places of the words that a description backs: those of ``content`` where one passage tells most of them, ``fewest`` at the least, and the
    item is ``known`` for the rest."""
    if len(content) < fewest:
        return frozenset()
    return next((frozenset(content) for passage in passages(text) if _backs(words, content, passage, known, fewest)), frozenset())


def _backs(words: Sequence[Token], content: Sequence[int], passage: Sequence[Token], known: Collection[str], fewest: int) -> bool:
    told = _told(words, content, passage)
    if told is None or len(told.places) < fewest:
        return False
    rest = [words[at].stem for at in content if at not in told.places]
    if 2 * len(rest) > len(told.places) or (rest and fewest > _FEWEST) or not all(word in known for word in rest):
        return False
    begin = max((i + 1 for i in range(told.start) if passage[i].kind == "stop" or _goes_on(passage, i)), default=0)
    if not _led(words, told, content) and _advised(passage[begin : told.start + 1]):
        return False
    if any(t.kind == "stop" for t in passage[told.start : told.end]) or not (_led(words, told, content) or _of_the_item(words, passage[begin : told.start])):
        return False
    region = [t.low for t in passage[begin : told.end]]
    said = {t.low for t in words}
    if rest and any(is_negator(w) for w in said):
        return False
    if sum(map(is_negator, region)) % 2 != sum(map(is_negator, (t.low for t in words))) % 2:
        return False
    return all(w in said for w in region if (is_cloudy(w) or w in _CONDITIONS) and not is_negator(w) and w not in _ASIDE)


def _goes_on(passage: Sequence[Token], at: int) -> bool:
    """Whether "and" joins another verb here, which no denial before it reaches: "it looks like nothing and leaves a sheen"."""
    following = passage[at + 1] if at + 1 < len(passage) else None
    return passage[at].low in ("and", "but", "so") and following is not None and following.low.endswith("s") and following.stem in VERBS | NOUNS_OR_VERBS


def _advised(passage: Sequence[Token]) -> bool:
    """Whether a passage begins with what somebody should do: "so carry something else"."""
    *before, first = passage
    bare = first.stem in VERBS | NOUNS_OR_VERBS | _ADVICE and not first.low.endswith("s")
    return bare and all(t.low in ("so", "and", "but", "then") for t in before)


def _led(words: Sequence[Token], told: _Told, content: Sequence[int]) -> bool:
    """Whether the statement begins with a part or a doer that the passage names: "its wheels roll quietly", "a float shows the level"."""
    first = min(told.places)
    return all(t.low in _LEADING or t.low.endswith("'s") or i in content for i, t in enumerate(words[:first]) if t.kind == "word")


def _of_the_item(words: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether what a passage says something of is the item, or is named in the sentence too."""
    said = {t.stem for t in words}
    at = next((i for i, t in enumerate(before) if t.low in ("it", "they")), len(before))
    return all(t.stem in FUNCTION or t.stem in said or t.low in ("there", "it") or i == at + 1 for i, t in enumerate(before) if t.kind == "word")


def _told(words: Sequence[Token], content: Sequence[int], passage: Sequence[Token]) -> _Told | None:
    """The longest run of words of content that a passage has in the same order, near one another; two parts joined by "and" have no order."""
    stated = tuple(_key(t) for t in passage)
    turned = _turned(words, content)
    content = max((content, turned), key=lambda places: len(_common(tuple(_key(words[at]) for at in places), stated)))
    pairs = _common(tuple(_key(words[at]) for at in content), stated)
    if len(pairs) < _FEWEST:
        return None
    spots = [spot for _, spot in pairs]
    if any(second - first > (1 if passage[first].kind == "number" else _WIDEST) for first, second in pairwise(spots)):
        return None
    return _Told(tuple(content[i] for i, _ in pairs), spots[0], spots[-1] + 1)


def _key(token: Token) -> str:
    """By what tokens are compared: words by their stems, numbers by their values."""
    return f"{token.value:g}" if token.kind == "number" else token.stem if token.kind == "word" else ""


def _turned(words: Sequence[Token], content: Sequence[int]) -> tuple[int, ...]:
    """The places with the first two that "and" joins in the other order."""
    for i, (first, second) in enumerate(pairwise(content)):
        if second == first + 2 and words[first + 1].low in ("and", "or"):
            return (*content[:i], second, first, *content[i + 2 :])
    return tuple(content)


@lru_cache(maxsize=4096)
def _common(said: tuple[str, ...], stated: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """The longest common subsequence of two lists of stems, as pairs of places; words for the same are the same."""
    best: dict[tuple[int, int], tuple[tuple[int, int], ...]] = {}
    for i in range(len(said), -1, -1):
        for j in range(len(stated), -1, -1):
            best[i, j] = _longer(best, said, stated, i, j) if i < len(said) and j < len(stated) else ()
    return best[0, 0]


def _longer(
    best: dict[tuple[int, int], tuple[tuple[int, int], ...]], said: Sequence[str], stated: Sequence[str], i: int, j: int
) -> tuple[tuple[int, int], ...]:
    skipped = max(best[i + 1, j], best[i, j + 1], key=len)
    if not alike(said[i], stated[j]):
        return skipped
    taken = ((i, j), *best[i + 1, j + 1])
    return taken if len(taken) > len(skipped) else skipped
