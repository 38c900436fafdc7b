"""What is remarked of things rather than asked of them: that an old one lacks something, that one on show does, that somebody never did something before."""

from collections.abc import Sequence

from chatbot.domain.people import PEOPLE
from chatbot.understanding.hedges import ENDS
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: A thing that was lacking is no thing that isn't wanted: "my old one was not waterproof".
_DENYING = frozenset("isn't aren't doesn't don't not no".split())
_EARLIER = frozenset("old last previous current present existing".split())
#: What is said of an item that is turned down: it's got no hood, they don't have pockets.
_IT_OR_THEY, _HAVE, _HASNT = (
    frozenset({"it", "they", "it's", "they've", "that"}),
    frozenset({"has", "have", "got"}),
    frozenset({"hasn't", "haven't", "lacks", "lack"}),
)
_TURNING_DOWN, _FEW = frozenset("no nope nah not meh hate dislike don't pity shame".split()), 3
#: What stands for all that is on show, and what denies something of it.
_ALL_OF_THEM, _ARENT = frozenset("these those they they're neither none".split()), frozenset({"aren't", "arent", "isn't", "ain't"})
_OPENING_A_CLAUSE = frozenset("but and so because since sorry no hmm well oh".split())
_PERSONS, _NEEDED = frozenset("i we he she they".split()), frozenset({"needed", "necessary"})
#: What stands before a place that is told of.
_ARTICLES, _PLACING = frozenset({"a", "an", "the", "my", "our"}), frozenset({"for", "in", "at"})
#: How many words the name of a thing may have here, and a clause at the most.
_NAME_WORDS, _CLAUSE = 3, 6


def of_the_old_one(tokens: Sequence[Token], i: int) -> bool:
    """Whether a negation tells what is wrong with what the shopper has: "my old one isn't waterproof" asks for one that is."""
    if tokens[i].lemma not in _DENYING:
        return False
    start = max((k for k in range(i) if tokens[k].lemma in ENDS or tokens[k].lemma == ","), default=-1) + 1
    said = [t.lemma for t in tokens[start:i]]
    mine = bool(said) and (said[0] == "mine" or (said[0] in ("my", "our", "the") and bool(_EARLIER.intersection(said[1:3]))))
    return mine and len(said) <= _NAME_WORDS + 2


def says_of_all(tokens: Sequence[Token], i: int) -> bool:
    """Whether a negation tells what things on show aren't, and so what is missed in them: "these aren't waterproof", "neither's organic"."""
    if tokens[i].lemma == "neither" and [t.text.casefold() for t in tokens[i + 1 : i + 2]] in (["was"], ["is"], ["were"], ["are"]):
        return True
    start = next((k + 1 for k in range(i - 1, -1, -1) if not tokens[k].is_word or tokens[k].lemma in _OPENING_A_CLAUSE), 0)
    said = [t.text.casefold() for t in tokens[start : i + 1]]
    behind = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    negated = said[-1] in _ARENT or said[-2:] in (["are", "not"], ["is", "not"]) or (said[-1] == "not" and said[-2:-1] == ["they're"])
    return (negated and said[0] in _ALL_OF_THEM and len(said) <= _FEW and behind != "for") or said == ["neither's"]


def complains(tokens: Sequence[Token], i: int) -> int:
    """How many words at ``i`` say, of what is turned down before, that it lacks what follows: "not the middle one, it's got no hood"; 0 for none."""
    said = [t.text.casefold() for t in tokens[max(i - 2, 0) : i + 2]]
    lacks = tokens[i].lemma in ("no", "without") and bool(_HAVE.intersection(said[:-2]))
    hasnt = tokens[i].text.casefold() in _HASNT
    start = next((k for k in range(i, -1, -1) if k == 0 or not tokens[k - 1].is_word), 0)
    of_it = tokens[start].lemma in _IT_OR_THEY and i - start <= _FEW
    return int((lacks or hasnt) and of_it and any(t.lemma in _TURNING_DOWN for t in tokens[:start]))


def tells_of_a_first_time(tokens: Sequence[Token], i: int) -> bool:
    """Whether a "never" only says that somebody is new to a thing: "I never ran before"."""
    return tokens[i].lemma == "never" and any(t.lemma in ("before", "yet", "until") for t in tokens[i + 2 : i + 2 + _CLAUSE])


def keeps_happening(tokens: Sequence[Token], i: int) -> bool:
    """Whether a lack is part of what goes wrong time and again, and so of what is missed: "I keep buying coats without pockets"."""
    start = next((k + 1 for k in range(i - 1, -1, -1) if tokens[k].lemma in ENDS or tokens[k].lemma == ","), 0)
    said = [t.text.casefold() for t in tokens[start:i]]
    again = next((k for k, w in enumerate(said) if w in ("keep", "keeps", "kept")), None)
    return again is not None and said[max(again - 1, 0)] in _PERSONS and said[again + 1 : again + 2] != [] and said[again + 1].endswith("ing")


def lacked_by_a_place(tokens: Sequence[Token], named: Sequence[int], i: int) -> bool:
    """Whether it is a place or an occasion that is without something, and no thing that is looked for: "for a flat with no lift"."""
    with_no = tokens[i].lemma == "without" or (tokens[i].lemma == "no" and i > 0 and tokens[i - 1].lemma == "with")
    last = i - 1 if tokens[i].lemma == "without" else i - 2
    if not with_no or last < 2:
        return False
    k = last
    while k > 0 and last - k < _NAME_WORDS - 1 and tokens[k].is_word and not named[k] and tokens[k].lemma not in STOPWORDS | PEOPLE.keys():
        k -= 1
    return k < last and k > 0 and tokens[k].lemma in _ARTICLES and tokens[k - 1].lemma in _PLACING and not named[last]


def not_needed(tokens: Sequence[Token], named: Sequence[int], i: int) -> bool:
    """Whether a "no" only says that a thing need not be: "no bluetooth needed"."""
    end = next((k for k in range(i + 1, min(i + 2 + _NAME_WORDS, len(tokens))) if not named[k] and tokens[k].text.casefold() in _NEEDED), None)
    return tokens[i].lemma == "no" and end is not None and end > i + 1 and all(tokens[k].is_word for k in range(i, end))


def but_one(tokens: Sequence[Token], i: int) -> bool:
    """Whether this is the "but" of "any color but white" or the "than" of "another color than black"."""
    if tokens[i].lemma == "than" and i > 1 and tokens[i - 2].lemma in ("other", "different", "another"):
        return True
    return tokens[i].lemma == "but" and i > 1 and tokens[i - 1].is_word and tokens[i - 2].lemma in ("any", "every", "all")


def says_how_far(tokens: Sequence[Token], i: int) -> bool:
    """Whether the "that" behind a denial only stresses what is denied: "it isn't that awful beige", but not "it isn't that the blue is ugly"."""
    behind = tokens[i + 2] if i + 2 < len(tokens) else None
    return i > 0 and tokens[i - 1].lemma in ("it", "they", "which", "that") and behind is not None and behind.is_word and behind.lemma not in STOPWORDS


def is_supposed(tokens: Sequence[Token], i: int) -> bool:
    """Whether a lack is only supposed, and so wished for: "if the lamp had no clamp"."""
    if tokens[i - 1].lemma != "had":
        return False
    start = max((k for k in range(i) if tokens[k].lemma in ENDS or tokens[k].lemma == ","), default=-1) + 1
    return any(t.lemma == "if" for t in tokens[start:i])


def denies_a_value(tokens: Sequence[Token], named: Sequence[int], i: int) -> bool:
    """Whether the "not" before a word that it often stands idly before is said of a value after all: "short sleeves, not long"."""
    opens = i > 0 and (tokens[i - 1].lemma == "," or tokens[i - 1].lemma in ENDS)
    return tokens[i].lemma == "not" and opens and i + 1 < len(tokens) and named[i + 1] > 0
