"""The words that are written once and for all: those that understanding learns from, beside the catalogue's own, and those that are said."""

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


def money() -> dict[str, list[str]]:
    """What people say of money instead of a price, by kind."""
    return dict(_read("money.yaml"))


def distaste() -> dict[str, list[str]]:
    """What people say against a thing that they name, and otherwise."""
    return dict(_read("distaste.yaml"))


def matters() -> dict[str, list[str]]:
    """What people tell the shop about something that they bought, by the question of a handbook that this comes to."""
    return dict(_read("matters.yaml"))


def phrases() -> dict[str, list[str]]:
    """What is said of an item instead of naming a property, by the property."""
    return dict(_read("phrases.yaml"))


def frames() -> dict[str, dict[str, list[str]]]:
    """The sentences that the packaged model may choose from, with gaps for the facts: for the ``first`` and the ``second`` of a reply, by kind."""
    return dict(_read("frames.yaml"))


def greeting(locale: str, store: str) -> str:
    """The first words to a shopper in the language of a locale ("zh-CN"), in English where it is another."""
    known = _read("welcome.yaml")
    return str(known.get(locale.replace("_", "-").partition("-")[0].lower(), known["en"])).format(store=store)


def _read(name: str) -> Any:
    return yaml.safe_load(resources.files("prompts").joinpath(name).read_text("utf-8"))
