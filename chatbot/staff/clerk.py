"""Somebody who works at the shop."""

import unicodedata
from dataclasses import dataclass
from enum import StrEnum

from chatbot.input import clean

_LONGEST = 60


class Role(StrEnum):
    """An agent helps shoppers; an admin may do that, and sees what the shop's figures are."""

    AGENT = "agent"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Clerk:
    """One of the shop's people. Shoppers read the ``name``."""

    name: str
    role: Role = Role.AGENT


class BadName(ValueError):
    """Not fit to be anybody's name; the message says why."""


def checked(name: str) -> str:
    """The name as it is kept.

    Raises:
        BadName: it is empty, too long, or not one line of printable text.
    """
    plain = " ".join(unicodedata.normalize("NFC", name).split(" ")).strip()
    if not 0 < len(plain) <= _LONGEST:
        raise BadName(f"a name has 1 to {_LONGEST} characters, not {len(plain)}")
    if not plain.isprintable():
        raise BadName(f"{plain!r} has characters that can't be printed")
    return plain


def key(name: str) -> str:
    """What names are compared by: two that differ in capitals, width or blanks alone are the same."""
    return " ".join(unicodedata.normalize("NFKC", clean(name)).casefold().split())
