"""A real Chroma server, as its own command line starts it."""

import socket
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import httpx

_START_S = 240.0


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@dataclass
class ChromaServer:
    """A server that can be stopped, and started again at the same address over the same vectors."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: "subprocess.Popen[bytes] | None" = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Returns when the server answers."""
        command = [str(Path(sys.executable).with_name("chroma")), "run", "--path", str(self.folder / "vectors"), "--host", "127.0.0.1", "--port", str(self.port)]
        log = self.folder / "log"
        with log.open("ab") as kept:
            self.process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=kept, stderr=kept, cwd=self.folder)
        began = time.monotonic()
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() - began > _START_S:
                self.stop()
                raise RuntimeError(f"the Chroma server did not start:\n{log.read_text('utf-8', 'replace')[-2000:]}")
            time.sleep(0.05)

    def stop(self) -> None:
        """At once, as when its machine fails."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(20)

    def _answers(self) -> bool:
        try:
            return httpx.get(f"{self.url}/api/v2/heartbeat", timeout=5).is_success
        except httpx.TransportError:
            return False
