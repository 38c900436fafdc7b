"""Messages that the shop writes to shoppers after a conversation: drafts, for one of its people to edit and send."""

from collections.abc import Callable
from typing import Protocol

from chatbot.domain.conversation import Conversation
from chatbot.domain.shopper import shopper_of
from chatbot.domain.visit import Visit
from chatbot.followup.letter import Channel, Letter
from chatbot.followup.occasion import Occasion, of_conversation, of_profile
from chatbot.store.doors import Doors
from chatbot.taste import Taste


class NoConsent(PermissionError):
    """The shopper doesn't want to be remembered, and so isn't to be written to."""


class Writer(Protocol):
    """Writes follow-up messages.

    Raises:
        NothingFits: there is nothing to write about.
    """

    def write(self, occasion: Occasion, channel: Channel) -> Letter: ...


class Correspondence:
    """Writes only to who may be written to."""

    def __init__(self, writer: Writer, taste: Taste, doors: Doors, *, state: Callable[[Visit], Conversation]) -> None:
        self._writer = writer
        self._taste = taste
        self._doors = doors
        self._state = state

    def after(self, conversation_id: str, channel: Channel) -> Letter:
        """A message that takes up a conversation.

        Raises:
            NoEntry: there is no such conversation.
            NoConsent: the shopper has said no to being remembered.
            NothingFits: there is nothing to write about.
        """
        opened = self._doors.opened(conversation_id)
        consent = self._taste.consent(opened.shopper)
        if consent.at is not None and not consent.given:
            raise NoConsent("this shopper has said no to being remembered, so nothing may be written to them")
        visit = Visit(conversation_id, opened.shopper)
        return self._writer.write(of_conversation(self._state(visit), self._taste.profile(visit)), channel)

    def to_user(self, user_id: str, channel: Channel) -> Letter:
        """A message to a known user, by the taste that they agreed to have kept.

        Raises:
            NoConsent: they never agreed, or took it back.
            NothingFits: there is nothing to write about.
        """
        shopper = shopper_of(user_id)
        if not self._taste.consent(shopper).given:
            raise NoConsent(f"the user {user_id!r} hasn't agreed to being remembered, so nothing may be written to them")
        return self._writer.write(of_profile(self._taste.profile_of(shopper)), channel)
