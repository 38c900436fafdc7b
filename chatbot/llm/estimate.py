"""An upper estimate of a text's tokens, for models whose vocabulary isn't at hand."""

import re

_RUN = re.compile(r"[A-Za-z]+|[^\S\n]+|\n|.", re.DOTALL)
_LETTERS_A_TOKEN = 4


def estimate(text: str) -> int:
    """How many tokens a text has at most, for ordinary text and the byte-level vocabularies in use today.

    A token for every four letters of a plain word, for every digit and sign, and for every byte of any other script. English prose comes
    out a third too high; only rare letter soup ("xqzv") can have more tokens than this says.
    """
    return sum(_tokens(run) for run in _RUN.findall(text))


def _tokens(run: str) -> int:
    if run == " ":
        return 0
    if run.isascii() and run.isalpha():
        return -(-len(run) // _LETTERS_A_TOKEN)
    return 1 if run.isspace() else len(run.encode("utf-8", "replace"))
