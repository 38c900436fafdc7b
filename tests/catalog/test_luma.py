"""A whole apparel shop, exported from Magento, and what its shoppers ask for. The export is not part of this repository: name its folder
in SHOPTALK_TEST_DATA; it has products.csv, reviews.csv and the pictures in images."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import yaml
from typer.testing import CliRunner

from chatbot.catalog.shelf import Shelf, open_database
from chatbot.cli.main import app
from chatbot.compose import open_shop
from chatbot.domain.events import Shown
from chatbot.domain.fit import fits, fitting_offers
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter
from chatbot.settings import Settings
from chatbot.shop import Shop

REQUESTS = yaml.safe_load((Path(__file__).parent / "luma_requests.yaml").read_text("utf-8"))


def export() -> Path | None:
    folder = os.environ.get("SHOPTALK_TEST_DATA", "")
    found = [p.parent for p in sorted(Path(folder).rglob("products.csv")) if (p.parent / "reviews.csv").exists()] if folder else []
    return found[0] if found else None


EXPORT = export()
pytestmark = [
    pytest.mark.integration,
    pytest.mark.skipif(EXPORT is None, reason="SHOPTALK_TEST_DATA names no folder with products.csv and reviews.csv"),
]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("luma")
    options = ["--format", "magento", "--images", str(EXPORT / "images"), "--reviews", str(EXPORT / "reviews.csv"), "--data", str(folder)]
    result = CliRunner().invoke(app, ["import", str(EXPORT / "products.csv"), *options])
    assert result.exit_code == 0, result.output
    assert "147 taken" in result.output
    return folder


@pytest.fixture(scope="module")
def items(data: Path) -> list[Item]:
    return list(Shelf(open_database(data / "catalogue.db")).all())


@pytest.fixture(scope="module")
def shop(data: Path) -> Iterator[Shop]:
    with open_shop(Settings(data=data, llm="none")) as opened:
        yield opened


def test_every_product_is_one_item_with_all_its_forms(items: list[Item]) -> None:
    assert len(items) == 147
    assert sum(len(item.variants) for item in items) == 1847
    assert all({"size", "color"} == set(v.options) and v.price > 0 and v.stock == 100 for item in items for v in item.variants)
    assert {item.categories[0] for item in items} == {"men", "women"}
    assert all(item.attributes["gender"] == item.categories[:1] and len(item.categories) == 3 for item in items)
    assert not any("<" in item.description or "&" in item.description.replace(" & ", "") for item in items)


def test_every_picture_there_is_was_published(items: list[Item], data: Path) -> None:
    assert all((data / item.image.lstrip("/")).is_file() for item in items)
    assert all((data / v.image.lstrip("/")).is_file() for item in items for v in item.variants if v.image)
    assert sum(item.rating is not None for item in items) == 95


def test_the_requests_can_be_satisfied(items: list[Item]) -> None:
    assert len(REQUESTS) >= 40
    for request in REQUESTS:
        wanted = [parsed(line) for line in request["want"]]
        assert any(fitting_offers(item, wanted) for item in items), request["say"]


def _case(request: dict[str, Any]) -> Any:
    says = [request["say"]] if isinstance(request["say"], str) else request["say"]
    marks = [pytest.mark.xfail(reason=request["misread"], raises=AssertionError, strict=True)] if "misread" in request else []
    return pytest.param(says, request["want"], id=" / ".join(says), marks=marks)


@pytest.mark.parametrize(("says", "want"), [_case(request) for request in REQUESTS])
def test_everything_shown_is_what_was_asked_for(shop: Shop, says: Sequence[str], want: Sequence[str]) -> None:
    wanted = [parsed(line) for line in want]
    shown = _last_shown(shop, says)
    assert shown is not None
    assert not shown.relaxed
    assert shown.cards
    assert [_title(card.offer) for card in shown.cards if not (card.offer.in_stock and fits(card.offer, wanted))] == []


def parsed(line: str) -> Filter:
    """A line of the table as a filter: ``price <= 50``, ``color in Red|Blue``."""
    facet, op, value = line.split(" ", 2)
    operand = tuple(value.split("|")) if op in ("in", "not_in") else float(value) if facet == "price" else value
    return Filter(facet, op, operand)  # type: ignore[arg-type]


def _last_shown(shop: Shop, says: Sequence[str]) -> Shown | None:
    visit = shop.enter(shop.open().token)
    told = [list(shop.turn(visit, text)) for text in says]
    return next((event for event in told[-1] if isinstance(event, Shown)), None)


def _title(offer: Offer) -> str:
    return f"{offer.item.title} {dict(offer.options)} {offer.price}"
