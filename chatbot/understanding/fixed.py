"""Expressions whose words mean something else by themselves: "white noise" has no color, and "straight into a meeting" no fit."""

from collections.abc import Sequence

from chatbot.understanding.tokens import Token

_WAYS = frozenset("into to from after away out on onto off back before up down".split())
#: Colors of drinks and food, of hair and eyes, of noises and feasts.
_FIXED = frozenset(
    tuple(pair.split())
    for pair in """
    white cast, white residue, white noise, pink noise, brown noise, green tea, black tea, white tea, red wine,
    white wine, black coffee, brown rice, white rice, brown sugar, orange juice, red meat, white meat, white bread,
    blue cheese, gold medal, golden retriever, silver wedding, golden wedding, red carpet, green thumb, green finger,
    blue light, red light, green light, black friday, black belt, yellow belt, red eye, black eye, blue eye,
    brown eye, green eye, red hair, brown hair, black hair, gray hair, white hair, red cross, black forest,
    white water, black ice, green salad, red cabbage, red nose, blue moon, black tie, white lie, green energy,
    white christmas, yellow page, gray area, orange peel, black pepper, green pepper
    """.split(",")
)


def says_how(tokens: Sequence[Token], i: int) -> bool:
    """Whether an adjective only says how something is done, or how much of something there is: "straight into a meeting", "full of it"."""
    behind = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    return (tokens[i].lemma == "straight" and behind in _WAYS) or (tokens[i].lemma == "full" and behind == "of")


def is_fixed(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word for a color stands in an expression that names no color: "white noise"."""
    return i + 1 < len(tokens) and (tokens[i].lemma, tokens[i + 1].lemma) in _FIXED
