"""First sentences: they take up the wish and say why the first item."""

from collections.abc import Iterator, Mapping

from training.explain.shapes import sheet
from training.explain.stage import Draft, Stage

_MOST = 56


def openings(stage: Stage, tone: str) -> Iterator[Draft]:
    """Drafts of a first sentence by chance, in the tone; of an item that nothing is known of, one that only names it."""
    for _ in range(_MOST):
        slots = stage.facts_of(0)
        kinds = _frames(slots)
        kind = stage.rng.choices(tuple(kinds), tuple(kinds.values()))[0]
        source = sheet("playful")["frames"] if tone == "playful" and stage.rng.random() < 0.7 else sheet("frames")[kind]
        usable = [s for s in source if s.fits(slots) and stage.agrees(s)]
        if usable:
            yield f"frame.{kind}", stage.rng.choice(usable), slots
        elif "d1" not in slots:
            yield "frame.bare", stage.rng.choice(sheet("bare")["frames"]), {"pur": "you", **slots}


#: How readily each kind of opening is taken, and the gap that it needs.
_KINDS = (("purpose", "pur", 6.0), ("recipient", "gift", 4.0), ("wanted", "wadj", 4.0), ("budget", "limit", 1.0), ("known", "taste", 8.0))


def _frames(slots: Mapping[str, str]) -> dict[str, float]:
    return {"plain": 1.0} | {kind: weight for kind, gap, weight in _KINDS if gap in slots}
