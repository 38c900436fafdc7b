"""The clauses of a message, as somebody says them: the "keeps my feet dry" of "boots, something that keeps my feet dry"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from chatbot.understanding.cues import Stance
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Words that begin another clause, or what belongs to none.
_JOINTS = frozenset("that which who whose where when and but or so because to with for if while".split())
_SUBJECTS = frozenset("i we you he she they".split())
#: What says nothing at the beginning of a clause.
_OPENING = frozenset(
    """
    i we you he she they it its it's i'm a an the my our your his her their me us them can could will would is are am be been being have has had
    must should may might need want do does did also just really even still some something anything somewhere thing stuff one please like
    """.split()
)
#: What stands for the thing that is looked for, before "to": "something to cook on", "I need to".
_PLACEHOLDERS = frozenset("something anything thing somewhere place stuff one what device gadget tool way".split())
_NEEDING = frozenset("need want have like love got trying hoping".split())
_NEGATING = frozenset("no not without never nothing neither nor nobody none hardly free cannot".split())
_AUXILIARIES = frozenset("do does did ca wo ai is are was were has have had should would could must need".split())
#: Words that begin another clause even behind a purpose, and words that belong to one.
_RELATIVE = frozenset("that which but so because if when".split())
_OWN = frozenset("my our his her their a the".split())
#: How far a placeholder may stand before "to", how long a clause is at the most, and how many of a message are read.
_NEAR, _LONGEST, _MOST = 4, 9, 6


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``first`` to ``last`` (excluded), as written, with a "no" before what is ruled out ("I hate cords"). One with a ``purpose`` says what a thing is
    for: it stands behind "something to"."""

    text: str
    first: int
    last: int
    purpose: bool
    negated: bool
    wished: bool


def clauses(tokens: Sequence[Token], claimed: Collection[int], things: Collection[int], ruled: Sequence[Stance]) -> tuple[Clause, ...]:
    """The clauses with a word of content that no form explains, the last ones of a long message.

    ``claimed`` are the tokens that forms explain, ``things`` those that name a thing to look for, behind which a clause may begin.
    """
    found = (_clause(tokens, *span, ruled) for span in _spans(tokens, things))
    telling = [c for c in found if c is not None and _tells(tokens, c, claimed, ruled)]
    return tuple(telling[-_MOST:])


def negates(text: str) -> bool:
    """Whether a text says that something isn't so."""
    words = text.casefold().replace("’", "'").split()
    return any(w in _NEGATING or (w.endswith(("n't", "nt")) and w[:-1].rstrip("'n") in _AUXILIARIES) for w in words)


def _spans(tokens: Sequence[Token], things: Collection[int]) -> Iterator[tuple[int, int, bool]]:
    """Where clauses begin and end, and whether they say what a thing is for; what it is for is told in one piece."""
    start, purpose = 0, False
    for i, token in enumerate(tokens):
        if not token.is_word and not token.is_number:
            yield start, i, purpose
            start, purpose = i + 1, False
        elif not purpose and _opens_purpose(tokens, i):
            yield start, i, purpose
            start, purpose = i + 1, True
        elif token.lemma in (_RELATIVE if purpose else _JOINTS) or (not purpose and (_is_subject(tokens, i, start) or _ends_thing(things, i))):
            yield start, i + (i in things), purpose
            start, purpose = i + 1, False
    yield start, len(tokens), purpose


def _is_subject(tokens: Sequence[Token], i: int, start: int) -> bool:
    return tokens[i].lemma in _SUBJECTS and i > start


def _ends_thing(things: Collection[int], i: int) -> bool:
    return i in things and i + 1 not in things


def _opens_purpose(tokens: Sequence[Token], i: int) -> bool:
    """Whether what follows says what a thing is for: "something to", "somewhere for", "I need to", "what can I"."""
    word = tokens[i].lemma
    before = [t.lemma for t in tokens[max(i - _NEAR, 0) : i]]
    if word == "to":
        return not i or bool(_PLACEHOLDERS.intersection(before)) or before[-1] in _NEEDING
    if word in ("for", "where"):
        return before[-1:] != [] and before[-1] in _PLACEHOLDERS
    return word in _SUBJECTS and bool(_PLACEHOLDERS.intersection(before[-2:])) and before[-1] not in ("is", "do", "have", "does")


def _clause(tokens: Sequence[Token], first: int, last: int, purpose: bool, ruled: Sequence[Stance]) -> Clause | None:
    start = first
    while start < last and tokens[start].lemma in _OPENING and not (purpose and tokens[start].lemma in _OWN):
        start += 1
    end = min(last, start + _LONGEST)
    if start >= end:
        return None
    text = " ".join(t.text.casefold() for t in tokens[start:end])
    stances = {ruled[k] for k in range(start, end)}
    if stances & {Stance.UNWANTED, Stance.DISLIKED} and not negates(text):
        text = f"no {text}"
    return Clause(text, start, end, purpose, negates(text), Stance.WISHED in stances)


def _tells(tokens: Sequence[Token], clause: Clause, claimed: Collection[int], ruled: Sequence[Stance]) -> bool:
    """Whether a clause says something that no form explains. What a thing is for does so even in words of the catalogue."""
    own = range(clause.first, clause.last)
    if all(ruled[k] is Stance.INDIFFERENT for k in own):
        return False
    return any(tokens[k].is_word and (clause.purpose or k not in claimed) and tokens[k].lemma not in STOPWORDS for k in own)
