"""When what is known of the shopper is worth saying: it helped, it was said by themselves, and it wasn't said back yet."""

from dataclasses import replace

from chatbot.domain.fit import satisfies
from chatbot.domain.having import avoiding, having, is_size
from chatbot.domain.item import Offer
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest, Profile, Via
from chatbot.orchestrator.select import Selection, relevant, reselect
from chatbot.orchestrator.world import Scene

#: How many interests are spoken of at once, and for how many it is tried what would be shown without them.
_MOST, _TRIED = 2, 4
#: From this strength on an interest is plain enough to be spoken of.
_PLAIN = 0.25
#: What nobody needs to be told of themselves: what they look for, which item they liked, whom things are made for.
_UNSAID = frozenset({"category", "item", "gender", "age_group", "brand"})
_SAID = frozenset({Via.WORDS, Via.AGENT})


def recall(scene: Scene, selection: Selection) -> tuple[Interest, ...]:
    """The interests, known before this message, that brought what is shown to the fore and are worth a word; at most two of them.

    Each is spoken of once in a conversation, and only for whom the search is. It must have changed what is shown or its order, the first
    item must have what is liked or be without what isn't, and it must be the shopper's own word: what somebody clicked on is never told them.
    """
    if selection.relaxation or selection.far or not selection.offers:
        return ()
    asked = {f.facet for f in selection.request.filters}
    known = [i for i in relevant(scene, selection.request) if _worth_a_word(i) and i.facet not in asked and i.id not in scene.conversation.mentioned]
    helpful = [i for i in known if _suits(selection.offers[0], i)]
    return tuple([i for i in helpful[:_TRIED] if _moved(scene, selection, i)][:_MOST])


def knows_recipient(scene: Scene) -> bool:
    """Whether the request is for somebody else of whose taste something was said before: enough to begin with."""
    return scene.request.subject != "me" and any(_worth_a_word(i) and i.polarity.positive for i in scene.interests)


def answered(scene: Scene, request: Request) -> tuple[str, ...]:
    """The facets that needn't be asked for, since it is known what the one for whom it is wears."""
    return tuple(i.facet for i in relevant(scene, request) if is_size(i.facet) and i.polarity.positive)


def _worth_a_word(interest: Interest) -> bool:
    return interest.via in _SAID and interest.facet not in _UNSAID and interest.strength >= _PLAIN


def _moved(scene: Scene, selection: Selection, interest: Interest) -> bool:
    """Whether without this interest other items would be on show, or in another order."""
    others = tuple(i for i in scene.profile.interests if i.id != interest.id)
    without = reselect(replace(scene, profile=Profile(others)), selection.request)
    return [o.item.id for o in without.offers] != [o.item.id for o in selection.offers]


def _suits(offer: Offer, interest: Interest) -> bool:
    return satisfies(offer, having(interest) if interest.polarity.positive else avoiding(interest))
