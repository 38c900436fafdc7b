"""Words made from facts: leads, reasons, comparisons, and the model's sentences once they are checked."""
