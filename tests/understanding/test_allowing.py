from chatbot.domain.request import Filter
from chatbot.understanding.allowing import lifted

NO_WOOL, NO_NYLON = Filter("material", "!=", "wool"), Filter("material", "!=", "nylon")
WOOL_IS_FINE = Filter("material", "=", "wool", hard=False)


def test_what_is_fine_lifts_its_own_exclusion_and_no_other() -> None:
    assert lifted([NO_WOOL, NO_NYLON], [WOOL_IS_FINE], []) == [NO_NYLON]


def test_a_kind_of_what_is_excluded_lifts_the_exclusion_but_its_imitation_does_not() -> None:
    assert lifted([NO_WOOL], [Filter("material", "=", "merino wool", hard=False)], []) == []
    held = lifted([NO_WOOL], [Filter("material", "=", "faux wool", hard=False)], [])
    assert NO_WOOL in held


def test_what_is_fine_joins_what_was_required_before_and_nothing_that_is_required_beside_it() -> None:
    silk = Filter("material", "=", "silk", source="silk")
    (joined,) = lifted([silk], [WOOL_IS_FINE], [])
    assert (joined.op, joined.value, joined.hard) == ("in", ("silk", "wool"), True)
    assert lifted([joined], [WOOL_IS_FINE], []) == [joined]
    assert lifted([], [WOOL_IS_FINE], [silk]) == []


def test_what_is_fine_is_a_soft_wish_where_nothing_else_was_said() -> None:
    assert lifted([Filter("color", "=", "black")], [WOOL_IS_FINE], []) == [Filter("color", "=", "black"), WOOL_IS_FINE]


def test_a_requirement_lifts_the_exclusion_of_the_same_word_in_another_facet() -> None:
    no_gas, no_alcohol = Filter("fuel", "!=", "gas"), Filter("fuel", "!=", "alcohol")
    assert lifted([no_gas, no_alcohol], [], [Filter("type", "=", "alcohol stove")]) == [no_gas]


def test_a_soft_wish_lifts_nothing_and_neither_does_an_exclusion() -> None:
    assert lifted([NO_WOOL], [], [Filter("type", "=", "wool hat", hard=False)]) == [NO_WOOL]
    assert lifted([NO_WOOL], [], [Filter("type", "!=", "wool hat")]) == [NO_WOOL]
    assert lifted([Filter("text", "!=", "wool")], [], [Filter("type", "=", "wool hat")]) == [Filter("text", "!=", "wool")]
