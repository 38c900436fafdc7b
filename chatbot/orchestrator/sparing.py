"""Leaving out what is known to do harm to the one whom a request is for: a past allergy is a constraint, and is said once."""

from collections.abc import Iterator
from dataclasses import replace

from chatbot.domain.harm import speaks_of_harm
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Profile, Signal
from chatbot.domain.words import lemmas, means
from chatbot.explain.memory import asked_for_all_the_same, left_out, whose_harm
from chatbot.orchestrator.select import searchable
from chatbot.orchestrator.world import Scene
from chatbot.profile.harm import harmful, ruling_out

#: Words by which a message speaks of its shopper.
_SELF = frozenset({"i", "i'm", "im", "me", "my", "myself"})


def sparing(scene: Scene) -> Scene:
    """The scene with a request that leaves out, in every need, what does harm; ``spared`` is what of that is news to the shopper and leaves out something.

    What the request or the message itself rules out, allows or asks for is theirs to say.
    """
    needs = [(need, tuple(_harm(scene, need))) for need in scene.request.needs]
    if not any(harm for _, harm in needs):
        return scene
    guarded = [replace(need, filters=(*need.filters, *(ruling_out(i) for i in harm))) for need, harm in needs]
    news = {i.id: i for need, harm in needs for i in harm if i.id not in scene.conversation.mentioned and _matters(scene, need, i)}
    return replace(scene, request=scene.request.with_needs(guarded), spared=tuple(news.values()))


def told(scene: Scene, *, alone: bool = False) -> str:
    """What is worth saying of it: what is left out on account of before; and whose it is taken to be what this message says does harm, where that isn't
    plain. With ``alone`` nothing else of the answer names it."""
    said = [f for f in scene.reading.filters if f.lasting and f.excludes and speaks_of_harm(scene.text)]
    another = scene.request.subject != "me" and scene.reading.subject is None and _SELF & set(lemmas(scene.text))
    own = whose_harm(said, scene.request.subject) if said and (alone or another) else ""
    asked = [i for i in harmful(scene.interests) if any(not f.excludes and _settles(f, i) for f in scene.reading.filters)]
    return " ".join(filter(None, (own, left_out(scene.spared), asked_for_all_the_same(asked))))


def overruled(profile: Profile, signal: Signal) -> bool:
    """Whether a mere wish goes for what is known to do harm to its subject: it is met this time, and changes nothing of what is known."""
    known = harmful(profile.of(signal.subject))
    return signal.polarity.positive and any(i.facet == signal.facet and (means(i.value, signal.value) or means(signal.value, i.value)) for i in known)


def _harm(scene: Scene, need: Request) -> Iterator[Interest]:
    """What does harm to the one whom a need is for, and isn't settled by what was said."""
    said = (*need.filters, *scene.reading.allowed, *scene.reading.filters)
    for interest in harmful(scene.profile.of(need.subject)):
        known = interest.facet == "text" or interest.facet in scene.stock.vocabulary.facets
        if known and not any(_settles(f, interest) for f in said):
            yield interest


def _settles(said: Filter, interest: Interest) -> bool:
    """Whether a constraint rules out what does harm, or asks for it, be it in another facet ("a wool jacket")."""
    elsewhere = not said.excludes and not isinstance(said.value, bool)
    return (said.facet == interest.facet or elsewhere) and _names(said, interest.value)


def _names(said: Filter, value: str) -> bool:
    values = said.value if isinstance(said.value, tuple) else (said.value,)
    flag = isinstance(said.value, bool) and value in ("yes", "no")
    return flag or (value not in ("yes", "no") and any(isinstance(v, str) and (means(value, v) or means(v, value)) for v in values))


def _matters(scene: Scene, need: Request, interest: Interest) -> bool:
    """Whether leaving it out leaves out anything that fits."""
    fitting = scene.stock.finder.fitting
    guarded = replace(need, filters=(*need.filters, ruling_out(interest)))
    return len(fitting(searchable(guarded))) < len(fitting(searchable(need)))
