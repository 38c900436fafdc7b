"""Passwords, of which only salted scrypt hashes are kept."""

import hashlib
import hmac
import secrets
from base64 import b64decode, b64encode
from dataclasses import dataclass

SHORTEST, _LONGEST = 10, 500
_SALT, _DIGEST = 16, 32
_MEMORY = 256 * 1024 * 1024
_SYLLABLES = ("ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "zu", "xe")


class BadPassword(ValueError):
    """Too short or too long to be chosen as a password."""


@dataclass(frozen=True, slots=True)
class Cost:
    """What one hash costs: 128 * ``n`` * ``r`` bytes of memory, worked through ``p`` times. The default is what OWASP asks for with 16 MiB."""

    n: int = 2**14
    r: int = 8
    p: int = 5


USUAL = Cost()


def hashed(password: str, cost: Cost) -> str:
    """What is kept of a password: the costs, the salt and the hash.

    Raises:
        BadPassword: nobody may choose this one.
    """
    if not SHORTEST <= len(password) <= _LONGEST:
        raise BadPassword(f"a password has {SHORTEST} to {_LONGEST} characters, not {len(password)}")
    salt = secrets.token_bytes(_SALT)
    return "$".join(("scrypt", f"{cost.n}", f"{cost.r}", f"{cost.p}", b64encode(salt).decode(), b64encode(_digest(password, salt, cost)).decode()))


def matches(password: str, kept: str) -> bool:
    """Whether this is the password of which ``kept`` is kept. It takes as long whether it is or not."""
    _, n, r, p, salt, digest = kept.split("$")
    found = _digest(password[:_LONGEST], b64decode(salt), Cost(int(n), int(r), int(p)))
    return hmac.compare_digest(found, b64decode(digest))


def generated() -> str:
    """A password that can be read aloud: 48 bits of chance in four groups."""
    return "-".join("".join(secrets.choice(_SYLLABLES) for _ in range(3)) for _ in range(4))


def _digest(password: str, salt: bytes, cost: Cost) -> bytes:
    told = password.encode("utf-8", "replace")
    return hashlib.scrypt(told, salt=salt, n=cost.n, r=cost.r, p=cost.p, maxmem=_MEMORY, dklen=_DIGEST)
