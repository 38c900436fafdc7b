"""The order of the rows of a query or key matrix: rotary positions turn pairs of them, and two layouts of the pairs are about.

transformers keeps the two rows of a pair half a head apart; llama.cpp's files for the architecture ``llama`` keep them side by side.
"""

import numpy as np
from numpy.typing import NDArray


def paired(rows: NDArray[np.floating], heads: int) -> NDArray[np.floating]:
    """From transformers' order to that of llama.cpp's files; ``rows`` is heads x head size long in its first axis."""
    return rows.reshape(heads, 2, -1, *rows.shape[1:]).swapaxes(1, 2).reshape(rows.shape)


def halved(rows: NDArray[np.floating], heads: int) -> NDArray[np.floating]:
    """From the order of llama.cpp's files to that of transformers: `paired` undone."""
    return rows.reshape(heads, -1, 2, *rows.shape[1:]).swapaxes(1, 2).reshape(rows.shape)
