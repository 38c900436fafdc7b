"""Settings come from the environment, once."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from chatbot.settings import Settings


@pytest.fixture(autouse=True)
def _clean(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("SHOPTALK_DATA", "SHOPTALK_PORT", "SHOPTALK_ADMIN_KEY", "SHOPTALK_LLM", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)


def test_without_an_environment_it_serves_this_machine_alone() -> None:
    settings = Settings()
    assert (settings.host, settings.port, settings.llm) == ("127.0.0.1", 7860, "llama.cpp")
    assert settings.data == Path.home() / ".local" / "share" / "shoptalk"
    assert settings.database == f"sqlite:///{settings.data}/shoptalk.db"
    assert settings.admin_key is None


def test_the_environment_sets_them(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("SHOPTALK_DATA", str(tmp_path))
    monkeypatch.setenv("SHOPTALK_PORT", "8000")
    monkeypatch.setenv("SHOPTALK_ADMIN_KEY", "")
    monkeypatch.setenv("SHOPTALK_ALLOWED_ORIGINS", "https://a.example/, https://b.example")
    monkeypatch.setenv("SHOPTALK_DATABASE_URL", "postgresql://ann:hunter2@db/shop")
    settings = Settings()
    assert (settings.data, settings.port, settings.admin_key) == (tmp_path, 8000, None)
    assert settings.allowed_origins == ("https://a.example", "https://b.example")
    assert settings.database == "postgresql://ann:hunter2@db/shop"
    assert "hunter2" not in repr(settings)


def test_the_folder_follows_the_system(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    assert Settings().data == tmp_path / "shoptalk"
    assert Settings(data=Path("~/x")).data == Path.home() / "x"


def test_the_model_is_asked_what_words_mean_as_the_setting_says(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Settings().understand == "auto"
    monkeypatch.setenv("SHOPTALK_UNDERSTAND", "off")
    assert Settings().understand == "off"
    monkeypatch.setenv("SHOPTALK_UNDERSTAND", "perhaps")
    with pytest.raises(ValidationError):
        Settings()


def test_nonsense_is_refused() -> None:
    with pytest.raises(ValidationError):
        Settings(port=99999)


def test_the_line_at_the_model_is_a_matter_of_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    assert (Settings().model_places, Settings().model_line, Settings().model_wait_s) == (2, 16, 4.0)
    monkeypatch.setenv("SHOPTALK_MODEL_PLACES", "4")
    monkeypatch.setenv("SHOPTALK_MODEL_LINE", "0")
    monkeypatch.setenv("SHOPTALK_MODEL_WAIT_S", "1.5")
    assert (Settings().model_places, Settings().model_line, Settings().model_wait_s) == (4, 0, 1.5)
    with pytest.raises(ValidationError):
        Settings(model_places=0)


@pytest.mark.parametrize("device", ["auto", "cpu", "mps", "cuda", "cuda:1"])
def test_a_device_is_named_as_torch_does(device: str) -> None:
    assert Settings(device=device).device == device
    with pytest.raises(ValidationError):
        Settings(device=f"{device}!")


@pytest.mark.parametrize(("given", "kept"), [("#14594A", "#14594a"), ("14594a", "#14594a"), (" #195 ", "#195")])
def test_the_accent_is_a_color_with_or_without_its_sign(monkeypatch: pytest.MonkeyPatch, given: str, kept: str) -> None:
    assert Settings().accent is None
    monkeypatch.setenv("SHOPTALK_ACCENT", given)
    assert Settings().accent == kept


@pytest.mark.parametrize("nonsense", ["green", "#12", "#1234567", "rgb(1,2,3)", "#14594a;}"])
def test_what_is_no_color_is_refused_with_how_to_write_one(nonsense: str) -> None:
    with pytest.raises(ValidationError, match="is no color: write it as #rrggbb, such as #14594a"):
        Settings(accent=nonsense)


def test_the_logo_is_a_picture_file_or_an_https_address(tmp_path: Path) -> None:
    file = tmp_path / "logo.PNG"
    file.write_bytes(b"")
    assert Settings(logo=str(file)).logo == str(file)
    assert Settings(logo="https://shop.example/a.png").logo == "https://shop.example/a.png"


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ("http://shop.example/a.png", "give an https:// address"),
        ("javascript://x", "give an https:// address"),
        ("https://shop.example/a b.png", "give an https:// address"),
        ("notes.txt", "its name must end with one of .svg, .png"),
        ("/nowhere/logo.png", "there is no file '/nowhere/logo.png'"),
    ],
)
def test_another_logo_is_refused_with_what_to_do(given: str, why: str) -> None:
    with pytest.raises(ValidationError, match=why):
        Settings(logo=given)


@pytest.mark.parametrize("origin", ["shop.example", "https://shop.example/store", "ftp://shop.example", "https://*.shop.example", "https://user@shop.example"])
def test_what_no_browser_would_call_an_origin_is_refused(monkeypatch: pytest.MonkeyPatch, origin: str) -> None:
    monkeypatch.setenv("SHOPTALK_ALLOWED_ORIGINS", origin)
    with pytest.raises(ValidationError, match="is no origin"):
        Settings()


def test_origins_are_read_as_browsers_send_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHOPTALK_ALLOWED_ORIGINS", "https://Shop.example/, http://127.0.0.1:8080")
    assert Settings().allowed_origins == ("https://shop.example", "http://127.0.0.1:8080")
