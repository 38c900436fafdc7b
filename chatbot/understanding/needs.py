"""The several needs of one message: "a waterproof tent for 3 and two warm sleeping bags, together under 400".

A message is cut where a list may go on (a comma, "and", "plus", "as well as", a full stop …) and put together again wherever a piece isn't a thing
of its own. Splitting wrongly ruins a turn, so a piece is a need only when:

1. it has a head: a name of one of the catalogue's categories at the end of its noun phrase ("tent pegs" is no tent), wanted, and no object of a
   preposition ("shoes for running and hiking"); or it begins like a thing ("a belt") beside one that has a head, in words that the catalogue
   doesn't know;
2. it isn't pointed at ("the tent", "my bag") nor owned ("I have a tent and a stove");
3. what stands before it has no open preposition that it could belong to: "a bag for laptops and headphones" is one bag, "a jacket with a hood and a
   scarf" are two things, for a hood is a property here, and "a monitor with USB-C and speakers" is one, for monitors may have speakers;
4. it doesn't stand before "I need" or "we're looking for": what does is background ("I'm redecorating my office and I need a chair and a lamp");
5. no "or" joins it to another: "a tent, a tarp or a hammock" is one need with a choice.

What stands before the first need, in a sentence of its own behind the last, or behind "both", "all", "everything", holds for all of them; so does the
purpose behind the last one ("a shirt and a belt for a wedding").
"""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.understanding.background import background
from chatbot.understanding.head import Head
from chatbot.understanding.heads import Heads
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.together import Bound, bound_over
from chatbot.understanding.tokens import Token

_STOPS = frozenset({".", "!", "?", ";", ":"})
_JOINTS: tuple[tuple[str, ...], ...] = (
    ("as", "well", "as"),
    ("along", "with"),
    ("together", "with"),
    ("and", "also"),
    ("and",),
    ("plus",),
    ("also",),
    (",",),
    ("&",),
    ("+",),
    *((stop,) for stop in sorted(_STOPS)),
)
#: Words that speak of all needs at once.
_SHARED = frozenset({"both", "all", "everything", "each", "they", "together", "altogether", "in", "total", "everyone"})
_NEGATING = frozenset({"nothing", "no", "none", "neither", "without", "not"})
_BEHIND_ALL = frozenset({"in", "for", "with", "without", "under", "below", "from", "of", "should", "must"})
#: Verbs by which a thing is said to have another: "a monitor in black, and has to have speakers".
_BEARING = frozenset({"has", "have", "must", "should", "comes", "needs"})
_AUXILIARY = frozenset("that which it they must should has have need needs to can could ought will would be able also".split())
#: Verbs of which one thing is the subject and the other what it is made for: "a rucksack, must fit a laptop", "a case that holds glasses".
_TAKING = frozenset("fit hold carry take store house accommodate match suit charge power protect cover replace connect".split())
#: A list longer than this is no wish but a text.
_MOST = 8


@dataclass(frozen=True, slots=True)
class Part:
    """One need: ``text`` has its own words and those that hold for all, ``name`` what it is called; ``quantity`` is None where no number is said.

    ``known`` says whether the catalogue has a category of the name, ``determined`` whether an article or a number stands before it.
    """

    text: str
    name: str
    quantity: int | None
    known: bool
    determined: bool


@dataclass(frozen=True, slots=True)
class Outline:
    """The needs of a message in order, and the price that bounds all of them together as (most, words), if one does."""

    parts: tuple[Part, ...]
    budget: Bound | None = None


@dataclass(slots=True)
class _Draft:
    """A need while the message is put together: its head and the tokens that belong to it."""

    head: Head
    own: list[int]


def outline(tokens: Sequence[Token], lexicon: Lexicon) -> Outline | None:
    """The needs of a message, None when it names fewer than two."""
    heads = Heads(tokens, lexicon)
    pieces = _pieces(tokens, heads)
    if len(pieces) < 2 or heads.count < 1:
        return None
    before: list[int] = []
    shared: list[int] = []
    drafts: list[_Draft] = []
    told = background(tokens)
    for piece in pieces:
        head = _head(piece, heads, drafts, tokens) if piece.first not in told else None
        if head is None:
            _put(piece, before, shared, drafts, tokens, heads)
            continue
        if head.pointed:
            named = next((d for d in drafts if d.head.name == head.name), None)
            if named is None:
                return None
            named.own += piece.indexes
            continue
        start = max(head.start, piece.first)
        lead = list(range(piece.first, start))
        if not drafts:
            before += lead
        drafts.append(_Draft(head, list(range(start, piece.last))))
    drafts = [d for d in drafts if not d.head.owned]
    if _a_choice(drafts, tokens):
        return None
    if not 2 <= len(drafts) <= _MOST or not any(d.head.known for d in drafts):
        return None
    if not all(d.head.known or d.head.determined for d in drafts) and len(drafts) < 3:
        return None
    return _written(tokens, before, shared, drafts, heads)


@dataclass(frozen=True, slots=True)
class _Piece:
    """The tokens ``first`` to ``last`` (excluded) between two joints, and the joint before them."""

    first: int
    last: int
    joint: str

    @property
    def indexes(self) -> range:
        return range(self.first, self.last)


def _pieces(tokens: Sequence[Token], heads: Heads) -> list[_Piece]:
    found: list[_Piece] = []
    first, joint, i = 0, ".", 0
    while i < len(tokens):
        length = 0 if heads.inside(i) else _joint(tokens, i, heads)
        if length or _begins_shared(tokens, i, first):
            if i > first:
                found.append(_Piece(first, i, joint))
            said = {t.text for t in tokens[i : i + length]}
            joint = "." if said & _STOPS else "," if "," in said else "and"
            first = i + length
        i += max(length, 1)
    if first < len(tokens):
        found.append(_Piece(first, len(tokens), joint))
    return found


def _joint(tokens: Sequence[Token], i: int, heads: Heads) -> int:
    """How many tokens join two things at ``i``; 0 where none do. "With" joins what is counted: "a tent with two sleeping bags"."""
    for joint in _JOINTS:
        if tuple(t.lemma for t in tokens[i : i + len(joint)]) == joint:
            return len(joint)
    return int(tokens[i].lemma == "with" and heads.counted_from(i + 1))


def _begins_shared(tokens: Sequence[Token], i: int, first: int) -> bool:
    """Whether "both in black" or "all for under 100" begins at ``i`` with no comma before it."""
    if i <= first or i + 1 >= len(tokens):
        return False
    return tokens[i].lemma == "both" or (tokens[i].lemma == "all" and tokens[i + 1].lemma in _BEHIND_ALL)


def _head(piece: _Piece, heads: Heads, drafts: Sequence[_Draft], tokens: Sequence[Token]) -> Head | None:
    """The head of a piece that may be a need of its own."""
    if tokens[piece.first].lemma in _SHARED and drafts:
        return None
    head = heads.of(piece.first, piece.last)
    if drafts and _is_taken(tokens[piece.first : piece.last]):
        return None
    if head and drafts and tokens[piece.first].text.casefold() in _BEARING and heads.part_of(head, drafts[-1].head):
        return None
    if head is None or (not drafts and not head.known and not head.determined):
        return None
    if not head.known and (not drafts or heads.person(head) or piece.joint == "."):
        return None if drafts or not head.determined or heads.person(head) else head
    if drafts and piece.joint != "." and not _apart(drafts[-1], head, heads):
        return None
    return head


def _is_taken(said: Sequence[Token]) -> bool:
    """Whether words begin with what a thing before them takes: "must fit a laptop", "that holds two bottles", "should be able to carry a tent"."""
    verb = next((t for t in said if t.lemma not in _AUXILIARY), None)
    if verb is None or verb.lemma not in _TAKING:
        return False
    return verb is not said[0] or verb.text.casefold().endswith("s")


def _apart(before: _Draft, head: Head, heads: Heads) -> bool:
    """Whether a head is a thing of its own and no further object of the preposition that is open before it."""
    if heads.measured(head, before.head) or heads.value_of(head, before.head):
        return False
    opened = heads.opened(before.head, before.own)
    if opened is None or heads.goes_with(head):
        return True
    if opened.having and heads.part_of(head, before.head):
        return False
    if opened.property or opened.person:
        return head.known
    return head.determined and head.known and not opened.indefinite


def _put(
    piece: _Piece,
    before: list[int],
    shared: list[int],
    drafts: Sequence[_Draft],
    tokens: Sequence[Token],
    heads: Heads,
) -> None:
    """Put a piece that is no need where it belongs: before the first need, to all of them, or to the last one."""
    if not drafts:
        before += piece.indexes
    elif piece.joint == "." or _of_all(piece, drafts, tokens) or heads.only_bounds(piece.first, piece.last):
        shared += piece.indexes
    else:
        drafts[-1].own += piece.indexes


def _of_all(piece: _Piece, drafts: Sequence[_Draft], tokens: Sequence[Token]) -> bool:
    """Whether a piece speaks of all needs: "both in black", or behind the last of several "nothing in wool"."""
    word = tokens[piece.first].lemma
    return word in _SHARED or (word in _NEGATING and len(drafts) > 1 and piece.joint == ",")


def _a_choice(drafts: Sequence[_Draft], tokens: Sequence[Token]) -> bool:
    """Whether a list closes with "or", so that its things are alternatives: "a tent, a tarp or a hammock"."""
    for draft in drafts[1:]:
        joined = tokens[draft.head.start - 1].text == "," if draft.head.start else False
        behind = [i for i in draft.own if i >= draft.head.last]
        if joined and any(tokens[i].lemma in ("or", "nor") for i in behind[:1]):
            return True
    return False


def _written(tokens: Sequence[Token], before: list[int], shared: list[int], drafts: list[_Draft], heads: Heads) -> Outline:
    """The needs as texts of their own, without the words of a bound that is over all of them."""
    plain = all(not d.head.determined for d in drafts)
    over = bound_over(tokens, heads.amounts, before, [d.own for d in drafts], shared, heads.vocabulary, kinds=plain)
    purpose = [] if any(heads.purpose(d.head, d.own) for d in drafts[:-1]) else heads.purpose(drafts[-1].head, drafts[-1].own)
    gone = set(over.words)
    common = [i for i in sorted({*shared, *over.each}) if i not in gone]
    lead = [i for i in before if i not in gone and i not in heads.owned_tokens]
    parts: list[Part] = []
    for draft in drafts:
        own = [i for i in draft.own if i not in gone and i not in over.each]
        own = own[1:] if own and draft.head.quantity is not None and own[0] == draft.head.start else own
        said = [*lead, *own, *(i for i in purpose if i not in own and i not in gone), *common]
        head = draft.head
        name = _text(tokens, range(head.first, head.last))
        parts.append(Part(_text(tokens, said), name, head.quantity, head.known, head.determined))
    return Outline(tuple(parts), over.bound)


def _text(tokens: Sequence[Token], indexes: Sequence[int]) -> str:
    """These tokens as they were written, in order, those that touched still touching; a gap becomes a comma."""
    said = ""
    for n, i in enumerate(indexes):
        if n:
            follows = indexes[n - 1] == i - 1
            touching = follows and tokens[i - 1].end == tokens[i].start
            said += "" if touching else " " if follows or said.endswith(",") else ", "
        said += tokens[i].text
    return said.strip(" ,")
