"""A message in pieces: what is said, and what it means in the catalogue."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

_MARK = re.compile(r"\[([^|\]]+)\|([^\]]*)\]")
_MEANT = re.compile(r"(?P<stance>[!~]?)(?P<facet>\w+)(?P<sign><=|>=|=|-|\+)(?P<value>.*)")


@dataclass(frozen=True, slots=True)
class Meant:
    """What words mean: a facet, and its value, or a bound with a number, or a direction from what is shown."""

    facet: str
    value: str = ""
    wanted: bool = True
    must: bool = True
    bound: str = ""
    number: float = 0.0
    than: str = ""

    def slot(self, words: str) -> Mapping[str, object]:
        """The slot of an answer that says so, in the order of the form."""
        if self.than:
            return {"words": words, "facet": self.facet, "than": self.than}
        if self.bound:
            number = int(self.number) if self.number == int(self.number) else self.number
            return {"words": words, "facet": self.facet, "bound": self.bound, "number": number}
        return {"words": words, "facet": self.facet, "value": self.value, "wanted": self.wanted, "must": self.must}


#: ``plain``: nothing but words; ``name``: the catalogue's own word, which forms explain; ``said``: other words for it, or noise, that nothing explains.
Role = Literal["plain", "name", "said"]


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    role: Role = "plain"
    meant: Meant | None = None


def pieces(marked: str) -> Iterator[Piece]:
    """A message in which meanings are marked: ``[hushed|noise_level=quiet]``, ``!`` before a facet for what isn't wanted and ``~`` for what
    would only be nice, ``[40 quid|price<=40]`` for a bound, ``[weigh a ton|weight-]`` for less than is shown; ``[red|=color=red]`` is the
    catalogue's own word, and ``[well|]`` means nothing."""
    at = 0
    for found in _MARK.finditer(marked):
        if found.start() > at:
            yield Piece(marked[at : found.start()], "said")
        text, told = found.groups()
        named = told.startswith("=")
        yield Piece(text, "name" if named else "said", _meant(told.removeprefix("=")) if told else None)
        at = found.end()
    if at < len(marked):
        yield Piece(marked[at:], "said")


def _meant(told: str) -> Meant:
    match = _MEANT.fullmatch(told)
    if match is None:
        raise ValueError(f"{told!r} says no meaning")
    facet, sign, value = match["facet"], match["sign"], match["value"]
    if sign in "-+":
        return Meant(facet, than="less" if sign == "-" else "more")
    if sign in ("<=", ">="):
        return Meant(facet, bound=sign, number=float(value))
    wanted = match["stance"] != "!"
    return Meant(facet, value, wanted, must=match["stance"] != "~")


def written(message: Sequence[Piece]) -> str:
    """The message as it is read."""
    return "".join(p.text for p in message)


def tidied(message: Sequence[Piece]) -> tuple[Piece, ...]:
    """The message with one space where there are several, and none at its ends."""
    found: list[Piece] = []
    for piece in message:
        text = " ".join(re.split(r"\s+", piece.text))
        if not found or found[-1].text.endswith(" "):
            text = text.lstrip(" ")
        if text:
            found.append(replace(piece, text=text))
    return (*found[:-1], replace(found[-1], text=found[-1].text.rstrip())) if found else ()
