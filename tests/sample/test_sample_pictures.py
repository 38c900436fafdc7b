"""Every picture is small, harmless, well-formed and tells something."""

import xml.etree.ElementTree as ET
from typing import Any

import pytest

from chatbot.sample.export import pictures
from chatbot.sample.pictures.picture import draw

HARMLESS = {"svg", "g", "path", "rect", "circle", "ellipse"}


@pytest.fixture(scope="module")
def drawn(rows: list[dict[str, Any]]) -> dict[str, str]:
    return dict(pictures(rows))


def test_every_picture_is_well_formed_small_and_without_script_or_text(drawn: dict[str, str]) -> None:
    for name, svg in drawn.items():
        tags = {element.tag.rpartition("}")[2] for element in ET.fromstring(svg).iter()}
        assert tags <= HARMLESS, name
        assert len(svg.encode()) < 4096, name
        assert "href" not in svg
        assert "NaN" not in svg


def test_every_image_that_the_catalogue_names_is_drawn(drawn: dict[str, str], rows: list[dict[str, Any]]) -> None:
    named = {row["image"] for row in rows}
    named |= {variant["image"] for row in rows for variant in row["variants"] if "image" in variant}
    assert {f"/media/sample/{name}" for name in drawn} == named


def test_every_kind_has_a_picture_of_its_own(rows: list[dict[str, Any]]) -> None:
    parcel = draw("no such thing", "red", "seed", {})
    kinds = {row["category"] for row in rows}
    drawings = {draw(kind, "red", "seed", {}) for kind in kinds}
    assert parcel not in drawings
    assert len(drawings) == len(kinds)


def test_a_picture_depends_on_kind_color_seed_and_attributes_alone() -> None:
    tent = draw("tent", "green", "tent-a", {"capacity_people": 1})
    assert tent == draw("tent", "green", "tent-a", {"capacity_people": 1})
    assert tent != draw("tent", "red", "tent-a", {"capacity_people": 1})
    assert tent != draw("tent", "green", "tent-a", {"capacity_people": 4})
    assert draw("jacket", "red", "a", {"hood": True}) != draw("jacket", "red", "a", {"hood": False})
    assert len({draw("sneaker", "blue", f"seed-{number}", {}) for number in range(20)}) > 4


def test_a_product_without_a_color_gets_a_pleasant_one() -> None:
    assert draw("laptop", "", "seed", {}) == draw("laptop", "no such color", "seed", {})


def test_hostile_names_stay_out_of_the_picture() -> None:
    svg = draw("<script>", '"><script>', "</svg><script>", {"type": "<script>alert(1)</script>"})
    assert "script" not in svg
    ET.fromstring(svg)
