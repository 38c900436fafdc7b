"""One item for each need of a wish, chosen together: the best set that the budget allows.

Exact: the needs are merged one by one into the list of sets that no other set beats in both price and score (a multiple-choice knapsack
solved by dominance; Sinha and Zoltners 1979). With a few dozen options a need and a handful of needs that list stays short.
"""

from collections.abc import Iterable, Sequence
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


def choose(needs: Sequence[Sequence[Option]], budget: float | None = None) -> Choice:
    """The set with the highest sum of scores that costs no more than ``budget``; the cheapest one of those that are equal.

    When no set fits the budget it is the cheapest set of all, and ``over`` says what is missing.
    """
    front = [_Set(0.0, 0.0, ())]
    for options in needs:
        if options:
            front = _undominated(_Set(s.cost + o.cost, s.score + o.score, (*s.picks, at)) for s in front for at, o in enumerate(options))
        else:
            front = [_Set(s.cost, s.score, (*s.picks, -1)) for s in front]
    within = [s for s in front if budget is None or s.cost <= budget + _CENT]
    best = within[-1] if within else front[0]
    chosen = tuple(o[at] if at >= 0 else None for o, at in zip(needs, best.picks, strict=True))
    return Choice(chosen, round(best.cost, 2), 0.0 if within else round(best.cost - (budget or 0.0), 2))


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
