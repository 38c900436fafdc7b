import re

import pytest

from chatbot.grounding.rewording import reworded
from chatbot.grounding.wordings import WORDINGS

SAME = [
    ("You'd save $90 with the Skerry compared to the Softday.", "the Skerry is $90 cheaper than the Softday."),
    ("The Skerry saves you $90 over the Softday.", "The Skerry is $90 cheaper than the Softday."),
    ("You'd pay $9 less for the Skerry than for the Softday.", "the Skerry costs $9 less than the Softday."),
    ("For $20 more than the Harborlight, you get the Skerry.", "the Skerry costs $20 more than the Harborlight."),
    ("The Skerry is lighter than the Harborlight by 560 g.", "The Skerry is 560 g lighter than the Harborlight."),
    ("The Skerry leaves $121 of your $250 budget.", "The Skerry is $121 under your $250 budget."),
    ("Buyers rate the Skerry 4.6 out of 5.", "the Skerry is rated 4.6 out of 5."),
    ("There are only 3 left of the Skerry.", "the Skerry has only 3 left."),
    ("What the Softday lacks is a hood.", "the Softday lacks a hood."),
    ("The catch with the Softday is its price of $219.", "the Softday has a price of $219."),
    ("The downside of the Softday is that it weighs more.", "the Softday weighs more."),
    ("There's no plastic in the Glasshouse.", "the Glasshouse has no plastic."),
    ("You can have the Skerry in green or navy.", "the Skerry comes in green or navy."),
    ("The Skerry weighs 0.42 kg, against 0.98 kg for the Harborlight.", "The Skerry weighs 0.42 kg, while the Harborlight weighs 0.98 kg."),
    ("It measures 130 by 95 cm.", "It measures 130 cm by 95 cm."),
    ("The Skerry is waterproof and the Softday isn't.", "The Skerry is waterproof and the Softday isn't waterproof."),
    ("The Skerry has a hood, which the Softday doesn't.", "The Skerry has a hood, and the Softday doesn't have a hood."),
    ("The Skerry costs $129.", "The Skerry costs $129."),
]


@pytest.mark.parametrize(("said", "plain"), SAME)
def test_a_turn_of_phrase_is_brought_to_plain_words(said: str, plain: str) -> None:
    assert reworded(said) == plain


@pytest.mark.parametrize("said", [said for said, _ in SAME])
def test_no_number_and_no_name_is_lost_on_the_way(said: str) -> None:
    words = reworded(said).replace(",", " ").replace(".", " ").split()
    kept = [
        w for w in said.replace(",", " ").replace(".", " ").split() if w[0].isdigit() or w[0] == "$" or w in ("Skerry", "Softday", "Harborlight", "Glasshouse")
    ]
    assert set(kept) <= set(words)


@pytest.mark.parametrize("plain", [plain for _, plain in SAME])
def test_plain_words_stay_as_they_are(plain: str) -> None:
    assert reworded(plain) == plain


def test_a_wording_keeps_only_what_its_pattern_finds() -> None:
    for pattern, plain in WORDINGS:
        assert all(int(group) <= pattern.groups for group in re.findall(r"\\(\d)", plain)), plain


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("All have wheels, with the Meridian the lightest.", "All have wheels, and the Meridian is the lightest."),
        ("The Swift has 20 W against 12.", "The Swift has 20 W against 12 W."),
        ("Unlike the Drift, the Meridian has a lock.", "the Meridian has lock and the Drift has no lock."),
        ("The Meridian is the lightest and cheapest.", "The Meridian is the lightest and the cheapest."),
        ("Two of them come in red: the Beaumont and the Hyperion.", "the Beaumont and the Hyperion come in red."),
    ],
)
def test_what_larger_models_write_is_brought_to_plain_words(said: str, plain: str) -> None:
    assert reworded(said) == plain


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("The Skerry boasts a hood.", "The Skerry has a hood."),
        ("The Skerry weighs in at 420 grams.", "The Skerry weighs 420 grams."),
        ("The Skerry wins on price.", "The Skerry is the cheapest."),
        ("It goes together in half an hour.", "It goes together in 30 minutes."),
        ("It works from birth.", "It is from 0 months."),
        ("Going from the Skerry to the Softday costs you another $90.", "the Softday costs $90 more than the Skerry."),
        ("What sets the Skerry apart is its hood.", "only the Skerry has hood."),
        ("The Gateways are equally heavy.", "The Gateways have the same weight."),
        ("It exceeds your budget by $12.", "It is $12 over your limit."),
    ],
)
def test_an_idiom_is_brought_to_plain_words(said: str, plain: str) -> None:
    assert reworded(said) == plain


def test_a_verb_that_is_a_name_stays_where_it_is_written_as_one() -> None:
    assert reworded("The Sports Bra is black.") == "The Sports Bra is black."
