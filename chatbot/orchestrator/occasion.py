"""What goes with an occasion that no value of the catalogue names: the values nearest to it in meaning, and things for one and the same wearer."""

from collections import Counter
from collections.abc import Mapping, Sequence

from chatbot.domain.candidate import Candidate
from chatbot.domain.people import is_child, wears
from chatbot.domain.request import Filter, Request
from chatbot.orchestrator.world import Scene

#: So many values speak for an occasion at the most; each must be this near to it, by cosine, and not so much less than the nearest.
_VALUES, _NEAR, _RATIO = 2, 0.25, 0.85
#: What facets are called whose values say what a thing is for.
_PURPOSES = frozenset({"activity", "use", "occasion", "purpose", "style"})
#: A value of more of the department than that says nothing of an occasion.
_COMMON = 0.3
_OTHER = {"men": "women", "women": "men"}


def fitting_values(scene: Scene, department: str, purpose: str) -> tuple[Filter, ...]:
    """The values of the things of a department that are nearest in meaning to the message and to the ``purpose`` that it names, as soft wishes without the
    shopper's words."""
    meanings, facets = scene.stock.reader.meanings, scene.stock.vocabulary.facets
    size = scene.stock.vocabulary.categories.get(department, 0)
    nearness = meanings.matrix @ scene.world.embed([scene.text, purpose]).mean(axis=0)
    near: dict[str, float] = {}
    for (facet, value), cosine in zip(meanings.terms, nearness.tolist(), strict=True):
        places = (facets[facet].places or {}) if facet in facets and _PURPOSES & set(facet.split("_")) else {}
        if 0 < (places.get(value) or {}).get(department, 0) <= _COMMON * size and cosine >= _NEAR:
            near[value] = cosine
    best = sorted((v for v in near if near[v] >= _RATIO * max(near.values())), key=lambda v: -near[v])[:_VALUES]
    stated = ((facet, value) for value in best for facet, known in facets.items() if _PURPOSES & set(facet.split("_")) and value in (known.values or {}))
    return tuple(Filter(facet, "=", value, hard=False) for facet, value in stated)


def shared(scene: Scene, meant: Sequence[Filter], worn: Sequence[Filter]) -> Mapping[str, float]:
    """For each category, which share of what its wearer can have has one of these values."""
    fitting = scene.stock.finder.fitting
    sizes = Counter(o.item.category for o in fitting(Request(filters=tuple(worn))).values())
    with_one = {i: o for f in meant for i, o in fitting(Request(filters=(Filter(f.facet, f.op, f.value), *worn))).items()}
    having = Counter(o.item.category for o in with_one.values())
    return {kind: count / sizes[kind] for kind, count in having.items()}


def made_for(scene: Scene, subject: str) -> tuple[Filter, ...]:
    """That everything of a set is for the one who wears it, as far as it is known who that is."""
    facets = scene.stock.vocabulary.facets
    found = [Filter("gender", "!=", _OTHER[whose]) for whose in (wears(subject),) if whose in _OTHER and "gender" in facets]
    if "age_group" in facets and not is_child(subject):
        found += [Filter("age_group", "!=", value) for value in facets["age_group"].values or {} if value != "adult"]
    return tuple(found)


def of_the_first(scene: Scene, candidates: Sequence[Candidate]) -> tuple[Filter, ...]:
    """The same where it isn't known: what is made for whom the best one of all is made for."""
    stated = (v for c in candidates for v in [c.offer.value("gender")] if isinstance(v, tuple) and len(v) == 1 and v[0] in _OTHER)
    return tuple(Filter("gender", "!=", _OTHER[v[0]]) for v in list(stated)[:1])
