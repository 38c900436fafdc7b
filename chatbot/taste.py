"""What the shop knows of its shoppers' tastes, and the shoppers' own say in it."""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from typing import Any

from chatbot.domain.item import Item
from chatbot.domain.signal import Interest, Polarity, Profile, ProfileChange, Signal, Via
from chatbot.profile.feedback import changes, signals_of
from chatbot.profile.fold import interests
from chatbot.profile.opinion import ITEM, interest_id, topic
from chatbot.store.tastes import Kept, Tastes

_BY_HAND = "you set this yourself"


class NoInterest(LookupError):
    """The profile has no such interest."""


class Taste:
    """Profiles, folded anew from the evidence whenever they are asked for."""

    def __init__(self, tastes: Tastes, *, clock: Callable[[], datetime], half_life: timedelta) -> None:
        self._tastes = tastes
        self._clock = clock
        self._half_life = half_life

    def profile(self, shopper: str) -> Profile:
        return self._fold(k.signal for k in self._tastes.of(shopper))

    def react(self, shopper: str, item: Item, kind: str, *, subject: str) -> tuple[ProfileChange, ...]:
        """Take in what a shopper did to an item, and say what it changed.

        Raises:
            ValueError: there is no such kind.
        """
        now = self._clock()
        evidence = signals_of(item, kind, subject=subject, turn_id="", now=now)
        kept = self._tastes.of(shopper)
        undone = [k for k in kept if kind == "unshortlist" and k.signal.via is Via.SHORTLIST and k.signal.source == item.title]
        self._tastes.forget([k.id for k in undone], at=now)
        self._tastes.add(shopper, evidence)
        left = (k.signal for k in kept if k not in undone)
        return changes(self._fold(k.signal for k in kept), self._fold((*left, *evidence)))

    def edit(self, shopper: str, interest: str, *, value: str | None, polarity: Polarity | None) -> Interest:
        """Put the shopper's own word in the place of an interest; the interest as it is then.

        Raises:
            NoInterest: there is none with this id.
        """
        known = self._behind(shopper, interest)
        old = next(i for i in self._fold(k.signal for k in known).interests if i.id == interest)
        now = self._clock()
        signal = Signal(old.facet, value or old.value, polarity or old.polarity, old.subject, Via.WORDS, _BY_HAND, "", now, old.category)
        self._tastes.forget([k.id for k in known], at=now)
        self._tastes.add(shopper, (signal,))
        made = interest_id(signal.facet, signal.value, signal.subject)
        return next(i for i in self.profile(shopper).interests if i.id == made)

    def forget(self, shopper: str, interest: str) -> None:
        """Forget all evidence behind an interest.

        Raises:
            NoInterest: there is none with this id.
        """
        self._tastes.forget([k.id for k in self._behind(shopper, interest)], at=self._clock())

    def forget_all(self, shopper: str) -> None:
        self._tastes.forget([k.id for k in self._tastes.of(shopper)], at=self._clock())

    def liked(self, shopper: str) -> tuple[str, ...]:
        """The ids of the items that the shopper liked in some way, the newest first."""
        liked = (i for i in self.profile(shopper).interests if i.facet == ITEM and i.polarity.positive)
        return tuple(i.value for i in sorted(liked, key=lambda i: i.at, reverse=True))

    def evidence(self, shopper: str) -> list[dict[str, Any]]:
        """Every piece of evidence, for the shopper to read."""
        return [
            {
                "facet": s.facet,
                "value": s.value,
                "polarity": s.polarity.value,
                "subject": s.subject,
                "via": s.via.value,
                "source": s.source,
                "category": s.category,
                "at": s.at.isoformat(),
            }
            for s in (k.signal for k in self._tastes.of(shopper))
        ]

    def _behind(self, shopper: str, interest: str) -> list[Kept]:
        """The evidence for and against one interest, and what it took the place of: none of it comes back."""
        kept = self._tastes.of(shopper)
        if all(i.id != interest for i in self._fold(k.signal for k in kept).interests):
            raise NoInterest(f"there is no interest {interest!r}")
        topics = {topic(s) for s in (k.signal for k in kept) if interest_id(s.facet, s.value, s.subject) == interest}
        return [k for k in kept if topic(k.signal) in topics]

    def _fold(self, signals: Iterable[Signal]) -> Profile:
        return interests(signals, now=self._clock(), half_life=self._half_life)
