"""``shoptalk follow-up``: a draft of a message to a shopper."""

from rich.console import Console

from chatbot.compose import open_shop
from chatbot.correspondence import NoConsent
from chatbot.domain.visit import NoEntry
from chatbot.followup.letter import Channel
from chatbot.followup.writer import NothingFits
from chatbot.settings import Settings


def draft(settings: Settings, *, conversation: str | None, user: str | None, channel: str) -> None:
    """Print the draft.

    Raises:
        ValueError: it can't be written, or isn't said for whom; the message says why.
    """
    if (conversation is None) == (user is None):
        raise ValueError("say whom to write to: --conversation ID or --user ID, one of them")
    if channel not in list(Channel):
        raise ValueError(f"{channel!r} is no channel; there are {', '.join(Channel)}")
    with open_shop(settings) as shop:
        try:
            letter = shop.letters.after(conversation, Channel(channel)) if conversation else shop.letters.to_user(user or "", Channel(channel))
        except (NoEntry, NoConsent, NothingFits) as error:
            raise ValueError(str(error)) from error
    console = Console(highlight=False, markup=False)
    if letter.subject:
        console.print(f"Subject: {letter.subject}\n")
    console.print(letter.text, soft_wrap=True)
