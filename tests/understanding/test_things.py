import pytest

from chatbot.domain.item import Item
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.match import Match
from chatbot.understanding.polarity import stances
from chatbot.understanding.standing import is_purpose
from chatbot.understanding.things import things
from chatbot.understanding.tokens import tokenize


def shop() -> Vocabulary:
    """Creams for the face, some power banks and headlamps; power banks may be cream too."""
    creams = [Item(f"c{n}", "A Cream", "", ("beauty",), "A", 9, attributes={"type": ("cream",)}) for n in range(2)]
    banks = [Item(f"p{n}", "A Bank", "", ("power bank",), "A", 9, attributes={"type": ("compact power bank",), "color": ("cream",)}) for n in range(2)]
    return collect([*creams, *banks])


def named(text: str) -> tuple[str, ...]:
    vocabulary, tokens = shop(), tokenize(text)
    matches = list(Lexicon(vocabulary).matches(tokens))
    ids = [0] * len(tokens)
    for number, match in enumerate(matches, 1):
        ids[match.first : match.last] = [number] * (match.last - match.first)
    return things(matches, tokens, stances(tokens, ids), vocabulary, None)[0]


@pytest.mark.parametrize(
    ("text", "categories"),
    [("a cream", ("beauty",)), ("cream for my face", ("beauty",)), ("a cream compact power bank", ("power bank",)), ("cream sofas", ()), ("a cream duet", ())],
)
def test_a_word_that_implies_a_thing_gives_way_to_the_thing_named_behind_it(text: str, categories: tuple[str, ...]) -> None:
    assert named(text) == categories


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("something for the office", ("office",)),
        ("a boombox for the office", ()),
        ("something for my ears in the open plan office", ()),
        ("I never leave office before five", ()),
        ("ideas for the office", ("office",)),
    ],
)
def test_a_wide_category_behind_another_thing_only_says_where(text: str, categories: tuple[str, ...]) -> None:
    chairs = [Item(f"d{n}", "A Chair", "", ("office", "desk chair"), "A", 9) for n in range(2)]
    vocabulary = collect([*chairs, Item("n", "A Notebook", "", ("office", "notebook"), "A", 9)])
    tokens = tokenize(text)
    matches = list(Lexicon(vocabulary).matches(tokens))
    assert things(matches, tokens, stances(tokens, [0] * len(tokens)), vocabulary, None)[0] == categories


@pytest.mark.parametrize(
    ("text", "categories", "ruled_out"),
    [
        ("not a headlamp for children", ("headlamp",), []),
        ("no headlamps with straps", ("headlamp",), []),
        ("no headlamps", (), ["headlamp"]),
        ("anything but headlamps for children", (), ["headlamp"]),
    ],
)
def test_what_restricts_a_thing_that_is_not_wanted_says_which_of_them_are_not(text: str, categories: tuple[str, ...], ruled_out: list[str]) -> None:
    lamps = [Item(f"h{n}", "A Lamp", "", ("headlamp",), "A", 9, attributes={"age_group": ("children",), "features": ("straps",)}) for n in range(2)]
    vocabulary = collect([*lamps, Item("r", "A Rug", "", ("rug",), "A", 9)])
    tokens = tokenize(text)
    matches = list(Lexicon(vocabulary).matches(tokens))
    ids = [0] * len(tokens)
    for number, match in enumerate(matches, 1):
        ids[match.first : match.last] = [-number if match.names_a_thing else number] * (match.last - match.first)
    found, filters = things(matches, tokens, stances(tokens, ids), vocabulary, None)
    assert (found, [f.value for f in filters]) == (categories, ruled_out)


def read(text: str, items: list[Item], thesaurus: tuple[tuple[str, ...], ...] = ()) -> tuple[str, ...]:
    vocabulary, tokens = collect(items), tokenize(text)
    matches = list(Lexicon(vocabulary, thesaurus=thesaurus).matches(tokens))
    return things(matches, tokens, stances(tokens, [0] * len(tokens)), vocabulary, None)[0]


BAGS = [
    Item("s", "A Bag", "", ("sleeping bag",), "A", 9, attributes={"season": ("summer",)}),
    Item("b", "A Pack", "", ("backpack",), "A", 9, attributes={"activity": ("school",)}),
]


@pytest.mark.parametrize(("text", "categories"), [("a bag", ("backpack",)), ("a summer bag", ("sleeping bag",)), ("a bag for school", ("backpack",))])
def test_the_last_word_of_a_category_gives_way_to_what_is_called_so_unless_the_rest_is_said_of_it(text: str, categories: tuple[str, ...]) -> None:
    assert read(text, BAGS, (("backpack", "bag"),)) == categories


def test_a_satchel_is_called_after_the_backpack_and_not_after_the_last_word_of_sleeping_bag() -> None:
    assert read("a satchel", BAGS, (("bag", "satchel"),)) == ()
    assert read("a satchel", BAGS, (("backpack", "satchel"), ("bag", "satchel"))) == ("backpack",)


MATS = [
    *(Item(f"d{n}", "A Bed", "", ("dog bed",), "A", 9, attributes={"type": ("travel mat",)}) for n in range(2)),
    Item("y", "A Mat", "", ("yoga mat",), "A", 9, attributes={"activity": ("yoga",)}),
]


@pytest.mark.parametrize(("text", "categories"), [("a travel mat", ("dog bed",)), ("a travel mat for yoga", ("yoga mat",))])
def test_a_kind_that_ends_in_the_name_of_another_thing_is_what_the_rest_is_said_of(text: str, categories: tuple[str, ...]) -> None:
    assert read(text, MATS) == categories


@pytest.mark.parametrize(("text", "categories"), [("dress shoes", ("shoes",)), ("a dress", ("dress",)), ("something over a dress", ("dress",)), ("shoes over a dress", ("shoes",))])
def test_a_thing_only_describes_the_department_behind_it_that_it_is_not_in(text: str, categories: tuple[str, ...]) -> None:
    shoes = [Item(f"s{n}", "A Shoe", "", ("shoes", kind), "A", 9) for n, kind in enumerate(("sneaker", "sandal"))]
    assert read(text, [*shoes, Item("d", "A Dress", "", ("clothing", "dress"), "A", 9), Item("h", "A Hat", "", ("clothing", "hat"), "A", 9)]) == categories


@pytest.mark.parametrize(("text", "categories"), [("something for the way home", ()), ("something for the home", ("home",)), ("a kitchen radio with knobs", ())])
def test_a_department_that_says_where_to_or_what_kind_of_thing_is_not_looked_for(text: str, categories: tuple[str, ...]) -> None:
    items = [Item(f"{wide}{n}", "A Thing", "", (wide, kind), "A", 9) for wide, kinds in (("home", ("rug", "lamp")), ("kitchen", ("pan", "knife"))) for n, kind in enumerate(kinds)]
    assert read(text, items) == categories


def test_what_a_thing_is_like_or_comes_from_implies_no_thing() -> None:
    planters = [Item(f"p{n}", "A Pot", "", ("garden", "planter"), "A", 9, attributes={"shape": ("round",)}) for n in range(4)]
    shoes = [Item(f"r{n}", "A Shoe", "", ("shoes", "running shoe"), "A", 9, attributes={"terrain": ("forest",)}) for n in range(2)]
    assert read("a forest", [*planters, *shoes]) == ("running shoe",)
    assert read("something like a forest", [*planters, *shoes]) == ()


def test_another_word_for_a_thing_is_a_value_of_the_things_spoken_of() -> None:
    rugs = [Item(f"r{n}", "A Rug", "", ("rug",), "A", 9, attributes={"shape": (shape,)}) for n, shape in enumerate(("runner", "round"))]
    shoes = [Item(f"s{n}", "A Shoe", "", ("running shoe",), "A", 9) for n in range(2)]
    vocabulary = collect([*rugs, *shoes])
    tokens = tokenize("hmm runner please")
    matches = list(Lexicon(vocabulary, thesaurus=(("running shoe", "runner"),)).matches(tokens))
    ruled = stances(tokens, [0] * len(tokens))
    assert things(matches, tokens, ruled, vocabulary, "rug")[0] == ()
    assert "running shoe" in things(matches, tokens, ruled, vocabulary, None)[0]
    plain = tokenize("hmm running shoes please")
    matches = list(Lexicon(vocabulary, thesaurus=(("running shoe", "runner"),)).matches(plain))
    assert things(matches, plain, stances(plain, [0] * len(plain)), vocabulary, "rug")[0] == ("running shoe",)


@pytest.mark.parametrize("text", ["lookin for a tent", "serching for a tent", "looking for a tent"])
def test_what_is_looked_for_with_a_slip_is_no_mere_purpose(text: str) -> None:
    tokens = tokenize(text)
    assert not is_purpose(tokens, Match(3, 4, ()))
    assert is_purpose(tokenize("a light for a tent"), Match(4, 5, ()))


LAPTOPS = [Item("l", "A Laptop", "", ("laptop",), "A", 9), Item("b", "A Pack", "", ("backpack",), "A", 9), Item("d", "A Bed", "", ("dog bed",), "A", 9)]


@pytest.mark.parametrize(
    ("text", "categories"),
    [
        ("my laptop is big, which backpacks hold it", ("backpack",)),
        ("my laptop", ("laptop",)),
        ("something to wear in bed", ()),
        ("a bed for my dog", ("dog bed",)),
    ],
)
def test_what_somebody_has_gives_way_to_what_is_asked_for(text: str, categories: tuple[str, ...]) -> None:
    assert read(text, LAPTOPS) == categories


def test_the_side_of_something_is_no_thing() -> None:
    tops = [Item("t", "A Top", "", ("tops",), "A", 9), Item("l", "A Lamp", "", ("lamp",), "A", 9)]
    assert read("a lamp for the top of my shelf", tops) == ("lamp",)
    assert read("a top", tops) == ("tops",)


def test_what_another_thing_is_covered_with_is_not_ruled_out_as_a_thing() -> None:
    vocabulary, tokens = collect([Item("r", "A Rug", "", ("rug",), "A", 9)]), tokenize("no rug covered posts")
    matches = list(Lexicon(vocabulary).matches(tokens))
    assert things(matches, tokens, stances(tokens, [0] * len(tokens)), vocabulary, None)[1] == []
