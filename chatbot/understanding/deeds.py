"""What somebody does or is, in words that look like what a thing is for: the run of "I run a café", the strap of "a light I can strap around my head"."""

from collections.abc import Sequence

from chatbot.domain.people import PEOPLE
from chatbot.domain.words import lemmas
from chatbot.understanding.fixed import is_fixed, says_how
from chatbot.understanding.nouns import OBJECTS, is_noun
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.sought import sought
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_AGENTS = frozenset("i we he she they who".split())
_HOW_OFTEN = frozenset("always often usually mostly also only just still never sometimes regularly".split())
_MODALS = frozenset("would will can could should must to might".split())
_AMOUNTS = frozenset("some lots much many too this that no more every".split())
_WHATEVER = frozenset("something anything sth".split())
_COMPANY = frozenset({"family", "couple", "group", "team"})
_ASIDE = frozenset({"off", "out", "a", "an"})


def is_done_to(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word is what somebody does to something else: the run of "I run a café", the plays of "who plays golf". "I run on trails" has none."""
    k = i - 1
    while k >= 0 and tokens[k].lemma in _HOW_OFTEN:
        k -= 1
    doer, behind = tokens[k] if k >= 0 else None, tokens[i + 1] if i + 1 < len(tokens) else None
    if doer is not None and behind is not None and doer.lemma in _MODALS and behind.lemma in OBJECTS - _ASIDE:
        return True  # "it would fix my posture"
    if doer is None or not (doer.text.casefold() in _AGENTS or (doer.lemma in PEOPLE and not doer.text.endswith(("'s", "’s")))):
        return False
    single = doer.lemma in PEOPLE and doer.text.casefold() == doer.lemma and doer.text.casefold() not in _AGENTS
    if single and tokens[i].text.casefold() == tokens[i].lemma:
        return False  # "give my grandma green gloves"
    named = behind is not None and behind.is_word and behind.text[0].isupper() and behind.lemma not in STOPWORDS
    return behind is not None and (behind.lemma in OBJECTS - {"off", "out"} or behind.lemma in _AMOUNTS or is_noun(behind) or named)


def is_done(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a phrase begins with what somebody does to something else ("people who drink a lot"), or stands in an expression that has nothing to do with
    its words ("white noise"), and so says nothing of what is looked for."""
    if phrase.unwanted:
        return False
    return is_done_to(tokens, phrase.first) or does_something(phrase, tokens) or any(is_fixed(tokens, i) or says_how(tokens, i) for i in phrase.span)


def does_something(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a word is only what somebody does with whatever it is that they look for: the bring of "I'd like to bring something nice"."""
    last = phrase.span.stop
    behind = tokens[last].lemma if last < len(tokens) else ""
    before = tokens[phrase.first - 1].lemma if phrase.first else ""
    return len(phrase.span) == 1 and behind in _WHATEVER and before in _MODALS | _AGENTS


def is_a_family(tokens: Sequence[Token], at: int) -> bool:
    """Whether a word says who somebody is: "we're a family of six", "nobody in my family"."""
    before, behind = tokens[at - 1].lemma if at else "", tokens[at + 1].lemma if at + 1 < len(tokens) else ""
    return tokens[at].lemma in _COMPANY and (behind == "of" or before in ("my", "our", "whole", "the"))


def is_a_verb(phrase: Phrase, tokens: Sequence[Token]) -> bool:
    """Whether a word says what somebody can do, and so names no part: "a light I can strap around my head"."""
    before = [t.lemma for t in tokens[max(phrase.first - 2, 0) : phrase.first]]
    return len(phrase.span) == 1 and len(before) > 1 and before[0] in _AGENTS | {"you"} and before[1] in _MODALS


def is_the_activity(phrase: Phrase, value: str, tokens: Sequence[Token]) -> bool:
    """Whether a value is what is done with the thing that is asked for: kayaking with the kayaks of "do you sell kayaks?"."""
    thing, deed = lemmas(phrase.text), lemmas(value)
    behind = phrase.first + len(phrase.source.split())
    ends = behind == len(tokens) or not (tokens[behind].is_word or tokens[behind].is_number)
    return ends and len(thing) == 1 == len(deed) and deed[0] in (thing[0] + "ing", thing[0].removesuffix("e") + "ing") and sought(tokens, phrase)
