"""Answers that come piece by piece, as server-sent events."""

import json
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import aclosing
from time import monotonic

import anyio
from anyio.to_thread import run_sync
from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from chatbot.api.attendance import disconnected
from chatbot.api.shape import piece_json, record_json
from chatbot.llm.caller import Caller
from chatbot.store.record import Record

_HEADERS = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
_POLL_S = 0.5
_GRACE_S = 1.0
_HEARTBEAT_S = 15.0
_LONGEST_S = 900.0
_FARTHEST = 2**62


def frame(record: Record) -> bytes:
    """One event. Its id is where a reload goes on; an event that wasn't kept has none."""
    data = json.dumps({"turn_id": record.turn_id, **piece_json(record)})
    return format_sse_event(event=record.kind, data_str=data, id=str(record.id) if record.id else None)


async def play(records: Generator[Record], caller: Caller) -> AsyncGenerator[bytes]:
    """The records of a running turn, each as soon as there is one; when this is closed the caller leaves, and the turn ends soon."""
    try:
        while (record := await run_sync(next, records, None)) is not None:
            yield frame(record)
    finally:
        caller.leave()
        with anyio.CancelScope(shield=True):
            await run_sync(finish, records)


def finish(records: Generator[Record], grace: float = _GRACE_S) -> None:
    """Let a turn that nobody listens to come to its end, so that the conversation stands as if they had; after ``grace`` seconds it is cut off."""
    until = monotonic() + grace
    for _ in records:
        if monotonic() > until:
            break
    records.close()


async def follow(
    after: int,
    fresh: Callable[[int], tuple[Record, ...]],
    *,
    poll: float = _POLL_S,
    heartbeat: float = _HEARTBEAT_S,
    longest: float = _LONGEST_S,
) -> AsyncGenerator[bytes]:
    """What happened after a record, and then what happens. Ends after ``longest`` seconds; the reader comes back with the last id."""
    yield KEEPALIVE_COMMENT
    began = quiet_since = anyio.current_time()
    while anyio.current_time() - began < longest:
        for record in await run_sync(fresh, after):
            yield frame(record)
            after, quiet_since = record.id, anyio.current_time()
        if anyio.current_time() - quiet_since >= heartbeat:
            yield KEEPALIVE_COMMENT
            quiet_since = anyio.current_time()
        await anyio.sleep(poll)


def events(fresh: Callable[[int], tuple[Record, ...]], after: int, *, last_event_id: str, accept: str) -> Response:
    """What happened after an event: as a stream that goes on, or as what there is by now where ``Accept`` asks for JSON alone. ``last_event_id`` counts
    before ``after``."""
    after = min(int(last_event_id), _FARTHEST) if last_event_id.isdecimal() else after
    accept = accept.lower()
    if "application/json" in accept and "text/event-stream" not in accept:
        records = fresh(after)
        return JSONResponse({"events": [record_json(r) for r in records], "after": records[-1].id if records else after})
    return EventStream(follow(after, fresh))


class EventStream(Response):
    """Sends frames until there are no more or nobody listens; either way the source is closed at once. ``gone`` is called if the listener goes."""

    media_type = "text/event-stream"

    def __init__(self, frames: AsyncGenerator[bytes], gone: Callable[[], object] = lambda: None) -> None:
        self.status_code = 200
        self.background = None
        self._frames = frames
        self._gone = gone
        self.init_headers(_HEADERS)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async with anyio.create_task_group() as both:

            async def until_gone() -> None:
                await disconnected(receive)
                self._gone()
                both.cancel_scope.cancel()

            both.start_soon(until_gone)
            await self._send_all(send)
            both.cancel_scope.cancel()

    async def _send_all(self, send: Send) -> None:
        async with aclosing(self._frames) as frames:
            await send({"type": "http.response.start", "status": 200, "headers": self.raw_headers})
            async for piece in frames:
                await send({"type": "http.response.body", "body": piece, "more_body": True})
            await send({"type": "http.response.body", "body": b"", "more_body": False})
