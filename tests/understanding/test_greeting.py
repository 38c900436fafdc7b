import pytest

from chatbot.understanding.greeting import after_greeting


@pytest.mark.parametrize(("text", "rest"), [("hello! what do you sell?", "what do you sell?"), ("hi there, do you gift wrap?", "do you gift wrap?"), ("good morning. a red tent", "a red tent")])
def test_what_stands_behind_a_greeting_is_what_is_said(text: str, rest: str) -> None:
    assert after_greeting(text) == rest


@pytest.mark.parametrize("text", ["hello", "hi there!", "hello, hello", "", "good evening to all of you in the shop, nice place"])
def test_a_greeting_alone_says_nothing_more(text: str) -> None:
    assert after_greeting(text) == ""
