"""Two items beside one another: what differs, what is alike, what a difference costs."""

from collections.abc import Iterator, Mapping

from training.explain.shapes import sheet
from training.explain.speech import agreeing, does
from training.explain.stage import Draft, Stage


def contrasts(stage: Stage) -> list[Draft]:
    """Drafts that set the second item beside the first."""
    shapes, found = sheet("contrasts"), list[Draft]()
    for facet, filling in stage.gaps():
        cheaper = filling["worse"] == "first"
        kind = ("cheaper" if cheaper else "dearer") if facet == "price" else ("lighter" if cheaper else "heavier")
        found += stage.some(f"contrasts.{kind}", shapes[kind], filling, 2)
    slots = {**stage.facts_of(0), **stage.of_other()}
    found += stage.some("contrasts.other", shapes["other"], slots, 2)
    return [*found, *_apart(stage), *_figures(stage, slots), *_alike(stage, slots)]


def _apart(stage: Stage) -> Iterator[Draft]:
    """The two items side by side in one facet of words or numbers, else by what each has."""
    slots, theirs = {**stage.facts_of(0), **stage.of_other()}, {p.facet: p for p in stage.told[1]}
    for mine in stage.told[0]:
        other = theirs.get(mine.facet)
        if other and mine.kind == other.kind and mine.slots != other.slots and mine.kind not in ("rating", "has"):
            pair = {"d1": does(mine, slots, stage.rng), "o1": does(other, slots, stage.rng)}
            if not stage.used & {*mine.slots.values()}:
                yield from stage.some("contrasts.differ", sheet("contrasts")["differ"], {**slots, **pair}, 1)


def _figures(stage: Stage, slots: Mapping[str, str]) -> Iterator[Draft]:
    theirs = {p.facet: p for p in stage.told[1]}
    for point in stage.told[0]:
        other = theirs.get(point.facet)
        if other and "a_label" in point.slots and other.slots["n"] != point.slots["n"] and point.slots["n"] not in stage.used:
            kind = {"weight": "weights", "long": "sizes"}.get(point.kind, "figures")
            yield from stage.some(f"contrasts.{kind}", sheet("contrasts")[kind], {**slots, **point.slots, "m": other.slots["n"]}, 1)


def _alike(stage: Stage, slots: Mapping[str, str]) -> Iterator[Draft]:
    many = {**slots, **agreeing(True)}
    theirs = {(p.facet, tuple(p.slots.values())) for p in stage.told[1]}
    for point in stage.told[0]:
        if (point.facet, tuple(point.slots.values())) in theirs:
            shared = does(point, many, stage.rng)
            if any(v in slots.get("d1", "") for v in point.words):
                continue
            yield from stage.some("contrasts.alike", sheet("contrasts")["alike"], {**slots, "ba": shared}, 1)
