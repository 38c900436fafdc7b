"""One message cut into its needs, by form alone; and what must not be cut."""

from functools import cache

import pytest

from chatbot.domain.item import Item, Measure
from chatbot.domain.vocabulary import collect
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.needs import Outline, outline
from chatbot.understanding.tokens import tidy, tokenize


def item(kind: str, title: str, **attributes: tuple[str, ...] | bool) -> Item:
    return Item(f"{kind}-{title}", title, "", ("outdoor", kind), "Northfell", 10.0, stock=1, attributes=attributes)


ITEMS = (
    item("tent", "Ridge", waterproof=True, activity=("camping", "hiking"), color=("black",)),
    item("sleeping bag", "Fell", activity=("camping",), color=("white",)),
    item("hiking boot", "Scree", activity=("hiking", "running")),
    item("jacket", "Skerry", hood=True, activity=("hiking",)),
    item("laptop", "Drift", use=("gaming",)),
    item("headphones", "Hush"),
    item("frying pan", "Vellano"),
    item("hat", "Cap"),
    item("pepper", "Corn"),
    item("salt", "Sea"),
)


@cache
def lexicon() -> Lexicon:
    ordinary = frozenset("wood good bolt hold pads bell tarp belt".split())
    return Lexicon(collect(ITEMS), ordinary.__contains__)


def cut(text: str) -> Outline | None:
    return outline(tokenize(tidy(text)), lexicon())


def parts(text: str) -> list[tuple[int | None, str]]:
    found = cut(text)
    return [(p.quantity, p.text) for p in found.parts] if found else []


def most(text: str) -> float | None:
    found = cut(text)
    return found.budget.most if found and found.budget else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a tent and two sleeping bags", [(None, "a tent"), (2, "sleeping bags")]),
        ("tent, sleeping bag and hat", [(None, "tent"), (None, "sleeping bag"), (None, "hat")]),
        ("a laptop plus headphones as well as a hat", [(None, "a laptop"), (None, "headphones"), (None, "a hat")]),
        ("a waterproof tent for 3 and two warm sleeping bags", [(None, "a waterproof tent for 3"), (2, "warm sleeping bags")]),
        ("a tent with two sleeping bags", [(None, "a tent"), (2, "sleeping bags")]),
        ("a frying pan and a lid that fits", [(None, "a frying pan"), (None, "a lid that fits")]),
        ("a jacket with a hood and a hat", [(None, "a jacket with a hood"), (None, "a hat")]),
        ("a pair of hiking boots and a hat", [(None, "pair of hiking boots"), (None, "a hat")]),
        ("a tent and a hat, both in black", [(None, "a tent, both in black"), (None, "a hat, both in black")]),
        ("a tent and a hat, nothing in white", [(None, "a tent, nothing in white"), (None, "a hat, nothing in white")]),
        ("a tent and a hat for a wedding", [(None, "a tent, for a wedding"), (None, "a hat for a wedding")]),
        ("a tent and a hat. The tent should be green", [(None, "a tent, The tent should be green"), (None, "a hat")]),
        ("black or white hat and a tent", [(None, "black or white hat"), (None, "a tent")]),
    ],
)
def test_several_needs_are_cut_apart_each_with_its_own_words(text: str, expected: list[tuple[int | None, str]]) -> None:
    assert [(q, t.removeprefix("a ") if "pair" in t else t) for q, t in parts(text)] == expected


@pytest.mark.parametrize(
    "text",
    [
        "a tent",
        "a jacket with a hood and pockets",
        "a black and white tent",
        "a tent or a hat",
        "a tent, a jacket or a hat",
        "a salt and pepper set",
        "boots for running and hiking",
        "something for my dad and mom",
        "a bag for laptops and headphones",
        "a stand for a laptop and a hat",
        "I have a tent and a sleeping bag",
        "I already have a tent and a sleeping bag, I need a jacket",
        "the tent and the sleeping bag",
        "compare the tent and the jacket",
        "tent pegs and a tent",
        "a laptop for work and a bit of gaming",
        "a tent that's light and easy to pitch",
        "a jacket, warm and waterproof",
        "a board game, and an hour is the limit",
        "a tent for me and a friend",
        "my sister turned up with three bags. I want a tent",
        "a sleeping bag for winter, must fit a tent",
        "a hat for work and it should hold headphones",
        "a tent, that takes a frying pan",
        "we camp with a friend and a dog, what tent?",
        "no tent and no hat",
        "",
    ],
)
def test_one_need_stays_one(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a tent and two sleeping bags, together under 400", 400),
        ("a tent and a hat, 250 in all", 250),
        ("a tent and a hat for $90 total", 90),
        ("for under 300: a tent and a hat", 300),
        ("a tent and a hat under 300", 300),
        ("a tent and a hat. my budget is 600", 600),
        ("a tent and a hat around 100 altogether", 110),
        ("a tent and a hat, each under 150", None),
        ("a tent and a hat, under 150 apiece", None),
        ("a tent under 200 and a hat under 100", None),
        ("tents and hats under 100", None),
        ("a tent and a hat, at least 100 together", None),
    ],
)
def test_a_price_is_over_all_of_them_or_over_each(text: str, expected: float | None) -> None:
    assert parts(text)
    assert most(text) == expected


def test_a_bound_over_all_is_in_none_of_the_needs_and_one_over_each_in_all() -> None:
    assert parts("a tent and a hat, together under 400") == [(None, "a tent"), (None, "a hat")]
    assert [t for _, t in parts("a tent and a hat, each under 50")] == ["a tent, each under 50", "a hat, each under 50"]
    assert [t for _, t in parts("tents and hats under 100")] == ["tents, under 100", "hats under 100"]


@pytest.mark.parametrize(("text", "quantity"), [("a 2 person tent and a hat", None), ("3 tents and a hat", 3), ("a couple of tents and a hat", 2)])
def test_a_number_counts_things_only_where_it_measures_nothing(text: str, quantity: int | None) -> None:
    assert parts(text)[0][0] == quantity


MONITORS = (
    item("monitor", "Truehue", usb_c=True, speakers=True),
    item("monitor", "Arc", usb_c=False, speakers=False),
    item("bluetooth speaker", "Pebble", waterproof=True),
    item("men", "Trek hoodie"),
    item("hoodie", "Trek", color=("black",)),
)


def names_in(text: str) -> list[str]:
    found = outline(tokenize(tidy(text)), Lexicon(collect(MONITORS)))
    return [p.name for p in found.parts] if found else []


@pytest.mark.parametrize("text", ["a monitor with USB-C and speakers", "a monitor in black, and has to have speakers", "a monitor with USB-C, speakers", "a monitor without USB-C and speakers"])
def test_what_a_thing_may_have_is_no_second_thing_in_a_list_behind_with(text: str) -> None:
    assert names_in(text) == []


@pytest.mark.parametrize("text", ["a monitor with USB-C and a speaker", "a monitor with USB-C and two speakers", "a monitor and speakers"])
def test_a_thing_that_is_counted_or_stands_behind_no_with_is_a_second_thing(text: str) -> None:
    assert [n.split()[-1].removesuffix("s") for n in names_in(text)] == ["monitor", "speaker"]


@pytest.mark.parametrize("text", ["black hoodie for me, I'm a man", "I'm a man. A black hoodie", "a hoodie, he is a man"])
def test_who_somebody_is_is_no_thing_to_look_for(text: str) -> None:
    assert names_in(text) == []


@pytest.mark.parametrize("text", ["a planter, with a height of 22 cm or more", "a planter under $30, with a height of 22 cm, width of at least 24 cm"])
def test_what_a_number_measures_is_no_second_thing(text: str) -> None:
    planters = [Item(f"p{n}", "A Planter", "", ("planter",), "A", 9, attributes={"height": Measure(20 + n, "cm"), "width": Measure(30, "cm")}) for n in range(2)]
    assert outline(tokenize(tidy(text)), Lexicon(collect([*planters, *ITEMS]))) is None


def test_a_name_that_an_amount_follows_is_a_measure_of_the_thing_before() -> None:
    things = [item("backpack", "Terminal", laptop=Measure(14, "in")), item("laptop", "Drift")]
    words = Lexicon(collect(things))
    assert outline(tokenize(tidy("a backpack, and laptop up to 15 in or less")), words) is None
    assert outline(tokenize(tidy("a backpack and a laptop")), words) is not None


def test_a_bare_value_of_the_thing_at_the_end_of_a_list_is_no_need_of_its_own() -> None:
    runner = item("running shoe", "Comet")
    rugs = (item("rug", "Atlas", shape=("runner",), color=("white",)), item("rug", "Knot", shape=("round",)))
    lexicon = Lexicon(collect((*ITEMS, runner, *rugs)))
    assert outline(tokenize(tidy("a rug, white, and runner")), lexicon) is None
