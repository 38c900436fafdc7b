import pytest

from chatbot.grounding.ordinary import FUNCTION, TALK
from chatbot.grounding.retelling import retold
from chatbot.grounding.tokens import tokens

TOLD = (
    "A float shows how much is left. It looks like nothing and leaves a slight sheen for ten minutes. It rusts if you leave it wet. "
    "Memory and battery can be changed with an ordinary screwdriver. The peaked hood turns with your head. It is not wind resistant, so carry something else for rain. "
    "Six temperatures and a steel basket keep it warm. It holds any temperature you dial in, to the degree, for an hour. "
    "Cotton filling is denser than polyester and dries slowly. Bare iron clinks, and it marks parquet without a mat underneath. "
    "Dead, dry branches are better left to a saw. Changing plates takes a minute, up to 10 kg on each bar. Do not expect them to keep you warm once you stop."
)


def backed(said: str, *known: str, figure: bool = False) -> bool:
    words = tokens(said)
    content = [i for i, t in enumerate(words) if t.kind == "number" or (t.kind == "word" and t.stem not in FUNCTION | TALK)]
    return bool(retold(words, content, TOLD, known, fewest=3 if figure else 2))


@pytest.mark.parametrize(
    "said",
    [
        "A float tells how much is left.",
        "It leaves a light sheen.",
        "It rusts if it is left wet.",
        "Battery and memory can be replaced with a normal screwdriver.",
        "The hood turns with your head.",
        "It holds the temperature you set for an hour.",
        "The cotton filling dries slowly.",
        "The bare iron clinks and marks parquet without a mat.",
    ],
)
def test_what_a_description_says_may_be_said_again_in_words_for_the_same(said: str) -> None:
    assert backed(said)


@pytest.mark.parametrize(
    "said",
    [
        "It never rusts if it is left wet.",
        "The jacket rusts when wet snow falls.",
        "It turns with your head.",
        "It is wind resistant.",
        "It carries something for rain.",
        "The screwdriver can be replaced with a battery.",
        "It rusts.",
        "The polyester filling dries slowly.",
        "The iron marks a mat without parquet.",
        "It has a steel temperature.",
        "It keeps you warm once you stop.",
    ],
)
def test_what_it_denies_or_says_of_something_else_is_not_told_again(said: str) -> None:
    assert not backed(said)


def test_a_number_is_told_again_beside_its_own_noun() -> None:
    assert backed("It leaves a sheen for ten minutes.", figure=True)
    assert not backed("It has six steel baskets.", figure=True)


def test_what_is_known_besides_is_not_done_to_what_another_clause_names() -> None:
    assert not backed("It cuts dead, dry branches.", "cut")


def test_a_word_besides_must_be_known_of_the_item() -> None:
    assert backed("The red hood turns with your head.", "red")
    assert not backed("The red hood turns with your head.")


MADE = "Chafe-resistant flatlock seams. A silent burner with no pump, jet or hose that could clog. So you can watch the bubbles. Bass is light. Big foam tires that never go flat."


def _made(said: str, *known: str) -> bool:
    words = tokens(said)
    content = [i for i, t in enumerate(words) if t.kind == "word" and t.stem not in FUNCTION | TALK]
    return bool(retold(words, content, MADE, known))


@pytest.mark.parametrize(
    "said", ["Flatlock seams resist chafing.", "It lets you watch the bubbles.", "It has light bass.", "They have foam tires that never go flat."]
)
def test_a_compound_and_a_permission_are_told_again_as_a_verb_and_what_it_does(said: str) -> None:
    assert _made(said)


@pytest.mark.parametrize(
    "said", ["It has a pump that can't clog.", "It lets the bubbles watch you.", "It has foam tires that go flat.", "It has adjustable flatlock seams."]
)
def test_what_is_denied_must_be_what_the_description_denies(said: str) -> None:
    assert not _made(said, "adjust")
