import pytest

from chatbot.understanding.tokens import tidy, tokenize
from chatbot.understanding.undone import circumstances, refused_object, ruined_object

NAMES = ("ebooks", "hardbacks", "velvet", "winter", "trails", "cardboard", "wool")


def refused(text: str) -> bool:
    tokens = tokenize(tidy(text))
    named = [i + 1 if t.text.casefold() in NAMES else 0 for i, t in enumerate(tokens)]
    return any(refused_object(tokens, named, i) or ruined_object(tokens, named, i) for i in range(len(tokens)))


@pytest.mark.parametrize("text", ["I won't read ebooks", "she can't lift hardbacks", "we don't vacuum wool", "she's already destroyed two cardboard ones", "he never reads the hardbacks"])
def test_what_somebody_does_not_do_with_a_thing_refuses_it(text: str) -> None:
    assert refused(text)


@pytest.mark.parametrize("text", ["I can't resist velvet", "I can't find hardbacks", "we don't know hardbacks", "don't bring ebooks", "I read ebooks", "we don't camp in winter", "the cardboard broke"])
def test_what_somebody_cannot_find_or_resist_is_not_refused(text: str) -> None:
    assert not refused(text)


@pytest.mark.parametrize(("text", "told"), [("we don't camp in winter", "camp in winter"), ("I never run on trails, so road ones", "run on trails"), ("she won't game, won't travel, a big one", "game travel"), ("I don't hike", "hike")])
def test_where_and_when_something_is_not_done_asks_for_nothing(text: str, told: str) -> None:
    tokens = tokenize(tidy(text))
    assert " ".join(tokens[i].text for i in sorted(circumstances(tokens))) == told


@pytest.mark.parametrize("text", ["we don't camp except in winter", "I don't leave home without wool in winter", "I don't care about trails", "do you camp in winter", "a bed that he can't destroy", "it won't shrink"])
def test_what_is_done_after_all_is_no_mere_circumstance(text: str) -> None:
    assert not circumstances(tokenize(tidy(text)))
