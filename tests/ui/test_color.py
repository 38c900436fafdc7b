import pytest

from ui.color import BLACK, WHITE, Color, color, contrast, legible


@pytest.mark.parametrize(("text", "parts"), [("#14594a", (20, 89, 74)), ("#FFD000", (255, 208, 0)), ("#195", (17, 153, 85))])
def test_a_color_is_read_from_its_digits(text: str, parts: tuple[int, int, int]) -> None:
    assert color(text) == Color(*parts)


@pytest.mark.parametrize("text", ["", "14594a", "#12", "#12345g", "green", "#1234567", "#123;}body{display:none"])
def test_what_is_no_color_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="is no color"):
        color(text)


def test_contrast_is_what_the_guidelines_say() -> None:
    assert contrast(WHITE, BLACK) == pytest.approx(21)
    assert contrast(color("#777777"), WHITE) == pytest.approx(4.48, abs=0.01)
    assert contrast(WHITE, color("#777777")) == contrast(color("#777777"), WHITE)


def test_a_legible_color_stays_what_it_is_and_a_faint_one_is_moved_no_further_than_needed() -> None:
    assert legible(color("#14594a"), (WHITE,), BLACK) == color("#14594a")
    moved = legible(color("#ffd000"), (WHITE,), BLACK)
    assert 4.5 <= contrast(moved, WHITE) < 4.9
    assert legible(color("#ffd000"), (BLACK, WHITE), BLACK, least=10) == BLACK
