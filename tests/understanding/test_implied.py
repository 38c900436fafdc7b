import pytest

from chatbot.domain.item import Item, Value
from chatbot.domain.request import Filter
from chatbot.domain.vocabulary import Vocabulary, collect
from chatbot.understanding.implied import implied, implied_together
from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.tokens import tokenize


def thing(id: str, category: str, **attributes: Value) -> Item:
    return Item(id, "A Thing", "", (category,), "A", 9, attributes=attributes)


@pytest.fixture(scope="module")
def words() -> Vocabulary:
    return collect(
        [
            thing("p1", "planter", type=("window box",), shape=("long",), self_watering=True),
            thing("p2", "planter", type=("herb pot",), shape=("round",), use=("kitchen",)),
            thing("k1", "kettle", type=("travel kettle",), shape=("round",), use=("kitchen", "travel")),
            thing("w1", "red", region=("Mendoza",), body=("full",)),
            thing("w2", "white", region=("Mosel",), body=("light",)),
            thing("b1", "pants", style=("joggers",)),
            thing("b2", "hoodie", style=("pullover",)),
        ]
    )


def wanted(facet: str, value: str | bool, said: str = "") -> Filter:
    return Filter(facet, "=", value, source=said or str(value))


@pytest.mark.parametrize(
    ("filters", "category"),
    [
        ([wanted("type", "window box")], "planter"),
        ([wanted("self_watering", True)], "planter"),
        ([wanted("style", "joggers")], "pants"),
        ([wanted("style", "joggers", "jogger")], None),
        ([wanted("shape", "round")], None),
        ([wanted("use", "kitchen")], None),
        ([wanted("region", "Mendoza")], None),
        ([wanted("region", "Mendoza"), wanted("body", "full")], None),
        ([Filter("type", "!=", "window box", source="window box")], None),
        ([Filter("type", "=", "window box", hard=False, source="window box")], None),
        ([], None),
    ],
)  # fmt: skip
def test_names_of_which_only_one_kind_of_thing_can_be_imply_it(words: Vocabulary, filters: list[Filter], category: str | None) -> None:
    assert implied_together(filters, (), words) == category


def test_what_is_told_in_a_saying_implies_a_thing_as_well(words: Vocabulary) -> None:
    assert implied_together([wanted("shape", "long")], [wanted("self_watering", True)], words) == "planter"
    assert implied_together([], [wanted("shape", "round", "rounds")], words) is None


def test_what_things_are_made_of_tells_apart_two_kinds_that_share_a_type() -> None:
    beds = [thing("d1", "dog bed", type=("raised bed",), material=("steel",)), thing("p1", "planter", type=("raised bed",), material=("cedar",)), thing("h1", "hat")]
    assert implied_together([wanted("type", "raised bed")], [], collect(beds)) is None
    assert implied_together([wanted("type", "raised bed"), wanted("material", "cedar")], [], collect(beds)) == "planter"


def test_a_term_of_art_of_one_kind_of_thing_implies_it() -> None:
    games = [thing("g1", "board game", mechanic=("worker placement", "trading")), thing("h1", "hat"), thing("g2", "board game", mechanic=("dice",))]
    assert implied_together([wanted("mechanic", "worker placement")], [], collect(games)) == "board game"
    assert implied_together([wanted("mechanic", "trading")], [], collect(games)) is None


@pytest.mark.parametrize(("text", "things"), [("a penguin to hug", ("plush toy",)), ("looking for a penguin", ("plush toy",)), ("a bed for a penguin", ()), ("like a penguin", ())])
def test_what_a_thing_is_for_is_not_the_thing(text: str, things: tuple[str, ...]) -> None:
    goods = collect([*(thing(f"p{n}", "plush toy", animal=("penguin",)) for n in range(2)), *(thing(f"k{n}", "kettle", shape=("round",)) for n in range(4))])
    tokens = tokenize(text)
    (match,) = Lexicon(goods).matches(tokens)
    assert implied(match, tokens, goods) == things
