"""Streaming text in a column of the terminal, broken between words."""

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from ui.plain import plain


class Column:
    """Writes text as it comes, a word at a time, never wider than the console."""

    def __init__(self, console: Console) -> None:
        self._console = console
        self._word = ""
        self._at = 0

    def write(self, piece: str) -> None:
        for character in plain(piece):
            if character.isspace():
                self._end_word()
                if character == "\n":
                    self._break()
            else:
                self._word += character

    def close(self) -> None:
        """The rest of the text, and the end of its line."""
        self._end_word()
        if self._at:
            self._break()

    def _end_word(self) -> None:
        if not self._word:
            return
        size = cell_len(self._word)
        if self._at and self._at + 1 + size > self._console.width:
            self._break()
        self._put(f" {self._word}" if self._at else self._word)
        self._at += size + (1 if self._at else 0)
        self._word = ""

    def _break(self) -> None:
        self._put("\n")
        self._at = 0

    def _put(self, text: str) -> None:
        self._console.print(Text(text), end="", soft_wrap=True)
