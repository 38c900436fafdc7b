"""A catalogue as simulated shoppers meet it: what somebody could need of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from chatbot.domain.fit import fitting_offers, satisfies
from chatbot.domain.item import Item, Offer, offers
from chatbot.domain.request import Filter
from chatbot.domain.words import lemmas
from chatbot.simulate.grammar import Grammar
from chatbot.simulate.persona import Persona
from chatbot.simulate.want import Need, Want
from chatbot.simulate.wishes import Wishes, apart, words_of

#: A value that fewer things of the category bear is a curiosity.
_COMMON = 2
#: How often a need is drawn anew that has too little in it.
_TRIES = 60

_T = TypeVar("_T")


class EmptyMarket(ValueError):
    """The catalogue has nothing in stock that somebody could want."""


@dataclass(frozen=True)
class Market:
    """The items in stock by their narrowest category, and the names of all categories, wide and narrow."""

    aisles: dict[str, tuple[Item, ...]]
    departments: frozenset[tuple[str, ...]]
    grammar: Grammar

    @classmethod
    def of(cls, items: Sequence[Item], grammar: Grammar) -> "Market":
        """The market of these items.

        Raises:
            EmptyMarket: none of them has a category and is in stock.
        """
        aisles: dict[str, list[Item]] = {}
        for item in items:
            if item.category and any(o.in_stock for o in offers(item)):
                aisles.setdefault(item.category, []).append(item)
        if not aisles:
            raise EmptyMarket("nothing of a category is in stock: import a catalogue first")
        names = frozenset(lemmas(c) for i in items for c in i.categories)
        return cls({name: tuple(aisle) for name, aisle in sorted(aisles.items())}, names, grammar)

    def need(self, persona: Persona, random: Random, *, besides: str = "") -> Need:
        """Somebody's hidden need: a category other than ``besides`` and constraints that hold together of one form of one thing in it."""
        for _ in range(_TRIES):
            aisle = random.choice([a for a in self.aisles if a != besides] or list(self.aisles))
            offer = random.choice([o for i in self.aisles[aisle] for o in offers(i) if o.in_stock])
            need = self._need(offer, aisle, persona, random)
            if len(need.musts) >= max(1, persona.musts[0]):
                break
        return need

    def other(self, want: Want, need: Need, random: Random) -> Want | None:
        """Another value for the same facet, one that things of the category have and the needed one hasn't; None without any."""
        if not isinstance(want.filter.value, str) or want.filter.excludes:
            return None
        aisle = self.aisles[need.category]
        borne = Counter(v for i in aisle for o in offers(i) if o.in_stock for v in words_of(o.value(want.facet)))
        needed = fitting_offers(need.target, (w.filter for w in need.musts))
        for value in _mixed((v for v, n in borne.items() if n >= _COMMON), random):
            made = Wishes(self.grammar, random).word(want.facet, value)
            if made and made.form == want.form and not self._ambiguous(made.filter, aisle) and not any(satisfies(o, made.filter) for o in needed):
                return made
        return None

    def _need(self, offer: Offer, name: str, persona: Persona, random: Random) -> Need:
        wishes, aisle = Wishes(self.grammar, random), self.aisles[name]
        told = _mixed((w for w in wishes.of(offer) if self._telling(w, offer, aisle)), random)
        musts = sorted((w for w in told if not w.soft), key=lambda w: _weight(w, persona, offer, random), reverse=True)
        chosen = apart(musts, random.randint(*persona.musts))
        if random.random() < persona.priced:
            chosen.append(wishes.ceiling(offer, 1.05 if persona.trait == "haggles" else 1.35))
        taken = {w.facet for w in chosen}
        chosen += apart((w for w in self._unwanted(offer, aisle, wishes) if w.facet not in taken), random.randint(*persona.excludes))
        taken = {w.facet for w in chosen}
        likes = apart((w for w in told if w.soft and w.facet not in taken), random.randint(*persona.likes))
        return Need(offer.item, name, self._noun(name), tuple(_mixed(chosen, random)), tuple(likes))

    def _telling(self, want: Want, offer: Offer, aisle: Sequence[Item]) -> bool:
        """Whether it tells this offer from others of the category, is no curiosity, and can be told from anything else."""
        bearers = sum(bool(fitting_offers(i, (want.filter,))) for i in aisle)
        common = bearers >= _COMMON or want.facet in offer.options
        return common and bearers < len(aisle) and not self._ambiguous(want.filter, aisle)

    def _unwanted(self, offer: Offer, aisle: Sequence[Item], wishes: Wishes) -> list[Want]:
        """What others of the category have and this offer hasn't."""
        borne: Counter[tuple[str, str]] = Counter()
        for item in aisle:
            borne.update({(n, v) for n, value in item.attributes.items() for v in words_of(value)})
            borne.update({pair for o in offers(item) for pair in o.options.items()})
        found = [w for (n, v), count in sorted(borne.items()) if count >= _COMMON and (w := wishes.unwanted(n, v))]
        clear = (w for w in found if not self._ambiguous(w.filter, aisle))
        return _mixed((w for w in clear if satisfies(offer, w.filter)), wishes.random)

    def _noun(self, aisle: str) -> str:
        """How people call a category: one half of "hoodies & sweatshirts" does, if it isn't another one's name."""
        halves = [h for h in aisle.replace(" and ", " & ").split(" & ") if lemmas(h) not in self.departments]
        return halves[0] if halves else aisle

    def _ambiguous(self, wanted: Filter, aisle: Sequence[Item]) -> bool:
        """Whether another facet of the category has the same value ("cream"), or it names a category: nobody could tell what is meant."""
        if not isinstance(wanted.value, str):
            return False
        word, own = lemmas(wanted.value), lemmas(aisle[0].category)
        if word in self.departments or set(word) <= set(own) or (word[-1:] in self.departments and word[-1:] != own[-1:]):
            return True
        stated = ((n, v) for i in aisle for n, value in i.attributes.items() for v in words_of(value))
        return any(n != wanted.facet and lemmas(v) == word for n, v in stated)


def _weight(want: Want, persona: Persona, offer: Offer, random: Random) -> float:
    """How early a must is chosen: options of a variant often, numbers as often as the persona thinks in them."""
    if want.filter.op != "=":
        return random.random() * 2 * persona.measured
    return random.random() + (0.35 if want.facet in offer.options else 0.0)


def _mixed(things: Iterable[_T], random: Random) -> list[_T]:
    """The same in another order."""
    mixed = list(things)
    random.shuffle(mixed)
    return mixed
