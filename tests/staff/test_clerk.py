"""Names that people may have."""

import pytest

from chatbot.staff.clerk import BadName, checked, key


@pytest.mark.parametrize(("given", "kept"), [("Ann", "Ann"), ("  Ann  ", "Ann"), ("Jose\u0301", "José"), ("李雷", "李雷"), ("O'Brien <b>", "O'Brien <b>")])
def test_a_name_is_kept_as_it_is_written(given: str, kept: str) -> None:
    assert checked(given) == kept


@pytest.mark.parametrize("given", ["", "   ", "x" * 61, "a\nb", "a\tb", "\x00", "a\u202eb", "\ud800"])
def test_what_is_no_line_of_printable_text_is_no_name(given: str) -> None:
    with pytest.raises(BadName):
        checked(given)


def test_names_that_look_the_same_are_the_same() -> None:
    assert key("Ann  Lee") == key("ANN lee") == key("Ａnn Lee")
    assert key("Ann") != key("Anna")
