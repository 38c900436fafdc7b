"""The same conversation in a terminal, or through a pipe.

Nothing that a shopper, the catalogue or a model wrote reaches the terminal as markup or with control characters in it.
"""

import sys
from collections.abc import Iterable, Iterator
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from chatbot.domain.events import Asked, Card, Comparison, Event, Failed, Handed, ProfileChanged, Said, Shown
from chatbot.domain.money import money
from chatbot.domain.signal import Interest
from chatbot.domain.visit import Visit
from ui.card import variant_words
from ui.column import Column
from ui.plain import one_line
from ui.shop import Shop
from ui.texts import Texts
from ui.wording import change_words, spoken, whose

#: The terminal speaks English.
_TEXTS = Texts.of("en")
HELP = """\
Say what you are looking for, or the number of a reply.
  /like N      you like item N          /profile     what the shop knows of you
  /save N      put item N aside         /forget N    remove line N of your profile
  /help        this                     /quit        leave"""


def chat(shop: Shop, *, console: Console, stdin: TextIO | None = None) -> None:
    """Talk until /quit or the end of the input."""
    opening = shop.open()
    talk = Terminal(shop, shop.enter(opening.token), console)
    talk.greet(opening.greeting, opening.quick_replies)
    for line in _lines(console, stdin or sys.stdin):
        if not talk.take(line):
            return


class Terminal:
    """One conversation in a terminal: what was shown last is what numbers mean."""

    def __init__(self, shop: Shop, visit: Visit, console: Console) -> None:
        self._shop = shop
        self._visit = visit
        self._console = console
        self._cards: tuple[Card, ...] = ()
        self._replies: tuple[str, ...] = ()
        self._interests: tuple[Interest, ...] = ()

    def greet(self, greeting: str, replies: Iterable[str]) -> None:
        self._print(one_line(greeting), style="bold")
        self._offer(replies)
        self._print("/help tells what else you can do", style="dim")

    def take(self, line: str) -> bool:
        """Do what a line says; false when it was /quit."""
        word, _, rest = line.strip().partition(" ")
        if word in ("/quit", "/exit"):
            return False
        try:
            if word.startswith("/"):
                self._command(word, rest.strip())
            elif word:
                self._say(self._reply(line.strip()))
        except KeyboardInterrupt:
            self._print("Stopped.", style="dim")
        except Exception as error:  # whatever broke, the shopper may go on
            self._print(f"Something went wrong on our side ({type(error).__name__}). Please try that again.", style="red")
        return True

    def _command(self, word: str, rest: str) -> None:
        match word:
            case "/profile":
                self._show_profile()
            case "/forget":
                self._forget(rest)
            case "/like":
                self._react(rest, "like", "Noted, you like")
            case "/save":
                self._react(rest, "shortlist", "Saved")
            case _:
                self._print(HELP)

    def _reply(self, text: str) -> str:
        """The quick reply whose number was typed, or the text itself."""
        number = _number(text)
        return self._replies[number - 1] if 0 < number <= len(self._replies) else text

    def _say(self, text: str) -> None:
        column = Column(self._console)
        self._replies = ()
        try:
            for event in self._shop.turn(self._visit, text):
                if not isinstance(event, Said):
                    column.close()
                self._tell(event, column)
        finally:
            column.close()

    def _tell(self, event: Event, column: Column) -> None:
        match event:
            case Said():
                column.write(event.text)
            case Shown():
                self._show(event)
            case Asked():
                self._print(one_line(event.question), style="bold")
                counts = (f" ({r.count})" if r.count is not None else "" for r in event.quick_replies)
                self._offer((r.text for r in event.quick_replies), counts)
            case ProfileChanged():
                self._print("Noted: " + ", ".join(dict.fromkeys(change_words(_TEXTS, c) for c in event.changes)), style="dim")
            case Handed():
                self._print(one_line(event.reason), style="yellow")
            case Failed():
                self._print(one_line(event.detail), style="red")

    def _show(self, shown: Shown) -> None:
        if shown.cards:
            self._cards = shown.cards
            self._console.print(_card_table(shown.cards))
        if shown.comparison:
            self._console.print(_comparison_table(shown.comparison))

    def _offer(self, replies: Iterable[str], notes: Iterable[str] = ()) -> None:
        self._replies = tuple(replies)
        noted = [*notes, *([""] * len(self._replies))]
        for number, reply in enumerate(self._replies, 1):
            self._print(f"  {number}. {one_line(reply)}{noted[number - 1]}", style="cyan")

    def _show_profile(self) -> None:
        self._interests = self._shop.profile(self._visit).interests
        if not self._interests:
            self._print("Nothing yet.")
        for number, interest in enumerate(self._interests, 1):
            self._print(f"  {number}. {_interest(interest)}")

    def _forget(self, rest: str) -> None:
        number = _number(rest)
        interests = self._interests or self._shop.profile(self._visit).interests
        if not 0 < number <= len(interests):
            self._print("Which line? /profile shows them with their numbers.")
            return
        self._shop.forget(self._visit, interests[number - 1].id)
        self._show_profile()

    def _react(self, rest: str, kind: str, done: str) -> None:
        number = _number(rest)
        if not 0 < number <= len(self._cards):
            self._print("Which item? Give the number in front of it.")
            return
        item = self._cards[number - 1].offer.item
        self._shop.feedback(self._visit, item.id, kind)
        self._print(f"{done}: {one_line(item.title)}", style="green")

    def _print(self, words: str, style: str = "") -> None:
        self._console.print(Text(words, style=style))


def _lines(console: Console, stdin: TextIO) -> Iterator[str]:
    """The shopper's lines: asked for at a terminal, read as they come from a pipe."""
    if not stdin.isatty():
        for line in stdin:
            console.print(Text(f"> {one_line(line)}", style="bold"))
            yield line
        return
    while True:
        try:
            yield console.input(Text("> ", style="bold"))
        except (EOFError, KeyboardInterrupt):
            console.print()
            return


def _card_table(cards: tuple[Card, ...]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, expand=False)
    table.add_column("", justify="right", style="dim")
    table.add_column("item", overflow="fold")
    table.add_column("price", justify="right", no_wrap=True)
    table.add_column("rating", no_wrap=True)
    table.add_column("why", overflow="fold", style="green")
    for number, card in enumerate(cards, 1):
        item = card.offer.item
        name = " · ".join(filter(None, (one_line(item.title), variant_words(card))))
        rating = "" if item.rating is None else f"{item.rating:.1f} ({item.rating_count:,})"
        why = ", ".join(one_line(r.text) for r in card.reasons)
        price = money(card.offer.price, item.currency)
        cells = (str(number), name, f"{card.quantity} × {price}" if card.quantity > 1 else price, rating, why)
        table.add_row(*(Text(cell) for cell in cells))
    return table


def _comparison_table(comparison: Comparison) -> Table:
    table = Table(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False)
    table.add_column("", style="dim")
    for title in comparison.titles:
        table.add_column(Text(one_line(title)), overflow="fold")
    for name, cells in comparison.rows:
        table.add_row(*(Text(one_line(cell)) for cell in (name.replace("_", " "), *cells)))
    return table


def _interest(interest: Interest) -> str:
    source = one_line(interest.sources[0]) if interest.sources else ""
    words = spoken(_TEXTS, interest.facet, interest.value, {interest.value: source})
    said = f', from "{source}"' if source and interest.facet != "item" else ""
    named = f" ({whose(_TEXTS, interest.subject)})" if whose(_TEXTS, interest.subject) else ""
    return f"{interest.polarity}: {words}{named}, {interest.strength:.0%}{said}"


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 0
