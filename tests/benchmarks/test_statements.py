from benchmarks.checker import report
from benchmarks.statements import Judged, Statement, by_kind, judge, table, tally
from tests.grounding.shelf import shows


def judged(kind: str, *, backed: bool, passed: bool) -> Judged:
    return Judged(Statement("a show", backed, kind, "It folds."), passed, "", 2.0)


RESULTS = [
    judged("price", backed=True, passed=True), judged("price", backed=True, passed=False), judged("price", backed=False, passed=True),
    judged("only", backed=False, passed=False),
]  # fmt: skip


def test_precision_counts_what_was_let_through_and_recall_what_was_backed() -> None:
    found = tally(RESULTS)
    assert (found.precision, found.recall) == (0.5, 0.5)
    assert [r.lie for r in RESULTS] == [False, False, True, False]
    assert [r.lost for r in RESULTS] == [False, True, False, False]


def test_a_kind_of_which_nothing_was_let_through_said_nothing_false() -> None:
    assert by_kind(RESULTS)["only"].precision == 1.0


def test_a_sentence_about_a_show_that_is_not_at_hand_is_left_out() -> None:
    said = [Statement("jackets", True, "price", "The Skerry costs $129."), Statement("nowhere", True, "price", "It costs $129.")]
    assert [j.passed for j in judge(said, shows())] == [True]


def test_a_table_tells_the_sentence_before() -> None:
    assert any(s.before for s in table("tuned"))


def test_a_report_has_figures_by_kind_and_times() -> None:
    figures = report("tuned", RESULTS)
    assert figures["precision"] == 0.5
    assert figures["kinds"]["price"]["sentences"] == 3
    assert figures["ms"] == {"p50": 2.0, "p95": 2.0}
