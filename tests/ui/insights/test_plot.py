"""Lines over time, drawn without a script."""

import json
import re

import pytest

from tests.ui.page_reader import read
from ui.insights.plot import Series, ceiling, plot
from ui.texts import Texts

EN = Texts.of("en")


def drawn(*series: Series, pieces: int = 3) -> str:
    return str(plot(EN, "What is asked for", [f"{n} Nov" for n in range(pieces)], series, lambda v: f"{v:g}"))


def lines(markup: str) -> list[str]:
    return re.findall(r'<polyline points="([^"]*)"', markup)


def test_the_highest_value_reaches_the_top_and_nothing_the_bottom() -> None:
    assert lines(drawn(Series("hat", (0, 2, 4)))) == ["0,100 50,50 100,0"]


def test_a_line_breaks_where_nothing_is_known() -> None:
    assert lines(drawn(Series("hat", (1, 1, None, 1)), pieces=4)) == ["0,0 33.33,0", "99.4,0 100.6,0"]


def test_one_piece_of_time_stands_in_the_middle() -> None:
    assert lines(drawn(Series("hat", (2,)), pieces=1)) == ["49.4,0 50.6,0"]


@pytest.mark.parametrize(("most", "top"), [(0, 1), (1, 1), (2, 2), (3, 4), (7, 8), (11, 20), (0.37, 0.4), (0.05, 0.06), (1234, 2000), (99_999, 100_000)])
def test_the_axis_ends_at_a_round_number_above_all_values(most: float, top: float) -> None:
    assert ceiling(most) == pytest.approx(top)


def test_every_line_has_a_button_that_names_it_and_every_value_its_words() -> None:
    reader = read(drawn(Series("hat", (0, 2, 4)), Series("coat", (1, None, 1))))
    keys = [attributes for tag, attributes in reader.tags if tag == "button"]
    assert [k["aria-pressed"] for k in keys] == ["true", "true"]
    (data,) = [json.loads(a["data-plot"]) for tag, a in reader.tags if "data-plot" in a]
    assert [s["name"] for s in data["series"]] == ["hat", "coat"]
    assert data["series"][1]["said"] == ["1", None, "1"]
    assert any(a.get("aria-label", "").startswith("What is asked for.") for _, a in reader.tags)


def test_names_of_the_catalogue_are_text_wherever_they_stand() -> None:
    nasty = '"><img src=x onerror=alert(1)>'
    reader = read(drawn(Series(nasty, (1, 2, 3))))
    assert "img" not in {tag for tag, _ in reader.tags}
    assert nasty in "".join(reader.words)
