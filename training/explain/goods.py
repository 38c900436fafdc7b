"""Items of a fictional shop, drawn by chance from what its kind of thing may be."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from chatbot.domain.item import Item, Measure, Offer, Value
from chatbot.explain.wording import adjective
from training.explain.domain import Domain, Span
from training.explain.names import names

#: What stands before the name of a part.
ARTICLES = ("a ", "an ")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the items of one shop state: which flags, parts, words and numbers; ``listed`` parts stand in a list of features."""

    flags: tuple[str, ...]
    parts: tuple[str, ...]
    words: tuple[str, ...]
    numbers: tuple[str, ...]
    listed: bool
    rated: bool
    title: str
    currency: str


_TITLES = (
    "{brand} {line} {kind}",
    "{brand} {line} {kind}",
    "{line} {kind}",
    "{maker} {kind} {number}",
    "{line} {kind}, {word}",
    "{brand} {line} {number} {kind}",
)


def layout(domain: Domain, rng: Random) -> Layout:
    """How a shop that sells the domain describes its items."""
    poor = rng.random() < 0.08
    most = 1 if poor else 3

    def some(of: tuple[str, ...], least: int) -> tuple[str, ...]:
        return tuple(rng.sample(of, min(len(of), rng.randint(least, most))))

    return Layout(
        some(tuple(f for f in domain.flags if adjective(f.replace(" ", "_")) or rng.random() < 0.15), 0 if poor else 1),
        some(domain.parts, 0),
        some(tuple(domain.words), 0),
        some(tuple(domain.numbers), 0 if poor else 1),
        rng.random() < 0.4,
        rng.random() < 0.6,
        rng.choice(_TITLES),
        rng.choice(("USD", "USD", "USD", "EUR", "GBP")),
    )


def draw(domain: Domain, shape: Layout, rng: Random, count: int) -> tuple[Offer, ...]:
    """``count`` different items of the domain, all described alike."""
    lines, brands = rng.sample(names().lines, count), rng.sample(names().brands, count)
    return tuple(_offer(domain, shape, rng, str(i), lines[i], brands[i]) for i in range(count))


def _offer(domain: Domain, shape: Layout, rng: Random, key: str, line: str, brand: str) -> Offer:
    attributes = _attributes(domain, shape, rng)
    word = next((v[0].title() for v in attributes.values() if isinstance(v, tuple)), "Natural")
    title = shape.title.format(
        brand=brand, maker=brand, line=line, kind=rng.choice(domain.kinds), number=rng.choice((20, 40, 75, 100, 210, 300, 500)), word=word
    )
    rating = round(rng.uniform(3.4, 4.9), 1) if shape.rated else None
    item = Item(
        key,
        title,
        "",
        ("shop", domain.name),
        brand if "{brand}" in shape.title else "",
        price(domain.price, rng),
        shape.currency,
        rating,
        rng.randint(3, 900) if shape.rated else 0,
        stock=rng.randint(1, 40),
        attributes=attributes,
    )
    return Offer(item)


def _attributes(domain: Domain, shape: Layout, rng: Random) -> Mapping[str, Value]:
    found: dict[str, Value] = {}
    had = [p for p in shape.parts if rng.random() < 0.6]
    if shape.listed and had:
        found["features"] = tuple(bare(p) for p in had)
    for facet in shape.words:
        found[facet] = tuple(sorted(rng.sample(domain.words[facet], 2 if rng.random() < 0.15 else 1)))
    for facet in shape.numbers:
        found[facet] = number(domain.numbers[facet], rng)
    for flag in shape.flags:
        found[flag.replace(" ", "_")] = rng.random() < 0.65
    if not shape.listed:
        found |= {bare(p).replace(" ", "_"): p in had for p in shape.parts}
    return found


def bare(part: str) -> str:
    """The name of a part without its article."""
    return next((part.removeprefix(a) for a in ARTICLES if part.startswith(a)), part)


def price(span: Span, rng: Random) -> float:
    """A price as shops write it, nearer to the low end than to the high one."""
    amount = span.low + (span.high - span.low) * rng.random() ** 1.6
    whole = round(amount) if amount < 100 else round(amount / 5) * 5 - rng.choice((0, 0, 1))
    return whole + rng.choice((0.0, 0.0, 0.0, 0.5, 0.95)) if whole < 60 else float(whole)


def number(span: Span, rng: Random) -> Measure:
    """A number of the span, as finely as its size calls for."""
    step = next(s for s, most in ((0.01, 0.1), (0.05, 1), (0.1, 8), (1, 150), (5, 600), (50, 1e9)) if span.high <= most)
    if span.low.is_integer() and not span.unit:
        step = max(step, 1)
    low, high = round(span.low / step), round(span.high / step)
    return Measure(round(rng.randint(low, high) * step, 3), span.unit)
