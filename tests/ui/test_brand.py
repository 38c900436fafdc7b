from pathlib import Path

import pytest

from chatbot.settings import Settings
from tests.ui.page_reader import read
from ui.brand import Brand, brand_of
from ui.head import head
from ui.texts import Texts


def test_a_shop_without_a_logo_shows_its_initial() -> None:
    assert read(str(Brand("fjell & Field").mark)).words == ["F"]


def test_a_logo_file_is_shown_from_where_it_is_served_and_a_new_one_at_once(tmp_path: Path) -> None:
    file = tmp_path / "logo.svg"
    file.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    first = brand_of(Settings(logo=str(file), store_name="Fjell"))
    (image,) = (attributes for tag, attributes in read(str(first.mark)).tags if tag == "img")
    assert image["src"].startswith("/brand/logo?v=")
    assert image["alt"] == ""
    file.touch()
    assert brand_of(Settings(logo=str(file))).logo != first.logo


def test_an_address_is_shown_as_it_is() -> None:
    made = brand_of(Settings(logo="https://shop.example/logo.png?a=1&b=2", accent="#E11D48"))
    assert (made.logo, made.accent) == ("https://shop.example/logo.png?a=1&b=2", "#e11d48")


@pytest.mark.parametrize(("tongue", "tag"), [("en", "en"), ("zh", "zh-CN")])
def test_the_head_has_the_look_the_icon_and_the_language(tongue: str, tag: str) -> None:
    made = head(Brand("x", "#e11d48", "https://shop.example/a.png"), Texts.of(tongue), ".own{}")  # type: ignore[arg-type]
    assert f'page.lang = "{tag}"' in made
    assert '<link rel="icon" href="https://shop.example/a.png">' in made
    assert "--accent: #e11d48" in made
    assert made.index("--accent: #e11d48") < made.index(".own{}")
