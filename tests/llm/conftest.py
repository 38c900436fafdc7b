"""The embedded model, loaded once for all tests that need it."""

from collections.abc import Iterator

import pytest

from chatbot.llm.llamacpp import LlamaCpp, packaged, serve
from tests.llm.embedded import Embedded

KEY = "of-these-tests"


@pytest.fixture(scope="session")
def llamacpp() -> Iterator[LlamaCpp]:
    engine = LlamaCpp()
    yield engine
    engine.close()


@pytest.fixture(scope="session")
def embedded() -> Embedded:
    """The address and key of a llama.cpp server as a shop would run one."""
    return Embedded(serve(packaged(), KEY), KEY)
