"""How a training goes: everything that is chosen before it."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Plan:
    """``minutes`` of computing; ``seed`` of the data, ``examples`` of each task by name; ``rank`` and ``alpha`` of the adapter.

    ``rate`` is the highest learning rate, reached after the share ``warm_up`` of the time; ``size`` the most places of a batch; ``save_every``
    the seconds between two checkpoints; ``trials`` how many held-out examples of each task it is tried on.
    """

    minutes: float = 60.0
    examples: tuple[tuple[str, int], ...] = (("understand", 12_000), ("refine", 4_000), ("explain", 8_000))
    trials: int = 100
    seed: int = 1
    rank: int = 16
    alpha: int = 32
    rate: float = 1.5e-3
    warm_up: float = 0.03
    size: int = 1600
    save_every: float = 120.0

    def save(self, path: Path) -> None:
        """Write the plan as JSON."""
        path.write_text(json.dumps(asdict(self), indent=1) + "\n", "utf-8")

    @classmethod
    def load(cls, path: Path) -> "Plan":
        """The plan that was saved.

        Raises:
            OSError: when there is none.
        """
        told = json.loads(path.read_text("utf-8"))
        return cls(**{**told, "examples": tuple((task, count) for task, count in told["examples"])})
