"""A name of the catalogue as it was found in a message."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the catalogue: a facet and one of its values (True for a yes/no property), and in how many items it stands."""

    facet: str
    value: str | bool
    count: int


@dataclass(frozen=True, slots=True)
class Match:
    """Tokens ``first`` to ``last`` (excluded) name one of ``terms``; ``exact`` is False for a mended spelling. ``perhaps`` are categories that people call
    so, too: running shoes are trainers as well."""

    first: int
    last: int
    terms: tuple[Term, ...]
    exact: bool = True
    perhaps: tuple[str, ...] = ()

    @property
    def names_a_thing(self) -> bool:
        """Whether it may be the name of a category."""
        return any(t.facet == "category" for t in self.terms)
