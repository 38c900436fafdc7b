"""What the guides tell to type and to look at is there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
import typer

from chatbot.cli.main import app
from chatbot.settings import Settings

ROOT = Path(__file__).parent.parent.parent
GUIDES = sorted((ROOT / "examples").glob("*/README.md"))
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.DOTALL | re.MULTILINE)
_INLINE = re.compile(r"`(shoptalk [^`]+)`")
_LINK = re.compile(r"\]\(([^)]+)\)")
_SETTING = re.compile(r"SHOPTALK_([A-Z_]+)")


def lines(guide: Path) -> Iterator[str]:
    """Every command of a guide, one that goes over several lines in one piece."""
    text = guide.read_text("utf-8")
    for block in _BLOCK.findall(text):
        yield from (line for line in block.replace("\\\n", " ").splitlines() if line.strip())
    yield from _INLINE.findall(text)


def commands(program: str) -> list[tuple[str, str]]:
    return [(guide.parent.name, line) for guide in GUIDES for line in lines(guide) if line.split()[0] == program]


def anchor(heading: str) -> str:
    """What GitHub calls a heading in an address."""
    return re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-")


def test_there_is_a_guide_to_each_thing_that_one_brings() -> None:
    assert [guide.parent.name for guide in GUIDES] == ["catalogue", "model", "shop", "team"]


@pytest.mark.parametrize(("guide", "line"), commands("shoptalk"))
def test_every_command_of_the_guides_exists_with_its_options(guide: str, line: str) -> None:
    command: click.Command = typer.main.get_command(app)
    words = shlex.split(line, comments=True)[1:]
    context = click.Context(command, info_name="shoptalk")
    while isinstance(command, click.Group):
        name, found, words = command.resolve_command(context, words)
        assert found is not None
        command, context = found, click.Context(found, info_name=name, parent=context)
    command.make_context(context.info_name, words, parent=context.parent)


@pytest.mark.parametrize(("guide", "line"), commands("python"))
def test_every_script_and_module_of_the_guides_exists(guide: str, line: str) -> None:
    words = shlex.split(line, comments=True)
    if words[1] != "-m":
        script = (ROOT / words[1]).read_text("utf-8")
        assert all(f'"{option}"' in script for option in words if option.startswith("--"))
    elif words[2] != "http.server":
        assert (ROOT / words[2] / "__main__.py").is_file()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_every_setting_of_the_guides_exists(guide: Path) -> None:
    named = {name.lower() for name in _SETTING.findall(guide.read_text("utf-8"))}
    assert named <= Settings.model_fields.keys()


@pytest.mark.parametrize("guide", GUIDES, ids=lambda guide: guide.parent.name)
def test_every_link_and_picture_of_the_guides_leads_somewhere(guide: Path) -> None:
    for link in _LINK.findall(guide.read_text("utf-8")):
        if not link.startswith("http"):
            path, _, place = link.partition("#")
            target = guide.parent / path if path else guide
            assert target.exists(), link
            headings = re.findall(r"^#+ (.*)$", target.read_text("utf-8"), re.MULTILINE) if place else []
            assert not place or place in map(anchor, headings), link
