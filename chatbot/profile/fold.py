"""Signals in, profile out."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from math import prod

from chatbot.domain.signal import Interest, Profile, Signal, Via
from chatbot.profile.opinion import Topic, bound, interest_id, spoken, stance, topic, weight

HALF_LIFE = timedelta(days=60)

_SOURCES = 5


def interests(signals: Iterable[Signal], *, now: datetime, half_life: timedelta = HALF_LIFE) -> Profile:
    """Fold evidence into a profile: the newest opinion wins, old taste fades, nothing is both liked and disliked.

    A click is evidence and no opinion: it adds to a liking, and never overrules what was said or done on purpose.
    """
    topics: dict[Topic, list[Signal]] = {}
    for signal in sorted(signals, key=lambda s: s.at):
        topics.setdefault(topic(signal), []).append(signal)
    found = [_interest(_standing(evidence), now, half_life) for evidence in topics.values()]
    return Profile(tuple(sorted(found, key=lambda i: (-i.strength, i.facet, i.value))))


def _standing(evidence: list[Signal]) -> list[Signal]:
    """The signals, newest first, that speak for the opinion that holds; those before a change of mind don't."""
    opinions = [s for s in evidence if s.via is not Via.CLICK]
    holds = (opinions or evidence)[-1]
    standing: list[Signal] = []
    for signal in reversed(evidence):
        if stance(signal) == stance(holds):
            standing.append(signal)
        elif signal.via is not Via.CLICK or not opinions:
            break
    return standing


def _interest(standing: list[Signal], now: datetime, half_life: timedelta) -> Interest:
    words = next((s for s in standing if spoken(s)), standing[0])
    exact = [s for s in standing if s.value == words.value] if bound(words.value) else standing
    categories = {s.category for s in exact}
    return Interest(
        id=interest_id(words.facet, words.value, words.subject),
        facet=words.facet,
        value=words.value,
        polarity=words.polarity,
        subject=words.subject,
        strength=min(1.0, 1.0 - prod(1.0 - weight(s, now=now, half_life=half_life) for s in exact)) or 1e-6,
        sources=tuple(dict.fromkeys(s.source for s in exact if s.source))[:_SOURCES],
        via=words.via,
        at=standing[0].at,
        category=categories.pop() if len(categories) == 1 else "",
    )
