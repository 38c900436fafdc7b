"""How varied sentences are."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import exp, log
from random import Random

_ORDERS = (1, 2, 3, 4)


def distinct(sentences: Iterable[str], n: int) -> float:
    """distinct-n (Li et al. 2016): different n-grams as a share of all; of many sentences it falls, so compare like numbers of them."""
    grams = [gram for sentence in sentences for gram in _grams(sentence.casefold().split(), n)]
    return len(set(grams)) / len(grams) if grams else 0.0


def self_bleu(sentences: Sequence[str], most: int = 150, seed: int = 7) -> float:
    """Self-BLEU (Zhu et al. 2018): the mean BLEU-4 of each sentence against all others, of a sample of at most ``most``; lower is more varied."""
    sample = Random(seed).sample(list(sentences), min(most, len(sentences)))
    words = [s.casefold().split() for s in sample]
    if len(words) < 2:
        return 0.0
    return sum(_bleu(words[at], words[:at] + words[at + 1 :]) for at in range(len(words))) / len(words)


def _bleu(candidate: Sequence[str], references: Sequence[Sequence[str]]) -> float:
    """BLEU with add-one smoothing above unigrams (Lin and Och 2004)."""
    total = 0.0
    for n in _ORDERS:
        mine = Counter(_grams(candidate, n))
        most: Counter[tuple[str, ...]] = Counter()
        for reference in references:
            most |= Counter(_grams(reference, n))
        met, all_of_them = sum((mine & most).values()), sum(mine.values())
        smooth = 0 if n == 1 else 1
        if not all_of_them + smooth or not met + smooth:
            return 0.0
        total += log((met + smooth) / (all_of_them + smooth))
    return exp(total / len(_ORDERS))


def _grams(words: Sequence[str], n: int) -> list[tuple[str, ...]]:
    return [tuple(words[at : at + n]) for at in range(len(words) - n + 1)]
