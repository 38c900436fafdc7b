import numpy as np
import pytest

from chatbot.understanding.acts import Acts, BadExamples
from tests.stall import EMBEDDER, acts


def test_a_message_that_is_an_example_is_nearest_to_its_act() -> None:
    scores = acts().scores(EMBEDDER.embed(["what is your return policy"])[0])
    assert max(scores, key=lambda a: scores[a]) == "store_question"
    assert set(scores) >= {"want", "more", "person", "offtopic", "surprise"}
    assert all(-1.0 <= s <= 1.0001 for s in scores.values())


def test_the_two_nearest_examples_speak_for_an_act() -> None:
    examples = {act: ["zzz"] for act in acts().scores(EMBEDDER.embed(["x"])[0])} | {"greet": ["hello", "hello", "goodbye forever"]}
    scores = Acts(examples, EMBEDDER.embed).scores(EMBEDDER.embed(["hello"])[0])
    assert scores["greet"] == pytest.approx(1.0, abs=1e-3)


def test_an_act_without_meaning_and_one_without_examples_are_named() -> None:
    with pytest.raises(BadExamples, match="dance"):
        Acts({"dance": ["tango"]}, EMBEDDER.embed)
    with pytest.raises(BadExamples, match="want"):
        Acts({}, EMBEDDER.embed)


def test_a_message_without_meaning_scores_too() -> None:
    assert acts().scores(np.zeros(EMBEDDER.dimensions, np.float32))["want"] == 0.0
