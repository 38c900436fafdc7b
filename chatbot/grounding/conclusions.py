"""The end of a sentence that only says what its statement means to the shopper: "..., so your back stays dry", "..., which helps on the stairs"."""

import re
from collections.abc import Sequence
from itertools import pairwise

from chatbot.grounding.facts import FactBook
from chatbot.grounding.measures import GRADABLE, graded
from chatbot.grounding.occasions import OCCASIONS, OF_PEOPLE, PERSONS, WEATHER, neutral
from chatbot.grounding.ordinary import CHOICE, FUNCTION, OPINION, PRAISE, TALK, is_negator
from chatbot.grounding.reference import Reference
from chatbot.grounding.references import references
from chatbot.grounding.stems import listed, stem
from chatbot.grounding.tokens import Token, tokens

_OPINION = "(?:handy|useful|nice|good|great|lovely|practical|ideal|enough)"
_LIKED = "(?:fit|choice|match|width|size|length|height|weight|price|capacity|pick)"
_SUITS = rf"(?:perfect|ideal|great|good|handy|right|well suited|an? (?:good|great|natural|solid|fine|nice|easy) {_LIKED}) for\b"
_ENDS = re.compile(
    r"(?:,|;| -|–|—)? (?:so that|so|which (?:should |will |can |also )?"
    rf"(?=helps?\b|means?\b|makes?\b|suits?\b|matters\b|is {_OPINION}\b)"
    rf"|(?<=[,;–—-] )(?=making (?:it|them|this) )|(?<=[,;–—-] )(?={_SUITS})"
    r"|(?=(?:if|when|whenever|while|in case|should) (?:you|he|she|they|your|his|her|someone|somebody|anyone)\b)) ?",
    re.IGNORECASE,
)
#: A guess is not a fact, and is heard as none.
_HEDGES = listed("may might could should probably likely perhaps maybe")
_OPENS = listed("if when whenever while should in which help helps mean means make makes handy useful is are")
#: What opens an opinion that the thing suits the wish.
_SUITED = listed("perfect ideal great good handy right well a making")
_USES = frozenset(stem(w) for w in "trip weekend travel use everyday daily day occasion handy it them this".split())
#: An advice claims nothing of the thing: "so keep it dry".
_ADVISES = listed("keep leave bring store mind wear take treat")
_FIGURED = frozenset(stem(w) for w in "width size length height weight price capacity".split())
#: What people do with things: said of a person it claims nothing of the thing.
_DOING = frozenset(
    stem(w)
    for w in """
    wear use carry put bring take keep stay leave fold pack store wash clean move lift hold sit sleep rest read work play cook travel walk enjoy like notice
    nice great lovely enough fine good right best better safe safer skip avoid rule count feel begin start finish share room spare
    easy easily easier handier simpler better handy useful practical simple around really quite rather bit little touch lot wait look
    deal long time quick need save help hour minute moment hand bag later soon early out other job task
    """.split()
)


#: What a shop may not promise by the way, and whom nobody has asked.
PROMISING = listed(
    """
    delivery deliver delivered ship ships shipped shipping return returns refund refunds free guarantee guaranteed discount sale offer offers order
    orders arrive arrives tomorrow today stock store shop we our us i customers customer buyers vets doctors experts recommend recommends
    recommended love loves test tested
    """
)
_TELLING = listed("pack bring take wear check plan add consider measure mind remember keep leave make get allow budget expect think")
#: After these the shopper is quoted.
_QUOTING = frozenset(stem(w) for w in "want ask mention say said search".split())
#: After these a word for the weather is said of the item: "it is warm".
_BEING = frozenset({"is", "are", "it's", "they're", "stays", "keeps", "isn't", "aren't"})
#: Behind these a clause says where something is.
_PLACES = frozenset({"in", "inside", "on", "under", "at", "among"})
_OURSELVES = frozenset({"i", "i'd", "i'll"})
#: With these a clause speaks of what is on show.
_SHOWN = frozenset({"here", "there", "these", "those", "none", "no", "every", "each", "neither"})
#: How long something lasts: "all day".
_SPANS = frozenset({"day", "night", "week", "year", "summer", "winter", "season"})
#: What makes a remark a promise.
SWEEPING = listed(
    """
    always never every everything anything anywhere everywhere everyone anyone nobody nothing all forever guaranteed certainly only whatever
    """
)
_NO_PROBLEM = re.compile(r"\bno (?:problem|trouble|issue|hassle)\b", re.IGNORECASE)


def concluded(sentence: str, book: FactBook) -> str:
    """The sentence without what it concludes for a person, where that repeats the wish or names an occasion; the whole one where it could claim something."""
    for match in reversed(list(_ENDS.finditer(sentence))):
        said, rest = sentence[: match.start()], _NO_PROBLEM.sub("fine", sentence[match.end() :])
        if len(tokens(said)) > 2 and _harmless(tokens(rest), book, _meant(said, book)):
            return f"{said}."
    return sentence


def speaks_of_people(words: Sequence[Token], book: FactBook, meant: frozenset[int]) -> bool:
    """Whether all words are of people, of occasions and of what is done with things, or of the wish; denials among them deny just that."""
    return all(_plain(t, book, meant) for t in words if t.kind == "word" and not is_negator(t.low))


def remark(text: str, book: FactBook, meant: frozenset[int], *, against: bool = False) -> bool:
    """Whether a clause beside a backed one only says what that means to people: "so it's best kept at home"; of the items ``meant`` it claims nothing.

    Where the backed one speaks ``against`` them, so may the remark: "so it isn't one for the office".
    """
    words = tokens(text)
    said = references(words, book, meant)
    if _advice(words) and not said:
        return True
    named = {i for r in said for i in range(r.start, r.end)}
    counted = any(t.kind in ("number", "sign") and i not in named for i, t in enumerate(words))
    called = any(t.stem in WEATHER and before.low in _BEING for before, t in pairwise(words))
    if called or counted or _placed(words, said) or any(not _back(r, meant) for r in said) or _sweeping(words):
        return False
    rest = [t for i, t in enumerate(words) if t.kind == "word" and i not in named and not _spanning(words, i)]
    if words[0].low in _OURSELVES and {"avoid", "skip", "leave"} & {t.low for t in words[1:3]}:
        return bool(rest) and all(_human(t, book) for t in rest if not is_negator(t.low))
    personal = against or words[0].low in PERSONS | _OURSELVES
    told = [t for t in rest if not (personal and is_negator(t.low))]
    return bool(rest) and not any(t.stem in _QUOTING for t in rest) and all(_human(t, book) and _plain(t, book, meant) for t in told)


def _placed(words: Sequence[Token], said: Sequence[Reference]) -> bool:
    """Whether words say where an item is: "they're in the pack"."""
    for each in said:
        behind = [t.low for t in words[each.end - 1 : each.end + 2]]
        if any(first in _BEING and second in _PLACES for first, second in pairwise(behind)):
            return True
    return False


def _sweeping(words: Sequence[Token]) -> bool:
    """Whether words promise something of everything."""
    return any(t.low in SWEEPING and not _spanning(words, i) for i, t in enumerate(words))


def _spanning(words: Sequence[Token], at: int) -> bool:
    """Whether an "all" only says how long: "all day" promises no more than a day."""
    return words[at].low == "all" and at + 1 < len(words) and words[at + 1].stem in _SPANS


def aside(text: str, book: FactBook, meant: frozenset[int]) -> bool:
    """Whether a clause before a backed one is a remark that doesn't begin with an item: "swimming is fine with both, as they're waterproof"."""
    said = references(tokens(text), book, meant)
    return not any(r.start == 0 for r in said) and remark(text, book, meant)


def worldly(text: str, book: FactBook) -> bool:
    """Whether a clause speaks of the shopper's world alone, and of nothing on show, and promises nothing for the shop: "brick calls for masonry bits"."""
    words = tokens(text)
    if references(words, book, frozenset()) or any(t.kind in ("number", "sign") for t in words) or (SWEEPING | PROMISING) & {t.low for t in words}:
        return False
    if any(t.stem in book.heads or t.low in _SHOWN for t in words) or _says_of_a_value(words, book):
        return False
    wished = any(t.stem in book.wish - FUNCTION - TALK for t in words)
    return wished and not any(graded(t.low)[1] == "est" or t.low in PRAISE or t.stem in _QUOTING for t in words)


def _says_of_a_value(words: Sequence[Token], book: FactBook) -> bool:
    """Whether more or less of something is said of what an item is made of or has, and so of the item: "a baby sleeps deeper in merino"."""
    valued = any(t.stem in facts.strong - book.wish for t in words for facts in book.items)
    return valued and any(graded(t.low)[1] == "er" or t.low in ("more", "less") for t in words)


def _advice(words: Sequence[Token]) -> bool:
    """Whether somebody is only told what to do, with nothing that is on show: "pack warm socks"."""
    return bool(words) and words[0].low in _TELLING and not any(t.kind in ("number", "sign") or t.low in SWEEPING for t in words)


def _meant(said: str, book: FactBook) -> frozenset[int]:
    named = frozenset().union(*(r.items for r in references(tokens(said), book, frozenset()) if r.role == "subject"))
    return named or book.everything


def _harmless(words: Sequence[Token], book: FactBook, meant: frozenset[int]) -> bool:
    """Whether these words speak of a person or only guess, count nothing, compare nothing, and name no property that the items lack."""
    begins = {t.low for t in words[:3]}
    if any(t.low == "fine" for t in words[-2:]):
        begins |= {"you"}
    if all(t.stem in FUNCTION | TALK for t in words if t.kind == "word") and not any(t.kind == "number" for t in words):
        return True
    if words and words[0].low in _SUITED:
        return all(
            t.stem in FUNCTION | TALK | OF_PEOPLE | OPINION | CHOICE | _USES | _FIGURED or t.stem in book.wish - book.asked for t in words if t.kind == "word"
        ) and all(neutral(t, book.items, meant) for t in words if t.kind == "word" and t.stem in book.wish - FUNCTION - TALK)
    if words and words[0].low in _ADVISES:
        return all(t.stem in FUNCTION | TALK | OCCASIONS | _DOING or t.stem in WEATHER for t in words if t.kind == "word")
    if not (begins & PERSONS or _HEDGES & {t.low for t in words} or (words and words[0].low in _OPENS)):
        return False
    if any(t.kind == "number" and t.value not in book.wished_numbers for t in words) or any(t.kind == "sign" for t in words):
        return False
    if any(not _back(r, meant) for r in references(words, book, meant)):
        return False
    return all(_plain(t, book, meant) for t in words if t.kind == "word")


def _back(reference: Reference, meant: frozenset[int]) -> bool:
    """Whether a reference only goes back to the items that are spoken of."""
    return reference.kind in ("pronoun", "group") or reference.items == meant


def _human(word: Token, book: FactBook) -> bool:
    """Whether a word is the shopper's, or speaks of people, of occasions or of the weather."""
    known = FUNCTION | TALK | OCCASIONS | OF_PEOPLE | _DOING | (book.wish - book.asked)
    return word.stem in known or word.stem in WEATHER or word.low in GRADABLE


def common(word: Token, book: FactBook) -> bool:
    """Whether a word is the shopper's, or speaks of people, of occasions, of the weather or of liking."""
    return _human(word, book) or word.stem in OPINION | CHOICE


def _foremost(adjective: str, book: FactBook, meant: frozenset[int]) -> bool:
    """Whether an item is as "light" or as "large" as any on show that is measured: of the lightest one may say "so it's light enough to carry"."""
    for scale in book.scales if len(meant) == 1 else ():
        way = 1 if adjective in scale.up else -1 if adjective in scale.down else 0
        values = {p: book.items[p].measured(scale.name) for p in book.everything}
        if way and all(values.values()) and all(way * min(values[p]) >= way * max(v) for p in meant for v in values.values()):
            return len({min(v) for v in values.values()}) > 1
    return False


def _plain(word: Token, book: FactBook, meant: frozenset[int]) -> bool:
    """Whether a word is the shopper's, or speaks of people and occasions, or of what the items are known for, and of nothing else."""
    if is_negator(word.low) or graded(word.low)[0]:
        return False
    if word.stem in FUNCTION | TALK or (word.low in GRADABLE and _foremost(word.low, book, meant)):
        return True
    return (_human(word, book) or all(word.stem in book.items[p].known for p in meant)) and neutral(word, book.items, meant)
