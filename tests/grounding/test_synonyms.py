from chatbot.grounding.stems import stem
from chatbot.grounding.synonyms import alike


def test_words_for_the_same_are_alike_and_others_are_not() -> None:
    assert alike(stem("smells"), stem("odor"))
    assert alike(stem("hood"), stem("hoods"))
    assert not alike(stem("hood"), stem("collar"))
    assert not alike("", "")
