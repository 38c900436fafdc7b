"""``shoptalk chat``: the same conversation in the terminal."""

from rich.console import Console

from chatbot.compose import open_shop
from chatbot.settings import Settings
from ui.terminal import chat


def talk(settings: Settings) -> None:
    """Open the shop and talk until the shopper leaves."""
    with open_shop(settings) as shop:
        chat(shop, console=Console())
