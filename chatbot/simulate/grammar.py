"""The phrasings of shoppers, and what is found in them. It knows no catalogue."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib import resources
from random import Random
from typing import Any

import yaml

from chatbot.domain.units import convert, unit_of
from chatbot.domain.words import WORD
from chatbot.simulate.want import Want

#: Endings of English adjectives: a yes/no property that ends so is something that a thing is; any other may be something that it has.
_ADJECTIVE = (
    "able", "ible", "proof", "ed", "ing", "free", "less", "ful", "ready", "friendly", "resistant", "ic", "safe", "ous", "weight", "vegan"
)  # fmt: skip
_VOWELS = tuple("aeiou")


@dataclass(frozen=True)
class Grammar:
    """Turns of phrase by kind of clause and by voice, as the file says them."""

    data: Mapping[str, Any]

    @cached_property
    def _groups(self) -> dict[str, str]:
        return {name: group for group, names in self.data["facets"].items() for name in names}

    def group(self, facet: str) -> str:
        """The kind of words that a facet's values are: color, size, use and so on; "word" for any other."""
        return self._groups.get(facet, "word")

    def sayable(self, facet: str, value: str) -> bool:
        """Whether a person would ask for this value in so many words."""
        words = WORD.findall(value)
        if facet in self.data["unasked"]:
            return False
        plain = all(c.isalnum() or c in " -'&./¼" for c in value)
        if any(w.casefold() in self.data["numerals"] for w in words) or not words or len(words) > 3 or value.casefold() in self.data["unsaid"] or not plain:
            return False
        return self.group(facet) == "size" or not value.replace(".", "").isdigit()

    def form(self, facet: str, value: str) -> str:
        """The kind of clause that a word takes."""
        group = self.group(facet)
        return "level" if group == "word" and value.casefold() in self.data["levels"] else group

    def spoken(self, facet: str, value: str, random: Random) -> str:
        """The value as this person says it."""
        group = self.group(facet)
        ways = self.data["spoken"].get(group, {}).get(value)
        return str(random.choice(ways)) if ways else value if group in ("brand", "size") else value.lower()

    def speaks_of(self, facet: str, value: str) -> bool:
        """Whether people who are described by this value can be spoken of at all."""
        group = self.group(facet)
        return group not in ("gender", "age_group") or value in self.data["spoken"][group]

    def money(self, amount: float, currency: str, random: Random) -> str:
        """A price, in one of the ways that people say it."""
        ways: Sequence[str] = self.data["money"].get(currency, ["{n} " + currency])
        return random.choice(ways).format(n=f"{amount:g}")

    def unit(self, unit: str, random: Random) -> str:
        """A unit in which this person thinks of what the catalogue states in ``unit``."""
        ways = [u for u in self.data["units"].get(unit, [unit]) if (known := unit_of(u)) and convert(1.0, known, unit)]
        return str(random.choice(ways)) if ways else unit

    def flag_form(self, label: str) -> str:
        """Whether a yes/no property is something that a thing is or something that it has."""
        return "flag_is" if label.endswith(_ADJECTIVE) else "flag_has"

    def clause(self, want: Want, random: Random) -> str:
        """The want as a clause behind a noun, or by itself: "in navy", "under $60", "no wool"."""
        forms = self.data["clauses"][want.form]
        ways = forms.get("no") if want.filter.excludes else forms["after"]
        return self._filled(random.choice(ways or ["no {v}"]), want)

    def before(self, want: Want) -> str | None:
        """The want as an adjective before the noun, None where it can't be one."""
        ways = self.data["clauses"][want.form].get("before")
        return self._filled(ways[0], want) if ways and not want.filter.excludes else None

    def person(self, values: Sequence[str], random: Random) -> str:
        """Somebody to give a thing to that is for such people."""
        people = self.data["people"]
        fitting = next((people[v] for v in values if v in people), people["any"])
        return str(random.choice(fitting))

    def pronoun(self, person: str) -> str:
        """ "he's" and its like."""
        return "he's" if person in self.data["male"] else "she's" if person in self.data["female"] else "they are"

    def _filled(self, way: str, want: Want) -> str:
        return way.format(v=want.said, n=want.said, m=want.said, l=want.label, al=with_article(want.label))


def with_article(noun: str) -> str:
    """ "a tent", "an oven", "headphones"."""
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    return f"{'an' if noun.startswith(_VOWELS) else 'a'} {noun}"


def plural(noun: str) -> str:
    """ "tents", "watches", "knives"; "headphones" as they are."""
    if noun.endswith("fe"):
        return noun[:-2] + "ves"
    if noun.endswith("s") and not noun.endswith("ss"):
        return noun
    if noun.endswith(("ss", "sh", "ch", "x")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def read_grammar() -> Grammar:
    """The phrasings that the product comes with."""
    return Grammar(yaml.safe_load(resources.files("chatbot.simulate").joinpath("phrasings.yaml").read_text("utf-8")))
