"""How a new message changes the request: what is replaced, what is added, what survives.

The rules:

1. "Start over" and a new recipient begin an empty request.
2. A new category begins a new request. Of the old filters only lasting ones survive: they belong to the person ("I'm allergic to wool"),
   the others to the thing that was looked for.
3. Within a category a new word for a facet replaces the old one ("the same in green"), unless one item may bear several (features, activities): then
   both hold. A new upper bound replaces the old upper bound, a new number the old number; an exclusion takes away a wish for the same thing.
4. What was dropped ("any color") is gone.
5. A critique becomes a bound relative to the item referred to, else to what is on show; "others" pass over what was shown until the wish changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from statistics import median

from chatbot.domain.item import Item, Measure, Offer
from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemma, lemmas, means
from chatbot.understanding.reading import Act, Critique, Reading
from chatbot.understanding.references import PRONOUNS

_UPPER, _LOWER = ("<", "<="), (">", ">=")
#: How many words of free text a request keeps; the newest ones stay.
_TEXT_WORDS = 16
#: Words of content that only say to begin anew, or that anything will do.
_BARE: Mapping[Act, frozenset[str]] = {
    "restart": frozenset(
        {"start", "begin", "reset", "clear", "fresh", "forget", "scratch", "over", "beginning", "wipe"}
    ),
    "surprise": frozenset(
        {"surprise", "popular", "bestseller", "seller", "pick", "choose", "favorite", "random", "inspire", "idea"}
    ),
}


def revise(
    request: Request, reading: Reading, on_show: Sequence[Item], vocabulary: Vocabulary, earlier: Sequence[Item] = ()
) -> Request:
    """The request after this message. ``on_show`` are the items last shown, ``earlier`` those before."""
    if reading.act == "restart":
        request = Request(excluded=request.excluded)
    reading = replace(
        reading, text=" ".join(w for w in reading.text.split() if lemma(w) not in _BARE.get(reading.act, ()))
    )
    if reading.subject and reading.subject != request.subject:
        request = Request(subject=reading.subject)
    items = {i.id: i for i in (*earlier, *on_show)}
    request = _in_category(request, reading, items, vocabulary)
    filters = [f for f in request.filters if f.facet not in reading.drops]
    for new in reading.filters:
        filters = _with(filters, new, vocabulary)
    for bound in _relative(reading, on_show, items):
        filters = _with(filters, bound, vocabulary)
    changed = tuple(filters) != request.filters or bool(reading.text) or bool(reading.sort)
    skipped = () if changed else request.skipped
    if reading.act == "more":
        skipped = tuple(dict.fromkeys((*request.skipped, *(i.id for i in on_show))))
    return replace(
        request,
        filters=tuple(filters),
        text=_text(request.text, reading.text),
        sort=reading.sort or (None if reading.critiques else request.sort),
        skipped=skipped,
        indifferent=_indifferent(request, reading),
        like=_like(reading, items),
        count=reading.count,
    )


def _indifferent(request: Request, reading: Reading) -> tuple[str, ...]:
    """The facets that don't matter: those dropped, as long as no new wish names them."""
    wished = {f.facet for f in reading.filters}
    return tuple(f for f in dict.fromkeys((*request.indifferent, *reading.drops)) if f not in wished)


def _in_category(request: Request, reading: Reading, items: Mapping[str, Item], vocabulary: Vocabulary) -> Request:
    """The request with the category that the message is about, begun anew where that is another one."""
    category = reading.category
    pointed = [items[i] for i in reading.references.items if i in items]
    if (
        category is None
        and pointed
        and (reading.critiques or reading.filters)
        and not _within(pointed[0], request.category)
    ):
        category = pointed[0].category
    if category is None and reading.act == "want" and _turns_away(request, reading):
        return Request(
            subject=request.subject, excluded=request.excluded, filters=tuple(f for f in request.filters if f.lasting)
        )
    if category is None or category == request.category:
        return request
    if request.category is None and not request.filters and not request.text:
        return replace(request, category=category)
    if request.category is None or _narrows(category, request.category, vocabulary):
        return replace(request, category=category)
    kept = tuple(f for f in request.filters if f.lasting)
    return Request(category=category, subject=request.subject, excluded=request.excluded, filters=kept)


def _turns_away(request: Request, reading: Reading) -> bool:
    """Whether the message names another thing, in words that no one category explains ("boots", or "a sofa" after tents)."""
    return reading.fresh or (request.category is not None and any(f.facet == "category" for f in reading.filters))


def _within(item: Item, category: str | None) -> bool:
    return category is None or any(lemmas(c) == lemmas(category) for c in item.categories)


def _narrows(new: str, old: str, vocabulary: Vocabulary) -> bool:
    """Whether the new category lies within the old one: boots within shoes."""
    category = vocabulary.facets.get("category")
    within = (category.places or {}).get(new, {}).get(old, 0) if category else 0
    return new != old and 0 < within == vocabulary.categories.get(new)


def _with(filters: Sequence[Filter], new: Filter, vocabulary: Vocabulary) -> list[Filter]:
    """The filters with a new one put in, and those gone that it replaces or contradicts."""
    facet = vocabulary.facets.get(new.facet)
    several = facet is not None and facet.several
    return [*(f for f in filters if not (f.facet == new.facet and _replaces(new, f, several))), new]


def _replaces(new: Filter, old: Filter, several: bool) -> bool:
    if (new.op, new.value) == (old.op, old.value):
        return True
    if isinstance(new.value, float | int) and not isinstance(new.value, bool) and isinstance(old.value, float | int):
        if new.op in _UPPER:
            return old.op in (*_UPPER, "=") or (old.op in _LOWER and old.value > new.value)
        if new.op in _LOWER:
            return old.op in (*_LOWER, "=") or (old.op in _UPPER and old.value < new.value)
        return True
    if isinstance(new.value, bool) or isinstance(old.value, bool):
        return True
    if new.excludes:
        return not old.excludes and any(means(str(n), str(o)) for n in _values(new) for o in _values(old))
    if old.excludes:
        return any(means(str(o), str(n)) for n in _values(new) for o in _values(old))
    return not several


def _values(wanted: Filter) -> tuple[object, ...]:
    return wanted.value if isinstance(wanted.value, tuple) else (wanted.value,)


def _relative(reading: Reading, on_show: Sequence[Item], items: Mapping[str, Item]) -> list[Filter]:
    """Critiques as bounds: less (or more) than the item referred to, or than the first and the middle one of those on show."""
    pointed = [items[i] for i in reading.references.items if i in items]
    found: list[Filter] = []
    for critique in reading.critiques:
        bound = _bound(critique, pointed or list(on_show))
        if bound is not None:
            found.append(bound)
    return found


def _bound(critique: Critique, items: Sequence[Item]) -> Filter | None:
    values = [v for v in (Offer(i).value(critique.facet) for i in items) if isinstance(v, Measure)]
    if not values:
        return None
    numbers = [v.value for v in values]
    if critique.direction < 0:
        return Filter(
            critique.facet, "<", min(numbers[0], median(numbers)), source=critique.source, unit=values[0].unit
        )
    return Filter(critique.facet, ">", max(numbers[0], median(numbers)), source=critique.source, unit=values[0].unit)


def _like(reading: Reading, items: Mapping[str, Item]) -> str | None:
    """The item that the wish is relative to: one that is named or counted, for a mere "it" may be the thing that is looked for."""
    pointed = reading.references.items
    relative = (reading.critiques or reading.filters) and reading.references.words not in PRONOUNS
    return pointed[0] if relative and pointed and pointed[0] in items else None


def _text(old: str, new: str) -> str:
    words = [*old.split(), *new.split()]
    return " ".join(list(dict.fromkeys(reversed(words)))[:_TEXT_WORDS][::-1])
