"""Short texts, as programs send them."""

from typing import Annotated

from pydantic import AfterValidator, Field


def _one_line(text: str) -> str:
    if not text.isprintable() and any(ord(c) < 32 or ord(c) == 127 or 0xD800 <= ord(c) < 0xE000 for c in text):
        raise ValueError("must be one line of text without control characters")
    return text


#: One line with no control characters and no halves of surrogate pairs.
Line = Annotated[str, AfterValidator(_one_line)]

#: A value, such as a color or the words for it.
Word = Annotated[Line, Field(min_length=1, max_length=200)]

#: The id of an item, as the catalogue has it.
ItemId = Annotated[Line, Field(min_length=1, max_length=200)]

#: The shop's own id of a user.
UserId = Annotated[Line, Field(min_length=1, max_length=256)]
