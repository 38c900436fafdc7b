"""The connection under one request, which another thread may cut."""

import socket
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

_OPENED = ("connection.connect_tcp.complete", "connection.start_tls.complete")


class Wire:
    """Follows a request's connection as it is opened; `watch` is its ``trace`` (https://www.encode.io/httpcore/extensions/#trace)."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._socket: socket.socket | None = None
        self._cut = False

    def watch(self, event: str, told: Mapping[str, Any]) -> None:
        if event in _OPENED:
            with self._lock:
                self._socket = told["return_value"].get_extra_info("socket")
                if self._cut:
                    self._shut()

    def cut(self) -> None:
        """End the connection: whoever reads from it gets no more. One that isn't open yet ends as soon as it is."""
        with self._lock:
            self._cut = True
            self._shut()

    def _shut(self) -> None:
        if self._socket is not None:
            with suppress(OSError):  # it has ended already
                self._socket.shutdown(socket.SHUT_RDWR)
