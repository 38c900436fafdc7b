import pytest

from chatbot.understanding.cues import Stance
from chatbot.understanding.opinions import Opinion, opinions
from chatbot.understanding.tokens import tokenize

#: The names of these tests; of them "boots" is a kind of thing.
NAMES = ("wool", "wools", "gas", "leather", "mesh", "black", "berets", "cashmere", "boots", "kids")


def held(text: str, ruled: Stance = Stance.WANTED) -> tuple[Opinion, ...]:
    tokens = tokenize(text)
    named = [0] * len(tokens)
    for i, token in enumerate(tokens):
        word = token.text.casefold().removesuffix("'s")
        named[i] = (-i - 1 if word == "boots" else i + 1) if word in NAMES else 0
    return opinions(tokens, named, [ruled] * len(tokens), frozenset())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wool makes my neck itch", ["it makes my neck itch"]),
        ("gas is banned where we go, so something else", ["it is banned where we go"]),
        ("leather boots give me blisters", ["it gives me blisters"]),
        ("the black ones are hideous on him", ["it is hideous on him"]),
        ("black's always dirty in no time", ["it is always dirty in no time"]),
        ("mesh is drafty, leather is sweaty", ["it is drafty", "it is sweaty"]),
        ("mesh and leather are noisy", ["it is noisy"]),
        ("he looks daft in berets", ["he looks daft in it"]),
        ("my kid sweats in wool, honestly", ["my kid sweats in it"]),
        ("cashmere is lovely but he'd shrink it", ["it is lovely", "he'd shrink it"]),
    ],
)
def test_what_is_said_of_a_thing_has_it_for_the_thing(text: str, said: list[str]) -> None:
    assert [o.text for o in held(text)] == said


def test_a_remark_on_it_is_about_what_was_named_before() -> None:
    first, second = held("cashmere is lovely but he'd shrink it")
    assert first.things == second.things == {0}
    assert second.beside == frozenset(range(1, 7))


@pytest.mark.parametrize(
    "text",
    [
        "black boots has to have laces",
        "leather boots must have a zip",
        "wool has to be warm",
        "boots in black",
        "black boots for me",
        "black boots please",
        "I need boots in wool",
        "is wool warm?",
        "the black one is nice",
        "wool",
        "black, leather",
        "leather straps",
        "they are in wool",
        "we looked for wool",
        "I want wool, it is warm",
        "",
    ],
)
def test_wishes_questions_and_bare_names_are_no_opinions(text: str) -> None:
    assert held(text) == ()


def test_what_is_refused_already_is_none() -> None:
    assert held("wool makes my neck itch", Stance.DISLIKED) == ()


def test_a_thing_and_a_verb_are_an_opinion_beside_others_and_a_name_alone() -> None:
    assert [(o.text, o.is_terse) for o in held("wool shrinks, mesh stains, what else")] == [("it shrinks", True), ("it stains", True)]
    assert held("wool straps") == ()


def test_what_a_thing_of_no_catalogue_does_to_somebody_is_an_opinion() -> None:
    (opinion,) = held("chin bars make me claustrophobic")
    assert (opinion.text, opinion.things) == ("it makes me claustrophobic", frozenset({0, 1}))
    assert held("my kids make me happy") == ()


def test_a_noun_behind_what_describes_it_is_no_verb() -> None:
    tokens = tokenize("a lamp, adjustable arms, wool itches")
    named = [0, 0, 0, 1, 0, 0, 2, 0]
    assert [o.text for o in opinions(tokens, named, [Stance.WANTED] * len(tokens), frozenset())] == ["it itches"]


def test_a_name_and_a_word_that_go_on_a_list_are_no_opinion() -> None:
    assert held("with a good grip and leather tips") == ()
    assert [o.text for o in held("wool is itchy and leather cracks")] == ["it is itchy", "it cracks"]
