import json

import pytest

from chatbot.understanding.options import Options
from chatbot.understanding.proposal import Slot, form, question, slots

CHOICE = Options({"category": ("tent", "jacket"), "color": ("red", "blue")}, ("price", "weight"))


def kinds(schema) -> list[dict[str, object]]:
    return [kind["properties"] for kind in schema["properties"]["slots"]["items"]["anyOf"]]


def test_the_form_has_one_kind_of_slot_for_each_facet() -> None:
    found = kinds(form(CHOICE, ("zyx",), numbers=False, shown=False))
    assert [kind["facet"]["enum"] for kind in found] == [["category"], ["color"]]
    assert [kind["value"]["enum"] for kind in found] == [["tent", "jacket"], ["red", "blue"]]
    assert all(kind["words"]["enum"] == ["zyx"] for kind in found)


def test_a_bound_can_be_said_only_of_a_message_with_a_number() -> None:
    assert "number" in kinds(form(CHOICE, ("zyx",), numbers=True, shown=False))[-1]


def test_a_comparison_can_be_made_only_with_what_is_on_show() -> None:
    assert "than" in kinds(form(CHOICE, ("zyx",), numbers=False, shown=True))[-1]


def test_where_there_is_nothing_to_choose_there_is_no_form() -> None:
    assert form(Options({}, ("price",)), ("zyx",), numbers=False, shown=False) is None
    assert form(CHOICE, (), numbers=True, shown=True) is None


def test_every_object_of_the_form_is_closed_and_complete() -> None:
    def closed(node: object) -> bool:
        if isinstance(node, dict):
            if node.get("type") == "object" and (node["additionalProperties"] or set(node["required"]) != set(node["properties"])):
                return False
            return all(closed(v) for v in node.values())
        return all(closed(v) for v in node) if isinstance(node, list) else True

    assert closed(form(CHOICE, ("zyx",), numbers=True, shown=True))


def test_slots_are_read() -> None:
    text = json.dumps({"slots": [{"words": "zyx", "facet": "color", "value": "red", "wanted": False, "must": True}]})
    assert slots(text) == ((Slot(words="zyx", facet="color", value="red", wanted=False, must=True),), 0)


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("", 1), ("null", 1), ("[]", 1), ("{}", 1), ('{"slots": 3}', 1), ('{"slots": [3, null]}', 2), ("[" * 5000, 1), ("x" * 10_000, 1), ('{"slots": []}', 0),
        ('{"slots": [{"words": "zyx", "facet": "price", "bound": "=", "number": 3}]}', 1), ('{"slots": [{"words": "zyx", "facet": "price", "bound": "<=", "number": NaN}]}', 1),
        ('{"slots": [{"words": "zyx", "facet": "color", "wanted": 1}]}', 1), ('{"slots": [{"words": "' + "z" * 500 + '", "facet": "color"}]}', 1),
    ],
)  # fmt: skip
def test_what_is_no_slot_is_counted(text: str, broken: int) -> None:
    assert slots(text) == ((), broken)


def test_one_broken_slot_costs_the_others_nothing() -> None:
    text = json.dumps({"slots": [None, {"words": "zyx", "facet": "color", "value": "red"}]})
    found, broken = slots(text)
    assert [s.value for s in found] == ["red"]
    assert broken == 1


def test_of_more_slots_than_were_asked_for_the_rest_is_not_read() -> None:
    text = json.dumps({"slots": [{"words": "zyx", "facet": "color", "value": "red"}] * 40})
    found, broken = slots(text)
    assert (len(found), broken) == (6, 34)


def test_a_question_is_in_the_form_where_something_can_be_asked_about() -> None:
    schema = form(CHOICE, ("zyx",), numbers=False, shown=True, ask=("color", "fill"))
    assert schema is not None
    assert list(schema["properties"]) == schema["required"] == ["slots", "ask"]
    assert schema["properties"]["ask"]["enum"] == ["color", "fill", ""]
    assert "ask" not in form(CHOICE, ("zyx",), numbers=False, shown=True)["properties"]  # type: ignore[index, operator]


@pytest.mark.parametrize(
    ("text", "asked"),
    [('{"slots":[],"ask":"fill"}', "fill"), ('{"slots":[],"ask":""}', ""), ('{"slots":[]}', ""), ('{"slots":[],"ask":"price"}', ""), ('{"ask":3}', ""), ("[]", ""), ("", "")],
)
def test_only_what_was_offered_is_asked_about(text: str, asked: str) -> None:
    assert question(text, ("color", "fill")) == asked
