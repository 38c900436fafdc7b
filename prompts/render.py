"""Prompts are files; this is the one function that fills them in."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, cast

from jinja2 import Environment, StrictUndefined, Template, Undefined, meta

from chatbot.llm.engine import Message
from prompts.inert import inert

_HEADING = re.compile(r"^=== (system|user|assistant)\n", re.MULTILINE)


class BadValues(ValueError):
    """The values aren't the ones that the template asks for."""


@dataclass(frozen=True, slots=True)
class _Section:
    role: Literal["system", "user", "assistant"]
    template: Template


def render(name: str, **values: object) -> tuple[Message, ...]:
    """The messages of a template, each value made inert where it is put in.

    A template is a file ``templates/<name>.jinja`` of sections that begin with a line ``=== system``, ``=== user`` or ``=== assistant``. It is cut into
    sections before anything is filled in, so that no value can begin one.

    Raises:
        BadValues: when a value is missing, or there is one that the template doesn't know.
        FileNotFoundError: when there is no such template.
    """
    sections, wanted = _read(name)
    if wanted != values.keys():
        missing, surplus = sorted(wanted - values.keys()), sorted(values.keys() - wanted)
        raise BadValues(f"template {name!r}: missing {missing!r}, unknown {surplus!r}")
    return tuple(Message(s.role, s.template.render(cast(Mapping[str, object], values)).strip()) for s in sections)


@lru_cache(maxsize=32)
def _read(name: str) -> tuple[tuple[_Section, ...], frozenset[str]]:
    source = files("prompts").joinpath("templates", f"{name}.jinja").read_text("utf-8")
    environment = Environment(undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_finalize, autoescape=False)
    _, *parts = _HEADING.split(source)
    texts = parts[1::2]
    roles = cast(list[Literal["system", "user", "assistant"]], parts[::2])
    wanted = frozenset[str]().union(*(meta.find_undeclared_variables(environment.parse(t)) for t in texts))
    return tuple(_Section(r, environment.from_string(t)) for r, t in zip(roles, texts, strict=True)), wanted


def _finalize(value: object) -> object:
    return value if isinstance(value, Undefined) else inert(str(value))
