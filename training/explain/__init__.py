"""Examples of saying why an item suits a shopper: prompts of the product, with replies that its own check backs."""

from training.explain.mix import examples, held_out

__all__ = ["examples", "held_out"]
