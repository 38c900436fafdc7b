"""A fact as what is said behind an item's name: "with a hood" becomes "has a hood" and "comes with a hood"."""

import re

#: How a phrase goes on behind a name; the first that fits. A phrase with none of these beginnings is an adjective.
_BEGINNINGS = (
    ("made of ", ("is made of ",)),
    ("for ", ("is made for ", "is meant for ")),
    ("without ", ("comes without ",)),
    ("with ", ("comes with ", "has ")),
    ("in ", ("comes in ",)),
)
#: An amount, a number or a manner is had: a thing doesn't come with it.
_HAD = re.compile(r"\d|\b(?:style|pattern|fit|shape|cut|mood|grip|cushioning|connectivity|fill|cover|level|size|intensity|mount|closure|sleeve|resolution)$")
_VERB = re.compile(r"^(?:weighs|lasts|holds|boils|brews|sets|packs|measures|runs|keeps|works|folds|belongs)\b")
_COUNTED = re.compile(r"^for (?:\d|ages)")
_OF_SEVERAL = {"is": "are", "has": "have", "isn't": "aren't", "doesn't": "don't", "does": "do"}


def predicates(phrase: str, *, plural: bool = False) -> tuple[str, ...]:
    """The ways to say a phrase of an item, or of one that is spoken of as several."""
    found = _forms(phrase)
    return tuple(several(each) for each in found) if plural else found


def several(predicate: str) -> str:
    """A predicate as it is said of several: "is made of wool" is "are made of wool", "weighs" is "weigh"."""
    verb, _, rest = predicate.partition(" ")
    return f"{_OF_SEVERAL.get(verb) or verb.removesuffix('s')} {rest}"


def also(predicate: str) -> str:
    """A predicate with an "also" where it belongs: "is also made of wool", "also weighs 2 kg"."""
    verb, _, rest = predicate.partition(" ")
    return f"{verb} also {rest}" if verb in ("is", "are") else f"also {predicate}"


def _forms(phrase: str) -> tuple[str, ...]:
    if _VERB.match(phrase):
        return (phrase,)
    if _COUNTED.match(phrase):
        return (f"is {phrase}",)
    if phrase.startswith("with ") and _HAD.search(phrase):
        return (f"has {phrase.removeprefix('with ')}",)
    return next(
        (tuple(f"{form}{phrase.removeprefix(begins)}" for form in forms) for begins, forms in _BEGINNINGS if phrase.startswith(begins)), (f"is {phrase}",)
    )
