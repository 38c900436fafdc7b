"""How one simulated shopper puts things into words."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from chatbot.simulate.grammar import Grammar, plural, with_article
from chatbot.simulate.persona import Persona
from chatbot.simulate.slips import bared, mistyped
from chatbot.simulate.want import Want

#: Adjectives before a noun: more than two sound like a form that was filled in.
_ADJECTIVES = 2


@dataclass(frozen=True)
class Voice:
    """A manner of speaking, and its chance."""

    grammar: Grammar
    persona: Persona
    name: str
    random: Random

    def opening(self, category: str, wants: Sequence[Want]) -> str:
        """The first words: the thing and some of what matters about it."""
        return self._typed(self._thing(self._way("open"), category, wants))

    def gift(self, person: str, category: str | None, wants: Sequence[Want], likes: Sequence[Want]) -> str:
        """The same for somebody else; what they like may stand for the thing."""
        way = "plain" if not likes else "thing" if category else "open"
        told = " and ".join(w.said for w in likes)
        pattern = self.random.choice(self.grammar.data["gift"][way])
        filled = pattern.replace("{who}", person).replace("{likes}", told).replace("{he}", self.grammar.pronoun(person))
        said = self._thing(filled, category, wants) if category else self._listed(filled, [self._clause(w) for w in wants])
        return self._typed(said)

    def vague(self, likes: Sequence[Want]) -> str:
        ways = [w for w in self.grammar.data["vague"] if bool(likes) == ("{likes}" in w)]
        return self._typed(self.random.choice(ways).format(likes=" and ".join(w.said for w in likes)))

    def rambling(self, said: str) -> str:
        """The same words behind a story that has nothing to do with them."""
        count = self.random.randint(2, 4)
        return " ".join((*self.random.sample(self.grammar.data["rambles"], count), said))

    def more(self, wants: Sequence[Want], before: str = "") -> str:
        """Further constraints; ``before`` are words that come first."""
        manner = "like" if all(w.soft for w in wants) else "deny" if all(w.filter.excludes for w in wants) else "say"
        pattern = self._way(manner)
        if len(wants) > 1 and pattern.endswith("?"):
            pattern = "{c}"
        ordered = sorted(wants, key=lambda w: w.filter.excludes)
        said = pattern.format(c=self._listed("", [self._clause(w) for w in ordered]))
        return self._typed(f"{before}, {said}" if before else said)

    def answer(self, want: Want) -> str:
        """No more than what was asked for."""
        said = want.said if want.form in ("color", "size", "material", "word", "brand", "price") and not want.filter.excludes else self._clause(want)
        return self._typed(said)

    def insists(self, want: Want) -> str:
        return self._typed(self._way("insist").format(c=self._clause(want)))

    def changes(self, old: Want, new: Want) -> str:
        ways = [*self.grammar.data["voices"][self.name]["change"]]
        plain = {w: w.said if w.form in ("color", "material", "word", "brand") else self._clause(w) for w in (old, new)}
        return self._typed(self.random.choice(ways).format(old=plain[old], new=plain[new]))

    def again(self, category: str, wants: Sequence[Want]) -> str:
        """All of it once more."""
        return self._typed(self._way("again").format(all=self._noun(category, wants)))

    def aside(self, category: str, wants: Sequence[Want]) -> str:
        return self._typed(self._way("aside").format(all=self._noun(category, wants)))

    def back(self, category: str) -> str:
        return self._typed(self._way("back").format(ts=plural(category)))

    def cheaper(self, place: int) -> str:
        """Cheaper than the one at a place, from 0."""
        return self._typed(self._way("cheaper").format(nth=self.grammar.data["ordinals"][place]))

    def kind(self, category: str) -> str:
        return self._typed(self._way("kind").format(ts=plural(category)))

    def shrug(self) -> str:
        return self._typed(self._way("shrug"))

    def others(self) -> str:
        return self._typed(self._way("others"))

    def _way(self, manner: str) -> str:
        return str(self.random.choice(self.grammar.data["voices"][self.name][manner]))

    def _thing(self, pattern: str, category: str, wants: Sequence[Want]) -> str:
        before, after = self._sorted(category, wants)
        noun = _headed(before, category)
        said = pattern.replace("{ts}", plural(noun)).replace("{bare}", noun).replace("{t}", with_article(noun))
        return self._listed(said, after)

    def _noun(self, category: str, wants: Sequence[Want]) -> str:
        before, after = self._sorted(category, wants)
        return self._listed(plural(_headed(before, category)), after)

    def _sorted(self, category: str, wants: Sequence[Want]) -> tuple[list[str], list[str]]:
        """What goes before the noun, and the clauses behind it; "no wool" comes last, for nobody could tell how far it goes."""
        before: list[str] = []
        after: list[str] = []
        for want in sorted(wants, key=lambda w: w.filter.excludes):
            adjective = None if want.soft else self.grammar.before(want)
            named = adjective is not None and adjective.endswith(category)
            if adjective and (named or (len(before) < _ADJECTIVES and not _overlaps(adjective, category) and self.random.random() < 0.5)):
                before.append(adjective)
            else:
                after.append(self._clause(want))
        return before, after

    def _clause(self, want: Want) -> str:
        said = self.grammar.clause(want, self.random)
        return self._softly(said) if want.soft and want.form not in ("use", "pursuit") else said

    def _softly(self, clause: str) -> str:
        return f"{self.random.choice(('ideally', 'preferably', 'if possible'))} {clause}"

    def _listed(self, said: str, clauses: Sequence[str]) -> str:
        if not clauses:
            return said
        question = said.endswith("?")
        joined = clauses[0]
        for clause in clauses[1:]:
            joined += self._joint() + clause
        return f"{said.rstrip('?.')} {joined}".strip() + ("?" if question else "")

    def _joint(self) -> str:
        return str(self.random.choice(self.grammar.data["voices"][self.name]["clause"]))

    def _typed(self, said: str) -> str:
        typed = bared(said) if self.persona.bare else said
        return mistyped(typed, self.persona.slips, self.random) if self.persona.slips else typed


def _overlaps(adjective: str, category: str) -> bool:
    return adjective.split()[-1:] == category.split()[-1:]


def _headed(adjectives: Sequence[str], category: str) -> str:
    """The noun with its adjectives; one that names the thing itself ("cabin tent") stands for it, at the end."""
    heads = [a for a in adjectives if a.endswith(category)]
    return " ".join((*(a for a in adjectives if a not in heads), *(heads[:1] or [category])))
