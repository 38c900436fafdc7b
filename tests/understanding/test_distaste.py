import pytest

from chatbot.understanding.distaste import Distaste
from prompts import examples
from retrievers.embedding import MiniLM

EMBEDDER = MiniLM(threads=1)
DISTASTE = Distaste(examples.distaste(), EMBEDDER.embed)


@pytest.mark.parametrize("text", ["it squeaks", "it rattles", "it tastes of metal", "it clings to everything", "it is a nightmare to iron", "I get blisters from it", "the hotel doesn't permit it"])
def test_what_speaks_against_a_thing_is_told_whatever_the_words(text: str) -> None:
    assert text not in examples.distaste()["against"]
    assert DISTASTE.speaks_against(EMBEDDER.embed([text])[0])


@pytest.mark.parametrize("text", ["it keeps my coffee hot", "it folds flat", "it suits his beard", "it will stand by the window", "he reads it in bed", "it makes great espresso", "I'd wear it to the office"])
def test_what_is_said_otherwise_does_not(text: str) -> None:
    assert text not in examples.distaste()["otherwise"]
    assert not DISTASTE.speaks_against(EMBEDDER.embed([text])[0])
