from chatbot.explain.excerpt import cut, speaks


def test_a_list_is_cut_into_its_points() -> None:
    assert cut("A soft fleece. It packs small!\n• Side pockets.• Machine wash/air dry.") == ("A soft fleece.", "It packs small!", "Side pockets.", "Machine wash/air dry.")
    assert cut("") == cut(" • \n") == ()


def test_a_sentence_without_a_word_of_it_must_be_plainly_near() -> None:
    assert speaks("Side pockets.", {"pocket"}, 0.35)
    assert not speaks("Machine wash/air dry.", {"waterproof"}, 0.36)
    assert speaks("Keeps you dry in a downpour.", {"waterproof"}, 0.55)
    assert not speaks("Side pockets.", {"pocket"}, 0.1)
