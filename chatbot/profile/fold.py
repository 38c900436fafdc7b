"""Signals in, profile out."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta
from math import prod

from chatbot.domain.signal import Interest, Polarity, Profile, Signal, Via
from chatbot.profile.comfort import ceiling
from chatbot.profile.opinion import Topic, bound, interest_id, is_paid, spoken, stance, topic, weight

HALF_LIFE = timedelta(days=60)

_SOURCES = 5

Weigh = Callable[[Signal], float]


def interests(signals: Iterable[Signal], *, now: datetime, half_life: timedelta = HALF_LIFE) -> Profile:
    """Fold evidence into a profile: the newest opinion wins, old taste fades, nothing is both liked and disliked.

    A click is evidence and no opinion: it adds to a liking, and never overrules what was said or done on purpose. Of a limit that was named and
    the prices that were paid, the heavier evidence says what a shopper is at ease with.
    """
    topics: dict[Topic, list[Signal]] = {}
    for signal in sorted(signals, key=lambda s: s.at):
        topics.setdefault(topic(signal), []).append(signal)

    def weigh(signal: Signal) -> float:
        return weight(signal, now=now, half_life=half_life)

    found = [_interest(_standing(evidence), weigh) for evidence in topics.values()]
    return Profile(tuple(sorted((i for i in found if i), key=lambda i: (-i.strength, i.facet, i.value))))


def _standing(evidence: list[Signal]) -> list[Signal]:
    """The signals, newest first, that speak for the opinion that holds; those before a change of mind don't. None where the last word was that it is fine."""
    opinions = [s for s in evidence if s.via is not Via.CLICK]
    holds = (opinions or evidence)[-1]
    standing: list[Signal] = []
    for signal in reversed(evidence):
        if signal.polarity is Polarity.ALLOW:
            break
        if stance(signal) == stance(holds):
            standing.append(signal)
        elif signal.via is not Via.CLICK or not opinions:
            break
    return standing


def _interest(standing: list[Signal], weigh: Weigh) -> Interest | None:
    paid = [s for s in standing if is_paid(s)]
    said = [s for s in standing if not is_paid(s)]
    usual = ceiling(paid, weigh) if paid else None
    named = _of(said, weigh) if said else None
    learned = _comfort(usual, paid, weigh) if usual else None
    if named and learned:
        return max(named, learned, key=lambda i: i.strength)
    return named or learned


def _of(standing: Sequence[Signal], weigh: Weigh) -> Interest:
    """The interest of what was said and done, newest first; the newest words name it."""
    words = next((s for s in standing if spoken(s)), standing[0])
    only = bound(words.value) or topic(words)[1] == "size"
    exact = [s for s in standing if s.value == words.value] if only else standing
    categories = {s.category for s in exact}
    return Interest(
        id=interest_id(words.facet, words.value, words.subject, words.category),
        facet=words.facet,
        value=words.value,
        polarity=words.polarity,
        subject=words.subject,
        strength=_strength(exact, weigh),
        sources=_sources(exact),
        via=words.via,
        at=standing[0].at,
        category=categories.pop() if len(categories) == 1 else "",
    )


def _comfort(usual: str, paid: Sequence[Signal], weigh: Weigh) -> Interest:
    """The interest of what was paid."""
    newest = paid[0]
    return Interest(
        id=interest_id(newest.facet, usual, newest.subject, newest.category),
        facet=newest.facet,
        value=usual,
        polarity=Polarity.LIKE,
        subject=newest.subject,
        strength=_strength(paid, weigh),
        sources=_sources(paid),
        via=newest.via,
        at=newest.at,
        category=newest.category,
    )


def _strength(signals: Sequence[Signal], weigh: Weigh) -> float:
    return min(1.0, 1.0 - prod(1.0 - weigh(s) for s in signals)) or 1e-6


def _sources(signals: Sequence[Signal]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s.source for s in signals if s.source))[:_SOURCES]
