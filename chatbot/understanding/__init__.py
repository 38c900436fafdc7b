"""From a shopper's words, and what was said before, to a request. Grounded in the catalogue's own vocabulary."""
