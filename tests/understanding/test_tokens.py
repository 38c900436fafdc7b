import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.understanding.tokens import MAX_CHARACTERS, rejoined, tidy, tokenize


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("a warm jacket", ["a", "warm", "jacket"]), ("under $150!", ["under", "$", "150", "!"]), ("4-person tent", ["4", "person", "tent"]), ("leather-free", ["leather", "free"]),
        ("2.5kg", ["2.5", "kg"]), ("1,299.00", ["1,299.00"]), ("50-100", ["50", "-", "100"]), ("don't", ["don't"]), ("dad’s", ["dad’s"]), ("blue/green", ["blue", "green"]),
        ("50 - 100", ["50", "-", "100"]), ("-", ["-"]), ("", []), ("  \t ", []), ("20+ hours", ["20", "+", "hours"]), ("no. 2", ["no", ".", "2"]), ("Ünïcödé", ["Ünïcödé"]), ("軽いテント", ["軽いテント"]),
    ],
)  # fmt: skip
def test_a_text_is_cut_into_words_numbers_and_marks(text: str, tokens: list[str]) -> None:
    assert [t.text for t in tokenize(text)] == tokens


@given(st.text(max_size=200))
def test_every_token_remembers_where_it_stood(text: str) -> None:
    for token in tokenize(text):
        assert text[token.start : token.end] == token.text
        assert not (token.is_word and token.is_number)


@given(st.text(max_size=200))
def test_a_tidy_text_is_one_line_that_can_be_shown(text: str) -> None:
    assert tidy(text).isprintable()
    assert tidy(tidy(text)) == tidy(text)


def test_control_characters_part_words() -> None:
    assert tidy("red\x00tent\x1b[31m\r\n\u2028now\u202e") == "red tent [31m now"


def test_a_long_text_keeps_its_end_where_the_need_is_said() -> None:
    assert tidy("blah " * 5000 + "a red tent").endswith("a red tent")
    assert len(tidy("x" * 100_000)) == MAX_CHARACTERS


@pytest.mark.parametrize(("message", "text", "expected"), [("a case for poco F6, 5g", "case poco f 6 5 g", "case poco F6 5g"), ("a 13MP camera", "camera 13 MP", "camera 13MP"), ("13 mp", "13 mp", "13 mp"), ("tents 5", "tents 5", "tents 5")])
def test_letters_and_digits_that_were_written_together_stay_together(message: str, text: str, expected: str) -> None:
    assert rejoined(text, tokenize(message)) == expected


@pytest.mark.parametrize(
    ("text", "whole"),
    [("a bag w a strap", "a bag with a strap"), ("w/o a hood", "without a hood"), ("w/out a hood", "without a hood"), ("w/outlet", "with outlet"), ("w/hood", "with hood"), ("mic n surround", "mic and surround"), ("65 w charger", "65 w charger"), ("need smth warm", "need something warm"), ("size W", "size W"), ("R&n b", "R&n b"), ("window", "window")],
)  # fmt: skip
def test_words_that_are_shortened_in_texts_are_written_in_full(text: str, whole: str) -> None:
    assert tidy(text) == whole
