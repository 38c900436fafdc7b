"""Evidence folds into a profile in which the newest opinion holds."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.domain.signal import Polarity, Profile, Signal, Via
from chatbot.profile.fold import interests

NOW = datetime(2026, 6, 1, tzinfo=UTC)


def signal(value: str = "wool", polarity: Polarity = Polarity.LIKE, via: Via = Via.WORDS, days: float = 0, **more: str) -> Signal:
    facts = {"facet": "material", "subject": "me", "source": f"{via.value} {value}", "turn_id": "t", **more}
    return Signal(value=value, polarity=polarity, via=via, at=NOW - timedelta(days=days), **facts)


def fold(*signals: Signal) -> Profile:
    return interests(signals, now=NOW)


def test_no_evidence_is_an_empty_profile() -> None:
    assert fold() == Profile()


def test_the_newest_opinion_wins_in_whatever_order_it_comes() -> None:
    old, new = signal(days=10), signal(polarity=Polarity.DISLIKE, days=1)
    for profile in (fold(old, new), fold(new, old)):
        (interest,) = profile.interests
        assert interest.polarity is Polarity.DISLIKE
        assert interest.sources == ("words wool",)


def test_a_change_of_mind_does_not_bring_old_evidence_back() -> None:
    changed = fold(signal(days=3), signal(days=3), signal(polarity=Polarity.DISLIKE, days=2), signal(days=1))
    assert changed.interests[0].strength == pytest.approx(fold(signal(days=1)).interests[0].strength)


def test_a_click_never_overrules_words() -> None:
    (interest,) = fold(signal(polarity=Polarity.DISLIKE, days=5), signal(via=Via.CLICK)).interests
    assert interest.polarity is Polarity.DISLIKE
    assert interest.sources == ("words wool",)


def test_a_click_alone_is_a_weak_liking() -> None:
    (interest,) = fold(signal(via=Via.CLICK)).interests
    assert interest.polarity is Polarity.LIKE
    assert interest.strength < 0.2


def test_words_weigh_more_than_a_like_and_a_like_more_than_a_click() -> None:
    strengths = [fold(signal(via=via)).interests[0].strength for via in (Via.WORDS, Via.PURCHASE, Via.LIKE, Via.CLICK)]
    assert strengths == sorted(strengths, reverse=True)
    assert fold(signal(via=Via.LIKE)).interests[0].strength == fold(signal(via=Via.SHORTLIST)).interests[0].strength


def test_an_item_that_was_liked_counts_more_than_its_brand() -> None:
    profile = fold(signal("x", via=Via.LIKE, facet="item"), signal("Halvard", via=Via.LIKE, facet="brand"))
    assert [i.facet for i in profile.interests] == ["item", "brand"]


def test_old_taste_counts_half_after_each_half_life() -> None:
    fresh, old = fold(signal()).interests[0], fold(signal(days=60)).interests[0]
    assert old.strength == pytest.approx(fresh.strength / 2)


def test_evidence_adds_up_but_never_beyond_one() -> None:
    many = fold(*[signal(via=Via.CLICK, days=n / 10) for n in range(200)]).interests[0]
    assert 0.9 < many.strength <= 1.0


def test_a_wish_in_other_letters_is_the_same_wish() -> None:
    profile = fold(signal("Wool", days=1), signal("wool"))
    assert len(profile.interests) == 1
    assert profile.interests[0].id == fold(signal("WOOL")).interests[0].id


def test_a_new_bound_takes_the_place_of_the_old_one() -> None:
    profile = fold(signal("<= 150", Polarity.REQUIRE, facet="price", days=1), signal("<= 200", Polarity.REQUIRE, facet="price"))
    assert [i.value for i in profile.interests] == ["<= 200"]
    assert profile.interests[0].sources == ("words <= 200",)


def test_a_lower_and_an_upper_bound_stand_together() -> None:
    profile = fold(signal("<= 150", facet="price"), signal(">= 50", facet="price"))
    assert {i.value for i in profile.interests} == {"<= 150", ">= 50"}


def test_not_wanting_and_wanting_the_absence_are_the_same_side() -> None:
    profile = fold(signal("yes", Polarity.EXCLUDE, facet="waterproof", days=2), signal("no", Polarity.REQUIRE, facet="waterproof", days=1))
    assert len(profile.interests) == 1
    profile = fold(signal("no", Polarity.LIKE, facet="waterproof", days=1), signal("yes", Polarity.LIKE, facet="waterproof"))
    assert [(i.value, i.sources) for i in profile.interests] == [("yes", ("words yes",))]


def test_a_gift_for_dad_does_not_change_my_own_taste() -> None:
    profile = fold(signal(subject="dad"), signal(polarity=Polarity.DISLIKE))
    assert [i.polarity for i in profile.of("me")] == [Polarity.DISLIKE]
    assert [i.polarity for i in profile.of("dad")] == [Polarity.LIKE]
    assert len({i.id for i in profile.interests}) == 2


def test_a_category_is_named_where_all_evidence_holds_only_there() -> None:
    assert fold(signal(category="jacket"), signal(category="jacket")).interests[0].category == "jacket"
    assert fold(signal(category="jacket"), signal(category="tent")).interests[0].category == ""


_SIGNALS = st.lists(
    st.builds(
        signal,
        st.sampled_from(["wool", "Wool", "silk", "yes", "no", "<= 5", "<= 9", ">= 2", "", "💥"]),
        st.sampled_from(Polarity),
        st.sampled_from(Via),
        st.floats(0, 5000),
        facet=st.sampled_from(["material", "item", "price"]),
        subject=st.sampled_from(["me", "dad"]),
    ),
    max_size=25,
)


@given(_SIGNALS)
def test_nothing_is_both_liked_and_disliked_and_every_strength_is_a_strength(signals: list[Signal]) -> None:
    profile = fold(*signals)
    assert all(0 < i.strength <= 1 for i in profile.interests)
    names = [(i.facet, i.value if i.facet == "item" else i.value.casefold(), i.subject) for i in profile.interests]
    assert len(set(names)) == len(names)
    assert len({i.id for i in profile.interests}) == len(names)


def test_what_is_fine_after_all_leaves_no_interest_and_brings_no_older_one_back() -> None:
    liked, banned = signal(days=9), signal(polarity=Polarity.EXCLUDE, days=5)
    fine = signal(polarity=Polarity.ALLOW, days=3)
    assert fold(liked, banned, fine) == Profile()
    assert fold(liked, banned, fine, signal(via=Via.CLICK, days=4)).interests == ()
    (again,) = fold(banned, fine, signal(polarity=Polarity.DISLIKE, days=1)).interests
    assert again.polarity is Polarity.DISLIKE
    assert again.sources == ("words wool",)
