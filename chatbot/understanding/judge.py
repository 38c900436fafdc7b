"""Which act a message is, from the likeness to examples and from what its forms show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chatbot.understanding.reading import Act, References
from chatbot.understanding.tokens import Token

_POINTING: tuple[Act, ...] = ("item_question", "save", "unsave", "like", "dislike", "compare", "more")
_SMALL_TALK: tuple[Act, ...] = ("greet", "thank", "about")
_COMPARING = frozenset({"compare", "comparison", "versus", "vs", "difference", "differ", "different"})
_STARTERS = frozenset("is are does do can could will would has have how what which who when why tell".split())
#: Below this nothing is alike enough to be more than a wish to find something.
_FLOOR = 0.40
_NO_SHOP_TALK, _MARGIN = 0.45, 0.04
#: A question that names no kind of thing of this shop need be less alike to be of the world: "what is the capital of France", where novels play there.
_OF_THE_WORLD = 0.55
#: What is so much less like a wish is no shop talk even where it is like none of the examples.
_FAR_FROM_SHOPS, _PLAIN = 0.33, 0.2
#: A word or two are alike to any others, so they must be nearly those of an example to be small talk.
_FEW_WORDS, _TERSE_FLOOR = 2, 0.49


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the forms of a message show: names of the catalogue, a kind of ``thing`` among them, critiques, references to what is on show
    (``shown`` items)."""

    tokens: Sequence[Token]
    named: bool
    critiqued: bool
    referred: References
    shown: int
    handbook: float
    thing: bool = True


def judge(scores: Mapping[Act, float], evidence: Evidence) -> Act:
    """The likeliest act. Acts that point at items are out of the question where none was shown."""
    weighed = dict(scores)
    lemmas = {t.lemma for t in evidence.tokens}
    # The words of titles that are pointed at are no wishes, so "compare TITLE and TITLE" names nothing.
    if lemmas & _COMPARING - {"different"} and evidence.shown > 1 and len(evidence.referred.items) > 1:
        return "compare"
    incidental = _is_incidental(scores, evidence)
    weighed["want"] += 0.16 * (evidence.named and not incidental) + 0.20 * evidence.critiqued
    if evidence.referred.items and (evidence.named or evidence.critiqued) and not _asks(evidence.tokens):
        weighed["want"] += 0.30
    weighed["store_question"] = max(weighed["store_question"], 0.5 * (weighed["store_question"] + evidence.handbook))
    pointed = bool(evidence.referred.items)
    for act in _POINTING:
        if not evidence.shown:
            weighed[act] = -1.0
        elif pointed and act != "more":
            weighed[act] += 0.10
    wishes = evidence.named and not pointed and not _asks(evidence.tokens)
    if wishes or (evidence.tokens[0].lemma == "only" and evidence.tokens[-1].text != "?"):
        weighed["item_question"] -= 0.25
    if evidence.shown and pointed and _asks(evidence.tokens) and not evidence.critiqued:
        weighed["item_question"] += 0.15
    if lemmas & _COMPARING and evidence.shown > 1:
        weighed["compare"] += 0.35
    elif len(evidence.referred.items) < 2:
        weighed["compare"] -= 0.10
    for act in (*_SMALL_TALK, "offtopic", "surprise", "more"):
        weighed[act] -= 0.15 * (evidence.named and not incidental)
    best = max(weighed, key=lambda a: weighed[a])
    return best if best == "want" or _is_clear(best, weighed, evidence) else "want"


def _is_incidental(scores: Mapping[Act, float], evidence: Evidence) -> bool:
    """Whether the names of the catalogue are no evidence, in a question that is so clearly none for a shop: "who won the football game"."""
    of_the_world = _asks(evidence.tokens) and not evidence.thing
    enough = _OF_THE_WORLD if of_the_world else _NO_SHOP_TALK + _PLAIN
    return scores["offtopic"] >= enough and scores["offtopic"] - scores["want"] >= _PLAIN and _of_nothing_shown(evidence)


def _of_nothing_shown(evidence: Evidence) -> bool:
    """Whether a message can't be about what is on show: nothing is, or it asks and points at none of it."""
    return not evidence.shown or (_asks(evidence.tokens) and not evidence.referred.items and not evidence.critiqued)


def _is_clear(act: Act, weighed: Mapping[Act, float], evidence: Evidence) -> bool:
    """Whether an act is alike enough to be believed. Turning a wish away is the worst of errors, so what isn't shop talk must be so by a margin."""
    if act == "offtopic":
        lead = weighed[act] - weighed["want"]
        return (weighed[act] >= _NO_SHOP_TALK and lead >= _MARGIN) or (weighed[act] >= _FAR_FROM_SHOPS and lead >= _PLAIN)
    terse = sum(t.is_word for t in evidence.tokens) <= _FEW_WORDS and act in _SMALL_TALK
    return weighed[act] >= (_TERSE_FLOOR if terse else _FLOOR)


def _asks(tokens: Sequence[Token]) -> bool:
    return bool(tokens) and (tokens[-1].text == "?" or tokens[0].text.casefold() in _STARTERS)
