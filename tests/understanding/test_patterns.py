from chatbot.understanding.patterns import phrases_of


def test_a_pattern_stands_for_each_way_through_its_alternatives() -> None:
    assert phrases_of("don't need ~|to_be") == (("don't", "need", "to", "be"), ("don't", "need"))
    assert set(phrases_of("a|b c,d")) == {("a", "c"), ("b", "c"), ("d",)}


def test_parts_have_names() -> None:
    assert set(phrases_of("WHO|you go", {"WHO": "i|we"})) == {("i", "go"), ("we", "go"), ("you", "go")}


def test_words_are_as_they_are_compared_and_nothing_is_no_phrase() -> None:
    assert phrases_of("Jackets") == (("jacket",),)
    assert phrases_of("~") == ()
    assert phrases_of("") == ()
