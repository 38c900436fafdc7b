"""What to do with a request: recommend, ask, relax, compare. Pure functions over candidates."""
