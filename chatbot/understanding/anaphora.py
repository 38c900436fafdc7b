"""What a mere pronoun stands for where it is ruled out: "I was too strict with the price, ignore that", "it chews through foam, so nothing with it"."""

from collections.abc import Collection, Sequence

from chatbot.understanding.cues import Stance
from chatbot.understanding.hedges import ENDS
from chatbot.understanding.tokens import Token

_STOPS = frozenset({".", "!", ";"})
PRONOUNS = frozenset("it that those them this".split())


def take_up(tokens: Sequence[Token], named: Sequence[int], result: list[Stance], cue_words: Collection[str]) -> None:
    """Carry what rules a mere pronoun over to what it stands for ("it chews through foam, so nothing with it"), and set aside what may be "or not"."""
    for i in range(1, len(tokens)):
        if tokens[i].lemma == "not" and tokens[i - 1].lemma == "or" and i > 1 and named[i - 2] and (i + 1 == len(tokens) or not tokens[i + 1].is_word):
            result[i - 2 : i + 1] = [Stance.INDIFFERENT] * 3
        ends = i + 1 == len(tokens) or tokens[i + 1].lemma in (*ENDS, ",", "and")
        ruled = result[i] in (Stance.UNWANTED, Stance.DISLIKED, Stance.INDIFFERENT) and result[i - 1] is result[i]
        if tokens[i].lemma not in PRONOUNS or not ends or not ruled:
            continue
        start = next(k for k in range(i, -1, -1) if k == 0 or result[k - 1] is not result[i])
        if any(tokens[k].lemma not in cue_words for k in range(start, i)) or (start and tokens[start - 1].lemma == "so"):
            continue
        before = range(max((k for k in range(start - 1) if tokens[k].text in _STOPS), default=-1) + 1, start)
        if any(tokens[k].lemma in ("if", "unless") for k in before):
            continue
        meant = [k for k in before if named[k] > 0 and result[k] is Stance.WANTED] if result[i] is not Stance.INDIFFERENT else list(before)
        for k in [k for k in meant if result[i] is Stance.INDIFFERENT or named[k] == named[meant[-1]]]:
            result[k] = result[i]
