"""A piece of the store handbook."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """One section of a store document: ``document`` is its title, ``section`` the heading, ``text`` the prose."""

    id: str
    document: str
    section: str
    text: str

    @property
    def cite(self) -> str:
        return f"{self.document}: {self.section}" if self.section else self.document
