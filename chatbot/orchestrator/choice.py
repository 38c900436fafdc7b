"""A question that chooses among the items on show, answered with the one and the figure, or the reasons."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chatbot.decision.question import choices
from chatbot.domain.events import Asked, Event, Said
from chatbot.domain.item import Offer
from chatbot.domain.notes import Kept
from chatbot.explain import advice, assortment, verdict
from chatbot.explain.reasons import card
from chatbot.explain.wording import plural
from chatbot.orchestrator.leaning import likeness
from chatbot.orchestrator.world import Scene

#: What "better" stands for where nothing else is said: the rating.
_RATING = "rating"
#: So many values can be tapped; those of these facets are names.
_TAPPED, _NAMES = 6, frozenset({"brand", "author", "size"})


def choose(scene: Scene, offers: Sequence[Offer]) -> Iterator[Event | Kept]:
    """Say which of these offers goes furthest in what the message asks for; "that one" is that one then."""
    found = _verdict(scene, offers)
    yield Said(found.text)
    yield Kept(replace(scene.conversation, focus=tuple(o.item.id for o in found.chosen or offers), questions_in_row=0))


def advise(scene: Scene, offers: Sequence[Offer]) -> Iterator[Event | Kept]:
    """Say which of these offers to take, with what speaks for it and against it."""
    found = advice.advise([card(o, scene.request, scene.interests) for o in offers], scene.request, scene.on_show)
    yield Said(found.text)
    yield from scene.world.narrator.narrate(scene.text, found.offers, scene.request, found.text, (), scene.tally, scene.interests, scene.caller)
    yield Kept(replace(scene.conversation, focus=(found.offers[0].item.id,), questions_in_row=0))


def tell_values(scene: Scene) -> Iterator[Event | Kept]:
    """Say which values of the facet that the message asks for the things that fit can be had with, or else those on show, the commonest of them to tap."""
    facet = scene.stock.vocabulary.facets[scene.reading.values_of]
    fitting = list(scene.stock.finder.fitting(scene.request).values()) or [Offer(i) for i in scene.on_show]
    found = choices(fitting, facet)
    things = f"{len(fitting)} {plural(scene.request.category or 'item')}"
    yield Said(assortment.told(facet.name, [_in_a_sentence(facet.name, r.text) for r in found], things))
    yield Asked("", facet.name, found[:_TAPPED])
    yield Kept(replace(scene.conversation, questions_in_row=1))  # what is said next may be one of them


def _in_a_sentence(facet: str, value: str) -> str:
    return value if facet in _NAMES else value[:1].casefold() + value[1:]


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
