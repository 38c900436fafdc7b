"""The merchant's page as markup, over real tables."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from chatbot.domain.events import Handed
from chatbot.domain.request import Filter, Request
from chatbot.insights.insights import Wanted
from chatbot.insights.period import Period
from chatbot.store.database import sqlite_url
from tests.insights.diary import UNDER_50, Diary, asked, hat, shown
from tests.ui.page_reader import read
from ui.brand import Brand
from ui.insights.figure import duration, percent, written
from ui.insights.frame import frame
from ui.insights.sheet import sheet, trouble
from ui.texts import LANGUAGES, Language, Texts

EN = Texts.of("en")
NASTY = '"><script>alert(1)</script><img src=x onerror=alert(1)>'


@pytest.fixture
def diary(tmp_path: Path) -> Iterator[Diary]:
    made = Diary(sqlite_url(tmp_path / "shop.db"))
    yield made
    made.close()


def page(diary: Diary, texts: Texts = EN, *, days: int = 8, category: str = "", words_min: int = 1) -> str:
    return str(sheet(diary.insights, texts, Wanted(Period.until(diary.now.date(), days), category, words_min)))


def busy(diary: Diary, word: str = "piano") -> None:
    diary.talk(0).say(f"a {word}", Request(text=word), shown(missing=(word,)))
    talk = diary.talk(1).say("a hat under 50 for dad", hat(UNDER_50, Filter("color", "=", word), subject="dad"), shown("a", relaxed=("price",)), asked("color"))
    talk.do("click").do("purchase")
    diary.talk(2).say("a person", Request(), Handed("asked"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_empty_shop_is_told_what_will_be_there(diary: Diary, language: Language) -> None:
    made = page(diary, Texts.of(language))
    assert made.count("empty-state") == 13
    assert "None" not in made


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_busy_shop_sees_every_piece(diary: Diary, language: Language) -> None:
    busy(diary)
    made = page(diary, Texts.of(language))
    assert "empty-state" not in made
    assert "None" not in made


def test_the_words_of_a_need_stand_beside_it(diary: Diary) -> None:
    busy(diary)
    words = " ".join(read(page(diary)).words)
    assert "a piano" in words
    assert "The near-it" in words


def test_every_piece_has_its_table_and_its_file(diary: Diary) -> None:
    busy(diary)
    reader = read(page(diary, category="hat"))
    files = [a["href"] for tag, a in reader.tags if tag == "a"]
    assert len(files) == 13
    assert all(f.startswith("/v1/insights/") and ".csv?from=2026-03-02&to=2026-03-09&by=day&category=hat" in f for f in files)
    titles = [a["aria-labelledby"] for tag, a in reader.tags if tag == "section"]
    assert len(set(titles)) == len(titles) == 13


def test_words_of_shoppers_and_catalogues_are_text(diary: Diary) -> None:
    busy(diary, NASTY)
    diary.talk().say("x", Request(NASTY, subject=NASTY), shown("a"), asked(NASTY))
    diary.talk().say("x", hat(), shown(NASTY)).do("click", NASTY)
    for made in (page(diary), str(sheet(diary.insights, EN, Wanted(Period.until(diary.now.date(), 8), NASTY)))):
        reader = read(made)
        assert not {"script", "img"} & {tag for tag, _ in reader.tags}
        assert not any("onerror" in name for _, attributes in reader.tags for name in attributes)


def test_withheld_words_are_said_to_be_withheld(diary: Diary) -> None:
    busy(diary)
    made = page(diary, words_min=5)
    assert "piano" not in made.replace('data-plot="', "").split("What it should be like")[0]
    assert "Words of too few shoppers" in made


def test_figures_of_the_time_before_stand_beside_those_of_now(diary: Diary) -> None:
    busy(diary)
    made = " ".join(read(page(diary, days=7)).words)
    assert "1 before" in made


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_frame_names_what_can_be_chosen(language: Language) -> None:
    reader = read(str(frame(Brand(NASTY), Texts.of(language))))
    assert [a["data-days"] for _, a in reader.tags if "data-days" in a] == ["7", "30", "90"]
    assert not {"script"} & {tag for tag, _ in reader.tags}
    assert not any("onerror" in a for tag, a in reader.tags)


def test_trouble_is_told_in_place_of_the_figures() -> None:
    assert 'role="alert"' in trouble(EN)


def test_figures_are_written_as_they_are_read() -> None:
    assert [percent(EN, s) for s in (0, 0.004, 0.5, 1)] == ["0%", "0.4%", "50%", "100%"]
    assert [duration(EN, ms) for ms in (85, 1400, 45_000, 600_000)] == ["85 ms", "1.4 s", "45 s", "10 min"]
    assert written(EN, "rate", 0.25) == "25%"
    assert written(EN, "asked", 12345) == "12,345"
    assert written(EN, "last", "2026-03-05") == "5 Mar"
    assert written(EN, "wait_s_p50", 90) == "90 s"
    assert written(EN, "words", None) == "–"
