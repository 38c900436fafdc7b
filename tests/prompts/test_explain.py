import pytest

from chatbot.llm.llamacpp import LlamaCpp, packaged
from chatbot.llm.vocabulary import vocabulary
from prompts.budget import BudgetTooSmall, length
from prompts.explain import explain

FACTS = (
    "Duo Tent: waterproof, made of nylon, in green",
    "Solo Tent: made of polyester, weighs 1.4 kg, in orange",
    "Trek Tent: freestanding, weighs 2.1 kg, for 2 people",
)
COUNT = vocabulary(packaged()).count


def test_the_best_item_is_told_of_unless_more_are_asked_for() -> None:
    assert explain("", FACTS, count=COUNT)[-1].content == f"Item: {FACTS[0]}"
    assert explain("", FACTS, count=COUNT, items=3)[-1].content.count("Item:") == 3


def test_the_least_important_items_are_dropped_when_the_budget_is_small() -> None:
    whole = length(explain("", FACTS, count=COUNT, items=3), COUNT)
    assert explain("", FACTS, count=COUNT, items=3, budget=whole - 1)[-1].content == f"Item: {FACTS[0]}\nItem: {FACTS[1]}"


def test_a_budget_that_holds_no_item_is_an_error() -> None:
    with pytest.raises(BudgetTooSmall):
        explain("", FACTS, count=COUNT, budget=150)


def test_a_very_long_wish_is_cut_at_a_word() -> None:
    last = explain("waterproof " * 5000, FACTS, count=COUNT)[-1].content
    assert last.count("waterproof") == 18 + 1
    assert "waterproof\n" in last


def test_all_but_the_last_message_is_the_same_for_every_turn() -> None:
    first, second = explain("a tent", FACTS, count=COUNT), explain("cheaper", FACTS[1:], count=COUNT)
    assert first[:-1] == second[:-1]


def test_the_part_of_a_turn_is_short() -> None:
    messages = explain("a light tent for two people", FACTS, count=COUNT, items=3, budget=400)
    assert COUNT(messages[-1].content) < 250
    assert length(explain("", FACTS, count=COUNT), COUNT) <= 300


@pytest.mark.integration
def test_the_length_is_exactly_what_the_model_reads_and_only_the_turn_is_new() -> None:
    engine = LlamaCpp()
    list(engine.stream(explain("", FACTS[:1], count=engine.count), max_tokens=1, timeout=60))
    messages = explain("", FACTS[1:], count=engine.count)
    last = list(engine.stream(messages, max_tokens=60, timeout=60))[-1]
    engine.close()
    assert last.prompt_tokens == length(messages, engine.count)
    assert last.prompt_tokens - last.cached_tokens < 60


@pytest.mark.integration
def test_the_packaged_model_says_what_the_facts_say() -> None:
    engine = LlamaCpp()
    said = ["".join(p.text for p in engine.stream(explain("", [f], count=engine.count), max_tokens=60, timeout=60)) for f in FACTS]
    engine.close()
    for fact, text in zip(FACTS, said, strict=True):
        title, facts = fact.split(": ")
        told = facts.split(", ")
        assert title in text
        assert sum(phrase in text for phrase in told) >= 2
