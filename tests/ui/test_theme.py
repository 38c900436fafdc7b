"""Whatever color a shop has, what stands on it and in it can be read."""

import re
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.color import Color, color, contrast
from ui.theme import accent_rules, accented, palette, theme

SCHEMES = ("light", "dark")
GROUNDS = ("ground", "surface", "raised", "wash")
colors = st.builds(Color, *[st.integers(0, 255)] * 3)


@pytest.mark.parametrize("scheme", SCHEMES)
@given(wanted=colors)
def test_any_color_of_a_shop_is_read_with_enough_contrast(scheme: str, wanted: Color) -> None:
    made, tokens = accented(wanted.hex, scheme), palette(scheme)
    assert contrast(color(made.on_fill), color(made.fill)) >= 4.5
    assert contrast(color(made.on_tint), color(made.tint)) >= 4.5
    for ground in (*(tokens[g] for g in GROUNDS), color(made.tint)):
        assert contrast(color(made.ink), ground) >= 4.5


@pytest.mark.parametrize("wanted", ["#14594a", "#e11d48", "#1d4ed8", "#ffd000"])
def test_an_ordinary_color_fills_buttons_as_it_is(wanted: str) -> None:
    assert accented(wanted, "light").fill == wanted


@pytest.mark.parametrize(("scheme", "ink", "ground"), product(SCHEMES, ("ink", "soft", "faint", "accent-ink", "good", "bad", "star", "warn"), GROUNDS))
def test_our_own_words_are_read_on_every_ground(scheme: str, ink: str, ground: str) -> None:
    tokens = palette(scheme)
    assert contrast(tokens[ink], tokens[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(
    ("ink", "ground"), [("on-accent", "accent"), ("on-tint", "tint"), ("accent-ink", "tint"), ("bad", "bad-tint"), ("good", "good-tint"), ("warn", "warn-tint")]
)
def test_our_own_pairs_are_read(scheme: str, ink: str, ground: str) -> None:
    tokens = palette(scheme)
    assert contrast(tokens[ink], tokens[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_edge_of_a_field_is_seen(scheme: str) -> None:
    tokens = palette(scheme)
    assert contrast(tokens["edge"], tokens["surface"]) >= 3


def test_the_rules_of_a_shop_come_behind_our_own_and_for_both_schemes() -> None:
    sheet = theme("#e11d48")
    assert sheet.startswith(theme())
    ours, _, theirs = sheet.rpartition("prefers-color-scheme: dark")
    assert ours.count("--accent: #e11d48") == 1
    assert f"--accent-ink: {accented('#e11d48', 'dark').ink}" in theirs


def test_a_shadow_tree_has_the_same_rules_at_its_host() -> None:
    rules = accent_rules("#e11d48", ":host")
    assert re.findall(r"(\S+) \{ --accent:", rules) == [":host", ":host"]


def test_nothing_but_a_color_gets_into_the_sheet() -> None:
    with pytest.raises(ValueError, match="is no color"):
        theme("red;} body{display:none")
