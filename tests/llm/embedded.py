"""A llama.cpp server as others would run it: for the engines that speak to one, and its own count of tokens."""

from dataclasses import dataclass
from typing import Any

import httpx


@dataclass(frozen=True, slots=True)
class Embedded:
    server: Any
    key: str

    @property
    def url(self) -> str:
        return f"{self.server.listening_address}/v1"

    def tokens(self, text: str) -> int:
        """How many tokens llama.cpp itself makes of a text."""
        asked = {"content": text, "parse_special": False, "add_special": False}
        with httpx.Client(headers={"Authorization": f"Bearer {self.key}", "Connection": "close"}, trust_env=False) as client:
            return len(client.post(f"{self.server.listening_address}/tokenize", json=asked).json()["tokens"])
