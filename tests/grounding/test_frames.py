import pytest

from chatbot.grounding.frames import unframed


@pytest.mark.parametrize(
    ("said", "statement"),
    [
        ("The catch is that it weighs 2 kg.", "it weighs 2 kg."), ("The trade-off: it has a cord.", "it has a cord."), ("To be fair, it is heavier.", "it is heavier."),
        ("On the downside, it has no hood.", "it has no hood."), ("I'd say it is light.", "it is light."), ("It comes in red, too.", "It comes in red."),
        ("It's worth knowing that it folds.", "it folds."), ("Honestly, the catch is that it is heavy.", "it is heavy."),
        ("When it comes to hiking, it is light.", "for hiking, it is light."), ("It is light.", "It is light."), ("The catch is heavy.", "The catch is heavy."),
    ],
)  # fmt: skip
def test_what_frames_a_statement_is_taken_off(said: str, statement: str) -> None:
    assert unframed(said) == statement


@pytest.mark.parametrize("said", ["The only difference is the hood.", "It is not too heavy.", "However light it is, it folds."])
def test_what_claims_something_stays(said: str) -> None:
    assert unframed(said) == said
