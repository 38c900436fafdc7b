import socket
from types import SimpleNamespace
from typing import Any

from chatbot.llm.wire import Wire


def opened(mine: socket.socket) -> dict[str, Any]:
    """What httpx tells of a connection that was opened."""
    return {"return_value": SimpleNamespace(get_extra_info=lambda name: mine if name == "socket" else None)}


def test_cutting_ends_the_connection_for_who_reads_from_it() -> None:
    mine, other = socket.socketpair()
    with mine, other:
        wire = Wire()
        wire.watch("connection.connect_tcp.complete", opened(mine))
        wire.cut()
        assert mine.recv(1) == b""
        assert other.recv(1) == b""
        wire.cut()


def test_a_connection_that_is_opened_after_the_cut_ends_at_once() -> None:
    mine, other = socket.socketpair()
    with mine, other:
        wire = Wire()
        wire.cut()
        wire.watch("connection.connect_tcp.complete", opened(mine))
        assert mine.recv(1) == b""


def test_other_events_mean_nothing() -> None:
    mine, other = socket.socketpair()
    with mine, other:
        wire = Wire()
        wire.watch("http11.send_request_headers.started", {})
        wire.watch("connection.connect_tcp.started", {})
        wire.cut()
        other.sendall(b"x")
        assert mine.recv(1) == b"x"


def test_one_that_has_ended_already_makes_no_trouble() -> None:
    mine, other = socket.socketpair()
    wire = Wire()
    wire.watch("connection.start_tls.complete", opened(mine))
    mine.close()
    other.close()
    wire.cut()
