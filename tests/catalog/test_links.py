import pytest

from chatbot.catalog.links import on_site, safe_link, safe_picture, site_address


@pytest.mark.parametrize("link", ["https://shop.example/p/1?a=b#c", "HTTP://shop.example", "/items/1", "images/a.jpg"])
def test_web_and_site_relative_links_are_kept(link: str) -> None:
    assert safe_link(link) == link


@pytest.mark.parametrize(
    "link",
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,<b>", "vbscript:x", "java\tscript:alert(1)", "file:///etc/passwd",
        "https://user@evil.example/", '/x" onerror="alert(1)', "/\\evil.example", "https://", "", "/" + "a" * 3000,
    ],
)  # fmt: skip
def test_other_links_are_not(link: str) -> None:
    assert safe_link(link) is None


def test_a_link_without_scheme_but_with_a_host_gets_one() -> None:
    assert safe_link("//cdn.example/a.png") == "https://cdn.example/a.png"


def test_an_inline_picture_is_a_picture_but_an_inline_page_or_drawing_is_not() -> None:
    assert safe_picture("data:image/png;base64,iVBOR=") is not None
    assert safe_picture("data:image/svg+xml;base64,PHN2Zz4=") is None
    assert safe_picture("data:text/html;base64,PHN2Zz4=") is None


def test_a_link_that_names_no_site_is_put_on_the_one_there_is() -> None:
    assert on_site("/products/tent", "https://shop.example") == "https://shop.example/products/tent"
    assert on_site("tent.html", "https://shop.example/en") == "https://shop.example/en/tent.html"
    assert on_site("https://other.example/tent", "https://shop.example") == "https://other.example/tent"
    assert (on_site("/products/tent", ""), on_site("", "https://shop.example")) == ("/products/tent", "")


@pytest.mark.parametrize("site", ["shop.example", "ftp://shop.example", "https://", "https://shop.example/?a=b", "https://user@shop.example", 'https://a"b', ""])
def test_what_is_no_address_of_a_site_is_refused(site: str) -> None:
    with pytest.raises(ValueError, match="is not the address of a site"):
        site_address(site)
