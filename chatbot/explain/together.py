"""The first words about a set: what it comes to, how that stands to the budget, and which needs nothing fits."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.decision.bundle import Choice, Option
from chatbot.decision.relax import Relaxation
from chatbot.domain.item import Item, Measure
from chatbot.domain.money import money
from chatbot.domain.request import Filter, Request
from chatbot.domain.words import lemmas
from chatbot.explain.lead import what
from chatbot.explain.naming import called
from chatbot.explain.wording import capital, constraint, label, listed, measure, price


@dataclass(frozen=True, slots=True)
class Told:
    """One need of a set, and what was chosen for it; ``relaxation`` says what gave way for it, or would have to, ``seen`` that all of it was shown."""

    need: Request
    option: Option | None
    relaxation: Relaxation | None = None
    seen: bool = False


def made_of(needs: Sequence[Request]) -> str:
    """By which values of the catalogue a set was put together for an occasion that none of them names; empty where the shopper named what it is about."""
    meant = dict.fromkeys(str(f.value) for n in needs for f in n.soft if not f.source and isinstance(f.value, str) and not f.excludes)
    if not meant:
        return ""
    return f"The catalogue names no such occasion, so I went by what it calls {listed(meant, 'or')}: {listed(name(n) for n in needs)}."


def name(need: Request) -> str:
    """What a need is called: its category, else the shopper's words for it."""
    if need.category:
        return need.category
    kinds = next((f.value for f in need.filters if f.facet == "category" and isinstance(f.value, tuple)), ())
    return kinds[0].split()[-1] if kinds else need.text or "the other thing"


def told(needs: Sequence[Told], choice: Choice, budget: Filter | None) -> str:
    """The lead of a set: "The Ridgeline tent $180 + 2 × the Fell sleeping bag $95 = $370, $30 under your limit." and what is missing."""
    found = [t for t in needs if t.option is not None]
    sentences = [_sum(found, choice, budget)] if found else []
    sentences += [_gave_way(t, t.relaxation) for t in found if t.relaxation is not None]
    sentences += [_missing(t) for t in needs if t.option is None]
    return " ".join(sentences)


def _sum(found: Sequence[Told], choice: Choice, budget: Filter | None) -> str:
    options = [t.option for t in found if t.option is not None]
    currency = options[0].offer.item.currency
    items = [o.offer.item for o in options]
    terms = [_term(t, items) for t in found]
    total = money(choice.total, currency)
    alone = len(options) == 1 and options[0].quantity == 1
    sum_ = terms[0] if alone else f"{' + '.join(terms)} = {total}"
    whole = capital(sum_)
    if budget is None or not isinstance(budget.value, int | float):
        return f"{whole}."
    if not choice.over and not any(c.isdigit() for c in budget.source):
        return f"{whole}, less than before."
    if not choice.over:
        spare = budget.value - choice.total
        return f"{whole}, {money(spare, currency)} under your limit." if spare >= 0.01 else f"{whole}, exactly your limit."
    limit, over = money(budget.value, currency), money(choice.over, currency)
    dearest = max(options, key=lambda o: o.cost)
    most = next(t for t in found if t.option is dearest)
    kept = f"Nothing I have stays within {limit} for all of it. The cheapest that fits every wish is {over} over: {sum_}."
    return kept if len(options) == 1 else f"{kept} The {name(most.need)} costs most of it, {money(dearest.cost, currency)}."


def _term(told: Told, among: Sequence[Item]) -> str:
    """One need of the sum: "2 × the Fell sleeping bag $95"."""
    if told.option is None:
        return ""
    item = told.option.offer.item
    said = called(item, among)
    kind = name(told.need)
    if said.startswith("the ") and told.need.category and lemmas(kind)[-1] not in lemmas(said):
        said = f"{said} {kind}"
    count = f"{told.option.quantity} × " if told.option.quantity > 1 else ""
    return f"{count}{said} {price(told.option.offer)}"


def _gave_way(told: Told, relaxation: Relaxation) -> str:
    """That nothing fits a need as it was said, and what was left out for the nearest."""
    given_up = listed([f'"{f.source}"' if f.source else constraint(f) for f in relaxation.dropped])
    return f"Nothing in stock matches {what(told.need)} exactly; for the {name(told.need)} I left out {given_up}."


def _missing(told: Told) -> str:
    """That nothing fits a need, and what comes nearest to it."""
    need = told.need
    if told.seen:
        return f"You have seen all that fits for the {name(need)}."
    if not need.category and not any(f.facet == "category" for f in need.filters):
        return f"For “{name(need)}” I found nothing in this catalogue."
    wanted = what(need)
    count = f" {need.quantity} of" if need.quantity > 1 else ""
    if told.relaxation is None:
        return f"Nothing in stock matches{count} {wanted}."
    given_up = listed([f'"{f.source}"' if f.source else constraint(f) for f in told.relaxation.dropped])
    return f"Nothing in stock matches{count} {wanted}; without {given_up} there would be some{_nearest(told.relaxation)}."


def _nearest(relaxation: Relaxation) -> str:
    number = next((f for f in relaxation.dropped if isinstance(f.value, float | int) and not isinstance(f.value, bool)), None)
    if number is None or relaxation.nearest is None:
        return ""
    stated = Measure(relaxation.nearest.value, relaxation.nearest.unit)
    return f", the nearest {label(number.facet, number.unit)} being {measure(stated)}"
