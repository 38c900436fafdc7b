"""What "the second one", "it", "the black one" or half a name point at among the items that were shown."""

from collections.abc import Collection, Sequence

from chatbot.domain.item import Item, Offer
from chatbot.domain.words import lemmas, means
from chatbot.understanding.quantities import parse_number
from chatbot.understanding.reading import References
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_ORDINALS = {
    "first": 0, "1st": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3, "fifth": 4, "5th": 4, "sixth": 5, "6th": 5,
    "seventh": 6, "7th": 6, "eighth": 7, "8th": 7, "last": -1,
}  # fmt: skip
_COUNTS = {"two": 2, "three": 3, "four": 4, "2": 2, "3": 3, "4": 4, "both": 2}
_NUMBERS = {"one": 0, "two": 1, "three": 2, "four": 3, "five": 4, "six": 5}
PRONOUNS = frozenset({"it", "that", "this", "its", "it's"})
_ALL = frozenset({"them", "these", "those", "they", "all"})
_NOT_AN_ITEM = frozenset(
    {"time", "thing", "week", "month", "year", "aid", "hand", "class", "day", "name", "minute", "night"}
)


def refer(
    tokens: Sequence[Token],
    on_show: Sequence[Item],
    earlier: Sequence[Item],
    focus: Sequence[str],
    free: Collection[int] | None = None,
) -> References:
    """The shown items that a message points at.

    ``on_show`` are the items last shown in the order of the cards, ``earlier`` those shown before, ``focus`` the ids that were
    last spoken of. Single words of a title are sought among the tokens in ``free`` alone: those that name nothing else of the catalogue.
    """
    if not on_show and not earlier:
        return References()
    words = {t.lemma for i, t in enumerate(tokens) if (free is None or i in free) and (t.is_word or t.is_number)}
    for found in (
        _by_title(tokens, on_show, earlier, words),
        _by_ordinal(tokens, on_show, earlier, focus),
        _the_other(tokens, on_show, earlier, focus),
    ):
        if found.items:
            return found
    found = _by_attribute(tokens, on_show)
    return found if found.items or found.unclear else _by_pronoun(tokens, on_show, focus)


def _by_ordinal(
    tokens: Sequence[Token], on_show: Sequence[Item], earlier: Sequence[Item], focus: Sequence[str]
) -> References:
    picked: list[str] = []
    words: list[str] = []
    i = 0
    while i < len(tokens):
        places, length = _ordinal_at(tokens, i, len(on_show))
        for place in places:
            if -len(on_show) <= place < len(on_show):
                picked.append(on_show[place].id)
        if places:
            words += [t.text for t in tokens[i : i + length]]
        i += max(length, 1)
    return References(tuple(dict.fromkeys(picked)), " ".join(words))


def _ordinal_at(tokens: Sequence[Token], i: int, shown: int) -> tuple[list[int], int]:
    """The places that tokens from ``i`` name, and how many tokens did it."""
    word = tokens[i].lemma
    after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    if tokens[i].is_number and after in ("st", "nd", "rd", "th"):
        number = parse_number(tokens[i].text)
        return [int(number) - 1] if number else [], 2
    verb = word == "last" and (i == 0 or tokens[i - 1].lemma not in ("the", "very", "and"))  # "how long does it last"
    if word in _ORDINALS and not verb and after not in _NOT_AN_ITEM:
        if after in _COUNTS:
            first = _COUNTS[after]
            return (list(range(first)) if word == "first" else list(range(shown - first, shown))) if word in (
                "first",
                "last",
            ) else [], 2
        return [_ORDINALS[word]], 1
    if word in ("number", "no", "option", "item", "#") and after:
        if after.isdecimal() and len(after) < 3:
            return [int(after) - 1] if int(after) else [], 2
        if after in _NUMBERS:
            return [_NUMBERS[after]], 2
    return [], 1


def _the_other(
    tokens: Sequence[Token], on_show: Sequence[Item], earlier: Sequence[Item], focus: Sequence[str]
) -> References:
    said = " ".join(t.lemma for t in tokens)
    others = [i.id for i in on_show if i.id not in focus]
    if ("the other one" in said or said.endswith("the other")) and len(others) == 1:
        return References((others[0],), "the other one")
    return References()


def _by_title(
    tokens: Sequence[Token], on_show: Sequence[Item], earlier: Sequence[Item], words: Collection[str]
) -> References:
    """Whole titles, or the words of a title that no other shown item bears."""
    said = tuple(t.lemma for t in tokens if t.is_word or t.is_number)
    everything = list({i.id: i for i in (*on_show, *earlier)}.values())
    whole = [(_position(lemmas(i.title), said), i) for i in everything]
    spoken = [i for at, i in sorted(whole, key=lambda p: p[0]) if at >= 0]
    spoken = [i for i in spoken if not any(i is not j and set(lemmas(i.title)) < set(lemmas(j.title)) for j in spoken)]
    if spoken:
        return References(tuple(i.id for i in spoken), ", ".join(i.title for i in spoken))
    for items in (on_show, everything):
        named = [(i, own) for i in items if (own := _own_words(i, items) & set(words))]
        if named:
            return References(tuple(i.id for i, _ in named), " ".join(sorted(set().union(*(own for _, own in named)))))
    return References()


def _position(part: Sequence[str], whole: Sequence[str]) -> int:
    if not part:
        return -1
    starts = range(len(whole) - len(part) + 1)
    return next((s for s in starts if tuple(whole[s : s + len(part)]) == tuple(part)), -1)


def _own_words(item: Item, among: Sequence[Item]) -> set[str]:
    """The proper words of a title: in no other title, not what the item is or is made of."""
    words = {w for w in lemmas(item.title) if len(w) > (1 if w.isdigit() else 3)} - STOPWORDS
    described = {w for v in item.attributes.values() if isinstance(v, tuple) for part in v for w in lemmas(part)}
    described |= {w for c in item.categories for w in lemmas(c)} | {w for w in lemmas(item.description)} - set(
        lemmas(item.brand)
    )
    others = {w for other in among if other.id != item.id for w in lemmas(other.title)}
    return words - others - described


def _by_attribute(tokens: Sequence[Token], on_show: Sequence[Item]) -> References:
    """ "The black one": the one shown item that the word before "one" is true of."""
    for i, token in enumerate(tokens):
        if token.text.casefold() != "one" or i < 2:
            continue
        start = next((k for k in range(i - 1, max(i - 4, -1), -1) if tokens[k].lemma in ("the", "that", "this")), None)
        if start is None or start == i - 1:
            continue
        phrase = " ".join(t.text for t in tokens[start + 1 : i])
        fitting = [item for item in on_show if _is(item, phrase)]
        if len(fitting) == 1:
            return References((fitting[0].id,), f"the {phrase} one")
        if len(fitting) > 1:
            return References(tuple(f.id for f in fitting), f"the {phrase} one", unclear=True)
    return References()


def _is(item: Item, phrase: str) -> bool:
    offer = Offer(item)
    words = [
        item.title,
        item.brand,
        *(v for value in item.attributes.values() if isinstance(value, tuple) for v in value),
    ]
    words += [name.replace("_", " ") for name, value in item.attributes.items() if value is True]
    words += [option for variant in item.variants for option in variant.options.values()]
    return bool(offer.item) and any(means(phrase, w) for w in words)


def _by_pronoun(tokens: Sequence[Token], on_show: Sequence[Item], focus: Sequence[str]) -> References:
    said = [t.lemma for t in tokens]
    if any(p in said for p in _ALL):
        return References(tuple(i.id for i in on_show), next(p for p in said if p in _ALL))
    if any(p in said for p in PRONOUNS):
        held = tuple(f for f in focus) or tuple(i.id for i in on_show[:1])
        return References(held[:1], next(p for p in said if p in PRONOUNS))
    return References()
