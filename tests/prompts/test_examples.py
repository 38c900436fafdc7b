import pytest

from prompts import examples


@pytest.mark.parametrize("locale", ["en", "de-AT", "", "en_US", "nonsense"])
def test_shoppers_are_greeted_in_english_where_no_other_language_is_known(locale: str) -> None:
    assert examples.greeting(locale, "{Fjell}") == "Hello, welcome to {Fjell}! What are you looking for?"


@pytest.mark.parametrize("locale", ["zh", "zh-CN", "zh_TW", "ZH-Hans"])
def test_in_chinese_the_greeting_says_that_the_assistant_hears_english(locale: str) -> None:
    greeting = examples.greeting(locale, "Fjell")
    assert greeting.startswith("你好，欢迎来到 Fjell！")
    assert "请用英文提问" in greeting
