"""The catalogue's own words as vectors, so that a shopper's words find them by meaning."""

import json
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from chatbot.catalog.vectors import Embedder, Vectors
from chatbot.domain.vocabulary import Vocabulary

_BATCH = 256
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class TermVectors:
    """Terms and, row by row in the same order, their unit vectors in float32.

    A term is (facet, value); the value is empty where the facet itself is meant, such as ("waterproof", "").
    """

    terms: tuple[tuple[str, str], ...]
    matrix: NDArray[np.float32]


def terms_of(vocabulary: Vocabulary) -> dict[tuple[str, str], str]:
    """The terms of a catalogue and the text that stands for each: facet names, categories, brands, word values."""
    terms: dict[tuple[str, str], str] = {}
    for facet in vocabulary.facets.values():
        terms[facet.name, ""] = facet.label
        for value in facet.values or ():
            if len(value) <= _LONGEST:
                terms[facet.name, value] = value
    return terms


def embed_terms(vocabulary: Vocabulary, vectors: Vectors, embedder: Embedder) -> int:
    """Embed the terms that are new and drop those that are gone; returns how many were embedded."""
    wanted = {_id(*term): text for term, text in terms_of(vocabulary).items()}
    stored = vectors.ids()
    if stored - wanted.keys():
        vectors.delete(stored - wanted.keys())
    new = sorted(wanted.keys() - stored)
    for start in range(0, len(new), _BATCH):
        batch = new[start : start + _BATCH]
        vectors.upsert(batch, embedder.embed([wanted[id] for id in batch]))
    return len(new)


def load_terms(vectors: Vectors) -> TermVectors:
    """All terms that were embedded, sorted."""
    ids, matrix = vectors.all()
    order = sorted(range(len(ids)), key=lambda at: ids[at])
    terms = [json.loads(ids[at]) for at in order]
    return TermVectors(tuple((facet, value) for facet, value in terms), matrix[order])


def _id(facet: str, value: str) -> str:
    return json.dumps([facet, value], ensure_ascii=False)
