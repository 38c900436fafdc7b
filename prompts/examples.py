"""The words that understanding learns from, beside the catalogue's own: examples of acts, a thesaurus, and paraphrases."""

from importlib import resources
from typing import Any

import yaml


def acts() -> dict[str, list[str]]:
    """What people do in a shop's chat, each act by examples."""
    return dict(_read("acts.yaml"))


def thesaurus() -> list[list[str]]:
    """Groups of words for one and the same thing."""
    return list(_read("thesaurus.yaml"))


def paraphrases() -> dict[str, dict[str, list[str]]]:
    """What people say instead of names, for ``things`` and for ``properties``."""
    return dict(_read("paraphrases.yaml"))


def phrases() -> dict[str, list[str]]:
    """What is said of an item instead of naming a property, by the property."""
    return dict(_read("phrases.yaml"))


def _read(name: str) -> Any:
    return yaml.safe_load(resources.files("prompts").joinpath(name).read_text("utf-8"))
