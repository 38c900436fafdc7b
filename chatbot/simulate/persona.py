"""Kinds of shoppers: what they want, how they say it, how long they stay."""

from dataclasses import dataclass
from typing import Literal

Trait = Literal["", "vague", "changes", "gives", "haggles", "rambles", "answers", "wanders"]


@dataclass(frozen=True, slots=True)
class Persona:
    """``opening`` and ``later`` are how many musts a first and a later message tell. ``musts``, ``excludes`` and ``likes`` are the least and the most that this
    person wants, ``priced`` and ``measured`` how often a price and a number are among it. ``slips`` is the share of longer words that are
    mistyped; who is ``bare`` writes no punctuation and no capitals. ``patience`` is in messages.
    """

    name: str
    voices: tuple[str, ...]
    opening: int = 9
    later: int = 1
    musts: tuple[int, int] = (2, 4)
    excludes: tuple[int, int] = (0, 1)
    likes: tuple[int, int] = (0, 1)
    priced: float = 0.6
    measured: float = 0.3
    slips: float = 0.0
    bare: bool = False
    patience: int = 6
    trait: Trait = ""


PERSONAS = (
    Persona("direct", ("plain", "chatty", "formal")),
    Persona("terse", ("terse",), opening=3, later=2, bare=True),
    Persona("typist", ("young", "terse", "plain"), opening=3, later=2, slips=0.3, bare=True),
    Persona("vague", ("plain", "chatty", "young"), opening=0, musts=(2, 3), excludes=(0, 0), trait="vague"),
    Persona("mind changer", ("plain", "chatty", "young", "formal"), opening=2, later=2, musts=(2, 3), excludes=(0, 0), trait="changes"),
    Persona("gift giver", ("plain", "chatty", "young"), opening=2, later=2, likes=(1, 2), trait="gives"),
    Persona("haggler", ("plain", "chatty", "terse"), opening=3, later=2, musts=(1, 2), excludes=(0, 0), priced=1.0, trait="haggles"),
    Persona("negator", ("plain", "terse", "formal", "young"), opening=3, later=2, musts=(0, 2), excludes=(1, 3)),
    Persona("rambler", ("chatty", "plain"), opening=9, trait="rambles"),
    Persona("expert", ("plain", "formal", "terse"), opening=4, later=2, musts=(2, 4), measured=1.0),
    Persona("answerer", ("terse", "plain"), opening=1, later=1, musts=(2, 3), excludes=(0, 0), bare=True, trait="answers"),
    Persona("wanderer", ("plain", "chatty", "young"), opening=2, later=2, musts=(2, 3), excludes=(0, 0), trait="wanders"),
)


class NoPersona(ValueError):
    """There is no persona of this name; the message says which there are."""


def named(names: str | None) -> tuple[Persona, ...]:
    """The personas of these names, separated by commas; all of them without any.

    Raises:
        NoPersona: one of them is unknown.
    """
    known = {p.name: p for p in PERSONAS}
    wanted = [n.strip().replace("_", " ") for n in (names or "").split(",") if n.strip()]
    for name in wanted:
        if name not in known:
            raise NoPersona(f"{name!r} is none of {', '.join(known)}")
    return tuple(known[n] for n in dict.fromkeys(wanted)) or PERSONAS
