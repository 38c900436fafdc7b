import html
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.catalog.google.feed import feed_rows
from chatbot.catalog.readers import Unreadable, open_source

LAUGHS = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><rss><channel><item><title>&b;</title></item></channel></rss>"""
OUTSIDE = """<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/hostname">]><rss><channel><item><title>&x;</title></item></channel></rss>"""


def cells(folder: Path, text: str | bytes) -> list[dict[str, Any]]:
    path = folder / "feed.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return [dict(row.cells) for row in open_source(path).rows()]


def rss(body: str) -> str:
    return f'<rss xmlns:g="http://base.google.com/ns/1.0"><channel><title>Shop</title>{body}</channel></rss>'


@pytest.mark.parametrize("text", [LAUGHS, OUTSIDE])
def test_a_file_with_entities_of_its_own_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(Unreadable, match=r"declares the entity '[ax]'"):
        cells(tmp_path, text)


def test_a_document_type_that_lies_elsewhere_is_not_fetched(tmp_path: Path) -> None:
    text = '<!DOCTYPE rss SYSTEM "file:///nowhere/rss.dtd"><rss><channel><item><title>A &nbsp; B</title></item></channel></rss>'
    assert cells(tmp_path, text) == [{"title": "A &nbsp; B"}]


def test_atom_reads_like_rss(tmp_path: Path) -> None:
    text = """<feed xmlns="http://www.w3.org/2005/Atom" xmlns:google="http://base.google.com/ns/1.0"><entry><google:id>1</google:id><id>urn:1</id>
    <title>Mug</title><summary>Of clay</summary><link rel="self" href="https://a.example/x"/><link href="https://a.example/1"/></entry></feed>"""
    assert cells(tmp_path, text) == [{"id": "1", "title": "Mug", "description": "Of clay", "link": "https://a.example/1"}]


def test_what_is_said_several_times_is_a_list_and_what_has_parts_a_dict(tmp_path: Path) -> None:
    text = rss("<item><g:x>1</g:x><g:x>2</g:x><g:shipping><g:country>US</g:country></g:shipping><other:y>3</other:y></item>")
    assert cells(tmp_path, text) == [{"x": ["1", "2"], "shipping": {"country": "US"}}]


def test_the_prefix_needs_no_declaration(tmp_path: Path) -> None:
    assert cells(tmp_path, "<rss><channel><item><g:id>1</g:id></item></channel></rss>") == [{"id": "1"}]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("<html><body>Sign in</body></html>", "XML whose root is 'html'"),
        ("<rss><channel><item><title>Mug</channel></rss>", r"not well-formed XML: line 1, column \d+: mismatched tag"),
        ("<rss><channel><item><title>Mug", "not well-formed XML"),
    ],
)
def test_what_is_no_feed_says_why(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(Unreadable, match=says):
        cells(tmp_path, text)


@pytest.mark.parametrize(
    ("declared", "encoding"), [("ISO-8859-2", "iso-8859-2"), ("windows-1252", "cp1252"), ("UTF-8", "cp1252"), ("UTF-16", "utf-16"), ("UTF-8", "utf-8-sig")]
)
def test_the_encoding_is_that_of_the_bytes_or_the_declared_one(tmp_path: Path, declared: str, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{declared}"?>{rss("<item><title>Café</title></item>")}'
    assert cells(tmp_path, text.encode(encoding)) == [{"title": "Café"}]


def test_the_line_of_a_product_is_where_it_begins(tmp_path: Path) -> None:
    path = tmp_path / "a.xml"
    path.write_text(rss("\n<item>\n<g:id>1</g:id>\n</item>\n<item><g:id>2</g:id></item>"))
    assert [row.line for row in open_source(path).rows()] == [2, 5]


def test_a_product_is_there_before_the_rest_of_the_file_was_read(tmp_path: Path) -> None:
    path = tmp_path / "long.xml"
    path.write_text(rss("<item><g:id>1</g:id></item>" * 50_000))
    with path.open() as file:
        next(feed_rows(file, path))
        assert file.buffer.tell() < path.stat().st_size / 4


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc", "Cn"]), max_size=60), st.integers(0, 200_000))
def test_any_text_comes_through_whatever_it_is_cut_by(tmp_path_factory: pytest.TempPathFactory, text: str, before: int) -> None:
    padding = " " * (before % 200 + 65_400)
    found = cells(tmp_path_factory.mktemp("feed"), rss(f"{padding}<item><g:mpn>{html.escape(text, quote=False)}</g:mpn></item>"))
    assert found[0].get("mpn", "") == text.strip()
