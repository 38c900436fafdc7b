"""The narrow tables keep in step with the events, whatever comes between."""

import threading
from datetime import timedelta

import pytest
from sqlalchemy import func, select, update

from chatbot.domain.request import Request
from chatbot.insights.ledger import Ledger
from chatbot.insights.tables import FACTS, needs, progress, wants
from tests.insights.diary import Diary, hat, shown


def counts(diary: Diary) -> dict[str, int]:
    with diary.engine.connect() as connection:
        return {t.name: connection.execute(select(func.count()).select_from(t)).scalar_one() for t in FACTS}


def fill(diary: Diary, number: int = 7) -> None:
    for n in range(number):
        diary.talk(n % 5).say("a hat", hat(), shown("a", "b")).do("click").say("a piano", Request(text="piano"), shown(missing=("piano",)))


def test_everything_is_counted_once_however_often_it_is_taken_in(diary_anywhere: Diary) -> None:
    fill(diary_anywhere)
    ledger = diary_anywhere.insights.ledger
    assert ledger.catch_up()
    first = counts(diary_anywhere)
    assert first["insight_conversations"] == 7
    assert first["insight_turns"] == 14
    assert ledger.catch_up()
    ledger.rebuild()
    assert counts(diary_anywhere) == first


def test_small_batches_come_to_the_same_as_large_ones(diary: Diary) -> None:
    fill(diary)
    ledger = diary.insights.ledger
    steps = 0
    while not ledger.catch_up(batches=1, batch=3):
        steps += 1
    small = counts(diary)
    ledger.rebuild()
    assert steps > 10
    assert counts(diary) == small


def test_a_turn_that_goes_on_is_put_in_the_place_of_its_beginning(diary_anywhere: Diary) -> None:
    talk = diary_anywhere.talk()
    talk.say("a hat", hat(), shown("a"), done=False)
    assert [r["after"] for r in diary_anywhere.records("endings")] == ["cards"]
    talk.do("purchase")
    assert [r["after"] for r in diary_anywhere.records("endings")] == ["bought"]
    assert diary_anywhere.records("funnel")[-1] == {"step": "bought", "conversations": 1, "of_all": 1.0, "of_step_before": 1.0}


def test_a_rebuild_that_was_interrupted_goes_on_where_it_stopped(diary: Diary) -> None:
    fill(diary)
    whole = (diary.insights.ledger.catch_up(), counts(diary))[1]
    heard: list[int] = []

    def interrupt(done: int, _total: int | None) -> None:
        heard.append(done)
        if len(heard) == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        diary.another().ledger.rebuild(batch=10, heard=interrupt)
    assert counts(diary) == whole, "the tables can be read in the meantime"
    again: list[int] = []
    diary.another().ledger.rebuild(batch=10, heard=lambda done, _: again.append(done))
    assert again[0] > heard[-1]
    assert counts(diary) == whole


def test_tables_of_another_version_are_made_anew(diary: Diary) -> None:
    fill(diary)
    diary.insights.ledger.catch_up()
    whole = counts(diary)
    with diary.engine.begin() as connection:
        connection.execute(update(progress).values(version=0))
        connection.execute(wants.delete())
    diary.another().ledger.catch_up()
    assert counts(diary) == whole


def test_two_that_take_in_at_the_same_time_count_nothing_twice(diary_anywhere: Diary) -> None:
    fill(diary_anywhere, 40)
    failures: list[BaseException] = []

    def take_in() -> None:
        try:
            while not diary_anywhere.another().ledger.catch_up(batches=2, batch=7):
                pass
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=take_in) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    diary_anywhere.now += timedelta(minutes=1)
    diary_anywhere.insights.ledger.catch_up()
    assert failures == []
    assert counts(diary_anywhere)["insight_conversations"] == 40
    assert counts(diary_anywhere)["insight_turns"] == 80


def test_an_event_that_is_seen_late_is_not_missed_where_several_write(diary_anywhere: Diary) -> None:
    """With several writers a lower id may be seen after a higher one: what is young is read again."""
    fill(diary_anywhere, 2)
    diary_anywhere.now = diary_anywhere.talk(6).say("a hat", hat(), shown("a")).at
    Ledger(diary_anywhere.engine, lambda: diary_anywhere.now).catch_up()
    with diary_anywhere.engine.connect() as connection:
        last = connection.execute(select(progress.c.last)).scalar_one()
    newest = diary_anywhere.store.log.last_id("c3")
    assert last == newest if diary_anywhere.engine.dialect.name == "sqlite" else last < newest
    assert counts(diary_anywhere)["insight_conversations"] == 3


def test_what_a_shopper_took_back_was_never_asked(diary_anywhere: Diary) -> None:
    talk = diary_anywhere.talk().say("a hat", hat(), shown("a")).say("a piano", Request(text="piano"), shown(missing=("piano",)))
    assert [r["need"] for r in diary_anywhere.records("unmet")] == ["piano"]
    talk.take_back(2)
    assert diary_anywhere.records("unmet") == []
    assert [r["category"] for r in diary_anywhere.records("categories")] == ["hat"]


def in_vain(diary: Diary, shopper: str, text: str = "piano", day: int = 0) -> str:
    return diary.talk(day, shopper).say(text, Request(text=text), shown(missing=(text,))).id


def words_kept(diary: Diary) -> set[str]:
    with diary.engine.connect() as connection:
        return set(connection.execute(select(needs.c.words)).scalars())


def forget(diary: Diary, shopper: str, *turn_ids: str) -> None:
    diary.store.erasures.say(shopper, turn_ids, at=diary.now)
    diary.insights.ledger.erase(shopper)


def test_words_of_a_shopper_who_had_everything_forgotten_are_gone_and_do_not_come_back(diary_anywhere: Diary) -> None:
    in_vain(diary_anywhere, "user:ann", "piano for my secret wedding")
    in_vain(diary_anywhere, "user:bob")
    assert len(diary_anywhere.records("unmet")) == 2
    forget(diary_anywhere, "user:ann")
    assert words_kept(diary_anywhere) == {"piano"}
    diary_anywhere.insights.ledger.rebuild()
    assert words_kept(diary_anywhere) == {"piano"}


def test_words_that_were_not_taken_in_yet_when_they_were_forgotten_never_are(diary: Diary) -> None:
    in_vain(diary, "user:ann")
    forget(diary, "user:ann")
    assert diary.records("unmet") == []
    assert words_kept(diary) == set()


def test_what_is_asked_for_after_everything_was_forgotten_counts_again(diary: Diary) -> None:
    in_vain(diary, "user:ann", "piano")
    forget(diary, "user:ann")
    diary.now += timedelta(days=2)
    in_vain(diary, "user:ann", "harp", day=8)
    assert [r["need"] for r in diary.records("unmet")] == ["harp"]


def test_forgetting_one_thing_takes_the_words_of_its_turns_alone(diary: Diary) -> None:
    first, _ = in_vain(diary, "user:ann", "piano"), in_vain(diary, "user:ann", "harp")
    diary.insights.ledger.catch_up()
    forget(diary, "user:ann", f"{first}-1")
    assert words_kept(diary) == {"harp"}
