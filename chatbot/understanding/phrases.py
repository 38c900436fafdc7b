"""The words of content that no form explains, as phrases to be compared by meaning."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from chatbot.understanding.polarity import CUE_WORDS, Stance
from chatbot.understanding.stopwords import STOPWORDS, in_passing, names_a_thing
from chatbot.understanding.tokens import Token

#: How many parts of phrases are compared beside the phrases themselves: those of the last phrases of a longer message.
_MOST_PARTS = 4
#: How many phrases of one message are read at the most; of a longer one, the last.
_MOST = 24
_LONGEST = 3
_NOT = frozenset("doesn't don't won't doesnt dont wont not".split())


@dataclass(frozen=True, slots=True)
class Phrase:
    """One to three neighbouring words. ``whole`` marks the phrases that together are the text, each word once; parts of them aren't.

    ``wished`` ones are what somebody is fond of ("who loves animals"), not what is looked for. ``first`` is the index of the first token;
    a ``disliked`` one is unwanted by this person, whatever they look for, and a ``told`` one because of what is said of it.
    """

    text: str
    source: str
    unwanted: bool
    whole: bool
    wished: bool = False
    first: int = 0
    disliked: bool = False
    told: bool = False

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
        cue = token.lemma in CUE_WORDS and (ruled[i] is not Stance.WANTED or token.lemma.endswith("n't"))
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


_DRIVEN = tuple([word] for word in "on off out down into low away around".split())


def _is_driven(tokens: Sequence[Token], i: int) -> bool:
    """Whether a verb says what makes a thing go, or what it doesn't do: "runs on propane", "won't run in the wash"."""
    if tokens[i].lemma not in ("run", "running"):
        return False
    return [t.lemma for t in tokens[i + 1 : i + 2]] in _DRIVEN or (i > 0 and tokens[i - 1].lemma in _NOT)


def _trimmed(found: Sequence[Phrase]) -> tuple[Phrase, ...]:
    """All the phrases, and the parts of the last ones."""
    parts = [at for at, phrase in enumerate(found) if not phrase.whole]
    left_out = frozenset(parts[:-_MOST_PARTS])
    return tuple(phrase for at, phrase in enumerate(found) if at not in left_out)


def _written(token: Token, mend: Callable[[str], str]) -> str:
    """The word as it was written, in lower case, unless its spelling was mended."""
    mended = mend(token.lemma)
    return mended if mended != token.lemma else token.text.casefold()
