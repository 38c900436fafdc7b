"""Whether a text is a plain finished statement at all, before anything it says is looked at."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

from chatbot.domain.words import lemmas
from chatbot.grounding.ordinary import FUNCTION, NOUNS_OR_VERBS, VERBS, is_negator
from chatbot.grounding.stems import listed
from chatbot.grounding.tokens import Token, tokens

_PLAIN = frozenset(" .,;:!'\"“”‘’()-–—‐‑$€£¥₹₱%°&/+…™®℠\xa0")
_FEWEST, _MOST = 3, 320
_LEAK = re.compile(
    r"\bas an? (?:ai|assistant|language model)\b|\blanguage model\b|\bi am an?\b|\bi'm an?\b"
    r"|\bfacts?\s*:|\bitems?\s*\d|\bproducts?\s*\d"
    r"|\b(?:user|assistant|system|shopper|customer|human|bot|answer|question|output|response)\s*:|^\s*note\s*:"
    r"|\bprompt\b|\b(?:ignore|previous|system|these|above) (?:\w+ )?instructions?\b|\bprovided\b|\bcontext\b|\bbased on the (?:facts|information|given)\b"
    r"|\bhttps?\b|\bwww\b|\.(?:com|org|net)\b",
    re.IGNORECASE,
)
_OURSELVES = listed(
    """
    i we our ours us my mine me i'd i'll i've i'm we'll we've we're we'd let's myself ourselves
    """
)
_MAY_SAY = re.compile(
    r"\b(?:(?:i'd|i would|i wouldn't|i would not|we'd|we would) (?!have\b|had\b|been\b|promise\b|guarantee\b)[a-z]+"
    r"|(?:i|we) (?:recommend|suggest|think|see)|strikes me as|(?:my|our) (?:own )?(?:pick|choice|suggestion|recommendation|first choice))\b"
)
_DANGLING = listed(
    """
    a an the and or but with for of in to at by from is are was were be been has have had than as its it's your this that which
    who whose so because
    """
)
#: What no careful speaker says: a wish taken up word by word, an amount that is none, an article that doesn't fit.
_CLUMSY = re.compile(
    r"\byour (?:[\w']+ ){0,2}(?:under|over|below|above|up to|at least|at most|between|less than|more than)\b"
    r"|\byour \d+ (?:people|persons|players|pieces|pack)\b|\byour (?:\w+'s? )?size \w+\b|\byour (?:men|women)(?!'s?\b|\w)"
    r"|\b(?:comes?|came|coming) in at (?:size\b|\d[\d.,]*(?: (?:pieces?|pack|waist|cents))?(?= than|[.,;!]*$|[.,;] | and | but )|\d+ more\b)"
    r"|\b(?:is|are) \d+ (?:hours|minutes) of\b|\b(?:is|are) \d+ capacity\b|\bin at \d+ ?%|\bcomes? from the\b"
    r"|\b(?:made|meant|designed|intended) for \d[\d.,]* ?(?:k?g|[cm]?m|[m]?l|lbs?|oz|w|wh|mah|lumens|db|%)(?!\w)"
    r"|\bfor ages(?! (?:from|of|up|between|and|\w+ and|\d))"
    r"|\ban? (?:[a-z]+ly )?(?:type|kind)(?=[.,;!]*$)|\b(?:is|are) [\w ]+ type(?=[.,;!]*$)",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"(?<![-\w'])(?:a (?=[aeio][a-z]{2})(?!one\b|once\b|eu|o\w+-way)|an (?=[bcdfgjklmnpqrtvwyz][a-z]{2}))")
_STRANDED = frozenset({"with", "for", "in", "on", "about", "at", "from", "into"})
_BEGINS = frozenset({"it", "it's", "they", "they're", "the", "both", "all", "you", "there", "there's", "this", "its", "only"})
#: What a verb is followed by, and a plural rarely.
_OF_PARTS = frozenset({"its", "their", "the", "a", "an"})
_OBJECTS = frozenset({"a", "an", "the", "your", "its", "it", "you", "over", "up", "quickly", "easily", "with", "in", "on", "to", "like", "at", "and"})
_ALIKE = 0.8
#: How many runs of three words may come again in a sentence: "the X is made of ..., while the Y is made of ...".
_AGAIN = 2


def malformed(sentence: str, previous: Sequence[str]) -> str:
    """What is wrong with the form of a sentence; an empty string when nothing is."""
    text = sentence.strip()
    if not all(_allowed(c) for c in text):
        return "markup, a control token or another script"
    if "?" in text:
        return "a question"
    if _LEAK.search(text):
        return "speaks of the prompt or of itself"
    words = tokens(text)
    said = [t for t in words if t.kind != "stop"]
    if not len(said) >= _FEWEST or len(text) > _MOST:
        return "too short or too long for a sentence"
    return _stuttering(words) or _clumsy(text) or _repeating(text, previous)


def misbuilt(sentence: str) -> str:
    """What is wrong with the grammar of a sentence, once it is in plain words; an empty string when nothing is."""
    words = tokens(sentence)
    return _ungrammatical(words, [t for t in words if t.kind != "stop"]) or _promising(sentence, words)


def _allowed(character: str) -> bool:
    if character in _PLAIN or "0" <= character <= "9" or "a" <= character <= "z" or "A" <= character <= "Z":
        return True
    if character == "?":
        return True
    return character.isalpha() and unicodedata.name(character, "").startswith("LATIN")


def _ungrammatical(words: Sequence[Token], said: Sequence[Token]) -> str:
    if not said:
        return "says nothing"
    verb = any(t.stem in VERBS | NOUNS_OR_VERBS for t in said) or _does(said)
    if not verb and not any(t.low.endswith("s") and before.capital and not t.capital for before, t in pairwise(said)):
        return "not a whole sentence: no verb"
    colon = next((i for i, t in enumerate(words) if t.text == ":"), None)
    if colon is not None and not _verbal(words[:colon]) and not _stating(words[colon + 1 :]):
        return "a list and no sentence"
    hanging = said[-1].low in _DANGLING and not (said[-1].low == "in" and said[-2].kind == "number") and not _stranded(said)
    if hanging or (said[-1].kind == "sign" and said[-1].text not in "%°") or is_negator(said[-1].low):
        return "breaks off"
    return ""


def _stranded(said: Sequence[Token]) -> bool:
    """Whether a sentence ends with the preposition of an infinitive: "nothing to deal with"."""
    return said[-1].low in _STRANDED and any(t.low == "to" for t in said[-4:-2])


def _does(said: Sequence[Token]) -> bool:
    """Whether a sentence about a part has something that looks like its verb."""
    return said[0].low in _OF_PARTS and any(_doing(before, t, after) for before, t, after in zip(said, said[1:], said[2:], strict=False))


def _doing(before: Token, word: Token, after: Token) -> bool:
    """Whether a word looks like a verb by its ending and place: "its hood shields the child"."""
    ends = word.low.endswith("s") and not word.low.endswith("ss") and not word.capital and word.stem != word.low
    return ends and before.kind == "word" and before.stem not in FUNCTION and after.low in _OBJECTS


def _stating(words: Sequence[Token]) -> bool:
    """Whether a whole statement follows a colon: "it is lighter", not "black, 2 kg"."""
    begun = bool(words) and (words[0].low in _BEGINS or words[0].capital)
    return begun and _verbal(words[:7])


def _verbal(words: Sequence[Token]) -> bool:
    """Whether words have a verb, known or by its ending behind what it is said of: "the Shiftwell replaces", "it adjusts"."""
    ending = ((b, t) for b, t in pairwise(words) if t.kind == "word" and t.low.endswith("s") and not t.low.endswith("ss") and not t.capital)
    return any(t.stem in VERBS for t in words[1:]) or any((b.capital and b.kind == "word") or b.low in ("it", "which", "that") for b, _ in ending)


def _stuttering(words: Sequence[Token]) -> str:
    low = [t.low for t in words if t.kind != "stop"]
    if any(first.low == second.low and first.kind != "stop" and first.low not in ("that", "had") for first, second in pairwise(words)):
        return "stutters"
    return "stutters" if len({*zip(low, low[1:], low[2:], strict=False)}) < len(low) - 2 - _AGAIN else ""


def _clumsy(text: str) -> str:
    plain = text.replace("’", "'")
    return "clumsily put" if _CLUMSY.search(plain) or _ARTICLE.search(plain) else ""


def _promising(text: str, words: Sequence[Token]) -> str:
    """Speaking for oneself is fine for an opinion ("I'd pick"), never for a deed ("I have ordered")."""
    spoken = sum(t.low in _OURSELVES and (not i or not t.capital or t.low[0] == "i") for i, t in enumerate(words))
    allowed = len(_MAY_SAY.findall(text.casefold().replace("’", "'")))
    return "speaks for the shop" if spoken > allowed else ""


def _repeating(text: str, previous: Sequence[str]) -> str:
    own = _gist(text)
    for earlier in previous:
        other = _gist(earlier)
        if own and len(own & other) >= _ALIKE * len(own | other):
            return "repeats an earlier sentence"
    return ""


def _gist(text: str) -> frozenset[str]:
    return frozenset(w for w in lemmas(text) if w not in FUNCTION) | frozenset(t.text for t in tokens(text) if t.kind == "number")
