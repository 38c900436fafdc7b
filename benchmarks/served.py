"""A shop served by a process of its own, as a shop would serve it."""

import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_READY = re.compile(r"ready at (http://\S+?)/?\s")
_STOP_S = 20


@contextmanager
def served(data: Path, llm: str) -> Iterator[str]:
    """The address of ``shoptalk serve`` over a data folder, on a free port. Raises RuntimeError where it does not start."""
    command = [sys.executable, "-m", "chatbot.cli.main", "serve", "--data", str(data), "--llm", llm, "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        yield _address(process)
    finally:
        process.terminate()
        try:
            process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            process.kill()


def _address(process: "subprocess.Popen[str]") -> str:
    assert process.stdout is not None
    for line in process.stdout:
        if ready := _READY.search(line):
            return ready[1]
    raise RuntimeError(f"the shop did not start: it ended with {process.wait()}")
