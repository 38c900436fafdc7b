"""A journey file says what it means, or is refused with the place that is wrong."""

from pathlib import Path

import pytest

from chatbot.domain.events import Intent
from chatbot.journeys.journey import BadJourney, Bounds, Place, read_journey

HEAD = "id: one\nwhy: To see.\nturns:\n"


def written(folder: Path, text: str) -> Path:
    file = folder / "one.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_documented_example_is_read(tmp_path: Path) -> None:
    file = written(
        tmp_path,
        """
        id: changing_mind
        why: An earlier constraint must not leak into a later turn.
        catalog: sample
        turns:
          - say: show me jackets
            expect: {items_min: 2, every_item: {category: jacket}}
          - say: only black ones, under 150
            expect: {items_min: 1, every_item: {color: black, price: {max: 150}}}
          - say: the second one, but in green
            expect: {items_min: 1, every_item: {color: green}, no_item: {color: black}}
          - say: save the first one
            expect: {shortlist: 1}
          - say: do you ship to Mars?
            expect: {intent: [ask_store, decline], items_max: 0, text_not: ["we ship to Mars"]}
        """,
    )
    journey = read_journey(file)
    assert [t.say for t in journey.turns][3] == "save the first one"
    assert journey.turns[4].expect.intent == [Intent.ASK_STORE, Intent.DECLINE]
    wish = journey.turns[1].expect.every_item
    assert wish is not None
    assert wish.facets == {"color": "black", "price": Bounds(max=150)}


def test_one_thing_stands_for_a_list_of_one(tmp_path: Path) -> None:
    journey = read_journey(written(tmp_path, HEAD + "  - say: hi\n    expect: {intent: chat, text: hello, relaxed: price, no_item: {color: red}}\n"))
    expect = journey.turns[0].expect
    assert (expect.intent, expect.text, expect.relaxed) == ([Intent.CHAT], ["hello"], ["price"])
    assert expect.no_item is not None
    assert len(expect.no_item) == 1


def test_values_keep_their_kinds(tmp_path: Path) -> None:
    text = HEAD + "  - say: hi\n  - say: on\n    expect: {every_item: {a: true, b: 8, c: '8', d: [x, 2], e: {not: leather}, f: {below: {turn: 1, place: 2}}}}\n"
    wish = read_journey(written(tmp_path, text)).turns[1].expect.every_item
    assert wish is not None
    facets = dict(wish.facets)
    assert facets["a"] is True
    assert (facets["b"], facets["c"], facets["d"]) == (8, "8", ["x", 2])
    assert facets["f"] == Bounds(below=Place(turn=1, place=2))


@pytest.mark.parametrize(
    ("turns", "where"),
    [
        ("  - say: hi\n    expct: {}\n", "turn 1, expct: there is no such key"),
        ("  - say: hi\n    expect: {item_min: 2}\n", "turn 1, expect.item_min: there is no such key"),
        ("  - say: hi\n  - say: ho\n    expect: {every_item: {price: {maxx: 2}}}\n", "turn 2, expect.every_item.price.maxx: there is no such key"),
        ("  - say: hi\n    expect: {every_item: {string_pattern: {maxx: 2}}}\n", "turn 1, expect.every_item.string_pattern.maxx: there is no such key"),
        ("  - say: hi\n    expect: {intent: recomend}\n", "turn 1, expect.intent.0: Input should be 'recommend'"),
        ("  - say: hi\n    expect: {items_min: two}\n", "turn 1, expect.items_min: Input should be a valid integer, not 'two'"),
        ("  - say: hi\n    expect: {items_min: -1}\n", "turn 1, expect.items_min: Input should be greater than or equal to 0, not -1"),
        ("  - say: hi\n    expect: {every_item: {}}\n", "turn 1, expect.every_item: says nothing"),
        ("  - say: hi\n    expect: {every_item: {price: {}}}\n", "turn 1, expect.every_item.price: says nothing"),
        ("  - say: hi\n    expect: {text: []}\n", "turn 1, expect.text"),
        ("  - say: hi\n    expect: {profile_has: {facet: color, polarity: loves}}\n", "turn 1, expect.profile_has.0.polarity"),
        ("  - expect: {items_min: 1}\n", "turn 1, say: Field required"),
        ("  - say: hi\n    expect: {same_items_as: 1}\n", "turn 1 compares with turn 1, which is not before it"),
        ("  - say: hi\n    expect: {no_item: [{shown_in: {turn: 2, place: 1}}]}\n", "turn 1 compares with turn 2"),
        ("  - say: hi\n    expect: {every_item: {price: {below: {turn: 1, place: 1}}}}\n", "turn 1 compares with turn 1"),
        ("  - say: hi\n    expect: {shortlist: [{turn: 3, place: 1}]}\n", "turn 1 compares with turn 3"),
        ("  - say: hi\n    say: ho\n", "'say' is written twice"),
        ("  - say: hi\n    again: true\n", "turn 1 can't begin again"),
        ("  - say: hi\n    consent: maybe\n", "turn 1, consent"),
        ("  []\n", "turns: List should have at least 1 item"),
    ],
)
def test_a_slip_is_refused_with_its_place(turns: str, where: str, tmp_path: Path) -> None:
    with pytest.raises(BadJourney) as caught:
        read_journey(written(tmp_path, HEAD + turns))
    assert where in str(caught.value)
    assert str(tmp_path / "one.yaml") in str(caught.value)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "is not a mapping"),
        ("- say: hi", "is not a mapping"),
        ("id: [", "is not YAML"),
        ("id: one\nturns: [{say: hi}]", "why: Field required"),
        ("id: One Two\nwhy: x\nturns: [{say: hi}]", "id: String should match pattern"),
        ("id: one\nwhy: x\ncatalogue: sample\nturns: [{say: hi}]", "catalogue: there is no such key"),
        ("!!python/object/apply:os.system ['true']", "is not YAML"),
    ],
)
def test_a_file_that_is_no_journey_is_refused(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(BadJourney, match=r"one\.yaml") as caught:
        read_journey(written(tmp_path, text))
    assert words in str(caught.value)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadJourney, match="can't be read: No such file"):
        read_journey(tmp_path / "none.yaml")
