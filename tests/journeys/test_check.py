"""Journeys are played catalogue by catalogue, each in a conversation of its own, and the exit status says how it went."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from chatbot.journeys.check import SAMPLE, Catalog, check
from chatbot.journeys.journey import BadJourney
from chatbot.journeys.observed import Observed
from chatbot.journeys.play import PlayFailed
from tests.journeys.shelf import FIRST, SECOND

ANSWERS = {"jackets": FIRST, "others": SECOND}


@dataclass
class Script:
    """Answers what it knows, records what it was asked, and raises on anything else."""

    answers: Mapping[str, Observed] = field(default_factory=lambda: ANSWERS)
    talks: list[list[str]] = field(default_factory=list)
    opened: list[Catalog] = field(default_factory=list)

    def begin(self, *, returning: bool = False) -> "Talk":
        self.talks.append([])
        return Talk(self.answers, self.talks[-1])

    @contextmanager
    def player_for(self, catalog: Catalog) -> Iterator["Script"]:
        self.opened.append(catalog)
        yield self


@dataclass
class Talk:
    answers: Mapping[str, Observed]
    said: list[str]

    def say(self, text: str) -> Observed:
        self.said.append(text)
        if text not in self.answers:
            raise PlayFailed(f"nobody answers {text!r}")
        return self.answers[text]

    def again(self) -> "Talk":
        self.said.append("(again)")
        return self

    def agree(self, given: bool) -> None:
        self.said.append(f"({'yes' if given else 'no'})")


def journey(folder: Path, id: str, turns: str, more: str = "") -> Path:
    file = folder / f"{id}.yaml"
    file.write_text(f"id: {id}\nwhy: To see [red].\n{more}turns:\n{turns}", encoding="utf-8")
    return file


def run(*files: Path, script: Script | None = None, as_json: bool = False) -> tuple[int, str]:
    out = StringIO()
    status = check(files, player_for=(script or Script()).player_for, console=Console(file=out, width=200), json=as_json)
    return status, out.getvalue()


def test_a_shopper_may_come_back_and_say_yes_before_they_speak(tmp_path: Path) -> None:
    script = Script()
    one = journey(tmp_path, "one", "  - {say: jackets, consent: true}\n  - {say: others, again: true, consent: false}\n")
    assert run(one, script=script)[0] == 0
    assert script.talks == [["(yes)", "jackets", "(again)", "(no)", "others"]]


def test_all_as_expected_is_status_zero(tmp_path: Path) -> None:
    script = Script()
    one = journey(tmp_path, "one", "  - {say: jackets, expect: {items_min: 2}}\n  - {say: others, expect: {no_item: {title: skerry}}}\n")
    two = journey(tmp_path, "two", "  - {say: jackets}\n")
    status, out = run(one, two, script=script)
    assert status == 0
    assert "2 of 2 journeys passed, 3 turns played." in out
    assert "To see [red]." in out
    assert script.talks == [["jackets", "others"], ["jackets"]]
    assert script.opened == [SAMPLE]


def test_one_thing_wrong_is_status_one_and_the_journey_goes_on(tmp_path: Path) -> None:
    script = Script()
    one = journey(tmp_path, "one", "  - {say: jackets, expect: {items_min: 3}}\n  - {say: others, expect: {first_item_ms_max: 1}}\n")
    status, out = run(one, script=script)
    assert status == 1
    assert "one, turn 1: 2 items shown, expected at least 3" in out
    assert "one, turn 2: the first item came after 40 ms, hoped for 1 ms" in out
    assert "0 of 1 journeys passed" in out
    assert script.talks == [["jackets", "others"]]


def test_a_shop_that_does_not_answer_fails_the_journey_and_not_the_next(tmp_path: Path) -> None:
    status, out = run(journey(tmp_path, "one", "  - {say: hats}\n  - {say: jackets}\n"), journey(tmp_path, "two", "  - {say: jackets}\n"))
    assert status == 1
    assert "one, nobody answers 'hats'" in out
    assert "1 of 2 journeys passed" in out


def test_the_result_as_json_is_one_object(tmp_path: Path) -> None:
    status, out = run(journey(tmp_path, "one", "  - {say: jackets, expect: {items_min: 3}}\n"), as_json=True)
    data = json.loads(out)
    assert (status, data["passed"], data["failed"]) == (1, 0, 1)
    turn = data["journeys"][0]["turns"][0]
    assert turn["failures"] == ["turn 1: 2 items shown, expected at least 3"]
    assert [i["title"] for i in turn["items"]] == ["Northfell Skerry Rain Jacket", "Norrhaven Polaris Parka"]


def test_a_catalogue_file_lies_beside_the_journey_and_is_opened_once(tmp_path: Path) -> None:
    (tmp_path / "wines.csv").write_text("id\n")
    (tmp_path / "wines.toml").write_text("")
    script = Script()
    files = [journey(tmp_path, id, "  - {say: jackets}\n", "catalog: wines.csv\nmap: wines.toml\n") for id in ("one", "two")]
    run(*files, script=script)
    assert script.opened == [Catalog(tmp_path / "wines.csv", tmp_path / "wines.toml")]


def test_a_catalogue_may_lie_where_a_variable_says_and_have_reviews(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "tea.csv").write_text("id\n")
    (tmp_path / "stars.csv").write_text("id,rating\n")
    monkeypatch.setenv("TEA_SHOP", str(tmp_path))
    script = Script()
    run(journey(tmp_path, "one", "  - {say: tea}\n", "catalog: $TEA_SHOP/tea.csv\nreviews: $TEA_SHOP/stars.csv\n"), script=script)
    assert script.opened == [Catalog(tmp_path / "tea.csv", None, tmp_path / "stars.csv")]
    monkeypatch.delenv("TEA_SHOP")
    with pytest.raises(BadJourney, match="names a variable of the environment that isn't set"):
        run(journey(tmp_path, "two", "  - {say: tea}\n", "catalog: $TEA_SHOP/tea.csv\n"), script=script)


def test_nothing_is_played_when_one_file_is_wrong(tmp_path: Path) -> None:
    script = Script()
    good = journey(tmp_path, "one", "  - {say: jackets}\n")
    with pytest.raises(BadJourney, match="there is no file 'none\\.csv'"):
        run(good, journey(tmp_path, "two", "  - {say: jackets}\n", "catalog: none.csv\n"), script=script)
    with pytest.raises(BadJourney, match="'one' is that of"):
        run(good, good, script=script)
    assert script.opened == []
