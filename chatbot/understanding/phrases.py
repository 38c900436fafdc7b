"""The words of content that no form explains, as phrases to be compared by meaning."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from chatbot.domain.units import unit_of
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.polarity import CUE_WORDS, Stance
from chatbot.understanding.stopwords import STOPWORDS, in_passing, names_a_thing
from chatbot.understanding.tokens import Token

#: How many parts of phrases are compared beside the phrases themselves: those of the last phrases of a longer message.
_MOST_PARTS = 4
#: How many phrases of one message are read at the most; of a longer one, the last.
_MOST = 24
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """One to three neighbouring words. ``whole`` marks the phrases that together are the text, each word once; parts of them aren't.

    ``wished`` ones are what somebody is fond of ("who loves animals"), not what is looked for. ``first`` is the index of the first token;
    a ``disliked`` one is unwanted by this person, whatever they look for.
    """

    text: str
    source: str
    unwanted: bool
    whole: bool
    wished: bool = False
    first: int = 0
    disliked: bool = False

    @property
    def span(self) -> range:
        """Its tokens, by index."""
        return range(self.first, self.first + len(self.source.split()))


def phrases(
    tokens: Sequence[Token], claimed: Collection[int], ruled: Sequence[Stance], mend: Callable[[str], str]
) -> tuple[Phrase, ...]:
    """The phrases of the words that are neither claimed by a form nor grammar; words that don't matter to the shopper are left out."""
    runs: list[list[int]] = []
    manner = in_passing(tokens)
    for i, token in enumerate(tokens):
        named = token.is_word or (token.is_number and bool(runs) and runs[-1][-1] == i - 1)
        cue = token.lemma in CUE_WORDS and ruled[i] is not Stance.WANTED
        content = (
            named
            and not cue
            and not _is_driven(tokens, i)
            and i not in claimed
            and i not in manner
            and (token.lemma not in STOPWORDS or names_a_thing(tokens, i))
            and ruled[i] is not Stance.INDIFFERENT
        )
        if not content:
            continue
        if runs and runs[-1][-1] == i - 1 and ruled[runs[-1][-1]] is ruled[i] and len(runs[-1]) < _LONGEST:
            runs[-1].append(i)
        else:
            runs.append([i])
    found: list[Phrase] = []
    for run in runs[-_MOST:]:
        words = [_written(tokens[i], mend) for i in run]
        unwanted = ruled[run[0]] in (Stance.UNWANTED, Stance.DISLIKED)
        source = " ".join(tokens[i].text for i in run)
        wished = ruled[run[0]] is Stance.WISHED
        found.append(Phrase(" ".join(words), source, unwanted, True, wished, run[0], ruled[run[0]] is Stance.DISLIKED))
        if len(run) > 1:
            found.extend(
                Phrase(w, tokens[i].text, unwanted, False, wished, i)
                for w, i in zip(words, run, strict=True)
                if len(w) > 3
            )
    return _trimmed(found)


def _is_driven(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb says what makes a thing go, or what it doesn't do: "runs on propane", "won't run in the wash"."""
    if tokens[i].lemma not in ("run", "running"):
        return False
    return [t.lemma for t in tokens[i + 1 : i + 2]] in (["on"], ["off"]) or (i > 0 and tokens[i - 1].lemma in _NOT)


def _trimmed(found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """All the phrases, and the parts of the last ones."""
    parts = [at for at, phrase in enumerate(found) if not phrase.whole]
    left_out = frozenset(parts[:-_MOST_PARTS])
    return tuple(phrase for at, phrase in enumerate(found) if at not in left_out)


def _written(token: Token, mend: Callable[[str], str]) -> str:
    """The word as it was written, in lower case, unless its spelling was mended."""
    mended = mend(token.lemma)
    return mended if mended != token.lemma else token.text.casefold()


_NOT = frozenset("doesn't don't won't doesnt dont wont not".split())
#: Words after which a shopper names what they look for, and what may stand in between.
_SEEKING = frozenset(
    {
        "sell",
        "carry",
        "stock",
        "have",
        "need",
        "want",
        "for",
        "find",
        "get",
        "show",
        "me",
        "buy",
        "about",
        "recommend",
        "got",
        "see",
    }
)
_ARTICLES = frozenset({"a", "an", "any", "some"})
_GIFTS = frozenset({"gift", "present"})
#: Before "a gift" these say of the thing that is looked for already what it is meant to be.
_SAID_OF_IT = frozenset({"as", "is", "it", "be", "was", "for", "that", "this", "they"})
_ONES = frozenset({"one", "something", "anything", "thing", "stuff", "item"})
_BETWEEN = frozenset({"a", "an", "any", "some", "the", "good", "nice", "new", "me", "also", "you", "one", "please"})
#: What opens a message and says nothing: "ok then, a sofa".
_TURNING = frozenset({"ok", "okay", "alright", "right", "then", "well", "so", "hm", "hmm", ",", "."})
#: Who "would like" something looks for it.
_WOULD = frozenset({"would", "should", "i'd", "we'd", "she'd", "he'd", "they'd"})


def asks_for_a_thing(tokens: Sequence[Token], left: Sequence[Phrase]) -> bool:
    """Whether the message looks for a thing that it names in words which nothing explains: "do you sell motorcycles?", or just "fishing rod"."""
    wanted = [p for p in left if p.whole and not p.unwanted and not p.wished]
    if not wanted or (_proposes(tokens) and not _is_of_things(tokens, wanted[-1])):
        return False
    while tokens and tokens[0].lemma in _TURNING:
        tokens, wanted = tokens[1:], [replace(p, first=p.first - 1) for p in wanted]
    alone = len(wanted) == 1 and all(t.lemma in _BETWEEN or not t.is_word for t in tokens[: wanted[0].first])
    return alone or sought(tokens, wanted[-1])


def is_detail(tokens: Sequence[Token], left: Sequence[Phrase], says: Callable[[str], bool]) -> bool:
    """Whether a bare word may tell more of what is looked for: "newborn", after strollers. ``says`` tells a word that the catalogue uses."""
    whole = [p for p in left if p.whole]
    bare = len(whole) == 1 and not any(t.lemma in _ARTICLES or t.lemma in _SEEKING for t in tokens)
    return bare and all(says(tokens[i].lemma) for i in whole[0].span)


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
    last = left[-1] if left else None
    wanted = last is not None and last.whole and not (last.unwanted or last.wished) and words[1:2] in (["a"], ["an"])
    return wanted and last is not None and is_noun(tokens[last.span[-1]]) and not says(tokens[last.span[-1]].lemma)


def named_thing(tokens: Sequence[Token], left: Sequence[Phrase], claimed: Collection[int]) -> str:
    """The thing that a message names in words that nothing explains, with an article or in the plural: the wallet of "a leather wallet for coins", the
    strings of "do you have guitar strings". Else empty."""
    for phrase in left:
        last = phrase.first + len(phrase.source.split())
        behind = tokens[last].lemma if last < len(tokens) else ""
        modifies = last in claimed and behind not in STOPWORDS
        if not phrase.whole or phrase.unwanted or phrase.wished or modifies or behind in _ONES:
            continue
        k = phrase.first - 1
        while k >= 0 and (k in claimed or tokens[k].lemma in _BETWEEN):
            k -= 1
        determined = any(t.lemma in _ARTICLES for t in tokens[k + 1 : phrase.first])
        if (determined or _is_plural(tokens[last - 1])) and (k < 0 or _seeks(tokens, k)):
            return phrase.text
    return ""


def _is_plural(token: Token) -> bool:
    return token.text.casefold().endswith("s") and not token.lemma.endswith("s")


def sought(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Whether a phrase stands where a shopper names what they look for: behind "show me a", "do you sell", or at the very beginning."""
    k = phrase.first - 1
    while k >= 0 and (tokens[k].lemma in _BETWEEN or tokens[k].is_number or (unit_of(tokens[k].text) is not None and k > 0 and tokens[k - 1].is_number)):
        k -= 1
    return k < 0 or _seeks(tokens, k)


def _seeks(tokens: Sequence[Token], k: int) -> bool:
    """Whether what follows the word at ``k`` is what is looked for."""
    if tokens[k].lemma == "for":
        return k > 0 and tokens[k - 1].lemma in ("look", "looking", "search", "searching")
    if tokens[k].lemma == "like":
        return k > 0 and tokens[k - 1].lemma in _WOULD
    return tokens[k].lemma in _SEEKING
