from chatbot.domain.candidate import Candidate
from chatbot.domain.item import Item, Offer
from retrievers.diversity import diversify


def candidate(title: str, score: float, brand: str = "Northfell") -> Candidate:
    return Candidate(Offer(Item(title, title, "", ("outdoor", "tent"), brand, 100.0)), score)


FAMILY = [candidate(f"Northfell Ridgeline {n}-Person Tent", 0.9 - n / 100) for n in range(1, 5)]
OTHERS = [candidate("Tarnwick Solo Bivy", 0.7, "Tarnwick"), candidate("Birchwood Family Dome Tent", 0.65, "Birchwood")]


def titles(found: tuple[Candidate, ...]) -> list[str]:
    return [c.offer.item.title for c in found]


def test_models_of_one_family_make_room_for_others() -> None:
    shown = titles(diversify([*FAMILY, *OTHERS], 4))
    assert shown[0] == "Northfell Ridgeline 1-Person Tent"
    assert {"Tarnwick Solo Bivy", "Birchwood Family Dome Tent"} <= set(shown)


def test_a_family_that_is_asked_for_by_name_is_shown_whole() -> None:
    many = [candidate(f"Marlow Line{n} Shelter", 0.5, f"Brand {n}") for n in range(12)]
    shown = titles(diversify([*FAMILY, *OTHERS, *many], 4, text="ridgeline"))
    assert shown == [c.offer.item.title for c in FAMILY]


def test_where_there_is_nothing_else_the_family_is_shown() -> None:
    assert titles(diversify(FAMILY, 3)) == [c.offer.item.title for c in FAMILY[:3]]


def test_much_better_candidates_are_not_given_up_for_variety() -> None:
    assert "Poor" not in titles(diversify([*FAMILY[:2], candidate("Poor", 0.1, "Other")], 2))


def test_no_candidates_and_no_room_are_fine() -> None:
    assert diversify([], 3) == diversify(FAMILY, 0) == ()
