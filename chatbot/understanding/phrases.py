"""The words of content that no form explains, as phrases to be compared by meaning."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from chatbot.understanding.polarity import Stance
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: How many phrases of one message are compared at the most; longer messages keep their last ones.
_MOST = 12
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """One to three neighbouring words. ``whole`` marks the phrases that together are the text, each word once; parts of them aren't.

    ``wished`` ones are what somebody is fond of ("who loves animals"), not what is looked for.
    """

    text: str
    source: str
    unwanted: bool
    whole: bool
    wished: bool = False


def phrases(tokens: Sequence[Token], claimed: Collection[int], ruled: Sequence[Stance], mend: Callable[[str], str]) -> tuple[Phrase, ...]:
    """The phrases of the words that are neither claimed by a form nor grammar; words that don't matter to the shopper are left out."""
    runs: list[list[int]] = []
    for i, token in enumerate(tokens):
        content = token.is_word and i not in claimed and token.lemma not in STOPWORDS and ruled[i] is not Stance.INDIFFERENT
        if not content:
            continue
        if runs and runs[-1][-1] == i - 1 and ruled[runs[-1][-1]] is ruled[i] and len(runs[-1]) < _LONGEST:
            runs[-1].append(i)
        else:
            runs.append([i])
    found: list[Phrase] = []
    for run in runs:
        words = [_written(tokens[i], mend) for i in run]
        unwanted = ruled[run[0]] in (Stance.UNWANTED, Stance.DISLIKED)
        source = " ".join(tokens[i].text for i in run)
        wished = ruled[run[0]] is Stance.WISHED
        found.append(Phrase(" ".join(words), source, unwanted, True, wished))
        if len(run) > 1:
            found.extend(Phrase(w, tokens[i].text, unwanted, False, wished) for w, i in zip(words, run, strict=True) if len(w) > 3)
    return tuple(found[-_MOST:])


def _written(token: Token, mend: Callable[[str], str]) -> str:
    """The word as it was written, in lower case, unless its spelling was mended."""
    mended = mend(token.lemma)
    return mended if mended != token.lemma else token.text.casefold()
