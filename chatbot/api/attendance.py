"""Work in a thread for somebody who may go away before it is done."""

from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

import anyio
from anyio.to_thread import run_sync
from starlette.types import Receive

from chatbot.llm.caller import Caller

T = TypeVar("T")


async def disconnected(receive: Receive) -> None:
    """Returns when the other side has gone."""
    while (await receive())["type"] != "http.disconnect":
        pass


async def attended(receive: Receive, caller: Caller, work: Callable[[], T]) -> T:
    """What ``work`` makes, or raises. If the other side goes meanwhile the caller leaves, which should end the work soon."""
    made: Future[T] = Future()

    def do() -> None:
        try:
            made.set_result(work())
        except BaseException as error:
            made.set_exception(error)

    async with anyio.create_task_group() as both:

        async def until_gone() -> None:
            await disconnected(receive)
            caller.leave()

        both.start_soon(until_gone)
        await run_sync(do)
        both.cancel_scope.cancel()
    return made.result()
