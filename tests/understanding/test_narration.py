import pytest

from chatbot.understanding.narration import narrated
from chatbot.understanding.tokens import tidy, tokenize


def told(text: str) -> str:
    tokens = tokenize(tidy(text))
    return " ".join(tokens[i].text for i in sorted(narrated(tokens)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("My late husband always bought the heavy iron pans. A light one", "My late husband always bought the heavy iron pans"),
        ("had a foam bed for the dog, he ate it", "had a foam bed for the dog"),
        ("my sister got the 15 litre, I'd go 25", "my sister got the 15 litre"),
        ("my old laptop weighed three kilos and the hinge broke. something light", "my old laptop weighed three kilos and the hinge broke"),
        ("our last tent needed two people. for 4", "our last tent needed two people"),
        ("I got a soft one last year, want a hard one", "I got a soft one last year"),
        ("the red I had at Luigi's was sour, so a softer one", "the red I had at Luigi's was sour"),
        ("used to have the two-man tent but now we are four", "used to have the two man tent"),
        ("kettle, the last one had a glass body and cracked", "the last one had a glass body and cracked"),
        ("first i thought 27 inch, so 24", "first i thought 27 inch ,"),
    ],
)
def test_what_was_had_before_is_told_of(text: str, words: str) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "I had a red one in mind",
        "the red one I had in mind was 28 cm",
        "I got 50 dollars to spend",
        "my old one had a hood and I loved it",
        "my red kettle died, I need a new one",
        "replace the 28 cm pan that I bought last year",
        "my old one wasn't waterproof",
        "my last bag had no pockets",
        "our old spaniel has arthritis",
        "the first one is hideous",
        "I wanted a blue one",
        "we decided on blue",
        "he has two like that, bought last year",
        "a jacket that came with a hood",
        "I said daypack",
    ],
)
def test_what_is_wished_or_was_liked_is_not(text: str) -> None:
    assert told(text) == ""


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("everyone swears by cast iron, but I can't lift that", "everyone swears by cast iron ,"),
        ("My grandson says I need a gaming monitor. I do not game.", "My grandson says I need a gaming monitor"),
        ("ppl keep saying get mips but idc", "ppl keep saying get mips"),
        ("less than 15 bar is no espresso, my brother says. I say who cares", "less than 15 bar is no espresso , my brother says"),
        ("they told me to get a firm chair; I only want it cheap", "they told me to get a firm chair"),
    ],
)
def test_what_others_say_is_told_of_where_it_is_set_aside(text: str, words: str) -> None:
    assert told(text) == words


@pytest.mark.parametrize(
    "text", ["my doctor says to get a firm one", "she told me to get wool but not red", "my wife said pink, but I need it by May", "I said red but I want blue", "tell me which are wool. I only wear wool"]
)  # fmt: skip
def test_advice_that_is_taken_is_a_wish(text: str) -> None:
    assert told(text) == ""


def test_what_would_be_if_things_were_otherwise_is_only_supposed() -> None:
    assert told("If I had the money I'd get titanium, but it's aluminium") == "If I had the money I'd get titanium ,"
    assert told("if it had a hood I'd take it") == ""
    assert told("if you have it in titanium but not in steel") == ""
