"""Finding items: filters, meaning, words, behaviour, and how these become one list."""
