import threading

from chatbot.llm.caller import Caller, leaving
from chatbot.llm.signal import Signal


def test_those_who_want_to_know_are_told_once() -> None:
    signal, told = Signal(), []
    with signal.telling(lambda: told.append("a")), signal.telling(lambda: told.append("b")):
        signal.set()
        signal.set()
    assert told == ["a", "b"]


def test_who_comes_late_is_told_at_once() -> None:
    signal, told = Signal(), []
    signal.set()
    with signal.telling(lambda: told.append("a")):
        assert told == ["a"]


def test_behind_the_block_nobody_is_told() -> None:
    signal, told = Signal(), []
    with signal.telling(lambda: told.append("a")):
        pass
    signal.set()
    assert told == []


def test_it_wakes_those_who_wait() -> None:
    signal = Signal()
    threading.Timer(0.05, signal.set).start()
    assert signal.wait(10)


def test_of_many_threads_that_set_it_one_tells() -> None:
    signal, told = Signal(), []
    with signal.telling(lambda: told.append("a")):
        threads = [threading.Thread(target=signal.set) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert told == ["a"]


def test_a_caller_leaves_once_and_for_all() -> None:
    caller = Caller("c")
    assert not caller.gone
    caller.leave()
    caller.leave()
    assert caller.gone
    assert leaving(caller) is caller.leaving


def test_nobody_in_particular_never_leaves() -> None:
    assert not leaving(None).is_set()
    assert leaving(None) is not leaving(None)
    assert not Caller("c").gone, "callers of one name are still two"
