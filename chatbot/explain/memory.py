"""What was known of the shopper before and led to what is shown, in a sentence."""

from collections.abc import Sequence

from chatbot.domain.having import having
from chatbot.domain.item import Measure, Offer
from chatbot.domain.request import Filter
from chatbot.domain.signal import Interest, Polarity
from chatbot.explain.naming import called
from chatbot.explain.wording import adjective, label, listed, measure, price

_HE = {"him": "he", "her": "she", "them": "they"}
_HIS = {"him": "his", "her": "her", "them": "their"}


def known_taste(offers: Sequence[Offer], subject: str) -> str:
    """An opening where nothing is asked for but for whom it shall be: "Going by what I know of your dad's taste, I'd start with the Skerry, at $129." """
    name = called(offers[0].item, [o.item for o in offers])
    whose = _HIS.get(subject, f"your {subject}'s")
    return f"Going by what I know of {whose} taste, I'd start with {name}, at {price(offers[0])}."


def remembered(interests: Sequence[Interest]) -> str:
    """One sentence on interests of one person: "I kept in mind that you'd rather avoid wool and that you wear size M." Nothing without any."""
    if not interests:
        return ""
    subject = interests[0].subject
    clauses = [
        _clause("{you} would rather not have {}" if subject != "me" else "you'd rather avoid {}", [i for i in interests if not i.polarity.positive], "or"),
        _clause("{you} like{s} {}", [i for i in interests if i.polarity is Polarity.LIKE and not _sized(i) and not _bounded(i)]),
        _clause("you asked for {}{for_}", [i for i in interests if i.polarity is Polarity.REQUIRE and not _sized(i) and not _bounded(i)]),
        _clause("{you} wear{s} size {}", [i for i in interests if _sized(i) and i.polarity.positive]),
        *(_limit(i) for i in interests if _bounded(i) and i.polarity.positive),
    ]
    return f"I kept in mind that {' and that '.join(c for c in clauses if c)}."


def left_out(interests: Sequence[Interest]) -> str:
    """That what did harm before is left out now, and how to have it back: "I'm leaving out wool, as you asked before." Nothing without any."""
    if not interests:
        return ""
    named = listed(dict.fromkeys(_words(i) for i in interests))
    subject = interests[0].subject
    whose = "" if subject == "me" else f" for {subject}" if subject in _HE else f" for your {subject}"
    fine = "is" if len(interests) == 1 else "are"
    return f"I'm leaving out {named}{whose}, as you asked before; tell me if {named} {fine} fine now."


def asked_for_all_the_same(interests: Sequence[Interest]) -> str:
    """That what is asked for did harm before, by the shopper's own word. Nothing without any."""
    if not interests:
        return ""
    subject = interests[0].subject
    who = "you" if subject == "me" else _HE.get(subject, f"your {subject}")
    return f"You told me that {who} can't have {listed(dict.fromkeys(_words(i) for i in interests), 'or')}; I show it since you ask for it now."


def whose_harm(filters: Sequence[Filter], subject: str) -> str:
    """Whom it is taken to be of what was just said to do harm: "I take it that it's your dad who can't have wool." """
    things = listed(dict.fromkeys(str(f.value) for f in filters), "or")
    if subject == "me":
        return f"I'll leave out {things}."
    who = _HE.get(subject, f"your {subject}")
    return f"I take it that it's {who} who can't have {things}."


def _clause(frame: str, interests: Sequence[Interest], joint: str = "and") -> str:
    if not interests:
        return ""
    subject = interests[0].subject
    you = "you" if subject == "me" else _HE.get(subject, f"your {subject}")
    for_ = "" if subject == "me" else f" for {subject}" if subject in _HE else f" for your {subject}"
    return frame.format(listed([_words(i) for i in interests], joint), you=you, s="" if you in ("you", "they") else "s", for_=for_)


def _limit(interest: Interest) -> str:
    """A bound on a number; a price is the shopper's own affair, whomever they shop for."""
    wanted = having(interest)
    amount = Measure(float(wanted.value) if isinstance(wanted.value, float | int) else 0.0, wanted.unit)
    upper = wanted.op in ("<", "<=")
    if interest.facet == "price":
        return f"you'd rather {'stay under' if upper else 'spend at least'} {measure(amount)}"
    return f"you asked for {label(interest.facet, wanted.unit)} of {'at most' if upper else 'at least'} {measure(amount)}"


def _bounded(interest: Interest) -> bool:
    return interest.value[:1] in ("<", ">")


def _sized(interest: Interest) -> bool:
    return "size" in interest.facet.split("_") and not _bounded(interest)


def _words(interest: Interest) -> str:
    if interest.value not in ("yes", "no"):
        return interest.value
    name = label(interest.facet)
    thing = f"something {name}" if adjective(interest.facet) else name
    return f"no {name}" if interest.value == "no" else thing
