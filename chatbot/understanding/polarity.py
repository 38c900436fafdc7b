"""Which words of a message are wanted, which unwanted, which don't matter, and how strongly: negation, its scope, hedges."""

from collections.abc import Collection, Sequence

from chatbot.understanding import remarks
from chatbot.understanding.anaphora import PRONOUNS, take_up
from chatbot.understanding.cues import CUES, Stance, cue_at, refuses
from chatbot.understanding.hedges import ENDS, closes, look_back
from chatbot.understanding.lifting import lifts
from chatbot.understanding.owning import has_one_already, own_things
from chatbot.understanding.preference import preferences
from chatbot.understanding.reach import Reach, lists_harm
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token
from chatbot.understanding.undone import refused_object, ruined_object

__all__ = ["CUE_WORDS", "Stance", "named_as_unwanted", "stances"]

#: What "no" and "not" stand in without refusing anything.
_IDIOMS = frozenset(
    """
    wait issue object idea clue doubt rush hurry worry way wonder longer later one thanks sorry thank problem luck time experience only just sure
    necessarily to bad yet really long much that offence offense fuss bother harm shame reason exception matter pressure stress joke kidding question
    such wrong
    """.split()
)
#: How people say what they don't do, and of whom.
_HABITS = frozenset({"don't", "dont", "doesn't", "doesnt", "never"})
_PERSONS = frozenset("i we he she they".split())
#: What may stand between "I'd" and "like", and what makes "like" a comparison.
_ADVERBS = frozenset("also really still dearly very much quite rather absolutely kind of".split())
_COMPARING = frozenset("something anything nothing look feel more just thing stuff one it's that's is sound smell".split())
_TASTES = frozenset("like love prefer enjoy adore".split())
#: Parts of things that end as verbs do.
_NOUNS_IN_ING = frozenset(
    "lining piping padding stitching boning wiring coating string ring spring packaging branding filling topping railing casing wing edging ribbing".split()
)
_OPENING = frozenset("and but that which that's it's they're".split())
#: What denies all that follows in its clause, which is this long at the most.
_DENYING_ALL = frozenset("never nothing none nobody don't dont won't wouldn't can't cannot".split())
_CLAUSE = 6
#: Behind these a verb says what somebody would rather not do, which rules out no thing: "I hate ironing".
_BEFORE_DEEDS = frozenset({"without", "hate", "dislike", "stand", "avoid"})
#: What says that there is none of something, and what makes a wish of that: "one that has no wheels".
_LACKING, _RELATIVE = frozenset("has have had is are there".split()), frozenset("that which who should must to it they".split())
_BEING_FOND = frozenset("is are am was im hes shes really very totally so much more big all also and both being".split())
#: What parts with things, before what they are and "out" or "off".
_PARTING = frozenset("keep leave count rule cross take strike".split())
_BEING_WITHOUT = frozenset({"without", "no"})
#: How adjectives end by which things are judged: "nothing fancy", "nothing childish".
_JUDGING = ("y", "ish", "ful", "ive", "ary")
_HARM = frozenset({"allergy", "intolerance", "sensitivity"})
#: How many words the name of a thing may have here.
_NAME_WORDS = 3
_KINDS = frozenset("kind type sort stuff version style variety model".split())
_ARTICLES = frozenset({"a", "an", "the", "my", "i", "i'm", "we", "it's", "that's"})
_PAST = frozenset({"was", "were", "did", "had", "could", "would", "why", "if", "or"})


def stances(tokens: Sequence[Token], named: Sequence[int], measured: Collection[int] = frozenset()) -> tuple[Stance, ...]:
    """The stance towards each token.

    ``named`` numbers the names of the catalogue that the tokens belong to, 0 for none, and negative for names of things ("boots", not "leather").
    ``measured`` are the tokens of numbers with their bounds, whose negations are used up ("no more than 50").
    A cue rules until its clause ends; over a comma, "and" or "or" it reaches
    only as long as a plain list of names goes on ("no leather, wool or down", but "no leather and a hood").
    """
    result = [Stance.WANTED] * len(tokens)
    cues = [_ruling(tokens, named, measured, i) for i in range(len(tokens))]
    reach = Reach(tokens, named, measured, cues)
    i = 0
    while i < len(tokens):
        cue = cues[i]
        if cue is None:
            i += 1
            continue
        stance, length = cue
        if stance is Stance.WISHED and any(r is not Stance.WANTED for r in result[i : i + length]):
            i += length
            continue
        if tokens[i].lemma == "non":
            end = _one_name(named, i + length)
        elif stance is Stance.INDIFFERENT and cue_at(tokens, i) is None and _tells_a_habit(tokens, named, i):
            end = i + length
        else:
            end = reach.end(i + length, stance)
        for k in range(i, end):
            result[k] = stance
        i += length
    take_up(tokens, named, result, CUE_WORDS)
    look_back(tokens, named, result, measured)
    _free_compounds(tokens, named, result)
    _weigh(tokens, named, result)
    for k in own_things(tokens, named):  # "I hate my current headphones" asks for others
        result[k] = Stance.WANTED if result[k] in (Stance.UNWANTED, Stance.DISLIKED) else result[k]
    return tuple(result)


def _ruling(tokens: Sequence[Token], named: Sequence[int], measured: Collection[int], i: int) -> tuple[Stance, int] | None:
    """The stance that a cue at ``i`` brings to what follows, and its length; None where no cue begins, or one that rules nothing there."""
    if named[i] or i in measured:
        return None
    if (length := lifts(tokens, named, i)) > 0:
        return Stance.INDIFFERENT, length
    if _only_emphasis(tokens, i) and not remarks.denies_a_value(tokens, named, i):
        return None
    if (length := _states_a_lack(tokens, named, i)) > 0:
        return Stance.WANTED, length
    if remarks.not_needed(tokens, named, i) or remarks.lacked_by_a_place(tokens, named, i):
        return Stance.INDIFFERENT, 1
    if tokens[i].lemma in _BEING_WITHOUT and remarks.keeps_happening(tokens, i):
        return Stance.WANTED, 1
    if remarks.but_one(tokens, i) or _kept_out(tokens, i) or has_one_already(tokens, named, i):
        return Stance.UNWANTED, 1
    if remarks.says_of_all(tokens, i) or remarks.of_the_old_one(tokens, i) or remarks.tells_of_a_first_time(tokens, i):
        return None
    if (length := remarks.complains(tokens, i)) > 0:
        return Stance.WANTED, length
    if (length := ruined_object(tokens, named, i)) > 0:
        return Stance.UNWANTED, length
    if (length := refused_object(tokens, named, i)) > 0:
        return Stance.DISLIKED, length
    found = _cue(tokens, named, i)
    if found is not None and found[1] == ("without",) and _denied_before(tokens, i):
        return Stance.WANTED, 1
    if found is None:
        return (Stance.INDIFFERENT, 2) if _tells_a_habit(tokens, named, i) else None
    stance, cue = found
    if i and tokens[i - 1].lemma == "if" and cue[0] in PRONOUNS:
        return None
    if cue == ("into",) and not _is_fond(tokens, i):
        return None
    end = i + len(cue)
    if any(k in measured for k in range(i, end)):
        return None  # the "not" of "I need not over 50" belongs to the number
    if end < len(tokens) and named[end] and named[end - 1] == named[end]:
        return None  # the "no" of "has no sleeves" belongs to a name
    if stance is Stance.WISHED and (_asks(tokens, i, cue) or _insists(tokens, i, cue) or closes(tokens, named, i, cue, measured)):
        return None
    return stance, len(cue)


def _cue(tokens: Sequence[Token], named: Sequence[int], i: int) -> tuple[Stance, tuple[str, ...]] | None:
    """The longest cue at ``i``, or a shorter one where that would take the first word of a name: the "not" of "not in-ear"."""
    found = cue_at(tokens, i)
    end = i + len(found[1]) if found else i
    cuts = found is not None and i + 1 < end < len(tokens) and named[end] and named[end - 1] == named[end]
    begins = next((k for k in range(i + 1, end) if named[k]), end)
    return (cue_at(tokens[:begins], i) or found) if cuts else found


def _denied_before(tokens: Sequence[Token], i: int) -> bool:
    """Whether being without a thing is denied: "I never leave home without a hat", "don't show me one without a hood"."""
    k = i - 1
    while k >= 0 and i - k <= _CLAUSE and tokens[k].lemma not in ENDS and tokens[k].lemma not in (",", "and", "or"):
        if tokens[k].lemma in _DENYING_ALL:
            return True
        k -= 1
    return False


def _tells_a_habit(tokens: Sequence[Token], named: Sequence[int], i: int) -> bool:
    """Whether somebody says what they don't do: "I don't drive". The verb is nothing that is looked for."""
    if tokens[i].lemma not in _HABITS or i + 1 >= len(tokens) or not i or tokens[i - 1].lemma not in _PERSONS:
        return False
    return not named[i + 1] and tokens[i + 1].is_word and tokens[i + 1].lemma not in STOPWORDS


def _asks(tokens: Sequence[Token], i: int, cue: Sequence[str]) -> bool:
    """Whether "like" and "love" ask for something ("I'd also like a kettle") or compare ("something like this"), and so tell no taste."""
    if tuple(cue) not in (("like",), ("love",)):
        return False
    k = i - 1
    while k >= 0 and tokens[k].lemma in _ADVERBS:
        k -= 1
    before = tokens[k].lemma if k >= 0 else ""
    if before in ("would", "should") or before.endswith("'d"):
        return True
    return cue[0] == "like" and tokens[i].text.casefold() == "like" and (before in _COMPARING or before in ENDS or not tokens[max(k, 0)].is_word)


def _insists(tokens: Sequence[Token], i: int, cue: Sequence[str]) -> bool:
    """Whether "only" makes a requirement of a taste: "I'd prefer only those in black", "I only like wool"."""
    after = [t.lemma for t in tokens[i + len(cue) : i + len(cue) + 2]]
    return "only" in after or (cue[-1] in _TASTES and i > 0 and tokens[i - 1].lemma == "only")


def _only_emphasis(tokens: Sequence[Token], i: int) -> bool:
    """Whether a negation refuses nothing: "not only waterproof" wants it waterproof, "no idea" is an idiom, "aren't there any" asks."""
    word = tokens[i].lemma
    after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    if word in ("have", "has", "having") and after == "no":
        return i + 2 < len(tokens) and tokens[i + 2].lemma in _IDIOMS
    before = tokens[i - 1].lemma if i else ""
    cue = cue_at(tokens, i)
    if word in ("not", "no") and (cue is None or len(cue[1]) == 1):
        return after in _IDIOMS or (before in _PAST and not remarks.is_supposed(tokens, i)) or (word == "no" and after in _ARTICLES)
    if word in ("isn't", "aren't", "ain't", "don't"):
        return after in ("there", "you", "it", "that", "these", "those", "they") and not (after == "that" and remarks.says_how_far(tokens, i))
    return word == "nothing" and after in ("but", "less", "beats", "special")


#: Words that only ever say what isn't wanted, and are no wish themselves.
CUE_WORDS = frozenset(w for stance, cues in CUES if stance is not Stance.WISHED for cue in cues for w in cue) | {"object", "problem", "free"}
#: Words at the end of a cue behind which a thing is named, so that even one that the catalogue doesn't know is ruled out: "no sequins", "allergic to lanolin".
_NAMES_A_THING = frozenset(
    """
    no without with any avoid except for than to of from hate like dislike exclude excluding minus want in have contain include use by again besides
    """.split()
)


def named_as_unwanted(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word at ``first`` directly follows a cue that names what isn't wanted, articles aside."""
    k = first - 1
    while k >= 0 and tokens[k].lemma in ("a", "an", "the", "any"):
        k -= 1
    if k > 0 and lists_harm(tokens, k):
        return True
    if k >= 0 and tokens[k].lemma in ("not", "isn't", "aren't") and not _only_emphasis(tokens, k):
        return _bare(tokens, k, first)
    if k >= 0 and _kept_out(tokens, k):
        return True
    if k >= 0 and tokens[k].lemma == "nothing":
        return _bare(tokens, k, first) and not tokens[first].lemma.endswith(_JUDGING)
    if k < 0 or tokens[k].lemma not in _NAMES_A_THING or (tokens[k].lemma in _BEFORE_DEEDS and _does(tokens, first)):
        return False
    return refuses(tokens, k)


def _does(tokens: Sequence[Token], first: int) -> bool:
    """Whether a word behind "without" is a verb: "without waking my husband"."""
    return tokens[first].lemma.endswith("ing") and tokens[first].lemma not in _NOUNS_IN_ING


def _bare(tokens: Sequence[Token], k: int, first: int) -> bool:
    """Whether "not" refuses one bare word: "a pillow, not feather", "not capsule", "one that isn't round", but not "not working properly"."""
    opened = k == 0 or tokens[k - 1].text in ",;" or tokens[k - 1].lemma in _OPENING
    return opened and (first + 1 == len(tokens) or not tokens[first + 1].is_word or tokens[first + 1].lemma in _KINDS)


def _states_a_lack(tokens: Sequence[Token], named: Sequence[int], i: int) -> int:
    """The length of a "has no" by which somebody says what thing is lacking somewhere, and so needed: "the guest room has no duvet". Else 0."""
    length = 1 if tokens[i].lemma == "no" else 2 if tokens[i].lemma in _LACKING and [t.lemma for t in tokens[i + 1 : i + 2]] == ["no"] else 0
    verb = i if length > 1 else i - 1
    if not length or verb < 0 or tokens[verb].lemma not in _LACKING or i + length >= len(tokens) or named[i + length] >= 0:
        return 0
    before = tokens[verb - 1].lemma if verb else ""
    return 0 if before in _RELATIVE or (verb and named[verb - 1] < 0) else length


def _is_fond(tokens: Sequence[Token], i: int) -> bool:
    """Whether the "into" at ``i`` says what somebody is fond of: "she's into pottery", but not "it fits into my bag"."""
    before = tokens[i - 1].text.casefold() if i else ""
    return not i or before in _BEING_FOND or before.endswith(("'s", "'m", "'re", "’s", "’m", "’re"))


def _kept_out(tokens: Sequence[Token], i: int) -> bool:
    """Whether this is the "keep" of "keep dragons out of it", the "take" of "take the kids' one off"."""
    opens = not i or tokens[i - 1].lemma in (*ENDS, ",", "and", "please", "can", "you", "could")
    after = [t.lemma for t in tokens[i + 1 : i + 3 + _NAME_WORDS]]
    if not opens or tokens[i].text.casefold() not in _PARTING or (tokens[i].lemma == "take" and "one" not in after):
        return False
    away = next((k for k, w in enumerate(after[1:], 1) if w in ("out", "off")), None)
    return away is not None and after[away + 1 : away + 2] in ([], ["of"], ["please"], ["."], ["!"], [","])


def _one_name(named: Sequence[int], start: int) -> int:
    """Where the one word, or the one name, at ``start`` ends: "non" rules no further."""
    k = start + 1
    while start < len(named) and k < len(named) and named[start] and named[k] == named[start]:
        k += 1
    return min(k, len(named))


def _free_compounds(tokens: Sequence[Token], named: Sequence[int], result: list[Stance]) -> None:
    """Rule out what stands before "free" ("leather-free", "latex free") where that is a name; other words stay together ("wrinkle free"). And what stands
    before "allergy"."""
    for i in range(1, len(tokens)):
        if tokens[i].lemma in _HARM and named[i - 1] > 0:
            for k in (k for k in range(i) if named[k] == named[i - 1]):
                result[k] = Stance.DISLIKED
            result[i] = Stance.INDIFFERENT
        one_name = named[i] and named[i] == named[i - 1]
        after = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
        begins = named[i] and i + 1 < len(tokens) and named[i + 1] == named[i]
        if tokens[i].lemma != "free" or one_name or begins or not named[i - 1] or after in ("of", "from"):
            continue
        if tokens[i].start - tokens[i - 1].end <= 1:
            result[i - 1 : i + 1] = [Stance.UNWANTED] * 2


def _weigh(tokens: Sequence[Token], named: Sequence[int], result: list[Stance]) -> None:
    """Want the one and not the other of two that are weighed: "I'd rather have green than black"."""
    for found in preferences(tokens, named):
        chosen = [k for k in range(found.chosen, -1, -1) if named[k] == named[found.chosen]]
        for k in chosen:
            result[k] = Stance.WANTED if result[k] is Stance.WISHED else result[k]
        for k in range(found.said[-1], found.last):
            result[k] = Stance.INDIFFERENT if found.matters else Stance.UNWANTED
