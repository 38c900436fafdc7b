"""The turn: listen, remember, find, decide, explain, record."""
