"""Where a training stands, kept on disk so that it can be stopped at any moment."""

import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch

from training.masters import Masters


@dataclass(frozen=True, slots=True)
class Progress:
    """``steps`` done in ``seconds`` of computing, with so many ``tokens`` (counted whole) and ``examples``.

    The next batch is ``position`` of round ``epoch``.
    """

    steps: int = 0
    seconds: float = 0.0
    tokens: int = 0
    examples: int = 0
    epoch: int = 0
    position: int = 0


class Checkpoint:
    """A folder with the adapter as peft writes it, which can be used as it is, and the optimizer's state beside it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._before = folder.with_suffix(".before")

    @property
    def adapter(self) -> Path:
        """The folder that holds the newest whole adapter."""
        return self._folder if (self._folder / "state.pt").exists() else self._before

    def save(self, model: Any, masters: Masters, progress: Progress) -> None:
        """Keep this state. It takes the place of the one before only when it is whole."""
        made = self._folder.with_suffix(".new")
        shutil.rmtree(made, ignore_errors=True)
        model.save_pretrained(str(made), save_embedding_layers=False)
        torch.save({"masters": masters.state(), "progress": asdict(progress)}, made / "state.pt")
        shutil.rmtree(self._before, ignore_errors=True)
        if self._folder.exists():
            self._folder.rename(self._before)
        made.rename(self._folder)

    def restore(self, masters: Masters) -> Progress:
        """Put what was kept into these weights; where they stood.

        Raises:
            FileNotFoundError: when nothing was kept.
        """
        state = torch.load(self.adapter / "state.pt", weights_only=True)
        masters.restore(state["masters"])
        return Progress(**state["progress"])

    def progress(self) -> Progress:
        """Where the newest state stands.

        Raises:
            FileNotFoundError: when nothing was kept.
        """
        return Progress(**torch.load(self.adapter / "state.pt", weights_only=True)["progress"])
