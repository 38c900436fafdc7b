from pathlib import Path

import pytest

from chatbot.llm.adapters import NoAdapter, chosen, shipped
from chatbot.llm.llamacpp import packaged


def test_the_packaged_model_gets_the_adapter_that_comes_with_the_program() -> None:
    assert chosen("auto", None) == chosen("auto", packaged()) == shipped()


def test_no_other_model_gets_it(tmp_path: Path) -> None:
    other = tmp_path / "other.gguf"
    other.touch()
    assert chosen("auto", other) is None
    assert chosen("auto", Path("some/hub-model")) is None


def test_none_is_none() -> None:
    assert chosen("none", None) is None


def test_a_file_is_taken_for_any_model(tmp_path: Path) -> None:
    own = tmp_path / "own.gguf"
    own.touch()
    assert chosen(str(own), None) == chosen(f" {own} ", Path("some/model")) == own


@pytest.mark.parametrize("setting", ["absent.gguf", "README.md", "on"])
def test_a_file_that_is_not_there_is_an_error_that_says_what_can_be_said(setting: str) -> None:
    with pytest.raises(NoAdapter, match="auto, none or"):
        chosen(setting, None)


def test_the_shipped_adapter_has_its_card_beside_it() -> None:
    found = shipped()
    if found is None:
        pytest.skip("this copy has no adapter")
    text = (found.parent / "ADAPTER.md").read_text("utf-8")
    assert packaged().name in text
    assert f"{found.stat().st_size / 1e6:.1f} MB" in text
