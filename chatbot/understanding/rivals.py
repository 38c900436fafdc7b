"""Misspelt things that are as near to several: the "sbeakers" of "sbeakers, high-top" are sneakers, as no speaker is that."""

from collections.abc import Callable, Sequence

from chatbot.understanding.match import Match, Term

Things = tuple[Term, ...]


def settled(found: Sequence[Match], near: Callable[[Match], Sequence[Things]], fits: Callable[[Things, Sequence[Match]], bool]) -> list[Match]:
    """The names of a message, each misspelt thing taken for the one, of those that it is as ``near`` to, of which most of the rest is said.

    ``fits`` tells whether things state what such names say.
    """
    result = list(found)
    for at, match in enumerate(found):
        if match.exact or match.last - match.first > 1 or not match.names_a_thing:
            continue
        rest = [m for m in found if m is not match]
        best = max(near(match), key=lambda things: (sum(fits(things, [m]) for m in rest), things == match.terms), default=())
        if best and set(best) != set(match.terms):
            result[at] = Match(match.first, match.last, best, False)
    return result
