"""Stretches of a sentence that stand word for word in the description of an item, and mean there what they mean here."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from chatbot.domain.sentence import statements
from chatbot.grounding.ordinary import FUNCTION, TALK, VERBS, is_cloudy
from chatbot.grounding.tokens import Token, tokens

#: After these a description speaks of something else, or advises.
_TURNS = frozenset({"that", "which", "who", "where", "so", "when", "while", "if"})
#: A shorter stretch is no quotation.
_SHORTEST = 3


@lru_cache(maxsize=1024)
def passages(text: str) -> tuple[tuple[Token, ...], ...]:
    """The sentences of a description, in tokens."""
    return tuple(words for part in statements(text) if (words := tokens(part)))


def quoted(words: Sequence[Token], at: int, text: str, heads: Collection[str]) -> bool:
    """Whether the word at ``at`` stands in a stretch of at least three words, two of them of content, that the text has too.

    What the text says it of must be the item (one of its ``heads``, or nothing else) or be named in ``words``; and the text must not doubt it.
    """
    said = {t.stem for t in words}
    return any(_whole(passage, start, end, said | set(heads)) for passage in passages(text) for start, end in _stretches(words, at, passage))


def _stretches(words: Sequence[Token], at: int, passage: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where in a passage the longest stretches begin and end that have the word at ``at`` and what stands around it."""
    for place, token in enumerate(passage):
        if token.kind == "stop" or token.stem != words[at].stem:
            continue
        left = right = 0
        while min(at, place) > left and _same(words[at - left - 1], passage[place - left - 1]):
            left += 1
        while at + right + 1 < len(words) and place + right + 1 < len(passage) and _same(words[at + right + 1], passage[place + right + 1]):
            right += 1
        stretch = passage[place - left : place + right + 1]
        if sum(t.kind != "stop" for t in stretch) >= _SHORTEST and sum(_of_content(t) for t in stretch) > 1:
            yield place - left, place + right + 1


def beside(first: str, second: str, text: str) -> bool:
    """Whether two words (stems) stand side by side in a text, in this order: "zipper pockets"."""
    return any((a.stem, b.stem) == (first, second) and not is_cloudy(a.low) for passage in passages(text) for a, b in pairwise(passage))


def done_by_a_part(verb: str, words: Sequence[Token], text: str, heads: Collection[str]) -> bool:
    """Whether all that does this in a text are parts that ``words`` don't name: "the peaked hood turns with your head"."""
    said = {t.stem for t in words} | set(heads)
    doers = [a for passage in passages(text) for a, b in pairwise(passage) if b.low == verb.casefold()]
    return bool(doers) and all(a.kind == "word" and a.stem not in said and a.stem not in FUNCTION for a in doers)


def _same(first: Token, second: Token) -> bool:
    if first.kind == "stop":
        return second.kind == "stop" and first.text == second.text == ","
    return first.kind == second.kind and (first.stem == second.stem or {first.low, second.low} <= {"a", "an", "the"})


def _of_content(token: Token) -> bool:
    return token.kind == "number" or (token.kind == "word" and token.stem not in FUNCTION)


def _whole(passage: Sequence[Token], start: int, end: int, known: set[str]) -> bool:
    """Whether nothing before the stretch in its clause doubts it or is what it is said of."""
    begin = max((i + 1 for i in range(start) if passage[i].kind == "stop"), default=0)
    before = passage[begin:start]
    if any(is_cloudy(t.low) for t in before) or (_turned(before) and not _named(before, known)):
        return False
    following = next((i + 1 for i, t in enumerate(before) if t.low in ("that", "which")), 0)
    return all(t.stem in known or t.stem in FUNCTION or t.stem in VERBS or t.stem in TALK for t in before[following:] if t.kind == "word")


def _turned(before: Sequence[Token]) -> bool:
    at = next((i for i, t in enumerate(before) if t.low in _TURNS), None)
    return at is not None and not (before[at].low == "so" and [t.low for t in before[at + 1 : at + 2]] in (["it"], ["they"]))


def _named(before: Sequence[Token], known: set[str]) -> bool:
    """Whether "that" goes back to what is spoken of here too: "fiber fill that stays warm"."""
    at = next(i for i, t in enumerate(before) if t.low in _TURNS)
    return before[at].low in ("that", "which") and at > 0 and before[at - 1].stem in known
