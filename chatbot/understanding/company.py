"""Who a thing is for, counted: "two adults and three children" are five people, and "boys of 9 and 6" are served by what is for six-year-olds."""

from collections.abc import Collection, Sequence

from chatbot.domain.people import PEOPLE
from chatbot.domain.units import unit_of
from chatbot.domain.vocabulary import Vocabulary
from chatbot.understanding.numerals import numeral
from chatbot.understanding.quantity import Quantity
from chatbot.understanding.tokens import Token

_PEOPLE = PEOPLE.keys() | {"adult", "person", "people", "grown-up", "grownup"}
_ME, _WHOSE = frozenset({"me", "myself", "i"}), frozenset("my our his her their the a an one".split())
#: What a number of people may be called beside: "two small kids".
_DESCRIBED = frozenset("small little young big grown older younger other".split())
_JOINTS = frozenset({"and", ",", "&", "+", "plus", "with"})
_COUNTED = frozenset({"people", "players"})
#: So many people share no thing; a greater number counts something else.
_MOST = 30


def together(tokens: Sequence[Token], amounts: Sequence[Quantity], vocabulary: Vocabulary, things: Collection[str]) -> tuple[Quantity, ...]:
    """The amounts of a message, with people who are told one group after another counted together, where one of these ``things`` is made for so many."""
    if not any(f.unit in _COUNTED and not f.categories.keys().isdisjoint(things) for f in vocabulary.facets.values() if f.categories):
        return tuple(amounts)
    found = _company(tokens)
    if found is None:
        return tuple(amounts)
    rest = [q for q in amounts if q.last <= found.first or found.last <= q.first]
    return tuple(sorted((*rest, found), key=lambda q: q.first))


def _company(tokens: Sequence[Token]) -> Quantity | None:
    """The first people in a message that are told in several groups, at least one of them by a number."""
    at = 0
    while at < len(tokens):
        groups, end = _groups(tokens, at)
        counted = next((i for first, last, _ in groups for i in range(first, last) if numeral(tokens, i)), None)
        total = sum(count for *_, count in groups)
        if len(groups) > 1 and counted is not None and total <= _MOST:
            return Quantity("exactly", total, None, unit_of("people"), None, at, end, counted)
        at = max(end, at + 1)
    return None


def _groups(tokens: Sequence[Token], at: int) -> tuple[list[tuple[int, int, int]], int]:
    """The groups of people told from a token on, each with its tokens and how many they are; and where the last one ends."""
    groups: list[tuple[int, int, int]] = []
    end = at
    while (group := _group(tokens, at)) is not None:
        groups.append((at, *group))
        end = at = group[0]
        while at < len(tokens) and tokens[at].text.casefold() in _JOINTS:
            at += 1
        if at == end:
            break
    return groups, end


def _group(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Where a group ends that begins here, and how many they are: "me", "my wife", "two small kids"."""
    if at >= len(tokens):
        return None
    word = tokens[at].text.casefold()
    if word in _ME:
        return at + 1, 1
    number = numeral(tokens, at) if word not in _WHOSE or word == "a" else None
    end = number.last if number else at + 1 if word in _WHOSE else None
    if end is None or (number and (number.value < 1 or number.value != int(number.value))):
        return None
    if number is None and end < len(tokens) and (more := numeral(tokens, end)) is not None:
        number, end = more, more.last  # "my two kids"
    while end < len(tokens) and (tokens[end].lemma in _DESCRIBED or tokens[end].lemma == "of"):
        end += 1
    if end < len(tokens) and tokens[end].lemma in _PEOPLE:
        return end + 1, int(number.value) if number else 1
    return None
