"""Pictures of every surface, taken in a real browser."""
