"""Which act a message is, from the likeness to examples and from what its forms show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chatbot.understanding.reading import Act, References
from chatbot.understanding.tokens import Token

_POINTING: tuple[Act, ...] = ("item_question", "save", "unsave", "like", "dislike", "compare", "more")
_SMALL_TALK: tuple[Act, ...] = ("greet", "thank", "about")
_COMPARING = frozenset({"compare", "comparison", "versus", "vs", "difference", "differ", "different"})
#: Below this nothing is alike enough to be more than a wish to find something.
_FLOOR = 0.40
_NO_SHOP_TALK = 0.45


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the forms of a message show: names of the catalogue, critiques, references to what is on show (``shown`` items)."""

    tokens: Sequence[Token]
    named: bool
    critiqued: bool
    referred: References
    shown: int
    handbook: float


def judge(scores: Mapping[Act, float], evidence: Evidence) -> Act:
    """The likeliest act. Acts that point at items are out of the question where none was shown."""
    weighed = dict(scores)
    lemmas = {t.lemma for t in evidence.tokens}
    # The words of titles that are pointed at are no wishes, so "compare TITLE and TITLE" names nothing.
    if lemmas & _COMPARING - {"different"} and evidence.shown > 1 and len(evidence.referred.items) > 1:
        return "compare"
    weighed["want"] += 0.16 * evidence.named + 0.20 * evidence.critiqued
    if evidence.referred.items and (evidence.named or evidence.critiqued) and not _asks(evidence.tokens):
        weighed["want"] += 0.30
    weighed["store_question"] = max(weighed["store_question"], 0.5 * (weighed["store_question"] + evidence.handbook))
    pointed = bool(evidence.referred.items)
    for act in _POINTING:
        if not evidence.shown:
            weighed[act] = -1.0
        elif pointed and act != "more":
            weighed[act] += 0.10
    if evidence.named and not pointed and not _asks(evidence.tokens):
        weighed["item_question"] -= 0.25
    if evidence.shown and pointed and _asks(evidence.tokens) and not evidence.critiqued:
        weighed["item_question"] += 0.15
    if lemmas & _COMPARING and evidence.shown > 1:
        weighed["compare"] += 0.35
    elif len(evidence.referred.items) < 2:
        weighed["compare"] -= 0.10
    for act in (*_SMALL_TALK, "offtopic", "surprise", "more"):
        weighed[act] -= 0.15 * evidence.named
    best = max(weighed, key=lambda a: weighed[a])
    if best in ("offtopic", *_SMALL_TALK) and weighed[best] < (_NO_SHOP_TALK if best == "offtopic" else _FLOOR):
        return "want"
    return best if weighed[best] >= _FLOOR or best in ("want",) else "want"


def _asks(tokens: Sequence[Token]) -> bool:
    starters = {
        "is",
        "are",
        "does",
        "do",
        "can",
        "could",
        "will",
        "would",
        "has",
        "have",
        "how",
        "what",
        "which",
        "who",
        "when",
        "why",
        "tell",
    }
    return bool(tokens) and (tokens[-1].text == "?" or tokens[0].lemma in starters)
