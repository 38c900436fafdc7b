"""What the shop knows of its shoppers' tastes, and the shoppers' own say in it."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from chatbot.domain.consent import Consent
from chatbot.domain.item import Item
from chatbot.domain.notes import Agreed, Demand
from chatbot.domain.signal import Evidence, Interest, Polarity, Profile, ProfileChange, Signal, Via
from chatbot.domain.visit import Visit
from chatbot.profile.feedback import changes, signals_of, stands
from chatbot.profile.fold import interests
from chatbot.profile.harm import BY_HAND
from chatbot.profile.opinion import ITEM, act, id_of, topic
from chatbot.store.consents import Consents
from chatbot.store.tastes import Kept, Tastes


class NoInterest(LookupError):
    """The profile has no such interest."""


class Taste:
    """Profiles, folded anew from the evidence whenever they are asked for.

    Without a shopper's consent a profile is that of one conversation. ``presumed`` is the consent of who never said. ``erased`` hears whose words were
    forgotten, and of which turns; where none is named, of all.
    """

    def __init__(
        self, tastes: Tastes, consents: Consents, *, clock: Callable[[], datetime], half_life: timedelta, presumed: bool = False,
        erased: Callable[[str, Sequence[str]], None] = lambda shopper, turn_ids: None,
    ) -> None:  # fmt: skip
        self._tastes = tastes
        self._consents = consents
        self._clock = clock
        self._half_life = half_life
        self._presumed = presumed
        self._erased = erased

    # Being remembered

    def consent(self, shopper: str) -> Consent:
        return self._consents.of(shopper) or Consent(self._presumed)

    def consent_in(self, visit: Visit) -> Consent:
        """The same for what one conversation teaches, which a shopper may want kept out of it."""
        apart = self._consents.of(_alone(visit))
        return apart if apart is not None and not apart.given else self.consent(visit.shopper)

    def consents(self, shopper: str) -> tuple[Consent, ...]:
        """All that the shopper ever said about being remembered, the oldest first."""
        return self._consents.all(shopper)

    def agree(self, visit: Visit, given: bool) -> Consent:
        """Take a yes or a no. A yes keeps what this conversation has taught; a no erases all that other conversations have."""
        now = self._clock()
        if self._consents.of(visit.shopper) is None or self.consent(visit.shopper).given is not given:
            self._consents.say(visit.shopper, given, at=now)
        if given:
            self._set_apart(visit, False)
            self._tastes.keep(visit)
        else:
            self._tastes.let_go(visit, at=now)
            self._erased(visit.shopper, ())
        return self.consent_in(visit)

    def keep_apart(self, visit: Visit) -> None:
        """Let what this conversation has taught, and what it will teach, stay in it; what others have taught is kept as it was."""
        if self.consent_in(visit).given:
            self._set_apart(visit, True)
            self._tastes.let_go_of(visit)

    def obey(self, visit: Visit, demand: Demand) -> tuple[ProfileChange, ...]:
        """Do what the shopper demands in words, and say what it changed. What is gone already is no trouble."""
        before = self.profile(visit)
        match demand:
            case Agreed(given, here):
                self.keep_apart(visit) if here and not given else self.agree(visit, given)
            case _ if demand.everything:
                self.forget_all(visit)
            case _:
                for interest in demand.interests:
                    with suppress(NoInterest):
                        self.forget(visit, interest)
        return changes(before, self.profile(visit))

    # Knowing

    def profile(self, visit: Visit) -> Profile:
        return replace(self._fold(k.signal for k in self._known(visit)), kept=self.consent_in(visit).given)

    def profile_of(self, shopper: str) -> Profile:
        """What is kept of a shopper from one conversation to the next; nothing without consent."""
        kept = self._tastes.of_shopper(shopper) if self.consent(shopper).given else ()
        return self._fold(k.signal for k in kept)

    def learn(self, visit: Visit, evidence: Sequence[Signal]) -> None:
        """Take in what a turn has taught."""
        self._tastes.add(visit, evidence, kept=self.consent_in(visit).given)

    def react(self, visit: Visit, item: Item, kind: str, *, subject: str) -> tuple[ProfileChange, ...]:
        """Take in what a shopper did to an item, and say what it changed. To like, dislike or save it again changes nothing.

        Raises:
            ValueError: there is no such kind.
        """
        now, known = self._clock(), self._known(visit)
        evidence = signals_of(item, kind, subject=subject, turn_id="", now=now)
        if evidence and stands(evidence[0], (k.signal for k in known)):
            return ()
        saved = [k for k in known if (k.signal.facet, k.signal.value, k.signal.via) == (ITEM, item.id, Via.SHORTLIST)]
        undone = self._acts(known, saved) if kind == "unshortlist" else []
        self._tastes.forget([k.id for k in undone], at=now)
        self.learn(visit, evidence)
        left = (k.signal for k in known if k not in undone)
        return changes(self._fold(k.signal for k in known), self._fold((*left, *evidence)))

    # The shopper's own say

    def edit(self, visit: Visit, interest: str, *, value: str | None, polarity: Polarity | None) -> Interest:
        """Put the shopper's own word in the place of an interest; the interest as it is then.

        Raises:
            NoInterest: there is none with this id.
        """
        behind = self._behind(visit, interest)
        old = next(i for i in self.profile(visit).interests if i.id == interest)
        now = self._clock()
        signal = Signal(old.facet, value or old.value, polarity or old.polarity, old.subject, Via.WORDS, BY_HAND, "", now, old.category)
        self._let_go(visit, behind)
        self.learn(visit, (signal,))
        return next(i for i in self.profile(visit).interests if i.id == id_of(signal))

    def forget(self, visit: Visit, interest: str) -> tuple[Evidence, ...]:
        """Forget all evidence behind an interest; with a liking of an item also what it said of its brand, kind and price. What was forgotten.

        Raises:
            NoInterest: there is none with this id.
        """
        behind = self._behind(visit, interest)
        self._let_go(visit, behind)
        return tuple(k.evidence for k in behind)

    def put_back(self, visit: Visit, evidence: Sequence[Evidence]) -> None:
        """Know again what was forgotten by mistake."""
        self._tastes.put_back(visit, evidence)

    def take_back(self, visit: Visit, turn_ids: Sequence[str]) -> None:
        """Forget what these turns of a conversation have taught."""
        taught = [k.id for k in self._tastes.of(visit, kept=False) if k.signal.turn_id in turn_ids]
        self._tastes.forget(taught, at=self._clock())

    def forget_all(self, visit: Visit) -> None:
        """Forget all evidence of this conversation, and all that is kept of the shopper, in use or not."""
        known = (*self._tastes.of(visit, kept=False), *self._tastes.of_shopper(visit.shopper))
        self._tastes.forget(sorted({k.id for k in known}), at=self._clock())
        self._erased(visit.shopper, ())

    def evidence(self, visit: Visit) -> list[dict[str, Any]]:
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
                "emphasis": s.emphasis,
                "at": s.at.isoformat(),
            }
            for s in (k.signal for k in self._known(visit))
        ]

    def _let_go(self, visit: Visit, some: Sequence[Kept]) -> None:
        """Forget this evidence, and the words of the turns that it came of."""
        self._tastes.forget([k.id for k in some], at=self._clock())
        if turn_ids := sorted({k.signal.turn_id for k in some if k.signal.turn_id}):
            self._erased(visit.shopper, turn_ids)

    def _known(self, visit: Visit) -> tuple[Kept, ...]:
        return self._tastes.of(visit, kept=self.consent(visit.shopper).given)

    def _set_apart(self, visit: Visit, apart: bool) -> None:
        said = self._consents.of(_alone(visit))
        if apart is not (said is not None and not said.given):
            self._consents.say(_alone(visit), not apart, at=self._clock())

    def _behind(self, visit: Visit, interest: str) -> list[Kept]:
        """The evidence for and against one interest, and what it took the place of: none of it comes back."""
        known = self._known(visit)
        found = next((i for i in self._fold(k.signal for k in known).interests if i.id == interest), None)
        if found is None:
            raise NoInterest(f"there is no interest {interest!r}")
        topics = {topic(s) for s in (k.signal for k in known) if id_of(s) == interest}
        topics |= {topic(Signal(found.facet, found.value, found.polarity, found.subject, found.via, "", "", found.at, found.category))}
        behind = [k for k in known if topic(k.signal) in topics]
        return self._acts(known, behind) if found.facet == ITEM else behind

    def _acts(self, known: Sequence[Kept], some: Sequence[Kept]) -> list[Kept]:
        """All that was learned together with some of it: by the same act, on the same item."""
        acts = {act(k.signal) for k in some}
        return [k for k in known if act(k.signal) in acts]

    def _fold(self, signals: Iterable[Signal]) -> Profile:
        return interests(signals, now=self._clock(), half_life=self._half_life)


def _alone(visit: Visit) -> str:
    """The name under which it is kept what a shopper said of being remembered for one conversation alone."""
    return f"chat:{visit.conversation_id}"


def liked(profile: Profile) -> tuple[str, ...]:
    """The ids of the items that the shopper liked in some way, the newest first."""
    found = (i for i in profile.of("me") if i.facet == ITEM and i.polarity.positive)
    return tuple(i.value for i in sorted(found, key=lambda i: i.at, reverse=True))
