from pathlib import Path

import pytest
from typer.testing import CliRunner

from chatbot.cli.main import app

EXPORT = Path(__file__).parent.parent / "fixtures" / "shopify.csv"


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--site", "shop.example"], "'shop.example' is not the address of a site, such as https://shop.example"),
        (["--currency", "euros"], "the setting 'currency' (SHOPTALK_CURRENCY): String should match"),
        (["--format", "woo"], "there is no catalogue format 'woo'; there are auto, csv, jsonl, parquet, magento, shopify, google"),
        (["--format", "parquet"], "is no Parquet file"),
        (["--map", "nothere.toml"], "'nothere.toml' can't be read: No such file or directory"),
    ],
)
def test_what_is_wrong_with_an_import_is_one_line(tmp_path: Path, options: list[str], says: str) -> None:
    result = CliRunner().invoke(app, ["import", str(EXPORT), "--data", str(tmp_path), *options])
    lines = [line for line in result.stderr.splitlines() if line.strip()]
    assert (result.exit_code, len(lines)) == (2, 1)
    assert lines[0].startswith("shoptalk: ")
    assert says in lines[0]


@pytest.mark.integration
def test_an_import_says_what_it_took_and_how_to_go_on(tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["import", str(EXPORT), "--data", str(tmp_path), "--site", "https://tidewell.example", "--currency", "eur"])
    assert result.exit_code == 0
    assert result.stdout.startswith("8 taken (0 unchanged), 4 mended, 4 refused, 8 embedded")
    assert "Good to know:\n  shopify.csv: 2 products left out" in result.stdout
    assert f"shoptalk serve --data {tmp_path}" in result.stderr
