"""What an item is known not to have: a no-property, a value that its data would list if it had it, an option that cannot be had."""

from collections.abc import Iterable

from chatbot.domain.item import offers
from chatbot.grounding.facts import FactBook
from chatbot.grounding.itemfacts import MATERIALS, SETTINGS, ItemFacts
from chatbot.grounding.stems import stem, stems

#: Facets that list what there is beside other things: what they don't list may be there all the same.
_OPEN = SETTINGS | {"features", "feature", "style", "mood", "pairing", "works_with", "connectivity", "age_group", "gender", "theme", "mechanic", "climate"}


#: Facets of what a thing is made for.
_USES = ("activity", "use", "season")

#: The colors that have a name of their own: one that isn't among the colors listed isn't to be had.
_COLORS = frozenset(stems("black white gray silver blue navy teal turquoise green olive yellow gold orange red burgundy pink purple brown beige cream"))


class Absence:
    """Answers for the items on show: what does this one lack, judged by what its data list?"""

    def __init__(self, book: FactBook) -> None:
        self.book = book

    def lacks(self, words: frozenset[str], place: int) -> bool:
        """Whether the item is known to lack one of these words (stems), which are claimed together."""
        facts = self.book.items[place]
        return any(group <= words for group in facts.flagged) or any(self._unlisted(word, facts) for word in words)

    def unfit(self, word: str, place: int) -> bool:
        """Whether the item isn't listed for a use that another one is listed for, where it is listed for others: it is for walking, "not for running"."""
        own = self.book.items[place]
        if word in own.known or word in own.title:
            return False
        return any(word in _uses(other, name) for name in _USES for other in self.book.items if _uses(own, name))

    def unavailable(self, word: str, place: int) -> bool:
        """Whether a value of an option ("silver") cannot be had now: it is sold out, or not among the values that are listed."""
        facts = self.book.items[place]
        had = {s for values in facts.options.values() for v in values for s in stems(v)}
        sold_out = {s for o in offers(facts.item) if not o.in_stock for v in o.options.values() for s in stems(v)}
        if word in _COLORS and "color" in _closed(facts) and word not in facts.known | had and word not in facts.title:
            return True
        return word not in had and (word in sold_out or self._unlisted(word, facts))

    def _unlisted(self, word: str, facts: ItemFacts) -> bool:
        """Whether the word is a value that another item or the wish has for a facet, and this item lists other values there and has the word nowhere."""
        if word in facts.strong or any(word in pair for pair in facts.pairs) or word in facts.title:
            return False
        listed = _closed(facts)
        if any(word in values for values in listed.values()):
            return False
        return any(word in self._values(name) and name in listed for name in self._facets())

    def _facets(self) -> Iterable[str]:
        return {name for facts in self.book.items for name in _closed(facts)}

    def _values(self, facet: str) -> set[str]:
        """The words that any item on show has for a facet, and those the shopper asked for."""
        wanted = [f.value if isinstance(f.value, tuple) else (f.value,) for f in self.book.request.filters if f.facet == facet]
        wished = {s for values in wanted for v in values if isinstance(v, str) for s in stems(v)}
        return wished.union(*(_closed(facts).get(facet, set()) for facts in self.book.items))


def _uses(facts: ItemFacts, name: str) -> set[str]:
    value = facts.item.attributes.get(name)
    return {s for v in value for s in stems(v)} if isinstance(value, tuple) else set()


def _closed(facts: ItemFacts) -> dict[str, set[str]]:
    """The facets of an item that list all there is, with their words: materials, options, and those with a single value."""
    found: dict[str, set[str]] = {}
    for name, value in facts.item.attributes.items():
        if isinstance(value, tuple) and name not in _OPEN and (len(value) == 1 or name in MATERIALS or name in ("color", "size")):
            found[name] = {s for v in value for s in stems(v)}
    for name in facts.options:
        found[name] = found.get(name, set()) | {stem(s) for o in offers(facts.item) for s in stems(o.options.get(name, ""))}
    return found
