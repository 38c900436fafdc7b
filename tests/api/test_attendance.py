"""Work for somebody who may go away: its result, its error, and their leaving."""

import threading
from typing import Any

import anyio
import pytest
from starlette.types import Message

from chatbot.api.attendance import attended
from chatbot.llm.caller import Caller


class Line:
    """The receiving end of a connection: one message, then it is quiet, or hung up."""

    def __init__(self, *, hangs_up: bool) -> None:
        self._messages: list[Message] = [{"type": "http.request"}, *([{"type": "http.disconnect"}] if hangs_up else [])]

    async def __call__(self) -> Message:
        if not self._messages:
            await anyio.sleep_forever()
        return self._messages.pop(0)


def run(work: Any, *, hangs_up: bool = False) -> tuple[Any, Caller]:
    caller = Caller("c")

    async def main() -> Any:
        return await attended(Line(hangs_up=hangs_up), caller, lambda: work(caller))

    return anyio.run(main), caller


def test_what_the_work_makes_is_handed_on() -> None:
    made, caller = run(lambda caller: threading.current_thread().name)
    assert made != threading.current_thread().name
    assert not caller.gone


def test_what_the_work_raises_is_raised_as_it_is() -> None:
    def broken(caller: Caller) -> None:
        raise LookupError("no such thing")

    with pytest.raises(LookupError, match="no such thing"):
        run(broken)


def test_who_hangs_up_has_left_while_the_work_goes_on() -> None:
    made, caller = run(lambda caller: caller.leaving.wait(10), hangs_up=True)
    assert made
    assert caller.gone
