"""What can still be said in a scene: the facts that are told and not yet used, in words."""

from collections.abc import Iterator, Mapping
from random import Random

from chatbot.domain.fit import satisfies
from chatbot.domain.item import Measure
from chatbot.explain.contrast import differences
from chatbot.explain.wording import label, measure
from training.explain.points import COMPARED, Point, points
from training.explain.scene import Scene
from training.explain.shapes import Shape
from training.explain.speech import agreeing, also, beside, both, does

#: A kind, and a shape with the words for its gaps.
Draft = tuple[str, Shape, Mapping[str, str]]
#: Kinds of facts that say more than a figure does.
_TELLING = frozenset({"is", "has", "made", "for", "colored", "word", "from", "about", "battery", "lasts", "holds", "count"})
#: Shapes in which a thing in the plural has no place.
_SINGULAR = ("something that", "something {", "one to pick", "one here")


class Stage:
    """The first ``shown`` items of a scene, what their lines tell, and what of it was ``used`` by the sentences so far."""

    def __init__(self, scene: Scene, rng: Random, shown: int) -> None:
        self.scene, self.rng = scene, rng
        self.told = tuple(scene.told(place) for place in range(shown))
        self.names = tuple(item.name for item in scene.brief.items)
        self.base = {**agreeing(scene.domain.plural), **scene.wish.slots}
        self.used: set[str] = set()
        self._weighed: set[str] = set()
        self._heard = f"{scene.brief.message} {scene.brief.wanted}".casefold()

    def spend(self, sentence: str) -> None:
        """Remember which facts and differences a sentence told: none is told twice."""
        if len(self.told) > 1:
            self._weighed |= {facet for facet, gap in self.gaps() if gap["gap"] in sentence or f" {gap['comp']} " in sentence or f" {gap['anti']} " in sentence}
        for told in self.told:
            self.used |= {words for point in told for words in point.words if words in sentence}

    def some(self, kind: str, shapes: tuple[Shape, ...], slots: Mapping[str, str], most: int) -> list[Draft]:
        """Up to ``most`` of the shapes, by chance, of those that the slots fill."""
        usable = [s for s in shapes if s.fits(slots) and self.agrees(s)]
        return [(kind, s, slots) for s in self.rng.sample(usable, min(most, len(usable)))]

    def agrees(self, shape: Shape) -> bool:
        """Whether a shape can be said of things in the plural, where the domain is one."""
        return not (self.scene.domain.plural and any(words in shape.text for words in _SINGULAR))

    def facts_of(self, place: int) -> dict[str, str]:
        """The words for one item: its name, two of its facts, and what of them was asked for."""
        slots = {**self.base, "name": self.names[place]}
        unmet = self.unmet(place)
        fresh = [p for p in self.told[place] if p.facet not in unmet and not self.spent(p)]
        chosen = self._chosen(fresh)
        for number, point in enumerate(chosen, 1):
            slots[f"d{number}"], slots[f"w{number}"] = does(point, slots, self.rng), beside(point, slots, self.rng)
            slots[f"also{number}"] = also(slots[f"d{number}"])
        if len(chosen) > 1:
            slots["both"] = both(slots["d1"], slots["d2"])
        wanted = {f.facet for f in self.scene.wish.request.filters if f.value is True}
        for point in fresh:
            if point.facet in wanted and point.kind == "is" and point.slots["adj"].casefold() in self._heard:
                slots |= point.slots
        if place == 0 and self.scene.brief.known:
            slots["taste"] = self.scene.brief.known[0].removeprefix("likes ")
        return {k: v for k, v in slots.items() if v or k in ("s", "es", "ps", "gift")}

    def unmet(self, place: int) -> set[str]:
        """The facets in which an item is not as hoped."""
        return {f.facet for f in self.scene.wish.request.soft if not satisfies(self.scene.offers[place], f)}

    def spent(self, point: Point) -> bool:
        """Whether a fact was told by the sentences so far."""
        return any(words in self.used for words in point.words)

    def _chosen(self, fresh: list[Point]) -> list[Point]:
        """Two facts: what was asked for before the rest, which comes by chance."""
        filters = self.scene.wish.request.filters
        wanted, asked = {f.facet for f in filters if f.value is True}, {f.facet for f in filters}
        rated = self.rng.random() < 0.75
        plain = self.rng.random() < 0.7

        def rank(point: Point) -> tuple[bool | float, ...]:
            dull = plain and point.kind not in _TELLING
            return (point.facet not in wanted, not self._matters(point), point.facet not in asked, rated and point.kind == "rating", dull, self.rng.random())

        return sorted(fresh, key=rank)[:2]

    def _matters(self, point: Point) -> bool:
        """Whether the fact has to do with what the item is wanted for."""
        reasons = self.scene.wish.reasons
        return bool({point.facet.replace("_", " "), point.slots.get("part0", ""), point.slots.get("adj", "")} & set(reasons))

    def gaps(self) -> Iterator[tuple[str, dict[str, str]]]:
        """The told differences of the first two items."""
        first, second = self.scene.offers[0], self.scene.offers[1]
        line = "; ".join((*self.scene.brief.items[1].points, *self.scene.brief.items[1].catches))
        for each in differences(first, second, self.scene.wish.request):
            known = {measure(each.first), measure(each.second)} <= self.used
            if str(each) not in line or each.facet not in COMPARED or known or each.facet in self._weighed:
                continue
            smaller, larger = COMPARED[each.facet]
            less = each.second.value < each.first.value
            alone = self.alone()
            yield (
                each.facet,
                {
                    **self.facts_of(0),
                    **self.of_other(),
                    **({"u1": does(alone, self.base, self.rng)} if alone else {}),
                    "gap": measure(Measure(round(abs(each.first.value - each.second.value), 3), each.first.unit)),
                    "comp": larger if less else smaller,
                    "anti": smaller if less else larger,
                    "label": label(each.facet),
                    "worse": "first" if each.better else "second",
                },
            )

    def of_other(self) -> dict[str, str]:
        """The name of the second item, and a fact that sets it apart from the first."""
        same = {(p.facet, *p.slots.values()) for p in points(self.scene.offers[0], self.scene.domain)}
        unmet = self.unmet(1)
        own = [p for p in self.told[1] if p.kind in _TELLING and p.facet not in unmet and (p.facet, *p.slots.values()) not in same and not self.spent(p)]
        slots = {**self.base, "other": self.names[1]}
        return {**slots, "o1": does(self.rng.choice(own), slots, self.rng)} if own else slots

    def alone(self) -> Point | None:
        """A fact of the first item that the second lacks."""
        theirs = {(p.facet, *p.slots.values()) for p in points(self.scene.offers[1], self.scene.domain)}
        own = [p for p in self.told[0] if p.kind in _TELLING and (p.facet, *p.slots.values()) not in theirs]
        own = [p for p in own if not self.spent(p) and p.facet not in self.unmet(0)]
        return self.rng.choice(own) if own else None
