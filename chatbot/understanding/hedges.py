"""Hedges that stand behind what they soften, and what else is said of a thing behind it: "blue would be nice", "wool is out", "silk is fine"."""

from collections.abc import Collection, Sequence

from chatbot.understanding.cues import BEHIND, Cue, Stance, contracted_at, cue_at
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Where a clause ends.
ENDS = frozenset(". ; ! ? : — – ( ) but though although however because so just yet still".split())
#: What may follow a hedge that still closes its clause, and what begins something else behind it.
_POLITE = frozenset("please pls plz thanks thank you tho too".split())
_ONWARD = frozenset(", and or under below over above up at max maximum min minimum less".split())
_JOINTS = frozenset({",", "and", "or", "/", "one", "&"})
_PLURAL = frozenset({"are", "don't", "dont", "do", "aren't", "make"})
#: What is said of a thing with a verb before it.
_PREDICATES = frozenset("fine ok okay alright all acceptable allowed".split())
#: How many words a thing that is asked about has at the most.
_SHORT = 4
#: How somebody answers their own question with a no: "glass? no thanks".
_NO = (("no", "thank"), ("no",), ("nope",), ("nah",), ("never",), ("not", "for", "me"), ("no", "way"), ("god", "no"), ("ew",), ("yuck",))

#: Who says "I don't mind" of a choice that is left open before it: "whether it folds I don't mind".
_WHO, _LEAVING_OPEN = frozenset({"i", "we"}), frozenset("whether if which what how who".split())
#: Before what somebody holds against a thing these deny it: a wine that "won't give me a headache".
_DENYING = frozenset("won't doesn't don't didn't wouldn't can't cannot not never wont doesnt dont".split())
#: What leads on to such a remark.
_LEADING_ON = frozenset({"so", ",", "but", "and", ";", "."})
_LED_BY = frozenset("the a an one ones those anything something with that".split())
#: Where they end a clause, what was said of one thing is denied of another.
_LEFT_OUT = (("isn't",), ("aren't",))
_NOES = frozenset({"no", "nope", "nah", "never"})
_AROUND_A_NO = frozenset("the a an any one stuff kind definitely absolutely big".split())


def closes(tokens: Sequence[Token], named: Sequence[int], i: int, cue: Sequence[str], measured: Collection[int] = ()) -> bool:
    """Whether a hedge at ``i`` belongs to what stands before it: "green if possible", but "if possible green" rules what follows."""
    if tuple(cue) not in BEHIND:
        return False
    end = i + len(cue)
    if cue[0] in ("would", "is"):
        follows = end < len(tokens) and tokens[end].lemma in ("if", "to")
        return not follows and any(named[k] for k in _clause(tokens, i))
    opens = i == 0 or tokens[i - 1].lemma in ENDS
    if opens and end < len(tokens) and tokens[end].lemma == ",":
        return False
    while end < len(tokens) and tokens[end].lemma in _POLITE:
        end += 1
    return end >= len(tokens) or end in measured or tokens[end].lemma in ENDS or tokens[end].lemma in _ONWARD


def look_back(tokens: Sequence[Token], named: Sequence[int], result: list[Stance], measured: Collection[int] = ()) -> None:
    """Give the words before each cue that stands behind them the stance that it brings; ``result`` holds the stances so far and is changed."""
    _refuse_what_is_asked(tokens, named, result)
    _refuse_what_gets_a_no(tokens, named, result)
    floor = 0
    for i in range(len(tokens)):
        found = None if named[i] else cue_at(tokens, i, behind=True) or contracted_at(tokens, i)
        if found is None or _begins_something(tokens, i, found[1]):
            continue
        stance, cue = found
        if cue[0] in _WHO and not any(tokens[k].lemma in _LEAVING_OPEN for k in _clause(tokens, i)):
            continue
        if stance is Stance.DISLIKED and i and tokens[i - 1].lemma in _DENYING:
            continue
        if stance in (Stance.DISLIKED, Stance.INDIFFERENT):
            result[i : i + len(cue)] = [Stance.INDIFFERENT] * len(cue)
        if stance is Stance.ALLOWED and (cue[0] not in _PREDICATES or _contracts(tokens, i)):
            _allow(tokens, named, result, i, floor)
        elif stance is Stance.ALLOWED:
            continue
        elif stance is Stance.WANTED:
            _require(named, result, i)
            result[i : i + len(cue)] = [Stance.INDIFFERENT] * len(cue)
        elif stance is Stance.INDIFFERENT and (meant := _meant_by_a_pronoun(tokens, i)):
            if all(result[k] is not Stance.WISHED for k in meant):
                result[meant[-1] : i] = [Stance.INDIFFERENT] * (i - meant[-1])
        elif stance is not Stance.WISHED:
            _rule(tokens, result, found, i, floor)
        elif closes(tokens, named, i, cue, measured):
            _soften(tokens, named, result, i, floor)
            result[i : i + len(cue)] = [Stance.INDIFFERENT] * len(cue)
        floor = i


def _begins_something(tokens: Sequence[Token], i: int, cue: Sequence[str]) -> bool:
    """Whether a cue that only refuses at the end of its clause goes on: a "neither", or an "aren't" that leaves out what was said of something before ("the
    blue ones are lovely, the yellow ones aren't")."""
    alone = tuple(cue) in (("neither",), ("so", "no")) or tuple(cue) in _LEFT_OUT
    end = i + len(cue)
    if cue[-2:-1] == ("for",) and any(t.lemma == "for" for t in tokens[end : end + _SHORT]):
        return True  # "it's not for me, it's for the cat" only says for whom
    told = tuple(cue) not in _LEFT_OUT or any(t.lemma in (",", "but", "and", ";", ".") for t in tokens[:i])
    return alone and not (told and _ends(tokens, end))


def _refuse_what_is_asked(tokens: Sequence[Token], named: Sequence[int], result: list[Stance]) -> None:
    """Rule out the names that are asked about and answered with a no: "glass? no thanks"."""
    for i, token in enumerate(tokens):
        if token.text != "?" or not _says_no(tokens, _asked_again(tokens, named, i)):
            continue
        asked = _clause(tokens, i)
        if any(named[k] > 0 for k in asked) and len(asked) <= _SHORT:
            for k in asked:
                result[k] = Stance.UNWANTED


def _says_no(tokens: Sequence[Token], at: int) -> bool:
    """Whether an answer that begins at ``at`` is a no."""
    return any(tuple(t.lemma for t in tokens[at : at + len(no)]) == no and _ends(tokens, at + len(no)) for no in _NO)


def _asked_again(tokens: Sequence[Token], named: Sequence[int], i: int) -> int:
    """Where the answer to the question that ends at ``i`` begins, behind another one about the same: "cashmere? at that price? no way"."""
    again = next((k for k in range(i + 1, min(i + 2 + _SHORT, len(tokens))) if tokens[k].text == "?"), i)
    return again + 1 if not any(named[i : again + 1]) else i + 1


def _refuse_what_gets_a_no(tokens: Sequence[Token], named: Sequence[int], result: list[Stance]) -> None:
    """Rule out the names that stand before a mere no: "bath sheets yes, hooded ones no"."""
    for i, token in enumerate(tokens):
        said = _clause(tokens, i)
        ends = i + 1 >= len(tokens) or not tokens[i + 1].is_word
        if token.lemma not in _NOES or not ends or not said or len(said) > _SHORT:
            continue
        bare = [k for k in said if not named[k] and tokens[k].lemma not in _AROUND_A_NO]
        weighed = any(t.lemma in ("yes", "yeah", "yep") for t in tokens)
        if (len(bare) < len(said) or weighed) and all(tokens[k].lemma not in STOPWORDS for k in bare):
            for k in (*said, i):
                result[k] = Stance.UNWANTED


def _contracts(tokens: Sequence[Token], i: int) -> bool:
    """Whether the word before ``i`` has the "is" in it: "plastic's fine"."""
    return i > 0 and tokens[i - 1].text.casefold().endswith(("'s", "’s"))


def spoken_against(tokens: Sequence[Token], at: int) -> bool:
    """Whether what stands at ``at`` speaks against the thing before it: the "is awful" of "tartan is awful"."""
    found = (cue_at(tokens, at, behind=True) or contracted_at(tokens, at)) if 0 < at < len(tokens) else None
    return found is not None and found[0] is Stance.DISLIKED and not _begins_something(tokens, at, found[1])


def _ends(tokens: Sequence[Token], at: int) -> bool:
    return at >= len(tokens) or not tokens[at].is_word or tokens[at].lemma in _POLITE


def _rule(tokens: Sequence[Token], result: list[Stance], cue: Cue, i: int, floor: int) -> None:
    several = cue[1][0] in _PLURAL
    lacking = cue[0] is Stance.DISLIKED and _opens_lacking(tokens, i)
    before = i - (i > floor and tokens[i - 1].lemma == "," and (cue[1][0] == "so" or _leaves_open(tokens, cue, i)))
    for k in _clause(tokens, before, floor):
        if (tokens[k].lemma == "and" and not several) or (tokens[k].lemma == "if" and cue[0] is Stance.DISLIKED):
            return
        if lacking:
            result[k] = Stance.WANTED
        elif result[k] is Stance.WANTED or cue[0] is Stance.INDIFFERENT:
            result[k] = cue[0]


def _meant_by_a_pronoun(tokens: Sequence[Token], i: int) -> list[int]:
    """The clause before one that says nothing but that it doesn't matter: "we're past the newborn stage so that doesn't matter any more"."""
    said = _clause(tokens, i)
    if len(said) != 1 or tokens[said[0]].text.casefold() not in ("that", "it", "this", "those", "they"):
        return []
    end = said[0]
    while end > 0 and tokens[end - 1].lemma in _LEADING_ON:
        end -= 1
    return _clause(tokens, end)


def _leaves_open(tokens: Sequence[Token], cue: Cue, i: int) -> bool:
    """Whether a choice between things before a comma doesn't matter: "women's or men's, doesn't matter"."""
    return cue[0] is Stance.INDIFFERENT and any(tokens[k].lemma in ("or", "and") for k in _clause(tokens, i - 1))


def _opens_lacking(tokens: Sequence[Token], i: int) -> bool:
    """Whether it is the lack of a thing that isn't wanted: "no usb-c is a dealbreaker", "without a hood is no use to me"."""
    clause = [k for k in _clause(tokens, i) if tokens[k].lemma not in _LED_BY]
    return bool(clause) and tokens[clause[-1]].lemma in ("no", "without", "lacking")


def _soften(tokens: Sequence[Token], named: Sequence[int], result: list[Stance], i: int, floor: int) -> None:
    """Soften the phrase before a hedge: what describes a thing, or what stands behind it, but not both."""
    seen = False
    for k in _clause(tokens, i - (i > floor and tokens[i - 1].lemma == ","), floor):
        if tokens[k].lemma == "and" or (seen and named[k] < 0):
            return
        if result[k] is Stance.WANTED:
            result[k] = Stance.WISHED
        seen = seen or named[k] > 0


def _allow(tokens: Sequence[Token], named: Sequence[int], result: list[Stance], i: int, floor: int) -> None:
    """Mark the name right before "is fine", or the list of names, as allowed."""
    for k in range(i - 1, floor - 1, -1):
        if not named[k] and tokens[k].lemma not in _JOINTS:
            return
        if named[k] > 0 and result[k] in (Stance.WANTED, Stance.WISHED):
            result[k] = Stance.ALLOWED


def _require(named: Sequence[int], result: list[Stance], i: int) -> None:
    """Ask firmly for the name right before "is a must", whatever the shopper or somebody else is fond of."""
    for k in range(i - 1, -1, -1):
        if not named[k] or named[k] != named[i - 1]:
            return
        if result[k] is Stance.WISHED:
            result[k] = Stance.WANTED


def _clause(tokens: Sequence[Token], i: int, floor: int = 0) -> list[int]:
    """The tokens before ``i`` back to the beginning of its clause, nearest first."""
    found: list[int] = []
    for k in range(i - 1, floor - 1, -1):
        if tokens[k].lemma in ENDS or tokens[k].lemma == ",":
            break
        found.append(k)
    return found
