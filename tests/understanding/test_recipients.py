import pytest

from chatbot.understanding.recipients import recipient
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("a gift for my dad", "dad"), ("something for my father", "dad"), ("a present for mum", "mom"), ("for my little sister", "sister"), ("a tent for my two kids", "kid"), ("for my wife's birthday", "wife"),
        ("something for a friend", "friend"), ("for an uncle who fishes", "uncle"), ("a toy for our 3 year old daughter", "daughter"), ("my dad likes fishing", "dad"), ("my brother is into music", "brother"), ("it's my girlfriend's birthday", "girlfriend"),
        ("I want to give it to my boss", "boss"), ("for grandma", "grandma"), ("for my granny", "grandma"), ("for the baby", "baby"), ("for the boys", "boy"),
    ],
)  # fmt: skip
def test_a_message_says_whom_it_is_for(text: str, who: str) -> None:
    assert recipient(tokenize(text), "me") == who


@pytest.mark.parametrize("text", ["for me", "now something for myself", "for me again, jackets", "this one is for me"])
def test_for_me_is_for_me(text: str) -> None:
    assert recipient(tokenize(text), "dad") == "me"


@pytest.mark.parametrize(
    "text",
    ["a jacket for hiking", "for under $50", "I talked to a man", "my kids' room needs a rug", "for the mountains, my sister said", "", "for", "my", "mother of pearl", "a baby carrier", "for women", "I have a dog", "for rain and my friend"],
)  # fmt: skip
def test_other_people_in_a_message_are_no_recipients(text: str) -> None:
    assert recipient(tokenize(text), "me") is None


@pytest.mark.parametrize(("subject", "who"), [("dad", "dad"), ("me", "him")])
def test_a_pronoun_keeps_the_recipient_there_is(subject: str, who: str) -> None:
    assert recipient(tokenize("something cheaper for him"), subject) == who


def test_a_message_that_does_not_say_leaves_it_open() -> None:
    assert recipient(tokenize("in green please"), "dad") is None
