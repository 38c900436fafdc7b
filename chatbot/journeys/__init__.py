"""Scripted conversations: what is said, and the state that each turn must reach. Wording is never scored."""
