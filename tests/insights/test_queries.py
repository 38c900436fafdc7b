"""The answers, counted by hand."""

from datetime import date, timedelta

import pytest

from chatbot.domain.events import Failed, Handed
from chatbot.domain.request import Filter, Request
from chatbot.insights.course import SILENCE_MIN
from chatbot.insights.insights import NoTable, Wanted
from chatbot.insights.period import Period
from chatbot.insights.service import quantile
from chatbot.insights.table import share, surely
from chatbot.insights.unmet import LOOKED_FOR, ROWS
from tests.insights.diary import UNDER_50, Diary, hat, shown

RED = Filter("color", "=", "red")


def coat(*filters: Filter) -> Request:
    return Request("coat", filters=filters)


def test_conversations_and_messages_are_counted_on_the_day_they_began(diary_anywhere: Diary) -> None:
    diary_anywhere.talk(0).say("a hat", hat(), shown("a")).say("another", hat(), shown("b"))
    diary_anywhere.talk(2).say("a person", Request(), Handed("asked"))
    rows = {r["from"]: r for r in diary_anywhere.records("activity")}
    assert len(rows) == 8
    assert rows["2026-03-02"] == {"from": "2026-03-02", "conversations": 1, "turns": 2, "handed": 0, "bought": 0}
    assert rows["2026-03-03"]["conversations"] == 0
    assert rows["2026-03-04"]["handed"] == 1


def test_kinds_come_with_how_it_was_before(diary_anywhere: Diary) -> None:
    for day in (0, 0, 3, 6):
        diary_anywhere.talk(day).say("a hat", hat(), shown("a"))
    diary_anywhere.talk(6).say("a coat", coat(), shown("a"))
    assert diary_anywhere.records("categories", days=4) == [
        {"category": "coat", "asked": 1, "before": 0},
        {"category": "hat", "asked": 1, "before": 3},
    ]


def test_values_are_told_for_one_kind_alone_where_that_is_asked_for(diary_anywhere: Diary) -> None:
    diary_anywhere.talk().say("a red hat", hat(RED, UNDER_50, subject="dad"), shown("a"))
    diary_anywhere.talk().say("a red coat", coat(RED), shown("a"))
    assert diary_anywhere.records("facets") == [{"facet": "color", "value": "red", "asked": 2}]
    assert diary_anywhere.records("facets", category="coat") == [{"facet": "color", "value": "red", "asked": 1}]
    assert diary_anywhere.records("prices", category="coat") == []
    assert diary_anywhere.records("recipients") == [{"recipient": "dad", "asked": 1}]


def test_kinds_over_time_have_a_row_for_every_piece_of_time(diary: Diary) -> None:
    for day in (0, 0, 6, 7):
        diary.talk(day).say("a hat", hat(), shown("a"))
    by_day = diary.records("over_time")
    assert [r["asked"] for r in by_day] == [2, 0, 0, 0, 0, 0, 1, 1]
    by_week = diary.records("over_time", by="week")
    assert [(r["from"], r["asked"]) for r in by_week] == [("2026-03-02", 3), ("2026-03-09", 1)]


def test_price_bands_come_by_size(diary: Diary) -> None:
    for limit in (15.0, 500.0, 45.0, 40.0):
        diary.talk().say("a hat", hat(Filter("price", "<=", limit, unit="USD")), shown("a"))
    assert [(r["band"], r["asked"]) for r in diary.records("prices")] == [("10-20 USD", 1), ("20-50 USD", 2), ("200-500 USD", 1)]


def in_vain(diary: Diary, text: str, *items: str, said: str = "", day: int = 0) -> None:
    diary.talk(day).say(said or text, Request(text=text), shown(*items, missing=(text,)))


def test_needs_come_by_how_many_had_them_with_their_words_the_newest_first(diary_anywhere: Diary) -> None:
    in_vain(diary_anywhere, "harp", "a", day=3)
    for day, said in enumerate(("do you sell motorcycles?", "MOTORCYCLE", "a motorcycle, please", "motorcycle")):
        in_vain(diary_anywhere, "motorcycles" if day == 0 else "motorcycle", said=said, day=day)
    first, second = diary_anywhere.records("unmet")
    assert (first["need"], first["kind"], first["asked"], first["last"]) == ("motorcycle", "absent", 4, "2026-03-05")
    assert first["words"] == "motorcycle\na motorcycle, please\ndo you sell motorcycles?"
    assert (first["nearest"], first["nearest_title"]) == ("near-it", "The near-it")
    assert (second["need"], second["nearest"], second["nearest_title"]) == ("harp", "a", "The a")


def test_a_word_of_one_shopper_on_a_kind_that_there_is_is_no_need_and_that_of_two_is(diary_anywhere: Diary) -> None:
    for text in ("aptx", "aptx", "wamth"):
        diary_anywhere.talk().say(f"a hat with {text}", hat(text=text), shown("a", missing=(text,)))
    assert [(r["need"], r["category"], r["kind"]) for r in diary_anywhere.records("unmet")] == [("aptx", "hat", "detail")]


def test_what_is_near_is_looked_for_once_an_hour(diary: Diary) -> None:
    in_vain(diary, "piano")
    for _ in range(3):
        diary.records("unmet")
    assert diary.asked == ["piano"]
    diary.now += timedelta(hours=1)
    diary.records("unmet")
    assert diary.asked == ["piano", "piano"]


def test_what_is_near_is_looked_for_only_for_the_first_needs(diary: Diary) -> None:
    for n in range(ROWS + 5):
        in_vain(diary, f"thing{n}")
    assert len(diary.records("unmet")) == ROWS
    assert len(diary.asked) == LOOKED_FOR


def test_an_item_that_the_catalogue_lost_is_near_by_its_id(diary: Diary) -> None:
    in_vain(diary, "piano", "gone")
    (need,) = diary.records("unmet")
    assert (need["nearest"], need["nearest_title"]) == ("gone", None)


def test_words_of_too_few_are_withheld_and_so_is_the_name_made_of_them(diary: Diary) -> None:
    in_vain(diary, "piano")
    in_vain(diary, "harp")
    in_vain(diary, "harp")
    diary.talk().say("a hat under 50", hat(UNDER_50), shown("a", relaxed=("price",)))
    told = diary.records("unmet", words_min=2)
    assert told[0]["words"] == "harp"
    assert {(r["need"], r["words"]) for r in told[1:]} == {("price: 20-50 USD", None), (None, None)}
    assert "piano" not in diary.asked, "words that are withheld aren't looked for either"


def test_whoever_buys_counts_for_the_steps_before(diary_anywhere: Diary) -> None:
    diary_anywhere.talk().say("a piano", Request(text="piano"), shown(missing=("piano",)))
    diary_anywhere.talk().say("a hat", hat(), shown("a"))
    diary_anywhere.talk().say("a hat", hat(), shown("a")).do("like")
    diary_anywhere.talk().say("a hat", hat(), shown("a")).do("purchase")
    rows = diary_anywhere.records("funnel")
    assert [(r["step"], r["conversations"]) for r in rows] == [("began", 4), ("shown", 3), ("clicked", 2), ("saved", 2), ("bought", 1)]
    assert [r["of_step_before"] for r in rows] == [1.0, 0.75, 0.6667, 1.0, 0.5]


def test_a_funnel_of_nothing_has_no_shares(diary: Diary) -> None:
    assert [(r["conversations"], r["of_all"]) for r in diary.records("funnel")] == [(0, None)] * 5


def test_a_conversation_has_ended_after_half_an_hour_of_silence(diary: Diary) -> None:
    talk = diary.talk(7).say("a hat", hat(), shown("a"))
    diary.now = talk.at + timedelta(minutes=SILENCE_MIN)
    assert diary.records("endings") == []
    diary.now += timedelta(seconds=1)
    assert diary.records("endings") == [{"after": "cards", "conversations": 1, "share": 1.0}]


def test_one_of_one_does_not_lead_nine_of_ten(diary_anywhere: Diary) -> None:
    diary_anywhere.talk().say("a hat", hat(), shown("rare")).do("click", "rare")
    for n in range(10):
        talk = diary_anywhere.talk().say("a hat", hat(), shown("often", "never"))
        if n:
            talk.do("click", "often").do("click", "often")
    rows = diary_anywhere.records("items")
    assert [(r["item"], r["shown"], r["clicked"], r["rate"]) for r in rows] == [("often", 10, 9, 0.9), ("rare", 1, 1, 1.0), ("never", 10, 0, 0.0)]
    assert rows[0]["title"] == "The often"


def test_an_item_that_was_never_shown_here_may_be_bought(diary: Diary) -> None:
    diary.talk().say("hello", Request()).do("purchase", "elsewhere")
    (row,) = diary.records("items")
    assert (row["shown"], row["bought"], row["rate"]) == (0, 1, 1.0)


def test_times_are_told_in_the_middle_and_at_the_slow_end(diary_anywhere: Diary) -> None:
    for ms in range(1, 101):
        diary_anywhere.talk().say("a hat", hat(), shown("a"), ms=ms)
    told = diary_anywhere.records("latency")[0]
    assert told["from"] == "2026-03-02"
    assert (told["first_item_p50"], told["first_item_p95"]) == (50, 95)
    assert diary_anywhere.records("latency")[1]["first_item_p50"] is None


def test_sentences_are_counted_by_whose_they_are_and_failures_with_them(diary_anywhere: Diary) -> None:
    diary_anywhere.talk().say("a hat", hat(), shown("a")).say("oh", hat(), Failed("x", "Sorry."), done=False)
    told = diary_anywhere.records("grounding")[0]
    assert (told["turns"], told["failed"]) == (2, 1)
    assert (told["sentences"], told["from_model"], told["replaced"], told["from_facts"], told["model_share"]) == (4, 2, 1, 1, 0.5)


def test_a_table_that_there_is_not_is_named_with_those_that_there_are(diary: Diary) -> None:
    with pytest.raises(NoTable, match="unmet"):
        diary.insights.table("secrets", Wanted(Period(date(2026, 3, 2), date(2026, 3, 2))))


def test_an_empty_shop_has_every_table(diary: Diary) -> None:
    tables = diary.insights.tables(Wanted(Period.until(diary.insights.today, 7)))
    assert [t.name for t in tables] == list(diary.insights.names)


def test_no_table_has_a_column_for_a_shopper_or_a_conversation(diary: Diary) -> None:
    in_vain(diary, "piano")
    for table in diary.insights.tables(Wanted(Period.until(diary.insights.today, 8))):
        assert not {"shopper", "user_id", "conversation_id", "turn_id"} & set(table.columns)
        assert not any("anon:" in str(cell) or cell == "c1" for row in table.rows for cell in row)


def test_a_share_of_nothing_is_unknown() -> None:
    assert share(0, 0) is None
    assert surely(0, 0) is None


@pytest.mark.parametrize(("part", "whole", "low"), [(1, 1, 0.2065), (0, 10, 0.0), (9, 10, 0.5958), (900, 1000, 0.8799)])
def test_the_sure_share_is_the_lower_end_of_wilsons_interval(part: int, whole: int, low: float) -> None:
    assert surely(part, whole) == pytest.approx(low, abs=5e-4)


@pytest.mark.parametrize(
    ("values", "q", "expected"), [({}, 0.5, None), ({7: 1}, 0.95, 7), ({1: 1, 2: 1}, 0.5, 1), ({1: 95, 9: 5}, 0.95, 1), ({1: 94, 9: 6}, 0.95, 9)]
)
def test_a_quantile_is_a_value_that_there_was(values: dict[int, int], q: float, expected: int | None) -> None:
    assert quantile(values, q) == expected
