"""How strongly something is said counts, and the words that said so are quoted."""

import pytest

from chatbot.understanding.emphasis import PLAIN, emphasis, quote


@pytest.mark.parametrize(
    ("source", "text", "degree"),
    [
        ("hiking", "I love hiking", 1.0),
        ("hiking", "I like hiking", 0.75),
        ("hiking", "something for hiking", PLAIN),
        ("hiking", "maybe something for hiking", 0.4),
        ("waterproof", "it must be waterproof", 1.0),
        ("waterproof", "I would like it to be waterproof", 0.75),
        ("hate wool", "I hate wool", 1.0),
        ("not too keen on leather", "not too keen on leather", 0.75),
        ("no leather", "absolutely no leather", 1.0),
        ("blue", "blue would be nice", 0.75),
        ("blue", "blue if possible", 0.4),
        ("wool", "maybe I'd love wool", 0.4),
        ("red", "I love nylon, maybe in red, size M, nothing with wool", 0.4),
        ("M", "I love nylon jackets, maybe in red, size M please", PLAIN),
        ("nothing with wool", "maybe in red, nothing with wool please", PLAIN),
        ("linen", "I love wool, silk and linen", 1.0),
        ("silk", "I love wool, silk, and linen", 1.0),
        ("hood", "I must have a hood and maybe wool", 1.0),
        ("wool", "I must have a hood and maybe wool", 0.4),
        ("wool", "I hate down but wool is fine", PLAIN),
        ("can’t stand wool", "I can’t stand wool", 1.0),
        ("nowhere", "I love hiking", PLAIN),
        ("M", "maybe in red, I take an M", PLAIN),
        ("", "", PLAIN),
    ],
)
def test_the_words_around_a_wish_say_how_strong_it_is(source: str, text: str, degree: float) -> None:
    assert emphasis(source, text) == degree


@pytest.mark.parametrize(
    ("source", "text", "words"),
    [
        ("hiking", "I love hiking.", "I love hiking"),
        ("red", "I love nylon, maybe in red, size M", "maybe in red"),
        ("silk", "I love wool, silk and linen", "I love wool, silk and linen"),
        ("silk", "I love wool, silk", "I love wool, silk"),
        ("wool", "No WOOL please! A jacket.", "No WOOL please"),
        ("nowhere", "I love hiking", "nowhere"),
        ("hiking", "hiking " + "very " * 40, "hiking"),
    ],
)
def test_the_part_of_the_message_that_said_so_is_quoted(source: str, text: str, words: str) -> None:
    assert quote(source, text) == words
