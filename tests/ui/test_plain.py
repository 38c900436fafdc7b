import pytest

from ui.link import safe_link
from ui.plain import one_line, plain
from ui.prose import prose, split_lead


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("a\x1b[31mred\x07", "a[31mred"),
        ("a\x00b\x9bc", "abc"),
        ("evil\u202egnp.exe", "evilgnp.exe"),
        ("\u2066a\u2069\ufeff", "a"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("lone \ud800 surrogate", "lone  surrogate"),
        ("שלום, naïve 🏕️ 50\u200d%", "שלום, naïve 🏕️ 50\u200d%"),
    ],
)
def test_control_characters_and_direction_overrides_are_dropped(text: str, harmless: str) -> None:
    assert plain(text) == harmless


def test_one_line_has_no_breaks() -> None:
    assert one_line("  a\tb\r\n\n c ") == "a b c"


@pytest.mark.parametrize("address", ["https://shop.test/a?b=c#d", "HTTP://shop.test", "/items/1", "/"])
def test_web_addresses_and_paths_of_this_site_are_links(address: str) -> None:
    assert safe_link(address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", " JaVaScRiPt:alert(1)", "java\tscript:alert(1)", "\x01javascript:alert(1)", "data:text/html,<b>", "vbscript:x",
        "//evil.test/x", "/\\evil.test", "\\\\evil.test", "https:///nohost", "https://[bad", "file:///etc/passwd", "items/1", "https://a b", "",
        "/a\nb", "https://shop.test/\x00",
    ],
)  # fmt: skip
def test_everything_else_is_no_link(address: str) -> None:
    assert safe_link(address) == ""



def test_paragraphs_breaks_and_lists() -> None:
    assert prose("one\ntwo\n\n- a\n- b\n\nend") == (
        '<p dir="auto">one<br>two</p><ul><li dir="auto">a</li><li dir="auto">b</li></ul><p dir="auto">end</p>'
    )
    assert prose(" \n\n ") == ""


@pytest.mark.parametrize(
    ("text", "lead", "rest"),
    [
        ("Here are two at $129.50 each. Both are light.", "Here are two at $129.50 each.", "Both are light."),
        ("Warm things, e.g. parkas. More.", "Warm things, e.g. parkas.", "More."),
        ("No end in sight", "No end in sight", ""),
        ("Just this one.", "Just this one.", ""),
        ("", "", ""),
    ],
)
def test_the_first_sentence_leads(text: str, lead: str, rest: str) -> None:
    assert split_lead(text) == (lead, rest)
