"""The grammar that holds the packaged model to sentences made of this turn's facts, in llama.cpp's GBNF.

What may be said is decided here: which item, which facts, which comparison. The model decides what of it is said and how; the checks of
`chatbot.grounding` come after.
"""

from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from string import Formatter

from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest
from chatbot.explain.outline import Pieces, outline

#: How many frames of a kind, and in all, a sentence may choose from: enough to choose, few enough that conversations differ.
_OF_A_KIND, _IN_ALL = 3, 9
#: The frames of each sentence, by kind.
Frames = Mapping[str, Mapping[str, Sequence[str]]]


def grammar(pieces: Pieces, frames: Frames, *, sentences: int = 2, turn: str = "") -> str:
    """One or two sentences; empty where nothing can be said.

    The words of the ``turn`` choose which frames there are, always the same ones for the same words.
    """
    rules = {"first": _usable(frames["first"], pieces, turn), "second": _usable(_second(frames["second"], pieces), pieces, turn)}
    if not rules["first"]:
        return ""
    root = 'first " " second' if sentences > 1 and rules["second"] else "first"
    written = [f"root ::= {root}", *(f"{name} ::= {' | '.join(_frame(f) for f in found)}" for name, found in rules.items() if found)]
    return "\n".join([*written, *(f"{_rule(gap)} ::= {' | '.join(_literal(p) for p in found)}" for gap, found in pieces.items()), ""])


def held(offers: Sequence[Offer], request: Request, interests: Sequence[Interest], turn: str, *, frames: Frames, items: int = 2, sentences: int = 2) -> str:
    """The grammar for up to ``items`` of the offers on show."""
    return grammar(outline(offers, request, interests, items=items), frames, sentences=sentences, turn=turn)


def _second(frames: Mapping[str, Sequence[str]], pieces: Pieces) -> Mapping[str, Sequence[str]]:
    """The frames for a second sentence: what an item is beside the other, and only of one that is alone on show what else it is."""
    beside = {kind: found for kind, found in frames.items() if kind != "alone"}
    return beside if any(_fits(f, pieces) for found in beside.values() for f in found) else frames


def _usable(kinds: Mapping[str, Sequence[str]], pieces: Pieces, turn: str) -> list[str]:
    chosen = [each for found in kinds.values() for each in sorted((f for f in found if _fits(f, pieces)), key=lambda f: _lot(f, turn))[:_OF_A_KIND]]
    return sorted(chosen, key=lambda f: _lot(f, turn))[:_IN_ALL]


def _lot(frame: str, turn: str) -> bytes:
    return blake2b(f"{turn}\n{frame}".encode(), digest_size=8).digest()


def _fits(frame: str, pieces: Pieces) -> bool:
    return all(gap in pieces for gap in _gaps(frame))


def _gaps(frame: str) -> Iterable[str]:
    return (gap for _, gap, _, _ in Formatter().parse(frame) if gap)


def _frame(frame: str) -> str:
    parts = [(_literal(text) if text else "", _rule(gap) if gap else "") for text, gap, _, _ in Formatter().parse(frame)]
    return " ".join(each for pair in parts for each in pair if each)


def _rule(gap: str) -> str:
    """The name of a rule may have no capitals that tell it from another."""
    return f"gap-{gap.lower()}-up".replace("_", "-") if gap[0].isupper() or gap[1:2].isupper() else f"gap-{gap}".replace("_", "-")


def _literal(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
