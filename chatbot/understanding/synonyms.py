"""What the other words of a group of the thesaurus may not name: what they only describe, or only end."""

from collections.abc import Sequence

from chatbot.domain.words import lemmas
from chatbot.understanding.match import Term


def is_head(form: tuple[str, ...], term: Term) -> bool:
    """Whether a form is only the last word of a category's name: "bag" of sleeping bags."""
    name = lemmas(str(term.value)) if term.facet == "category" else ()
    return len(form) == 1 < len(name) and name[-1:] == form


def is_described(form: tuple[str, ...], terms: Sequence[Term]) -> bool:
    """Whether a synonym is a category's own name with a word before it ("padded jacket"), which then keeps its meaning."""
    return len(form) > 1 and any(t.facet == "category" and lemmas(str(t.value)) == form[-1:] for t in terms)
