from chatbot.domain.sentence import opening, points, sentences, statements


def test_a_text_is_cut_behind_its_stops() -> None:
    assert sentences("A soft fleece.  It packs small! Does it? nice") == ("A soft fleece.", "It packs small!", "Does it?", "nice")
    assert sentences(" ") == ()


def test_the_first_sentence_goes_on_behind_an_abbreviation() -> None:
    assert opening(" It holds approx. two liters. And more.") == "It holds approx. two liters."
    assert opening("") == ""


def test_a_list_is_cut_into_its_points() -> None:
    listed = "A soft fleece. It packs small!\n• Side pockets.• Machine wash/air dry."
    assert points(listed) == ("A soft fleece.", "It packs small!", "Side pockets.", "Machine wash/air dry.")
    assert points("") == points(" • \n") == ()


def test_a_statement_ends_at_colons_and_semicolons_too() -> None:
    assert statements("Two sizes: one for 10:30, one for noon; both warm.• Crew neck.") == (
        "Two sizes",
        "one for 10:30, one for noon",
        "both warm.",
        "Crew neck.",
    )
