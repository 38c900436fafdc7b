"""How values are written for people."""

from collections.abc import Iterable

from chatbot.domain.item import Measure, Offer, Value
from chatbot.domain.money import money
from chatbot.domain.request import Filter
from chatbot.domain.words import lemma

_ADJECTIVAL = (
    "proof",
    "able",
    "less",
    "ic",
    "ing",
    "ed",
    "an",
    "free",
    "al",
    "safe",
    "friendly",
    "ready",
    "tant",
    "ible",
    "ble",
    "allowed",
    "ive",
    "made",
    "solo",
    "solar",
    "cabin size",
    "nonstick",
    "cellular",
    "ous",
    "strung",
)
#: Nouns for what a thing does, though they end like adjectives: "wireless charging", "sleep tracking".
_DOINGS = frozenset({"charging", "tracking", "lighting", "heating", "timing"})
_LONG_UNITS = {
    "h": "hours",
    "min": "minutes",
    "mah": "mAh",
    "w": "W",
    "wh": "Wh",
    "l": "L",
    "lm": "lumens",
    "in": "inches",
    "c": "°C",
    "gb": "GB",
    "tb": "TB",
    "db": "dB",
    "hz": "Hz",
    "mp": "MP",
    "v": "V",
    "spf": "SPF",
}


def measure(value: Measure) -> str:
    """A measured number as people write it: "1.4 kg", "30 hours", "500 ml", "SPF 50"."""
    if value.unit.isupper() and len(value.unit) == 3:
        return money(value.value, value.unit)
    amount, unit = value.value, value.unit
    if unit == "kg" and 0 < amount < 1:
        amount, unit = amount * 1000, "g"
    if unit == "ml" and amount >= 1000:
        amount, unit = amount / 1000, "l"
    if unit == "months" and amount >= 24 and amount % 12 == 0:
        amount, unit = amount / 12, "years"
    number = f"{amount:,.2f}".rstrip("0").rstrip(".")
    if unit == "spf":
        return f"SPF {number}"
    written = _LONG_UNITS.get(unit, unit)
    if amount == 1:
        written = {
            "hours": "hour",
            "minutes": "minute",
            "people": "person",
            "players": "player",
            "pieces": "piece",
            "years": "year",
            "inches": "inch",
            "months": "month",
        }.get(written, written)
    return f"{number} {written}".strip()


def value(stated: Value | None) -> str:
    """A facet's value for a table or a sentence; "not stated" where nothing is known."""
    match stated:
        case None | ():
            return "not stated"
        case bool():
            return "yes" if stated else "no"
        case Measure():
            return measure(stated)
    return listed(stated)


def listed(words: Iterable[str], last: str = "and") -> str:
    """Words as an enumeration: "a", "a and b", "a, b and c"."""
    everything = list(words)
    if len(everything) < 2:
        return "".join(everything)
    return f"{', '.join(everything[:-1])} {last} {everything[-1]}"


def label(facet: str, unit: str = "") -> str:
    """A facet's name as a person reads it, without the unit that some carry ("capacity_people") and what says nothing ("style_general")."""
    words = facet.split("_")
    return " ".join(w for w in words if w not in (unit, "general") or len(words) == 1)


def adjective(facet: str) -> bool:
    """Whether the name of a yes/no facet reads as an adjective ("waterproof") rather than as a part ("hood")."""
    name = label(facet)
    return name.endswith(_ADJECTIVAL) and name.split()[-1] not in _DOINGS


def article(noun: str) -> str:
    """The noun behind the article that fits by its sound: "an IPS panel", "a usb port"."""
    sounded = noun.casefold()
    spelled = noun[:2].isupper() and noun[:1] in "AEFHILMNORSX" and not noun.startswith(("HEPA", "RAM", "LED-", "NATO"))
    vowel = sounded[:1] in "aeiou" and not sounded.startswith(("use", "uni", "uk", "usb", "uv", "upf", "one ", "one-"))
    return f"{'an' if vowel or spelled or sounded.startswith(('ips ', '8', '11 ', '18 ')) else 'a'} {noun}"


def own(facet: str, has: bool = True) -> str:
    """A yes/no property behind a noun: "that are waterproof", "with a hood", "without headrest"."""
    if adjective(facet):
        return f"that are {'' if has else 'not '}{label(facet)}"
    return f"{'with' if has else 'without'} {label(facet)}"


#: Departments of shops that are no name of a thing.
_DEPARTMENTS = frozenset("outdoor outdoors home office kitchen garden baby kids audio beauty travel unisex sport fitness health".split())
_PEOPLE = frozenset({"men", "women"})
#: What is named in the plural even where it is one.
_PAIRS = frozenset(
    """
    headphones earphones earbuds glasses sunglasses goggles binoculars pants trousers shorts jeans leggings tights overalls pajamas scissors shears pliers
    tweezers gloves mittens socks shoes boots sneakers sandals slippers heels skis poles
    """.split()
)

#: Names of what isn't counted by itself.
_MASSES = ("gear", "clothing", "furniture", "ware", "luggage", "equipment", "jewelry", "jewellery")


def plural(noun: str) -> str:
    """The plural of a category's name: "jackets", "dresses", "headphones", "outdoor items"."""
    last = noun.rsplit(" ", 1)[-1]
    if _departmental(last):
        return f"{_of_department(noun, last)} items"
    if last.endswith(_MASSES):
        return f"pieces of {noun}"
    if last.endswith("s"):
        return noun if not last.endswith(("ss", "us")) else f"{noun}es"
    if last.endswith(("x", "ch", "sh", "z")):
        return f"{noun}es"
    if last.endswith("knife"):
        return f"{noun[:-2]}ves"
    if last.endswith("y") and last[-2:-1] not in "aeiou":
        return f"{noun[:-1]}ies"
    return f"{noun}s"


def singular(noun: str) -> str:
    """One of a category: "jacket", "pair of headphones", "outdoor item"."""
    *before, last = noun.rsplit(" ", 1)
    if _departmental(last):
        return f"{_of_department(noun, last)} item"
    if last.casefold() in _PAIRS:
        return f"pair of {noun}"
    if last.endswith(_MASSES):
        return f"piece of {noun}"
    if "&" in noun:
        return f"item of {noun}"
    alone = last.endswith("s") and not last.endswith(("ss", "us"))
    return " ".join([*before, lemma(last)]) if alone else noun


def _departmental(last: str) -> bool:
    """Whether a name that ends with this word names a part of the shop, not a thing."""
    return last.casefold() in _DEPARTMENTS | _PEOPLE


def _of_department(noun: str, last: str) -> str:
    return f"{noun}'s" if last.casefold() in _PEOPLE else noun


def capital(text: str) -> str:
    """The text with its first letter in upper case."""
    return text[:1].upper() + text[1:]


def price(offer: Offer) -> str:
    return money(offer.price, offer.item.currency)


#: Facets whose words stand behind a preposition of their own.
_TAKES = {
    "color": "in",
    "size": "in size",
    "brand": "by",
    "gender": "for",
    "age_group": "for",
    "author": "by",
    "price_range": "between",
}


#: How a wanted value of these stands behind a noun: "made of natural rubber".
_PUT = {"material": "made of", "features": "with"}


def of_a_part(facet: str) -> tuple[str, str] | None:
    """How a value stands that is said of something else than the thing itself: ("for", "skin") of a skin type, ("with", "handle") of a handle material."""
    *part, last = label(facet).split()
    if not part or last not in ("type", "material") or part == ["product"]:
        return None
    return "for" if last == "type" else "with", " ".join(part)


#: Values that say of a part that there is none: "armrests: none".
NONE = frozenset({"none", "no", "without"})


def constraint(wanted: Filter) -> str:
    """A filter in words, to stand behind a noun: "under $150", "with at least 30 hours of battery", "without down", "in black"."""
    name = label(wanted.facet)
    if wanted.facet == "text":
        return f"without {wanted.value}"
    match wanted.value:
        case bool():
            return own(wanted.facet, wanted.excludes != wanted.value)
        case str() | tuple():
            words = listed(wanted.value if isinstance(wanted.value, tuple) else (wanted.value,), "or")
            if words in NONE:
                return f"{'with' if wanted.excludes else 'without'} {name}"
            if (of := of_a_part(wanted.facet)) and not wanted.excludes:
                return f"{of[0]} {words} {of[1]}"
            if wanted.excludes:
                return f"not {_TAKES[wanted.facet]} {words}" if wanted.facet in _TAKES else f"without {words}"
            return f"{_TAKES[wanted.facet]} {words}" if wanted.facet in _TAKES else f"{_PUT.get(wanted.facet, f'with {name}')} {words}"
    number = measure(Measure(wanted.value, wanted.unit))
    if wanted.facet == "price":
        return f"{'under' if wanted.op in ('<', '<=') else 'from' if wanted.op in ('>', '>=') else 'at'} {number}"
    bound = {"<": "under", "<=": "up to", ">": "over", ">=": "at least"}.get(wanted.op, "")
    if wanted.unit in ("people", "players") and wanted.facet.startswith(("min", "max", "capacity")):
        return f"for at least {number}" if wanted.op == ">=" else f"for {number}"
    first, *taken = label(wanted.facet, wanted.unit).split()
    if first == "max" and taken and wanted.op == ">=":
        return f"for {article(' '.join(taken))} of {number}"
    if wanted.facet.endswith("_count") and not wanted.unit:
        return f"with {bound} {number} {label(wanted.facet.removesuffix('_count'))}".replace("  ", " ")
    if "from" in wanted.facet.split("_") and wanted.op == "<=":
        return f"suitable at {number}"
    if wanted.facet == "battery":
        return f"with {bound} {number} of battery".replace("  ", " ")
    if wanted.facet in ("weight", "screen", "capacity", "length", "length_cm", "height", "width") and wanted.unit:
        return f"of {number}" if wanted.op == "=" else f"{bound} {number}"
    return f"with {label(wanted.facet, wanted.unit)} {bound} {number}".replace("  ", " ")
