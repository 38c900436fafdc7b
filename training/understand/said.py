"""Whole messages as shoppers wrote them, with what their words mean marked in them."""

from functools import cache
from pathlib import Path

import yaml

from training.understand.piece import Piece, pieces
from training.understand.thing import Thing, things

_HERE = Path(__file__).parent


@cache
def said(held_out: bool) -> tuple[tuple[Thing, tuple[Piece, ...]], ...]:
    """The messages with the thing that each is about, by the things that are learned from or those that are held out.

    Raises:
        ValueError: when a mark says no meaning.
    """
    told = yaml.safe_load((_HERE / "said.yaml").read_text("utf-8"))
    known = {thing.category: thing for thing in things(held_out)}
    return tuple((known[about], tuple(pieces(_named(text, about)))) for about, messages in told.items() if about in known for text in messages)


def _named(text: str, about: str) -> str:
    return text.replace("{}", f"[{about}|=category={about}]")
