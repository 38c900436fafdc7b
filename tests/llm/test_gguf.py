from pathlib import Path

import pytest

from chatbot.llm.gguf import NotGguf, metadata
from chatbot.llm.llamacpp import packaged
from tests.llm.ggufs import write

KEYS = ("tokenizer.ggml.pre", "tokenizer.ggml.tokens", "tokenizer.ggml.token_type")


def test_the_asked_values_are_read_and_the_others_passed_over(tmp_path: Path) -> None:
    file = write(tmp_path / "x.gguf", {"model": "gpt2", "pre": "smollm", "token_type": [3, 1], "tokens": ["<s>", "Ġa"]})
    assert metadata(file, (*KEYS, "absent")) == {KEYS[0]: "smollm", KEYS[1]: ["<s>", "Ġa"], KEYS[2]: [3, 1]}


@pytest.mark.integration
def test_it_reads_what_the_gguf_package_reads() -> None:
    from gguf import GGUFReader

    theirs = GGUFReader(packaged())
    assert metadata(packaged(), KEYS) == {key: theirs.fields[key].contents() for key in KEYS}


@pytest.mark.parametrize("content", [b"", b"PNG", b"GGUF", b"GGUF" + b"\xff" * 40, b"GGUF" + (3).to_bytes(4, "little") + bytes(8) + b"\xff" * 8 + b"\x01" * 90])
def test_a_file_that_is_something_else_is_refused(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "x.gguf"
    file.write_bytes(content)
    with pytest.raises(NotGguf):
        metadata(file, KEYS)


def test_a_file_that_breaks_off_is_refused(tmp_path: Path) -> None:
    whole = write(tmp_path / "x.gguf", {"tokens": ["one", "two"] * 50}).read_bytes()
    for length in range(1, len(whole), 7):
        cut = tmp_path / "cut.gguf"
        cut.write_bytes(whole[:length])
        with pytest.raises(NotGguf):
            metadata(cut, KEYS)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotGguf, match="nowhere"):
        metadata(tmp_path / "nowhere.gguf", KEYS)
