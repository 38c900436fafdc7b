"""What a description says, told again in nearly its words: in their order, with as many denials and conditions, and little besides."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from chatbot.grounding.measures import unit_of
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
_LEADING = listed("a an the its their some no")
_ASIDE = listed("can could would will where most many some when leave leaves")
#: What parts two statements, or two things of a list.
_JOINTS = listed("and or so but while which that because as since though yet then where")
#: Between a word and the noun that it belongs to none of these stands.
_PARTING = listed("with and or over on in under for from to but at by into without")
#: "..., to the degree, ...": what only says more of the words before, between two commas.
_INSERTED = listed("to with in for at on from by even like or")
_LONGEST_INSERTION = 6
#: Adverbs that add nothing to a retold statement.
_EMPTY = listed("really simply itself themselves yourself along already actually also around here gently nicely own against shows show")
#: So many words before the first that is told may only describe it: "[big] foam-filled tires".
_MODIFIERS = 2
#: What a description calls the item, and how it turns to the reader.
_OF_IT = listed("there it expect consider book story novel first")
_BEGINNING = listed("the a an its your you they this these")
_ABLE = listed("can will")
#: They may stand elsewhere in a statement than in the passage.
_MOVABLE = listed("inside outside underneath below above behind")


@dataclass(frozen=True, slots=True)
class _Told:
    """Which words of a statement (by their places) stand in a passage, and where: at the ``spots``."""

    places: tuple[int, ...]
    spots: tuple[int, ...]

    @property
    def start(self) -> int:
        return self.spots[0]

    @property
    def end(self) -> int:
        return self.spots[-1] + 1


def retold(words: Sequence[Token], content: Sequence[int], text: str, known: Collection[str], *, fewest: int = _FEWEST) -> frozenset[int]:
    """The places of the words that a description backs: those of ``content`` where one passage tells most of them, ``fewest`` at the least, and the
    item is ``known`` for the rest."""
    if len(content) < fewest:
        return frozenset()
    told = (each for passage in passages(text) for each in _versions(passage))
    return next((frozenset(content) for passage in told if _backs(words, content, passage, known, fewest)), frozenset())


def _versions(passage: Sequence[Token]) -> Iterator[Sequence[Token]]:
    """A passage, and the same without what is inserted between two commas."""
    yield passage
    commas = [i for i, t in enumerate(passage) if t.text == ","]
    for first, second in pairwise(commas):
        inserted = passage[first + 1 : second]
        if inserted and inserted[0].low in _INSERTED and len(inserted) <= _LONGEST_INSERTION and not any(is_cloudy(t.low) for t in inserted):
            yield (*passage[:first], *passage[second + 1 :])
    if any(_deed(passage, i) for i in range(1, len(passage))):
        yield _undone(passage)


def _deed(passage: Sequence[Token], at: int) -> bool:
    """Whether a compound says what is done to its first word: "moisture-wicking", "chafe-resistant"."""
    return passage[at].joined and passage[at].kind == passage[at - 1].kind == "word" and passage[at].low.endswith(("ing", "resistant", "repellent"))


def _undone(passage: Sequence[Token]) -> Sequence[Token]:
    """A passage with such compounds in the order of a verb and its object: "wicking moisture"."""
    turned = list(passage)
    for at in range(1, len(passage)):
        if _deed(passage, at):
            turned[at - 1], turned[at] = turned[at], turned[at - 1]
    return turned


def _backs(words: Sequence[Token], content: Sequence[int], passage: Sequence[Token], known: Collection[str], fewest: int) -> bool:
    return any(len(told.places) >= fewest and _borne_out(words, content, passage, known, told, fewest) for told in _told(words, content, passage))


def _borne_out(words: Sequence[Token], content: Sequence[int], passage: Sequence[Token], known: Collection[str], told: _Told, fewest: int) -> bool:
    moved = _MOVABLE & {t.low for t in passage[told.start : told.end + 2]}
    beside = [at for at in content if at not in told.places and words[at].low not in _EMPTY | moved and not _enables(words, at, passage)]
    rest = [words[at].stem for at in beside]
    if any(_leans_on(words, at, told) for at in beside):
        return False
    if 2 * len(rest) > len(told.places) or (rest and fewest > _FEWEST) or not all(word in known for word in rest):
        return False
    begin = max((i + 1 for i in range(told.start) if passage[i].kind == "stop" or _goes_on(passage, i)), default=0)
    if not _led(words, told, content) and _advised(passage[begin : told.start + 1]):
        return False
    if not _parted_alike(words, told, passage) or not (
        _led(words, told, content) or _described(passage[begin : told.start], told) or _of_the_item(words, passage[begin : told.start])
    ):
        return False
    if any(t.low == "free" and t.joined for t in words):
        return False
    region = [passage[i].low for i in range(begin, told.end) if not any(first < i < second for first, second in _passed_over(passage, told))]
    said = {t.low for t in words} | {t.low.removesuffix("n't") for t in words}
    if rest and (any(is_negator(w) for w in said) or any(t.kind == "stop" for t in passage[told.start : told.end])):
        return False
    if _denials(region) % 2 != _denials([t.low for t in words]) % 2 or (("give", "up") in pairwise(region) and "up" not in said):
        return False
    if not _denied_alike(words, told, passage, begin):
        return False
    return all(w in said for w in region if (is_cloudy(w) or w in _CONDITIONS) and not is_negator(w) and w not in _ASIDE)


def _leans_on(words: Sequence[Token], at: int, told: _Told) -> bool:
    """Whether a word that isn't told belongs to one that is: "[adjustable] armrests", "[warranty] and battery can be changed"."""
    joined = [t.low for t in words[at + 1 : at + 2]] in (["and"], ["or"]) and at + 2 == min(told.places)
    return joined or (at + 1 in told.places and at + 1 != min(told.places))


def _enables(words: Sequence[Token], at: int, passage: Sequence[Token]) -> bool:
    """Whether "it lets you" says what a passage says with "you can"."""
    lets = words[at].low in ("lets", "let", "allows") and [t.low for t in words[at + 1 : at + 2]] == ["you"]
    return lets and any(first.low == "you" and second.low == "can" for first, second in pairwise(passage))


def _denied_alike(words: Sequence[Token], told: _Told, passage: Sequence[Token], begin: int) -> bool:
    """Whether the first word that is denied is the same: "no pump that could clog" is not "a pump that can't clog"."""
    denials = [i for i, t in enumerate(words) if is_negator(t.low)]
    spots = dict(zip(told.places, told.spots, strict=True))
    first = min((at for at in told.places if denials and at > denials[0]), default=None)
    meant = next((i for i in range(begin, told.end) if is_negator(passage[i].low)), None)
    if first is None or meant is None or len(denials) > 1:
        return True
    return spots[first] == min((spot for spot in told.spots if spot > meant), default=spots[first])


def _denials(words: Sequence[str]) -> int:
    """How often words deny; "neither ... nor" does so once."""
    return sum(is_negator(w) and not (w == "nor" and "neither" in words) for w in words)


def _passed_over(passage: Sequence[Token], told: _Told) -> list[tuple[int, int]]:
    """What is said of the same thing between two words told, and isn't told: "cotton filling [is denser than polyester and] dries slowly"."""
    return [(first, second) for first, second in pairwise(told.spots) if _goes_on(passage, second - 1) and passage[first + 1].stem in VERBS]


def _parted_alike(words: Sequence[Token], told: _Told, passage: Sequence[Token]) -> bool:
    """Whether what a stop parts in the passage is parted in the statement too, and what stands side by side here belongs together there."""
    over = _passed_over(passage, told)
    for (one, other), (first, second) in zip(pairwise(told.places), pairwise(told.spots), strict=True):
        if (first, second) in over:
            continue
        said, between = words[min(one, other) + 1 : max(one, other)], passage[first + 1 : second]
        if any(t.kind == "stop" for t in between) and not any(t.kind == "stop" or t.low in _JOINTS for t in said):
            return False
        if (not said and any(t.low in _PARTING for t in between)) or (not _JOINTS & {t.low for t in said} and _of_another(between)):
            return False
    return True


def _of_another(between: Sequence[Token]) -> bool:
    """Whether words that are left out begin to speak of something else: "the box comes out so [the plush] can be washed", "is fine indoors and poor beside"."""
    low = [t.low for t in between]
    other = any(first in _JOINTS and second in _BEGINNING for first, second in pairwise(low))
    told = [t.kind == "word" and t.stem not in FUNCTION for t in between]
    return other or any(word in ("and", "but") and any(told[:i]) and any(told[i + 1 :]) for i, word in enumerate(low))


def _goes_on(passage: Sequence[Token], at: int) -> bool:
    """Whether "and" joins another verb here, which no denial before it reaches: "it looks like nothing and leaves a sheen"."""
    if passage[at].low not in ("and", "but", "so") or at + 2 >= len(passage) or passage[at + 1].kind != "word":
        return False
    following, before = passage[at + 1], {t.low for t in passage[:at]}
    able = _ABLE & before and not any(is_negator(w) for w in before) and following.stem not in FUNCTION and passage[at + 2].kind == "word"
    return bool(able) or (following.low.endswith("s") and following.stem in VERBS | NOUNS_OR_VERBS)


def _advised(passage: Sequence[Token]) -> bool:
    """Whether a passage begins with what somebody should do: "so carry something else"."""
    *before, first = passage
    bare = first.stem in VERBS | NOUNS_OR_VERBS | _ADVICE and not first.low.endswith("s")
    return bare and all(t.low in ("so", "and", "but", "then") for t in before)


def _led(words: Sequence[Token], told: _Told, content: Sequence[int]) -> bool:
    """Whether the statement begins with a part or a doer that the passage names: "its wheels roll quietly", "a float shows the level"."""
    first = min(told.places)
    return all(t.low in _LEADING or t.low.endswith("'s") or i in content for i, t in enumerate(words[:first]) if t.kind == "word")


def _described(before: Sequence[Token], told: _Told) -> bool:
    """Whether what stands before a long stretch that is told only describes its first noun: "[big] foam-filled tires that never go flat"."""
    plain = all(t.kind == "word" and t.stem not in FUNCTION | VERBS and not is_cloudy(t.low) for t in before)
    return plain and len(before) <= _MODIFIERS and len(told.places) > _MODIFIERS + 1


def _of_the_item(words: Sequence[Token], before: Sequence[Token]) -> bool:
    """Whether what a passage says something of is the item, or is named in the sentence too."""
    said = {t.stem for t in words}
    at = next((i for i, t in enumerate(before) if t.low in ("it", "they")), len(before))
    plain = FUNCTION | said
    words_before = ((i, t) for i, t in enumerate(before) if t.kind == "word")
    return all(t.stem in plain or is_negator(t.low) or t.low in _OF_IT or i == at + 1 for i, t in words_before)


def _told(words: Sequence[Token], content: Sequence[int], passage: Sequence[Token]) -> Iterator[_Told]:
    """The longest runs of words of content that a passage has in the same order, near one another; two parts joined by "and" have no order."""
    stated = tuple(_key(t) for t in passage)
    turned = _turned(words, content)
    for order in dict.fromkeys((tuple(content), turned, *_predicated(content, passage, words), *_rotated(content), *_passive(words, content, passage))):
        pairs = _common(tuple(_key(words[at]) for at in order), stated)
        spots = tuple(spot for _, spot in pairs)
        apart = any(_between(passage, first, second) > (1 if passage[first].kind == "number" else _WIDEST) for first, second in pairwise(spots))
        told_whole = len(pairs) == len(content) or order in (tuple(content), turned)
        if len(pairs) >= _FEWEST and not apart and told_whole:
            yield _Told(tuple(order[i] for i, _ in pairs), spots)


def _between(passage: Sequence[Token], first: int, second: int) -> int:
    """How far two words of a passage are apart, figures and their units left out; a figure must stand right before its noun."""
    if passage[first].kind == "number":
        return second - first
    figures = [i for i in range(first + 1, second) if passage[i].kind == "number" or (passage[i - 1].kind == "number" and unit_of(passage[i].low))]
    return second - first - len(figures)


def _key(token: Token) -> str:
    """By what tokens are compared: words by their stems, numbers by their values."""
    return f"{token.value:g}" if token.kind == "number" else token.stem if token.kind == "word" else ""


def _turned(words: Sequence[Token], content: Sequence[int]) -> tuple[int, ...]:
    """The places with the first two that "and" joins in the other order."""
    for i, (first, second) in enumerate(pairwise(content)):
        if second == first + 2 and words[first + 1].low in ("and", "or"):
            return (*content[:i], second, first, *content[i + 2 :])
    return tuple(content)


def _predicated(content: Sequence[int], passage: Sequence[Token], words: Sequence[Token]) -> Iterator[tuple[int, ...]]:
    """An adjective put behind its noun, for a passage that says so: "its light bass", "bass is light"."""
    if len(content) == _FEWEST and content[1] == content[0] + 1:
        first, second = words[content[0]].stem, words[content[1]].stem
        stems = [t.stem for t in passage]
        if any(stems[i] == second and passage[i + 1].low in ("is", "are") and stems[i + 2] == first for i in range(len(stems) - 2)):
            yield (content[1], content[0])


def _passive(words: Sequence[Token], content: Sequence[int], passage: Sequence[Token]) -> Iterator[tuple[int, ...]]:
    """The places with a verb behind its object, for a passage that says what is done and by nobody else: "it holds the temperature", "temperature is held"."""
    done = {b.low for a, b in pairwise(passage) if a.low in ("is", "are", "and", "be")}
    active = len(content) > _FEWEST and words[content[0]].low.endswith("s") and "by" not in {t.low for t in passage}
    if active and any(t.stem == words[content[0]].stem and t.low in done for t in passage):
        yield (content[1], content[0], *content[2:])


def _rotated(content: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """The places with what is said last put first: "on each bar, up to 10 kg"; of two words that would change who does what."""
    for at in range(1, len(content)) if len(content) > _FEWEST else ():
        yield (*content[at:], *content[:at])


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
