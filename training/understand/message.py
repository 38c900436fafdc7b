"""Messages put together out of parts: a thing, wishes for it, and all that people say around that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from random import Random

import yaml

from training.understand.hand import typed
from training.understand.piece import Meant, Piece
from training.understand.thing import YES, Thing, Trait
from training.understand.wording import Stance, bare, bound, frames, grammar, meaning, measured_in, put

_HERE = Path(__file__).parent
#: How often a value is said in the catalogue's own word, which other layers explain.
_NAMED = 0.24
#: How often all wishes are.
_EXPLAINED = 0.25
#: How often something is wished for that this kind of thing doesn't have.
_STRANGE = 0.22
#: How often there is a filler in it.
_FILLED = 0.3
#: Facets whose words say something of almost any thing.
_ANYWHERE = frozenset({"kind", "use", "size", "weight_class", "price_range", "style", "material", "color"})
_STANCES: tuple[Stance, ...] = ("want", "wish", "against", "about")
_BETWEEN = (", ", ", ", ". ", ". ", " and ", " - ", "; ", ", but ", " ")


@dataclass(frozen=True, slots=True)
class Wish:
    """A wish for a value of a trait, in these words; ``named`` when they are the catalogue's own."""

    facet: str
    value: str
    words: str
    stance: Stance
    named: bool = False

    @property
    def meant(self) -> Meant | None:
        return meaning(self.facet, self.value, self.stance)


def composed(rng: Random, thing: Thing, others: Sequence[Thing], *, open_category: bool) -> tuple[Piece, ...]:
    """A message about a thing. With ``open_category`` it may name the thing in other words than the catalogue's; else it may wish for what only
    ``others`` have, which no choice fits, or say all in the catalogue's own words, so that nothing is left to explain but what means nothing."""
    wishes = [w for trait in _chosen(rng, thing) if (w := _wish(rng, trait, thing.traits[trait])) is not None]
    if not open_category and rng.random() < _EXPLAINED:
        wishes = [replace(w, words=w.value, named=True) for w in wishes if w.value != YES]
    sentences = _sentences(rng, thing, wishes, open_category)
    if not open_category and rng.random() < _STRANGE:
        sentences += _strange(rng, thing, rng.choice(others))
    return typed(rng, _around(rng, sentences))


def _chosen(rng: Random, thing: Thing) -> list[str]:
    number = rng.choices([0, 1, 2, 3], [24, 40, 25, 11])[0]
    return rng.sample(sorted(thing.traits), min(number, len(thing.traits)))


def _wish(rng: Random, facet: str, trait: Trait) -> Wish | None:
    spoken = [(value, said) for value, said in sorted(trait.values.items()) if said]
    if not spoken:
        return None
    value, said = rng.choice(spoken)
    stance = rng.choices(_STANCES, [57, 16, 20, 7])[0]
    words = rng.choice(said)
    if grammar(words) == "sentence":
        return Wish(facet, value, words, "want")
    if not trait.is_flag and rng.random() < _NAMED:
        return Wish(facet, value, value, stance, named=True)
    return Wish(facet, value, words, stance)


def _strange(rng: Random, thing: Thing, other: Thing) -> list[list[Piece]]:
    """A wish that only another thing could meet, or none at all, in a frame; it means nothing here."""
    if rng.random() < 0.5:
        return [put(rng, rng.choice(life()["strange"]), rng.choice(_STANCES), None)]
    own = {name for facet, trait in thing.traits.items() for name in (facet, *trait.names)}
    facets = [f for f in sorted(other.traits) if f not in own and f not in _ANYWHERE]
    wish = _wish(rng, facet, other.traits[facet]) if facets and (facet := rng.choice(facets)) else None
    return [put(rng, wish.words, wish.stance, None)] if wish and not wish.named else []


def _sentences(rng: Random, thing: Thing, wishes: Sequence[Wish], open_category: bool) -> list[list[Piece]]:
    """What is wanted: the thing with what stands right by it, then the other wishes, and perhaps a bound."""
    front = next((w for w in wishes if w.stance == "want" and not w.named and grammar(w.words) != "sentence"), None)
    if rng.random() < 0.35:
        front = None
    told = [_asking(rng, thing, front, open_category)] if front or rng.random() < 0.85 else []
    told += [put(rng, w.words, w.stance, w.meant, w.named) for w in wishes if w is not front]
    if thing.numbers and rng.random() < 0.16:
        facet = rng.choice([thing.numbers[0], *thing.numbers])
        if measured_in(facet) in ("price", "size", "count") or sum(measured_in(n) == measured_in(facet) for n in thing.numbers) == 1:
            told.insert(rng.randrange(len(told) + 1), bound(rng, facet, measured_in(facet)))
    return told


def _asking(rng: Random, thing: Thing, front: Wish | None, open_category: bool) -> list[Piece]:
    before, after = rng.choice(frames()["ask"]).split("{t}")
    said = [Piece(bare(front.words), "said", front.meant)] if front else []
    noun = _noun(rng, thing, open_category)
    if front and grammar(front.words) == "adjective":
        middle = [*said, Piece(" "), noun] if noun.role != "plain" else [noun, Piece(" "), *said]
    else:
        middle = [noun, Piece(" "), *said] if said else [noun]
    article = "" if noun.role == "plain" or before.rstrip().endswith(("any", "your")) else rng.choice(["a ", "a ", "a ", "", "another "])
    return [p for p in (Piece(before, "said"), Piece(article), *middle, Piece(after, "said")) if p.text]


def _noun(rng: Random, thing: Thing, open_category: bool) -> Piece:
    category = Meant("category", thing.category)
    if open_category and rng.random() < 0.7:
        return Piece(rng.choice([*thing.names, thing.category]), "said", category)
    if open_category or rng.random() < 0.2:
        return Piece(rng.choice(frames()["nothing_named"]))
    return Piece(thing.category, "name", category)


def _around(rng: Random, sentences: Sequence[Sequence[Piece]]) -> tuple[Piece, ...]:
    """The sentences one after the other, among greetings, stories and manners."""
    told = [list(s) for s in sentences]
    for kind, at, chance in (("for_whom", 99, 0.16), ("story", 0, 0.27), ("trap", rng.randrange(len(told) + 1), 0.14), ("hello", 0, 0.27), ("manner", 99, 0.3)):
        if rng.random() < chance or not told:
            told.insert(at, [Piece(_aside(rng, kind), "said")])
    if rng.random() < _FILLED:
        _filled(rng, told)
    joined: list[Piece] = []
    for sentence in told:
        joined += [Piece(rng.choice(_BETWEEN)), *sentence] if joined else sentence
    return tuple(joined)


def _aside(rng: Random, kind: str) -> str:
    """Something said around a wish; of stories half are told anew."""
    if kind == "story" and rng.random() < 0.5:
        return " ".join(rng.choice(life()[part]) for part in ("who", "did", "what", "when"))
    return rng.choice(manners()[kind])


def _filled(rng: Random, sentences: Sequence[list[Piece]]) -> None:
    """Put a filler before or behind one of the sentences."""
    sentence = rng.choice(sentences)
    said = Piece(rng.choice(life()["filler"]), "said")
    if rng.random() < 0.5:
        sentence[:0] = [said, Piece(rng.choice([" ", ", "]))]
    else:
        sentence += [Piece(rng.choice([" ", ", "])), said]


@cache
def life() -> Mapping[str, Sequence[str]]:
    """Parts of sentences about life, fillers, and properties that no choice fits."""
    told: Mapping[str, Sequence[str]] = yaml.safe_load((_HERE / "life.yaml").read_text("utf-8"))
    return told


@cache
def manners() -> Mapping[str, Sequence[str]]:
    """What is said around wishes."""
    told: Mapping[str, Sequence[str]] = yaml.safe_load((_HERE / "manners.yaml").read_text("utf-8"))
    return told
