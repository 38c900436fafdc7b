"""What a soft order by a quality did, said honestly: by the catalogue's own words, or by nothing better than descriptions."""

from collections.abc import Sequence

from chatbot.decision.lean import Leaned
from chatbot.domain.item import Offer
from chatbot.domain.request import Leaning
from chatbot.explain.naming import called
from chatbot.explain.wording import capital, price
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.tokens import tokenize


def ordered_by(leaning: Leaning, leaned: Leaned, than: Offer | None, shown: Sequence[Offer]) -> str:
    """The order in a sentence or two: what comes first, and which value of it speaks for that."""
    items = [o.item for o in shown]
    first = f"{called(shown[0].item, items)}, at {price(shown[0])}"
    wanted = _comparative(leaning)
    if not leaned.by:
        return f"The catalogue doesn't say how {leaning.quality} these are, so I went by their descriptions. First is {first}."
    because = f" ({leaned.by})" if leaned.by != leaning.quality else ""
    if than is None:
        foremost = f"those with {wanted}" if any(map(is_noun, tokenize(leaning.quality))) else f"the {wanted} ones"
        return f"Going by what the catalogue says of them, {foremost} come first. That is {first}{because}."
    other = called(than.item, (*items, than.item))
    if not leaned.reached:
        return f"By what the catalogue says, nothing else that fits is {wanted} than {other}. Nearest is {first}{because}."
    count = min(leaned.reached, len(shown))
    many = "the first one is" if count == 1 else f"the first {count} are" if count < len(shown) else "these are"
    return f"Going by what the catalogue says of them, {many} {wanted} than {other}. {capital(first)}{because}, comes first."


def _comparative(leaning: Leaning) -> str:
    last = leaning.source.split()[-1].casefold() if leaning.source else ""
    if not leaning.away and last.endswith("er") and last != leaning.quality:
        return last
    return f"{'less' if leaning.away else 'more'} {leaning.quality}"
