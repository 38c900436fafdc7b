import pytest

from chatbot.explain.briefing import Briefing, Told
from chatbot.llm.llamacpp import LlamaCpp, packaged
from chatbot.llm.vocabulary import vocabulary
from prompts.budget import BudgetTooSmall, length
from prompts.explain import explain, portray

ITEMS = (
    Told("the Duo", "Duo Tent", ("waterproof", "made of nylon", "in green"), ("700 g heavier than the Solo",)),
    Told("the Solo", "Solo Tent", ("made of polyester", "weighs 1.4 kg", "in orange")),
    Told("the Trek", "Trek Tent", ("freestanding", "weighs 2.1 kg", "for 2 people")),
)
COUNT = vocabulary(packaged()).count


def brief(message: str = "a light tent for two people", *, known: tuple[str, ...] = (), items: tuple[Told, ...] = ITEMS) -> Briefing:
    return Briefing(message, "tents under $300", "dad", known, items)


def test_the_model_is_told_the_wish_whom_it_is_for_and_of_each_item_what_speaks_for_and_against_it() -> None:
    messages = explain(brief(known=("likes green",)), count=COUNT)
    assert messages[-1].content.splitlines() == [
        "Shopper: a light tent for two people",
        "Wants: tents under $300, for dad",
        "Known: likes green",
        "the Duo: waterproof; made of nylon; in green. But: 700 g heavier than the Solo",
        "the Solo: made of polyester; weighs 1.4 kg; in orange",
    ]


def test_the_length_and_the_shop_s_style_are_asked_for() -> None:
    system = explain(brief(), count=COUNT, sentences=1, style="Keep it formal.")[0].content
    assert "one short sentence" in system
    assert system.endswith("Keep it formal.")


def test_a_large_model_is_asked_to_keep_to_the_words_of_the_facts() -> None:
    system = explain(brief(), count=COUNT, budget=400, closely=True)[0].content
    assert "close to how they are worded" in system
    assert "words of your own" not in system
    assert explain(brief(), count=COUNT, budget=400, closely=True)[-1] == explain(brief(), count=COUNT)[-1]


def test_the_least_important_items_are_dropped_when_the_budget_is_small() -> None:
    whole = length(explain(brief(), count=COUNT, items=3), COUNT)
    kept = explain(brief(), count=COUNT, items=3, budget=whole - 1)[-1].content
    assert "the Solo:" in kept
    assert "the Trek:" not in kept


def test_a_budget_that_holds_no_item_is_an_error() -> None:
    with pytest.raises(BudgetTooSmall):
        explain(brief(), count=COUNT, budget=60)


def test_a_very_long_wish_is_cut_at_a_word() -> None:
    last = explain(brief("waterproof " * 5000), count=COUNT)[-1].content
    assert last.count("waterproof") == 14 + 1
    assert "waterproof\n" in last


def test_all_but_the_last_message_is_the_same_for_every_turn() -> None:
    first, second = explain(brief("a tent"), count=COUNT), explain(brief("cheaper", items=ITEMS[1:]), count=COUNT)
    assert first[:-1] == second[:-1]


def test_the_part_of_a_turn_is_short() -> None:
    assert COUNT(explain(brief(), count=COUNT)[-1].content) < 130


def test_without_its_adapter_the_small_model_is_told_of_one_item_alone() -> None:
    assert portray(brief(), count=COUNT)[-1].content == "Item: Duo Tent: waterproof, made of nylon, in green"


@pytest.mark.integration
def test_the_length_is_exactly_what_the_model_reads_and_only_the_turn_is_new() -> None:
    engine = LlamaCpp()
    list(engine.stream(explain(brief("first"), count=engine.count), max_tokens=1, timeout=60))
    messages = explain(brief(), count=engine.count)
    last = list(engine.stream(messages, max_tokens=60, timeout=60))[-1]
    engine.close()
    assert last.prompt_tokens == length(messages, engine.count)
    assert last.prompt_tokens - last.cached_tokens < 130


@pytest.mark.integration
def test_the_packaged_model_says_what_the_facts_say() -> None:
    engine = LlamaCpp()
    prompts = [portray(brief(items=(item,)), count=engine.count) for item in ITEMS]
    said = ["".join(p.text for p in engine.stream(prompt, max_tokens=60, timeout=60)) for prompt in prompts]
    engine.close()
    for item, text in zip(ITEMS, said, strict=True):
        assert item.title in text
        assert sum(phrase in text for phrase in item.points) >= 2
