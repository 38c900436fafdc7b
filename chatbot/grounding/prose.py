"""What a description states, and what it denies. Only plain statements count; anything after a doubt is left alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chatbot.domain.sentence import statements as parted
from chatbot.grounding.ordinary import FEATURES, FUNCTION, NOUNS_OR_VERBS, TALK, VERBS, is_cloudy, is_negator
from chatbot.grounding.stems import listed
from chatbot.grounding.tokens import Token, in_compound, tokens

_OPENING_ENDS = listed(
    """
    with for on of that in at by to from which and so but is are has
    """
)
#: What is said behind these is a part of the thing.
_OWNING = frozenset({"with", "has", "have", "includes", "features"})
_MOST_DENIED = 3
#: "No fan inside" denies the fan.
_WHERE = frozenset({"inside", "within", "here", "there", "anywhere"})
_WHERE_OR_WHEN = frozenset({"beside", "after", "before", "in", "on", "at", "under", "when", "while", "near", "behind", "over"})
_TURNING = frozenset({"so", "because", "while", "since"})
_JOINING = frozenset({"and", "but", "so"})
_AUXILIARIES = frozenset({"is", "are", "was", "does", "do", "did", "will", "would", "can", "could", "has", "have", "need", "simply", "just"})
_SOFTENING = frozenset({"only", "just", "too", "so", "more", "less"})


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence of a description: the tokens it states, and the groups of stems it denies ("no noise cancelling")."""

    stated: tuple[Token, ...]
    denied: tuple[frozenset[str], ...]


def statements(text: str, *, value: bool = False) -> Iterator[Statement]:
    """The statements of a description, sentence by sentence. A description that says "not", "too" or "than" states nothing after it;
    in the ``value`` of an attribute only a denial does that ("hard cheese" is plain there).
    """
    cloudy = is_negator if value else is_cloudy
    for part in parted(text):
        words = tokens(part)
        freed = {j for i in range(len(words)) if _suffix_denial(words, i) for j in (i, i + 1)}
        cloud = next((i for i, t in enumerate(words) if (cloudy(t.low) or _given_up(words, i)) and i not in freed and not _taking(words, i)), len(words))
        end = _before_its_subject(words, cloud) if cloud < len(words) and is_negator(words[cloud].low) else cloud
        yield Statement(tuple(t for i, t in enumerate(words[:end]) if i not in freed), tuple(_denials(words)))


def _before_its_subject(words: tuple[Token, ...], denial: int) -> int:
    """Where what is denied of something begins: in "use a pencil: gel ink never dries" with the ink; at the denial, where a verb was said before it."""
    begin = max((i + 1 for i, t in enumerate(words[:denial]) if t.kind == "stop"), default=0)
    said = [t for t in words[begin:denial] if t.low not in _AUXILIARIES]
    stated = any(t.stem in VERBS | NOUNS_OR_VERBS or t.low in _OPENING_ENDS - _JOINING or is_negator(t.low) for t in said)
    return denial if stated or begin == denial else begin


def _taking(words: tuple[Token, ...], at: int) -> bool:
    """Whether an "away" or "off" only belongs to its verb: "wicks away moisture", but not "stay away from"."""
    return words[at].low in ("away", "off") and at > 0 and words[at - 1].low.endswith("s") and words[at - 1].stem not in ("stay", "keep")


def _given_up(words: tuple[Token, ...], at: int) -> bool:
    """Whether it is said here that something is given up: "you give up finger feel for warmth"."""
    return words[at].low == "up" and at > 0 and words[at - 1].stem == "give"


def opening(text: str) -> frozenset[str]:
    """The stems of the noun phrase a description opens with ("A breathable shell with ..."): they describe the item itself."""
    words = tokens(next(iter(parted(text)), ""))[:8]
    if not words or words[0].low not in ("a", "an"):
        end = next((i for i, t in enumerate(words) if t.stem in FUNCTION or t.kind == "number" or (t.kind == "stop" and t.text != ",")), 0)
        bare = words[:end]
        return frozenset() if any(is_cloudy(t.low) for t in bare) else frozenset(content(bare))
    end = next((i for i, t in enumerate(words) if i and (t.low in _OPENING_ENDS or (t.kind == "stop" and t.text != "-"))), 0)
    phrase = words[1:end]
    if any(is_cloudy(t.low) for t in phrase):
        return frozenset()
    return frozenset(content(phrase))


def clauses(words: tuple[Token, ...]) -> Iterator[tuple[Token, ...]]:
    """What a statement says, cut where it begins to speak of something else: "the sound box comes out | so the plush can be washed"."""
    begin = 0
    for at in range(1, len(words) - 1):
        turning = words[at].low in _TURNING and words[at + 1].low in ("the", "a", "an", "your", "you", "they")
        if turning or _second_predicate(words, begin, at):
            yield words[begin:at]
            begin = at
    yield words[begin:]


def _second_predicate(words: tuple[Token, ...], begin: int, at: int) -> bool:
    """Whether another thing is said here, of another place or time: "is fine indoors | and poor beside traffic"."""
    placed = at + 2 < len(words) and words[at + 2].low in _WHERE_OR_WHEN
    return placed and words[at].low in ("and", "but") and bool({"is", "are"} & {t.low for t in words[begin:at]})


def possessions(words: Sequence[Token]) -> Iterator[str]:
    """The stems of the parts that a statement says a thing has: "it has cuffs that stretch, a hood and a pocket" names the hood and the pocket."""
    begin = next((i + 1 for i, t in enumerate(words) if t.low in _OWNING), len(words))
    for at in range(begin, len(words)):
        after = words[at + 1] if at + 1 < len(words) else None
        ends = after is None or after.text in (",", ".") or after.low in ("and", "with")
        near = range(max(begin, at - 3), at)
        named = any(words[i].low in ("a", "an") and words[i - 1].low != "of" for i in near) and all(words[i].kind == "word" for i in (*near, at))
        if ends and named and words[at].stem not in FUNCTION | TALK:
            yield words[at].stem


def content(words: tuple[Token, ...]) -> tuple[str, ...]:
    """The stems of the words that carry meaning, in order."""
    return tuple(t.stem for i, t in enumerate(words) if t.kind == "word" and (_carries(t) or in_compound(words, i)))


def _carries(token: Token) -> bool:
    return token.low in FEATURES or (token.stem not in FUNCTION and token.stem not in TALK)


def _suffix_denial(words: tuple[Token, ...], at: int) -> bool:
    """Whether the next word is a "-free" that takes this one back: "plastic-free"."""
    return at + 1 < len(words) and words[at + 1].low in ("free", "less", "like") and words[at + 1].joined


def _denials(words: tuple[Token, ...]) -> Iterator[frozenset[str]]:
    for i, token in enumerate(words):
        if _suffix_denial(words, i):
            yield frozenset({token.stem})
        elif _of_a_part(words[:i]):
            continue
        elif is_negator(token.low) and not (i + 1 < len(words) and words[i + 1].low in _SOFTENING):
            denied = _denied(words[i + 1 :], across=token.low == "not" or token.low.endswith("n't"))
            if denied:
                yield frozenset(denied)


def _of_a_part(before: tuple[Token, ...]) -> bool:
    """Whether a relative clause is open: in "pads that never get hot" the pads are meant, not the item."""
    comma = max((i for i, t in enumerate(before) if t.kind == "stop"), default=-1)
    return any(t.low in ("that", "which", "who", "where") for t in before[comma + 1 :])


def _denied(after: tuple[Token, ...], *, across: bool) -> list[str]:
    """The first words of content after a denial, up to a stop; unless ``across``, up to the next function word behind them."""
    found: list[str] = []
    for token in after:
        if token.kind == "stop" or is_cloudy(token.low) or len(found) == _MOST_DENIED:
            break
        if token.kind == "word" and token.stem not in FUNCTION and token.stem not in TALK and token.low not in _WHERE:
            found.append(token.stem)
        elif found and not across:
            break
    return found
