"""Which words of a message are wanted, which unwanted, which don't matter, and how strongly: negation, its scope, hedges."""

from collections.abc import Sequence

from chatbot.understanding.cues import CUES, Stance, cue_at
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

__all__ = ["CUE_WORDS", "Stance", "named_as_unwanted", "stances"]

_ENDS = frozenset(
    {
        ".",
        ";",
        "!",
        "?",
        ":",
        "but",
        "though",
        "although",
        "however",
        "because",
        "so",
        "just",
        "—",
        "–",
        "(",
        ")",
        "yet",
        "still",
    }
)
_LISTS = frozenset({",", "or", "nor", "and", "/", "&"})
#: Words behind a name that begin something else.
_TURNS = frozenset({"with", "for", "that", "in", "under", "over", "please"})
#: Grammar that may stand within the name of one thing.
_WITHIN = frozenset({"of", "too", "very", "kind", "sort", "type"})
#: How many words that the catalogue doesn't know belong to what isn't wanted.
_MOST_UNNAMED = 3
#: What "no" and "not" stand in without refusing anything.
_IDIOMS = frozenset(
    {
        "wait", "issue", "object", "idea", "clue", "doubt", "rush", "hurry", "worry", "way", "wonder", "longer", "later", "one", "thanks",
        "thank", "problem", "luck",
        "time", "experience", "only", "just", "sure", "necessarily", "to", "bad", "yet", "really", "long", "much", "that",
    }
)  # fmt: skip
#: A thing that was lacking is no thing that isn't wanted: "my old one was not waterproof".
_PAST = frozenset({"was", "were", "did", "had", "could", "would", "why", "if", "or"})


def stances(tokens: Sequence[Token], named: Sequence[int]) -> tuple[Stance, ...]:
    """The stance towards each token.

    ``named`` numbers the names of the catalogue that the tokens belong to, 0 for none, and negative for names of things ("boots", not "leather").
    A cue rules until its clause
    ends; over a comma, "and" or "or" it reaches
    only as long as a plain list of names goes on ("no leather, wool or down", but "no leather and a hood").
    """
    result = [Stance.WANTED] * len(tokens)
    i = 0
    while i < len(tokens):
        cue = None if named[i] or _only_emphasis(tokens, i) else _cue_at(tokens, i)
        if cue is None:
            i += 1
            continue
        stance, length = cue
        if stance is Stance.WISHED and any(r is not Stance.WANTED for r in result[i : i + length]):
            i += length
            continue
        end = _one_name(named, i + length) if tokens[i].lemma == "non" else _reach(tokens, named, i + length, stance)
        for k in range(i, end):
            result[k] = stance
        i += length
    _soften(tokens, result)
    _free_compounds(tokens, named, result)
    return tuple(result)


def _only_emphasis(tokens: Sequence[Token], i: int) -> bool:
    """ "Not only waterproof" wants it waterproof, "no idea" and "why not" refuse nothing,"
    " and "aren't there any" asks."""
    word = tokens[i].lemma
    after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    if word in ("have", "has", "having") and after == "no":
        return i + 2 < len(tokens) and tokens[i + 2].lemma in _IDIOMS
    before = tokens[i - 1].lemma if i else ""
    if word in ("not", "no"):
        return after in _IDIOMS or before in _PAST
    if word in ("isn't", "aren't", "ain't", "don't"):
        return after in ("there", "you", "it", "that", "these", "those", "they")
    return word == "nothing" and after in ("but", "less", "beats", "special")


#: Words that only ever say what isn't wanted, and are no wish themselves.
CUE_WORDS = frozenset(w for stance, cues in CUES if stance is not Stance.WISHED for cue in cues for w in cue) | {
    "object",
    "problem",
    "free",
}
#: Cues behind which a thing is named, so that even a word that the catalogue doesn't know is one: "no sequins", "allergic to lanolin".
_NAMES_A_THING = frozenset(
    {
        "no",
        "without",
        "with",
        "any",
        "avoid",
        "except",
        "for",
        "than",
        "to",
        "of",
        "from",
        "hate",
        "like",
        "dislike",
        "exclude",
        "excluding",
        "minus",
        "want",
        "in",
    }
)


def named_as_unwanted(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word at ``first`` directly follows a cue that names what isn't wanted, articles aside."""
    k = first - 1
    while k >= 0 and tokens[k].lemma in ("a", "an", "the", "any"):
        k -= 1
    if k < 0 or tokens[k].lemma not in _NAMES_A_THING:
        return False
    return any(
        _ends_with(tokens, k, cue)
        for stance, cues in CUES
        if stance in (Stance.UNWANTED, Stance.DISLIKED)
        for cue in cues
    )


def _ends_with(tokens: Sequence[Token], k: int, cue: tuple[str, ...]) -> bool:
    return k + 1 >= len(cue) and tuple(t.lemma for t in tokens[k + 1 - len(cue) : k + 1]) == cue


def _cue_at(tokens: Sequence[Token], i: int) -> tuple[Stance, int] | None:
    if _but_one(tokens, i):
        return Stance.UNWANTED, 1
    found = cue_at(tokens, i)
    return (found[0], len(found[1])) if found else None


def _but_one(tokens: Sequence[Token], i: int) -> bool:
    """Whether this is the "but" of "any color but white" or the "than" of "another color than black"."""
    if tokens[i].lemma == "than" and i > 1 and tokens[i - 2].lemma in ("other", "different", "another"):
        return True
    return tokens[i].lemma == "but" and i > 1 and tokens[i - 2].lemma in ("any", "every", "all")


def _one_name(named: Sequence[int], start: int) -> int:
    """Where the one word, or the one name, at ``start`` ends: "non" rules no further."""
    k = start + 1
    while start < len(named) and k < len(named) and named[start] and named[k] == named[start]:
        k += 1
    return min(k, len(named))


def _reach(tokens: Sequence[Token], named: Sequence[int], start: int, stance: Stance) -> int:
    """Where the rule of a cue ends: the index behind its last token.

    What isn't wanted is one thing, or a list of things: grammar behind the thing begins something else ("no leather on the outside"). A wish
    reaches further ("I like them in blue").
    """
    refused = stance in (Stance.UNWANTED, Stance.DISLIKED)
    seen_name, words = False, 0
    k = start
    while k < len(tokens):
        lemma = tokens[k].lemma
        if lemma in _ENDS:
            break
        if lemma in _LISTS:
            if not seen_name and (lemma == "," or (refused and words)) and not _unnamed_list(tokens, named, k, refused):
                break
            if seen_name and not _list_goes_on(tokens, named, k):
                break
        elif not named[k]:
            if seen_name and lemma in _TURNS:
                break
            if refused and (seen_name or words) and lemma in STOPWORDS and lemma not in _WITHIN:
                break
            words += lemma not in STOPWORDS and lemma not in _LISTS
            if refused and (
                words > _MOST_UNNAMED or (seen_name and lemma not in STOPWORDS and not _heads(tokens, named, k))
            ):
                break
        seen_name = seen_name or bool(named[k])
        k += 1
        if refused and named[k - 1] < 0 and (k == len(tokens) or (named[k] and named[k] != named[k - 1])):
            break
    return k


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
    """Whether the list mark at ``k`` joins another bare name: the next word is a name,"
    " with no article or verb of a new wish before it."""
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
    return k + 1 >= len(tokens) or not tokens[k + 1].is_word


def _comma_list_closes(tokens: Sequence[Token], named: Sequence[int], k: int) -> bool:
    """Whether names behind a comma go on to "or" or "nor": then the list belongs together."""
    while k < len(tokens) and (named[k] or tokens[k].lemma in _LISTS):
        if tokens[k].lemma in ("or", "nor"):
            return True
        k += 1
    return False


def _soften(tokens: Sequence[Token], result: list[Stance]) -> None:
    for i in range(len(tokens)):
        found = cue_at(tokens, i, behind=True)
        if found is None:
            continue
        stance, cue = found
        if stance is Stance.DISLIKED:
            result[i : i + len(cue)] = [Stance.INDIFFERENT] * len(cue)
        k = i - 1
        while k >= 0 and tokens[k].lemma not in _ENDS and tokens[k].lemma not in (",", "and"):
            if result[k] is Stance.WANTED or stance is Stance.INDIFFERENT:
                result[k] = stance
            k -= 1


def _free_compounds(tokens: Sequence[Token], named: Sequence[int], result: list[Stance]) -> None:
    """ "leather-free" and "latex free" are without what stands before,"
    " where that is a name; other words stay together ("wrinkle free")."""
    for i in range(1, len(tokens)):
        one_name = named[i] and named[i] == named[i - 1]
        after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
        if tokens[i].lemma != "free" or one_name or not named[i - 1] or after in ("of", "from"):
            continue
        if tokens[i].start - tokens[i - 1].end <= 1:
            result[i - 1 : i + 1] = [Stance.UNWANTED] * 2
