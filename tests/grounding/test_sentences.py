from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.grounding.sentences import LONGEST, sentences

TEXTS = [
    ("It weighs 0.42 kg. It costs $129.00.", ["It weighs 0.42 kg.", "It costs $129.00."]),
    ("It holds 2.5 l, e.g. for a day. Good.", ["It holds 2.5 l, e.g. for a day.", "Good."]),
    ("No. 1 is the Skerry. No. It has none.", ["No. 1 is the Skerry.", "No.", "It has none."]),
    ("It weighs approx. 2 kg! Nice… Right?", ["It weighs approx. 2 kg!", "Nice…", "Right?"]),
    ('He said "It rains." Then he left.', ['He said "It rains."', "Then he left."]),
    ("The cable (2.5 m.) is long. Good", ["The cable (2.5 m.) is long.", "Good"]),
    ("- The Skerry is waterproof\n- The Harborlight is warm\n", ["The Skerry is waterproof", "The Harborlight is warm"]),
    ("1. The Skerry. 2) The other\n", ["The Skerry.", "The other"]),
    ("J. R. Larkmoor wrote it. Mr. Venn did not.", ["J. R. Larkmoor wrote it.", "Mr. Venn did not."]),
    ("It is 8 in. wide. It fits.", ["It is 8 in. wide.", "It fits."]),
    ("It is light... and it folds. Good.", ["It is light... and it folds.", "Good."]),
    ("It is light… It folds.", ["It is light…", "It folds."]),
    ('Some call it "light." and others don\'t. So be it.', ['Some call it "light." and others don\'t.', "So be it."]),
    ("Chanel No. 5 holds 1.5 l. of water. It lasts.", ["Chanel No. 5 holds 1.5 l. of water.", "It lasts."]),
    ("Sizes S, M and L. At 9 a.m. on Monday it opens.", ["Sizes S, M and L.", "At 9 a.m. on Monday it opens."]),
    ("**The Skerry is waterproof.** It *really* costs $129.", ["The Skerry is waterproof.", "It really costs $129."]),
    ("## Picks\n- **The Skerry**: `0.42 kg`.\n", ["Picks", "The Skerry: 0.42 kg."]),
    ("_It_ has snake_case. __It__ folds.", ["It has snake_case.", "It folds."]),
    ("<b>It folds.</b> It packs.", ["<b>It folds.</b> It packs."]),
    ("No stop at all", ["No stop at all"]),
    ("\n\n***\n...\n", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_a_text_is_cut_where_a_reader_would_cut_it(text: str, expected: list[str]) -> None:
    assert list(sentences([text])) == expected


@pytest.mark.parametrize(("text", "expected"), TEXTS)
def test_where_the_pieces_end_changes_nothing(text: str, expected: list[str]) -> None:
    assert list(sentences(text)) == expected


def test_a_sentence_is_yielded_as_soon_as_the_next_one_begins() -> None:
    read = []

    def pieces():
        for piece in ("It is ", "waterproof.", " It", " costs"):
            read.append(piece)
            yield piece

    stream = sentences(pieces())
    assert next(stream) == "It is waterproof."
    assert read == ["It is ", "waterproof.", " It"]


def test_text_without_a_stop_is_cut_before_it_fills_the_memory() -> None:
    parts = list(sentences(["word " * 500]))
    assert max(map(len, parts)) <= LONGEST
    assert "".join(parts).replace(" ", "") == "word" * 500


def test_one_endless_word_is_cut_too() -> None:
    assert max(map(len, sentences(["x" * 5000]))) <= LONGEST


def test_what_comes_before_an_error_of_the_stream_is_kept_and_the_error_goes_on() -> None:
    def pieces():
        yield "First one. Sec"
        raise ConnectionError

    stream = sentences(pieces())
    assert next(stream) == "First one."
    with pytest.raises(ConnectionError):
        next(stream)


@given(st.text(max_size=300), st.lists(st.integers(0, 300), max_size=8))
def test_no_letter_is_lost_or_made_however_the_stream_is_cut(text: str, cuts: list[int]) -> None:
    places = [0, *sorted(c for c in cuts if c <= len(text)), len(text)]
    pieces = [text[a:b] for a, b in pairwise(places)]
    assert list(sentences(pieces)) == list(sentences([text]))
    letters = "".join(c for part in sentences(pieces) for c in part if c.isalpha())
    assert letters == "".join(c for c in text if c.isalpha())
