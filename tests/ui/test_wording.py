import pytest

from chatbot.domain.signal import ProfileChange
from ui.texts import Texts
from ui.wording import change_words, spoken, whose

EN, ZH = Texts.of("en"), Texts.of("zh")


@pytest.mark.parametrize(
    ("facet", "value", "words"),
    [
        ("price", "<= 150 USD", "up to $150"),
        ("price", "< 99.5 EUR", "under €99.50"),
        ("price", ">= 20 CHF", "at least 20 CHF"),
        ("price", "150 USD", "$150"),
        ("weight", "<= 3 kg", "up to 3 kg"),
        ("weight", "< 0.5 kg", "under 500 g"),
        ("battery", ">= 30 h", "at least 30 hours of battery"),
        ("capacity_people", "4 people", "4 people"),
        ("min_players", "<= 2 players", "2 players"),
        ("max_players", ">= 2 players", "at least 2 players"),
        ("age_from", "<= 7 years", "age 7 years"),
        ("playtime", "<= 60 min", "playtime up to 60 minutes"),
        ("refresh", ">= 144 hz", "refresh at least 144 Hz"),
        ("rating", ">= 4", "rating at least 4"),
        ("noise_cancelling", "yes", "noise cancelling"),
        ("vegan", "no", "not vegan"),
        ("size", "10", "size 10"),
        ("size", "M", "size M"),
        ("gender", "women", "for women"),
        ("category", "running shoe", "running shoes"),
        ("material", "100% wool", "100% wool"),
        ("color", "navy\x1b[31m", "navy[31m"),
        ("item", "jacket-1", "an item"),
        ("category", "", ""),
        ("price", "<= ", "<="),
    ],
)
def test_a_taste_is_told_in_plain_words(facet: str, value: str, words: str) -> None:
    assert spoken(EN, facet, value) == words


def test_an_item_is_called_by_its_title() -> None:
    assert spoken(EN, "item", "jacket-1", {"jacket-1": "Drizzle  Rain Jacket"}) == "Drizzle Rain Jacket"


@pytest.mark.parametrize(("subject", "words"), [("me", ""), ("", ""), ("dad", "for your dad"), ("her", "for her")])
def test_it_is_said_for_whom_something_is(subject: str, words: str) -> None:
    assert whose(EN, subject) == words


@pytest.mark.parametrize(
    ("facet", "value", "change", "words"),
    [
        ("price", "<= 150 USD", "required", "under $150"),
        ("battery", ">= 30 h", "required", "at least 30 hours of battery"),
        ("material", "wool", "liked", "you like wool"),
        ("material", "wool", "disliked", "not keen on wool"),
        ("fill", "down", "excluded", "no down"),
        ("waterproof", "yes", "excluded", "not waterproof"),
        ("vegan", "no", "excluded", "vegan"),
        ("gender", "women", "excluded", "not for women"),
        ("item", "Drizzle Rain Jacket", "liked", "you like Drizzle Rain Jacket"),
        ("color", "red", "forgotten", "forgot red"),
        ("color", "red", "???", "red"),
    ],
)
def test_a_change_is_told_in_plain_words(facet: str, value: str, change: str, words: str) -> None:
    assert change_words(EN, ProfileChange(facet, value, change, "me")) == words


def test_a_change_for_somebody_else_says_so() -> None:
    assert change_words(EN, ProfileChange("color", "red", "liked", "dad")) == "likes red (for your dad)"
