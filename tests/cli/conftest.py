"""The embedded model's server, as others would run it."""

from tests.llm.conftest import embedded

__all__ = ["embedded"]
