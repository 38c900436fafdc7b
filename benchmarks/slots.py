"""What was understood beside what was to be understood, slot by slot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from benchmarks.labels import Expected, Named, Term, Wish
from chatbot.domain.request import Filter, Request
from chatbot.domain.units import convert, unit_of
from chatbot.domain.words import lemma, lemmas, means
from chatbot.understanding.reading import Reading

#: Slots that count in the overall figure; ``state`` (what holds after the message) and ``text`` stand apart.
KINDS = ("category", "number", "want", "unwant", "drop", "critique", "order", "reference", "subject", "act")
APART = ("state", "text")
_ABOUT, _EQUAL = 0.34, 0.006

Verdict = Literal["right", "missed", "unasked"]


@dataclass(frozen=True, slots=True)
class Mark:
    """One slot of one message: found, missed, or understood where nothing was said. ``soft`` is set on an unasked wish that only orders."""

    kind: str
    verdict: Verdict
    what: str
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Heard:
    """A message as it was read: the reading, the request before and after it, and the ids of the items that were on show."""

    reading: Reading
    before: Request
    after: Request
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """All slots of a message, and the wishes whose hardness was mistaken (the wish, and whether it was read as hard)."""

    slots: tuple[Mark, ...]
    hardness: tuple[tuple[str, bool], ...] = ()

    @property
    def wrong(self) -> tuple[Mark, ...]:
        return tuple(m for m in self.slots if m.verdict != "right" and m.kind not in APART)


def mark(heard: Heard, ways: Sequence[Expected]) -> Marks:
    """The marks by the expectation that is met best."""
    return min((_mark(heard, way) for way in ways), key=lambda m: len(m.wrong))


def _mark(heard: Heard, way: Expected) -> Marks:
    act = heard.reading.act
    slots = [Mark("act", "right", act)] if act in way.acts else [Mark("act", "missed", "|".join(way.acts)), Mark("act", "unasked", act)]
    slots += _reference(heard, way)
    if not way.searches:
        return Marks(tuple(slots))
    read = heard.reading
    filters, hardness = _filters([f for f in read.filters if not _names_category(f)], way.filters)
    critiques = [f"{c.facet} {'+' if c.direction > 0 else '-'}" for c in read.critiques]
    sorts = [f"{read.sort.facet}{' desc' if read.sort.descending else ''}"] if read.sort else []
    slots += [*_category(heard, way), *filters, *_subject(heard, way)]
    slots += [*_set("drop", way.drops, read.drops), *_set("critique", way.critiques, critiques), *_set("order", way.sorts, sorts)]
    slots += [*_text(heard.after, way), *_state(heard.after, way)]
    return Marks(tuple(slots), hardness)


def _names_category(found: Filter) -> bool:
    return found.facet == "category" and not found.excludes


def _category(heard: Heard, way: Expected) -> list[Mark]:
    several = next((f.value for f in heard.reading.filters if _names_category(f) and isinstance(f.value, tuple)), None)
    found = set(several) if several else ({heard.after.category} - {None})
    if way.categories is None:
        return _kept(heard, bool(several))
    wanted = [c for c in way.categories if c]
    if not found:
        return [] if None in way.categories else [Mark("category", "missed", "|".join(wanted))]
    if found <= set(wanted):
        return [Mark("category", "right", "|".join(wanted))]
    unasked = Mark("category", "unasked", "|".join(sorted(str(c) for c in found)))
    return [unasked] if None in way.categories else [Mark("category", "missed", "|".join(wanted)), unasked]


def _kept(heard: Heard, several: bool) -> list[Mark]:
    """Nothing, unless a message that names no category changed it or lost it."""
    before, after = heard.before.category, heard.after.category
    if before == after and not several:
        return []
    return [Mark("category", "unasked", str(after))] if after or several else [Mark("category", "missed", f"{before} (lost)")]


def _subject(heard: Heard, way: Expected) -> list[Mark]:
    before, after = heard.before.subject, heard.after.subject
    if way.subject == "(*)":
        return []
    if way.subject is None:
        return [] if after == before else [Mark("subject", "unasked", after)]
    if after == way.subject:
        return [Mark("subject", "right", after)]
    return [Mark("subject", "missed", way.subject), *([Mark("subject", "unasked", after)] if after != before else [])]


def _reference(heard: Heard, way: Expected) -> list[Mark]:
    found = tuple(heard.shown.index(i) + 1 for i in heard.reading.references.items if i in heard.shown)
    if way.places is None or not (way.places or "want" in way.acts):
        return []
    if not way.places:
        return [Mark("reference", "unasked", str(found))] if found else []
    if set(found) == set(way.places):
        return [Mark("reference", "right", str(found))]
    return [Mark("reference", "missed", str(way.places)), *([Mark("reference", "unasked", str(found))] if found else [])]


def _set(kind: str, wanted: Sequence[Named], found: Sequence[str]) -> list[Mark]:
    names, needed = {w.name for w in wanted}, {w.name for w in wanted if not w.optional}
    right = [Mark(kind, "right", name) for name in needed if name in found]
    missed = [Mark(kind, "missed", name) for name in needed if name not in found]
    return [*right, *missed, *(Mark(kind, "unasked", name) for name in dict.fromkeys(found) if name not in names)]


def _text(after: Request, way: Expected) -> list[Mark]:
    kept = {*lemmas(after.text), *(w for f in after.filters for value in _words(f) for w in lemmas(value))}
    return [Mark("text", "right" if lemma(w.name) in kept else "missed", w.name) for w in way.text if not w.optional]


def _state(after: Request, way: Expected) -> list[Mark]:
    if way.holds is None:
        return []
    marks, _ = _filters([f for f in after.filters if not _names_category(f)], way.holds)
    return [Mark("state", m.verdict, m.what) for m in marks if m.verdict != "unasked" or not m.soft]


def _filters(found: Sequence[Filter], wishes: Sequence[Wish]) -> tuple[list[Mark], tuple[tuple[str, bool], ...]]:
    marks: list[Mark] = []
    hardness: list[tuple[str, bool]] = []
    explained: set[int] = set()
    for wish in wishes:
        met = next((at for at in (_meeting(found, form) for form in wish.forms) if at), frozenset())
        explained |= met.union(*(_touching(found, form) for form in wish.forms)) if met or wish.optional else set()
        if wish.optional:
            continue
        marks.append(Mark(wish.forms[0].kind, "right" if met else "missed", wish.text))
        if met and any(found[i].hard == wish.soft for i in met):
            hardness.append((wish.text, wish.soft))
    marks += [Mark(_kind(f), "unasked", written(f), soft=not f.hard) for i, f in enumerate(found) if i not in explained]
    return marks, tuple(hardness)


def _kind(found: Filter) -> str:
    if isinstance(found.value, bool):
        return "want" if found.value is not found.excludes else "unwant"
    if isinstance(found.value, float | int):
        return "number"
    return "unwant" if found.excludes else "want"


def written(found: Filter) -> str:
    """A filter as labels are written, ~ before one that only orders."""
    value = "|".join(found.value) if isinstance(found.value, tuple) else found.value
    return f"{'' if found.hard else '~ '}{found.facet} {found.op} {value} {found.unit}".strip()


def _meeting(found: Sequence[Filter], form: Term) -> frozenset[int]:
    """The filters that together say what this form says; none when they don't. To rule out kinds too ("merino wool" with "wool") says no more."""
    same = [(i, f) for i, f in enumerate(found) if f.facet == form.facet]
    if form.op in ("yes", "no"):
        return frozenset(i for i, f in same if isinstance(f.value, bool) and (f.value is not f.excludes) is (form.op == "yes"))
    if form.number is not None:
        return _measuring([(i, f) for i, f in same if isinstance(f.value, float | int) and not isinstance(f.value, bool)], form)
    if form.op == "!=":
        against = [(i, f) for i, f in same if f.excludes]
        all_words = {w for _, f in against for w in _words(f)}
        met = all(any(_alike(value, w) for w in all_words) for value in form.values)
        return frozenset(i for i, f in against if any(means(v, w) for v in form.values for w in _words(f))) if met else frozenset()
    return frozenset(i for i, f in same if not f.excludes and _says(f, form.values))


def _says(found: Filter, values: Sequence[str]) -> bool:
    """Whether a filter allows these values and their kinds ("light blue" is blue), and nothing else."""
    words = _words(found)
    if not words or not all(any(_alike(v, w) for w in words) for v in values):
        return False
    return all(any(_alike(v, w) for v in values) or (len(words) > 1 and any(means(v, w) for v in values)) for w in words)


def _alike(wanted: str, found: str) -> bool:
    return lemmas(wanted) == lemmas(found)


def _words(found: Filter) -> tuple[str, ...]:
    if isinstance(found.value, tuple):
        return found.value
    return (found.value,) if isinstance(found.value, str) else ()


def _measuring(same: Sequence[tuple[int, Filter]], form: Term) -> frozenset[int]:
    low = [(i, f) for i, f in same if f.op in (">", ">=")]
    high = [(i, f) for i, f in same if f.op in ("<", "<=")]
    exact = [(i, f) for i, f in same if f.op == "="]
    match form.op:
        case "<=":
            return frozenset(i for i, f in high if _near(f, form, _EQUAL))
        case ">=":
            return frozenset(i for i, f in low if _near(f, form, _EQUAL))
        case "fits":
            return frozenset(i for i, f in (*low, *exact) if _near(f, form, _EQUAL))
        case "about":
            around = frozenset(i for i, f in (*low, *high, *exact) if _near(f, form, _ABOUT))
            return around if any(i in around for i, _ in exact) or (low and high) else frozenset()
    return frozenset(i for i, f in exact if _near(f, form, _EQUAL)) or frozenset(
        i for i, f in (*low, *high) if low and high and all(_near(g, form, 0.05) for _, g in (*low, *high))
    )


def _near(found: Filter, form: Term, tolerance: float) -> bool:
    number = form.number or 0.0
    unit = unit_of(found.unit) if found.unit else None
    if form.unit and unit and form.unit.name != unit.name:
        turned = convert(number, form.unit, unit.name)
        if turned is None:
            return False
        number = turned
    return abs(float(found.value) - number) <= max(abs(number) * tolerance, 1e-6)  # type: ignore[arg-type]


def _touching(found: Sequence[Filter], form: Term) -> frozenset[int]:
    """The filters that a form explains at least in part."""
    met = _meeting(found, form)
    if met or form.number is not None or form.op in ("yes", "no"):
        return met
    excludes = form.op == "!="
    same = [(i, f) for i, f in enumerate(found) if f.facet == form.facet and f.excludes == excludes and _words(f)]
    return frozenset(i for i, f in same if all(any(_alike(v, w) for v in form.values) for w in _words(f)))
