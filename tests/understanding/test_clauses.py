import pytest

from chatbot.understanding.clauses import Clause, clauses, negates
from chatbot.understanding.cues import Stance
from chatbot.understanding.tokens import tokenize

#: Words for things to look for; behind one of them a clause may begin.
THINGS = ("boots", "kettle", "coat", "gloves")


def clauses_of(text: str, claimed: tuple[str, ...] = (), **stances: Stance) -> tuple[Clause, ...]:
    tokens = tokenize(text)
    explained = {i for i, t in enumerate(tokens) if t.text in (*claimed, *THINGS)}
    ruled = [stances.get(t.text, Stance.WANTED) for t in tokens]
    return clauses(tokens, explained, {i for i, t in enumerate(tokens) if t.text in THINGS}, ruled)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("boots that keep my feet dry", ["keep my feet dry"]),
        ("boots, something that doesn't leak", ["doesn't leak"]),
        ("gloves I can text with", ["text"]),
        ("a coat the wind can't get through", ["wind can't get through"]),
        ("boots that grip and that won't rub my heels", ["grip", "won't rub my heels"]),
        ("boots", []),
        ("a kettle for me", []),
    ],
)
def test_what_is_said_of_a_thing_is_cut_into_clauses(text: str, told: list[str]) -> None:
    assert [c.text for c in clauses_of(text)] == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("something to fry eggs in", "fry eggs in"),
        ("I need to charge my phone", "charge my phone"),
        ("a place for my cat to climb and scratch", "my cat to climb and scratch"),
        ("what can I put on the floor", "put on the floor"),
        ("something to dry off with after a swim", "dry off with after a swim"),
    ],
)
def test_what_a_thing_is_for_is_told_in_one_piece(text: str, told: str) -> None:
    found = clauses_of(text)
    assert [(c.text, c.purpose) for c in found if c.purpose] == [(told, True)]


def test_a_purpose_is_told_even_in_words_that_are_explained() -> None:
    assert [c.text for c in clauses_of("something to sleep outdoors", claimed=("sleep", "outdoors"))] == ["sleep outdoors"]
    assert clauses_of("boots that sleep outdoors", claimed=("sleep", "outdoors")) == ()


def test_what_is_ruled_out_from_before_is_said_with_a_no() -> None:
    assert [c.text for c in clauses_of("I hate cords", claimed=("hate",), cords=Stance.DISLIKED)] == ["no hate cords"]
    assert [(c.text, c.negated) for c in clauses_of("nothing that leaks", leaks=Stance.UNWANTED)] == [("no leaks", True)]


def test_what_does_not_matter_is_no_clause() -> None:
    assert clauses_of("boots that leak", leak=Stance.INDIFFERENT) == ()


def test_of_a_long_message_the_last_clauses_are_read() -> None:
    found = clauses_of(", ".join(f"it wobbles {word}" for word in "north south east west up down left right".split()))
    assert len(found) == 6
    assert found[-1].text.endswith("right")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("doesn't leak", True),
        ("won’t rust", True),
        ("dont leak", True),
        ("without a plug", True),
        ("free of nickel", True),
        ("I want one", False),
        ("went well", False),
        ("keeps dry", False),
    ],
)
def test_a_text_negates_by_its_verb_or_by_a_word(text: str, expected: bool) -> None:
    assert negates(text) is expected


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a coat I don't have to iron", "don't have to iron"),
        ("a kettle nobody has to watch", "don't have to watch"),
        ("boots without having to lace them", "don't have to lace them"),
    ],
)
def test_what_need_not_be_done_is_no_purpose(text: str, told: str) -> None:
    assert [(c.text, c.purpose, c.negated) for c in clauses_of(text)][-1:] == [(told, False, True)]


@pytest.mark.parametrize("text", ["boots has to have stretch", "coat needs to stretch", "a kettle, it has to whistle", "gloves that need to grip"])
def test_what_the_thing_has_to_do_is_not_what_it_is_for(text: str) -> None:
    assert not any(c.purpose for c in clauses_of(text))


def test_what_somebody_has_to_do_is_a_purpose() -> None:
    assert [(c.text, c.purpose) for c in clauses_of("I need to boil water")] == [("boil water", True)]


def test_what_somebody_can_do_is_told_without_saying_who() -> None:
    assert [c.text for c in clauses_of("a coat my old father can button up")] == ["old father", "button up"]


@pytest.mark.parametrize("text", ["how long does it take to boil", "how much does it hold"])
def test_what_a_number_is_asked_of_says_nothing(text: str) -> None:
    assert clauses_of(text) == ()


def test_words_that_are_said_to_matter_count_even_where_something_is_not_needed() -> None:
    ruled = {"doesn't": Stance.INDIFFERENT, "need": Stance.INDIFFERENT, "ironing": Stance.INDIFFERENT}
    assert [c.text for c in clauses_of("a coat that doesn't need ironing", **ruled)] == ["doesn't need ironing"]


@pytest.mark.parametrize(("text", "negative"), [("free of latex", True), ("both hands free", False)])
def test_free_denies_only_what_something_is_free_of(text: str, negative: bool) -> None:
    assert negates(text) is negative
