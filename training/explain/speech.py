"""The words in which one item is spoken of: its name, and verbs that agree with it."""

from collections.abc import Mapping, Sequence
from random import Random

from training.explain.points import Point
from training.explain.shapes import sheet

_SHARED = ("is made of", "is made for", "is meant for", "comes with", "come with", "is", "are", "has", "have", "offers", "offer", "weighs")


def agreeing(plural: bool) -> Mapping[str, str]:
    """The endings and small words that agree with an item."""
    one, many = ("", "s", "es", "is", "has", "it", "its"), ("s", "", "", "are", "have", "they", "their")
    _, s, es, be, have, it, its = many if plural else one
    return {
        "s": s,
        "es": es,
        "is": be,
        "has": have,
        "ohas": have,
        "it": it,
        "oit": it,
        "them": "them" if plural else "it",
        "its": its,
        "does": "do" if plural else "does",
    }


def does(point: Point, slots: Mapping[str, str], rng: Random) -> str:
    """A fact as it stands behind the name of its item: "is rustproof", "comes with a lid"."""
    return _one(point, "does", slots, rng)


def beside(point: Point, slots: Mapping[str, str], rng: Random) -> str:
    """A fact in short: "with a lid", "at 900 g"."""
    return _one(point, "with", slots, rng)


def _one(point: Point, use: str, slots: Mapping[str, str], rng: Random) -> str:
    filling = {**slots, **point.slots}
    usable = [s for s in sheet("said").get(f"{point.kind}.{use}", ()) if s.fits(filling)]
    return rng.choice(usable).text.format_map(filling) if usable else ""


def both(first: str, second: str) -> str:
    """Two facts joined: "is rustproof" and "is red" are "is rustproof and red"."""
    for verb in _SHARED:
        if first.startswith(f"{verb} ") and second.startswith(f"{verb} "):
            return f"{first} and {second.removeprefix(verb).strip()}"
    return f"{first} and {second}"


def also(fact: str) -> str:
    """The fact with "also" where it belongs: "is also rustproof", "also has a lid"."""
    verb, _, rest = fact.partition(" ")
    return f"{verb} also {rest}" if verb in ("is", "are") else f"also {fact}"


def formal(sentence: str) -> str:
    """The sentence without contractions."""
    for short, long in _CONTRACTIONS:
        sentence = sentence.replace(short, long).replace(short[:1].upper() + short[1:], long[:1].upper() + long[1:])
    return sentence


_CONTRACTIONS: Sequence[tuple[str, str]] = (
    ("can't", "cannot"),
    ("isn't", "is not"),
    ("aren't", "are not"),
    ("don't", "do not"),
    ("doesn't", "does not"),
    ("I'd", "I would"),
    ("you'd", "you would"),
    ("it's", "it is"),
    ("what's", "what is"),
    ("there's", "there is"),
    ("here's", "here is"),
    ("that's", "that is"),
    ("they're", "they are"),
)
