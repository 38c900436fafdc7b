"""The weights that are learned, kept in float32 whatever the model multiplies in."""

from collections.abc import Iterable
from typing import Any

import torch

_LONGEST_STEP = 1.0


class Masters:
    """AdamW on float32 copies of the learned weights; after a step the model's own are rounded from them.

    In bfloat16 alone most steps would be smaller than what separates two numbers, and be lost.
    """

    def __init__(self, weights: Iterable[torch.nn.Parameter]) -> None:
        self._weights = [w for w in weights if w.requires_grad]
        self._kept = [w.detach().float().clone() for w in self._weights]
        self._adam = torch.optim.AdamW(self._kept, lr=0.0, betas=(0.9, 0.99), weight_decay=0.0)

    def step(self, rate: float) -> float:
        """One step along the gradients that the model has, which are cleared; their norm before it was cut to 1."""
        for kept, weight in zip(self._kept, self._weights, strict=True):
            kept.grad = None if weight.grad is None else weight.grad.float()
            weight.grad = None
        norm = torch.nn.utils.clip_grad_norm_(self._kept, _LONGEST_STEP)
        for group in self._adam.param_groups:
            group["lr"] = rate
        self._adam.step()
        self._round()
        return float(norm)

    def state(self) -> dict[str, Any]:
        """Everything that a later run needs to go on."""
        return {"kept": self._kept, "adam": self._adam.state_dict()}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a state that was kept."""
        with torch.no_grad():
            for kept, saved in zip(self._kept, state["kept"], strict=True):
                kept.copy_(saved)
        self._adam.load_state_dict(state["adam"])
        self._round()

    def _round(self) -> None:
        with torch.no_grad():
            for kept, weight in zip(self._kept, self._weights, strict=True):
                weight.copy_(kept)
