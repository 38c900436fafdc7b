"""The facts of an item for the model's prompt: phrases that can be put into a sentence as they are."""

from collections.abc import Iterable

from chatbot.domain.item import Measure, Offer, Value
from chatbot.domain.request import Request
from chatbot.explain.wording import adjective, label, listed, measure, own

_SEVERAL = 2
#: From this age on an item is for youths and adults.
_YOUTH_MONTHS = 144
#: Values that say that there is nothing of the kind.
_NONE = frozenset({"none", "no", "without"})
#: How a word value is put into a phrase, by its facet; any other is "of light complexity".
_PATTERNS = {
    "material": "made of {}",
    "activity": "for {}",
    "use": "for {}",
    "occasion": "for {}",
    "skin_type": "for {} skin",
    "color": "in {}",
    "fill": "with {} fill",
    "features": "with {}",
    "size": "in size {}",
    "animal": "a {}",
    "gender": "for {}",
    "genre": "{}",
    "season": "for {}",
    "theme": "about {}",
    "setting": "set in {}",
    "author": "by {}",
}
#: Facets that say little in a sentence about one item.
_DULL = frozenset({"age_group", "type", "notes", "place", "description"})


def facts(offer: Offer, request: Request, most: int = 7) -> tuple[str, ...]:
    """Up to ``most`` facts of an offer as phrases, what was asked for first: "waterproof", "with synthetic fill", "weighs 900 g"."""
    found: list[str] = []
    for facet in _ordered(offer, request):
        stated = offer.value(facet)
        phrase = _phrase(facet, stated) if stated else ""
        if phrase and len(found) < most:
            found.append(phrase)
    return tuple(found)


def _ordered(offer: Offer, request: Request) -> Iterable[str]:
    attributes = offer.item.attributes
    asked = [f.facet for f in request.filters if f.facet in attributes or f.facet in offer.options]
    telling = [name for name in ("material", "weight", "battery", "capacity") if name in attributes]
    return dict.fromkeys((*asked, *telling[:2], *(a for a in attributes if a not in _DULL)))


def _phrase(facet: str, stated: Value) -> str:
    match stated:
        case bool():
            return label(facet) if adjective(facet) else own(facet)
        case Measure():
            return _measured(facet, stated)
    words = listed(stated[:_SEVERAL])
    if words.casefold() in _NONE:
        return f"without {label(facet)}"
    if any(word[:4] == label(facet)[:4] for word in words.split()):
        return words
    if facet in _PATTERNS:
        return _PATTERNS[facet].format(words)
    return f"of {words} {label(facet)}"


def _of_age(stated: Measure) -> bool:
    """Whether an age says only that a thing isn't for children."""
    return stated.unit in ("months", "years") and stated.value * (12 if stated.unit == "years" else 1) >= _YOUTH_MONTHS


def _measured(facet: str, stated: Measure) -> str:
    number = measure(stated)
    name = label(facet, stated.unit)
    if facet == "weight":
        return f"weighs {number}"
    if facet == "battery":
        return f"lasts {number} on a charge"
    if facet == "capacity":
        return f"holds {number}"
    if name.endswith(" from"):
        return f"for ages from {number}" if not _of_age(stated) else ""
    if stated.unit in ("people", "players"):
        return f"for {number}" if not facet.startswith("m") else ""
    if not stated.unit and name.endswith("s") and not name.endswith("ss"):
        return f"with {number} {name}"
    return f"with {'an' if name[:1] in 'aeiou' else 'a'} {name} of {number}"
