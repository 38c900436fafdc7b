"""The facts of an item in one line, for the model's prompt."""

from chatbot.domain.item import Measure, Offer
from chatbot.explain.wording import label, listed, measure, price, value

#: How many attributes a line has, and how many of its features.
_ATTRIBUTES, _FEATURES = 7, 2


def fact_line(offer: Offer) -> str:
    """Title, price and the leading attributes: "Arden Parka: $129, weight 900 g, waterproof, no hood"."""
    item = offer.item
    facts = [price(offer)]
    if offer.options:
        facts.append(" ".join(offer.options.values()))
    for name, stated in list(item.attributes.items()):
        if len(facts) > _ATTRIBUTES:
            break
        match stated:
            case bool():
                if stated:
                    facts.append(label(name))
            case Measure():
                facts.append(f"{label(name)} {measure(stated)}")
            case tuple():
                facts.append(listed(stated[:_FEATURES]) if name in ("type", "material", "features", "activity") else f"{label(name)} {value(stated[:_FEATURES])}")
    return f"{item.title}: {', '.join(facts)}"
