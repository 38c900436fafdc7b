from chatbot.explain.excerpt import speaks


def test_a_sentence_without_a_word_of_it_must_be_plainly_near() -> None:
    assert speaks("Side pockets.", {"pocket"}, 0.35)
    assert not speaks("Machine wash/air dry.", {"waterproof"}, 0.36)
    assert speaks("Keeps you dry in a downpour.", {"waterproof"}, 0.55)
    assert not speaks("Side pockets.", {"pocket"}, 0.1)
