"""Which words of a message are wanted, which unwanted, which don't matter, and how strongly: negation, its scope, hedges."""

from collections.abc import Sequence
from enum import Enum

from chatbot.understanding.tokens import Token


class Stance(Enum):
    WANTED = "wanted"
    WISHED = "wished"
    UNWANTED = "unwanted"
    DISLIKED = "disliked"  #: unwanted by this person, not only in this search
    INDIFFERENT = "indifferent"


def _cues(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(c.split()) for c in text.split(",")), key=len, reverse=True))


#: Cues that rule over the words behind them, longest first.
_CUES: tuple[tuple[Stance, tuple[tuple[str, ...], ...]], ...] = (
    (
        Stance.INDIFFERENT,
        _cues(
            "don't mind,do not mind,no problem with,no objection to,nothing against,fine with,okay with,with or without,"
            "with or without a,doesn't matter if,doesn't have to be,does not have to be,doesn't need to be,don't need it to be,"
            "don't care about,don't care if,no need for,"
            "need not be,don't need,do not need,not necessarily,no matter,forget about the,forget the,forget,never mind the,drop the,ignore the"
        ),
    ),
    (
        Stance.UNWANTED,
        _cues(
            "nothing with,nothing in,nothing,anything but,everything but,other than,except for,except,instead of,rather than,"
            "without any,without,no more,not in,not,no,non,neither,don't want any,"
            "don't want,do not want,avoid,avoiding,minus,excluding,exclude,free of,free from,skip the,skip,isn't,aren't,ain't,nor,lose the,"
            "dont want,leave out,hold the,steer clear of,away from"
        ),
    ),
    (
        Stance.DISLIKED,
        _cues(
            "never,allergic to,allergy to,cannot have,can't have,can't wear,can't stand,cant stand,sick of,tired of,"
            "don't like,do not like,doesn't like,dont like,not a fan of,no fan of,not fond of,hate,dislike,prefer not,rather not,"
            "not into,not keen on,loathe,detest"
        ),
    ),
    (
        Stance.WISHED,
        _cues(
            "ideally,preferably,prefer,would prefer,would be nice,nice to have,if possible,maybe,perhaps,bonus if,bonus for,"
            "plus if,a plus,i like,we like,i love,love,loves,likes,enjoys,enjoy,crazy about,who loves,fond of,a fan of,"
            "would like it to be,partial to,leaning towards,hopefully,i tend to,favorite color is,keen on,into"
        ),
    ),
)
#: Hedges that stand behind what they soften: "blue would be nice".
_BEHIND = _cues(
    "would be nice,would be great,if possible,preferably,ideally,would be a plus,is a plus,would be a bonus,is a bonus,would be cool,would be lovely"
)
#: The same for what doesn't matter: "any color is fine", "brand doesn't matter".
_BEHIND_INDIFFERENT = _cues(
    "doesn't matter,does not matter,is not important,isn't important,is irrelevant,don't matter,is up to you,no preference,is no object,no object"
)

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


def stances(tokens: Sequence[Token], named: Sequence[int]) -> tuple[Stance, ...]:
    """The stance towards each token.

    ``named`` numbers the names of the catalogue that the tokens belong to, 0 for none. A cue rules until its clause
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
        end = _reach(tokens, named, i + length, stance)
        for k in range(i, end):
            result[k] = stance
        i += length
    _soften(tokens, result)
    _free_compounds(tokens, named, result)
    return tuple(result)


def _only_emphasis(tokens: Sequence[Token], i: int) -> bool:
    """ "Not only waterproof" wants it waterproof, and "not sure" says nothing."""
    after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    return tokens[i].lemma == "not" and after in ("only", "just", "sure", "necessarily", "to")


#: Words that only ever say what isn't wanted, and are no wish themselves.
CUE_WORDS = frozenset(w for stance, cues in _CUES if stance is not Stance.WISHED for cue in cues for w in cue) | {
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
        for stance, cues in _CUES
        if stance in (Stance.UNWANTED, Stance.DISLIKED)
        for cue in cues
    )


def _ends_with(tokens: Sequence[Token], k: int, cue: tuple[str, ...]) -> bool:
    return k + 1 >= len(cue) and tuple(t.lemma for t in tokens[k + 1 - len(cue) : k + 1]) == cue


def _cue_at(tokens: Sequence[Token], i: int) -> tuple[Stance, int] | None:
    best: tuple[Stance, int] | None = None
    for stance, cues in _CUES:
        for cue in cues:
            words = tuple(t.lemma for t in tokens[i : i + len(cue)])
            if words == cue and (best is None or len(cue) > best[1]):
                best = (stance, len(cue))
    return best


def _reach(tokens: Sequence[Token], named: Sequence[int], start: int, stance: Stance) -> int:
    """Where the rule of a cue ends: the index behind its last token."""
    seen_name = False
    k = start
    while k < len(tokens):
        lemma = tokens[k].lemma
        if lemma in _ENDS:
            break
        if lemma in _LISTS:
            if not seen_name and lemma == ",":
                break
            if seen_name and not _list_goes_on(tokens, named, k):
                break
        elif seen_name and lemma in ("with", "for", "that", "in", "under", "over", "please") and not named[k]:
            break
        seen_name = seen_name or bool(named[k])
        k += 1
    return k


def _list_goes_on(tokens: Sequence[Token], named: Sequence[int], k: int) -> bool:
    """Whether the list mark at ``k`` joins another bare name: the next word is a name, with no article or verb of a new wish before it."""
    joined_by = {tokens[k].lemma}
    k += 1
    while k < len(tokens) and tokens[k].lemma in _LISTS:
        joined_by.add(tokens[k].lemma)
        k += 1
    if k < len(tokens) and tokens[k].lemma in ("any", "no") and joined_by & {"or", "nor"}:
        k += 1
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
    for cues, stance in ((_BEHIND, Stance.WISHED), (_BEHIND_INDIFFERENT, Stance.INDIFFERENT)):
        for i in range(len(tokens)):
            if any(tuple(t.lemma for t in tokens[i : i + len(c)]) == c for c in cues):
                k = i - 1
                while k >= 0 and tokens[k].lemma not in _ENDS and tokens[k].lemma not in (",", "and"):
                    if result[k] is Stance.WANTED or stance is Stance.INDIFFERENT:
                        result[k] = stance
                    k -= 1


def _free_compounds(tokens: Sequence[Token], named: Sequence[int], result: list[Stance]) -> None:
    """ "leather-free" and "fragrance free" are without what stands before."""
    for i in range(1, len(tokens)):
        one_name = named[i] and named[i] == named[i - 1]
        if (
            tokens[i].lemma == "free"
            and not one_name
            and tokens[i - 1].is_word
            and tokens[i].start - tokens[i - 1].end <= 1
        ):
            result[i - 1] = Stance.UNWANTED
            result[i] = Stance.UNWANTED
