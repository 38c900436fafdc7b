from pathlib import Path

import pytest

from training import corpus


def test_what_is_collected_can_be_read_back_and_is_there_once(tmp_path: Path) -> None:
    corpus.collect(tmp_path, {"understand": 12, "refine": 6}, seed=3)
    found = corpus.learned(tmp_path)
    assert len(found) == len(set(found))
    assert 16 <= len(found) <= 18
    assert all(example.messages[0].role == "system" for example in found)
    again = tmp_path / "again"
    again.mkdir()
    corpus.write(again / "learned.jsonl", found)
    assert corpus.learned(again) == found


def test_without_examples_there_is_nothing_to_learn(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        corpus.learned(tmp_path)
