"""Threads that give way."""

import os
import sys
import threading

import pytest

from chatbot.llm.manners import giving_way

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a priority of threads")


def test_threads_started_meanwhile_are_nicer_and_others_are_not() -> None:
    told, ended = threading.Event(), threading.Event()
    before = threading.Thread(target=ended.wait)
    before.start()
    own = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    with giving_way():
        within = threading.Thread(target=lambda: (told.set(), ended.wait()))
        within.start()
        told.wait()
    try:
        assert os.getpriority(os.PRIO_PROCESS, within.native_id or 0) > own
        assert os.getpriority(os.PRIO_PROCESS, before.native_id or 0) == own
        assert os.getpriority(os.PRIO_PROCESS, threading.get_native_id()) == own
    finally:
        ended.set()


def test_what_fails_while_threads_start_is_not_hidden() -> None:
    with pytest.raises(RuntimeError, match="no model"), giving_way():
        raise RuntimeError("no model")
