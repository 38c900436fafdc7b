"""Search by words: BM25 over stemmed words, restricted to allowed items."""

import logging
import re
import threading
import unicodedata
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import Stemmer
from bm25s import BM25
from bm25s.stopwords import STOPWORDS_EN

from chatbot.domain.item import Item

_WORD = re.compile(r"[^\W_]+")
_STOPWORDS = frozenset(STOPWORDS_EN) | {"i", "me", "my", "want", "need", "looking", "something", "some", "any", "please", "show", "find"}
_TITLE, _CATEGORY, _BRAND = 3, 2, 2
_INLINE = 5_000

logging.getLogger("bm25s").setLevel(logging.WARNING)  # it sets DEBUG for itself, and reports every index


class Words:
    """Text as stemmed words: case, accents and English endings don't matter, words without content are left out."""

    def __init__(self, language: str = "english") -> None:
        self._stemmer = Stemmer.Stemmer(language)
        self._lock = threading.Lock()

    def of(self, text: str) -> list[str]:
        folded = unicodedata.normalize("NFKD", text.casefold())
        folded = "".join(c for c in folded if not unicodedata.combining(c))
        found = [word for word in _WORD.findall(folded) if word not in _STOPWORDS]
        with self._lock:
            return list(self._stemmer.stemWords(found))


@dataclass(frozen=True, slots=True)
class _Index:
    """The BM25 scores of the items at one moment; None where there is nothing to score."""

    scores: BM25 | None
    ids: tuple[str, ...]
    place: Mapping[str, int]


class LexicalIndex:
    """The words of all items. Readers never wait.

    Tokens are kept by item, so that a change costs only the scoring anew of the whole: 25 ms for 1,150 items, 3 s for 100,000. Above
    5,000 items that is done in the background; until it is through, a new item is found by its filters and by meaning only.
    """

    def __init__(self, items: Iterable[Item] = ()) -> None:
        self._words = Words()
        self._writing = threading.Lock()
        self._tokens = {item.id: self._tokenized(item) for item in items}
        self._now = _indexed(self._tokens)
        self._rebuilding = False

    def search(self, text: str, k: int, among: Collection[str] | None = None) -> list[tuple[str, float]]:
        """The k best of the allowed items that share a word with the text, with their BM25 scores, best first."""
        now, wanted = self._now, self._words.of(text)
        known = [word for word in wanted if now.scores is not None and word in now.scores.vocab_dict]
        if now.scores is None or not known or k < 1:
            return []
        scores = np.asarray(now.scores.get_scores(known))
        if among is not None:
            mask = np.zeros(len(now.ids), np.bool_)
            mask[[now.place[id] for id in among if id in now.place]] = True
            scores = np.where(mask, scores, 0.0)
        top = np.argpartition(-scores, min(k, len(scores)) - 1)[:k]
        top = top[np.lexsort((top, -scores[top]))]
        return [(now.ids[at], float(scores[at])) for at in top if scores[at] > 0]

    def coverage(self, text: str, ids: Sequence[str]) -> float:
        """The largest share of the text's words of content that one of these items has; 1 for a text without any."""
        wanted = set(self._words.of(text))
        tokens = self._tokens
        shares = (len(wanted.intersection(tokens.get(id, ()))) / len(wanted) for id in ids if wanted)
        return max(shares, default=0.0) if wanted else 1.0

    def refresh(self, items: Iterable[Item]) -> None:
        """Make these the whole catalogue."""
        with self._writing:
            self._tokens = {item.id: self._tokenized(item) for item in items}
            self._now = _indexed(self._tokens)

    def upsert(self, items: Iterable[Item]) -> None:
        self._change({item.id: self._tokenized(item) for item in items}, frozenset())

    def remove(self, ids: Iterable[str]) -> None:
        self._change({}, frozenset(ids))

    def _change(self, put: Mapping[str, list[str]], removed: frozenset[str]) -> None:
        with self._writing:
            self._tokens = {**{id: words for id, words in self._tokens.items() if id not in removed}, **put}
            if len(self._tokens) <= _INLINE:
                self._now = _indexed(self._tokens)
            elif not self._rebuilding:
                self._rebuilding = True
                threading.Thread(target=self._rebuild, name="lexical-rebuild", daemon=True).start()

    def _rebuild(self) -> None:
        """Index what there is, and again as long as it changed meanwhile."""
        while True:
            tokens = self._tokens
            made = _indexed(tokens)
            with self._writing:
                self._now = made
                self._rebuilding = tokens is not self._tokens
                if not self._rebuilding:
                    return

    def _tokenized(self, item: Item) -> list[str]:
        values = [word for value in item.attributes.values() if isinstance(value, tuple) for word in value]
        flags = [name.replace("_", " ") for name, value in item.attributes.items() if value is True]
        options = dict.fromkeys(option for variant in item.variants for option in variant.options.values())
        fields = [
            *[item.title] * _TITLE, *[" ".join(item.categories)] * _CATEGORY, *[item.brand] * _BRAND,
            *values, *flags, *options, item.description,
        ]  # fmt: skip
        return self._words.of("\n".join(fields))


def _indexed(tokens: Mapping[str, list[str]]) -> _Index:
    ids = tuple(tokens)
    if not any(tokens.values()):
        return _Index(None, ids, {})
    scores = BM25(method="lucene")
    scores.index(list(tokens.values()), show_progress=False)
    return _Index(scores, ids, {id: at for at, id in enumerate(ids)})
