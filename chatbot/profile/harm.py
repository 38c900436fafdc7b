"""What does harm to somebody, by their own word: an allergy, or what they set to "never". It isn't weighed against other things, it is left out."""

from collections.abc import Iterable

from chatbot.domain.harm import speaks_of_harm
from chatbot.domain.having import having
from chatbot.domain.request import Filter
from chatbot.domain.signal import Interest, Polarity

#: The source of what the shopper set by hand.
BY_HAND = "you set this yourself"


def harmful(interests: Iterable[Interest]) -> tuple[Interest, ...]:
    """The interests in what must never be shown to those whom they are of."""
    return tuple(i for i in interests if i.polarity is Polarity.EXCLUDE and any(s == BY_HAND or speaks_of_harm(s) for s in i.sources))


def ruling_out(interest: Interest) -> Filter:
    """The constraint that leaves out what does harm. It belongs to the person, and outlives what is looked for."""
    return Filter(interest.facet, "!=", having(interest).value, source=interest.value, lasting=True)
