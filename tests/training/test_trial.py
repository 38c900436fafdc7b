import json
from itertools import islice

import pytest

from training.trial import TRIALS, Score, same

RED = {"words": "crimson", "facet": "color", "value": "red", "wanted": True, "must": True}


def reply(*slots: dict[str, object]) -> str:
    return json.dumps({"slots": slots})


@pytest.mark.parametrize(
    ("said", "score"),
    [
        (reply(RED), Score(1, 1, 1)),
        (reply({**RED, "words": "red", "must": False}), Score(1, 1, 1)),
        (reply({**RED, "wanted": False}), Score(0, 1, 1)),
        (reply({**RED, "value": "blue"}, RED), Score(1, 2, 1)),
        (reply(RED, RED), Score(1, 2, 1)),
        (reply(), Score(0, 0, 1)),
        ("no JSON", Score(0, 0, 1)),
    ],
)
def test_slots_are_right_by_what_they_mean(said: str, score: Score) -> None:
    assert same(said, reply(RED)) == score


@pytest.mark.parametrize("task", ["understand", "refine", "explain"])
def test_every_example_s_own_reply_is_right(task: str) -> None:
    for trial in islice(TRIALS[task](1), 12):
        score = trial.judge(trial.example.reply)
        assert score.right == score.said == score.meant, trial.example
        assert (trial.schema is None) == (task == "explain")


def test_a_sentence_without_a_fact_is_not_right() -> None:
    for trial in islice(TRIALS["explain"](2), 5):
        assert trial.judge("It was made by monks on the moon.") == Score(0, 1, 1)
