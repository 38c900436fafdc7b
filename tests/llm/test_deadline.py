import threading
import time
from collections.abc import Generator

import pytest

from chatbot.llm.deadline import within
from chatbot.llm.engine import EngineFailed, Piece


def test_pieces_come_as_they_are_written() -> None:
    go = threading.Event()

    def write(stop: threading.Event) -> Generator[Piece, None, None]:
        yield Piece("one")
        assert go.wait(5)
        yield Piece(" two")

    stream = within(5, 10, write)
    assert next(stream) == Piece("one")
    go.set()
    assert list(stream) == [Piece(" two")]


def test_a_writer_that_hangs_fails_in_time_and_is_told_to_stop() -> None:
    stopped = threading.Event()

    def write(stop: threading.Event) -> Generator[Piece, None, None]:
        yield Piece("one")
        stop.wait(10)
        stopped.set()

    begun = time.monotonic()
    with pytest.raises(EngineFailed, match=r"within 0\.2 s"):
        list(within(0.2, 10, write))
    assert time.monotonic() - begun < 1.2
    assert stopped.wait(1)


def test_what_the_writer_raises_is_the_cause_of_the_failure() -> None:
    def write(stop: threading.Event) -> Generator[Piece, None, None]:
        yield Piece("one")
        raise MemoryError("too big")

    stream = within(5, 10, write)
    next(stream)
    with pytest.raises(EngineFailed) as failed:
        next(stream)
    assert isinstance(failed.value.__cause__, MemoryError)


def test_closing_tells_the_writer_to_stop_and_ends_its_thread() -> None:
    ended = threading.Event()

    def write(stop: threading.Event) -> Generator[Piece, None, None]:
        try:
            while True:
                yield Piece("more")
                time.sleep(0.01)
        finally:
            ended.set()

    stream = within(60, 10_000, write)
    next(stream)
    stream.close()
    assert ended.wait(1)


def test_nothing_is_begun_before_the_first_piece_is_asked_for() -> None:
    begun = threading.Event()

    def write(stop: threading.Event) -> Generator[Piece, None, None]:
        begun.set()
        yield Piece("one")

    stream = within(5, 10, write)
    assert not begun.wait(0.05)
    stream.close()
