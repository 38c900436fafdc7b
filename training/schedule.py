"""The learning rate over the time that there is."""

import math


def rate(done: float, *, highest: float, warm_up: float) -> float:
    """The rate when the share ``done`` of the time is over: up in a line during ``warm_up``, then down along a cosine to a hundredth."""
    if done < warm_up:
        return highest * max(done / warm_up, 0.01)
    fallen = min((done - warm_up) / (1 - warm_up), 1.0)
    return highest * (0.01 + 0.99 * (1 + math.cos(math.pi * fallen)) / 2)
