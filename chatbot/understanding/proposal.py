"""What a language model takes a message to mean: the form that it fills in, and its answer as untrusted input."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from chatbot.understanding.options import Options

#: Longer answers aren't read at all; of more slots the rest isn't looked at.
_LONGEST, _MOST = 8_000, 6

Short = Annotated[str, Field(max_length=120)]


class Slot(BaseModel):
    """One wish: ``words`` of the message, and either a value, or a bound with its number, or a direction compared to what was shown."""

    model_config = ConfigDict(extra="ignore", frozen=True, strict=True)

    words: Short
    facet: Short
    value: Short | None = None
    wanted: bool = True
    must: bool = False
    bound: Literal["<=", ">="] | None = None
    number: Annotated[float, Field(allow_inf_nan=False)] | None = None
    than: Literal["less", "more"] | None = None


def form(options: Options, spans: Sequence[str], *, numbers: bool, shown: bool, ask: Sequence[str] = ()) -> Mapping[str, object] | None:
    """The JSON schema of an answer; None where there is nothing to choose from.

    ``spans`` are the words that can be spoken of; ``numbers`` says whether the message has one to bound by, ``shown`` whether something
    is on show that a wish can be relative to. Out of the facets ``ask`` one can be chosen to ask about next, or the empty string.
    """
    words = {"type": "string", "enum": list(spans)}
    kinds = [
        _object(words=words, facet=_one_of([facet]), value=_one_of(values), wanted={"type": "boolean"}, must={"type": "boolean"})
        for facet, values in options.values.items()
    ]
    if numbers and options.numbers:
        kinds.append(_object(words=words, facet=_one_of(options.numbers), bound=_one_of(["<=", ">="]), number={"type": "number"}))
    if shown and options.numbers:
        kinds.append(_object(words=words, facet=_one_of(options.numbers), than=_one_of(["less", "more"])))
    if not kinds or not spans:
        return None
    question = {"ask": _one_of([*ask, ""])} if ask else {}
    return _object(slots={"type": "array", "maxItems": _MOST, "items": {"anyOf": kinds}}, **question)


def slots(text: str) -> tuple[tuple[Slot, ...], int]:
    """The slots of an answer, and how many things in it are none."""
    listed = _told(text).get("slots")
    if not isinstance(listed, list):
        return (), 1
    found: list[Slot] = []
    for each in listed[:_MOST]:
        try:
            found.append(Slot.model_validate(each))
        except ValidationError:
            continue
    return tuple(found), len(listed) - len(found)


def question(text: str, ask: Collection[str]) -> str:
    """The facet out of ``ask`` that an answer would ask about next; empty where it names none of them."""
    asked = _told(text).get("ask")
    return asked if isinstance(asked, str) and asked in ask else ""


def _told(text: str) -> Mapping[str, object]:
    """The object that an answer is; an empty one where it is none."""
    try:
        told = json.loads(text) if len(text) <= _LONGEST else None
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _object(**properties: Any) -> Mapping[str, object]:
    return {"type": "object", "additionalProperties": False, "required": list(properties), "properties": properties}


def _one_of(values: Sequence[str]) -> Mapping[str, object]:
    return {"type": "string", "enum": list(values)}
