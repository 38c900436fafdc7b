"""A sentence that joins statements ("it is waterproof, charges over USB-C and costs $55"), cut into the first of them and the rest.

Each is then judged by itself: to say both is to say one and the other. What a cut would turn into another claim is not cut.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from chatbot.grounding.facts import FactBook
from chatbot.grounding.measures import SCALES, graded
from chatbot.grounding.ordinary import FUNCTION, NOUNS_OR_VERBS, TALK, VERBS, is_negator
from chatbot.grounding.quotes import passages
from chatbot.grounding.reference import Reference
from chatbot.grounding.references import references
from chatbot.grounding.spoken import Spoken
from chatbot.grounding.stems import listed
from chatbot.grounding.tokens import Token, tokens

_JOINT = re.compile(
    r"(?P<stop>\s*[,;:]|\s+[-–—])?\s+(?!(?:just |exactly )?(?:as|like) you\b)"
    r"(?P<word>(?:and|but|while|whereas|though|although|yet|because|since|as|so|which|plus|with)\b)?\s*(?:(?:also|then|even|still|so|that) )?",
    re.IGNORECASE,
)
_RELATIVE = "which"
_HAVING = frozenset({"has", "have", "offers", "features", "includes"})
#: Behind these a list may be one of something else than what the thing has: "a strap for the hood and lock".
_NESTING = frozenset({"for", "of", "in", "on", "with", "under", "over", "at", "to", "from", "that", "which", "between", "inside", "by", "than"})
_REASONS = frozenset({"because", "since", "as", "so"})
_IT = frozenset({"it", "it's", "they", "they're"})
#: Verbs that are no nouns: a list can't go on with one of them.
_FINITE = listed(
    """
    is are has have comes come costs weighs does can keeps gets offers brings takes holds lasts runs works fits needs makes stays isn't doesn't aren't can't
    includes adds gives lets carries folds supports recharges charges reaches measures uses sits stands leaves lacks won't
    """
)
#: With these a clause ends that leaves out what it says.
_ELLIPTIC = listed("does do is are has have can will would did was were one ones it them that those these this none neither nor not so same")
#: What begins a statement of its own.
_BEGINS = listed("it it's they they're the both all neither each none its their there there's here this that these those you you'll you'd i'd i he she nothing")
_OPENERS = listed("if when whenever unless should once with at for given because since as although though while of in on")


@dataclass(frozen=True, slots=True)
class Cut:
    """The ``first`` statement of a sentence, the ``rest`` of it, what the rest goes back to, whether it may be the reason of the first,
    and whether it is a ``whole`` statement."""

    first: str
    rest: str
    told: Spoken
    because: bool = False
    whole: bool = True


def cuts(sentence: str, book: FactBook, told: Spoken) -> Iterator[Cut]:
    """The ways to cut a sentence after a statement, the earliest first."""
    if not sentence or _opens(sentence):
        return
    for joint in _JOINT.finditer(sentence):
        if joint["stop"] is None and joint["word"] is None:
            continue
        first, rest = sentence[: joint.start()], sentence[joint.end() :]
        found = _cut(first, rest, joint, book, told)
        if found:
            yield found


def _opens(sentence: str) -> bool:
    """Whether the sentence begins with a condition or a circumstance that all of it stands under."""
    return sentence.split(maxsplit=1)[0].casefold() in _OPENERS


def _cut(first: str, rest: str, joint: re.Match[str], book: FactBook, told: Spoken) -> Cut | None:
    before, after = tokens(first), tokens(rest)
    if not _stating(before) or len(after) < 2 or _leaves_out(after) or _set_against(before, joint):
        return None
    said = references(before, book, told.latest, told.singled)
    about = [r for r in said if r.role == "subject" and r.items]
    if (joint["word"] or "").casefold() == _RELATIVE:
        return _relative(first, rest, said, after, told, book)
    if _again(before, after):
        return None
    if had := _had(first, rest, joint, about, said):
        return replace(had, rest=f"{_text(before, about[-1])} {had.rest}", told=told)
    if _own_subject(after, book, told):
        meant = said if after[0].low == "both" else about
        latest = frozenset().union(*(r.items for r in meant)) or told.latest
        return Cut(f"{first}.", _capital(rest), Spoken(latest, _singled(said, told)), _because(joint))
    plain = not any(is_negator(t.low) for t in before)
    if not about or not (_predicate(after, plain=plain) or (plain and _told_of(after[0], about[-1], book))) or any(t.low == "than" for t in before[-1:]):
        latest = frozenset().union(*(r.items for r in about)) or told.latest
        return Cut(f"{first}.", rest, Spoken(latest, _singled(said, told)), whole=False) if _because(joint) or joint["stop"] else None
    return Cut(f"{first}.", f"{_text(before, about[-1])} {rest}", told)


def _had(first: str, rest: str, joint: re.Match[str], about: list[Reference], said: tuple[Reference, ...]) -> Cut | None:
    """What the same thing has besides, in a list or behind "with": "it has a hood and two pockets", "it is light, with a lid that locks"."""
    before, after, word = tokens(first), tokens(rest), (joint["word"] or "").casefold()
    if len(about) != 1 or said[-1:] != tuple(about) or any(is_negator(t.low) for t in before) or after[0].capital:
        return None
    if word == "with":
        return Cut(f"{first}.", f"has {rest}", Spoken()) if joint["stop"] and after[0].low not in _IT else None
    verb = next((i for i, t in enumerate(before) if t.low in _HAVING and i >= about[0].end), None)
    if verb is None or word not in ("", "and", "plus") or after[0].stem in VERBS or after[0].low in _FINITE:
        return None
    nested = any(t.low in _NESTING for t in before[verb:])
    begun = after[0].low in ("a", "an") or (after[0].kind == "number" and not nested)
    return Cut(f"{first}.", f"{before[verb].low} {rest}", Spoken()) if begun or not nested else None


def _set_against(words: tuple[Token, ...], joint: re.Match[str]) -> bool:
    """Whether what follows is what a bare comparison is made with: "it is $10 cheaper, while the Skerry ..."."""
    bare = any(t.low in ("more", "less", "fewer") or graded(t.low)[1] == "er" for t in words) and not any(t.low == "than" for t in words)
    return bare and (joint["word"] or "").casefold() in ("while", "whereas")


def _leaves_out(words: tuple[Token, ...]) -> bool:
    """Whether a stretch ends where what it says was said before: "... and the Softday does too", "... but the Softday has one"."""
    said = [t.low for t in words if t.kind != "stop" and t.low not in ("too", "either", "also", "though")]
    return not said or said[-1] in _ELLIPTIC or said[-1].endswith("n't") or said[-2:] == ["as", "well"]


def _relative(first: str, rest: str, said: tuple[Reference, ...], after: tuple[Token, ...], told: Spoken, book: FactBook) -> Cut | None:
    """ "..., which has a lock": said of what was named last; "..., which helps": of all that was said."""
    if not said or not said[-1].items:
        return None
    if after[0].low not in _FINITE and not _told_of(after[0], said[-1], book):
        return Cut(f"{first}.", rest, Spoken(said[-1].items, _singled(said, told)), whole=False)
    return Cut(f"{first}.", f"{'it' if len(said[-1].items) == 1 else 'they'} {rest}", Spoken(said[-1].items, _singled(said, told)))


def _stating(words: tuple[Token, ...]) -> bool:
    return len(words) > 2 and any(t.stem in VERBS | NOUNS_OR_VERBS or t.low in _FINITE for t in words[1:])


def _own_subject(words: tuple[Token, ...], book: FactBook, told: Spoken) -> bool:
    """Whether a stretch has a subject and a verb of its own."""
    begun = words[0].low in _BEGINS or (words[0].capital and words[0].stem in book.names) or _figure_first(words)
    return begun and any(t.stem in VERBS | NOUNS_OR_VERBS or t.low in _FINITE or t.low.endswith("'s") for t in words[:9])


def _figure_first(words: tuple[Token, ...]) -> bool:
    """Whether a statement begins with a figure of what it speaks of: "at $62 it is ..."."""
    subject = next((i for i, t in enumerate(words[:7]) if t.low in _IT or t.low == "the"), 0)
    return words[0].low in ("at", "with") and subject > 1 and any(t.kind == "number" for t in words[1:subject])


def _predicate(words: tuple[Token, ...], *, plain: bool) -> bool:
    """Whether a stretch goes on with a verb of what was spoken of; behind a denial (not ``plain``) only what can be no noun is taken for one."""
    low, following = words[0].low, words[1]
    if low in _FINITE or (low == "only" and following.low in _FINITE):
        return True
    joined = following.kind in ("number", "sign") or following.low in ("a", "an", "the", "via", "over", "up", "only", "just", "your", "with", "to", "from")
    return plain and joined and low.endswith("s") and not low.endswith("ss") and words[0].stem in VERBS | NOUNS_OR_VERBS


def _told_of(word: Token, reference: Reference, book: FactBook) -> bool:
    """Whether a word that ends as a verb does stands just so in the descriptions of the items: "and moves well"."""
    forms = ({t.low for passage in passages(book.items[p].item.description) for t in passage} for p in reference.items)
    return word.low.endswith("s") and not word.low.endswith("ss") and not word.capital and word.stem not in FUNCTION and all(word.low in each for each in forms)


def _again(before: tuple[Token, ...], after: tuple[Token, ...]) -> bool:
    """Whether the rest only says of "it" once more what was said: "it comes in black, but it is black"."""
    said = {t.stem for t in before if t.kind == "word"} - FUNCTION - TALK
    return after[0].low in _IT and any(t.stem in said and not any(t.stem in s.words for s in SCALES) for t in after)


def _text(words: tuple[Token, ...], reference: Reference) -> str:
    """How a reference is written, with its article."""
    start = reference.start - (reference.start > 0 and words[reference.start - 1].low in ("the", "both"))
    said = [f"{'' if t.joined or t.kind == 'stop' else ' '}{t.text}" for t in words[start : reference.end]]
    return "".join(said).strip().removesuffix("'s")


def _singled(said: tuple[Reference, ...], told: Spoken) -> tuple[int, ...]:
    alone = [place for r in reversed(said) if r.kind == "named" and len(r.items) == 1 for place in r.items]
    return tuple(dict.fromkeys([*alone, *told.singled]))


def _because(joint: re.Match[str]) -> bool:
    return (joint["word"] or "").casefold() in _REASONS or (joint["stop"] or "").strip() in (",", ":", ";", "–", "—", "-")


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
