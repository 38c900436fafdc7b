import pytest

from chatbot.grounding.conclusions import aside, concluded, remark, worldly
from tests.grounding import shelf

BOOKS = shelf.shows()


@pytest.mark.parametrize(
    ("said", "rest"),
    [
        ("The Skerry is packable, which helps on your trip.", "The Skerry is packable."),
        ("The Skerry is waterproof, so you stay dry on your hike.", "The Skerry is waterproof."),
        ("The Skerry is waterproof, perfect for Norway.", "The Skerry is waterproof."),
        ("The Skerry isn't insulated, so bring something warm.", "The Skerry isn't insulated."),
        ("The Skerry has a hood, if you play in the city.", "The Skerry has a hood."),
    ],
)
def test_what_a_sentence_concludes_for_the_shopper_is_taken_off(said: str, rest: str) -> None:
    assert concluded(said, BOOKS["jackets"]) == rest


@pytest.mark.parametrize(
    "said",
    [
        "The Softday is light, so you stay dry in the rain.",
        "The Skerry is nylon, which makes it unbreakable.",
        "The Harborlight is warm, so you can pack it into its own pocket.",
        "The Skerry has a hood, so you save $50.",
        "The Skerry has a hood, so you are warmer.",
        "The Skerry is a good choice for your hiking trip in Norway.",
    ],
)
def test_a_conclusion_that_claims_something_stays(said: str) -> None:
    assert concluded(said, BOOKS["jackets"]) == said


@pytest.mark.parametrize("said", ["pack warm socks.", "it needs a little care.", "you won't notice it on your trip."])
def test_a_remark_beside_a_backed_clause_claims_nothing(said: str) -> None:
    assert remark(said, BOOKS["jackets"], frozenset({0}))


@pytest.mark.parametrize(
    "said", ["it is warm.", "it never lets you down.", "it weighs 3 kg.", "the Softday is handy.", "you wanted it.", "it isn't one for your trip."]
)
def test_a_remark_claims_no_property_and_counts_nothing(said: str) -> None:
    assert not remark(said, BOOKS["jackets"], frozenset({0}))


def test_a_remark_may_speak_against_what_a_clause_speaks_against() -> None:
    assert remark("it isn't one for your trip.", BOOKS["jackets"], frozenset({0}), against=True)


def test_a_remark_in_front_does_not_begin_with_an_item() -> None:
    assert aside("Your trip is easy with it.", BOOKS["jackets"], frozenset({0}))
    assert not aside("It is handy.", BOOKS["jackets"], frozenset({0}))


def test_a_clause_about_the_shoppers_world_promises_nothing_for_the_shop() -> None:
    book = BOOKS["jackets"]
    assert worldly("Norway calls for thinking ahead", book)
    assert not worldly("Shipping to Norway is free", book)
    assert not worldly("Thieves have no chance", book)
    assert not worldly("The Skerry is for Norway", book)


def test_where_an_item_lies_is_no_remark() -> None:
    assert not remark("they're in the pack.", BOOKS["jackets"], frozenset({0}))
    assert not remark("it is on your bag.", BOOKS["jackets"], frozenset({0}))


def test_more_or_less_of_something_by_what_an_item_is_made_of_is_no_matter_of_the_world() -> None:
    assert not worldly("Norway feels warmer in nylon.", BOOKS["jackets"])
    assert worldly("Norway is wet.", BOOKS["jackets"])
