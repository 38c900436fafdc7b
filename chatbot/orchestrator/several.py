"""Several needs in one turn: those that a message names, and those that the catalogue's own items suggest for a purpose."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from chatbot.domain.candidate import Candidate
from chatbot.domain.request import Filter, Request
from chatbot.orchestrator.occasion import fitting_values, made_for, of_the_first, shared
from chatbot.orchestrator.world import Scene
from chatbot.understanding.kits import purpose
from chatbot.understanding.reader import Context
from chatbot.understanding.reading import OF_MEMORY, References
from chatbot.understanding.sets import hear
from chatbot.understanding.tokens import tidy, tokenize

#: How many items are asked what goes with a purpose, and how many kinds of things make a set.
_ASKED, _KINDS = 60, 4
#: A kind of thing must be this near the best one, and no more alike to another (by the cosine of their names) than this, to complement it.
_NEAR, _ALIKE = 0.15, 0.62
#: The share of a category that must be for the purpose.
_MEANT = 0.2
#: The same where only meaning tells which values are for it.
_MEANT_NEAR = 0.08
#: Where no value of the catalogue is what the set is for, something must be this near to it, by cosine.
_RELATED = 0.4
#: Among the first so many items the place hardly matters.
_FLAT = 8


def listen(scene: Scene, context: Context) -> Scene:
    """The scene with the set that its message begins or changes; the same scene where it has to do with none."""
    if scene.reading.act in OF_MEMORY:
        return scene
    heard = hear(scene.text, scene.reading, context, scene.stock.reader)
    if heard is not None and heard.about:
        pointed = References((heard.about,), scene.stock.items[heard.about].category)
        return replace(scene, request=heard.request, reading=replace(scene.reading, act="item_question", references=pointed))
    if heard is not None:
        return replace(scene, request=heard.request, reading=replace(scene.reading, act="want"), said=heard.said)
    if scene.reading.act not in ("want", "restart", "surprise"):
        return scene
    kit = _kit(scene)
    return scene if kit is None else replace(scene, request=kit, reading=replace(scene.reading, act="want"), said=())


def _kit(scene: Scene) -> Request | None:
    """The kinds of things whose items go best with what the shopper is up to; None where no set is asked for, or fewer than two kinds fit."""
    said = purpose(tokenize(tidy(scene.text)), scene.stock.reader.lexicon)
    if said is None:
        return None
    text, bound = said
    subject = scene.reading.subject or scene.conversation.request.subject
    reading = scene.stock.reader.read(text, Context(Request(subject=subject)))
    department = _department(scene)
    if reading.category is not None and reading.category != department:
        return None
    filters = tuple(f for f in reading.filters if f.facet not in ("category", "price"))
    named = tuple(f if f.excludes else replace(f, hard=False) for f in filters)
    meant = fitting_values(scene, department, text) if department and all(f.excludes for f in named) else ()
    wishes = (*named, *meant)
    words = " ".join(dict.fromkeys([*reading.text.split(), *(str(f.value) for f in wishes if isinstance(f.value, str) and not f.excludes)]))
    worn = made_for(scene, subject) if department else ()
    asked = Request(department, words or text, (*wishes, *worn), subject=subject)
    found = scene.stock.finder.find(asked, k=_ASKED)
    wishes = (*wishes, *worn, *(of_the_first(scene, found.candidates) if department and all(f.facet != "gender" for f in worn) else ()))
    share = shared(scene, meant, worn) if meant else _share(scene, named)
    if share is None and found.nearest < _RELATED and department is None:
        return None
    kinds = _complementing(scene, _ranked(found.candidates, department, share, _MEANT_NEAR if meant else _MEANT))
    if meant and len(kinds) < 2:
        kinds = _complementing(scene, _ranked(found.candidates, department, None))
    if len(kinds) < 2:
        return None
    needs = [Request(category=kind, text=words, filters=_in(kind, wishes, scene), subject=subject) for kind in kinds]
    currency = scene.stock.vocabulary.currency
    budget = Filter("price", "<=", bound.most, source=bound.source, unit=currency) if bound else None
    return Request(budget=budget, excluded=scene.conversation.request.excluded).with_needs(needs)


def _department(scene: Scene) -> str | None:
    """The wide category that the words for the set itself mean: an outfit is clothing."""
    category = scene.reading.category
    return category if any(i.categories[:1] == (category,) and i.category != category for i in scene.stock.items.values()) else None


def _share(scene: Scene, wishes: Sequence[Filter]) -> Mapping[str, float] | None:
    """For each category, which share of its items is for this purpose: has the rarest of the values wished for. None where there is no such value."""
    fitting = scene.stock.finder.fitting
    having = [fitting(Request(filters=(replace(f, hard=True),))).values() for f in wishes if not f.excludes]
    if not having:
        return None
    rarest = Counter(o.item.category for o in min(having, key=len))
    sizes = Counter(i.category for i in scene.stock.items.values())
    return {kind: count / sizes[kind] for kind, count in rarest.items()}


def _ranked(candidates: Sequence[Candidate], department: str | None, share: Mapping[str, float] | None, meant: float = _MEANT) -> list[str]:
    """The categories of the candidates by their first two: many items of one kind make it no better.

    With a ``share`` a good part of a category must be for the purpose. Without one, nothing but meaning says what belongs to the set, and its kinds
    come from one department.
    """
    places: dict[str, list[int]] = defaultdict(list)
    departments: dict[str, float] = defaultdict(float)
    home: dict[str, str] = {}
    for place, candidate in enumerate(candidates):
        item = candidate.offer.item
        if item.category and item.category != department:
            places[item.category].append(place)
            departments[item.categories[0]] += 1.0 / (_FLAT + place)
            home[item.category] = item.categories[0]
    widest = department or max(departments, key=lambda d: departments[d], default="")
    scored = {
        kind: sum(1.0 / (_FLAT + place) for place in where[:2])
        for kind, where in places.items()
        if len(where) > 1 and (home[kind] == widest if share is None else share.get(kind, 0.0) >= meant)
    }
    best = max(scored.values(), default=0.0)
    return sorted((k for k in scored if scored[k] >= _NEAR * best), key=lambda k: -scored[k])


def _complementing(scene: Scene, kinds: Sequence[str]) -> list[str]:
    """The first kinds that are no other names for one another: of running shoes and sneakers one is enough."""
    if not kinds:
        return []
    vectors = scene.world.embed(kinds)
    kept: list[int] = []
    for at in range(len(kinds)):
        if all(float(vectors[at] @ vectors[k]) < _ALIKE for k in kept):
            kept.append(at)
    return [kinds[k] for k in kept[:_KINDS]]


def _in(kind: str, wishes: Sequence[Filter], scene: Scene) -> tuple[Filter, ...]:
    """The wishes that items of a category can meet, and all exclusions."""
    facets = scene.stock.vocabulary.facets
    return tuple(f for f in wishes if f.excludes or (f.facet in facets and kind in (facets[f.facet].categories or {})))
