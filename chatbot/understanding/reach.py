"""How far a cue rules: "no leather, wool or down", but "no leather and a hood"."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from chatbot.understanding.cues import Stance
from chatbot.understanding.hedges import ENDS
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_LISTS = frozenset({",", "or", "nor", "and", "/", "&"})
#: Words behind a name that begin something else.
_TURNS = frozenset({"with", "for", "that", "in", "under", "over", "please"})
#: Grammar that may stand within the name of one thing.
_WITHIN = frozenset({"of", "too", "very", "kind", "sort", "type"})
#: What stands before "to" or "of" where all of a list does harm.
_HARMED_BY = frozenset({"allergic", "allergy", "intolerant", "intolerance", "react", "reacts"})
#: What may stand between a hedge and the size that it softens: "preferably in a size 32".
_LEADING = frozenset({"in", "a", "an", "the", "for", "of", "at"})
#: How many words that the catalogue doesn't know belong to what isn't wanted.
_MOST_UNNAMED = 3
#: How many names a list has at the most.
_MOST_LISTED = 24


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the cues of a message rule."""

    tokens: Sequence[Token]
    named: Sequence[int]
    measured: Collection[int]
    cues: Sequence[tuple[Stance, int] | None]

    def end(self, start: int, stance: Stance) -> int:
        """Where the rule of a cue ends: the index behind its last token.

        What isn't wanted is one thing, or a list of things: grammar behind the thing begins something else ("no leather on the outside"). A wish
        reaches further ("I like them in blue").
        """
        refused = stance in (Stance.UNWANTED, Stance.DISLIKED)
        seen_name, words = False, 0
        opening = stance is Stance.WISHED and start < len(self.tokens) and self.tokens[start].lemma == ","
        k = start + opening
        while k < len(self.tokens) and not self._stops(k, start, stance, seen_name):
            lemma = self.tokens[k].lemma
            if lemma in _LISTS and not self._inside(k):
                if not self._lists(k, seen_name, words, refused) and not (stance is Stance.DISLIKED and lists_harm(self.tokens, k)):
                    break
            elif not self.named[k]:
                content = lemma not in STOPWORDS
                if (seen_name and lemma in _TURNS) or (refused and (seen_name or words) and not content and lemma not in _WITHIN):
                    break
                words += content
                if refused and (words > _MOST_UNNAMED or (seen_name and content and not _heads(self.tokens, self.named, k))):
                    break
            seen_name = seen_name or bool(self.named[k])
            k += 1
            if refused and self.named[k - 1] < 0 and (k == len(self.tokens) or (self.named[k] and self.named[k] != self.named[k - 1])):
                break
        return k

    def _stops(self, k: int, start: int, stance: Stance, seen_name: bool) -> bool:
        """Whether something else begins at ``k``: another clause, a number with its bound, the same cue again."""
        if self.tokens[k].lemma in ENDS:
            return True
        again = self.cues[k]
        if again is not None and again[0] is stance and k > start:
            return True
        if stance is Stance.WISHED and (self._sizes(k, start) or (seen_name and self._makes(k))):
            return True
        return k in self.measured and (seen_name or stance in (Stance.UNWANTED, Stance.DISLIKED))

    def _sizes(self, k: int, start: int) -> bool:
        """Whether a size is told behind what somebody is fond of, which is nobody's taste: "who loves going out, size 32"."""
        told = k + 1 < len(self.tokens) and (self.named[k + 1] or self.tokens[k + 1].is_number)
        return bool(told) and self.tokens[k].lemma == "size" and any(t.lemma not in _LEADING for t in self.tokens[start:k])

    def _makes(self, k: int) -> bool:
        """Whether it is told how a thing is made behind what is no thing: "she's into cycling, made by" speaks of the thing that is looked for."""
        behind = self.tokens[k + 1].lemma if k + 1 < len(self.tokens) else ""
        return self.tokens[k].lemma in ("made", "make") and behind in ("by", "of", "from", "in") and self.named[k - 1] > 0

    def _inside(self, k: int) -> bool:
        """Whether the token at ``k`` stands within a name: the "and" of "hook-and-loop"."""
        return bool(self.named[k]) and self.named[k] == self.named[k - 1]

    def _lists(self, k: int, seen_name: bool, words: int, refused: bool) -> bool:
        """Whether the rule goes on over a comma, "and" or "or"."""
        if seen_name:
            return _list_goes_on(self.tokens, self.named, k)
        alone = self.tokens[k].lemma == "," or (refused and bool(words))
        return not alone or _unnamed_list(self.tokens, self.named, k, refused)


def lists_harm(tokens: Sequence[Token], k: int) -> bool:
    """Whether a list of what somebody is allergic to goes on at ``k``, with a word of any kind: "allergic to wool, nuts and latex"."""
    after = next((n for n in range(k, len(tokens)) if tokens[n].lemma not in _LISTS), len(tokens))
    closed = after + 1 >= len(tokens) or tokens[after + 1].lemma in ENDS or tokens[after + 1].lemma in _LISTS
    if after >= len(tokens) or not closed or not tokens[after].is_word or tokens[after].lemma in STOPWORDS:
        return False
    n = k - 1
    while n > 0 and tokens[n].lemma not in ENDS and (tokens[n].lemma in _LISTS or tokens[n].lemma not in STOPWORDS):
        n -= 1
    return n > 0 and tokens[n].lemma in ("to", "of") and tokens[n - 1].lemma in _HARMED_BY


def _heads(tokens: Sequence[Token], named: Sequence[int], k: int) -> bool:
    """Whether an unnamed word is the noun that the name before it describes: the look in "no leather look"."""
    return tokens[k].is_word and (bool(named[k - 1]) or tokens[k - 1].lemma in _LISTS)


def _unnamed_list(tokens: Sequence[Token], named: Sequence[int], k: int, refused: bool) -> bool:
    """Whether a list of things that the catalogue doesn't know goes on: "no frills or ribbons"."""
    after = tokens[k + 1] if k + 1 < len(tokens) else None
    return (
        refused
        and tokens[k].lemma in ("or", "nor")
        and after is not None
        and after.is_word
        and after.lemma not in STOPWORDS
    )


def _list_goes_on(tokens: Sequence[Token], named: Sequence[int], k: int) -> bool:
    """Whether the list mark at ``k`` joins another bare name: the next word is a name, with no article or verb of a new wish before it."""
    joined_by = {tokens[k].lemma}
    k += 1
    while k < len(tokens) and tokens[k].lemma in _LISTS:
        joined_by.add(tokens[k].lemma)
        k += 1
    if k < len(tokens) and tokens[k].lemma in ("any", "no") and joined_by & {"or", "nor"}:
        k += 1
    if k < len(tokens) and joined_by & {"or", "nor"} and tokens[k].is_word and tokens[k].lemma not in STOPWORDS:
        return True
    if k >= len(tokens) or not named[k]:
        return False
    if joined_by & {"or", "nor"}:
        return True
    if joined_by == {","}:
        return _comma_list_closes(tokens, named, k)
    while k + 1 < len(tokens) and named[k + 1] == named[k]:
        k += 1
    return k + 1 >= len(tokens) or not tokens[k + 1].is_word


def _comma_list_closes(tokens: Sequence[Token], named: Sequence[int], k: int) -> bool:
    """Whether names behind a comma go on to "or" or "nor": then the list belongs together."""
    last = min(len(tokens), k + 2 * _MOST_LISTED)
    while k < last and (named[k] or tokens[k].lemma in _LISTS):
        if tokens[k].lemma in ("or", "nor"):
            return True
        k += 1
    return False
