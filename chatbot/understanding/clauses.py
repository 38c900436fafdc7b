"""The clauses of a message, as somebody says them: the "keeps my feet dry" of "boots, something that keeps my feet dry"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chatbot.understanding.adjectives import SCALES
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
_NEEDING = frozenset("need want have has having like love got trying hoping".split())
#: What the thing itself is called in what is asked of it, and what only says how it is.
_THINGS = frozenset("it they that which".split())
_BEING = frozenset("be have".split())
_NEGATING = frozenset("no not without never nothing neither nor nobody none hardly cannot".split())
#: Behind a word of content these say what somebody does with a thing: "my old dog can step into".
_MODALS = frozenset("can could will must should".split())
_AUXILIARIES = frozenset("do does did ca wo ai is are was were has have had should would could must need".split())
#: Words that begin another clause even behind a purpose, and words that belong to one.
_RELATIVE = frozenset("that which but so because if when".split())
_OWN = frozenset("my our his her their a the".split())
#: These say nothing of a thing, but of what may be paid for it: "not much money".
_OF_MONEY = frozenset("money cash funds".split())
#: How far a placeholder may stand before "to", how long a clause is at the most, and how many of a message are read.
_NEAR, _LONGEST, _MOST = 4, 9, 6
#: How many words say that something needn't be done.
_SPARING = 3


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens ``first`` to ``last`` (excluded), as written, with a "no" before what is ruled out ("I hate cords"). One with a ``purpose`` says what a thing is
    for: it stands behind "something to"; a ``refused`` one says what isn't wanted."""

    text: str
    first: int
    last: int
    purpose: bool
    negated: bool
    wished: bool
    refused: bool = False

    @property
    def span(self) -> range:
        """Its tokens, by index."""
        return range(self.first, self.last)

    @property
    def telling(self) -> int:
        """How many of its words carry a meaning."""
        return sum(word not in STOPWORDS for word in self.text.split())


def clauses(tokens: Sequence[Token], claimed: Collection[int], things: Collection[int], ruled: Sequence[Stance]) -> tuple[Clause, ...]:
    """The clauses with a word of content that no form explains, the last ones of a long message.

    ``claimed`` are the tokens that forms explain, ``things`` those that name a thing to look for, behind which a clause may begin.
    """
    found = (_clause(tokens, *span, ruled) for span in _spans(tokens, things) if not _asks_a_measure(tokens, span[0]))
    telling = [c for c in found if c is not None and _tells(tokens, c, claimed, ruled)]
    return tuple(telling[-_MOST:])


def negates(text: str) -> bool:
    """Whether a text says that something isn't so."""
    words = text.casefold().replace("’", "'").split()
    if any(a == "free" and b in ("of", "from") for a, b in pairwise(words)):
        return True
    return any(w in _NEGATING or (w.endswith(("n't", "nt")) and w[:-1].rstrip("'n") in _AUXILIARIES) for w in words)


def _spans(tokens: Sequence[Token], things: Collection[int]) -> Iterator[tuple[int, int, bool]]:
    """Where clauses begin and end, and whether they say what a thing is for; what it is for is told in one piece."""
    start, purpose = 0, False
    for i, token in enumerate(tokens):
        if not token.is_word and not token.is_number:
            yield start, i, purpose
            start, purpose = i + 1, False
        elif not purpose and _opens_purpose(tokens, i) and not _of_the_thing(tokens, i, things):
            yield start, i, purpose
            start, purpose = i + 1, True
        elif token.lemma in (_RELATIVE if purpose else _JOINTS) or (not purpose and _begins_another(tokens, i, start, things)):
            yield start, i + (i in things), purpose
            start, purpose = i + 1, False
    yield start, len(tokens), purpose


def _begins_another(tokens: Sequence[Token], i: int, start: int, things: Collection[int]) -> bool:
    """Whether another clause begins behind the word at ``i``: it is somebody who does something, the end of a thing's name, or what one can do."""
    if tokens[i].lemma in _SUBJECTS:
        return i > start
    if tokens[i].lemma in _MODALS:
        return any(t.lemma not in STOPWORDS for t in tokens[start:i])
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


def _of_the_thing(tokens: Sequence[Token], i: int, things: Collection[int]) -> bool:
    """Whether the "to" at ``i`` says what the thing itself has to be or do, not what it is for: "pants need to stretch", "it has to have pockets"."""
    if i == 0 or tokens[i - 1].lemma not in _NEEDING:
        return False
    after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    subject = tokens[i - 2].lemma if i > 1 else ""
    return after in _BEING or i - 2 in things or subject in _THINGS


def _clause(tokens: Sequence[Token], first: int, last: int, purpose: bool, ruled: Sequence[Stance]) -> Clause | None:
    start = first
    while start < last and tokens[start].lemma in _OPENING and not (purpose and tokens[start].lemma in _OWN):
        start += 1
    end = min(last, start + _LONGEST)
    if start >= end:
        return None
    text = " ".join(t.text.casefold() for t in tokens[start:end])
    if purpose and _spared(tokens, first):
        return Clause(f"don't have to {text}", start, end, False, True, False)
    stances = {ruled[k] for k in range(start, end)}
    refused = bool(stances & {Stance.UNWANTED, Stance.DISLIKED}) and not negates(text)
    text = f"no {text}" if refused else text
    return Clause(text, start, end, purpose, negates(text), Stance.WISHED in stances, refused)


def _asks_a_measure(tokens: Sequence[Token], first: int) -> bool:
    """Whether what begins here is asked a number of: "how long does it take to boil"."""
    start = first
    while start > 0 and tokens[start - 1].is_word:
        start -= 1
    return any(a.lemma == "how" and (b.lemma in SCALES or b.lemma in ("much", "many")) for a, b in pairwise(tokens[start : first + 2]))


def _spared(tokens: Sequence[Token], first: int) -> bool:
    """Whether what begins here needn't be done: "I don't have to", "nobody has to", "without having to"."""
    before = [t.lemma for t in tokens[max(first - _SPARING, 0) : first]]
    return before[-1:] == ["to"] and before[-2:-1] != [] and before[-2] in _NEEDING and negates(" ".join(before[:-2]))


def _tells(tokens: Sequence[Token], clause: Clause, claimed: Collection[int], ruled: Sequence[Stance]) -> bool:
    """Whether a clause says something that no form explains. What a thing is for does so even in words of the catalogue."""
    own = range(clause.first, clause.last)
    if not clause.negated and all(ruled[k] is Stance.INDIFFERENT for k in own):
        return False
    return any(tokens[k].is_word and (clause.purpose or k not in claimed) and (tokens[k].lemma not in STOPWORDS or tokens[k].lemma in _OF_MONEY) for k in own)
