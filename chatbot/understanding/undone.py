"""What somebody says that they don't do: "I won't read e-books" refuses them, "we don't camp in winter" only tells where and when they don't."""

from collections.abc import Sequence

from chatbot.domain.people import PEOPLE
from chatbot.understanding.cues import cue_at
from chatbot.understanding.hedges import ENDS
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

_HABITS = frozenset({"don't", "dont", "doesn't", "doesnt", "never"})
_REFUSALS = frozenset("won't wouldn't can't cannot couldn't".split())
_PERSONS = frozenset("i we he she they you dog cat".split()) | PEOPLE.keys()
_HOW = frozenset("really usually normally generally often ever even actually honestly much just personally".split())
#: Behind these a thing is spoken of without being refused: "I can't find black ones", "she can't resist velvet".
_NO_REFUSAL = frozenset(
    """
    know think see remember find own choose decide mean say suppose guess expect pay spend tell get ask wait mind want need care seem look feel understand
    believe imagine recall help live go be do resist beat stop miss fault seem sound agree shop search bother worry insist match combine
    """.split()
)
_DETERMINERS = frozenset("the a an any my our this that these those all".split())
#: What becomes of things that are none the better for it, and how many of them there were.
_RUINED = frozenset("destroyed ruined wrecked shredded demolished ripped tore torn broke broken snapped cracked killed returned binned".split())
_SO_MANY = frozenset("two three four five several many his her their our my through up apart countless".split())
#: What tells where and when something is done.
_WHERE = frozenset("in on at during from to near outside inside into after before around".split())
#: What turns what isn't done into what is: "I don't camp except in summer".
_TURNING = frozenset("without unless until except but only".split())


def refused_object(tokens: Sequence[Token], named: Sequence[int], i: int) -> int:
    """How many words at ``i`` say that somebody doesn't or won't do something with the value that is named behind them; 0 where they don't."""
    verb = _verb(tokens, i)
    if verb is None or named[verb] or not _only_denies(tokens, i):
        return 0
    at = verb + 1
    while at < len(tokens) and tokens[at].lemma in _DETERMINERS and not named[at]:
        at += 1
    return at - i if at < len(tokens) and named[at] > 0 else 0


def ruined_object(tokens: Sequence[Token], named: Sequence[int], i: int) -> int:
    """How many words at ``i`` say what became of something of the value that is named behind them: "she destroyed two cardboard ones"; 0 for none."""
    if tokens[i].text.casefold() not in _RUINED:
        return 0
    at = i + 1
    while at < len(tokens) and (tokens[at].lemma in _DETERMINERS | _SO_MANY) and not named[at]:
        at += 1
    return at - i if at < len(tokens) and at - i > 1 and named[at] > 0 else 0


def circumstances(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens that tell where or when somebody doesn't do something, and so ask for nothing."""
    found: set[int] = set()
    for i, token in enumerate(tokens):
        if token.lemma == "never" and i and tokens[i - 1].lemma in _PERSONS and _closed(tokens, i + 2):
            found |= {i, i + 1}  # "I never iron": behind somebody who never does it stands a verb, whatever else has its name
        if token.lemma in _HABITS | _REFUSALS and _of_somebody(tokens, i) and _closed(tokens, i + 2) and tokens[i + 1].lemma not in _NO_REFUSAL:
            found.add(i + 1)
        verb = _verb(tokens, i) if token.lemma in _HABITS and _only_denies(tokens, i) else None
        if verb is None or verb + 1 >= len(tokens) or tokens[verb + 1].lemma not in _WHERE:
            continue
        end = next((k for k in range(verb, len(tokens)) if tokens[k].lemma in ENDS or tokens[k].text == ","), len(tokens))
        if not any(t.lemma in _TURNING for t in tokens[verb:end]):
            found |= {*range(verb, end)}
    return frozenset(found)


def _of_somebody(tokens: Sequence[Token], i: int) -> bool:
    """Whether a denial at ``i`` is of a person, be it one of several: "she won't game, won't travel"."""
    k = i
    while k > 2 and tokens[k - 1].lemma in (",", "and", "or") and tokens[k - 3].lemma == tokens[i].lemma:
        k -= 3
    opens = k < 2 or not tokens[k - 2].is_word or tokens[k - 2].lemma in ("and", "but", "because", "so", "since", "as")  # not "one that he can't destroy"
    return k > 0 and opens and tokens[k - 1].lemma in _PERSONS and tokens[k].lemma == tokens[i].lemma


def _closed(tokens: Sequence[Token], at: int) -> bool:
    return at == len(tokens) or (at < len(tokens) and (tokens[at].lemma in ENDS or tokens[at].lemma in (",", "and")))


def _only_denies(tokens: Sequence[Token], i: int) -> bool:
    """Whether the denial at ``i`` is no part of a longer saying: "don't care about"."""
    cue = cue_at(tokens, i)
    return cue is None or cue[1] == ("never",)


def _verb(tokens: Sequence[Token], i: int) -> int | None:
    """Where the verb stands that is denied at ``i`` of somebody, one that refuses what is done so; None where there is none."""
    if not i or tokens[i].lemma not in _HABITS | _REFUSALS or tokens[i - 1].lemma not in _PERSONS:
        return None
    verb = i + 1
    while verb < len(tokens) and tokens[verb].lemma in _HOW:
        verb += 1
    said = tokens[verb] if verb < len(tokens) else None
    telling = said is not None and said.is_word and said.lemma not in STOPWORDS and said.lemma not in _NO_REFUSAL
    return verb if telling else None
