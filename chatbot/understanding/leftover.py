"""What a message leaves unexplained once its forms and its meaning were read."""

from collections.abc import Collection, Container, Iterable, Sequence
from dataclasses import dataclass

from chatbot.domain.words import lemma, lemmas
from chatbot.understanding.cues import Stance
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.polarity import CUE_WORDS, stances
from chatbot.understanding.reading import Reading
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token, tidy, tokenize

_ORDINAL = frozenset({"st", "nd", "rd", "th"})
_AGAINST = (Stance.UNWANTED, Stance.DISLIKED)


@dataclass(frozen=True, slots=True)
class Leftover:
    """The tokens of a message, by index: ``free`` are those that no slot claims, ``content`` the free words (and numbers) that carry a
    meaning, ``unknown`` those words of content that the catalogue doesn't use either. ``ruled`` is the stance towards each token."""

    message: str
    tokens: tuple[Token, ...]
    free: frozenset[int]
    content: frozenset[int]
    unknown: frozenset[int]
    ruled: tuple[Stance, ...]

    def spans(self) -> tuple[str, ...]:
        """The runs of content that hold an unknown word, and these words alone, as they are written."""
        runs: list[list[int]] = []
        for at in sorted(self.content):
            if runs and runs[-1][-1] == at - 1:
                runs[-1].append(at)
            else:
                runs.append([at])
        found = [self.written(run) for run in runs if self.unknown.intersection(run)]
        return tuple(dict.fromkeys((*found, *(self.written([at]) for at in sorted(self.unknown)))))

    def written(self, run: Sequence[int]) -> str:
        """Neighboring tokens as the message has them."""
        return self.message[self.tokens[run[0]].start : self.tokens[run[-1]].end]

    def find(self, words: str, taken: Collection[int] = ()) -> tuple[int, ...]:
        """Where these words stand free in the message, one after the other, with an unknown one among them; empty where they don't."""
        wanted = [t.lemma for t in tokenize(tidy(words))]
        for start in range(len(self.tokens) - len(wanted) + 1):
            run = tuple(range(start, start + len(wanted)))
            free = self.unknown.intersection(run) and self.free.issuperset(run) and not set(run).intersection(taken)
            if free and [self.tokens[at].lemma for at in run] == wanted:
                return run
        return ()


def leftover(text: str, reading: Reading, lexicon: Lexicon, words: Container[str], settled: Iterable[str] = ()) -> Leftover:
    """What a reading of the message leaves. ``words`` are those that the catalogue uses, ``settled`` what else was understood."""
    message = tidy(text)
    tokens = tokenize(message)
    ids = [0] * len(tokens)
    for number, match in enumerate(lexicon.matches(tokens), 1):
        ids[match.first : match.last] = [number] * (match.last - match.first)
    ruled = stances(tokens, ids)
    claimed = _claimed(tokens, reading, settled)
    in_text = set(lemmas(reading.text))

    def carries(at: int) -> bool:
        token = tokens[at]
        if at in claimed or (token.is_word and (len(token.lemma) < 2 or _is_grammar(token))) or _is_ordinal(tokens, at):
            return False
        if token.is_number:
            return True
        against = ruled[at] in _AGAINST and not ids[at] and token.lemma not in CUE_WORDS
        return token.is_word and (lemma(token.text) in in_text or against)

    content = frozenset(at for at in range(len(tokens)) if carries(at))
    grammar = {at for at, t in enumerate(tokens) if at not in claimed and (_is_grammar(t) or not t.is_word) and not t.is_number}
    unknown = frozenset(at for at in content if tokens[at].is_word and not ids[at] and tokens[at].lemma not in words)
    return Leftover(message, tokens, content | grammar, content, unknown, ruled)


def _is_grammar(token: Token) -> bool:
    """Whether a word is one of grammar, as it is written ("does"), as it is compared, or shortened ("we're")."""
    return not STOPWORDS.isdisjoint((token.text.casefold(), token.lemma, token.lemma.split("'")[0]))


def _is_ordinal(tokens: Sequence[Token], at: int) -> bool:
    """Whether these letters only make an ordinal of the number before them: "30th"."""
    before = tokens[at - 1] if at else None
    return before is not None and before.is_number and before.end == tokens[at].start and tokens[at].lemma in _ORDINAL


def _claimed(tokens: Sequence[Token], reading: Reading, settled: Iterable[str]) -> frozenset[int]:
    """The tokens that slots of the reading were made from. A word that is merely kept off ("text" is no facet) stays unexplained."""
    sources = [part for f in reading.filters if f.facet != "text" for part in f.source.split(", ")]
    sources += [*(c.source for c in reading.critiques), reading.references.words, reading.category or "", *settled]
    return frozenset(at for source in sources for run in _runs(tokens, tokenize(source)) for at in run)


def _runs(tokens: Sequence[Token], words: Sequence[Token]) -> Iterable[range]:
    wanted = [w.lemma for w in words]
    for start in range(len(tokens) - len(wanted) + 1 if wanted else 0):
        if [t.lemma for t in tokens[start : start + len(wanted)]] == wanted:
            yield range(start, start + len(wanted))
