"""The sample shop, made once for all its tests."""

from typing import Any

import pytest

from chatbot.sample.generate import catalogue
from chatbot.sample.interactions import Interaction, interactions


@pytest.fixture(scope="session")
def rows() -> list[dict[str, Any]]:
    """Every catalogue row."""
    return catalogue()


@pytest.fixture(scope="session")
def log(rows: list[dict[str, Any]]) -> list[Interaction]:
    """The year of interactions over those rows."""
    return interactions(rows)
