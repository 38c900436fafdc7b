from pathlib import Path

from chatbot.llm.engine import Message
from chatbot.llm.llamacpp import packaged
from training.card import card
from training.checkpoint import Progress
from training.evaluate import Figures, load, save
from training.example import Example
from training.plan import Plan

FOUND = {
    "with adapter": {"explain": Figures(20, 30, 40, 40, 0, 0.9), "understand": Figures(20, 15, 0, 20, 1, 0.4)},
    "raw model": {"explain": Figures(20, 10, 50, 50, 0, 1.1)},
}


def written(tmp_path: Path, plan: Plan) -> str:
    adapter = tmp_path / "a.gguf"
    adapter.write_bytes(b"x" * 2_000_000)
    learned = [Example(task, (Message("system", "s"), Message("user", str(n))), "r") for task, many in (("explain", 3), ("understand", 5)) for n in range(many)]
    return card(adapter, packaged(), plan, learned, Progress(120, 1800.0, 54_321, 987), FOUND)


def test_the_card_says_how_the_adapter_was_made_and_how_well_it_does(tmp_path: Path) -> None:
    text = written(tmp_path, Plan(minutes=30, seed=4, rate=2e-3, rank=8, alpha=24))
    for fact in (
        "2.0 MB",
        "| explain | 3 |",
        "| understand | 5 |",
        "Rank 8, alpha 24",
        "rate 0.002",
        "120 steps, 987 examples, 54,321 tokens",
        "0.50 hours",
        "first weights: 4",
        "Apache-2.0",
        packaged().name,
        "| explain | with adapter | 20 | 30/40 (75%) | 30/40 (75%) | 0.90 |",
        "| explain | raw model | 20 | 10/50 (20%) | 10/50 (20%) | 1.10 |",
        "| understand | with adapter | 20 | 0/0 | 15/20 (75%) | 0.40 |",
        "--minutes 30 ",
    ):
        assert fact in text, fact


def test_the_card_says_the_command_that_makes_it_again(tmp_path: Path) -> None:
    text = written(tmp_path, Plan(seed=8))
    assert "--seed 8 --examples explain=3 --examples understand=5" in text.splitlines()[-1]


def test_no_path_of_the_machine_is_in_the_card(tmp_path: Path) -> None:
    assert str(tmp_path) not in written(tmp_path, Plan())
    assert str(packaged().parent) not in written(tmp_path, Plan())


def test_figures_and_plans_come_back_from_their_files(tmp_path: Path) -> None:
    save(tmp_path / "figures.json", FOUND)
    assert load(tmp_path / "figures.json") == FOUND
    plan = Plan(minutes=3, examples=(("refine", 2),))
    plan.save(tmp_path / "plan.json")
    assert Plan.load(tmp_path / "plan.json") == plan
