"""Tables as files for spreadsheets."""

import csv
from io import StringIO

import pytest

from chatbot.insights.sheet import csv_of
from chatbot.insights.table import Cell, table


def read(*row: Cell) -> list[str]:
    text = csv_of(table("t", " ".join(f"c{n}" for n in range(len(row))), [row])).decode("utf-8-sig")
    return list(csv.reader(StringIO(text)))[1]


@pytest.mark.parametrize("nasty", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", '=HYPERLINK("http://x","y")', "=cmd|' /C calc'!A0", "＝1", "\n=1"])
def test_no_text_is_run_as_a_formula(nasty: str) -> None:
    (cell,) = read(nasty)
    assert cell == f"'{nasty}"


def test_numbers_stay_numbers_even_below_zero() -> None:
    assert read(-5, 0.25, 7) == ["-5", "0.25", "7"]


def test_plain_words_stay_as_they_are() -> None:
    assert read('a "grand" piano, black\nor white', "1-2 days", "") == ['a "grand" piano, black\nor white', "1-2 days", ""]


def test_nothing_known_is_an_empty_cell() -> None:
    assert read(None, "x") == ["", "x"]


def test_spreadsheets_are_told_the_encoding_by_the_mark_at_the_start() -> None:
    made = csv_of(table("t", "name", [("大提琴 – Größe 👟",)]))
    assert made.startswith(b"\xef\xbb\xbfname\r\n")
    assert made.decode("utf-8-sig").splitlines()[1] == "大提琴 – Größe 👟"


def test_half_a_letter_breaks_nothing() -> None:
    assert b"?" in csv_of(table("t", "name", [("a\ud800b",)]))
