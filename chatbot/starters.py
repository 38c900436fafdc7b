"""What a shopper could say first, made from what the shop carries: a kind of thing within a price, in a color, by what it can do; a gift."""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from statistics import quantiles

from chatbot.domain.item import Item, offers
from chatbot.domain.money import money
from chatbot.explain.wording import adjective, label, listed, plural

#: A kind with fewer items in stock has little to choose from.
_FEWEST = 3
_MOST = 4
_COLORS = ("color", "colour")


@dataclass(slots=True)
class Starters:
    """The first messages for the catalogue as it is, made anew only when it has changed."""

    items: Callable[[], Mapping[str, Item]]
    written: Sequence[str] = ()
    about: Collection[str] = ()
    _made: tuple[Mapping[str, Item], tuple[str, ...]] | None = None

    def __call__(self) -> tuple[str, ...]:
        items, made = self.items(), self._made
        if made is None or made[0] is not items:
            made = self._made = (items, starters(items.values(), self.written, self.about))
        return made[1]


def starters(items: Collection[Item], written: Sequence[str] = (), about: Collection[str] = ()) -> tuple[str, ...]:
    """Up to four first messages that something in stock answers.

    ``written`` ones are taken where the catalogue has every kind that they are ``about``; a catalogue too small for any gives none.
    """
    kinds = _kinds(items)
    if about and kinds.keys() >= set(about):
        return tuple(written)
    chosen = sorted(kinds.values(), key=len, reverse=True)
    made: dict[str, None] = {}
    for say, kind in zip((_able, _colored, _priced), (kind for kind in chosen if len(kind) >= _FEWEST), strict=False):
        made.update(dict.fromkeys(_first((say, _priced), kind)))
    gift = _limit(items, 0.4)
    if made and gift:
        made[f"A gift under {gift}"] = None
    return tuple(made)[:_MOST]


def _kinds(items: Iterable[Item]) -> dict[str, list[Item]]:
    found: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        if item.stock > 0 and item.category:
            found[item.category].append(item)
    return found


def _first(ways: Iterable[Callable[[list[Item]], str]], kind: list[Item]) -> Iterator[str]:
    """What the first way says that can say something of this kind."""
    said = (say(kind) for say in ways)
    yield from [words for words in said if words][:1]


def _able(kind: list[Item]) -> str:
    """By a property that some have and others haven't, within a price that some of those keep."""
    able = Counter(name for item in kind for name, value in item.attributes.items() if value is True and adjective(name))
    telling = [name for name, count in able.items() if 2 <= count < len(kind)]
    if not telling:
        return ""
    best = max(telling, key=lambda name: able[name])
    limit = _limit([item for item in kind if item.attributes.get(best) is True], 0.6)
    words = f"{label(best)} {plural(kind[0].category)} under {limit}"
    return words[0].upper() + words[1:] if limit else ""


def _colored(kind: list[Item]) -> str:
    colors = Counter(offer.options[name].lower() for item in kind for offer in offers(item) for name in _COLORS if offer.in_stock and name in offer.options)
    usual = [color for color, _ in colors.most_common(2)]
    return f"Which {plural(kind[0].category)} are there in {listed(usual, 'or')}?" if len(usual) > 1 else ""


def _priced(kind: list[Item]) -> str:
    limit = _limit(kind, 0.6)
    return f"Show me {plural(kind[0].category)} under {limit}" if limit else ""


def _limit(items: Iterable[Item], share: float) -> str:
    """A round amount that about this share of the items in stock costs less than; empty where there are too few to say."""
    stocked = [item for item in items if item.stock > 0]
    if len(stocked) < 2:
        return ""
    amount = quantiles((item.price for item in stocked), n=10, method="inclusive")[round(share * 10) - 1]
    step = next(step for step in (1, 5, 10, 50, 100, 500, 10**9) if amount < step * 15)
    return money(float(step * (int(amount / step) + 1)), Counter(item.currency for item in stocked).most_common(1)[0][0])
