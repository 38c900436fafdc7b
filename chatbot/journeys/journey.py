"""A journey as people write it: YAML, checked strictly, because a misspelt expectation would be one that never fails."""

import re
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import Annotated, Any, Self, TypeAlias

import yaml
from pydantic import BaseModel, ConfigDict, Field, StrictBool, StrictInt, StrictStr, ValidationError, field_validator, model_validator

from chatbot.domain.events import Intent
from chatbot.domain.signal import Polarity

Number = Annotated[float, Field(allow_inf_nan=False)]
Scalar: TypeAlias = StrictBool | Number | Annotated[StrictStr, Field(min_length=1)]
Count = Annotated[StrictInt, Field(ge=0)]
Ordinal = Annotated[StrictInt, Field(ge=1)]
Text = Annotated[StrictStr, Field(min_length=1)]


class BadJourney(ValueError):
    """A file that is no journey; the message names the file, the turn and the key."""

    def __init__(self, file: Path, where: str, problem: str) -> None:
        super().__init__(f"{file}: {where}: {problem}" if where else f"{file}: {problem}")


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if not self.model_fields_set and not isinstance(self, Expect):
            raise ValueError("says nothing")
        return self


class Place(_Strict):
    """The item at a place of an earlier turn, both counted from 1."""

    turn: Ordinal
    place: Ordinal


class Bounds(_Strict):
    """What a facet may be. ``below`` and ``above`` compare with the same facet of an item shown earlier."""

    min: Number | None = None
    max: Number | None = None
    below: Place | None = None
    above: Place | None = None
    excluded: Scalar | list[Scalar] | None = Field(default=None, alias="not")


Constraint: TypeAlias = Scalar | Annotated[list[Scalar], Field(min_length=1)] | Bounds


class Wish(_Strict):
    """What is true of an item: facets by name, all of them together for one variant; a list means any of its values.

    ``title`` is a part of the title, ``shown_in`` an earlier turn, or one place of it, that showed this very item.
    """

    model_config = ConfigDict(extra="allow", frozen=True)
    __pydantic_extra__: dict[str, Constraint]

    title: Text | None = None
    in_stock: StrictBool | None = None
    shown_in: Ordinal | Place | None = None

    @property
    def facets(self) -> Mapping[str, Constraint]:
        return self.__pydantic_extra__


class Taste(_Strict):
    """An interest of the profile: whatever is left out may be anything, but the subject, which is the shopper."""

    facet: Text | None = None
    value: Scalar | None = None
    polarity: Polarity | list[Polarity] | None = None
    subject: Text = "me"


def _listed(value: object) -> object:
    """One thing stands for a list of one."""
    return value if value is None or isinstance(value, list) else [value]


class Expect(_Strict):
    """The state that a turn must reach. What is left out may be anything."""

    intent: list[Intent] | None = Field(default=None, min_length=1)
    items_min: Count | None = None
    items_max: Count | None = None
    every_item: Wish | None = None
    no_item: list[Wish] | None = Field(default=None, min_length=1)
    some_item: list[Wish] | None = Field(default=None, min_length=1)
    same_items_as: Ordinal | None = None
    first_item: Wish | None = None
    asked: StrictBool | Text | None = None
    relaxed: list[Text] | None = None
    compared: Count | None = None
    needs: list[Text] | None = None
    bundle_total_max: Number | None = None
    shortlist: Count | list[Text | Place] | None = None
    profile_has: list[Taste] | None = Field(default=None, min_length=1)
    profile_has_not: list[Taste] | None = Field(default=None, min_length=1)
    text: list[Text] | None = Field(default=None, min_length=1)
    text_not: list[Text] | None = Field(default=None, min_length=1)
    cites: list[Text] | None = Field(default=None, min_length=1)
    prompt_tokens_max: Count | None = None
    first_item_ms_max: Count | None = None

    _lists = field_validator(
        "needs", "intent", "no_item", "some_item", "relaxed", "profile_has", "profile_has_not", "text", "text_not", "cites", mode="before"
    )(_listed)


class Turn(_Strict):
    """One message and what must come of it.

    With ``again`` it is the first one of a new conversation of the same shopper; with ``consent`` the shopper has said yes or no to being
    remembered just before.
    """

    say: StrictStr
    again: StrictBool = False
    consent: StrictBool | None = None
    expect: Expect = Expect()


class Journey(_Strict):
    """A conversation over a catalogue: the sample shop's, or that of a file, read with the mapping ``map`` and rated by ``reviews``."""

    id: Annotated[StrictStr, Field(pattern=r"^[a-z0-9_-]+$")]
    why: Text
    catalog: Text = "sample"
    map: Text | None = None
    reviews: Text | None = None
    turns: list[Turn] = Field(min_length=1)

    @model_validator(mode="after")
    def _points_back(self) -> Self:
        for number, turn in enumerate(self.turns, 1):
            for at in _turns_named(turn.expect.model_dump(by_alias=True)):
                if at >= number:
                    raise ValueError(f"turn {number} compares with turn {at}, which is not before it")
        if self.turns[0].again:
            raise ValueError("turn 1 can't begin again: nothing was said before it")
        return self

    @property
    def returning(self) -> bool:
        """Whether the shopper comes back in a further conversation."""
        return any(turn.again for turn in self.turns)


_BOOL = "tag:yaml.org,2002:bool"


class _Loader(yaml.SafeLoader):
    """YAML as usual, but a key written twice is an error instead of an expectation that is lost, and yes, no, on and off are words."""

    yaml_implicit_resolvers = {  # noqa: RUF012
        first: [(tag, pattern) for tag, pattern in resolvers if tag != _BOOL or first in "tTfF"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        keys = [key.value for key, _ in node.value]
        if twice := next((key for key in keys if keys.count(key) > 1), None):
            raise yaml.MarkedYAMLError(problem=f"{twice!r} is written twice", problem_mark=node.start_mark)
        return super().construct_mapping(node, deep)


def read_journey(file: Path) -> Journey:
    """The journey of a file.

    Raises:
        BadJourney: it can't be read, isn't YAML, or says something that a journey can't say.
    """
    try:
        raw = yaml.load(file.read_text(encoding="utf-8"), Loader=_Loader)
    except OSError as error:
        raise BadJourney(file, "", f"can't be read: {error.strerror}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise BadJourney(file, "", f"is not YAML: {' '.join(str(error).split())}") from error
    if not isinstance(raw, dict):
        raise BadJourney(file, "", "is not a mapping with id, why and turns")
    try:
        return Journey.model_validate(raw)
    except ValidationError as error:
        where, problem = _plainly(error)
        raise BadJourney(file, where, problem) from error


#: What pydantic puts into a location to say which member of a union it tried; no key of the file.
_TRIED = re.compile(r"bool|int|float|str|Bounds|Place|constrained-\w+|(list|nullable|function-[\w-]+)\[.*")


def _plainly(error: ValidationError) -> tuple[str, str]:
    """Where the first problem lies ("turn 3, expect.every_item.price.maxx") and what it is.

    Of the members of a union the one that got deepest is the one that was meant.
    """
    errors = error.errors()
    telling = [e for e in errors if e["type"] in ("extra_forbidden", "value_error")]
    first = telling[0] if telling else max(errors[:8], key=lambda e: len(e["loc"]))
    keys = [part for part in first["loc"] if not (isinstance(part, str) and _TRIED.fullmatch(part))]
    turn = f"turn {int(keys[1]) + 1}" if keys[:1] == ["turns"] and len(keys) > 1 else ""
    rest = ".".join(str(k) for k in (keys[2:] if turn else keys))
    problem = "there is no such key" if first["type"] == "extra_forbidden" else first["msg"].removeprefix("Value error, ")
    if first["type"] not in ("missing", "extra_forbidden", "value_error"):
        problem += f", not {first['input']!r}"
    return ", ".join(p for p in (turn, rest) if p), problem


def _turns_named(value: object, key: str = "") -> list[int]:
    """The numbers of the turns that an expectation points at."""
    match value:
        case bool():
            return []
        case int() if key in ("turn", "shown_in", "same_items_as"):
            return [value]
        case dict():
            return [n for k, v in value.items() for n in _turns_named(v, str(k))]
        case list():
            return [n for v in value for n in _turns_named(v)]
    return []
