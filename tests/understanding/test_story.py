from chatbot.understanding.lexicon import Lexicon
from chatbot.understanding.story import begins
from chatbot.understanding.tokens import tokenize
from tests.stall import ORDINARY, vocabulary


def wish(text: str) -> str:
    tokens = tokenize(text)
    return text[tokens[begins(tokens, tuple(Lexicon(vocabulary(), ORDINARY.__contains__).matches(tokens)))].start :]


def test_a_story_is_no_part_of_the_wish_that_it_ends_in() -> None:
    told = "On Monday the boiler broke, on Tuesday my sister came with three black suitcases and wool all over them, and I sat on my glasses. "
    assert wish(told + "I need a tent for two.") == "I need a tent for two."


def test_a_short_message_is_a_wish_from_the_beginning() -> None:
    assert wish("It rains a lot here. I need a tent.").startswith("It rains")


def test_without_a_wish_for_a_thing_nothing_is_left_out() -> None:
    told = "We walked for nine days and it was wet all the time, and the dog slept in the car. My boots never dried. It was a black week for all of us, really."
    assert wish(told) == told
