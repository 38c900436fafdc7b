"""The page of the shop's agents: who waits, what was said, and what helps to answer."""
