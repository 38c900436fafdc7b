"""``shoptalk insights``: the tables that the merchant's view is answered from."""

from datetime import UTC, datetime

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from chatbot.insights.ledger import Ledger
from chatbot.settings import Settings
from chatbot.store.database import connect
from chatbot.store.store import Store


def rebuild(settings: Settings) -> None:
    """Make them anew of the stored events; one that was interrupted goes on where it stopped."""
    store = Store(connect(settings.database), lambda _: None)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    try:
        with Progress(*columns, console=Console(stderr=True), transient=True) as progress:
            task = progress.add_task("events", total=None)
            Ledger(store.engine, lambda: datetime.now(UTC)).rebuild(heard=lambda done, total: progress.update(task, completed=done, total=total))
    finally:
        store.close()
    print("The insights are made anew.")
