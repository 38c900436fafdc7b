"""Later sentences: the catch, the other item, or one more fact."""

from collections.abc import Iterator

from chatbot.explain.wording import label
from training.explain.catch import catch
from training.explain.contrasts import contrasts
from training.explain.shapes import sheet
from training.explain.stage import Draft, Stage

#: How readily a catch that the first item's line tells is taken, and one that a comparison shows.
_TOLD, _COMPARED = 40.0, 6.0


def seconds(stage: Stage) -> Iterator[Draft]:
    """Later sentences: the catch, the other item, or one more fact."""
    while True:
        drafts = [*_catches(stage)]
        weighed = [(d, _TOLD if stage.scene.brief.items[0].catches else _COMPARED) for d in drafts]
        beside = contrasts(stage) if len(stage.told) > 1 else []
        weighed += [(d, 3.0 * 8 / max(8, len(beside))) for d in beside]
        weighed += [(d, 0.7 if drafts or beside else 1.0) for d in _more(stage)]
        if not weighed:
            return
        yield stage.rng.choices([d for d, _ in weighed], [w for _, w in weighed])[0]


def _catches(stage: Stage) -> Iterator[Draft]:
    slots = {**stage.base, "name": stage.names[0]}
    for line in stage.scene.brief.items[0].catches:
        kind, filling = catch(line, [label(f.facet) for f in stage.scene.wish.request.soft])
        if kind:
            yield from stage.some(f"catches.{kind}", sheet("catches")[kind], {**slots, **filling}, 1)
    if len(stage.told) > 1:
        yield from _behind(stage)


def _behind(stage: Stage) -> Iterator[Draft]:
    """Where the first item is behind the second, as the line of the second says: dearer, heavier."""
    for facet, filling in stage.gaps():
        if filling["worse"] == "first":
            kind = "dearer" if facet == "price" else "more"
            yield from stage.some(f"catches.{kind}", sheet("catches")[kind], filling, 1)


def _more(stage: Stage) -> Iterator[Draft]:
    """One more fact of an item, the first one's more often."""
    place = 1 if len(stage.told) > 1 and stage.rng.random() < 0.15 else 0
    slots = {**stage.base, "name": stage.names[place]}
    for point in stage.told[place]:
        if not stage.spent(point) and point.facet not in stage.unmet(place):
            shapes = sheet("said").get(f"{point.kind}.whole", ())
            yield from stage.some(f"said.{point.kind}", shapes, {**slots, **point.slots}, 1)
    facts = stage.facts_of(place)
    if "d1" in facts:
        yield from stage.some("said.more", sheet("said")["more.whole"], facts, 3)
    if "limit" in stage.base and stage.rng.random() < 0.3:
        yield from stage.some("said.budget", sheet("said")["budget.whole"], slots, 1)
