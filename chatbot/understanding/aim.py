"""What a message does and to which items: its act and its references, settled together."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from chatbot.domain.item import Item
from chatbot.understanding.judge import Evidence, judge
from chatbot.understanding.pointing import only_points
from chatbot.understanding.reading import SEARCHING, Act, References
from chatbot.understanding.references import PRONOUNS

#: Acts that do something with an item, also with one of an earlier topic.
_POINTING: frozenset[Act] = frozenset({"item_question", "compare", "advise", "save", "unsave", "like", "dislike", "store_question"})
#: Acts that take an item to be done to, which a mere change of person ("for me again") doesn't name.
_FELT: frozenset[Act] = frozenset({"save", "unsave", "like", "dislike"})


@dataclass(frozen=True, slots=True)
class Aim:
    """An act, the items that it is about, whether "the cheapest" named one of them rather than an order, and whether the message ``only`` points."""

    act: Act
    references: References
    ranked: bool = False
    only: bool = False


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What else settles an aim: a return to a topic (``back``), a question that chooses among the items on show, a wish for another person
    (``another``), whether a wish is relative to the item last spoken of (``held``), and whether the message turns to somebody (``turned``)."""

    back: bool = False
    choosing: bool = False
    another: bool = False
    held: bool = False
    ordered: bool = False
    turned: bool = False


def settle(scores: Mapping[Act, float], evidence: Evidence, at: Circumstances, shown: Sequence[Item]) -> Aim:
    """The act and the references of a message. ``shown`` are all items that were shown.

    A mere pronoun in a wish points at nothing ("make it blue"), unless the wish is relative to what was spoken of. "The cheapest" is an item where the
    message does something with it ("save the cheapest"), else an order.
    """
    references = evidence.referred
    ranked = references.ranked and _ranks_an_item(scores, evidence, at)
    if references.ranked:
        evidence = replace(evidence, referred=references if ranked else References(), critiqued=evidence.critiqued and not (ranked and at.ordered))
    act = judge(scores, evidence)
    if at.choosing:
        return Aim("item_question", references, ranked)
    titles = [i.title for i in shown if i.id in references.items]
    asks = act in _POINTING and bool(references.items) and (not references.weak or evidence.named)
    only = not references.ranked and only_points(evidence.tokens, references, titles)
    turned = at.turned and act in _FELT and not references.items
    if (at.back and not asks) or at.another or only or turned:
        act = "want"
    vague = (references.ranked and not ranked) or (references.weak and not at.held)
    # In a search a mere pronoun stands for the thing that is looked for, not for an item.
    if act in SEARCHING and vague:
        references = References(beyond=references.beyond)
    return Aim(act, references, ranked, only)


def _ranks_an_item(scores: Mapping[Act, float], evidence: Evidence, at: Circumstances) -> bool:
    """Whether "the cheapest" is an item: a pronoun takes it up, something is compared with it, or the message does something with it."""
    words = [t.lemma for t in evidence.tokens]
    compared = any(a in ("than", "like", "as") and b == "the" for a, b in pairwise(words))
    if compared or PRONOUNS & set(words):
        return True
    return not at.choosing and judge(scores, replace(evidence, critiqued=False)) in _POINTING
