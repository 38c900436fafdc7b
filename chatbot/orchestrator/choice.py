"""A question that chooses among the items on show, answered with the one and the figure."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chatbot.domain.events import Event, Said
from chatbot.domain.item import Offer
from chatbot.domain.notes import Kept
from chatbot.explain import verdict
from chatbot.orchestrator.leaning import likeness
from chatbot.orchestrator.world import Scene

#: What "better" stands for where nothing else is said: the rating.
_RATING = "rating"


def choose(scene: Scene, offers: Sequence[Offer]) -> Iterator[Event | Kept]:
    """Say which of these offers goes furthest in what the message asks for; "that one" is that one then."""
    found = _verdict(scene, offers)
    yield Said(found.text)
    yield Kept(replace(scene.conversation, focus=tuple(o.item.id for o in found.chosen or offers), questions_in_row=0))


def _verdict(scene: Scene, offers: Sequence[Offer]) -> verdict.Verdict:
    reading = scene.reading
    wishes = [f for f in reading.filters if f.facet not in ("category", "text", "price")]
    measured = [(c.facet, c.direction > 0) for c in reading.critiques]
    measured += [(reading.sort.facet, reading.sort.descending)] if reading.sort else []
    numbers = [m for m in measured if m[0] != _RATING]
    if numbers:
        return verdict.by_number(offers, *numbers[0])
    if wishes and (told := verdict.by_wishes(offers, wishes)):
        return told
    if reading.leanings:
        return verdict.by_quality(offers, reading.leanings[0], likeness(scene, reading.leanings[0].quality))
    purpose = " ".join([*(w.source or str(w.value) for w in wishes), reading.text]).strip()
    if purpose:
        return verdict.by_description(offers, purpose, scene.world.embed)
    return verdict.by_number(offers, _RATING, True)
