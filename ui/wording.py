"""Tastes in the words of a shopper: "up to $150", "at least 30 hours of battery", "noise cancelling"."""

import re
from collections.abc import Mapping

from chatbot.domain.item import Measure
from chatbot.domain.money import money
from chatbot.domain.signal import Interest, ProfileChange, Via
from chatbot.explain.wording import label, measure, plural
from ui.plain import one_line

_BOUND = re.compile(r"(?P<op><=|>=|<|>)?\s*(?P<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s+(?P<unit>\S+))?", re.IGNORECASE)
_BOUNDS = {"<": "under", "<=": "up to", ">": "over", ">=": "at least", "": ""}
#: Facets that say from where on something goes: a wish for "at most" is one that it begins early enough.
_LEAST = re.compile(r"^min\b ?| from$")
_CURRENCY = re.compile("[A-Z]{3}")
#: Facets and units whose number says by itself what it measures.
_PLAIN_FACETS, _PLAIN_UNITS = frozenset({"price", "weight", "screen", "capacity"}), frozenset({"people", "players", "pages"})
_NAMED = {"size": "size {}", "gender": "for {}", "age_group": "for {}"}
_CHANGES = {"liked": "you like {}", "disliked": "not keen on {}", "required": "{}", "forgotten": "forgot {}", "allowed": "{} is fine"}
_PRONOUNS = frozenset({"him", "her", "them"})
#: What ids stand for where no title is known.
_SOME_ITEM = "an item"


def spoken(facet: str, value: str, titles: Mapping[str, str] | None = None) -> str:
    """A facet and its value as a few words. ``titles`` are those of the items that an opinion may be on."""
    word = one_line(value)
    if facet == "item":
        return one_line((titles or {}).get(value, "")) or _SOME_ITEM
    if facet == "category":
        return plural(word) if word else ""
    if word.lower() in ("yes", "true"):
        return one_line(label(facet))
    if word.lower() in ("no", "false"):
        return f"not {one_line(label(facet))}"
    found = _BOUND.fullmatch(word)
    if found and (facet != "size" or found["op"]):
        return bounded(facet, found["op"] or "", float(found["number"]), found["unit"] or "")
    return _NAMED.get(facet, "{}").replace("{}", word)


def is_habit(interest: Interest) -> bool:
    """Whether it is what somebody usually pays or wears, rather than a taste."""
    return interest.facet == "price" or "size" in interest.facet.split("_")


def habit(interest: Interest) -> str:
    """What somebody usually pays or wears: "usually under $150 for jackets", "size M in jackets", "under $50"."""
    words = spoken(interest.facet, interest.value).replace("up to", "under", 1)
    if interest.facet == "price":
        where = f" for {plural(one_line(interest.category))}" if interest.category else ""
        said = interest.via in (Via.WORDS, Via.AGENT)
        return f"{words}{where}" if said else f"usually {words}{where}"
    where = f" in {plural(one_line(interest.category))}" if interest.category else ""
    return f"{words}{where}" if interest.polarity.positive else f"not {words}{where}"


def bounded(facet: str, op: str, number: float, unit: str) -> str:
    """A bound on a number: "up to $150", "under 3 kg", "playtime up to 60 min", "age 8 years"."""
    amount = money(number, unit) if _CURRENCY.fullmatch(unit) else one_line(measure(Measure(number, unit)))
    name = one_line(label(facet, unit))
    if op in ("<", "<=") and _LEAST.search(name):
        return f"{_LEAST.sub('', name)} {amount}".strip()
    words = f"{_BOUNDS[op]} {amount}".strip()
    if facet == "battery":
        return f"{words} of battery"
    name = name.removeprefix("max ") if op in (">", ">=") else name
    return words if facet in _PLAIN_FACETS or unit in _PLAIN_UNITS else f"{name} {words}"


def whose(subject: str) -> str:
    """For whom something is: "for your dad", "for her"; nothing where it is for the shopper."""
    subject = one_line(subject)
    if subject in ("", "me"):
        return ""
    return f"for {subject}" if subject in _PRONOUNS else f"for your {subject}"


def change_words(change: ProfileChange, *, named: bool = True) -> str:
    """A change of the profile in a few words: "you like wool", "under $150", "likes fishing (for your dad)"; whose it is only if ``named``."""
    # A change in an item carries its title.
    words = spoken(change.facet, change.value, {change.value: change.value})
    if change.facet == "price":
        words = words.replace("up to", "under", 1)
        if change.change == "liked":
            return f"you usually stay {words}"
    changes = _CHANGES if change.subject == "me" else {**_CHANGES, "liked": "likes {}"}
    said = _without(change, words) if change.change == "excluded" else changes.get(change.change, "{}").replace("{}", words)
    return f"{said} ({whose(change.subject)})" if named and whose(change.subject) else said


def _without(change: ProfileChange, words: str) -> str:
    flag = change.value.lower() in ("yes", "true") or change.facet in _NAMED
    return words.removeprefix("not ") if words.startswith("not ") else f"{'not' if flag else 'no'} {words}"
