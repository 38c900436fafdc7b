"""What axe-core finds wrong with a page: barriers for people who use a keyboard or a screen reader, or see little."""

from dataclasses import dataclass

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_GRAVE = frozenset({"serious", "critical"})
_ALL_FRAMES = {"resultTypes": ["violations"], "iframes": True}


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule that is broken, how gravely, and the elements that break it, each with what is wrong."""

    rule: str
    impact: str
    where: tuple[str, ...]


def violations(page: Page, within: str | None = None) -> list[Violation]:
    """The serious and critical ones of the page as it stands, open shadow roots included.

    ``within`` is a selector to look at a part alone. Settle the page first: what is half faded in has no contrast.
    """
    found = Axe().run(page, context=within, options=_ALL_FRAMES).response["violations"]
    return [Violation(v["id"], v["impact"], tuple(map(_told, v["nodes"]))) for v in found if v["impact"] in _GRAVE]


def _told(node: dict[str, object]) -> str:
    return f"{node['target']}: {node['html']} -- {node.get('failureSummary', '')}"
