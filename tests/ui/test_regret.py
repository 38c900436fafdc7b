from ui.regret import Regrets


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_was_removed_comes_back_once_and_to_its_owner_alone() -> None:
    regrets: Regrets[str] = Regrets(clock=Clock())
    key = regrets.keep("ann", "wool")
    assert regrets.take("bob", key) is None
    assert regrets.take("ann", "another key") is None
    assert regrets.take("ann", key) == "wool"
    assert regrets.take("ann", key) is None


def test_after_some_seconds_it_is_too_late() -> None:
    clock = Clock()
    regrets: Regrets[str] = Regrets(clock=clock, patience=15)
    early, late = regrets.keep("ann", "wool"), regrets.keep("ann", "silk")
    clock.now = 15
    assert regrets.take("ann", early) == "wool"
    clock.now = 15.1
    assert regrets.take("ann", late) is None


def test_of_too_many_the_oldest_goes_first() -> None:
    regrets: Regrets[int] = Regrets(clock=Clock(), most=2)
    keys = [regrets.keep("ann", n) for n in range(3)]
    assert [regrets.take("ann", key) for key in keys] == [None, 1, 2]
