"""Postings over the offers of a set of items: which offers satisfy a filter, without looking at each.

What satisfying means is said by `chatbot.domain.fit` alone: every distinct value of a facet is judged there once, by an offer
that has it, and the verdict holds for all offers of that value.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from math import isnan
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.fit import breaks, satisfies
from chatbot.domain.item import Item, Measure, Offer, Value, offers
from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import BUILT_IN
from chatbot.domain.words import lemmas, means

Mask = NDArray[np.bool_]
Ordinals = NDArray[np.intp]
_VERDICTS = 512
Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class _Facet:
    """One facet: its distinct values, one offer that has each, and for every offer which value it has (-1 for none).

    ``by_number`` are the values that are measures, in order of size.
    """

    values: tuple[Value, ...]
    holders: tuple[int, ...]
    codes: Ordinals
    by_number: tuple[int, ...]


class Segment:
    """The offers in stock of some items. Immutable, so that it can be read while another one is made."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = tuple(items)
        self.ids = tuple(item.id for item in self.items)
        self.place = {id: at for at, id in enumerate(self.ids)}
        pairs = [(at, offer) for at, item in enumerate(self.items) for offer in offers(item) if offer.in_stock]
        self.offers = [offer for _, offer in pairs]
        self.item_of: Ordinals = np.array([at for at, _ in pairs], np.intp)
        self.prices = np.array([offer.price for offer in self.offers], np.float64)
        self._facets = _facets(self.items, self.offers, self.item_of)
        self._categories = _postings((at, {lemmas(c) for c in item.categories}) for at, item in enumerate(self.items))
        self._titles = _postings((at, set(lemmas(item.title))) for at, item in enumerate(self.items))
        self._verdicts: dict[tuple[type, Filter], Mask] = {}
        self._told: dict[str, list[int]] | None = None

    def satisfying(self, wanted: Filter) -> Mask:
        """For every offer, whether it satisfies the filter. Not to be written to."""
        plain = replace(wanted, hard=True, source="", unit="")
        key = (type(wanted.value), plain)  # True and 1.0 are equal, but not the same wish
        known = self._verdicts.get(key)
        if known is None:
            if len(self._verdicts) >= _VERDICTS:
                self._verdicts.clear()
            known = self._verdicts[key] = self._judge(plain)
        return known

    def in_category(self, category: str) -> Mask:
        """For every offer, whether its item is in the category, wide or narrow."""
        return self.of_items(self._categories.get(lemmas(category), ()))

    def of_items(self, places: Iterable[int]) -> Mask:
        """For every offer, whether it is one of these items, named by their place."""
        chosen = np.zeros(len(self.items), np.bool_)
        chosen[list(places)] = True
        return chosen[self.item_of]

    def values(self, name: str, ordinals: Ordinals) -> list[Value | None]:
        """The value of a facet for each of these offers."""
        facet = self._facets.get(name)
        if facet is None:
            return [None] * len(ordinals)
        return [facet.values[code] if code >= 0 else None for code in facet.codes[ordinals]]

    def _judge(self, wanted: Filter) -> Mask:
        if wanted.excludes:
            held = self._breaking(wanted)
            return ~(held | self.of_items(self._titled(wanted)))
        return self._holding(wanted)

    def _breaking(self, wanted: Filter) -> Mask:
        """The offers whose value is ruled out by a filter that excludes."""
        if wanted.facet == "text":
            return self.of_items(self._telling(wanted))
        facet = self._facets.get(wanted.facet)
        if facet is None:
            return np.zeros(len(self.offers), np.bool_)
        verdict = [breaks(self.offers[holder], wanted) for holder in facet.holders]
        return np.array([*verdict, False], np.bool_)[facet.codes]

    def _holding(self, wanted: Filter) -> Mask:
        """The offers whose value satisfies a filter that excludes nothing."""
        if wanted.facet == "text":
            return self.of_items(self._telling(wanted))
        facet = self._facets.get(wanted.facet)
        if facet is None:
            return np.zeros(len(self.offers), np.bool_)
        verdict = np.zeros(len(facet.values) + 1, np.bool_)  # the last one is that of offers without a value
        if wanted.op in ("=", "in"):
            for code, holder in enumerate(facet.holders):
                verdict[code] = satisfies(self.offers[holder], wanted)
        else:
            verdict[list(self._bounded(facet, wanted))] = True
        return verdict[facet.codes]

    def _bounded(self, facet: _Facet, wanted: Filter) -> tuple[int, ...]:
        """The measures on the right side of a bound, found by bisection: those that satisfy it are all at one end."""
        below = wanted.op[0] == "<"
        ordered = facet.by_number
        low, high = 0, len(ordered)
        while low < high:
            middle = (low + high) // 2
            if satisfies(self.offers[facet.holders[ordered[middle]]], wanted) == below:
                low = middle + 1
            else:
                high = middle
        return ordered[:low] if below else ordered[low:]

    def _telling(self, wanted: Filter) -> set[int]:
        """The items whose title or description has the words of a filter. The words of all descriptions are gathered when they are first needed."""
        if self._told is None:
            self._told = _postings((at, set(lemmas(f"{item.title} {item.description}"))) for at, item in enumerate(self.items))
        found: set[int] = set()
        for word in wanted.value if isinstance(wanted.value, tuple) else (wanted.value,):
            needed = lemmas(word)[:1] if isinstance(word, str) else ()
            ending = str(word).casefold()
            keys = [key for key in self._told if key in needed or key.endswith(ending)]
            found.update(at for key in keys for at in self._told[key])
        judge = breaks if wanted.excludes else satisfies
        return {at for at in found if judge(Offer(self.items[at]), wanted)}

    def _titled(self, wanted: Filter) -> set[int]:
        """The items whose title says what is excluded."""
        found: set[int] = set()
        for word in wanted.value if isinstance(wanted.value, tuple) else (wanted.value,):
            if not isinstance(word, str):
                continue
            needed = lemmas(word)
            postings = [set(self._titles.get(lemma, ())) for lemma in needed]
            places = set.intersection(*postings) if postings else set(range(len(self.items)))
            found.update(at for at in places if means(word, self.items[at].title))
        return found


def _postings(keyed: Iterable[tuple[int, Iterable[Key]]]) -> dict[Key, list[int]]:
    found: dict[Key, list[int]] = {}
    for at, keys in keyed:
        for key in keys:
            found.setdefault(key, []).append(at)
    return found


class _Draft:
    """A facet while it is being collected: a code for each distinct value, by item and then by offer."""

    def __init__(self, items: int) -> None:
        self.codes: dict[tuple[type, Value], int] = {}
        self.of_item = np.full(items, -1, np.intp)
        self.of_offer: dict[int, int] = {}

    def code(self, value: Value) -> int:
        return self.codes.setdefault((type(value), value), len(self.codes))

    def finish(self, item_of: Ordinals) -> _Facet:
        codes = self.of_item[item_of]
        if self.of_offer:
            codes[list(self.of_offer)] = list(self.of_offer.values())
        used, first = np.unique(codes, return_index=True)
        holders = dict(zip(used.tolist(), first.tolist(), strict=True))
        holders.pop(-1, None)
        kept = sorted(holders)
        renumbered = np.full(len(self.codes) + 1, -1, np.intp)
        renumbered[kept] = np.arange(len(kept))
        every = [value for _, value in self.codes]
        values = tuple(every[code] for code in kept)
        sizes = [(value.value, code) for code, value in enumerate(values) if isinstance(value, Measure) and not isnan(value.value)]
        by_number = tuple(code for _, code in sorted(sizes))
        return _Facet(values, tuple(holders[code] for code in kept), renumbered[codes], by_number)


def _facets(items: tuple[Item, ...], forms: list[Offer], item_of: Ordinals) -> dict[str, _Facet]:
    drafts: defaultdict[str, _Draft] = defaultdict(lambda: _Draft(len(items)))
    for at, item in enumerate(items):
        plain = Offer(item)
        for name in {*BUILT_IN, *item.attributes}:
            value = plain.value(name)
            if value is not None and name != "price":
                draft = drafts[name]
                draft.of_item[at] = draft.code(value)
    for ordinal, offer in enumerate(forms):
        for name in {"price", *offer.options}:
            value = offer.value(name)
            if value is not None:
                draft = drafts[name]
                draft.of_offer[ordinal] = draft.code(value)
    return {name: draft.finish(item_of) for name, draft in drafts.items()}
