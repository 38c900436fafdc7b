import pytest

from chatbot.domain.vocabulary import collect
from chatbot.understanding.commands import mended
from chatbot.understanding.lexicon import Lexicon
from tests.stall import ORDINARY, item, vocabulary

#: A shop in which a slip may be one of the catalogue's words as well as a command.
FINISHES = collect([item("j1", "A", 1, finish=("frost",)), item("t1", "B", 1, finish=("wirst",))])
KNOWN = (ORDINARY | {"mast", "bast"}).__contains__


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return Lexicon(vocabulary(), KNOWN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("sav the frist one", "save the first one"), ("cheeper", "cheaper"), ("Cheeper, plese!", "cheaper, please!"), ("SAV THE SECNOD ONE", "save THE second ONE"),
        ("shwo me anothr", "show me another"), ("comprae the thrid with the lasst", "compare the third with the last"), ("saev it", "save it"), ("cheapr", "cheaper"),
    ],
)  # fmt: skip
def test_a_slip_in_a_command_is_mended(lexicon: Lexicon, text: str, expected: str) -> None:
    assert mended(text, lexicon) == expected


@pytest.mark.parametrize(
    "text",
    ["save the first one", "cheaper", "a mast", "a jaket", "show me Lasst knives", "lasst-x2", "bess", "savv", "sm", "anohtrr", "thinker", "", "?!", "100 sav2"],
)  # fmt: skip
def test_what_is_no_single_slip_in_a_word_of_its_own_stays(lexicon: Lexicon, text: str) -> None:
    assert mended(text, lexicon) == text


def test_a_word_of_the_catalogue_is_no_slip(lexicon: Lexicon) -> None:
    assert mended("a cheeper", lexicon, frozenset({"cheeper"})) == "a cheeper"
    assert mended("wirst", Lexicon(FINISHES, KNOWN)) == "wirst"


def test_of_a_command_and_a_word_of_the_catalogue_the_likelier_slip_is_meant() -> None:
    assert mended("frist", Lexicon(FINISHES, KNOWN)) == "first"
    assert mended("fros", Lexicon(FINISHES, KNOWN)) == "fros"


def test_mending_twice_changes_nothing_more(lexicon: Lexicon) -> None:
    once = mended("sav the frist one, cheeper", lexicon)
    assert mended(once, lexicon) == once


@pytest.mark.parametrize(("text", "expected"), [("under 430 buxks", "under 430 bucks"), ("72 buks", "72 bucks"), ("80 dolars tops", "80 dollars tops"), ("20 hurs", "20 hours"), ("3 killos", "3 kilos")])
def test_a_slip_in_what_is_counted_is_mended_behind_a_number(lexicon: Lexicon, text: str, expected: str) -> None:
    assert mended(text, lexicon) == expected


@pytest.mark.parametrize("text", ["buks under 30", "2 bast", "30 tents", "50 usd", "10 lbs", "2 of them"])
def test_other_words_behind_a_number_stay(lexicon: Lexicon, text: str) -> None:
    assert mended(text, lexicon) == text
