import pytest

from ui.prose import split_lead


@pytest.mark.parametrize(
    ("text", "lead", "rest"),
    [
        ("Here are two. Both are light.", "Here are two.", "Both are light."),
        ("Here are two, e.g. the Drizzle. Both are light.", "Here are two, e.g. the Drizzle.", "Both are light."),
        ("One at 1.4 kg", "One at 1.4 kg", ""),
        ("“Really?” she said.", "“Really?”", "she said."),
        ("你好，欢迎！想找点什么？", "你好，欢迎！", "想找点什么？"),
        ("你好！\n\n请用英文提问。", "你好！", "请用英文提问。"),
        ("请用英文提问。", "请用英文提问。", ""),
        ("", "", ""),
    ],
)
def test_the_first_sentence_is_told_apart_in_both_languages(text: str, lead: str, rest: str) -> None:
    assert split_lead(text) == (lead, rest)
