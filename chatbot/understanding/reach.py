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
#: What leads from a thing to which of its kind are meant: "no novels for children".
RESTRICTING = frozenset({"for", "with"})
_DENYING = frozenset({"no", "not", "any", "a", "want"})
_WITHIN = frozenset({"of", "too", "very", "kind", "sort", "type"})
_RELATIVE = frozenset({"that", "which", "who"})
#: What stands before "to" or "of" where all of a list does harm.
_HARMED_BY = frozenset({"allergic", "allergy", "intolerant", "intolerance", "react", "reacts"})
_EMPHATIC = frozenset({"very", "really", "extra", "super", "not", "no"})
#: What a form asks of most things, by its name.
_LABELS = frozenset({"size", "color", "brand", "material", "fabric", "style", "type"})
#: What may stand between a hedge and the size that it softens: "preferably in a size 32".
_LEADING = frozenset({"in", "a", "an", "the", "for", "of", "at"})
#: What closes a list of what isn't wanted; what closes one of what somebody dislikes: "I can't stand pink, purple and orange".
_OF_CHOICE, _OF_TASTE = frozenset({"or", "nor"}), frozenset({"or", "nor", "and"})
#: What bids to keep a list of things away: "exclude refurbished and gaming models".
_BIDDING = frozenset("exclude excluding avoid avoiding skip omit omitting suggesting showing".split())
_ALL_OF_IT = frozenset({"any", "no", "anything", "everything"})
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
        told = refused and k < len(self.tokens) and self.tokens[k].lemma in _RELATIVE  # "nothing that goes with beef"
        while k < len(self.tokens) and not self._stops(k, start, stance, seen_name):
            lemma = self.tokens[k].lemma
            if lemma in _LISTS and not self._inside(k):
                if not self._lists(k, start, seen_name, words, stance) and not (stance is Stance.DISLIKED and lists_harm(self.tokens, k)):
                    break
            elif not self.named[k] and not (refused and self._restricts(k, start)):
                content = lemma not in STOPWORDS
                if (seen_name and lemma in _TURNS) or (refused and (seen_name or (words and not told)) and not content and not self._within(k)):
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
        if stance is Stance.WISHED and (self._labels(k, start) or (seen_name and (self._makes(k) or self._goes_on_to_the_thing(k)))):
            return True
        return k in self.measured and (seen_name or stance in (Stance.UNWANTED, Stance.DISLIKED))

    def _labels(self, k: int, start: int) -> bool:
        """Whether a form is filled in behind what somebody is fond of, which is nobody's taste: "who loves going out, size 32", "into skiing color black"."""
        told = k + 1 < len(self.tokens) and (self.named[k + 1] or self.tokens[k + 1].is_number)
        return bool(told) and self.tokens[k].lemma in _LABELS and any(t.lemma not in _LEADING for t in self.tokens[start:k])

    def _goes_on_to_the_thing(self, k: int) -> bool:
        """Whether behind what somebody likes to do it is told, without a comma, what the thing is to be: "she's into skiing very warm"."""
        doing = self.tokens[k - 1].lemma.endswith("ing") and self.named[k - 1] > 0
        told = self.named[k] > 0 and self.named[k] != self.named[k - 1]
        return doing and (told or self.tokens[k].lemma in _EMPHATIC)

    def _makes(self, k: int) -> bool:
        """Whether it is told how or by whom a thing is made behind what is no thing: "she's into cycling, made by" and "into cycling, from Kestrel Ridge"
        speak of the thing that is looked for."""
        behind = self.tokens[k + 1].lemma if k + 1 < len(self.tokens) else ""
        made = self.tokens[k].lemma in ("made", "make") and behind in ("by", "of", "from", "in")
        whose = self.tokens[k].lemma in ("from", "by") and k + 1 < len(self.tokens) and self.named[k + 1] > 0
        return (made or whose) and self.named[k - 1] > 0

    def _restricts(self, k: int, start: int) -> bool:
        """Whether it goes on to which things of a kind aren't wanted: "no novels for children", but not "anything but novels for children"."""
        denied = start > 0 and self.tokens[start - 1].lemma in _DENYING
        return denied and self.named[k - 1] < 0 and self.tokens[k].lemma in RESTRICTING and k + 1 < len(self.tokens) and self.named[k + 1] > 0

    def _within(self, k: int) -> bool:
        """Whether grammar at ``k`` stands within the name of one thing: "part of a series"."""
        if self.tokens[k].lemma in _ALL_OF_IT and self.tokens[k - 1].lemma in _LISTS:
            return True
        return self.tokens[k].lemma in _WITHIN or (self.tokens[k].lemma in ("a", "an", "the") and self.tokens[k - 1].lemma in _WITHIN)

    def _inside(self, k: int) -> bool:
        """Whether the token at ``k`` stands within a name: the "and" of "hook-and-loop"."""
        return bool(self.named[k]) and self.named[k] == self.named[k - 1]

    def _is_told_by_colon(self, start: int) -> bool:
        """Whether all that follows is a list of one kind: "avoid: cotton, denim"."""
        return start > 0 and self.tokens[start - 1].text == ":"

    def _lists(self, k: int, start: int, seen_name: bool, words: int, stance: Stance) -> bool:
        """Whether the rule goes on over a comma, "and" or "or"."""
        refused = stance in (Stance.UNWANTED, Stance.DISLIKED)
        if self._is_told_by_colon(start):
            return True
        of_taste = stance is Stance.DISLIKED or (start > 0 and self.tokens[start - 1].lemma in _BIDDING)
        if seen_name or of_taste:
            return _list_goes_on(self.tokens, self.named, k, _OF_TASTE if of_taste else _OF_CHOICE)
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
    return refused and tokens[k].lemma in ("or", "nor") and after is not None and after.is_word and after.lemma not in STOPWORDS


def _list_goes_on(tokens: Sequence[Token], named: Sequence[int], k: int, closing: Collection[str] = _OF_CHOICE) -> bool:
    """Whether the list mark at ``k`` joins another bare name: the next word is a name, with no article or verb of a new wish before it."""
    joined_by = {tokens[k].lemma}
    k += 1
    while k < len(tokens) and tokens[k].lemma in _LISTS:
        joined_by.add(tokens[k].lemma)
        k += 1
    if k < len(tokens) and tokens[k].lemma in _ALL_OF_IT and joined_by & set(closing):
        k += 1
    if k < len(tokens) and named[k] > 0 and joined_by & set(closing):
        return True
    if k < len(tokens) and joined_by & {"or", "nor"} and tokens[k].is_word and tokens[k].lemma not in STOPWORDS:
        return True
    if k >= len(tokens) or not named[k]:
        return False
    if joined_by & {"or", "nor"}:
        return True
    if joined_by == {","}:
        return _comma_list_closes(tokens, named, k, closing)
    while k + 1 < len(tokens) and named[k + 1] == named[k]:
        k += 1
    return k + 1 >= len(tokens) or not tokens[k + 1].is_word


def _comma_list_closes(tokens: Sequence[Token], named: Sequence[int], k: int, closing: Collection[str]) -> bool:
    """Whether names behind a comma go on to one of the words that close a list: then it belongs together."""
    last = min(len(tokens), k + 2 * _MOST_LISTED)
    while k < last and (named[k] or tokens[k].lemma in _LISTS):
        if tokens[k].lemma in closing:
            return True
        k += 1
    return False
