"""One item as it is spoken of: its name, and what is true of it behind the name."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chatbot.domain.fit import satisfies
from chatbot.domain.item import Offer
from chatbot.domain.request import Filter, Request
from chatbot.domain.words import lemmas
from chatbot.explain.facts import stated
from chatbot.explain.naming import called
from chatbot.explain.predicate import predicates, several

#: What says little behind a name, unless it was asked for: who wears it, and what the card shows.
SHOWN = frozenset({"color", "size", "gender", "price", "brand"})
#: What everything on show has when it was asked for.
_GIVEN = frozenset({"gender", "type", "brand", "category", "age_group", "heart_rate"})
#: Things that are spoken of as several.
_PAIRS = frozenset(
    """
    jean pant short legging tight sock shoe boot sandal sneaker glove mitten headphone earbud glass scissor shear pruner snip secateur lopper towel dumbbell
    """.split()
)
_LINKS = frozenset({"with", "a", "an", "hold", "weigh", "last", "make", "of", "for", "in"})
#: The longest a piece may be, in characters.
_LONGEST = 70
#: A piece is plain words: what else a catalogue has in a value isn't said.
_PLAIN = re.compile(r"[\w\s$€£¥°%.,'’&/+®™()-]+")


@dataclass(frozen=True, slots=True)
class Subject:
    """One item: what it is called, whether it is spoken of as several, and what is true of it: what was ``asked`` for, and ``own`` facts."""

    offer: Offer
    name: str
    plural: bool
    asked: tuple[tuple[str, str], ...] = ()
    own: tuple[tuple[str, str], ...] = ()

    def said(self, facts: Iterable[tuple[str, str]]) -> tuple[str, ...]:
        """The facts as they stand behind the name."""
        return tuple(form for _, phrase in facts for form in predicates(phrase, plural=self.plural) if _PLAIN.fullmatch(form) and len(form) <= _LONGEST)

    def agreeing(self, predicate: str) -> str:
        """A predicate as it is said of the item."""
        return several(predicate) if self.plural else predicate


def subject(offer: Offer, offers: Sequence[Offer], request: Request) -> Subject:
    """An offer among all ``offers`` on show, with what is said of it behind a name that fits no other."""
    name = called(offer.item, [o.item for o in offers])
    met = {f.facet: f for f in request.filters if satisfies(offer, f) and not f.excludes}
    settled = {f.facet for f in request.filters}
    known = [(facet, said) for facet, said in stated(offer, request, 30) if not _in(said, name)]
    asked = tuple((facet, said) for facet, said in known if facet in met and facet not in _GIVEN and _says(said, met[facet]))
    own = tuple((facet, said) for facet, said in known if facet not in settled | SHOWN and not said.startswith("without "))
    return Subject(offer, name, _plural(offer), asked, own)


def _says(said: str, wish: Filter) -> bool:
    """Whether the words for a fact have the value that was asked for."""
    values = wish.value if isinstance(wish.value, tuple) else (wish.value,)
    return not all(isinstance(v, str) for v in values) or any(str(v).casefold() in said.casefold() for v in values)


def _in(said: str, name: str) -> bool:
    """Whether the name says it already: "the Hush 100 Noise-Cancelling is noise cancelling"."""
    return set(lemmas(said)) - _LINKS <= set(lemmas(name.replace("-", " ")))


def _plural(offer: Offer) -> bool:
    """Whether the title ends in a thing that comes in two: "leggings", "wireless earbuds"."""
    last = re.split(r"[,(]", offer.item.title)[0].split()[-1:]
    return bool(last) and last[0].casefold().endswith("s") and bool(_PAIRS.intersection(lemmas(last[0])))
