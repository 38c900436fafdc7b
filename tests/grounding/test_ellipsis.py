import pytest

from chatbot.grounding.ellipsis import spelled_out


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("The Skerry has a hood, and the Softday has one too.", "The Skerry has a hood; the Softday has a hood."),
        ("The Skerry has a hood, but the Softday has none.", "The Skerry has a hood; the Softday has no hood."),
        ("The Skerry has a hood; the Softday doesn't have one.", "The Skerry has a hood; the Softday has no hood."),
        ("The Softday has no hood, but the Skerry has one.", "The Softday has no hood; the Skerry has a hood."),
        ("The Skerry has a hood and a pocket, while the Softday has neither.", "The Skerry has a hood and a pocket; the Softday has no hood or pocket."),
        ("The Skerry is packable, but not the Harborlight.", "The Skerry is packable; the Harborlight is not packable."),
        ("You can dim the Nook, but not the Outrigger.", "The Nook can be dimmed; the Outrigger cannot be dimmed."),
        ("You can adjust both chairs.", "Both chairs can be adjusted."),
        (
            "The Skerry has a warranty of four years, while the Softday only gets one.",
            "The Skerry has a warranty of four years, while the Softday gets one years.",
        ),
        ("The Skerry weighs 0.42 kg, the Softday 0.3.", "The Skerry weighs 0.42 kg; the Softday weighs 0.3 kg."),
    ],
)
def test_what_a_clause_leaves_out_is_said_once_more(said: str, plain: str) -> None:
    assert spelled_out(said) == plain


@pytest.mark.parametrize(
    "said", ["The Skerry has a hood.", "The Skerry has a hood, and the Softday is packable.", "You can dim any lamp.", "It costs $5 less."]
)
def test_a_sentence_that_leaves_nothing_out_stays(said: str) -> None:
    assert spelled_out(said) == said
