"""Playing a journey: say what it says, look at what comes back, score it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

from chatbot.journeys.journey import Journey
from chatbot.journeys.observed import Observed
from chatbot.journeys.score import failures, notes


class PlayFailed(Exception):
    """The shop can't be talked to at all: no journey over this catalogue can be played."""


class Talk(Protocol):
    """One conversation."""

    def say(self, text: str) -> Observed:
        """Say something, and see what the turn came to. A turn that broke says so in ``failed``.

        Raises:
            PlayFailed: nobody answers.
        """
        ...


class Player(Protocol):
    """Whoever holds conversations with a shop, as a shopper nobody knows."""

    def begin(self) -> Talk:
        """A new conversation.

        Raises:
            PlayFailed: nobody answers.
        """
        ...


class Regular(Talk, Protocol):
    """A conversation of a shopper who may come back."""

    def again(self) -> "Regular":
        """A new conversation of the same shopper.

        Raises:
            PlayFailed: nobody answers, or the shopper can't be known again.
        """
        ...

    def agree(self, given: bool) -> None:
        """Say yes or no to being remembered.

        Raises:
            PlayFailed: nobody answers.
        """
        ...


class Host(Protocol):
    """Whoever holds conversations with a shop, as shoppers who may come back."""

    def begin(self, *, returning: bool = False) -> Regular:
        """A new conversation, of a shopper who will come back if ``returning``.

        Raises:
            PlayFailed: nobody answers.
        """
        ...


@dataclass(frozen=True, slots=True)
class Played:
    """A turn that was played: what was said, what came of it, what of that was wrong, and what else is worth knowing."""

    number: int
    said: str
    observed: Observed
    failures: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


def play(journey: Journey, player: Host) -> Iterator[Played]:
    """Play a journey in a conversation of its own, or in several of one shopper, turn by turn. A turn that is wrong doesn't end it."""
    talk = player.begin(returning=journey.returning)
    seen: list[Observed] = []
    for number, turn in enumerate(journey.turns, 1):
        talk = talk.again() if turn.again else talk
        if turn.consent is not None:
            talk.agree(turn.consent)
        seen.append(talk.say(turn.say))
        yield Played(number, turn.say, seen[-1], tuple(failures(turn.expect, seen)), tuple(notes(turn.expect, seen)))
