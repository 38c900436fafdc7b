"""What a language model takes a message to mean: the form that it fills in, and its answer as untrusted input."""

import json
from collections.abc import Mapping, Sequence
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


def form(options: Options, spans: Sequence[str], *, numbers: bool, shown: bool) -> Mapping[str, object] | None:
    """The JSON schema of an answer; None where there is nothing to choose from.

    ``spans`` are the words that can be spoken of; ``numbers`` says whether the message has one to bound by, ``shown`` whether something
    is on show that a wish can be relative to.
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
    return _object(slots={"type": "array", "maxItems": _MOST, "items": {"anyOf": kinds}})


def slots(text: str) -> tuple[tuple[Slot, ...], int]:
    """The slots of an answer, and how many things in it are none."""
    try:
        told = json.loads(text) if len(text) <= _LONGEST else None
    except (ValueError, RecursionError):
        told = None
    listed = told.get("slots") if isinstance(told, dict) else None
    if not isinstance(listed, list):
        return (), 1
    found: list[Slot] = []
    for each in listed[:_MOST]:
        try:
            found.append(Slot.model_validate(each))
        except ValidationError:
            continue
    return tuple(found), len(listed) - len(found)


def _object(**properties: Any) -> Mapping[str, object]:
    return {"type": "object", "additionalProperties": False, "required": list(properties), "properties": properties}


def _one_of(values: Sequence[str]) -> Mapping[str, object]:
    return {"type": "string", "enum": list(values)}
