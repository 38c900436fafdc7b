"""Which items a sentence speaks of, and where in it."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.grounding.facts import FactBook
from chatbot.grounding.ordinary import FUNCTION, TALK, VERBS
from chatbot.grounding.reference import Reference, is_object, joined, role, told_later
from chatbot.grounding.selections import COUNTS, PLURALS, Selections
from chatbot.grounding.stems import listed, stems
from chatbot.grounding.titles import Titles
from chatbot.grounding.tokens import Token, tokens

_ORDINALS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "fifth": 4, "last": -1}
_NOUNS = frozenset(["one", "option", "choice", "pick", "item", "product", "model"])
_THEY = frozenset({"they", "them", "their", "they're", "these", "those"})
_OF_SEVERAL = frozenset({"are", "have", "come", "weigh", "cost", "last", "were"})
_IT = frozenset({"it", "its", "it's", "it'll", "itself"})
_OPENS = listed(
    "and or but while whereas than with if choose pick consider recommend suggest prefer for so though although then to compare compared that because since as"
)
#: Nouns for one thing that are plurals.
_PAIRS = listed(
    "pants trousers shorts tights leggings jeans joggers shoes boots sneakers sandals slippers headphones earbuds earphones gloves mittens socks "
    "glasses sunglasses goggles scissors pajamas binoculars skis"
)
_PLAIN = frozenset({"plain", "regular", "standard", "basic", "normal", "ordinary"})
_BEFORE_NAMES = frozenset({"the", "our", "both", "neither", "nor", "and", "or", "than"})
_LONGEST_MODIFIER = 6


def references(words: Sequence[Token], book: FactBook, before: frozenset[int], singled: Sequence[int] = ()) -> tuple[Reference, ...]:
    """All references of a sentence in order; ``before`` are the items that the sentences before it spoke of.

    ``singled`` are the places of items that were named alone before, the latest first: a name that several bear stands for the one named so.
    """
    finder = _Finder(words, book, before, singled)
    found: list[Reference] = []
    at = 0
    while at < len(words):
        reference = None if is_object(words, at, found) else finder.at(at, found)
        if reference:
            found.append(replace(reference, role=role(words, reference)))
        at = reference.end if reference else at + 1
    return tuple(told_later(joined(words, found)))


class _Finder:
    def __init__(self, words: Sequence[Token], book: FactBook, before: frozenset[int], singled: Sequence[int]) -> None:
        self.words, self.book, self.before, self.singled = words, book, before, singled
        self.titles, self.selections = Titles(book.items), Selections(words, book)

    def at(self, at: int, found: Sequence[Reference]) -> Reference | None:
        """The reference that begins at a token, if one does."""
        first = self._selected(at) or self._numbered(at, found) or self._named(at, found) or self._ordinal(at) or self._same(at, found) or self._group(at)
        return first or self._pronoun(at, found) or self._rest(at, found) or self._described(at, found)

    def _selected(self, at: int) -> Reference | None:
        """Several items by what they share, or one by what only it has."""
        several = self.selections.several(at)
        if several:
            return Reference("group", several.items, several.start, several.core, several.end)
        one = self.selections.version(at, self.before or frozenset(self.singled[:1]))
        return Reference("named", one.items, one.start, one.core, one.end) if one else None

    def _numbered(self, at: int, found: Sequence[Reference]) -> Reference | None:
        """ "The 300": by the number that only its title has, among those of the kind that is spoken of."""
        number, after = self.words[at + 1 : at + 2], self.words[at + 2 : at + 3]
        if self._low(at) != "the" or not number or number[0].kind != "number" or not number[0].text.replace(",", "").isdigit():
            return None
        if after and after[0].kind != "stop" and not (after[0].stem in VERBS or after[0].low in ("and", "but", "than", "or", "also", "only", "just")):
            return None
        items = frozenset(p for p, f in enumerate(self.book.items) if number[0].text in f.title)
        kin = {self.book.items[p].title[:1] for r in found for p in r.items}
        near = frozenset(p for p in items if self.book.items[p].title[:1] in kin) or items
        return Reference("named", near, at, at + 1, at + 2) if len(near) == 1 else None

    def _low(self, at: int) -> str:
        return self.words[at].low if 0 <= at < len(self.words) else ""

    def _named(self, at: int, found: Sequence[Reference]) -> Reference | None:
        """What is named at a token; where several bear the name, the one of them that was named alone before."""
        each = self._called(at, found)
        if each is None or len(each.items) < 2 or self.words[each.end - 1].low in PLURALS or self._low(each.start - 1) in ("both", "neither", "two"):
            return each
        if (plain := self._plainest(each)) is not None:
            return plain
        alone = (*(p for r in reversed(found) if r.kind == "named" and len(r.items) == 1 for p in r.items), *self.singled)
        known = next((p for p in alone if p in each.items), None)
        return each if known is None or self._plural(each.end - 1, each.items) else replace(each, items=frozenset({known}))

    def _plainest(self, each: Reference) -> Reference | None:
        """ "The plain Lattice": of those that bear the name the one whose title says least."""
        if self._low(each.core - 1) not in _PLAIN:
            return None
        sizes = {p: len(self.book.items[p].title) for p in each.items}
        least = frozenset(p for p, size in sizes.items() if size == min(sizes.values()))
        return replace(each, items=least, core=each.core - 1) if len(least) == 1 else None

    def _called(self, at: int, found: Sequence[Reference]) -> Reference | None:
        token, names = self.words[at], self.book.names
        if not (token.kind == "word" and token.capital and token.stem in names):
            titled = self._whole_title(at) if token.capital and self.titles.begins(token.stem) else None
            return titled or self._part_of_title(at, found)
        if whole := self._whole_title(at):
            return self._with_modifiers(whole, found)
        items, end = self.titles.longest(self.words, at, names[token.stem])
        begun, further = self.titles.prefix(self.words, at)
        if further >= end and begun and begun <= items:
            items, end = begun, further
        if end < len(self.words) and self._plural(end, items):
            alone = self.words[end].low in PLURALS and len(items) == 1 and all(self._of_two_parts(p) for p in items)
            return Reference("named", items if alone or self._counted(at, len(items)) else frozenset(), at, at, end + 1)
        if end == at + 1 and self._low(at - 1) in ("by", "from") and all(token.stem in stems(f.item.brand) for f in self.book.items if token.stem in f.title):
            return None
        return self._with_modifiers(Reference("named", items, at, at, end), found)

    def _plural(self, at: int, items: frozenset[int]) -> bool:
        """Whether more than one thing is named here, by a plural that no title of these items has: "Northfell jackets"."""
        token = self.words[at]
        if token.low in PLURALS:
            return True
        titled = {t.low for i in items for t in tokens(self.book.items[i].item.title)}
        return token.stem in self.book.heads and token.low.endswith("s") and token.stem != token.low and token.low not in titled

    def _counted(self, at: int, count: int) -> bool:
        """Whether the words before a plural say that these very items are meant: "both Ridgeline tents", "the Ridgeline tents"."""
        before = self._low(at - 1)
        plain = (before == "the" and count > 1) or (before in ("both", "neither") and count == 2)
        return plain or (COUNTS.get(before) == count and self._low(at - 2) in ("the", "these"))

    def _whole_title(self, at: int) -> Reference | None:
        items, end = self.titles.whole(self.words, at)
        return Reference("named", items, at, at, end) if items else None

    def _part_of_title(self, at: int, found: Sequence[Reference]) -> Reference | None:
        """ "The Telescopic Ladder": plain words name an item where they are written as its title has them."""
        if at and self._low(at - 1) not in _BEFORE_NAMES:
            return None
        items, end = self.titles.part(self.words, at)
        if not at and end < at + 2:
            return None
        if not items or (end == at + 1 and len(self.book.heads.get(self.words[at].stem, ())) > 1):
            return None
        return self._with_modifiers(Reference("named", items, at, at, end), found)

    def _with_modifiers(self, reference: Reference, found: Sequence[Reference]) -> Reference:
        """The reference from its article on: "the green Skerry" says green of the Skerry."""
        floor = found[-1].end if found else 0
        for start in range(reference.start - 1, max(floor, reference.start - _LONGEST_MODIFIER) - 1, -1):
            token = self.words[start]
            if token.low in ("the", "this", "our"):
                return self._whose(replace(reference, start=start))
            if token.kind == "stop" or (token.stem in FUNCTION) or (token.stem in VERBS and token.stem in TALK):
                break
        return reference

    def _whose(self, reference: Reference) -> Reference:
        """ "The men's Harborlight": a possessive before a name is part of it where the title has it, and tells those items from the others."""
        before = self.words[reference.core - 1]
        if not before.low.endswith(("s'", "'s")):
            return reference
        meant = self.titles.possessed(before.stem, [t.stem for t in self.words[reference.core : reference.end]], reference.items)
        return replace(reference, items=meant, core=reference.core - 1) if meant else reference

    def _ordinal(self, at: int) -> Reference | None:
        low, following = self._low(at + 1), self._low(at + 2)
        if self._low(at) != "the" or low not in _ORDINALS:
            return None
        if low == "first" and following in COUNTS:
            count = COUNTS[following]
            end = at + 3 + (self._low(at + 3) in PLURALS or (at + 3 < len(self.words) and self.words[at + 3].stem in self.book.heads))
            return Reference("group", frozenset(range(count)) if count <= len(self.book.items) else frozenset(), at, at, end)
        noun = following in _NOUNS or (at + 2 < len(self.words) and self.words[at + 2].stem in self.book.heads)
        if not noun and self.words[min(at + 2, len(self.words) - 1)].stem not in VERBS:
            return None
        place, count = _ORDINALS[low], len(self.book.items)
        index = count - 1 if place < 0 else place
        end = at + 3 if noun else at + 2
        return Reference("named", frozenset({index}) if index < count else frozenset(), at, at, end)

    def _group(self, at: int) -> Reference | None:
        low, following, opening = self._low(at), self._low(at + 1), self._opens(at)
        if low in ("both", "neither", "each", "all", "either") and following == "of" and self._low(at + 2) in (*_THEY, "the"):
            end = at + 3 + (self._low(at + 3) in COUNTS) + (self._low(at + 3) in PLURALS)
            return self._several(low, at, end)
        if low == "each" and opening and self._in_pieces() and following and self.words[at + 1].stem in self.book.heads:
            return Reference("pronoun", self.before, at, at, at + 2)
        if low == "all" and (following in COUNTS or following in _THEY):
            count = COUNTS.get(following)
            items = self.book.everything if count in (None, len(self.book.items)) else frozenset()
            return Reference("group", items, at, at, at + 2)
        if low in ("both", "neither", "each", "all") and opening and (at + 1 < len(self.words) and self._predicate(at + 1)):
            kind = self.book.heads.get(self.words[at + 1].stem, frozenset()) if low == "both" else frozenset()
            return Reference("group", kind, at, at, at + 1) if len(kind) == 2 else self._several(low, at, at + 1)
        if low in _THEY and not (low in ("those", "these") and not (opening or self._low(at - 1) in ("of", "among", "between"))):
            many = self.before if len(self.before) > 1 or self._pair() else self.book.everything
            return Reference("group", self.book.everything if low in ("these", "those") else many, at, at, at + 1)
        return None

    def _same(self, at: int, found: Sequence[Reference]) -> Reference | None:
        """ "The Skiplark are light, and they ...": the plural goes on with the one thing that was spoken of as several."""
        spoken = [r for r in found if r.role == "subject" and r.kind == "named"]
        if self._low(at) not in ("they", "they're") or len(spoken) != 1 or self._low(spoken[0].end) not in _OF_SEVERAL:
            return None
        return Reference("pronoun", spoken[0].items, at, at, at + 1)

    def _pair(self) -> bool:
        """Whether the one item spoken of before is called by a plural: "they" are these headphones."""
        return len(self.before) == 1 and all(self._of_two_parts(p) for p in self.before)

    def _in_pieces(self) -> bool:
        """Whether the one item spoken of before is a set: "each dumbbell" is one of its pieces."""
        return len(self.before) == 1 and all(self.book.items[p].measured("pieces")[:1] > [1.0] for p in self.before)

    def _of_two_parts(self, place: int) -> bool:
        item = self.book.items[place].item
        return tokens(item.title)[-1].low.endswith("s") or (bool(item.categories) and item.categories[-1].casefold().split()[-1] in _PAIRS)

    def _predicate(self, at: int) -> bool:
        token = self.words[at]
        return token.stem in VERBS or token.stem in self.book.heads or token.low in PLURALS

    def _several(self, low: str, start: int, end: int) -> Reference:
        items = self.book.everything
        if low in ("both", "neither", "either") and len(items) != 2:
            items = self.before if len(self.before) == 2 else frozenset()
        return Reference("group", items, start, start + (low == "neither"), end)

    def _pronoun(self, at: int, found: Sequence[Reference]) -> Reference | None:
        low, following = self._low(at), self._low(at + 1)
        demonstrative = low in ("this", "that") and (following in _NOUNS or (following and self.words[at + 1].stem in self.book.heads))
        if not demonstrative and low not in _IT and not (low in ("this", "that's") and self._opens(at) and (low == "that's" or following == "is")):
            return None
        return Reference("pronoun", self._nearest(found), at, at, at + 2 if demonstrative else at + 1)

    def _nearest(self, found: Sequence[Reference]) -> frozenset[int]:
        subjects = [r for r in found if r.role == "subject" and r.kind != "described"]
        if subjects:
            return subjects[-1].items
        if any(r.kind == "described" for r in found):
            return frozenset()
        return self.before or (self.book.everything if len(self.book.items) == 1 else frozenset())

    def _rest(self, at: int, found: Sequence[Reference]) -> Reference | None:
        if self._low(at) != "the" or self._low(at + 1) not in ("other", "others", "rest"):
            return None
        end = at + 2 + (self._low(at + 2) in COUNTS or self._low(at + 2) in _NOUNS or self._low(at + 2) in PLURALS)
        about = frozenset().union(*(r.items for r in found if r.role == "subject")) or self._compared_with(at) or self.before
        single = self._low(at + 1) == "other" and self._low(at + 2) not in COUNTS and self._low(at + 2) not in PLURALS
        rest = self.book.everything - about if about else frozenset()
        counted = COUNTS.get(self._low(at + 2), len(rest))
        return Reference("rest", frozenset() if (single and len(rest) != 1) or counted != len(rest) else rest, at, at, end)

    def _compared_with(self, at: int) -> frozenset[int]:
        """The item that comes after "than": "the other two are cheaper than the Meridian"."""
        than = next((i for i in range(at, len(self.words)) if self._low(i) == "than"), len(self.words))
        later = (self._named(i, ()) for i in range(than + 1, min(than + 3, len(self.words))))
        return next((r.items for r in later if r), frozenset())

    def _opens(self, at: int) -> bool:
        return at == 0 or self.words[at - 1].kind == "stop" or self._low(at - 1) in _OPENS

    def _described(self, at: int, found: Sequence[Reference]) -> Reference | None:
        """ "The 2-person tent", "the lighter one": in a place where an item is spoken of, not where one is characterized."""
        if self._low(at) != "the" or not self._opens(at) or self._low(at + 1) == "only":
            return None
        for end in range(at + 1, min(at + 1 + _LONGEST_MODIFIER, len(self.words))):
            token = self.words[end]
            head = token.stem in self.book.heads or (token.low in _NOUNS and not self._counts(end))
            if head and not (end + 1 < len(self.words) and self.words[end + 1].stem in self.book.heads):
                return self._characterized(at, end, found)
            if token.kind == "stop" or token.low in _OPENS or token.stem in VERBS or (token.capital and token.stem in self.book.names):
                return None
        return None

    def _counts(self, at: int) -> bool:
        """Whether a "one" counts what comes after it: "rests on one shoulder"."""
        after = self.words[at + 1 : at + 2]
        counting = self._low(at) == "one" and self._low(at - 1) in ("on", "with", "in", "over", "for", "from")
        return counting and bool(after) and after[0].stem not in FUNCTION | VERBS

    def _characterized(self, at: int, end: int, found: Sequence[Reference]) -> Reference | None:
        token = self.words[end]
        generic = token.low in _NOUNS
        if end == at + 1 and not generic and self._low(end + 1) == "of":
            return None
        if end == at + 1:
            if generic and self._low(end + 1) in ("with", "that", "for", "which", "in", "to"):
                return None
            plural = token.low.endswith("s") and token.stem != token.low
            items = self.book.heads.get(token.stem, self.book.everything)
            if not plural and len(items) > 1:
                items = self._nearest(found) & items
            return Reference("pronoun", items, at, at, end + 1)
        if titled := self.titles.called(self.words[at + 1 : end], self.book.heads.get(token.stem, frozenset())):
            return Reference("named", titled, at, at + 1, end + 1)
        return Reference("described", self.book.everything if generic else self.book.heads.get(token.stem, frozenset()), at, end, end + 1)
