"""The things that a message names, as the heads of their noun phrases: "two warm sleeping bags" is bags, two of them."""

from collections.abc import Collection, Sequence

from chatbot.domain.units import unit_of
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import SCALES, comparatives
from chatbot.understanding.head import Head, Opened
from chatbot.understanding.lexicon import Lexicon, Match, Term
from chatbot.understanding.owning import owned, says_who
from chatbot.understanding.polarity import Stance, stances
from chatbot.understanding.quantities import Quantity, quantities
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_INDEFINITE = frozenset({"a", "an", "some", "another", "one"})
_POINTING = frozenset({"the", "my", "your", "his", "her", "our", "their", "this", "that", "these", "those"})
_PREPOSITIONS = frozenset("for with of in on to without from like by at than as into about under over against versus vs".split())
#: Behind these a preposition names the thing that is looked for.
_SEEKING = frozenset("look looking search searching shop shopping hunt hunting need interested think thinking".split())
#: Behind these stands what a thing has.
_HAVING = frozenset({"with", "without"})
_NUMBERS = {w: n for n, w in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_COLLECTIVE = {"couple": 2, "dozen": 12}
_PORTIONS = frozenset({"pair", "set", "couple", "dozen", "piece", "pack"})
#: Words of grammar that don't end a noun phrase, and so make what stands before them a part of another name ("tent set").
_NOUNS = frozenset({"set", "gift", "present", "kind", "type", "sort", "stuff", "thing", "product", "item", "piece"})
_MOST_PIECES = 20


class Heads:
    """Finds the heads of one message."""

    def __init__(self, tokens: Sequence[Token], lexicon: Lexicon) -> None:
        self.tokens = tokens
        self.vocabulary = lexicon.vocabulary
        self.amounts: tuple[Quantity, ...] = quantities(tokens)
        self._gauged = {w for f in self.vocabulary.facets.values() if f.kind == "number" for w in lemmas(f.label)}
        self._measures = {i for q in self.amounts if _measures(q) for i in range(q.first, q.last)}
        self._matches = [m for m in lexicon.matches(tokens) if not self._measures.intersection(range(m.first, m.last))]
        ids = [0] * len(tokens)
        for number, match in enumerate(self._matches, 1):
            ids[match.first : match.last] = [number] * (match.last - match.first)
        self._ids = ids
        self._stances = stances(tokens, ids, self._measures)
        self._adjectives = {i for c in comparatives(tokens) for i in range(c.first, c.last)}
        self._adjectives |= {i for i, t in enumerate(tokens) if t.lemma in SCALES}
        self.owned_tokens = owned(tokens)
        self.named = tuple(h for m in self._matches if _names_category(m) and not self._labelled(m) and (h := self._known(m)) is not None)

    def _labelled(self, match: Match) -> bool:
        """Whether the name of a facet directly before it makes it a value of that: "color cream" is no cream."""
        before = self.tokens[match.first - 1].lemma if match.first else ""
        facets = (self.vocabulary.facets.get(t.facet) for t in match.terms if t.facet != "category")
        return any(before in lemmas(f.label) for f in facets if f is not None)

    @property
    def count(self) -> int:
        return len(self.named)

    def of(self, first: int, last: int) -> Head | None:
        """The head between two tokens: a category's name, else a thing that the catalogue doesn't know."""
        inside = [h for h in self.named if first <= h.first and h.last <= last]
        return inside[0] if inside else self._unknown(first, last)

    def inside(self, i: int) -> bool:
        """Whether a token lies within a name of the catalogue or a number, and so joins nothing."""
        within_name = self._ids[i] and i > 0 and self._ids[i - 1] == self._ids[i]
        return bool(within_name) or any(q.first < i < q.last for q in self.amounts if _measures(q))

    def counted_from(self, i: int) -> bool:
        """Whether a counted thing begins at ``i`` behind "with", and a thing stands before that: "a tent with two sleeping bags"."""
        counted = any(self._phrase(m.first)[0] == i and self._counted(m) for m in self._matches if _names_category(m))
        return counted and any(h.last == i - 1 for h in self.named)

    def person(self, head: Head) -> bool:
        return self.tokens[head.last - 1].lemma in PEOPLE

    def only_bounds(self, first: int, last: int) -> bool:
        """Whether these tokens are a number with its bound and grammar, and nothing else."""
        rest = [i for i in range(first, last) if i not in self._measures and self.tokens[i].is_word]
        return len(rest) < last - first and all(self.tokens[i].lemma in STOPWORDS or self.tokens[i].lemma == "total" for i in rest)

    def goes_with(self, head: Head) -> bool:
        """Whether a thing is said to go with the one before: "a matching hat", "a hat to go with it"."""
        behind = tuple(t.lemma for t in self.tokens[head.last : head.last + 3])
        matching = any(t.lemma == "matching" for t in self.tokens[head.start : head.first])
        return matching or behind == ("to", "go", "with") or behind[:2] == ("to", "match")

    def part_of(self, head: Head, whole: Head) -> bool:
        """Whether a bare name is as well a property or a value that things of the other head's category state: the speakers of a monitor."""
        if head.determined or head.pointed:
            return False
        places = {str(t.value) for t in self._terms(whole) if t.facet == "category"}
        return any(self._stated(t, places) for t in self._terms(head) if t.facet != "category")

    def value_of(self, head: Head, whole: Head) -> bool:
        """Whether a bare singular is a value that things of the other head's category state: the runner of "a rug, geometric, and runner"."""
        last = self.tokens[head.last - 1]
        return last.text.casefold() == last.lemma and not self.goes_with(head) and self.part_of(head, whole)

    def measured(self, head: Head, whole: Head) -> bool:
        """Whether a bare name with an amount behind it is a measure of things of the other head's category: the laptop of "a backpack, laptop up to 15 in"."""
        amount = any(q.first in (head.last, head.last + 1) and q.first in self._measures for q in self.amounts)
        if head.determined or head.pointed or not amount:
            return False
        places = {str(t.value) for t in self._terms(whole) if t.facet == "category"}
        measures = (f for f in self.vocabulary.facets.values() if f.kind == "number" and set(head.name) & set(lemmas(f.label)))
        return any(places.intersection(f.categories or ()) for f in measures)

    def opened(self, head: Head, own: Sequence[int]) -> Opened | None:
        """What the last preposition behind a head opens, None where there is none."""
        behind = [i for i in own if i >= head.last]
        at = next((i for i in reversed(behind) if self.tokens[i].lemma in _PREPOSITIONS and i not in self._measures), None)
        if at is None:
            return None
        object_ = [i for i in behind if i > at]
        match = next((m for m in self._matches if m.first in object_), None)
        number = any(i in self._measures or self.tokens[i].is_number or self.tokens[i].lemma in _NUMBERS for i in object_)
        a_thing = match is not None and _names_category(match)
        return Opened(
            property=number or (match is not None and not a_thing) or not object_,
            indefinite=any(self.tokens[i].lemma in _INDEFINITE for i in object_),
            person=any(self.tokens[i].lemma in PEOPLE for i in object_),
            having=self.tokens[at].lemma in _HAVING,
        )

    def purpose(self, head: Head, own: Sequence[int]) -> list[int]:
        """The tokens of what a thing is for ("for a wedding"): behind "for", without a number, which would be a size."""
        behind = [i for i in own if i >= head.last]
        at = next((i for i in behind if self.tokens[i].lemma == "for"), None)
        if at is None:
            return []
        said = [at]
        for i in behind:
            if i > at:
                if self.tokens[i].text in ",.;" or self.tokens[i].is_number or self.tokens[i].lemma in _PREPOSITIONS:
                    break
                if i in self._measures or self.tokens[i].lemma in _NUMBERS:
                    return []
                said.append(i)
        return said if len(said) > 1 else []

    def _terms(self, head: Head) -> tuple[Term, ...]:
        return next((m.terms for m in self._matches if m.first == head.first and m.last == head.last), ())

    def _stated(self, term: Term, places: Collection[str]) -> bool:
        """Whether things of one of these categories state a value."""
        facet = self.vocabulary.facets.get(term.facet)
        if facet is None:
            return False
        stated = (facet.categories if term.value is True else (facet.places or {}).get(str(term.value))) or {}
        return any(place in stated for place in places)

    def _counted(self, match: Match) -> bool:
        plural = self.tokens[match.last - 1].text.casefold() != self.tokens[match.last - 1].lemma
        return plural and (self._phrase(match.first)[1] or 0) > 1

    def _known(self, match: Match) -> Head | None:
        """The head that a category's name is; None where it is a part of another name, an object, or unwanted."""
        if self._stances[match.first] not in (Stance.WANTED, Stance.WISHED) or not self._ends_phrase(match):
            return None
        name = tuple(t.lemma for t in self.tokens[match.first : match.last])
        head = self._head(match.first, match.last, name)
        described = match.last < len(self.tokens) and self._ids[match.last] and self.tokens[match.last].is_word
        return None if head is not None and described and not head.determined else head

    def _head(self, first: int, last: int, name: tuple[str, ...], *, known: bool = True) -> Head | None:
        start, quantity, before = self._phrase(first)
        if self._ruled(start) or says_who(self.tokens, start):
            return None
        if quantity is not None and quantity > 1 and self.tokens[last - 1].text.casefold() == self.tokens[last - 1].lemma:
            quantity = None if known else 1
        determined = before in _INDEFINITE or quantity is not None
        owned = first in self.owned_tokens
        return Head(start, first, last, name, quantity, known, determined, before in _POINTING, owned)

    def _phrase(self, first: int) -> tuple[int, int | None, str]:
        """Where the noun phrase of a name begins, how many of it are wanted, and the word that rules over it."""
        i = first - 1
        while i >= 0 and self._describes(i):
            i -= 1
        if i >= 0 and self.tokens[i].lemma == "of" and i and self.tokens[i - 1].lemma in _PORTIONS:
            portion = self.tokens[i - 1].lemma
            i -= 2
            number = _number(self.tokens[i]) if i >= 0 else None
            if number is not None:
                return i, number * _COLLECTIVE.get(portion, 1), self.tokens[i].lemma
            if i >= 0 and self.tokens[i].lemma in ("a", "an"):
                return i, _COLLECTIVE.get(portion), "a"
            return i + 1, _COLLECTIVE.get(portion), "a"
        if i < 0:
            return 0, None, ""
        number = _number(self.tokens[i]) if i not in self._measures else None
        if number is not None and 1 < number <= _MOST_PIECES:
            return i, number, self.tokens[i].lemma
        word = self.tokens[i].lemma
        return (i if word in _INDEFINITE or word in _POINTING else i + 1), None, word

    def _describes(self, i: int) -> bool:
        """Whether a token belongs to the description before a name: an adjective, a value of the catalogue, a measure, a plain word."""
        token = self.tokens[i]
        if i in self._measures or i in self._adjectives or token.lemma == "new":
            return True
        if token.lemma == "or":
            return i > 0 and bool(self._ids[i - 1]) and not _names_category(self._matches[self._ids[i - 1] - 1])
        if self._ids[i]:
            return not _names_category(self._matches[self._ids[i] - 1])
        return token.is_word and token.lemma not in STOPWORDS and token.lemma not in _PREPOSITIONS and _number(token) is None

    def _ends_phrase(self, match: Match) -> bool:
        """Whether a name is the last noun of its phrase: not "tent pegs", not "pepper set"."""
        if match.last >= len(self.tokens):
            return True
        token = self.tokens[match.last]
        if not token.is_word or match.last in self._measures or match.last in self._adjectives:
            return True
        if self._ids[match.last]:
            return not _names_category(self._matches[self._ids[match.last] - 1])
        return token.lemma in (STOPWORDS | _PREPOSITIONS) - _NOUNS or token.lemma in ("total", "apiece", "altogether")

    def _ruled(self, start: int) -> bool:
        """Whether a noun phrase is the object of a preposition that doesn't say what is looked for."""
        before = self.tokens[start - 1].lemma if start else ""
        if before not in _PREPOSITIONS:
            return False
        if before == "with" and any(m.last == start - 1 for m in self._matches if _names_category(m)):
            return not any(self._counted(m) for m in self._matches if _names_category(m) and self._phrase(m.first)[0] == start)
        earlier = self.tokens[start - 2] if start > 1 else None
        if before == "about" or earlier is None:
            return False
        return earlier.lemma not in _SEEKING and start - 2 not in self._measures and not earlier.is_number

    def _unknown(self, first: int, last: int) -> Head | None:
        """A thing in words that the catalogue doesn't know: "a belt", or a bare "belt" alone between two joints."""
        i = first
        while i < last and self.tokens[i].lemma in STOPWORDS and self.tokens[i].lemma not in _INDEFINITE and _number(self.tokens[i]) is None:
            i += 1
        if i >= last:
            return None
        number = _number(self.tokens[i])
        determined = self.tokens[i].lemma in _INDEFINITE or (number is not None and i not in self._measures)
        if not determined and i != first:
            return None
        start = i
        if says_who(self.tokens, start):
            return None
        i += determined
        name: list[int] = []
        while i < last and self.tokens[i].is_word and self.tokens[i].lemma not in STOPWORDS and i not in self._measures:
            name.append(i)
            i += 1
        while name and not determined and len(name) > 2:
            return None
        if not name or len(name) > 3 or name[-1] in self._adjectives or self._stances[name[0]] is not Stance.WANTED:
            return None
        if any(k in self._measures for k in (i, i + 1)) and self.tokens[name[-1]].lemma in self._gauged:
            return None
        value = self._matches[self._ids[name[-1]] - 1] if self._ids[name[-1]] else None
        property_ = value is not None and (self._labelled(value) or not _a_kind(value))
        numbered = i < last and self.tokens[i].is_number
        if property_ or self.tokens[name[-1]].lemma in PEOPLE or unit_of(self.tokens[name[-1]].lemma) is not None or numbered:
            return None
        words = tuple(self.tokens[k].lemma for k in name)
        return Head(start, name[0], name[-1] + 1, words, number, False, determined, False, name[0] in self.owned_tokens)


def _names_category(match: Match) -> bool:
    return any(t.facet == "category" for t in match.terms)


def _a_kind(match: Match) -> bool:
    """Whether a value is a noun for the thing itself ("parka")."""
    return any(t.facet in ("type", "product_type", "kind", "category") for t in match.terms)


def _number(token: Token) -> int | None:
    if token.is_number and token.text.isdigit():
        return int(token.text) if len(token.text) < 4 else None
    return _NUMBERS.get(token.lemma) or _COLLECTIVE.get(token.lemma)


def _measures(quantity: Quantity) -> bool:
    return quantity.unit is not None or quantity.currency is not None or quantity.bound != "exactly"
