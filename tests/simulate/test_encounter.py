"""A conversation is judged by the needs of who holds it."""

from chatbot.journeys.observed import Observed
from chatbot.simulate.encounter import meet
from chatbot.simulate.figures import by_persona, figures
from chatbot.simulate.want import Need
from tests.simulate.crowd import Script, seen, somebody, under, word
from tests.stall import HARBORLIGHT, HEATHER, KESTREL

NEED = Need(HARBORLIGHT, "jacket", "jacket", (word("color", "navy", form="color"), under(120)))


def test_it_ends_when_the_thing_is_on_show() -> None:
    script = Script([seen(KESTREL), seen(KESTREL, HARBORLIGHT)])
    met = meet(3, somebody("direct", NEED), script, turns=6)
    assert met.found_at == 2
    assert [e.said for e in met.exchanges] == script.heard
    assert len(met.breaches) == 3, "the Kestrel isn't navy, twice, and the Harborlight was shown in black"


def test_it_ends_after_so_many_messages() -> None:
    met = meet(3, somebody("direct", NEED), Script([seen(HEATHER)] * 2), turns=2)
    assert met.found_at is None
    assert len(met.exchanges) == 2


def test_a_turn_that_led_nowhere_is_a_dead_end() -> None:
    met = meet(3, somebody("direct", NEED), Script([seen(), seen(asked="color"), Observed(failed="sorry")]), turns=6)
    assert [e.dead_end for e in met.exchanges] == [True, False, False]
    assert met.failed


def test_the_figures_add_up() -> None:
    early = meet(0, somebody("direct", NEED), Script([seen(HARBORLIGHT)]), turns=3)
    late = meet(1, somebody("terse", NEED), Script([seen(asked="color"), seen(KESTREL), seen(HARBORLIGHT)]), turns=3)
    never = meet(2, somebody("terse", NEED), Script([seen()] * 3), turns=3)
    whole = figures([early, late, never], 3)
    assert whole.success == (1 / 3, 1 / 3, 2 / 3)
    assert (whole.mean_turns, whole.median_turns) == (2, 2)
    assert whole.questions == 1 / 3
    assert whole.dead_ends == 3
    assert whole.at(5) == 2 / 3
    assert {n: f.conversations for n, f in by_persona([early, late, never], 3).items()} == {"direct": 1, "terse": 2}


def test_nothing_found_has_no_mean() -> None:
    assert figures([meet(2, somebody("terse", NEED), Script([seen()]), turns=1)], 1).mean_turns is None
