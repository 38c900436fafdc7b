from chatbot.domain.people import PEOPLE, is_child, wears


def test_words_for_the_same_person_have_one_name() -> None:
    assert {PEOPLE[w].name for w in ("mum", "mother", "mommy")} == {"mom"}
    assert PEOPLE["bf"].name == "boyfriend"


def test_children_are_known_and_whose_things_somebody_wears() -> None:
    assert is_child("nephew")
    assert not is_child("uncle")
    assert not is_child("somebody unknown")
    assert (wears("nephew"), wears("aunt"), wears("friend"), wears("somebody unknown")) == ("men", "women", "", "")


def test_every_name_is_a_word_for_itself() -> None:
    assert all(person.name in PEOPLE and PEOPLE[person.name] == person for person in PEOPLE.values())
