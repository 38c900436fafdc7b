"""Which of several categories that bear a name is meant: "tanks" for women, "a quilt" in size queen, "runners" in men's 10."""

from collections.abc import Iterable, Sequence

from chatbot.domain.vocabulary import Vocabulary
from chatbot.understanding.cues import Stance
from chatbot.understanding.lexicon import Match, Term
from chatbot.understanding.terms import PERSONS, stated


def for_whom(names: tuple[str, ...], matches: Sequence[Match], stances: Sequence[Stance], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Of several categories, those made for the persons that the message speaks of; all where it speaks of none."""
    said = ([t for t in terms if t.facet in PERSONS] for terms in _wanted(matches, stances))
    persons = [terms for terms in said if terms]
    fitting = tuple(n for n in names if all(_states(terms, n, vocabulary) for terms in persons))
    return fitting or names


def best_described(names: tuple[str, ...], own: Match, matches: Sequence[Match], stances: Sequence[Stance], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Of several categories, those in which most is stated of what the message says beside the name."""
    others = list(_wanted([m for m in matches if m is not own], stances))
    counts = {n: sum(_states([t for t in terms if t.facet != "category"], n, vocabulary) for terms in others) for n in names}
    return tuple(n for n in counts if counts[n] == max(counts.values()))


def _wanted(matches: Sequence[Match], stances: Sequence[Stance]) -> Iterable[Sequence[Term]]:
    return (m.terms for m in matches if stances[m.first] is Stance.WANTED)


def _states(terms: Sequence[Term], category: str, vocabulary: Vocabulary) -> bool:
    return any(stated(t, vocabulary, category) for t in terms)
