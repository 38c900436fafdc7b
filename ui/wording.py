"""Tastes in the words of a shopper: "up to $150", "at least 30 hours of battery", "noise cancelling"."""

import re
from collections.abc import Mapping

from chatbot.domain.item import Measure
from chatbot.domain.money import money
from chatbot.domain.signal import Interest, ProfileChange, Via
from chatbot.explain.wording import label, measure, plural
from ui.plain import one_line
from ui.texts import Texts

_BOUND = re.compile(r"(?P<op><=|>=|<|>)?\s*(?P<number>-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)(?:\s+(?P<unit>\S+))?", re.IGNORECASE)
#: Facets that say from where on something goes: a wish for "at most" is one that it begins early enough.
_LEAST = re.compile(r"^min\b ?| from$")
_CURRENCY = re.compile("[A-Z]{3}")
#: Facets and units whose number says by itself what it measures.
_PLAIN_FACETS, _PLAIN_UNITS = frozenset({"price", "weight", "screen", "capacity"}), frozenset({"people", "players", "pages"})
#: Facets whose word needs another one to be understood.
_NAMED = {"size": "words.size", "gender": "words.meant_for", "age_group": "words.meant_for"}
_YES, _NO = frozenset({"yes", "true"}), frozenset({"no", "false"})
#: How somebody may be called whose name isn't said.
PRONOUNS = frozenset({"him", "her", "them"})


def spoken(texts: Texts, facet: str, value: str, titles: Mapping[str, str] | None = None) -> str:
    """A facet and its value as a few words. ``titles`` are those of the items that an opinion may be on."""
    word = one_line(value)
    if facet == "item":
        return one_line((titles or {}).get(value, "")) or texts("words.some_item")
    if facet == "category":
        return kind(texts, word)
    if word.lower() in _YES:
        return facet_name(texts, facet)
    if word.lower() in _NO:
        return texts("words.not", words=facet_name(texts, facet))
    found = _BOUND.fullmatch(word)
    if found and (facet != "size" or found["op"]):
        return bounded(texts, facet, found["op"] or "", float(found["number"]), found["unit"] or "")
    return texts(_NAMED[facet], value=word) if facet in _NAMED else word


def is_habit(interest: Interest) -> bool:
    """Whether it is what somebody usually pays or wears, rather than a taste."""
    return interest.facet == "price" or "size" in interest.facet.split("_")


def habit(texts: Texts, interest: Interest) -> str:
    """What somebody usually pays or wears: "usually under $150 for jackets", "size M in jackets", "under $50"."""
    words = spoken(texts, interest.facet, _below(interest.value))
    if interest.facet == "price":
        words = words if interest.via in (Via.WORDS, Via.AGENT) else texts("words.usually", words=words)
        return _of_kind(texts, "words.price_of", words, interest.category)
    words = _of_kind(texts, "words.size_of", words, interest.category)
    return words if interest.polarity.positive else texts("words.not", words=words)


def bounded(texts: Texts, facet: str, op: str, number: float, unit: str) -> str:
    """A bound on a number: "up to $150", "under 3 kg", "playtime up to 60 min", "age 8 years"."""
    amount = money(number, unit) if _CURRENCY.fullmatch(unit) else _measured(texts, number, unit)
    name = one_line(label(facet, unit))
    if op in ("<", "<=") and _LEAST.search(name):
        return texts("words.measured", name=texts.word("facet", _LEAST.sub("", name)), bound=amount).strip()
    words = texts(f"words.bound.{op or '='}", amount=amount)
    if facet == "battery":
        return texts("words.battery", bound=words)
    name = name.removeprefix("max ") if op in (">", ">=") else name
    alone = facet in _PLAIN_FACETS or unit in _PLAIN_UNITS
    return words if alone else texts("words.measured", name=texts.word("facet", name), bound=words)


def kind(texts: Texts, category: str) -> str:
    """A category as the name of many things: "jackets". Only English has a plural."""
    word = one_line(category)
    return plural(word) if word and texts.language == "en" else word


def facet_name(texts: Texts, facet: str) -> str:
    """A facet's name."""
    return texts.word("facet", one_line(label(facet)))


def person(texts: Texts, subject: str) -> str:
    """Somebody: "dad"."""
    return texts.word("person", one_line(subject))


def whose(texts: Texts, subject: str) -> str:
    """For whom something is: "for your dad", "for her"; nothing where it is for the shopper."""
    subject = one_line(subject)
    if subject in ("", "me"):
        return ""
    return texts("words.for_them" if subject in PRONOUNS else "words.for_yours", person=person(texts, subject))


def change_words(texts: Texts, change: ProfileChange, *, named: bool = True) -> str:
    """A change of the profile in a few words: "you like wool", "under $150", "likes fishing (for your dad)"; whose it is only if ``named``."""
    said = _changed(texts, change)
    owner = whose(texts, change.subject) if named else ""
    return texts("words.with_whose", words=said, whose=owner) if owner else said


def _changed(texts: Texts, change: ProfileChange) -> str:
    price = change.facet == "price"
    # A change in an item carries its title.
    words = spoken(texts, change.facet, _below(change.value) if price else change.value, {change.value: change.value})
    match change.change:
        case "liked":
            how = "stays" if price else "liked" if change.subject == "me" else "likes"
            return texts(f"words.change.{how}", words=words)
        case "disliked" | "forgotten" | "allowed":
            return texts(f"words.change.{change.change}", words=words)
        case "excluded":
            return without(texts, change.facet, change.value)
    return words


def without(texts: Texts, facet: str, value: str) -> str:
    """What is not wanted: "no down", "not waterproof", "not for women"; without what is missing anyway, it is wanted ("vegan")."""
    word = one_line(value).lower()
    if word in _NO:
        return facet_name(texts, facet)
    words = spoken(texts, facet, value, {value: value})
    return texts("words.not" if word in _YES or facet in _NAMED else "words.no", words=words)


def _of_kind(texts: Texts, message: str, words: str, category: str) -> str:
    return texts(message, words=words, kind=kind(texts, category)) if one_line(category) else words


def _below(value: str) -> str:
    """A price "up to" an amount is spoken of as one "under" it."""
    return value.replace("<=", "<", 1)


def _measured(texts: Texts, number: float, unit: str) -> str:
    """A measured number with its unit in the shopper's language."""
    amount, _, written = one_line(measure(Measure(number, unit))).partition(" ")
    return f"{amount} {texts.word('unit', written)}".strip()
