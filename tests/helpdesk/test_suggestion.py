"""What a turn amounts to as a suggestion, and what backs its sentences."""

from chatbot.domain.events import Asked, Card, Done, Intent, Said, Shown, Understood, Voice
from chatbot.domain.item import Offer
from chatbot.domain.notes import Kept, Noted
from chatbot.domain.request import Filter, Request
from chatbot.helpdesk.suggestion import Suggestion, evidence, suggested
from tests.helpdesk.scenes import STATE
from tests.shopfloor import JACKET, TENT

CARDS = (Card(Offer(TENT)), Card(Offer(JACKET, JACKET.variants[0])))
OFFERS = [c.offer for c in CARDS]
WISH = Request("tent", filters=(Filter("waterproof", "=", True), Filter("price", "<=", 200.0, unit="USD")))


def test_a_turn_becomes_a_suggestion_with_its_question_apart() -> None:
    asked = Asked("For how many?", "capacity")
    steps = (Understood(Intent.REFINE, WISH), Noted(()), Shown(CARDS), Said("Two fit. "), Said("One is a tent.", Voice.MODEL), asked, Kept(STATE), Done("t"))
    made = suggested(7, "two tents", steps, Request())
    assert (made.based_on, made.to, made.intent, made.request) == (7, "two tents", Intent.REFINE, WISH)
    assert (made.text, made.cards, made.question) == ("Two fit. One is a tent.", CARDS, asked)


def test_of_what_was_shown_twice_the_last_counts_with_its_words() -> None:
    steps = (Understood(Intent.RECOMMEND, Request()), Shown(CARDS), Said("Two things."), Understood(Intent.RECOMMEND, WISH, again=True), Shown(CARDS[:1]), Said("A tent."))
    made = suggested(1, "x", steps, Request())
    assert (made.cards, made.text, made.request) == (CARDS[:1], "A tent.", WISH)


def test_a_turn_that_says_nothing_suggests_nothing() -> None:
    assert suggested(3, "hm", (), WISH) == Suggestion(3, "hm", request=WISH)


def test_a_sentence_is_backed_by_the_facts_that_it_tells_of_the_item_that_it_names() -> None:
    (found,) = evidence([Said("The Ridgeline is waterproof and weighs 2.1 kg.")], OFFERS, WISH, "a tent")
    assert (found.items, found.item_id, found.source) == (("tent-1",), "tent-1", Voice.FACTS)
    assert {"waterproof", "weighs 2.1 kg"} <= set(found.facts)
    assert not any("nylon" in fact for fact in found.facts)


def test_a_price_is_backed_whether_it_is_named_or_only_spoken_of() -> None:
    found = evidence([Said("The Ridgeline costs $199. The Drizzle is $70 cheaper than the Ridgeline.")], OFFERS, WISH, "")
    assert "costs $199" in found[0].facts
    assert "costs $129" in found[1].facts
    assert set(found[1].items) == {"tent-1", "jacket-1"}
    assert found[1].item_id is None


def test_a_quotation_is_backed_by_the_description_that_it_is_from() -> None:
    (found,) = evidence([Said("“A rain jacket.”")], OFFERS, WISH, "")
    assert (found.items, found.facts[-1]) == (("jacket-1",), "its description")


def test_the_handbooks_sentences_cite_it_and_speak_of_no_item() -> None:
    found = evidence([Said("Send the tent back within 30 days. We pay.", Voice.HANDBOOK, "Returns: how long")], OFFERS, WISH, "")
    assert [(e.sentence, e.source, e.items, e.cites) for e in found] == [
        ("Send the tent back within 30 days.", Voice.HANDBOOK, (), "Returns: how long"),
        ("We pay.", Voice.HANDBOOK, (), "Returns: how long"),
    ]


def test_the_models_sentences_are_told_apart() -> None:
    found = evidence([Said("The Ridgeline weighs 2.1 kg."), Said(" It is waterproof.", Voice.MODEL)], OFFERS, WISH, "")
    assert [(e.source, e.item_id) for e in found] == [(Voice.FACTS, "tent-1"), (Voice.MODEL, "tent-1")]


def test_without_items_a_sentence_stands_alone() -> None:
    (found,) = evidence([Said("Hello there.")], (), Request(), "hi")
    assert (found.items, found.facts) == ((), ())


def test_an_answer_on_what_is_on_show_is_backed_by_that_items_facts() -> None:
    steps = (Understood(Intent.ASK_ITEM, WISH), Said("Yes: the Drizzle comes in black and green."))
    (found,) = suggested(1, "does it come in green?", steps, WISH, (JACKET, TENT)).evidence
    assert found.item_id == "jacket-1"
    assert "in color black, green" in found.facts
