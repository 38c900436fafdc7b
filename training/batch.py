"""Transcripts that are learned in one step: of one task, of about one length, their common beginning computed once."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from training.transcript import END, Transcript

#: A position whose token isn't learned.
UNLEARNED = -100

_WIDTHS = 8


@dataclass(frozen=True, slots=True)
class Batch:
    """``prefix``: the tokens that all rows begin with. ``rows``: what follows, filled up to one length.

    ``targets`` has for each place of ``rows`` the token that should come next, or `UNLEARNED`. ``whole`` counts the tokens of the examples, the
    prefix with each.
    """

    task: str
    prefix: tuple[int, ...]
    rows: tuple[tuple[int, ...], ...]
    targets: tuple[tuple[int, ...], ...]
    whole: int


def batches(transcripts: Sequence[Transcript], *, size: int, seed: int) -> list[Batch]:
    """The transcripts in batches of at most ``size`` places after the prefix (one row at least), in an order of chance."""
    chance = random.Random(seed)
    found = [batch(group) for group in _groups(chance.sample(transcripts, len(transcripts)), size)]
    chance.shuffle(found)
    return found


def batch(group: Sequence[Transcript]) -> Batch:
    """One batch of these, which are of one task. Of the prompt at least one token stays in each row."""
    shared = _shared(group)
    width = _rounded(max(len(each.tokens) for each in group) - shared - 1)
    rows = [_row(each, shared, width) for each in group]
    return Batch(group[0].task, group[0].tokens[:shared], tuple(r for r, _ in rows), tuple(t for _, t in rows), sum(len(t.tokens) for t in group))


def _groups(transcripts: Sequence[Transcript], size: int) -> Iterator[list[Transcript]]:
    ordered = sorted(transcripts, key=lambda t: (t.task, t.tokens[: t.opening], len(t.tokens)))
    for _, same in groupby(ordered, key=lambda t: t.task):
        group: list[Transcript] = []
        for each in same:
            wider = max(len(t.tokens) - t.opening for t in (*group, each))
            if group and wider * (len(group) + 1) > size:
                yield group
                group = []
            group.append(each)
        yield group


def _shared(group: Sequence[Transcript]) -> int:
    """How many tokens all have in common at the beginning, inside the prompt."""
    most = min(each.asked for each in group) - 1
    first, last = min(each.tokens for each in group), max(each.tokens for each in group)
    return next((at for at in range(most) if first[at] != last[at]), most)


def _rounded(width: int) -> int:
    """Few different widths, as the processor's library prepares itself for each shape anew."""
    return -(-width // _WIDTHS) * _WIDTHS


def _row(each: Transcript, shared: int, width: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    given, wanted = each.tokens[shared:-1], list(each.tokens[shared + 1 :])
    wanted[: each.asked - shared - 1] = [UNLEARNED] * (each.asked - shared - 1)
    missing = width - len(given)
    return (*given, *[END] * missing), (*wanted, *[UNLEARNED] * missing)
