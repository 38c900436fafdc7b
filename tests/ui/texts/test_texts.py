"""The message files are whole: the same messages in every language, and none that nobody says."""

import ast
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from markupsafe import Markup

import ui
from ui.texts import LANGUAGES, BadText, NoText, Texts
from ui.texts.texts import Message, _flatten

UI = Path(ui.__file__).parent
ENGLISH, CHINESE = (Texts.of(tongue) for tongue in LANGUAGES)
_KEY = re.compile(r"[a-z_]+(\.[\w<>=]+)+")


def made(**messages: Message) -> Texts:
    return Texts("en", {f"shop.{name}": m for name, m in messages.items()}, {"person.dad": "爸爸"})


def test_both_languages_have_the_same_messages() -> None:
    assert sorted(ENGLISH.messages) == sorted(CHINESE.messages)


@pytest.mark.parametrize("key", sorted(ENGLISH.messages))
def test_a_message_has_the_same_placeholders_in_both_languages(key: str) -> None:
    english, chinese = ENGLISH.messages[key], CHINESE.messages[key]
    counts = {"count"} if english.singular is not None else set()
    assert english.placeholders | counts == chinese.placeholders | counts


def sources() -> Iterator[tuple[Path, str]]:
    for file in sorted((*UI.rglob("*.py"), *UI.rglob("*.js"))):
        yield file, file.read_text(encoding="utf-8")


def test_every_message_is_said_somewhere() -> None:
    everything = "\n".join(text for _, text in sources())
    sections = set(re.findall(r"\.section\([\"']([\w.]+)[\"']\)", everything))

    def said(key: str) -> bool:
        if f'"{key}"' in everything or f"'{key}'" in everything:
            return True
        # f"panel.group.{kind}": the part that is named by a value
        stems = (key[:at] for at in range(len(key)) if key[at - 1 : at] in (".", "_"))
        if any(f'f"{stem}{{' in everything for stem in stems):
            return True
        return any(key.startswith(f"{s}.") and re.search(rf"\b{re.escape(key.removeprefix(f'{s}.').split('.')[0])}\b", everything) for s in sections)

    assert [key for key in ENGLISH.messages if not said(key)] == []


def test_every_message_that_is_said_is_there() -> None:
    surfaces = {key.partition(".")[0] for key in ENGLISH.messages}

    def asked(tree: ast.AST) -> Iterator[str]:
        pieces = {part for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
        for node in ast.walk(tree):
            if (
                node not in pieces
                and isinstance(node, ast.Constant)
                and isinstance(node.value, str)
                and _KEY.fullmatch(node.value)
                and node.value.partition(".")[0] in surfaces
            ):
                yield node.value

    files = [(f, ast.parse(text)) for f, text in sources() if f.suffix == ".py"]
    prefixes = {key.rpartition(".")[0] for key in ENGLISH.messages}
    found = {(f.name, key) for f, tree in files for key in asked(tree) if not key.endswith((".yaml", ".css", ".js"))}
    assert [(f, key) for f, key in sorted(found) if key not in ENGLISH.messages and key not in prefixes] == []


def test_a_message_takes_its_values_as_they_are() -> None:
    texts = made(hello=Message("Hello {name}, {{you}}"))
    assert texts("shop.hello", name="{0} <b> {name}") == "Hello {0} <b> {name}, {you}"


def test_markup_escapes_the_message_and_the_values() -> None:
    texts = made(hello=Message("<Hello> {name} {link}"))
    assert texts.markup("shop.hello", name="<b>", link=Markup("<a>x</a>")) == "&lt;Hello&gt; &lt;b&gt; <a>x</a>"


def test_a_missing_message_and_a_wrong_value_raise() -> None:
    texts = made(hello=Message("Hello {name}"), plain=Message("Bye"))
    with pytest.raises(NoText, match=r"'shop\.bye'"):
        texts("shop.bye")
    for values in ({}, {"name": "a", "other": "b"}, {"other": "b"}):
        with pytest.raises(BadText, match="takes"):
            texts("shop.hello", **values)
    with pytest.raises(BadText):
        texts("shop.plain", name="a")
    with pytest.raises(NoText):
        texts.section("nothing")


@pytest.mark.parametrize(("count", "said"), [(1, "1 item"), ("1", "1 item"), (0, "0 items"), (2, "2 items"), ("1,000", "1,000 items")])
def test_a_count_chooses_the_form(count: object, said: str) -> None:
    texts = made(items=Message("{count} items", "{count} item"))
    assert texts("shop.items", count=count) == said


def test_chinese_has_one_form_for_every_number() -> None:
    one = [k for k, m in ENGLISH.messages.items() if m.singular is not None and "{count}" in m.text and m.placeholders == {"count"}]
    assert one
    for key in one:
        assert CHINESE(key, count=1).replace("1", "2") == CHINESE(key, count=2)


def test_a_script_gets_a_section_with_its_forms() -> None:
    texts = made(items=Message("{count} items", "{count} item"), bye=Message("Bye"))
    assert texts.section("shop") == {"items": {"one": "{count} item", "other": "{count} items"}, "bye": "Bye"}


@pytest.mark.parametrize("node", [["a"], "", {"a": ["b"]}, {"a": ""}, "open {", "{0}", "{a.b}", "{a!r}", "{a:>9}", "{}"])
def test_what_is_no_message_is_refused(node: object) -> None:
    with pytest.raises(BadText):
        _flatten(node, "shop", {})


def test_a_word_of_the_catalogue_stands_as_it_is_unless_the_language_has_one() -> None:
    assert made().word("person", "dad") == "爸爸"
    assert made().word("person", "zookeeper") == "zookeeper"
    assert ENGLISH.vocabulary == {}
    assert CHINESE.word("unit", "hours") == "小时"


def test_a_day_is_written_as_people_do() -> None:
    assert [t.day(date(2026, 11, 5)) for t in (ENGLISH, CHINESE)] == ["5 Nov", "11月5日"]
