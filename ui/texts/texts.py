"""Messages by their keys, with what stands in them put in. Nothing here is forgiving: a gap shows up in the first test, not on a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from string import Formatter
from types import MappingProxyType
from typing import Any, Self

import yaml
from markupsafe import Markup, escape

from ui.texts.language import Language

_FOLDER = Path(__file__).parent
#: The forms that a message with a count has: the singular is English alone.
_ONE, _OTHER = "one", "other"


class NoText(LookupError):
    """There is no message of this key."""


class BadText(ValueError):
    """A message file or a use of a message is wrong."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message, with its ``singular`` where it has one."""

    text: str
    singular: str | None = None

    @property
    def placeholders(self) -> frozenset[str]:
        """The names that stand in braces, in any form."""
        return _names(self.text) | _names(self.singular or "")


@dataclass(frozen=True, slots=True)
class Texts:
    """All messages of a language: ``texts("panel.title")``, ``texts("chat.items", count=3)``."""

    language: Language
    messages: Mapping[str, Message]
    vocabulary: Mapping[str, str]

    @classmethod
    def of(cls, language: Language) -> Self:
        """Those of a language's folder.

        Raises:
            BadText: a file holds something that is no message.
        """
        return cls(language, _messages(language), _vocabulary(language))

    def __call__(self, key: str, **values: object) -> str:
        """A message with its values, as plain text: whoever puts it into markup escapes it. A ``count`` chooses the form.

        Raises:
            NoText: there is none of this key.
            BadText: its placeholders and the values differ.
        """
        return self._form(key, values).format_map(values)

    def markup(self, key: str, **values: object) -> Markup:
        """The same as markup: the message and all values are escaped but those that are markup already."""
        return Markup(escape(self._form(key, values))).format_map(values)

    def section(self, prefix: str) -> dict[str, str | dict[str, str]]:
        """The messages whose keys begin with ``prefix`` and a dot, by what follows: for a page's script, forms of number apart."""
        start = f"{prefix}."
        found = {key.removeprefix(start): m for key, m in self.messages.items() if key.startswith(start)}
        if not found:
            raise NoText(f"no message begins with {start!r}")
        return {key: m.text if m.singular is None else {_ONE: m.singular, _OTHER: m.text} for key, m in found.items()}

    def word(self, kind: str, word: str) -> str:
        """A catalogue's name of a ``facet``, a ``unit`` or a ``person`` as this language has it; the word itself where it isn't known."""
        return self.vocabulary.get(f"{kind}.{word}", word)

    def number(self, amount: float) -> str:
        """A number with its thousands set apart."""
        return f"{amount:,}"

    def day(self, day: date) -> str:
        """A day of the year: "5 Nov", "11月5日"."""
        return self("common.day", day=day.day, month=self(f"common.month.{day.month}"))

    def _form(self, key: str, values: Mapping[str, object]) -> str:
        message = self.messages.get(key)
        if message is None:
            raise NoText(f"there is no text {key!r} in {self.language!r}")
        counts = {"count"} if message.singular is not None else set()
        if not message.placeholders <= values.keys() <= message.placeholders | counts or counts - values.keys():
            raise BadText(f"{key!r} takes {sorted(message.placeholders | counts)}, not {sorted(values)}")
        return message.singular if message.singular is not None and values["count"] in (1, "1") else message.text


@cache
def _messages(language: Language) -> Mapping[str, Message]:
    found: dict[str, Message] = {}
    for file in sorted((_FOLDER / language).glob("*.yaml")):
        _flatten(_load(file), file.stem, found)
    return MappingProxyType(found)


@cache
def _vocabulary(language: Language) -> Mapping[str, str]:
    file = _FOLDER / "vocabulary" / f"{language}.yaml"
    kinds = _load(file) if file.is_file() else {}
    return MappingProxyType({f"{kind}.{word}": ours for kind, words in kinds.items() for word, ours in words.items()})


def _load(file: Path) -> Any:
    # This loader makes text of all there is: a button may be called yes.
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def _flatten(node: object, key: str, found: dict[str, Message]) -> None:
    """Take in what stands under a key: a message, one with a singular, or further keys."""
    if isinstance(node, str) and node:
        found[key] = _checked(Message(node), key)
    elif isinstance(node, dict) and _OTHER in node and node.keys() <= {_ONE, _OTHER}:
        found[key] = _checked(Message(str(node[_OTHER]), str(node.get(_ONE, node[_OTHER]))), key)
    elif isinstance(node, dict):
        for name, below in node.items():
            _flatten(below, f"{key}.{name}", found)
    else:
        raise BadText(f"{key!r} is no text: {node!r}")


def _checked(message: Message, key: str) -> Message:
    if not all(name.isidentifier() for name in message.placeholders):
        raise BadText(f"{key!r} has a placeholder that is no plain name: {message.text!r}")
    return message


def _names(text: str) -> frozenset[str]:
    try:
        parts = list(Formatter().parse(text))
    except ValueError as error:
        raise BadText(f"{text!r}: {error}") from error
    if any(spec or conversion for _, _, spec, conversion in parts):
        raise BadText(f"{text!r}: a placeholder is a name in braces and nothing else")
    return frozenset(name for _, name, _, _ in parts if name is not None)
