"""A question about one item, answered from its data."""

from collections.abc import Callable, Collection, Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from chatbot.domain.fit import satisfies
from chatbot.domain.item import Item, Measure, Offer
from chatbot.domain.money import money
from chatbot.domain.request import Filter, Request
from chatbot.domain.sentence import points
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.explain.excerpt import speaks
from chatbot.explain.hearsay import asks_for_opinions, buyer_says, opinions
from chatbot.explain.naming import called
from chatbot.explain.phrasing import by_verb, phrase
from chatbot.explain.portrait import portrait
from chatbot.explain.wording import adjective, capital, label, listed, measure, price, value
from chatbot.understanding.adjectives import SCALES, facet_of
from chatbot.understanding.keeping import OTHER_NAMES
from chatbot.understanding.reading import Reading
from chatbot.understanding.stopwords import STOPWORDS

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]

#: Words that only ask to be told.
_NOTHING_ASKED = frozenset({"detail", "info", "information", "describe", "description", "number", "ask", "hear", "open", "explain", "check"})
_BEHIND_MUCH = frozenset({"", "is", "are", "be", "do", "does", "would", "will", "for", "it", "the", "that", "this"})
_SIZES = frozenset({"small", "large", "big", "wide", "narrow"})
#: "How much" of these asks for no price: "how much does it hold", "how much is in it".
_HOLDING = frozenset({"hold", "weigh", "contain", "in", "inside", "fit", "carry", "store"})
_VOLUMES = frozenset({"ml", "cl", "l"})
#: A facet's name is what the question asks for from this cosine on.
_ASKED = 0.42


def answer_about(offer: Offer, question: str, reading: Reading, vocabulary: Vocabulary, embed: Embed) -> str:
    """What the catalogue says to a question on an item: yes or no, a value, or a sentence of its description; else that it isn't stated."""
    return told_of(offer, question, reading, vocabulary, embed) or not_stated([offer.item])


def not_stated(items: Sequence[Item], asked: int = 1, among: Sequence[Item] = ()) -> str:
    """That the catalogue doesn't say it of these items, or of any of so many that the question is about; ``among`` are those in sight."""
    if len(items) > 1 and len(items) == asked:
        return "That isn't stated in the catalogue for any of them."
    return f"For {listed(called(i, among) for i in items)} that isn't stated in the catalogue."


def told_of(offer: Offer, question: str, reading: Reading, vocabulary: Vocabulary, embed: Embed, among: Sequence[Item] = ()) -> str:
    """What the catalogue says to a question on an item, one of ``among``; empty where it says nothing to it."""
    name = capital(called(offer.item, among))
    if asks_for_opinions(question):
        return opinions(offer.item, called(offer.item, among))
    asked = [f for f in reading.filters if f.facet not in ("price", "text", "category")]
    stated = [f for f in asked if offer.value(f.facet) is not None or _options(offer, f.facet)]
    if stated:
        return " ".join(dict.fromkeys(_confirm(name, offer, f, vocabulary) for f in stated))
    facets = _facets(question, offer, vocabulary, reading)
    if asked and not facets:
        return " ".join(_confirm(name, offer, f, vocabulary) for f in asked[:1])
    words = lemmas(question)
    if not facets and {"stock", "available", "availability"} & set(words):
        return _availability(name, offer)
    if not facets and _asks_the_price(words):
        return f"{name} costs {price(offer)}."
    content = _content(question, offer, reading)
    if not facets and _asks_how_much_it_holds(words):
        facets = [f for f, stated in offer.item.attributes.items() if isinstance(stated, Measure) and stated.unit in _VOLUMES][:1]
    if not facets and not asked and not content:
        return portrait(offer, Request())
    if not facets:
        facets, told = _by_meaning(question, content, offer, embed)
        told = f"The description of {called(offer.item, among)} says: “{told}”" if told else ""
        told = told or ("" if facets else buyer_says(offer.item, question, embed))
        if told:
            return told
    return " ".join(_state(name, offer, f) for f in facets[:2])


def _asks_the_price(words: Sequence[str]) -> bool:
    """Whether these lemmas ask what a thing costs; "how much ram does it have" and "how much does it hold" ask for something else."""
    if {"cost", "price"} & set(words):
        return True
    behind = [b for a, b in pairwise((*words, "")) if a == "much"]
    return any(word in _BEHIND_MUCH for word in behind) and not _HOLDING & set(words)


def _asks_how_much_it_holds(words: Sequence[str]) -> bool:
    """ "How much does it hold", "how much is in it"."""
    return any(pair == ("how", "much") for pair in pairwise(words)) and bool(_HOLDING - {"weigh"} & set(words))


def _content(question: str, offer: Offer, reading: Reading) -> set[str]:
    """The words of a question that ask something: "tell me about the second" asks nothing in particular."""
    pointing = {*lemmas(reading.references.words), *(w for c in offer.item.categories for w in lemmas(c))}
    return {w for w in lemmas(question) if w not in STOPWORDS and not w.isdigit()} - pointing - _NOTHING_ASKED


def _confirm(name: str, offer: Offer, asked: Filter, vocabulary: Vocabulary) -> str:
    """Yes or no to "is it waterproof?", with the value that says so. Of what may be several at once, a missing one is no more than not listed."""
    facet = vocabulary.facets.get(asked.facet)
    several = facet is not None and facet.several
    options = _options(offer, asked.facet)
    stated = offer.value(asked.facet)
    if options and asked.excludes:
        return _state(name, offer, asked.facet)
    if options and isinstance(asked.value, str | tuple):
        wanted = {str(v).casefold() for v in (asked.value if isinstance(asked.value, tuple) else (asked.value,))}
        has = any(o.casefold() in wanted for o in options)
        return f"{'Yes' if has else 'No'}: {_within(name)} comes in {listed(options, 'and')}."
    if stated is None or stated == ():
        return f"{name}: whether it is {label(asked.facet) if isinstance(asked.value, bool) else value((str(asked.value),))} isn't stated."
    yes = satisfies(offer, asked)
    lower = _within(name)
    if isinstance(stated, bool):
        return f"{'Yes' if stated else 'No'}, {lower} {_flag(asked.facet, stated)}."
    if isinstance(asked.value, str) and isinstance(stated, tuple) and (yes or several):
        return f"Yes, {lower} is listed with {asked.value}." if yes else f"{name} isn't listed with {asked.value}; its {label(asked.facet)}: {value(stated)}."
    return f"{'Yes' if yes else 'No'}, {lower}: {label(asked.facet)} {value(stated)}."


def _within(name: str) -> str:
    """The name as it stands within a sentence."""
    return f"the{name[3:]}" if name.startswith("The ") else name


def _flag(facet: str, stated: bool) -> str:
    name, told = label(facet), phrase(facet, True)
    if adjective(facet):
        return f"is {'' if stated else 'not '}{name}"
    had = told.removeprefix("with ") if told.startswith("with ") else name
    return f"{'has' if stated else 'does not have'} {had}"


def _state(name: str, offer: Offer, facet: str) -> str:
    options = _options(offer, facet)
    if options:
        return f"{name} comes in {listed(options)}."
    stated = offer.value(facet)
    if isinstance(stated, bool):
        return f"{name} {_flag(facet, stated)}."
    if isinstance(stated, Measure) and stated.unit in ("months", "years") and label(facet).endswith(" from"):
        return f"{name} is suitable from {measure(stated) if stated.value else 'birth'}."
    if isinstance(stated, Measure):
        return f"{name} {by_verb(facet, stated) or f'has {_article(facet, stated.unit)} of {value(stated)}'}."
    return f"{name} is made of {value(stated)}." if facet == "material" else f"{name}: {label(facet)} {value(stated)}."


def _article(facet: str, unit: str) -> str:
    words = label(facet, unit)
    words += " size" if words.endswith("ed") else ""  # "a packed size of 8.5 L"
    return f"{'an' if words[0] in 'aeiou' else 'a'} {words}"


def _options(offer: Offer, facet: str) -> list[str]:
    return list(dict.fromkeys(v.options[facet] for v in offer.item.variants if facet in v.options and v.stock > 0))


def _facets(question: str, offer: Offer, vocabulary: Vocabulary, reading: Reading) -> list[str]:
    """The facets that a question names, by their label or by an adjective of measure ("how heavy")."""
    words = lemmas(question)
    vague = {"good", "long"} | (_SIZES if "run" in words else set())  # "do they run small" asks how they fit
    found: list[str] = []
    for facet in vocabulary.facets.values():
        names = (lemmas(label(facet.name, facet.unit)), *(OTHER_NAMES[facet.name] if facet.name == "material" else ()))
        said = any(words[i : i + len(name)] == name for name in names for i in range(len(words)))
        if said and (offer.value(facet.name) is not None or _options(offer, facet.name)):
            found.append(facet.name)
    for word in words:
        grounded = facet_of(word, vocabulary, offer.item.category, words) if word in SCALES and word not in vague else None
        if grounded:
            found.append(grounded[0].name)
    about_length = not found and "long" in words and not _content(question, offer, reading) - {"long", "last"}
    if about_length and (grounded := facet_of("long", vocabulary, offer.item.category, words)):
        found.append(grounded[0].name)
    return list(dict.fromkeys(found))


def _by_meaning(question: str, content: Collection[str], offer: Offer, embed: Embed) -> tuple[list[str], str]:
    """The facet whose name is nearest to the question in meaning, or the sentence of the description that speaks of its ``content``."""
    item = offer.item
    names = [*item.attributes, *dict.fromkeys(k for v in item.variants for k in v.options)]
    sentences = points(item.description)
    if not names and not sentences:
        return [], ""
    vectors = embed([question, *(label(n) for n in names), *sentences])
    likeness = vectors[1:] @ vectors[0]
    best = int(np.argmax(likeness))
    if best < len(names) and likeness[best] >= _ASKED:
        return [names[best]], ""
    told = [(float(near), s) for near, s in zip(likeness[len(names) :], sentences, strict=True) if speaks(s, content, float(near))]
    return [], max(told, default=(0.0, ""))[1]


def _availability(name: str, offer: Offer) -> str:
    in_stock = [v for v in offer.item.variants if v.stock > 0]
    if offer.item.variants and in_stock:
        forms = list(dict.fromkeys(" ".join(v.options.values()) for v in in_stock))
        least = money(min(v.price for v in in_stock), offer.item.currency)
        share = f"{len(in_stock)} of {len(offer.item.variants)} variants"
        return f"{name} is in stock in {share}, from {least}: {listed(forms[:6])}."
    return f"{name} is {'in stock' if offer.in_stock else 'out of stock at the moment'}."
