"""``shoptalk simulate`` over the sample shop, with the real models of the shop."""

import json
import shutil
from pathlib import Path

import pytest
from typer.testing import CliRunner

from chatbot.cli.main import app

pytestmark = pytest.mark.integration


def test_a_crowd_is_let_into_a_shop_and_leaves_nothing_behind(sample_shop: Path, tmp_path: Path) -> None:
    data = tmp_path / "shop"
    shutil.copytree(sample_shop, data)
    before = {p.relative_to(data) for p in data.rglob("*") if p.suffix == ".db"}
    papers = ["--transcripts", str(tmp_path / "talks.txt"), "--plot", str(tmp_path / "plot.svg")]
    result = CliRunner().invoke(app, ["simulate", "--data", str(data), "--conversations", "24", "--json", *papers])
    assert result.exit_code == 0, result.output
    told = json.loads(result.stdout)
    assert told["shop"]["conversations"] == told["baseline"]["conversations"] == 24
    assert told["shop"]["errors"] == told["shop"]["out_of_stock"] == 0
    assert told["shop"]["success_at_5"] >= 0.8
    assert told["shop"]["violations"] < told["baseline"]["violations"]
    assert (tmp_path / "talks.txt").read_text("utf-8").count("\n== ") == 23
    assert (tmp_path / "plot.svg").read_text("utf-8").startswith("<svg")
    assert {p.relative_to(data) for p in data.rglob("*") if p.suffix == ".db"} == before


def test_an_unknown_persona_is_said_plainly(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["simulate", "--personas", "grump", "--data", str(tmp_path)])
    assert result.exit_code == 2
    assert "'grump' is none of direct" in result.output


def test_a_folder_without_a_catalogue_is_said_plainly(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["simulate", "--data", str(tmp_path), "--conversations", "1"])
    assert result.exit_code == 2
    assert "import a catalogue first" in result.output


def test_a_picture_is_svg_or_nothing(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["simulate", "--data", str(tmp_path), "--plot", "success.png"])
    assert result.exit_code == 2
    assert "doesn't end in .svg" in result.output
