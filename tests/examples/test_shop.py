import re
import runpy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from chatbot.catalog.readers import Format, open_source
from tests.catalog.imported import imported

SHOP = Path(__file__).parent.parent.parent / "examples" / "shop"
EXPORT = SHOP / "products_export.csv"
SERVER = "https://chat.tidewell.example"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    make: Callable[..., int] = runpy.run_path(str(SHOP / "make_pages.py"))["make"]
    out = tmp_path_factory.mktemp("site")
    assert make(EXPORT, out, f"{SERVER}/") == 64
    return out


def pages(site: Path) -> dict[str, str]:
    return {str(path.relative_to(site)): path.read_text("utf-8") for path in site.rglob("*.html")}


def test_the_export_is_taken_whole_and_says_what_shoppers_do_not_see() -> None:
    assert open_source(EXPORT).format is Format.SHOPIFY
    items, report = imported(EXPORT, site="https://tidewell.example", currency="USD")
    assert (len(items), report.refused) == (64, [])
    assert [note.what.rpartition(": ")[2] for note in report.mended] == ["'lighthouse-lamp'", "'old-harbor-jacket'", "'crew-uniform'"]
    assert all(item.url == f"https://tidewell.example/products/{item.id}" and item.variants and item.categories for item in items.values())
    assert all(any(variant.stock for variant in item.variants) for item in items.values())


def test_every_product_has_a_page_that_tells_the_widget_which_it_is(site: Path) -> None:
    found = pages(site)
    for id in imported(EXPORT)[0]:
        assert f'<script async src="{SERVER}/widget.js" data-product="{id}"></script>' in found[f"products/{id}/index.html"]
    assert f'<script async src="{SERVER}/widget.js"></script>' in found["index.html"]


def test_everything_that_the_pages_name_is_there(site: Path) -> None:
    for page in pages(site).values():
        for address in re.findall(r'(?:href|src)="(/[^"#]*)"', page):
            path = site / address.lstrip("/")
            assert (path / "index.html" if path.is_dir() else path).is_file(), address


def test_the_pages_need_no_inline_script_or_style(site: Path) -> None:
    for page in pages(site).values():
        policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
        assert policy
        assert "unsafe" not in policy[1]
        assert not re.search(r"<script(?![^>]*src=)|<style|\sstyle=|\son\w+=", page)


def test_hostile_texts_of_an_export_stay_text_on_the_pages(tmp_path: Path) -> None:
    made: dict[str, Any] = runpy.run_path(str(SHOP / "make_pages.py"))
    export = tmp_path / "a.csv"
    export.write_text(
        "Handle,Title,Body (HTML),Vendor,Option1 Name,Option1 Value,Variant Price\n"
        'a,"A ""fine"" & <thing>",<script>alert(1)</script>Plain,"<b onclick=x>",Color,"""><script>",5\n'
    )
    made["make"](export, tmp_path / "site", SERVER)
    page = (tmp_path / "site" / "products" / "a" / "index.html").read_text("utf-8")
    assert "A &#34;fine&#34; &amp;" in page
    assert page.count("<script") == 2
    assert "onclick" not in page
