"""What could be said of a thing: its properties as constraints, in the words of one person."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from math import ceil, floor, log10
from random import Random

from chatbot.domain.item import Measure, Offer, Value
from chatbot.domain.request import Filter
from chatbot.domain.units import convert, unit_of
from chatbot.simulate.grammar import Grammar
from chatbot.simulate.want import Want

#: Numbers that nobody bounds by these words: "min players at least 2".
_TECHNICAL = frozenset({"min", "max", "from", "to", "count"})
#: What comes in whole numbers, by unit.
_COUNTED = frozenset({"", "people", "players", "pieces", "pages"})
#: What should be little rather than much.
_LIGHT = "weight"


@dataclass(frozen=True, slots=True)
class Wishes:
    """Turns what a catalogue states into what one person would ask for."""

    grammar: Grammar
    random: Random

    def of(self, offer: Offer) -> Iterator[Want]:
        """Everything that is stated of this very offer and that people would say."""
        for name in dict.fromkeys((*offer.options, *offer.item.attributes, "brand")):
            match offer.value(name):
                case True if name not in self.grammar.data["unasked"]:
                    label = name.replace("_", " ")
                    yield Want(Filter(name, "=", True), label, self.grammar.flag_form(label), label)
                case Measure() as size:
                    yield from self._bound(name, size)
                case tuple() as words:
                    yield from (w for v in words if (w := self.word(name, v)))

    def word(self, name: str, value: str) -> Want | None:
        """A value of a facet, None if nobody would say it. What a thing is used for, and what it may have several of, is a liking."""
        grammar = self.grammar
        if not grammar.sayable(name, value) or not grammar.speaks_of(name, value):
            return None
        form = grammar.form(name, value)
        hard = form not in ("use", "pursuit") and not name.endswith("s")
        return Want(Filter(name, "=", value, hard=hard), grammar.spoken(name, value, self.random), form, name.replace("_", " "))

    def unwanted(self, name: str, value: str) -> Want | None:
        """The value as something to be left out, None if nobody would say so."""
        want = self.word(name, value)
        if want is None or want.soft or want.form not in ("color", "material", "brand", "word"):
            return None
        return replace(want, filter=Filter(name, "!=", value))

    def ceiling(self, offer: Offer, slack: float) -> Want:
        """A price that this offer keeps to, up to ``slack`` times its own."""
        most = rounded(offer.price * self.random.uniform(1.0, slack), up=True)
        currency = offer.item.currency
        return Want(Filter("price", "<=", most, unit=currency), self.grammar.money(most, currency, self.random), "price", "price")

    def _bound(self, name: str, size: Measure) -> Iterator[Want]:
        """A number near this one that it keeps to, in a unit that people use."""
        words = [w for w in name.split("_") if w != size.unit]
        if len(words) != 1 or _TECHNICAL.intersection(name.split("_")) or size.value <= 0:
            return
        upper = words[0] == _LIGHT or (size.unit not in _COUNTED and self.random.random() < 0.5)
        unit = self.grammar.unit(size.unit, self.random) if size.unit else ""
        said = self._said(_converted(size.value, size.unit, unit), counted=size.unit in _COUNTED, upper=upper)
        bound = _converted(said, unit, size.unit)
        if said > 0 and (bound >= size.value if upper else bound <= size.value):
            kept = Filter(name, "<=" if upper else ">=", bound, unit=size.unit)
            yield Want(kept, f"{said:g} {unit}".strip(), _form(words[0], size.unit, upper), words[0])

    def _said(self, amount: float, *, counted: bool, upper: bool) -> float:
        stretched = amount * (self.random.uniform(1.0, 1.25) if upper else self.random.uniform(0.75, 1.0))
        return float((ceil if upper else floor)(stretched)) if counted else rounded(stretched, up=upper)


def words_of(value: Value | None) -> tuple[str, ...]:
    """The words of a value, none of a number or a yes/no property."""
    return value if isinstance(value, tuple) else ()


def apart(wants: Iterable[Want], count: int) -> list[Want]:
    """The first ones, no two about the same facet."""
    chosen: dict[str, Want] = {}
    for want in wants:
        if len(chosen) < count:
            chosen.setdefault(want.facet, want)
    return list(chosen.values())


def rounded(number: float, *, up: bool) -> float:
    """A number as a person would name it: two digits, whole from 10 on."""
    if number <= 0:
        return 0.0
    step = 10.0 ** (floor(log10(number)) - 1)
    if 1 <= number < 20:
        step = 0.1 if number < 5 else 0.5 if number < 10 else 1.0
    return float(f"{(ceil if up else floor)(round(number / step, 6)) * step:.6g}")


def _converted(value: float, unit: str, into: str) -> float:
    """The value in another unit; as it is where the two can't be converted."""
    known = unit_of(unit) if unit else None
    made = convert(value, known, into) if known else None
    return value if made is None else made


def _form(label: str, unit: str, upper: bool) -> str:
    if label == _LIGHT and upper:
        return "upper_weight"
    if unit == "people":
        return "lower_people"
    bound = "upper" if upper else "lower"
    return bound if unit else f"{bound}_count"
