from chatbot.understanding.hedges import closes
from chatbot.understanding.tokens import tokenize


def test_a_hedge_closes_its_clause_at_the_end_or_before_something_else() -> None:
    for text in ("green if possible", "green if possible please", "green if possible, wool", "green if possible under 50"):
        assert closes(tokenize(text), [1, 0, 0, 0, 0], 1, ("if", "possible")), text


def test_a_hedge_with_words_behind_it_opens_one() -> None:
    for text in ("green if possible wool", "green if possible not wool"):
        assert not closes(tokenize(text), [1, 0, 0, 0, 0], 1, ("if", "possible")), text


def test_a_hedge_at_the_beginning_rules_over_its_comma() -> None:
    assert not closes(tokenize("if possible, green"), [0, 0, 0, 1], 0, ("if", "possible"))


def test_would_be_nice_is_about_what_stands_before_it_unless_nothing_does() -> None:
    cue = ("would", "be", "nice")
    assert closes(tokenize("green would be nice in wool"), [1, 0, 0, 0, 0, 2], 1, cue)
    assert not closes(tokenize("it would be nice in wool"), [0, 0, 0, 0, 0, 2], 1, cue)
    assert not closes(tokenize("green would be nice if wool"), [1, 0, 0, 0, 0, 2], 1, cue)


def test_a_cue_that_never_stands_behind_closes_nothing() -> None:
    assert not closes(tokenize("green maybe"), [1, 0], 1, ("maybe",))
