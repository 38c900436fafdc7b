"""How a new message changes the request: what is replaced, what is added, what survives.

The rules:

1. "Start over" begins an empty request; only what was turned down stays away.
2. A new recipient begins a request of their own: nothing of the one before it applies but what was said of that very person as lasting. One who is
   named again without a thing ("and for my brother, in blue") goes on from where theirs was left. "One for my dad too" and "and for my son" keep the
   thing that is looked for, "the same for my dad" all that was said of it, but for what belongs to a person: size, gender, age.
3. A new category begins a new request. Of the old filters only lasting ones survive: they belong to the person ("I'm allergic to wool"),
   the others to the thing that was looked for. A budget said of jackets is none for boots, unless the message says "same budget" (or color, or brand);
   then the newest constraints on that facet come along. A wish that nothing of the old category could meet, and things of the new one can, was for those
   (size M among boots, then "jackets"). Within a narrower category (boots after shoes) everything still holds but a size that these don't come in (L of
   something smart, then "shoes"); where two categories
   share a part of their items (men's, then hoodies) the narrower one names the thing and the wider one bounds it. "Only hoodies" keeps what hoodies can have.
4. Going back to a topic ("those boots again") begins where it was left: its filters, its order, what was shown for it.
5. Within a category a new word for a facet replaces the old one ("the same in green"), unless one item may bear several (features, activities): then
   both hold, unless it is said to replace it ("all-season instead"); a new color, size, material, brand or gender always replaces, unless "also" or "too"
   widens the old one. A new upper bound replaces the old upper bound, a new number the old number; an
   exclusion takes away a wish for the same thing, and a wish, or a mere "wool is fine", the exclusion.
6. What was dropped ("any color") is gone.
7. A critique becomes a bound relative to the item referred to, else to what is on show, and takes the place of an order; it holds until the thing is
   named anew ("waterproof tents for four"); "the same color as the first" is
   the color of that item. A quality that nothing measures ("dressier") becomes a leaning, and a new one of the same quality replaces the old one.
8. "Others" pass over what was shown until the wish changes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from chatbot.domain.conversation import Topic
from chatbot.domain.item import Item, Measure, Offer
from chatbot.domain.request import Filter, Leaning, Request
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemma, lemmas, means
from chatbot.understanding.allowing import lifted
from chatbot.understanding.keeping import EVERYTHING, ONLY
from chatbot.understanding.moving import has, may_fit, meant_for
from chatbot.understanding.reading import Act, Reading
from chatbot.understanding.references import PLURALS, PRONOUNS
from chatbot.understanding.relative import bounds

_UPPER, _LOWER = ("<", "<="), (">", ">=")
#: How many words of free text a request keeps from message to message; the newest ones stay.
_TEXT_WORDS = 16
#: Words of content that only say to begin anew, or that anything will do.
_ANYTHING = frozenset("surprise popular bestseller seller pick choose favorite random inspire idea".split())
_BARE: Mapping[Act, frozenset[str]] = {
    "restart": frozenset({"start", "begin", "reset", "clear", "fresh", "forget", "scratch", "over", "beginning", "wipe"}),
    "surprise": _ANYTHING,
    "more": _ANYTHING,
}


#: Facets that belong to the one who wears or uses a thing, and go with no one else.
_OF_A_PERSON = frozenset({"size", "gender", "age_group", "age"})
#: How far the price of "the same price as the first" may be from it.
_ALIKE = 0.1


def revise(
    request: Request,
    reading: Reading,
    on_show: Sequence[Item],
    vocabulary: Vocabulary,
    earlier: Sequence[Item] = (),
    topics: Sequence[Topic] = (),
) -> Request:
    """The request after this message.

    ``on_show`` are the items last shown, ``earlier`` those before; ``topics`` are what was looked for before. A message that goes back to a topic
    must come with that topic's request and items.
    """
    before = (*(t.request for t in topics), request)
    if reading.act == "restart":
        request = Request(excluded=request.excluded)
    reading = replace(reading, text=" ".join(w for w in reading.text.split() if lemma(w) not in _BARE.get(reading.act, ())))
    if "category" in reading.keeps and request.category and reading.category and _narrows(request.category, reading.category, vocabulary):
        reading = replace(reading, category=None)  # "one for my husband, he wears XL" only tells that it is something to wear
    if reading.subject and reading.subject != request.subject:
        request = _for_another(request, reading, topics)
    items = {i.id: i for i in (*earlier, *on_show)}
    request = _in_category(request, reading, items, vocabulary)
    named_anew = reading.category is not None and reading.back is None and not reading.critiques
    filters = [f for f in request.filters if f.facet not in reading.drops and not (f.relative and named_anew)]
    filters = [f for f in filters if not _says_the_same(f, reading.drops, vocabulary)]
    filters = [f for f in filters if f.excludes or f.facet not in reading.replaced]
    filters = lifted(filters, reading.allowed, reading.filters)
    for new in (*_kept(reading, items, before), *reading.filters, *bounds(reading, on_show, items)):
        filters = _with(filters, new, vocabulary)
    leanings = _leanings(request, reading, items)
    changed = tuple(filters) != request.filters or bool(reading.text) or bool(reading.sort) or leanings != request.leanings
    skipped = () if changed else request.skipped
    if reading.act == "more":
        skipped = tuple(dict.fromkeys((*request.skipped, *(i.id for i in on_show))))
    return replace(
        request,
        filters=tuple(filters),
        text=_text(request.text, reading.text),
        sort=reading.sort or (None if reading.critiques or reading.leanings else request.sort),
        skipped=skipped,
        indifferent=_indifferent(request, reading),
        like=_like(reading, items),
        count=reading.count,
        leanings=leanings,
        absent="" if reading.text else request.absent,
    )


def _says_the_same(wanted: Filter, drops: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Whether a kind that was asked for is one with a property that no longer matters: the solar power bank where solar doesn't."""
    properties = {lemmas(vocabulary.facets[d].label) for d in drops if d in vocabulary.facets and vocabulary.facets[d].kind == "flag"}
    return isinstance(wanted.value, str) and not wanted.excludes and any(set(p) <= set(lemmas(wanted.value)) for p in properties if p)


def _for_another(request: Request, reading: Reading, topics: Sequence[Topic]) -> Request:
    """The request of another person: what lasts of theirs, and of the request before it what the message takes over."""
    known = [f for t in topics if t.request.subject == reading.subject for f in t.request.filters if f.lasting]
    begun = Request(subject=reading.subject or "me", filters=tuple(dict.fromkeys(known)))
    named = bool(reading.category or reading.fresh or any(f.facet == "category" and not f.excludes for f in reading.filters))
    if EVERYTHING in reading.keeps:
        theirs = [f for f in request.filters if f.facet not in _OF_A_PERSON and not f.lasting]
        filters = tuple(dict.fromkeys((*known, *theirs)))
        return replace(begun, category=request.category, text=request.text, filters=filters, sort=request.sort)
    return replace(begun, category=request.category) if "category" in reading.keeps and not named else begun


def _kept(reading: Reading, items: Mapping[str, Item], before: Sequence[Request]) -> list[Filter]:
    """The constraints of "same budget": those of the item pointed at, else the newest that were said of that facet."""
    pointed = next((items[i] for i in reading.references.items if i in items), None)
    found: list[Filter] = []
    for facet in reading.keeps:
        if pointed is not None:
            found += _of_item(pointed, facet)
        else:
            said = ([f for f in request.filters if f.facet == facet] for request in reversed(before))
            found += next((filters for filters in said if filters), [])
    return found


def _of_item(item: Item, facet: str) -> list[Filter]:
    match Offer(item).value(facet):
        case Measure(value, unit):
            near = ((">=", value * (1 - _ALIKE)), ("<=", value * (1 + _ALIKE))) if facet == "price" else (("=", value),)
            return [Filter(facet, op, round(v, 6), source=f"same {facet}", unit=unit) for op, v in near]  # type: ignore[arg-type]
        case bool() as has:
            return [Filter(facet, "=", has, source=f"same {facet}")]
        case tuple() as words if words and facet not in ("category", "text"):
            return [Filter(facet, "in", words, source=f"same {facet}")]
    return []


def _leanings(request: Request, reading: Reading, items: Mapping[str, Item]) -> tuple[Leaning, ...]:
    """The leanings of the request and of the message, those relative to the item pointed at; an order by a number takes their place."""
    if reading.sort is not None:
        return ()
    than = next((i for i in reading.references.items if i in items), "")
    new = [replace(leaning, than=than) for leaning in reading.leanings]
    said = {leaning.quality for leaning in new}
    return (*(each for each in request.leanings if each.quality not in said), *new)


def _indifferent(request: Request, reading: Reading) -> tuple[str, ...]:
    """The facets that don't matter: those dropped, as long as no new wish names them."""
    wished = {f.facet for f in reading.filters}
    return tuple(f for f in dict.fromkeys((*request.indifferent, *reading.drops)) if f not in wished)


def _in_category(request: Request, reading: Reading, items: Mapping[str, Item], vocabulary: Vocabulary) -> Request:
    """The request with the category that the message is about, begun anew where that is another one."""
    category = reading.category
    pointed = [items[i] for i in reading.references.items if i in items]
    if category is None and pointed and (reading.critiques or reading.filters or reading.leanings) and not _within(pointed[0], request.category):
        category = pointed[0].category
    if category is None and reading.act == "want" and _turns_away(request, reading):
        return Request(subject=request.subject, excluded=request.excluded, filters=tuple(f for f in request.filters if f.lasting))
    if category is None or category == request.category:
        return request
    if request.absent:
        return Request(category=category, subject=request.subject, excluded=request.excluded, filters=tuple(f for f in request.filters if f.lasting))
    if request.category is None and not request.filters and not request.text:
        return replace(request, category=category)
    if request.category is None and _of_other_kinds(request, category):
        return Request(category=category, subject=request.subject, excluded=request.excluded, filters=tuple(f for f in request.filters if f.lasting))
    if request.category is None or _narrows(category, request.category, vocabulary):
        return replace(request, category=category, filters=tuple(f for f in request.filters if may_fit(f, category, vocabulary)))
    crossing = _crossing(request, request.category, category, vocabulary)
    if crossing is not None:
        return crossing
    stays = ONLY in reading.keeps
    kept = tuple(
        f
        for f in request.filters
        if f.lasting or (stays and has(category, f.facet, vocabulary)) or meant_for(f, category, request.category, vocabulary)
    )
    return Request(category=category, subject=request.subject, excluded=request.excluded, filters=kept)


def _turns_away(request: Request, reading: Reading) -> bool:
    """Whether the message names another thing, in words that no one category explains ("boots", or "a sofa" after tents)."""
    return reading.fresh or (request.category is not None and any(f.facet == "category" and not f.excludes for f in reading.filters))


def _within(item: Item, category: str | None) -> bool:
    return category is None or any(lemmas(c) == lemmas(category) for c in item.categories)


def _narrows(new: str, old: str, vocabulary: Vocabulary) -> bool:
    """Whether the new category lies within the old one: boots within shoes."""
    category = vocabulary.facets.get("category")
    within = (category.places or {}).get(new, {}).get(old, 0) if category else 0
    return new != old and 0 < within == vocabulary.categories.get(new)


def _crossing(request: Request, old: str, new: str, vocabulary: Vocabulary) -> Request | None:
    """The request for what is of both categories, where each has items beside those that they share: the hoodies among the men's things."""
    facet = vocabulary.facets.get("category")
    sizes = vocabulary.categories
    shared = (facet.places or {}).get(new, {}).get(old, 0) if facet else 0
    if not 0 < shared < min(sizes.get(new, 0), sizes.get(old, 0)):
        return None
    narrow, wide = sorted((new, old), key=lambda c: sizes[c])
    return replace(request, category=narrow, filters=(*request.filters, Filter("category", "=", wide, source=wide)))


def _of_other_kinds(request: Request, category: str) -> bool:
    """Whether the request is for one of several kinds of things ("boots"), none of which is this one."""
    kinds = [f.value for f in request.filters if f.facet == "category" and f.op == "in" and isinstance(f.value, tuple)]
    return bool(kinds) and not any(category in each for each in kinds)


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


def _like(reading: Reading, items: Mapping[str, Item]) -> str | None:
    """The item that the wish is relative to: one that is named or counted, for a mere "it" may be the thing that is looked for."""
    pointed = reading.references.items
    relative = (reading.critiques or reading.filters or reading.leanings) and reading.references.words not in PRONOUNS | PLURALS
    return pointed[0] if relative and pointed and pointed[0] in items else None


def _text(old: str, new: str) -> str:
    """All words of the new message in their order, and before them the last ones of the old text as far as there is room."""
    latest = list(dict.fromkeys(new.split()))
    kept = [word for word in dict.fromkeys(old.split()) if word not in latest]
    return " ".join((*kept, *latest)[-max(_TEXT_WORDS, len(latest)) :])
