"""Whether a message asks of the world rather than of a shop: by its grammar alone, which says nothing of what it is about."""

from collections.abc import Iterable, Sequence

from chatbot.understanding.tokens import Token

#: Words that tie a question to the shopper, the shop or what is on show. "Who won the match" has none of them.
_HERE = frozenset(
    """
    you your yours i i'm i've i'd i'll me my mine myself we we're us our it its it's this that these those they them their one ones here there any anything
    something someone somebody he she him her his whose
    """.split()
)
#: Behind "this" and "that" these say when, and point at nothing: "who wins the league this year".
_TIMES = frozenset("year week month season weekend morning evening afternoon summer winter spring autumn fall".split())
_PLAIN = frozenset({"who", "who's", "when", "why"})
_BEING = frozenset({"is", "are", "was", "were", "'s", "did", "does", "do"})
_FACTS = frozenset({"did", "was", "were"})
_DEGREES = frozenset("old far many tall high deep hot cold big fast heavy long often".split())
_ARTICLES = frozenset({"the", "a", "an"})
_QUESTIONS = frozenset({"who", "when", "why", "how", "what", "which", "where", "whom"})
#: Words of shopping, with which a question is one for a shop.
_SHOPPING = frozenset("your yours need buy wear gift present recommend suggest use sell have stock carry".split())
#: What may stand before a question.
_LEADS = frozenset("so and but ok okay hey hi hello please tell me quick question by the way , : - also then now well oh um".split())
_INDEFINITE = frozenset("a an some something anything any another one two three four five six".split())
#: Where what somebody speaks of begins: a poem about tents.
_TOPIC = frozenset({"about", "of"})


def asks_of_the_world(tokens: Sequence[Token]) -> bool:
    """Whether a message asks who, when, why, or what the something is, with no word for anybody or anything at hand."""
    words = _question(tokens)
    if not words or _HERE & set(w for w, behind in zip(words, (*words[1:], ""), strict=True) if behind not in _TIMES):
        return False
    first, second, third = (*words[:3], "", "")[:3]
    if first in _PLAIN:
        return True
    if first == "how":
        return (second in _DEGREES and third in _BEING | {"people", "country"}) or (second == "many" and "in" in words)
    if first not in ("what", "which", "where"):
        return False
    return (second in _BEING and (third in _ARTICLES or second in _FACTS)) or third in _FACTS or _contracted(tokens, words)


def asks_how(tokens: Sequence[Token]) -> bool:
    """Whether a message is a question that the shop's goods may or may not answer: "how do I bake bread", "what is photosynthesis"."""
    words = _question(tokens)
    return bool(words) and not _SHOPPING & set(words) and ("you" not in words or words[:3] in (("how", "do", "you"), ("how", "would", "you")))


def opens_with_a_thing(tokens: Sequence[Token]) -> bool:
    """Whether a message begins with what is asked for, be it as odd as it may: "a pirate costume", "something for my homework"."""
    first = next((t.lemma for t in tokens if t.lemma not in _LEADS), "")
    return first in _INDEFINITE


def asks_for_goods(tokens: Sequence[Token]) -> bool:
    """Whether a message asks if the shop has something: "do you sell phones". What it would do with the shopper's own is another matter."""
    said = [t.text.casefold() for t in tokens if t.is_word]
    opened = said[:1] == ["do"] and len(said) > 3 and said[1] in ("you", "u", "ya") and said[2] in ("sell", "carry", "stock")
    return opened and "my" not in said


def pretext(message: str, tokens: Sequence[Token], heads: Iterable[int]) -> tuple[str, ...]:
    """What a message says before it names what it speaks of, unless it names a thing there (one of the ``heads``): the "write me a poem" of "write me a poem
    about tents"."""
    topic = before_the_topic(tokens)
    return (message[: tokens[topic].start].strip(),) if topic > 2 and all(head > topic for head in heads) else ()


def before_the_topic(tokens: Sequence[Token]) -> int:
    """How many tokens stand before what the message speaks of, 0 where it doesn't say: 4 of "write me a poem about tents"."""
    return next((i for i, t in enumerate(tokens) if t.lemma in _TOPIC and i > 1), 0)


def _question(tokens: Sequence[Token]) -> tuple[str, ...]:
    """The words of a message from its question word on; none where it opens with no question."""
    words = [t.lemma for t in tokens if t.is_word or t.is_number]
    while words and words[0] in _LEADS:
        words.pop(0)
    return tuple(words) if words and words[0] in _QUESTIONS | _PLAIN else ()


def _contracted(tokens: Sequence[Token], words: Sequence[str]) -> bool:
    """Whether "what's the capital" stands for "what is the capital"."""
    short = any(t.lemma in ("what", "where", "which") and len(t.text) > len(t.lemma) for t in tokens)
    return short and words[1] in _ARTICLES if len(words) > 1 else False
