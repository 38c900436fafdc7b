import pytest

from chatbot.domain.units import CURRENCIES, UNITS, convert, unit_of


@pytest.mark.parametrize(
    ("word", "name"),
    [("kilos", "kg"), ("LBS", "lb"), ("Litres", "l"), ("inches", "in"), ("feet", "ft"), ("hrs", "h"), ("persons", "people"), ("gigs", "gb"), ("°c", "c"), ("pcs", "pieces"), ("%", "%"), ("minutes", "min")],
)  # fmt: skip
def test_a_unit_is_known_by_what_people_call_it(word: str, name: str) -> None:
    unit = unit_of(word)
    assert unit is not None
    assert unit.name == name


@pytest.mark.parametrize("word", ["jacket", "", "kgg", "dollars", "two"])
def test_other_words_are_no_units(word: str) -> None:
    assert unit_of(word) is None


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [(1500, "g", "kg", 1.5), (2, "lb", "kg", 0.90718474), (1, "l", "ml", 1000), (1, "ft", "cm", 30.48), (90, "min", "h", 1.5), (2, "tb", "gb", 2000), (2, "years", "months", 24), (5, "km", "m", 5000)],
)  # fmt: skip
def test_a_value_turns_into_another_unit_of_its_dimension(value: float, unit: str, into: str, expected: float) -> None:
    assert convert(value, UNITS[unit], into) == pytest.approx(expected)


@pytest.mark.parametrize(("unit", "into"), [("kg", "cm"), ("h", "years"), ("people", "players"), ("kg", ""), ("kg", "furlong"), ("wh", "mah")])
def test_what_measures_something_else_does_not_convert(unit: str, into: str) -> None:
    assert convert(1, UNITS[unit], into) is None


@pytest.mark.parametrize("name", sorted(UNITS))
def test_there_and_back_is_the_same(name: str) -> None:
    for other in (u for u in UNITS.values() if u.dimension == UNITS[name].dimension):
        there = convert(7.0, UNITS[name], other.name)
        assert there is not None
        assert convert(there, other, name) == pytest.approx(7.0)


def test_no_word_is_a_unit_and_a_currency_at_once_but_the_pound_that_is_a_weight() -> None:
    assert not any(unit_of(word) for word in CURRENCIES)
    assert CURRENCIES["£"] == "GBP"
