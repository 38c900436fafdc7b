"""A tiny HTTP server that answers as a test tells it: the bad company an engine has to live with."""

import json
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


def event(text: str, finish: str | None = None) -> bytes:
    choice = {"index": 0, "delta": {"content": text}, "finish_reason": finish}
    return b"data: " + json.dumps({"choices": [choice]}).encode() + b"\n\n"


DONE = b"data: [DONE]\n\n"


class _Handler(BaseHTTPRequestHandler):
    server: "_Server"

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.asked.append((self.path, dict(self.headers), body))
        if self.server.refusals:
            self._refuse(*self.server.refusals.pop(0))
            return
        self.send_response(self.server.status)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        with suppress(OSError):
            for part in self.server.parts:
                if isinstance(part, float):
                    time.sleep(part)
                else:
                    self.wfile.write(part)
                    self.wfile.flush()
            while self.server.forever:
                self.wfile.write(self.server.forever)
                time.sleep(0.001)

    def _refuse(self, status: int, retry_after: str) -> None:
        self.send_response(status)
        self.send_header("Retry-After", retry_after)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    status = 200
    parts: tuple[bytes | float, ...] = ()
    forever = b""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.refusals: list[tuple[int, str]] = []
        self.asked: list[tuple[str, dict[str, str], dict[str, object]]] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


@contextmanager
def server(*parts: bytes | float, status: int = 200, forever: bytes = b"", refusals: Sequence[tuple[int, str]] = ()) -> Iterator[_Server]:
    """A server that answers with these bytes, sleeping for the floats among them, and then with ``forever`` again and again.

    The first requests meet the ``refusals``: a status and a Retry-After each.
    """
    with _Server() as made:
        made.refusals = list(refusals)
        made.status, made.parts, made.forever = status, parts, forever
        thread = threading.Thread(target=made.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        try:
            yield made
        finally:
            made.forever = b""
            made.shutdown()
