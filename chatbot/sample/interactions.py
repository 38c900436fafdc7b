"""A year of made-up shopping: customers with tastes who look, click, like, shortlist and buy.

Each customer has a few projects (camping, a new baby, coffee ...), favorite departments, a price comfort, brands and
colors they come back to. Projects are what makes things go together: who buys a tent soon looks at sleeping bags.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from chatbot.sample.chance import normal

Floats: TypeAlias = NDArray[np.float64]

CUSTOMERS = 1_200
INTERACTIONS = 20_000
SEED = 20_260_711
FIRST_DAY = datetime(2025, 10, 1)
HOURS = np.array([1, 1, 1, 0, 0, 1, 2, 4, 6, 7, 7, 7, 8, 7, 6, 6, 7, 8, 10, 13, 15, 14, 9, 4], dtype=np.float64)
PROJECTS = (
    ("tent", "sleeping bag", "headlamp", "camping stove", "backpack"),
    ("hiking boot", "backpack", "jacket", "water bottle", "headlamp"),
    ("running shoe", "t-shirt", "earbuds", "smartwatch", "water bottle"),
    ("yoga mat", "dumbbell", "water bottle", "towel"),
    ("laptop", "monitor", "desk chair", "desk lamp", "headphones", "notebook"),
    ("stroller", "baby carrier", "plush toy", "building set"),
    ("board game", "novel", "building set"),
    ("coffee maker", "kettle", "novel"),
    ("chef knife", "frying pan", "kettle"),
    ("rug", "duvet", "towel", "planter", "desk lamp"),
    ("suitcase", "power bank", "headphones", "sandal", "sunscreen"),
    ("moisturizer", "sunscreen", "perfume"),
    ("dress", "sandal", "hat", "perfume"),
    ("sweater", "pants", "sneaker", "t-shirt"),
    ("jacket", "gloves", "hat", "sweater"),
    ("planter", "garden shears", "gloves"),
    ("cat tree", "plush toy"),
    ("dog bed", "jacket", "hiking boot"),
    ("bike helmet", "gloves", "headlamp", "backpack"),
    ("tennis racket", "running shoe", "t-shirt"),
    ("bluetooth speaker", "power bank", "earbuds"),
)


@dataclass(frozen=True, slots=True)
class Interaction:
    """Something a customer did with an item."""

    user: str
    item: str
    event: str  # view, click, like, shortlist or purchase
    time: datetime


@dataclass(frozen=True, slots=True)
class Shelf:
    """The items of one category, and what customers weigh in them."""

    ids: list[str]
    brands: list[str]
    colors: list[set[str]]
    genders: list[str]
    price_ranks: Floats  # 0 the cheapest of the category, 1 the dearest
    ratings: Floats
    fame: Floats  # log of a long-tailed popularity


@dataclass(frozen=True, slots=True)
class Shop:
    """What there is to have a taste for."""

    departments: list[str]
    brands: list[str]
    colors: list[str]


@dataclass(frozen=True, slots=True)
class Customer:
    """The tastes of one simulated person."""

    name: str
    projects: tuple[tuple[str, ...], ...]
    departments: Mapping[str, float]  # how much each is liked; sums to 1
    price_comfort: float  # the price rank, 0 to 1, they feel at home with
    thrift: float  # how much it matters to them
    brands: frozenset[str]
    colors: frozenset[str]
    gender: str  # whose clothes and shoes they look at


def interactions(rows: Sequence[Mapping[str, Any]]) -> list[Interaction]:
    """Simulate the sample shop's log over its catalogue rows, oldest first; the same rows give the same log."""
    chance = np.random.default_rng(SEED)
    categories = {str(row["category"]): str(row["department"]) for row in rows}
    shelves = {name: _shelf([row for row in rows if row["category"] == name]) for name in categories}
    shop = Shop(
        departments=sorted(set(categories.values())),
        brands=sorted({row["brand"] for row in rows}),
        colors=sorted({color for row in rows for color in _colors(row)} - {""}),
    )
    activity = chance.lognormal(0.0, 0.9, CUSTOMERS)
    quotas = 3 + chance.multinomial(INTERACTIONS - 3 * CUSTOMERS, activity / activity.sum())
    log: list[Interaction] = []
    for number, quota in enumerate(quotas, 1):
        customer = _customer(f"customer-{number:04}", shop, chance)
        log += _life(customer, int(quota), shelves, categories, chance)
    return sorted(log, key=lambda each: (each.time, each.user, each.item, each.event))


def _shelf(rows: Sequence[Mapping[str, Any]]) -> Shelf:
    prices = np.array([row["price"] for row in rows])
    return Shelf(
        ids=[row["id"] for row in rows],
        brands=[row["brand"] for row in rows],
        colors=[_colors(row) for row in rows],
        genders=[str(row["attributes"].get("gender", "unisex")) for row in rows],
        price_ranks=prices.argsort(kind="stable").argsort(kind="stable") / max(1, len(rows) - 1),
        ratings=np.array([row["rating"] for row in rows]),
        fame=np.array([0.9 * normal("fame", row["id"]) for row in rows]),
    )


def _colors(row: Mapping[str, Any]) -> set[str]:
    color = row["attributes"].get("color", [])
    own = color if isinstance(color, list) else [color]
    return {*own, *(variant["options"].get("color", "") for variant in row["variants"])}


def _customer(name: str, shop: Shop, chance: np.random.Generator) -> Customer:
    chosen = chance.choice(len(PROJECTS), size=chance.integers(1, 3), replace=False)
    liking = chance.dirichlet([0.3] * len(shop.departments))
    return Customer(
        name=name,
        projects=tuple(PROJECTS[index] for index in chosen),
        departments=dict(zip(shop.departments, liking.tolist(), strict=True)),
        price_comfort=float(chance.beta(2, 2.4)),
        thrift=float(chance.uniform(2, 9)),
        brands=frozenset(chance.choice(shop.brands, size=min(14, len(shop.brands)), replace=False).tolist()),
        colors=frozenset(chance.choice(shop.colors, size=min(4, len(shop.colors)), replace=False).tolist()),
        gender=("men", "women")[int(chance.integers(2))],
    )


def _life(
    customer: Customer,
    quota: int,
    shelves: Mapping[str, Shelf],
    categories: Mapping[str, str],
    chance: np.random.Generator,
) -> list[Interaction]:
    """What one customer does in a year, cut off at their quota."""
    done: list[Interaction] = []
    bought: dict[str, str] = {}  # item -> category
    again = False
    project, now = customer.projects[0], FIRST_DAY
    while len(done) < quota:
        if not again:
            project = customer.projects[int(chance.integers(len(customer.projects)))]
        now = _later(now, again, chance)
        open_ends = sorted({name for name in project if name in categories} - set(bought.values()))
        if open_ends and chance.random() < (0.92 if again else 0.6):
            category = open_ends[int(chance.integers(len(open_ends)))]
        else:
            category = _stroll(customer, categories, chance)
        visit = list(_visit(customer, shelves[category], set(bought), now, chance))
        bought |= {each.item: category for each in visit if each.event == "purchase"}
        again = bool(chance.random() < (0.85 if visit[-1].event == "purchase" else 0.45))
        done += visit
    return done[:quota]


def _stroll(customer: Customer, categories: Mapping[str, str], chance: np.random.Generator) -> str:
    """A category without any project: mostly one of a favorite department."""
    names = sorted(categories)
    weights = np.array([0.004 + customer.departments[categories[name]] for name in names])
    return names[int(chance.choice(len(names), p=weights / weights.sum()))]


def _visit(
    customer: Customer, shelf: Shelf, bought: set[str], now: datetime, chance: np.random.Generator
) -> Iterator[Interaction]:
    """A few items of a shelf are seen, the most appealing last, and it gets furthest."""
    appeal = _appeal(customer, shelf)
    seen = np.argsort(-(appeal + chance.gumbel(size=len(appeal))))[: int(chance.integers(1, 5))]
    seen = seen[np.argsort(appeal[seen] + chance.normal(0, 0.7, len(seen)))]
    for place, index in enumerate(seen, 1):
        item, best = shelf.ids[int(index)], place == len(seen)
        events = ["view"]
        if best or chance.random() < 0.25:
            events.append("click")
        if best and chance.random() < 0.45:
            events.append(("like", "shortlist")[int(chance.integers(2))])
        if best and item not in bought and chance.random() < 0.4:
            events.append("purchase")
        for event in events:
            now += timedelta(seconds=int(chance.integers(8, 140)))
            yield Interaction(customer.name, item, event, now)


def _appeal(customer: Customer, shelf: Shelf) -> Floats:
    """How much each item of a shelf draws one customer, as a logit."""
    loved = np.array([brand in customer.brands for brand in shelf.brands]) * 1.1
    colored = np.array([bool(colors & customer.colors) for colors in shelf.colors]) * 0.5
    other = np.array([gender not in {"unisex", customer.gender} for gender in shelf.genders]) * 2.2
    price = customer.thrift * (shelf.price_ranks - customer.price_comfort) ** 2
    appeal: Floats = shelf.fame + 1.3 * (shelf.ratings - 4.2) + loved + colored - other - price
    return appeal


def _moment(day: int, chance: np.random.Generator) -> datetime:
    hour = int(chance.choice(24, p=HOURS / HOURS.sum()))
    return FIRST_DAY + timedelta(days=min(day, 364), hours=hour, seconds=int(chance.integers(3000)))


def _later(now: datetime, again: bool, chance: np.random.Generator) -> datetime:
    """Minutes to days later for the same project, any day of the year for a new one."""
    if again and chance.random() < 0.5:
        return now + timedelta(minutes=int(chance.integers(2, 30)))
    day = (now - FIRST_DAY).days + int(chance.integers(1, 12)) if again else int(chance.integers(365))
    return _moment(day, chance)
