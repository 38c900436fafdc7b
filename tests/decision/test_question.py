from dataclasses import replace

import pytest

from chatbot.decision.question import WORTH_ASKING, best_question
from chatbot.domain.item import Item, Offer
from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import collect
from tests.stall import ITEMS, item, vocabulary


def things(count: int, **attributes: tuple[str, ...]) -> list[Item]:
    """So many tents; an attribute's values are dealt out in turn."""
    dealt = [{name: (values[n % len(values)],) for name, values in attributes.items()} for n in range(count)]
    return [replace(item(f"t{n}", f"Tent {n}", 100), attributes=told, rating=None) for n, told in enumerate(dealt)]


def ask(items: list[Item], request: Request = Request("tent"), asked: tuple[str, ...] = (), preferred: str = ""):
    return best_question([Offer(i) for i in items], request, collect(items), asked, preferred=preferred)


def test_the_facet_that_splits_best_is_asked_for() -> None:
    question = ask(things(12, season=("summer", "winter", "all year"), lining=("yes", "yes", "yes", "yes", "yes", "no")))
    assert question is not None
    assert question.facet == "season"
    assert [(r.text, r.count) for r in question.quick_replies] == [("Summer", 4), ("Winter", 4), ("All year", 4)]


def test_each_reply_tells_how_many_items_it_would_leave() -> None:
    question = ask(things(8, season=("summer", "summer", "summer", "winter")))
    assert question is not None
    assert {r.text: r.count for r in question.quick_replies} == {"Summer": 6, "Winter": 2}


def test_few_items_need_no_question() -> None:
    assert ask(things(WORTH_ASKING - 1, season=("summer", "winter"))) is None
    assert ask([]) is None


def test_what_the_request_settles_is_not_asked() -> None:
    goods = things(12, season=("summer", "winter"))
    assert ask(goods, Request("tent", filters=(Filter("season", "=", "winter", hard=False),))) is None
    assert ask(goods, Request("tent", indifferent=("season",))) is None


def test_no_question_is_asked_twice() -> None:
    assert ask(things(12, season=("summer", "winter")), asked=("season",)) is None


def test_what_all_items_share_is_no_question() -> None:
    assert ask(things(12, season=("summer",))) is None


def test_what_few_items_state_is_no_question() -> None:
    goods = things(12, season=("summer", "winter"))
    assert ask([*goods[:5], *things(12)[5:]]) is None


def test_what_nearly_all_items_share_is_not_worth_a_question() -> None:
    assert ask(things(12, season=("summer",) * 11 + ("winter",))) is None


def test_a_facet_of_very_many_values_is_no_question() -> None:
    assert ask(things(26, season=tuple("abcdefghijklmnopqrstuvwxyz"))) is None


def test_a_wide_span_of_prices_is_asked_for_in_round_numbers() -> None:
    goods = [replace(i, price=20.0 + 13 * n) for n, i in enumerate(things(12))]
    question = ask(goods)
    assert question is not None
    assert question.facet == "price"
    assert [r.text for r in question.quick_replies] == ["Under $60", "Under $120"]
    assert all(r.count == sum(i.price <= float(r.text.split("$")[1]) for i in goods) for r in question.quick_replies)


def test_a_narrow_span_of_prices_is_not() -> None:
    assert ask([replace(i, price=100.0 + n) for n, i in enumerate(things(12))]) is None


def test_a_yes_or_no_property_is_asked_as_one() -> None:
    goods = [replace(i, attributes={"vegan": n % 2 == 0}) for n, i in enumerate(things(12))]
    question = ask(goods)
    if question is not None:  # half and half is 1 bit, and flags weigh little
        assert question.question.startswith("Does vegan matter")


@pytest.mark.parametrize(
    ("subject", "words"), [("me", "Which season would suit you best?"), ("dad", "Which season would be best for your dad?"), ("him", "Which season would be best for him?")]
)
def test_the_question_speaks_of_whom_it_is_for(subject: str, words: str) -> None:
    question = ask(things(12, season=("summer", "winter", "spring")), Request("tent", subject=subject))
    assert question is not None
    assert question.question == words


def test_without_a_category_the_category_is_asked_first() -> None:
    goods = [i for i in ITEMS if i.stock]
    question = best_question([Offer(i) for i in goods], Request(text="good"), vocabulary(), ())
    assert question is not None
    assert question.facet in ("category", "type")
    assert 0 < len(question.quick_replies) <= 4


def test_replies_are_values_that_the_offers_have() -> None:
    goods = [i for i in ITEMS if i.category == "jacket" and i.stock]
    question = best_question([Offer(i) for i in goods], Request("jacket"), vocabulary(), ())
    assert question is not None
    stated = {v.casefold() for i in goods for v in i.attributes.get(question.facet, ())}  # type: ignore[union-attr]
    assert {r.text.casefold() for r in question.quick_replies} <= stated


def test_a_preferred_facet_is_asked_about_first_if_its_answer_tells_enough() -> None:
    goods = things(12, season=("summer", "winter", "all year"), lining=("silk", "cotton"))
    assert [ask(goods, preferred=facet).facet for facet in ("", "season", "lining", "flavor")] == ["season", "season", "lining", "season"]


def test_a_preferred_facet_that_splits_nothing_or_is_settled_is_not_asked_about() -> None:
    goods = things(12, season=("summer", "winter"), lining=("silk",) * 11 + ("cotton",))
    assert ask(goods, preferred="lining").facet == "season"
    assert ask(goods, asked=("season",), preferred="season") is None
    assert ask(goods, Request("tent", indifferent=("season",)), preferred="season") is None
