"""The widget's script as it is served."""

import gzip
import json
import re

import pytest

from ui.widget.script import script, style

LIMIT = 15 * 1024


def test_the_script_is_small(capsys: pytest.CaptureFixture[str]):
    size = len(gzip.compress(script("A shop with quite a long name").encode(), 9))
    with capsys.disabled():
        print(f"\nwidget.js: {size:,} bytes gzipped of at most {LIMIT:,}")
    assert size < LIMIT


@pytest.mark.parametrize("name", ["Fernway General", 'A "quoted" \\ name', "</script><script>alert(1)</script>", "茶と湯", "line\u2028break", "${shop}"])
def test_the_name_of_the_shop_is_a_string_whatever_it_is(name: str):
    found = re.search(r'const NAME=("(?:[^"\\]|\\.)*"),SHEET=', script(name))
    assert found is not None
    assert json.loads(found[1]) == name


def test_the_look_is_that_of_the_other_pages():
    assert "--ink:var(--shoptalk-ink,light-dark(#1b2421,#e9efec))" in style()


def test_the_color_of_the_shop_takes_the_place_of_ours():
    assert "light-dark(#14594a," in style()
    assert "light-dark(#993366," in style("#993366")


def test_what_is_no_color_is_refused():
    with pytest.raises(ValueError, match="'greenish'"):
        script("Shop", "greenish")
