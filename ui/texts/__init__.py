"""The words of every surface, in the languages that they come in: one folder for each, one file for each surface."""

from ui.texts.language import CHOICE, LANGUAGES, Language, language
from ui.texts.texts import BadText, NoText, Texts

__all__ = ["CHOICE", "LANGUAGES", "BadText", "Language", "NoText", "Texts", "language"]
