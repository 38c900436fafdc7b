"""The examples that are learned, from the three tasks, kept in a folder."""

import json
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path

from chatbot.llm.engine import Message
from training.example import Example


def collect(folder: Path, counts: Mapping[str, int], seed: int) -> None:
    """Write ``counts`` examples of each task to ``folder/learned.jsonl``; none twice. A task is a package of this one that has ``examples(seed, count)``."""
    made = dict.fromkeys(example for task, count in counts.items() for example in import_module(f"{__package__}.{task}").examples(seed, count))
    write(folder / "learned.jsonl", made)


def learned(folder: Path) -> list[Example]:
    """The examples to learn that were collected in this folder.

    Raises:
        FileNotFoundError: when none were.
    """
    return list(_read(folder / "learned.jsonl"))


def write(path: Path, examples: Iterable[Example]) -> None:
    """Write examples as JSON lines; the file is there only when it is whole."""
    part = path.with_suffix(".part")
    with part.open("w", encoding="utf-8") as file:
        for each in examples:
            told = {"task": each.task, "messages": [[m.role, m.content] for m in each.messages], "reply": each.reply}
            file.write(json.dumps(told, ensure_ascii=False) + "\n")
    part.rename(path)


def _read(path: Path) -> Iterator[Example]:
    with path.open(encoding="utf-8") as file:
        for line in file:
            told = json.loads(line)
            yield Example(told["task"], tuple(Message(role, content) for role, content in told["messages"]), told["reply"])
