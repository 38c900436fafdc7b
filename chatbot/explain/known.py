"""What is known of a shopper, and of those they shop for, in plain sentences."""

from collections.abc import Sequence

from chatbot.domain.having import having, is_size
from chatbot.domain.item import Measure
from chatbot.domain.signal import Interest, Polarity, Via
from chatbot.explain.wording import adjective, label, listed, measure, plural
from chatbot.profile.opinion import ITEM, bound

_THEY = {"him": "he", "her": "she", "them": "they"}
#: The verb for each side that an interest can be on; "s" stands where the third person has one.
_VERBS = {Polarity.LIKE: "like{s} {}", Polarity.DISLIKE: "would rather not have {}", Polarity.EXCLUDE: "avoid{s} {}", Polarity.REQUIRE: "asked for {}"}


def told(interests: Sequence[Interest]) -> str:
    """All of these interests as clauses behind "that", those of each person together: "you like red and avoid wool, and your dad likes fishing". """
    people = sorted(dict.fromkeys(i.subject for i in interests), key=lambda subject: subject != "me")
    return ", and ".join(_of(subject, [i for i in interests if i.subject == subject]) for subject in people)


def _of(subject: str, interests: Sequence[Interest]) -> str:
    who = "you" if subject == "me" else _THEY.get(subject, f"your {subject}")
    s = "" if who in ("you", "they") else "s"
    groups: dict[str, list[str]] = {}
    for interest in interests:
        frame, words = _clause(interest)
        if subject != "me" and frame.startswith(("asked", "looked")):
            frame = frame.replace("asked for", "need{s}").replace("looked for", "might like").replace("looked at", "might like")
        groups.setdefault(frame, []).append(words)
    said = [frame.replace("{s}", s).replace("{}", listed(dict.fromkeys(words))) for frame, words in groups.items()]
    return f"{who} {listed(said)}"


def _clause(interest: Interest) -> tuple[str, str]:
    """The frame of a clause, and what goes into it."""
    if bound(interest.value):
        return _bounded(interest)
    if interest.facet == ITEM:
        title = interest.sources[0] if interest.sources else "an item"
        return ("looked at {}" if interest.via is Via.CLICK else _VERBS[interest.polarity]), title
    if interest.facet == "category":
        verb = "looked for {}" if interest.polarity.positive else _VERBS[interest.polarity]
        return verb, plural(interest.value)
    if is_size(interest.facet):
        where = f" in {plural(interest.category)}" if interest.category else ""
        verb = "wear{s} {}" if interest.polarity.positive else "can't wear {}"
        return verb, f"size {interest.value}{where}"
    return _VERBS[interest.polarity], _words(interest)


def _bounded(interest: Interest) -> tuple[str, str]:
    limit = having(interest)
    number = float(limit.value) if isinstance(limit.value, float | int) else 0.0
    amount = measure(Measure(number, limit.unit))
    where = f" for {plural(interest.category)}" if interest.category else ""
    upper = limit.op in ("<", "<=")
    if interest.facet == "price":
        return ("stay{s} under {}" if upper else "spend{s} at least {}"), f"{amount}{where}"
    return "asked for {}", f"{label(interest.facet, limit.unit)} of {'at most' if upper else 'at least'} {amount}{where}"


def _words(interest: Interest) -> str:
    if interest.value not in ("yes", "no"):
        return interest.value
    name = label(interest.facet)
    thing = f"something {name}" if adjective(interest.facet) else name
    return f"no {name}" if interest.value == "no" else thing
