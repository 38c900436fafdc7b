"""Which of the things known of a shopper a message wants forgotten: "forget that I like red", "forget my size", "forget everything about me"."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from itertools import pairwise

from chatbot.domain.conversation import Conversation
from chatbot.domain.having import having
from chatbot.domain.people import PEOPLE
from chatbot.domain.request import Filter, Request
from chatbot.domain.signal import Interest, Profile
from chatbot.domain.words import lemmas, means
from chatbot.explain.wording import label
from chatbot.orchestrator.world import Scene
from chatbot.profile.opinion import ITEM, bound
from chatbot.understanding.keeping import OTHER_NAMES
from chatbot.understanding.reading import Reading

#: Words for all that is known of somebody.
_ALL = frozenset("everything all anything whatever me myself us data datum profile information info taste preference history detail record interest".split())


@dataclass(frozen=True, slots=True)
class Forgetting:
    """The interests that a message wants forgotten; ``everything`` where it wants all of them forgotten."""

    interests: tuple[Interest, ...] = ()
    everything: bool = False


def forgetting(scene: Scene) -> Forgetting:
    """What a message wants forgotten: what it names of what is known; else everything, where it says so; else nothing.

    Without a word for somebody else it is about the shopper.
    """
    words = lemmas(scene.text)
    whose = next((PEOPLE[w].name for before, w in pairwise(words) if before in ("my", "our") and w in PEOPLE), "me")
    theirs = scene.profile.of(whose)
    named = [i for i in theirs if _names(i, set(words), scene.reading)]
    narrow = [i for i in named if i.category and set(lemmas(i.category)) <= set(words)]
    if named:
        kinds = {i.facet for i in narrow}
        return Forgetting(tuple(i for i in named if i in narrow or i.facet not in kinds))
    if whose != "me":
        return Forgetting(theirs)
    return Forgetting(scene.profile.interests, everything=True) if _ALL & set(words) else Forgetting()


def without(conversation: Conversation, gone: Forgetting) -> Conversation:
    """The conversation without what was asked for on account of what is forgotten, in the request and in those before it."""
    if gone.everything:
        return replace(conversation, request=Request(excluded=conversation.request.excluded), topics=(), mentioned=())
    topics = tuple(replace(t, request=_without(t.request, gone.interests)) for t in conversation.topics)
    return replace(conversation, request=_without(conversation.request, gone.interests), topics=topics)


def left(profile: Profile, gone: Forgetting) -> Profile:
    """The profile without what is forgotten."""
    return replace(profile, interests=tuple(i for i in profile.interests if i not in gone.interests))


def _without(request: Request, gone: Collection[Interest]) -> Request:
    needs = [
        replace(n, filters=tuple(f for f in n.filters if not any(i.subject == n.subject and _came_of(f, i) for i in gone))) for n in request.needs
    ]
    return request.with_needs(needs)


def _came_of(wanted: Filter, interest: Interest) -> bool:
    """Whether a constraint is what the interest is about: the same value, or a bound on the same number from the same side."""
    if wanted.facet != interest.facet:
        return False
    same = having(interest)
    if bound(interest.value):
        return wanted.op[0] == same.op[0]
    values = wanted.value if isinstance(wanted.value, tuple) else (wanted.value,)
    if isinstance(wanted.value, bool):
        return interest.value in ("yes", "no")
    return any(means(str(v), interest.value) or means(interest.value, str(v)) for v in values)


def _names(interest: Interest, words: Collection[str], reading: Reading) -> bool:
    """Whether a message names an interest: its value, in the catalogue's words or the shopper's, its facet, or the item that it is on."""
    if interest.facet == ITEM:
        return interest.value in reading.references.items
    if any(_came_of(f, interest) for f in (*reading.filters, *reading.allowed)):
        return True
    if interest.value not in ("yes", "no") and not bound(interest.value) and (said := set(lemmas(interest.value))) and said <= set(words):
        return True
    names = (lemmas(label(interest.facet)), *OTHER_NAMES.get(interest.facet, ()))
    return interest.facet != "category" and any(name and set(name) <= set(words) for name in names)
