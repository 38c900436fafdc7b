"""The metadata at the head of a GGUF file, version 2 and 3, read without touching the weights.

The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md. The ``gguf`` package reads it too, in two seconds where this takes a
tenth of one, as it makes arrays of every word of the vocabulary.
"""

import mmap
import struct
from collections.abc import Collection, Mapping
from pathlib import Path
from typing import Any

_NUMBERS = {0: "B", 1: "b", 2: "H", 3: "h", 4: "I", 5: "i", 6: "f", 7: "?", 10: "Q", 11: "q", 12: "d"}
_STRING, _ARRAY = 8, 9


class NotGguf(ValueError):
    """The file isn't a GGUF file that can be read."""


def metadata(path: Path, keys: Collection[str]) -> Mapping[str, object]:
    """The values of these keys, those that the file has: numbers, strings (UTF-8, bad bytes replaced) and lists of them.

    Raises:
        NotGguf: when the file can't be read or breaks off.
    """
    try:
        with path.open("rb") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
            return _Head(data).values(keys)
    except (OSError, ValueError, KeyError, struct.error) as error:
        raise NotGguf(f"{str(path)!r} can't be read as a GGUF file: {error}") from error


class _Head:
    def __init__(self, data: mmap.mmap) -> None:
        self._data = data
        self._at = 0

    def values(self, keys: Collection[str]) -> Mapping[str, object]:
        magic, version, _, count = self._unpack("4sIQQ")
        if magic != b"GGUF" or version not in (2, 3):
            raise ValueError(f"magic {magic!r}, version {version}")
        found: dict[str, object] = {}
        for _ in range(count):
            key, value = self._string(), self._value()
            if key in keys:
                found[key] = value
                if len(found) == len(keys):
                    break
        return found

    def _value(self, kind: int | None = None) -> object:
        kind = self._unpack("I")[0] if kind is None else kind
        if kind == _STRING:
            return self._string()
        if kind != _ARRAY:
            return self._unpack(_NUMBERS[kind])[0]
        inner, length = self._unpack("IQ")
        if inner in _NUMBERS:
            return list(self._unpack(f"{length}{_NUMBERS[inner]}"))
        return [self._value(inner) for _ in range(length)]

    def _string(self) -> str:
        (length,) = self._unpack("Q")
        start, self._at = self._at, self._at + length
        if self._at > len(self._data):
            raise ValueError("it breaks off within a string")
        return self._data[start : self._at].decode("utf-8", "replace")

    def _unpack(self, form: str) -> tuple[Any, ...]:
        found = struct.unpack_from("<" + form, self._data, self._at)
        self._at += struct.calcsize("<" + form)
        return found
