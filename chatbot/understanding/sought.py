"""Things that a message asks for in words which nothing explains: "do you sell motorcycles?", "and a lunch box to go with it"."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from itertools import pairwise

from chatbot.domain.units import unit_of
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Words after which a shopper names what they look for, and what may stand in between.
_SEEKING = frozenset("sell carry stock have need want for find get show me buy about recommend got see".split())
#: Those of them that ask for goods, whatever the thing is.
_HAVING = frozenset("sell carry stock have need want find get show buy got look looking".split())
_ARTICLES = frozenset({"a", "an", "any", "some"})
#: What is said of a thing, and is none: "a bright color".
_PROPERTIES = frozenset("color colour material fabric style design size shape look pattern fit finish quality cut length width height weight print".split())
#: Of so short a word its form doesn't tell whether it is a noun.
_SHORT = 3
_GIFTS = frozenset({"gift", "present"})
#: Before "a gift" these say of the thing that is looked for already what it is meant to be.
_SAID_OF_IT = frozenset({"as", "is", "it", "be", "was", "for", "that", "this", "they"})
_ONES = frozenset({"one", "something", "anything", "thing", "stuff", "item"})
#: What is said of a part or a property rather than of a thing: "high support", "deep pockets".
_DEGREES = frozenset("high low deep strong extra full thick thin soft firm".split())
#: What is said of its price: "a cheap umbrella".
_PRICED = frozenset("cheap affordable inexpensive budget expensive".split())
_BETWEEN = frozenset({"a", "an", "any", "some", "the", "good", "nice", "new", "me", "also", "you", "one", "please"})
#: What opens a message and says nothing: "ok then, a sofa".
_TURNING = frozenset("ok okay alright right then well so hm hmm um umm uhm uh er erm oh hi hey hello , .".split())
#: What is said of a thing with more behind it.
_DOING = frozenset("says say makes make gives give gets keeps takes puts drives turns hurts hurt scares means mean won't doesn't don't can't".split())
#: Who "would like" something looks for it.
_WOULD = frozenset({"would", "should", "i'd", "we'd", "she'd", "he'd", "they'd"})


def asks_for_a_thing(tokens: Sequence[Token], left: Sequence[Phrase]) -> bool:
    """Whether the message looks for a thing that it names in words which nothing explains: "do you sell motorcycles?", or just "fishing rod"."""
    wanted = [p for p in left if p.whole and not p.unwanted and not p.wished]
    if wanted and _stands_for_the_thing(tokens, wanted[-1].span.stop):
        return False
    if not wanted or (_proposes(tokens) and not _is_of_things(tokens, wanted[-1])):
        return False
    while tokens and tokens[0].lemma in _TURNING:
        tokens, wanted = tokens[1:], [replace(p, first=p.first - 1) for p in wanted]
    if _says_something(tokens, wanted[0]):
        return False
    alone = len(wanted) == 1 and all(t.lemma in _BETWEEN or not t.is_word for t in tokens[: wanted[0].first])
    return alone or sought(tokens, wanted[-1])


def _says_something(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a message begins with a thing and goes on with what it does: the "tennis elbow" of "tennis elbow says no to that"."""
    at = phrase.span.stop
    if at + 1 >= len(tokens) or any(t.lemma not in _BETWEEN for t in tokens[: phrase.first]):
        return False
    said, behind = tokens[at].text.casefold(), tokens[at + 1].lemma
    return said in _DOING or (said != tokens[at].lemma and said.endswith("s") and behind in ("me", "us", "my", "our", "him", "her"))


def _stands_for_the_thing(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at ``at`` takes up what is looked for already: the ones of "manual ones"."""
    return at < len(tokens) and tokens[at].lemma == "one"


def is_detail(tokens: Sequence[Token], left: Sequence[Phrase], says: Callable[[str], bool]) -> bool:
    """Whether a bare word may tell more of what is looked for: "newborn", after strollers, or "breathable". ``says`` tells a word that the catalogue uses."""
    whole = [p for p in left if p.whole]
    bare = len(whole) == 1 and not any(t.lemma in _ARTICLES or t.lemma in _SEEKING for t in tokens)
    if whole and tokens[whole[-1].span[-1]].lemma in _PROPERTIES:
        return True
    if bare and len(whole[0].span) > 1 and tokens[whole[0].first].lemma in _DEGREES:
        return True
    return bare and (all(says(tokens[i].lemma) for i in whole[0].span) or _describes(tokens[whole[0].span[-1]]))


def _describes(token: Token) -> bool:
    """Whether a word is no noun by its form, and no name: "breathable"."""
    return len(token.lemma) > _SHORT and token.text.islower() and not is_noun(token)


def _proposes(tokens: Sequence[Token]) -> bool:
    return [t.lemma for t in tokens[:2]] in (["what", "about"], ["how", "about"])


def _is_of_things(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase behind "what about" names things: "kayaks", "a kayak", "bean bags", but not "bad weather" or "hot nights"."""
    said = [tokens[i] for i in phrase.span]
    determined = phrase.first > 0 and tokens[phrase.first - 1].lemma in _ARTICLES
    return determined or (all(map(is_noun, said)) and said[-1].text.casefold() != said[-1].lemma)


def asks_for_a_gift(tokens: Sequence[Token]) -> bool:
    """Whether a gift is looked for, whatever it may be: "a gift under $55". What is bought "as a gift" has a name of its own."""
    words = [t.lemma for t in tokens]
    places = (i for i, w in enumerate(words) if w in _GIFTS and (i == 0 or words[i - 1] in _ARTICLES))
    return any(i < 2 or words[i - 2] not in _SAID_OF_IT for i in places)


def begins_anew(tokens: Sequence[Token], left: Sequence[Phrase], says: Callable[[str], bool]) -> bool:
    """Whether a message asks for something beside what was looked for, in words that no category explains: a gift, "and something to sleep on",
    "and a violin". ``says`` tells a word that the catalogue uses, which may be a part of what was looked for: "and a chest pocket"."""
    if asks_for_a_gift(tokens):
        return True
    words = [t.lemma for t in tokens if t.is_word]
    while words[:1] in (["oh"], ["ok"], ["okay"]):
        words.pop(0)
    if words[:1] not in (["and"], ["plus"], ["also"]):
        return False
    if words[1:2] and words[1] in _ONES:
        return "to" in words[2:4]
    last = next((p for p in reversed(left) if p.whole), None)
    wanted = last is not None and not (last.unwanted or last.wished) and words[1:2] in (["a"], ["an"])
    return wanted and last is not None and (_goes_with(words) or _names_another(tokens, last, says))


def _names_another(tokens: Sequence[Token], phrase: Phrase, says: Callable[[str], bool]) -> bool:
    """Whether a phrase ends in a noun that the catalogue doesn't use, or tells by what is done with it that it is a thing: "cutting board"."""
    head, doing = tokens[phrase.span[-1]], tokens[phrase.first].lemma
    return (is_noun(head) or len(head.lemma) == _SHORT) and (not says(head.lemma) or (len(phrase.span) > 1 and doing.endswith("ing")))


def _goes_with(words: Sequence[str]) -> bool:
    """Whether a thing is to accompany what was spoken of: "and a lunch box to go with it"."""
    return any(pair in (("go", "with"), ("match", "it"), ("match", "them")) for pair in pairwise(words))


def seeks_a_thing(tokens: Sequence[Token], thing: str) -> bool:
    """Whether a ``thing`` that nothing explains is asked for as goods are: "show me a lunch box", "can I get a piano", "do you have a wok as well"."""
    return bool(thing) and not _HAVING.isdisjoint(t.lemma for t in tokens)


def named_thing(tokens: Sequence[Token], left: Sequence[Phrase], claimed: Collection[int], *, first: bool = False) -> str:
    """The thing that a message names in words that nothing explains, with an article or in the plural: the wallet of "a leather wallet for coins", the
    strings of "do you have guitar strings"; where it is the ``first`` thing that is looked for, a name at the end of the whole message, too ("vegan protein
    powder"). Else empty."""
    for phrase in left:
        last = phrase.first + len(phrase.source.split())
        behind = tokens[last].lemma if last < len(tokens) else ""
        modifies = last in claimed and behind not in STOPWORDS
        if not phrase.whole or phrase.unwanted or phrase.wished or modifies or behind in _ONES:
            continue
        k = phrase.first - 1
        while k >= 0 and (k in claimed or tokens[k].lemma in _BETWEEN or tokens[k].lemma in _PRICED):
            k -= 1
        determined = any(t.lemma in _ARTICLES for t in tokens[k + 1 : phrase.first])
        whole = first and k < 0 and last == len(tokens) and is_noun(tokens[last - 1])
        if (determined or whole or _is_plural(tokens[last - 1])) and (k < 0 or _seeks(tokens, k)):
            return phrase.text
    return ""


def _is_plural(token: Token) -> bool:
    return token.text.casefold().endswith("s") and not token.lemma.endswith("s")


def sought(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase stands where a shopper names what they look for: behind "show me a", "do you sell", or at the very beginning."""
    k = phrase.first - 1
    while k >= 0 and (tokens[k].lemma in _BETWEEN or tokens[k].lemma in SCALES or _measures(tokens, k)):
        k -= 1
    return all(t.lemma in _TURNING for t in tokens[: k + 1]) or _seeks(tokens, k)


def _measures(tokens: Sequence[Token], k: int) -> bool:
    """Whether the word at ``k`` is a number, or the unit of one."""
    return tokens[k].is_number or (unit_of(tokens[k].text) is not None and k > 0 and tokens[k - 1].is_number)


def _seeks(tokens: Sequence[Token], k: int) -> bool:
    """Whether what follows the word at ``k`` is what is looked for."""
    if tokens[k].lemma == "for":
        return k > 0 and tokens[k - 1].lemma in ("look", "looking", "search", "searching")
    if tokens[k].lemma == "like":
        return k > 0 and tokens[k - 1].lemma in _WOULD
    return tokens[k].lemma in _SEEKING
