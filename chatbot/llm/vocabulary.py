"""How a model cuts text into tokens, from the vocabulary in its own GGUF file."""

from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import cast

import tiktoken

from chatbot.llm.gguf import metadata

_GPT2 = r"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"
# Digits are cut out one by one first, and GPT-2's rule is put to what lies between them: so spaces before a digit stay together.
_SMOLLM = r"'s|'t|'re|'ve|'m|'ll|'d|\p{N}| ?\p{L}+| ?[^\s\p{L}\p{N}]+|\s+(?=\p{N})|\s+(?!\S)|\s+"
_LLAMA3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"

#: How a text is cut before the merges, by the name that the file gives it.
_CUTS = {
    "gpt-2": _GPT2,
    "smollm": _SMOLLM,
    "llama-bpe": _LLAMA3,
    "qwen2": _LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}"),
}
_MODEL, _CUT, _TOKENS, _KINDS = (f"tokenizer.ggml.{name}" for name in ("model", "pre", "tokens", "token_type"))
_ORDINARY = 1


class UnknownVocabulary(ValueError):
    """The file has no byte-level BPE vocabulary of a kind that is known here; its tokens can only be estimated."""


class Vocabulary:
    """The tokens that a model makes of a text; what looks like a control token counts as ordinary text."""

    def __init__(self, encoding: tiktoken.Encoding, size: int) -> None:
        self._encoding = encoding
        self._size = size

    def count(self, text: str) -> int:
        """The exact number of tokens. Bytes that the vocabulary has no token for don't count, as the model never sees them."""
        return len(self.encode(text))

    def encode(self, text: str) -> list[int]:
        """The tokens themselves, as the model numbers them."""
        return [token for token in self._encoding.encode_ordinary(text) if token < self._size]


@lru_cache(maxsize=4)
def vocabulary(path: Path) -> Vocabulary:
    """The vocabulary of a GGUF file.

    Raises:
        UnknownVocabulary: when it isn't byte-level BPE, or is cut in a way that isn't known here.
        NotGguf: when the file can't be read.
    """
    head = metadata(path, (_MODEL, _CUT, _TOKENS, _KINDS))
    cut = _CUTS.get(str(head.get(_CUT)))
    if head.get(_MODEL) != "gpt2" or cut is None:
        raise UnknownVocabulary(f"{str(path)!r} has a vocabulary {head.get(_MODEL)!r} cut as {head.get(_CUT)!r}")
    tokens = cast(list[str], head[_TOKENS])
    kinds = cast(list[int], head.get(_KINDS, [_ORDINARY] * len(tokens)))
    ranks = _ranks(tokens, kinds)
    encoding = tiktoken.Encoding(path.stem, pat_str=cut, mergeable_ranks=ranks, special_tokens={})
    return Vocabulary(encoding, len(tokens))


def _ranks(tokens: list[str], kinds: list[int]) -> dict[bytes, int]:
    """The bytes of each ordinary token and its rank: tokens stand in the order of their merges. Missing bytes come last."""
    spelled = _alphabet()
    ranks: dict[bytes, int] = {}
    for rank, (token, kind) in enumerate(zip(tokens, kinds, strict=True)):
        if kind == _ORDINARY and all(letter in spelled for letter in token):
            ranks[bytes(spelled[letter] for letter in token)] = rank
    for byte in range(256):
        ranks.setdefault(bytes([byte]), len(tokens) + byte)
    return ranks


def _alphabet() -> Mapping[str, int]:
    """The letter that stands for each byte in a byte-level vocabulary: itself where it prints, else one from U+0100 on (GPT-2)."""
    printing = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    others = [byte for byte in range(256) if byte not in printing]
    letters = {chr(byte): byte for byte in printing}
    letters.update({chr(0x100 + at): byte for at, byte in enumerate(others)})
    return letters
