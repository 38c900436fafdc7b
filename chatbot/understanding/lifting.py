"""How a message takes back a demand that was made before: "no size preference", "lose the hood bit", "scrap Torvald"."""

from collections.abc import Sequence

from chatbot.understanding.tokens import Token

#: What is said not to be asked for: "no size preference", "no price limit".
_DEMANDS = frozenset("preference requirement restriction limit limitation constraint cap".split())
#: How a demand is taken back by its name alone: "scrap Torvald".
_LIFTING = frozenset("scrap ignore disregard drop lift".split())
_LEADING_ON = frozenset("please and just let's ok okay then actually well so you can could alright".split())
#: What somebody does with a demand that they no longer make, and what they call it: "lose the hood bit", "remove the 50 dollar limit".
_DISMISSING = frozenset("lose ditch axe nix cut drop remove delete cancel clear skip forget lift ignore scrap scratch disregard loosen".split())
_CALLED = _DEMANDS | frozenset("bit part thing filter condition rule criterion criteria stipulation demand ceiling".split())
_SOLELY = frozenset({"only", "just", "exclusively", "solely"})
_POINTING = frozenset({"the", "that", "this", "my", "our"})
#: Where the name of what is taken back ends.
_ENDS = frozenset(". , ; ! ? : and but so because".split())
#: How many words that name may have.
_NAME_WORDS = 3


def lifts(tokens: Sequence[Token], named: Sequence[int], i: int) -> int:
    """How many words at ``i`` take back a demand for the name behind them: "no size preference", "take the hood out", a mere "not only black"; 0 for none."""
    word, after = tokens[i].lemma, [t.lemma for t in tokens[i + 1 : i + 3 + _NAME_WORDS]]
    if word == "not" and after[:1] and after[0] in _SOLELY:
        return 2 * (i + 2 < len(tokens) and all(named[i + 2 :]))
    if word == "no":
        return int(any(t.lemma in _DEMANDS and not named[k] for k, t in enumerate(tokens[i + 2 : i + 4], i + 2)))
    if word in _DISMISSING and after[:1] and after[0] in _POINTING and _is_called_a_demand(tokens, named, i + 2):
        return 1
    if (
        word in _DISMISSING | {"leave"}
        and after[:1] in (["out"], ["off"])
        and after[1:2]
        and after[1] in _POINTING
        and _is_called_a_demand(tokens, named, i + 3)
    ):
        return 2
    if word in _LIFTING and (i == 0 or not tokens[i - 1].is_word or tokens[i - 1].lemma in _LEADING_ON):
        return int(i + 1 < len(tokens) and named[i + 1] > 0)
    taken = (
        word == "take" and "one" not in after and any(w in ("out", "off", "away") for w in after[2:]) and any(n > 0 for n in named[i + 1 : i + 2 + _NAME_WORDS])
    )
    return int(taken)


def _is_called_a_demand(tokens: Sequence[Token], named: Sequence[int], first: int) -> bool:
    """Whether the noun phrase that begins at ``first`` ends as a demand is called: the "bit" of "the noise cancelling bit"."""
    for k in range(first, min(first + 2 * _NAME_WORDS, len(tokens))):
        if tokens[k].lemma in _CALLED and not named[k]:
            return k > first
        if tokens[k].lemma in _ENDS:
            return False
    return False
