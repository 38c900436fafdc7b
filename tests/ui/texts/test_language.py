import pytest

from ui.texts import language


@pytest.mark.parametrize(
    ("accepted", "found"),
    [
        ("zh-CN,zh;q=0.9,en;q=0.8", "zh"),
        ("zh-Hant-TW", "zh"),
        ("en-US,en;q=0.9,zh;q=0.8", "en"),
        ("de-DE,de;q=0.9,zh;q=0.5,en;q=0.3", "zh"),
        ("en;q=0.1, zh;q=0.9", "zh"),
        ("zh;q=0, en", "en"),
        ("fr", "en"),
        ("*", "en"),
        ("", "en"),
        ("zhx, ;;, q=1, zh;q=high", "en"),
        ("x" * 100_000, "en"),
    ],
)
def test_the_browsers_favorite_of_ours_is_taken(accepted: str, found: str) -> None:
    assert language(accepted) == found


@pytest.mark.parametrize(("chosen", "found"), [("en", "en"), ("zh", "zh"), ("zh_CN", "zh"), ("de", "zh"), ("<b>", "zh")])
def test_a_choice_comes_first_if_we_have_it(chosen: str, found: str) -> None:
    assert language("zh", chosen) == found
