import pytest

from chatbot.catalog.text import clean


@pytest.mark.parametrize(
    ("raw", "plain"),
    [
        ("<p>Warm &amp; dry.</p><p>Light.</p>", "Warm & dry. Light."),
        ("Soft<script>alert('x')</script> wool", "Soft wool"),
        ("<style>p{color:red}</style>Soft", "Soft"),
        ("&lt;p&gt;Escaped &amp;amp; twice&lt;/p&gt;", "Escaped & twice"),
        ("&lt;script&gt;alert(1)&lt;/script&gt;Soft", "Soft"),
        ("fits waists < 90 cm and > 60", "fits waists < 90 cm and > 60"),
        ("a\x00b\x07c\td\n e", "abc d e"),
        ("price\u202eevil\u200b", "priceevil"),
        ("cafe\u0301", "café"),
        ("broken \ud800 half", "broken half"),
        ("a<br>b<li>c", "a b c"),
        ("Fish & Chips", "Fish & Chips"),
    ],
)
def test_markup_and_control_characters_go_and_the_words_stay(raw: str, plain: str) -> None:
    assert clean(raw, 100) == plain


def test_a_long_text_is_cut_at_a_word() -> None:
    assert clean("one two three four", 10) == "one two…"


def test_a_megabyte_of_one_letter_is_cut() -> None:
    assert len(clean("x" * 1_000_000, 300)) == 300
