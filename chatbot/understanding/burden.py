"""The weight of a person is what a thing must bear: "I weigh 110 kg", "a chair for someone who weighs 90"."""

from collections.abc import Mapping, Sequence

from chatbot.domain.people import PEOPLE
from chatbot.understanding.tokens import Token

#: Who weighs something, and is no thing of the shop's.
_WEIGHED = frozenset({"i", "we", "he", "she", "they", "who", "someone", "somebody", "person", "people"}) | PEOPLE.keys()
#: What directly before "weigh" stands for a thing, whoever is named before it: "a rug for my sister that weighs less than 9 pounds".
_THINGS = frozenset({"that", "which"})
#: How far before its number "weigh" may stand.
_REACH = 7


def borne(tokens: Sequence[Token], number_at: int, beside: Mapping[str, int]) -> dict[str, int]:
    """The words beside a number with their distances, "bear" in the place of "weigh" where somebody weighs that much."""
    found = dict(beside)
    at = next((k for k in range(number_at, max(number_at - _REACH, 0), -1) if tokens[k].lemma == "weigh"), 0)
    if at and "weigh" in found and tokens[at - 1].lemma not in _THINGS and _WEIGHED & {t.lemma for t in tokens[max(at - 2, 0) : at]}:
        found["bear"] = found.pop("weigh")
    return found
