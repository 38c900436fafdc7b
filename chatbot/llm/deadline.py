"""A reply that ends in time, whatever the model does."""

import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing
from queue import Empty, SimpleQueue

from chatbot.llm.caller import Caller, leaving
from chatbot.llm.engine import EngineFailed, GivenUp, Piece
from chatbot.llm.signal import Signal

#: Writes a reply piece by piece; it should look at the signal now and then, or be told by it, and stop once it is set.
Writer = Callable[[Signal], Generator[Piece, None, None]]

_Mailbox = SimpleQueue[Piece | BaseException | None]


def within(timeout: float, max_tokens: int, write: Writer, caller: Caller | None = None) -> Generator[Piece, None, None]:
    """Pass on the pieces that ``write`` makes in a thread of its own, for at most ``timeout`` seconds in all, and as long as the caller is there.

    A model that says more than ``max_tokens`` pieces of text doesn't keep to its limit, and is cut off there: no model writes
    less than a token at a time. Closing this generator sets the writer's signal and doesn't wait for it.

    Raises:
        GivenUp: when the caller leaves.
        EngineFailed: when the time is up, and for whatever the writer raises (chained).
    """
    stop, left = Signal(), leaving(caller)
    mailbox: _Mailbox = SimpleQueue()
    if left.is_set():
        raise GivenUp("the caller had left")
    threading.Thread(target=_work, args=(write, stop, mailbox), name="reply", daemon=True).start()
    try:
        with left.telling(lambda: mailbox.put(GivenUp("the caller left"))):
            yield from _until(time.monotonic() + timeout, timeout, max_tokens, mailbox)
    finally:
        stop.set()


def _work(write: Writer, stop: Signal, mailbox: _Mailbox) -> None:
    try:
        with closing(write(stop)) as pieces:
            for piece in pieces:
                if stop.is_set():
                    return
                mailbox.put(piece)
        mailbox.put(None)
    except BaseException as error:
        mailbox.put(error)


def _until(deadline: float, timeout: float, max_tokens: int, mailbox: _Mailbox) -> Generator[Piece, None, None]:
    said = 0
    while True:
        left = deadline - time.monotonic()
        try:
            got = mailbox.get(timeout=max(left, 0.0))
        except Empty:
            raise EngineFailed(f"no whole reply within {timeout:g} s") from None
        match got:
            case None:
                return
            case Piece():
                said += bool(got.text)
                if said > max_tokens:
                    return
                yield got
            case EngineFailed():
                raise got
            case _:
                raise EngineFailed(f"the model failed: {got!r}") from got
