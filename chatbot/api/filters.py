"""Filters, as programs send them."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, model_validator

from chatbot.api.word import Line, Word
from chatbot.domain.request import Filter, Op

_Number = Annotated[float, Field(allow_inf_nan=False)]


class FilterBody(BaseModel):
    """One constraint: a facet, an operator, and what to compare with."""

    model_config = ConfigDict(extra="forbid")

    facet: Word
    op: Op = "="
    value: bool | _Number | Word | Annotated[list[Word], Field(min_length=1, max_length=50)]
    hard: bool = True
    unit: Annotated[Line, Field(max_length=20)] = ""

    @model_validator(mode="after")
    def _comparable(self) -> "FilterBody":
        if self.op[0] in "<>" and (isinstance(self.value, bool) or not isinstance(self.value, float | int)):
            raise ValueError(f"{self.op} compares with a number")
        if isinstance(self.value, list) and self.op not in ("in", "not_in"):
            raise ValueError("a list goes with in and not_in alone")
        return self

    def filter(self) -> Filter:
        value = tuple(self.value) if isinstance(self.value, list) else self.value
        return Filter(self.facet, self.op, value, self.hard, "", self.unit)


Filters = Annotated[list[FilterBody], Field(max_length=50)]
HowMany = Annotated[int, Field(ge=1, le=100)]


def filters_of(bodies: list[FilterBody]) -> tuple[Filter, ...]:
    return tuple(b.filter() for b in bodies)
