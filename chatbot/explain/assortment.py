"""What there is to choose from among the things that fit, in a sentence: "The 22 tents come in green, gray and red."."""

from collections.abc import Sequence

from chatbot.explain.wording import label, listed

#: How a facet is said of things; others are named.
_SAID = {"color": "come in", "size": "come in", "brand": "are by", "author": "are by", "material": "are made of"}
#: So many values are told of.
_MOST = 12


def told(facet: str, values: Sequence[str], things: str) -> str:
    """The sentence on the values of a facet that ``things`` ("22 tents") have, the commonest first; one that says so where none is stated."""
    if not values:
        return f"The catalogue doesn't state the {label(facet)} of these."
    more = len(values) - _MOST
    named = [*values[:_MOST], f"{more} more"] if more > 0 else values
    return f"The {things} {_SAID[facet]} {listed(named)}." if facet in _SAID else f"Of the {things} there are these by {label(facet)}: {listed(named)}."
