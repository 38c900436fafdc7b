"""What is served of the widget is what its sources make."""

import re

import pytest

from ui.widget.build import BAKED, BUILT, MODULES, SOURCE, imports, joined, made, mark

SCRIPTS = {path.stem: path.read_text(encoding="utf-8") for path in SOURCE.glob("*.js")}
FORBIDDEN = ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", ".cssText", "setHTML", '"style"')


def test_what_is_served_was_built_from_the_sources_as_they_are():
    assert (BUILT / "sources.txt").read_text() == mark(), "the sources changed: run python -m ui.widget.build"


def test_building_again_makes_the_same():
    pytest.importorskip("minify", reason="tdewolff-minify is not installed")
    assert {name: (BUILT / name).read_text(encoding="utf-8") for name in made()} == made()


def test_every_module_is_joined_once():
    assert sorted(MODULES) == sorted(SCRIPTS)


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_from_those_before_it(module: str):
    known = {BAKED, *MODULES[: MODULES.index(module)]}
    assert set(imports(module)) <= known


@pytest.mark.parametrize("module", MODULES)
def test_what_a_module_imports_is_exported_there(module: str):
    for names, source in re.findall(r"^import \{ (.*?) \} from \"\./(\w+)\.js\";$", SCRIPTS[module], re.MULTILINE):
        for name in names.split(", "):
            assert source == BAKED or re.search(rf"^export (?:const|function|class) {name}\b", SCRIPTS[source], re.MULTILINE), (name, source)


def test_nothing_is_left_of_the_modules_when_they_are_joined():
    assert not re.search(r"^\s*(?:import|export)\b", joined(), re.MULTILINE)


def test_no_two_modules_name_a_thing_alike():
    names = re.findall(r"^(?:async )?(?:const|let|function\*?|class) (\w+)", joined(), re.MULTILINE)
    assert len(names) == len(set(names)) > 20


@pytest.mark.parametrize("module", MODULES)
def test_no_text_ever_becomes_markup_script_or_style(module: str):
    assert [word for word in FORBIDDEN if word in SCRIPTS[module]] == []


def test_both_languages_say_the_same_things():
    english, chinese = (re.findall(r"^  (\w+):", table, re.MULTILINE) for table in SCRIPTS["texts"].split("const ZH")[:2])
    assert english == chinese
    assert len(english) > 20


@pytest.mark.parametrize("text", re.findall(r"^  (\w+):", SCRIPTS["texts"].partition("const ZH")[0], re.MULTILINE))
def test_every_text_is_used(text: str):
    used = "".join(SCRIPTS[m] for m in MODULES if m != "texts")
    by_name = {"like", "save", "send", "stop", "taken", "released", "fresh"}
    assert f"words.{text}" in used or (text in by_name and f'"{text}"' in used)
