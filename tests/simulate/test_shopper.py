"""A shopper tells what is asked, judges by what the items are, and takes back what was changed."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.item import Offer
from chatbot.journeys.observed import Observed
from chatbot.simulate.persona import PERSONAS, NoPersona, Persona, named
from chatbot.simulate.shopper import Detour, shopper
from chatbot.simulate.want import Need
from tests.simulate.crowd import GRAMMAR, MARKET, seen, somebody, under, word
from tests.stall import DAYRISE, DROVER, HARBORLIGHT, HEATHER, ITEMS, KESTREL, SKERRY

NAVY, BLACK = word("color", "navy", form="color"), word("color", "black", form="color")
NEED = Need(HARBORLIGHT, "jacket", "jacket", (NAVY, under(120)))


def test_a_direct_shopper_says_everything_at_once() -> None:
    one = somebody("direct", NEED)
    said = one.opening()
    assert "jacket" in said
    assert "navy" in said
    assert "$120" in said
    assert set(one.stand.musts) == {NAVY, under(120)}


def test_who_sees_what_is_wanted_leaves_content() -> None:
    one = somebody("direct", NEED)
    one.opening()
    assert one.reply(seen(KESTREL, HARBORLIGHT)) is None


def test_a_question_is_answered_from_the_hidden_need() -> None:
    one = somebody("answerer", NEED)
    assert "navy" not in one.opening()
    assert one.reply(seen(KESTREL, asked="color")) == "navy"
    assert NAVY in one.stand.musts


def test_what_does_not_matter_is_shrugged_off() -> None:
    one = somebody("answerer", NEED)
    one.opening()
    assert one.reply(seen(KESTREL, asked="warmth")) in ("any", "dont care", "whatever")


def test_the_vague_name_the_thing_when_asked() -> None:
    one = somebody("vague", NEED)
    assert "jacket" not in one.opening()
    assert one.stand.category is None
    assert "jacket" in (one.reply(seen(asked="category")) or "")
    assert one.stand.category == "jacket"


def test_what_is_shown_and_breaks_most_is_said_next() -> None:
    one = somebody("vague", NEED)
    one.opening()
    one.reply(seen(asked="category"))
    assert "navy" in (one.reply(seen(KESTREL, DAYRISE)) or ""), "both are cheap enough, neither is navy"


def test_what_was_said_and_is_ignored_is_said_again() -> None:
    one = somebody("direct", NEED)
    one.opening()
    assert "$120" in (one.reply(seen(Offer(SKERRY, SKERRY.variants[2]))) or "")


def test_a_changed_mind_takes_the_old_back() -> None:
    one = somebody("mind changer", NEED, old=(BLACK, NAVY))
    assert "black" in one.opening()
    assert one.reply(seen(HARBORLIGHT)) is not None, "what is shown before the change doesn't count"
    changed = one.reply(seen(HARBORLIGHT)) or ""
    assert "navy" in changed
    assert "black" in changed
    assert BLACK not in one.stand.musts
    assert NAVY in one.stand.musts


def test_who_wanders_comes_back_to_what_was_said() -> None:
    aside = Need(DAYRISE, "headphones", "headphones", (BLACK,))
    one = somebody("wanderer", NEED, detour=Detour(aside, (BLACK,)))
    one.opening()
    before = one.stand
    assert "headphones" in (one.reply(seen(KESTREL)) or "")
    assert (one.stand.category, one.stand.musts) == ("headphones", (BLACK,))
    assert "jackets" in (one.reply(seen(DAYRISE)) or "")
    assert one.stand == before


def test_a_haggler_names_no_price() -> None:
    one = somebody("haggler", Need(KESTREL, "jacket", "jacket", (under(90),)))
    assert "90" not in one.opening()
    said = one.reply(seen(DROVER, HEATHER)) or ""
    assert "first" in said
    assert "90" not in said
    assert [(w.filter.op, w.filter.value) for w in one.stand.musts] == [("<", 320)]


def test_a_present_is_for_somebody() -> None:
    one = somebody("gift giver", NEED, recipient="dad", voice="plain")
    assert "dad" in one.opening()


def test_a_rambler_needs_something_in_the_last_sentence() -> None:
    said = somebody("rambler", NEED, voice="plain").opening()
    assert said.count(".") >= 2
    assert "jacket" in said.split(". ")[-1]


def test_patience_ends() -> None:
    one = somebody("direct", NEED)
    one.opening()
    replies = [one.reply(seen(DROVER)) for _ in range(9)]
    assert replies[-1] is None
    assert sum(r is not None for r in replies) == one.persona.patience - 1


def test_a_broken_turn_ends_the_visit() -> None:
    one = somebody("direct", NEED)
    one.opening()
    assert one.reply(Observed(failed="sorry")) is None


@given(st.sampled_from(PERSONAS), st.integers(), st.lists(st.tuples(st.lists(st.sampled_from(ITEMS), max_size=3), st.sampled_from([None, "", "color", "price", "category", "size"])), max_size=8))
def test_whatever_is_shown_there_is_something_to_say(kind: Persona, chance: int, shown) -> None:  # type: ignore[no-untyped-def]
    one = shopper(kind, MARKET, GRAMMAR, Random(chance))
    said = [one.opening(), *(one.reply(seen(*items, asked=asked)) for items, asked in shown)]
    texts = [s for s in said if s is not None]
    assert all(t.strip() and "{" not in t and "}" not in t for t in texts)
    titles = {i.title.lower() for i in ITEMS}
    assert not any(t in s.lower() for s in texts for t in titles), "items are never named"


def test_personas_are_picked_by_name() -> None:
    assert [p.name for p in named("vague, gift_giver,vague")] == ["vague", "gift giver"]
    assert named(None) == PERSONAS
    with pytest.raises(NoPersona, match="'grump' is none of direct"):
        named("grump")
