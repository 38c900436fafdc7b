"""Reviews are quoted as what buyers say, and only where they answer."""

from dataclasses import replace

import pytest

from chatbot.explain.hearsay import asks_for_opinions, buyer_says, opinions
from tests.stall import EMBEDDER, SKERRY

REVIEWED = replace(SKERRY, reviews=("Kept me dry all day. The zipper sticks a little.", "Runs small at the shoulders!"))


def test_the_sentence_nearest_to_the_question_is_quoted() -> None:
    assert buyer_says(REVIEWED, "does the zipper sticks", EMBEDDER.embed) == "One buyer says: “The zipper sticks a little.”"
    assert "small" in buyer_says(REVIEWED, "runs small at shoulders", EMBEDDER.embed)


def test_where_no_buyer_speaks_of_it_nothing_is_quoted() -> None:
    assert buyer_says(REVIEWED, "can it go into space", EMBEDDER.embed) == ""
    assert buyer_says(SKERRY, "does the zipper sticks", EMBEDDER.embed) == ""


@pytest.mark.parametrize("text", ["what do people say about it", "any reviews?", "how is it rated", "what did other shoppers think"])
def test_a_question_about_opinions(text: str) -> None:
    assert asks_for_opinions(text)


@pytest.mark.parametrize("text", ["is it waterproof", "I like it", "tell me about it", "for how many people is it"])
def test_a_question_about_the_item(text: str) -> None:
    assert not asks_for_opinions(text)


def test_opinions_are_the_rating_and_what_was_written() -> None:
    told = opinions(REVIEWED, "the Skerry")
    assert "4.6 out of 5" in told
    assert "“Kept me dry all day.”" in told
    assert opinions(replace(SKERRY, rating=None), "the Skerry") == "Nobody has rated the Skerry here yet."
