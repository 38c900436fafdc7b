"""What a follow-up message can go by."""

from collections.abc import Sequence
from dataclasses import dataclass

from chatbot.domain.conversation import Conversation
from chatbot.domain.request import Request
from chatbot.domain.signal import Interest, Profile


@dataclass(frozen=True, slots=True)
class Occasion:
    """The wish that is still open, the taste of the one it is for, and the ids of items that were saved or liked, the dearest to the shopper first."""

    request: Request
    interests: tuple[Interest, ...] = ()
    saved: tuple[str, ...] = ()

    @property
    def open_wish(self) -> bool:
        """Whether something was asked for, so that the message can take it up."""
        wish = self.request
        return bool(wish.category or wish.text or wish.filters or wish.also)


    @property
    def known(self) -> bool:
        """Whether there is anything to go by, so that the message can be a personal one."""
        return self.open_wish or bool(self.interests or self.saved)


def of_conversation(state: Conversation, profile: Profile) -> Occasion:
    """The wish as the conversation left it."""
    return Occasion(state.request, profile.of(state.request.subject), (*state.shortlist, *_liked(profile.of("me"))))


def of_profile(profile: Profile) -> Occasion:
    """No wish: what is known of the shopper's own taste."""
    return Occasion(Request(), profile.of("me"), _liked(profile.of("me")))


def _liked(interests: Sequence[Interest]) -> tuple[str, ...]:
    liked = [i for i in interests if i.facet == "item" and i.polarity.positive]
    return tuple(i.value for i in sorted(liked, key=lambda i: i.at, reverse=True))
