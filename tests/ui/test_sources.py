from pathlib import Path

import ui.sources
from ui.sources import panel_script, sheets, talk_script

ASSETS = Path(ui.sources.__file__).parent / "assets"


def test_every_part_of_the_script_is_in_it_once() -> None:
    whole = talk_script()
    parts = [file.read_text(encoding="utf-8") for file in (ASSETS / "talk").iterdir()]
    assert [whole.count(part) for part in parts] == [1] * len(parts)
    assert len(whole) == sum(map(len, parts))


def test_the_first_part_declares_what_the_others_use() -> None:
    assert talk_script().startswith((ASSETS / "talk" / "open.js").read_text(encoding="utf-8"))


def test_the_page_wears_its_sheets_and_those_of_its_drawer_and_panel() -> None:
    for name in ("page", "cards", "drawer", "panel"):
        assert (ASSETS / f"{name}.css").read_text(encoding="utf-8") in sheets()
    assert "trigger(" in panel_script()
