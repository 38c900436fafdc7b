"""One item for each need of a wish, chosen together: the best set that the budget allows, no item twice.

Exact: the needs are merged one by one into the list of sets that no other set beats in both price and score (a multiple-choice knapsack
solved by dominance; Sinha and Zoltners 1979), a list for each way in which items are taken that a later need could have too. Of needs that are alike
("three novels") each combination is tried in one order only. With a few dozen options a need and a handful of needs that stays small.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from chatbot.domain.item import Offer

#: Prices are sums of cents.
_CENT = 0.005


@dataclass(frozen=True, slots=True)
class Option:
    """An offer that fits one need, with how well it does (higher is better) and how many of it are needed."""

    offer: Offer
    score: float
    quantity: int = 1

    @property
    def cost(self) -> float:
        return self.offer.price * self.quantity


@dataclass(frozen=True, slots=True)
class Choice:
    """The options chosen, one a need in order, None for a need that nothing fits.

    ``total`` is what they cost together and ``over`` by how much that exceeds the budget, 0 where they are within it; then the choice is the
    cheapest set there is. ``dearest`` is the index of the need that costs most, None where nothing was chosen.
    """

    chosen: tuple[Option | None, ...]
    total: float
    over: float = 0.0

    @property
    def dearest(self) -> int | None:
        costs = [(option.cost, -at) for at, option in enumerate(self.chosen) if option is not None]
        return -max(costs)[1] if costs else None


@dataclass(frozen=True, slots=True)
class _Set:
    cost: float
    score: float
    picks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _State:
    """What the needs to come must know of a set: the items ``taken`` that they could have too, the place of the ``last`` pick within needs that are alike
    (-1 outside), and how many needs stayed ``empty``."""

    taken: frozenset[str] = frozenset()
    last: int = -1
    empty: int = 0


_Fronts = Mapping[_State, Sequence[_Set]]


def choose(needs: Sequence[Sequence[Option]], budget: float | None = None) -> Choice:
    """The set with the highest sum of scores that costs no more than ``budget``; the cheapest one of those that are equal.

    As many needs as can be have an item, each another one. When no set fits the budget it is the cheapest set of all, and ``over`` says what is missing.
    """
    fronts: _Fronts = {_State(): [_Set(0.0, 0.0, ())]}
    for at in range(len(needs)):
        fronts = _merged(fronts, needs, at)
    empty = min(state.empty for state in fronts)
    front = _undominated(s for state, sets in fronts.items() if state.empty == empty for s in sets)
    within = [s for s in front if budget is None or s.cost <= budget + _CENT]
    best = within[-1] if within else front[0]
    chosen = tuple(o[at] if at >= 0 else None for o, at in zip(needs, best.picks, strict=True))
    return Choice(chosen, round(best.cost, 2), 0.0 if within else round(best.cost - (budget or 0.0), 2))


def _merged(fronts: _Fronts, needs: Sequence[Sequence[Option]], at: int) -> _Fronts:
    """The sets with one need more."""
    end = next((n for n in range(at + 1, len(needs)) if not _alike(needs[at], needs[n])), len(needs))
    later = {o.offer.item.id for options in needs[end:] for o in options}
    found: dict[_State, list[_Set]] = defaultdict(list)
    for state, sets in fronts.items():
        for pick, after in _picks(state, needs[at], later, runs_on=end > at + 1):
            cost, score = (needs[at][pick].cost, needs[at][pick].score) if pick >= 0 else (0.0, 0.0)
            found[after] += [_Set(s.cost + cost, s.score + score, (*s.picks, pick)) for s in sets]
    return {state: _undominated(sets) for state, sets in found.items()}


def _picks(state: _State, options: Sequence[Option], later: set[str], *, runs_on: bool) -> Iterator[tuple[int, _State]]:
    """The places of the options that can still be picked, each with the state after it; -1 where there is none, or where another need
    may have it."""
    free = [n for n, o in enumerate(options) if n > state.last and o.offer.item.id not in state.taken]
    held = state.taken & (later | {o.offer.item.id for o in options if runs_on})
    for n in free:
        yield n, _State(frozenset(held | ({options[n].offer.item.id} & later)), n if runs_on else -1, state.empty)
    if not free or any(options[n].offer.item.id in later for n in free):
        yield -1, _State(frozenset(held), state.last if runs_on else -1, state.empty + 1)


def _alike(one: Sequence[Option], other: Sequence[Option]) -> bool:
    """Whether two needs have the same options in the same order, each item once."""
    ids = [o.offer.item.id for o in one]
    return len(set(ids)) == len(ids) and [(o.offer.item.id, o.score, o.cost) for o in one] == [(o.offer.item.id, o.score, o.cost) for o in other]


def others(choice: Choice, at: int, options: Sequence[Option], budget: float | None, most: int) -> tuple[Option, ...]:
    """Up to ``most`` further options for the need at ``at``, best first, that could take the place of the chosen one within the budget.

    Where even the chosen set is over the budget, only what makes it no dearer.
    """
    taken = {o.offer.item.id for o in choice.chosen if o is not None}
    now = choice.chosen[at]
    rest = choice.total - (now.cost if now is not None else 0.0)
    limit = float("inf") if budget is None else max(budget, choice.total)
    free = [o for o in options if o.offer.item.id not in taken and rest + o.cost <= limit + _CENT]
    return tuple(sorted(free, key=lambda o: -o.score)[:most])


def _undominated(sets: Iterable[_Set]) -> list[_Set]:
    """The sets that no other beats: dearer ones only as long as they score higher. Cheapest first."""
    kept: list[_Set] = []
    for each in sorted(sets, key=lambda s: (s.cost, -s.score, s.picks)):
        if not kept or each.score > kept[-1].score:
            kept.append(each)
    return kept
