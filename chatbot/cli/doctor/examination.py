"""``shoptalk doctor``: what is installed, what answers, and what to do about what doesn't."""

from collections.abc import Iterator

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from chatbot.cli.doctor.data import data
from chatbot.cli.doctor.finding import Finding
from chatbot.cli.doctor.installed import disk, installed
from chatbot.cli.doctor.model import model
from chatbot.compose import storage
from chatbot.settings import Settings


def examine(settings: Settings) -> int:
    """Look at everything and print it as a table; 0 when all is good, else 1."""
    found = list(findings(settings))
    table = Table("", "what", "seen", "what to do", show_lines=False)
    for each in found:
        table.add_row("[green]ok[/]" if each.good else "[red]no[/]", escape(each.name), escape(each.seen), escape(each.advice))
    Console().print(table)
    return 0 if all(f.good for f in found) else 1


def findings(settings: Settings) -> Iterator[Finding]:
    """Everything that is looked at, one after the other."""
    yield from installed(settings.llm)
    yield disk(settings.data)
    yield from data(settings, storage(settings))
    yield from model(settings)
