from chatbot.understanding.opposites import is_another_kind, opposite


def test_what_is_free_of_something_is_its_opposite() -> None:
    assert opposite("scent", "fragrance free")
    assert opposite("wired", "wireless")
    assert not opposite("scentless", "fragrance free")


def test_a_sad_ending_is_another_kind_than_a_happy_one() -> None:
    assert is_another_kind("sad ending", "happy ending")
    assert not is_another_kind("ending", "happy ending")
    assert not is_another_kind("very happy ending", "happy ending")
    assert not is_another_kind("sad story", "happy ending")
