"""A simulated shopper: a hidden need, a manner, and what was said of the need so far."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from random import Random

from chatbot.domain.item import Offer
from chatbot.domain.request import Filter
from chatbot.journeys.observed import Observed
from chatbot.simulate.grammar import Grammar
from chatbot.simulate.market import Market
from chatbot.simulate.persona import Persona
from chatbot.simulate.voice import Voice
from chatbot.simulate.want import Need, Stand, Want
from chatbot.simulate.wishes import words_of


@dataclass(frozen=True, slots=True)
class Detour:
    """What is looked at in between: another need, of which one constraint is told."""

    need: Need
    told: tuple[Want, ...]


@dataclass
class Shopper:
    """Says a message at a time, seeing only what a turn showed and asked. It judges items by their data, never by their names.

    ``stand`` is what holds after the last message. ``settled`` is False as long as this person still has something else in mind: a change of mind
    to come, another thing to look at first; what is shown until then doesn't count.
    """

    persona: Persona
    need: Need
    voice: Voice
    old: tuple[Want, Want] | None = None
    detour: Detour | None = None
    recipient: str = ""
    stand: Stand = field(default_factory=lambda: Stand(None))
    settled: bool = True
    _untold: list[Want] = field(default_factory=list)
    _left: Stand = field(default_factory=lambda: Stand(None))
    _likes: list[Want] = field(default_factory=list)
    _spoken: int = 0
    _repeated: int = 0

    def __post_init__(self) -> None:
        self._untold = [w for w in self.need.musts if not self._hidden(w)]
        self._likes = list(self.need.likes)
        if self.old:
            decoy, new = self.old
            self._untold = [decoy, *(w for w in self._untold if w is not new)]
        self.settled = not (self.old or self.detour)

    def opening(self) -> str:
        """The first message."""
        self._spoken += 1
        persona, voice = self.persona, self.voice
        if persona.trait == "vague":
            return voice.vague(self._told_likes(1) if voice.random.random() < 0.6 else [])
        if self.recipient:
            likes = [w for w in self._likes if w.form == "pursuit" and w.said not in voice.grammar.data["chores"]]
            named = not likes or voice.random.random() < 0.6
            self._likes = [w for w in self._likes if w not in likes]
            return voice.gift(self.recipient, self._named() if named else None, self._take(persona.opening), likes)
        if persona.trait == "answers":
            return voice.opening(self._named(), [])
        wants = self._take(persona.opening)
        said = voice.opening(self._named(), [*wants, *(self._told_likes(1) if persona.opening > 3 else [])])
        return voice.rambling(said) if persona.trait == "rambles" else said

    def reply(self, seen: Observed) -> str | None:
        """The next message, None when this person is content or has had enough."""
        self._spoken += 1
        pleased = self.settled and any(self.need.pleasing(o.item) for o in seen.offers)
        found = self.settled and any(self.need.met_by(o.item) for o in seen.offers)
        if pleased or (found and not self._likes) or seen.failed or self._spoken > self.persona.patience:
            return None
        return self._errand() or (self.voice.more(self._told_likes(1)) if found else self._next(seen))

    def _errand(self) -> str | None:
        """What this person had in mind all along: looking at another thing, coming back, a change of mind."""
        if self.detour and self._spoken == 2:
            self._left, aside = self.stand, self.detour
            self.stand = Stand(aside.need.category, aside.told)
            return self.voice.aside(aside.need.noun, aside.told)
        if self.detour:
            self.detour, self.stand, self.settled = None, self._left, True
            return self.voice.back(self.need.noun)
        if self.old and self._spoken >= 3:
            (decoy, new), self.old, self.settled = self.old, None, True
            self.stand = replace(self.stand, musts=(*(w for w in self.stand.musts if w is not decoy), new))
            return self.voice.changes(decoy, new)
        return None

    def _next(self, seen: Observed) -> str:
        if seen.asked is not None:
            answer = self._answer(seen.asked)
            if answer:
                return answer
        if self.stand.category is None:
            return self._opened()
        broken = self._broken(seen.offers)
        if broken and (self.persona.trait == "answers" or not self._untold):
            return self._insist(broken[0])
        if haggled := self._haggle(seen):
            return haggled
        if self._untold:
            return self.voice.more(self._take(self.persona.later, seen.offers))
        if seen.offers and not any(self.need.category in o.item.categories for o in seen.offers):
            return self.voice.kind(self._named())
        self._repeated += 1
        if seen.offers and self._repeated % 2 and not broken:
            return self.voice.others()
        return self.voice.again(self._named(), self.stand.musts)

    def _answer(self, facet: str) -> str | None:
        """What a question gets; None where this person would rather say something of their own."""
        wanted = next((w for w in (*self._untold, *self.stand.musts) if w.facet == facet), None)
        if facet == "category" and self.stand.category is None:
            return self._opened()
        if wanted is not None:
            self._tell([wanted])
            return self.voice.answer(wanted)
        liked = next((w for w in self._likes if w.facet == facet), None)
        if liked is not None:
            self._likes.remove(liked)
            return self.voice.more([liked])
        if facet in ("", "category"):
            return None
        if self._untold and self.persona.trait != "answers":
            return self.voice.more(self._take(1), before=self.voice.shrug().rstrip("."))
        return self.voice.shrug()

    def _opened(self) -> str:
        """The thing, from somebody who began without it."""
        return self.voice.opening(self._named(), self._take(1) if self.persona.trait != "vague" else [])

    def _insist(self, want: Want) -> str:
        if want in self._untold:
            self._tell([want])
            return self.voice.more([want])
        self._repeated += 1
        return self.voice.insists(want) if self._repeated % 2 else self.voice.again(self._named(), self.stand.musts)

    def _haggle(self, seen: Observed) -> str | None:
        """Cheaper than something on show, from somebody who doesn't name the limit."""
        ceiling = next((w for w in self.need.musts if self._hidden(w)), None)
        fine = [o for o in seen.offers if o.item and all(w.met_by(o) for w in self.need.musts if w is not ceiling)]
        if ceiling is None or not fine:
            return None
        place = min(seen.offers.index(o) for o in fine)
        price = seen.offers[place].price
        bound = Want(Filter("price", "<", price, unit=ceiling.filter.unit), f"{price:g}", "price", "price")
        self.stand = replace(self.stand, musts=(*(w for w in self.stand.musts if w.facet != "price"), bound))
        return self.voice.cheaper(place)

    def _broken(self, shown: Sequence[Offer]) -> list[Want]:
        """The constraints, told or not, that most of what is shown breaks, the worst first."""
        wants = [w for w in dict.fromkeys((*self.stand.musts, *self._untold)) if w.said and not (w.form == "price" and w.filter.op == "<")]
        breaks = {w: sum(not w.met_by(o) for o in shown) for w in wants}
        return sorted((w for w in wants if 2 * breaks[w] > len(shown)), key=lambda w: -breaks[w])

    def _take(self, count: int, shown: Sequence[Offer] = ()) -> list[Want]:
        """The next constraints to tell, those first that what is shown breaks."""
        order = sorted(self._untold, key=lambda w: -sum(not w.met_by(o) for o in shown)) if shown else self._untold
        taken = list(order[: max(count, 0)])
        self._tell(taken)
        return taken

    def _tell(self, wants: Sequence[Want]) -> None:
        self._untold = [w for w in self._untold if w not in wants]
        self.stand = replace(self.stand, musts=tuple(dict.fromkeys((*self.stand.musts, *(w for w in wants if not w.soft)))))

    def _told_likes(self, count: int) -> list[Want]:
        told, self._likes = self._likes[:count], self._likes[count:]
        return told

    def _named(self) -> str:
        """The thing, which is said from now on."""
        self.stand = replace(self.stand, category=self.need.category)
        return self.need.noun

    def _hidden(self, want: Want) -> bool:
        return self.persona.trait == "haggles" and want.form == "price"


def shopper(persona: Persona, market: Market, grammar: Grammar, random: Random) -> Shopper:
    """Somebody of this kind, with a need of their own."""
    need = market.need(persona, random)
    made = Shopper(persona, need, Voice(grammar, persona, random.choice(persona.voices), random))
    if persona.trait == "changes":
        return replace(made, old=_change(need, market, random))
    if persona.trait == "wanders":
        aside = market.need(persona, random, besides=need.category)
        return replace(made, detour=Detour(aside, aside.musts[:1]))
    if persona.trait == "gives":
        told = [v for value in need.target.attributes.values() for v in words_of(value)]
        return replace(made, recipient=grammar.person(told, random))
    return made


def _change(need: Need, market: Market, random: Random) -> tuple[Want, Want] | None:
    """One constraint as it is first told, and as it is after a change of mind."""
    changed = ((other, want) for want in need.musts if (other := market.other(want, need, random)))
    return next(changed, None)
