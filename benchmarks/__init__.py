"""Measurements: figures to read, never a pass or a failure on time."""
