"""Writes heads of GGUF files, without a model behind them."""

import struct
from pathlib import Path


def write(path: Path, head: dict[str, object]) -> Path:
    """A file whose metadata are these values under ``tokenizer.ggml.``; the path is returned."""
    values = b"".join(_string(f"tokenizer.ggml.{key}") + _typed(value) for key, value in head.items())
    path.write_bytes(b"GGUF" + struct.pack("<IQQ", 3, 0, len(head)) + values)
    return path


def _typed(value: object) -> bytes:
    match value:
        case str():
            return struct.pack("<I", 8) + _string(value)
        case [int(), *_]:
            return struct.pack(f"<IIQ{len(value)}i", 9, 5, len(value), *value)
        case [*words]:
            return struct.pack("<IIQ", 9, 8, len(words)) + b"".join(_string(str(w)) for w in words)
    raise TypeError(f"{value!r}")


def _string(text: str) -> bytes:
    data = text.encode()
    return struct.pack("<Q", len(data)) + data
