"""What a model adds to a reading is counted, and put to the request that the reading led to."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

import pytest

from benchmarks.modelled import Asked, CannotObey, ask, by_itself, compared, figures, interpreter, line
from benchmarks.slots import Heard, Mark
from chatbot.domain.request import Filter, Request
from chatbot.understanding.acceptance import Accepted
from chatbot.understanding.interpreter import Hearing, Interpretation
from chatbot.understanding.leftover import leftover
from chatbot.understanding.reading import Reading
from tests.stall import whole

RED = Filter("color", "=", "red")


@dataclass
class Scripted:
    """A layer that answers once, and keeps what it was asked."""

    answers: Iterator[Interpretation | None]
    asked: list[Hearing] = field(default_factory=list)

    def interpret(self, heard: Hearing) -> Interpretation | None:
        self.asked.append(heard)
        return next(self.answers)


@pytest.fixture
def heard() -> Heard:
    return Heard(Reading("want", category="tent"), Request(), Request(category="tent"), ())


def onward(request: Request, extra: Reading) -> Request:
    return Request(category=request.category, filters=extra.filters)


def test_what_the_model_adds_joins_the_reading(heard: Heard) -> None:
    taken = Accepted(Request(category="tent", filters=(RED,)), Reading("want", filters=(RED,)), refused=("no",))
    layer = Scripted(iter([Interpretation(taken)]))
    told = ask(layer, "a crimson tent", heard, whole(), onward)
    assert told is not None
    assert (told.heard.reading.filters, told.heard.reading.category, told.heard.after) == ((RED,), "tent", taken.request)
    assert (told.taken, told.refused, told.failed) == (1, 1, False)
    hearing = layer.asked[0]
    assert (hearing.text, hearing.request, hearing.shown) == ("a crimson tent", heard.after, False)
    assert hearing.onward(Reading("want", filters=(RED,))) == taken.request


def test_where_there_is_nothing_to_ask_nothing_is_counted(heard: Heard) -> None:
    assert ask(Scripted(iter([None])), "a tent", heard, whole(), onward) is None


def test_the_figures_are_sums_over_what_was_asked(heard: Heard) -> None:
    told = figures([Asked(heard, 2, 1, False, 100.0), Asked(heard, 0, 0, True, 300.0), Asked(heard, 1, 0, False, 200.0)])
    assert {k: told[k] for k in ("asked", "taken", "refused", "failed")} == {"asked": 3, "taken": 3, "refused": 1, "failed": 1}
    assert told["ms"]["p50"] == 200.0
    assert line(told).startswith("  model: asked 3 times, 3 slots taken, 1 refused, 1 without an answer, p50 200.0 ms")


def test_figures_of_no_question_have_no_times() -> None:
    assert line(figures([])) == "  model: asked 0 times, 0 slots taken, 0 refused, 0 without an answer"


def test_an_engine_that_obeys_no_form_is_refused() -> None:
    with pytest.raises(CannotObey, match="none"), interpreter("none"):
        pytest.fail("it was opened")


def test_by_itself_the_model_is_put_every_word_of_content(heard: Heard) -> None:
    layer = Scripted(iter([None]))
    told = by_itself(layer, "a red tent", replace(heard, after=Request(category="jacket")), whole(), lambda request, reading: replace(request, text=reading.text))
    hearing = layer.asked[0]
    assert hearing.request == Request(text="a red tent")
    left = leftover(hearing.text, hearing.reading, hearing.reader.lexicon, hearing.words)
    assert left.spans() == ("red tent", "red", "tent")
    assert (told.heard.reading.filters, told.heard.after.category, told.taken) == ((), None, 0)


def test_only_slots_that_a_model_is_asked_for_are_compared(heard: Heard) -> None:
    marks = [Mark("want", "right", "red"), Mark("want", "missed", "blue"), Mark("category", "unasked", "tent"), Mark("act", "right", "want")]
    told = compared("forms", marks, [Asked(heard, 0, 0, False, 100.0), Asked(heard, 0, 0, False, 100.0)])
    assert " ".join(told.split()) == "forms 1 right 1 missed 1 unasked precision 0.500 recall 0.500, p50 100 ms, p95 100 ms"
    assert "precision 0.000  recall 0.000" in compared("nothing", [], [])
