import pytest

from chatbot.understanding.recipients import recipient
from chatbot.understanding.tokens import tokenize


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("a gift for my dad", "dad"), ("something for my father", "dad"), ("a present for mum", "mom"), ("for my little sister", "sister"), ("a tent for my two kids", "kid"), ("for my wife's birthday", "wife"),
        ("something for a friend", "friend"), ("for an uncle who fishes", "uncle"), ("a toy for our 3 year old daughter", "daughter"), ("my dad likes fishing", "dad"), ("my brother is into music", "brother"), ("it's my girlfriend's birthday", "girlfriend"),
        ("I want to give it to my boss", "boss"), ("for grandma", "grandma"), ("for my granny", "grandma"), ("for the baby", "baby"), ("for the boys", "boy"),
        ("my mum's after a perfume but roses give her a headache", "mom"), ("not for my mum, for my aunt", "aunt"), ("my brother's been looking for a tent", "brother"),
    ],
)  # fmt: skip
def test_a_message_says_whom_it_is_for(text: str, who: str) -> None:
    assert recipient(tokenize(text), "me") == who


@pytest.mark.parametrize("text", ["for me", "now something for myself", "for me again, jackets", "this one is for me"])
def test_for_me_is_for_me(text: str) -> None:
    assert recipient(tokenize(text), "dad") == "me"


@pytest.mark.parametrize(
    "text",
    ["a jacket for hiking", "for under $50", "I talked to a man", "my kids' room needs a rug", "for the mountains, my sister said", "", "for", "my", "mother of pearl", "a baby carrier", "looking for a baby carrier", "I am searching for a navy baby carrier", "for women", "I have a dog", "for rain and my friend",
     "no penguin, my daughter has both", "my son had one already", "these are all kids dresses, for a woman"],
)  # fmt: skip
def test_other_people_in_a_message_are_no_recipients(text: str) -> None:
    assert recipient(tokenize(text), "me") is None


@pytest.mark.parametrize(("subject", "who"), [("dad", "dad"), ("me", "him")])
def test_a_pronoun_keeps_the_recipient_there_is(subject: str, who: str) -> None:
    assert recipient(tokenize("something cheaper for him"), subject) == who


def test_a_message_that_does_not_say_leaves_it_open() -> None:
    assert recipient(tokenize("in green please"), "dad") is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("what can I get a colleague who drinks a lot of coffee?", "colleague"), ("surprise my wife, she adores jasmine", "wife"), ("it's for my mother-in-law", "mother-in-law"), ("shopping for my 5yo nephew", "nephew"),
        ("idk what to get my bf", "boyfriend"), ("my son grew out of his rain pants", "son"), ("my grandson Theo turns six", "grandson"), ("Dad's fishing hat blew into the lake, so a new one", "dad"), ("my brother wears a medium", "brother"),
        ("not for me, for my brother", "brother"), ("for both of my nieces", "niece"), ("a gift for my sister's wedding", "sister"), ("a rug for my kids' room", "kid"), ("housewarming for friends", "friend"), ("treat myself to a perfume", "me"), ("for my wife and me", "me"),
        ("my 3 year old wants a dinosaur", "kid"), ("for something that I'd give to my boss", "boss"),
    ],
)  # fmt: skip
def test_a_recipient_is_told_in_many_ways(text: str, who: str) -> None:
    assert recipient(tokenize(text), "me") == who


@pytest.mark.parametrize(
    "text",
    [
        "a bed for our new puppy", "a toy for my 3 year old dog", "a tent for two people", "a dress for my sister's wedding", "something for the guest room", "my wife says I need new shoes", "My neighbour plays the drums. I need headphones",
        "my sister turned up with three bags and I want a towel", "give me three options", "similar to my dad's jacket", "the one my brother has", "something for a baby shower", "a hike that is kid friendly", "The kids want a pet and I said no", "for a 30 year old",
    ],
)  # fmt: skip
def test_pets_crowds_and_people_who_are_only_mentioned_are_no_recipients(text: str) -> None:
    assert recipient(tokenize(text), "me") is None


def test_a_pronoun_that_cannot_mean_the_recipient_is_somebody_new() -> None:
    assert recipient(tokenize("and something for her"), "dad") == "her"
    assert recipient(tokenize("and something for her"), "mom") == "mom"
    assert recipient(tokenize("not for toddlers, for me"), "toddler") == "me"


def test_who_was_only_around_in_a_story_gets_nothing() -> None:
    assert recipient(tokenize("my brother was over for the weekend, so what I'm after is a speaker"), "me") is None


@pytest.mark.parametrize("text", ["for kids", "make it for children please", "sunscreen for toddlers", "gloves for men", "shoes for women", "for teens under 20"])
def test_people_of_a_kind_are_whom_a_thing_is_made_for_and_no_recipient(text: str) -> None:
    assert recipient(tokenize(text), "me") is None


@pytest.mark.parametrize(("text", "who"), [("for my kids", "kid"), ("for the boys", "boy"), ("for two girls", "girl"), ("for kids' day", "kid")])
def test_people_who_are_somebodys_are_recipients(text: str, who: str) -> None:
    assert recipient(tokenize(text), "me") == who
