"""A bare number that takes the place of the one said before: "actually 4", "ok, 150 then", "I said 26 but it's the 28 I need"."""

from collections.abc import Sequence
from dataclasses import replace

from chatbot.domain.request import Filter, Request
from chatbot.understanding.quantities import Quantity

#: A longer message says what its numbers are about.
_MOST_TOKENS = 12
#: A number further off than this factor is about something else.
_REACH = 5.0


def amended(amounts: Sequence[Quantity], request: Request, length: int) -> tuple[Filter, ...]:
    """The newest bounds of the request with a new number in them, for the bare numbers of a message of this many tokens.

    Nothing if the message is long, says the number that holds already, or one that is of another order.
    """
    bare = [q for q in amounts if not q.is_measure and q.value > 0]
    if length > _MOST_TOKENS or not bare:
        return ()
    numeric = [(f, float(f.value)) for f in request.filters if isinstance(f.value, float | int) and not isinstance(f.value, bool) and f.value > 0]
    if not numeric:
        return ()
    last = [(f, value) for f, value in numeric if f.source == numeric[-1][0].source]
    held = {value for _, value in last}
    new = [q.value for q in bare if q.value not in held]
    if len(new) != 1 or len(held) > 1 or not all(1 / _REACH <= new[0] / value <= _REACH for value in held):
        return ()
    return tuple(replace(f, value=new[0], source=f"{new[0]:g}") for f, _ in last)
