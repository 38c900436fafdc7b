"""Words for when, where and for whom a thing is used: "it has a draft collar for cold nights".

Beside a statement that the data back they claim nothing of the item.
"""

from collections.abc import Collection, Iterator, Sequence
from types import MappingProxyType

from chatbot.grounding.itemfacts import ItemFacts, option_words
from chatbot.grounding.measures import GRADABLE, unit_of
from chatbot.grounding.ordinary import FUNCTION, PRAISE, VERBS, is_negator
from chatbot.grounding.stems import listed, stem
from chatbot.grounding.tokens import Token

#: What follows these says for what or for whom.
_PURPOSE = frozenset({"for"})
#: What follows these says when and where.
_PLACE = frozenset({"on", "at", "in", "during", "through", "after", "before", "around"})
#: Right before the preposition these make it a claim that the thing is fit for what follows.
_FIT = frozenset(
    stem(w)
    for w in """
    is are be it's that's they're made meant designed built intended suited suitable suits ideal perfect good great fine best better right works work
    worked engineered created tailored recommended safe enough only just also not too ready fit approved rated warm light small big large cut used
    """.split()
)
#: And after these it is said that a thing stands it: "even in the dark".
_CLAIMING = frozenset({"even", "especially", "particularly"})
#: After these "to" is followed by no verb.
_BEFORE_PLACES = frozenset({"up", "down", "from", "compared", "close", "next", "due"})
OCCASIONS = frozenset(
    stem(w)
    for w in """
    morning evening night noon afternoon day week weekend month january february march april may june july august september october november december
    train plane bus car subway tram airport flight office desk home house kitchen bathroom bedroom hall garden yard park lake sea river
    mountain hill street city town hotel stairs pavement bike platform library sofa couch bed table
    trip travel journey commute commuting ride walk run hike holiday vacation party dinner breakfast lunch picnic meeting call concert errand
    workout session lesson class exam interview wedding occasion outing book reading
    hand foot feet knee back neck shoulder leg hip joint arm head ear eye skin body ankle wrist
    """.split()
)
PERSONS = listed("you he she they someone anyone somebody anybody people your his her their you'll he'll she'll you'd you're")
#: What a shop may say of a shopper without knowing more: whom a thing is for, and what matters to people who buy.
OF_PEOPLE = frozenset(
    stem(w)
    for w in """
    dad father mom mum mother parents grandma grandpa grandmother grandfather brother sister son daughter kid kids child children husband wife partner
    girlfriend boyfriend friend friends family aunt uncle nephew niece boss colleague neighbor baby toddler teenager he she him her his hers they them their
    gift present birthday price money budget cost spending spend save less more most matters matter counts count important priority first tight main
    man woman men women person people owner lover user beginner household
    concern you'd rather happy mind care cares about use often every day time not don't need it's
    """.split()
)
#: Weather, and which words of a thing (stems) answer it.
WEATHER = MappingProxyType(
    {
        stem(said): frozenset(stem(w) for w in answers.split())
        for words, answers in (
            ("rain rainy wet shower showers downpour puddles storm stormy drizzle splashes", "waterproof rain rainy"),
            ("wind windy breeze breezy gusts", "windproof wind windy"),
            ("cold chilly frosty freezing cool snow snowy ice icy", "insulated insulation warm warmth fleece down wool thermal lined cold winter wintry"),
            ("hot heat sweat sweaty warm sunny", "breathable ventilated mesh cooling wicking hot summer"),
            ("dry", "waterproof resistant rain wicking wick breathable mesh absorbent dry"),
            ("dark", "reflective lamp lumens lit glow"),
        )
        for said in words.split()
    }
)


def occasions(words: Sequence[Token], wish: Collection[str], people: Collection[str]) -> Iterator[tuple[int, ...]]:
    """The places of the words of each phrase that only names an occasion, a place in the shopper's life or a person: "for dark mornings", "on the train".

    ``wish`` and ``people`` are stems that may be spoken of as a purpose too.
    """
    last = -1
    for at, token in enumerate(words):
        if token.stem in people and token.stem not in FUNCTION and (at == 0 or [t.low for t in words[at + 1 : at + 3]] in (["of", "up"], ["up", "to"])):
            yield (at,)
        if at and (words[at - 1].stem in _FIT or words[at - 1].low in _CLAIMING):
            continue
        phrase = tuple(_phrase(words, at + 1)) if token.low in _PURPOSE | _PLACE else ()
        wished = token.low in _PURPOSE or last == at - 1 or all(words[i].capital for i in phrase)
        known = OCCASIONS | (frozenset(wish) | frozenset(people) if wished else frozenset())
        last = phrase[-1] if phrase else last
        if phrase and (words[phrase[-1]].stem in known or words[phrase[-1]].stem in WEATHER):
            yield phrase
        if token.low == "to" and _acts(words, at):
            yield (at + 1,)


def _acts(words: Sequence[Token], at: int) -> bool:
    """Whether "to" and a verb say what is done with the thing: "heavy to move"."""
    if not 0 < at < len(words) - 1:
        return False
    before = words[at - 1]
    if before.kind != "word" or unit_of(before.low) or before.low in _BEFORE_PLACES:
        return False
    following = words[at + 2] if at + 2 < len(words) else None
    return words[at + 1].kind == "word" and not words[at + 1].capital and (following is None or following.kind == "stop" or following.stem in FUNCTION)


def neutral(word: Token, shown: Sequence[ItemFacts], meant: Collection[int], following: str = "") -> bool:
    """Whether a word of an occasion or a supposed act says nothing about what is ``shown``, or only what the items ``meant`` answer or have.

    ``following`` is the stem of the next word: "short" before "trip" is no measure of a thing.
    """
    if word.low in GRADABLE and following in OCCASIONS and word.stem not in WEATHER:
        return True
    if word.stem in WEATHER:
        return bool(meant) and all(WEATHER[word.stem] & (shown[p].known - _flagged(shown[p])) for p in meant)
    if is_negator(word.low) or word.low in GRADABLE or word.low in PRAISE:
        return False
    if meant and all(word.stem in shown[p].known | shown[p].chosen and not any(word.stem in group for group in shown[p].denied) for p in meant):
        return True
    return not any(_property(word.stem, facts) for facts in shown)


def _flagged(facts: ItemFacts) -> frozenset[str]:
    """The words that a no-property of the item denies."""
    return frozenset().union(*facts.flagged)


def _property(word: str, facts: ItemFacts) -> bool:
    stated = word in facts.strong or word in facts.chosen or word in facts.labels or word in option_words(facts.options)
    return stated or any(word in group for group in facts.denied if len(group) == 1 or group in facts.flagged)


def _phrase(words: Sequence[Token], start: int) -> Iterator[int]:
    """The content words of the noun phrase that begins here."""
    begun = False
    for at in range(start, len(words)):
        token = words[at]
        if token.kind != "word" or is_negator(token.low) or (token.stem in VERBS and token.stem not in OCCASIONS and (not begun or token.low.endswith("s"))):
            return
        if token.stem in FUNCTION and not (begun and token.low == "and"):
            if begun:
                return
            continue
        begun = True
        if token.stem not in FUNCTION:
            yield at
