"""What a message tells of what was, of what others say and of what is only supposed: "he always bought the heavy iron pans, I'd like a light one now".

Of such clauses nothing is asked for. What is refused in them stays refused, and who speaks well of what there was wishes for it again.
"""

from collections.abc import Iterator, Sequence

from chatbot.domain.people import PEOPLE
from chatbot.understanding.tokens import Token

#: Where a sentence ends, and what turns from the told to the wished within it.
_STOPS = frozenset(". ; ! ? : — – ( )".split())
_TURNS = frozenset("but so now instead however though want wants need needs looking please this".split())
#: Verbs of having, wearing, trying and losing in the past; those that may be said of today as well ("I got 50 dollars"); what befell a thing.
_HAD = frozenset("had bought owned used wore carried tried ordered kept borrowed rented received lost broke sold returned".split())
_GOT = frozenset({"got", "took"})
_BEFELL = frozenset(
    "weighed cost lasted died cracked shrank leaked snapped tore slid smelled smelt fell came took went broke ripped faded wobbled rusted pilled burst".split()
)
_PERSONS = frozenset("i we he she they i've we've he'd she'd they'd".split())
_OTHERS = frozenset("he she they".split())
_WHOSE = frozenset("my our his her their".split())
_THINGS = frozenset("it they mine".split())
#: What may stand before who did it, and between them and the verb.
_LEADS = frozenset("and because since when well oh as honestly yeah ok okay , - last time year month week".split())
_ADVERBS = frozenset("always once just only already usually both never even also recently previously ever".split())
_LACKING = frozenset("no not isn't isnt wasn't wasnt weren't doesn't didn't didnt without never hardly couldn't".split())
#: What one is called that there was before, and how the rest of a clause goes on to tell of it.
_EARLIER, _MINE = frozenset("old previous former".split()), frozenset("last first current existing present".split())
_JUDGED = frozenset("smells looks feels tastes way too was".split())
#: Behind "had" these make no possession of it: "had in mind", "had better".
_NO_HAVING = frozenset({"in", "hoped", "better", "enough", "thought", "it"})
_LONG_AGO = frozenset("last ago once before previously yesterday first christmas xmas birthday".split())
#: How somebody speaks well of what there was, or asks for it again.
_PRAISED = frozenset(
    "same identical exactly replace replacing replacement replica another loved liked miss missed similar again perfect great favorite".split()
)

_SAYING = frozenset(
    """
    saying say said says tell told tells recommend recommended recommends suggest suggested suggests swear swears insist insists insisted advise advised
    reckon reckons think thinks thought
    """.split()
)
#: How somebody sets aside what others say.
_OVERRULING = frozenset("i i'm i've i'd i'll my we we're our frankly honestly me".split())
_CONTRARY = frozenset("say don't dont can't cannot won't never do just only disagree wouldn't".split())
_WISHED = frozenset("need want like prefer have".split())
_SUPPOSED, _IRREAL = frozenset("had were was could weren't wasn't hadn't".split()), frozenset("would i'd we'd he'd she'd they'd it'd".split())
_FORMERLY = tuple(
    tuple(cue.split()) for cue in ("at first", "first i", "first we", "originally", "initially", "until last", "until recently", "i used to", "we used to")
)
_SUBJECT = 5


def narrated(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of clauses that tell what was, what others say that is set aside, or what is only supposed."""
    words = [t.text.casefold() for t in tokens]
    praised = any(w in _PRAISED and words[max(i - 1, 0)] != "never" and words[max(i - 1, 0)] not in _IRREAL for i, w in enumerate(words))
    praised = praised or any(words[i : i + 2] in (["like", "that"], ["like", "this"], ["like", "it"], ["like", "those"]) for i in range(len(words)))
    past = () if praised or _renewed(words) else (*_past(words), *_former(words))
    return frozenset(i for span in (*past, *_overruled(words), *_supposed(words)) for i in span)


def _renewed(words: Sequence[str]) -> bool:
    """Whether a new one is wished for that is to be as the old one was."""
    return any(words[i : i + 2] in (["new", "one"], ["new", "ones"], ["new", "pair"]) for i in range(len(words)))


def _past(words: Sequence[str]) -> Iterator[range]:
    """The clauses in which somebody had something, or something befell it."""
    for start in _starts(words):
        verb = _past_verb(words, start)
        last = 0 if verb is None else _end(words, verb + 1)
        if _LACKING.isdisjoint(words[start:last]) and "mind" not in words[start:last]:  # what an old one lacked is wished for: "my old one wasn't waterproof"
            yield range(_when(words, start), last)


def _when(words: Sequence[str], start: int) -> int:
    """Where what is told begins with when that was: "when the children were small we had ..."."""
    first = next((k + 1 for k in range(start - 1, -1, -1) if words[k] in _STOPS), 0)
    return first if words[first] == "when" and {"was", "were"} & set(words[first:start]) else start


def _starts(words: Sequence[str]) -> Iterator[int]:
    """Where clauses begin, what leads on to them aside."""
    for i in range(len(words)):
        if i and words[i - 1] not in _STOPS and words[i - 1] not in (",", "-", "and", "because", "since", "when", "as", "'cause", "cause"):
            continue
        k = i
        while k < len(words) and words[k] in _LEADS:
            k += 1
        if k < len(words):
            yield k
    yield from (k for k, w in enumerate(words) if k and w in ("we", "i") and "when" in words[:k] and words[k - 1] not in _STOPS)


def _past_verb(words: Sequence[str], start: int) -> int | None:
    """The verb of the clause from ``start`` on that tells what was had or what befell; None where it tells something else."""
    opens = start == 0 or words[start - 1] in _STOPS
    if (old := _of_old(words, start)) is not None:
        return old
    if words[start] in _HAD and opens and words[start + 1 : start + 2] and words[start + 1] not in _NO_HAVING:
        return start
    whose = words[start] in _WHOSE or words[start] in PEOPLE or words[start] == "mum"
    if not (whose or words[start] in _PERSONS | _THINGS):
        return None
    for k in range(start + 1, min(start + 1 + _SUBJECT, len(words))):
        if words[k] in _HAD | _GOT | _BEFELL:
            return k if _fits(words, start, k, whose=whose) else None
        if words[k] in _STOPS or (words[k] not in _ADVERBS and not whose):
            return None
    return None


def _of_old(words: Sequence[str], start: int) -> int | None:
    """Where it is told of the one before what it was like: "our last tent needed two people", "the red I had was sour"; None where it isn't."""
    near = words[start : start + 2 + _SUBJECT]
    if len(near) > 2 and ((near[0] in _WHOSE | {"the"} and near[1] in _EARLIER) or (near[0] in _WHOSE and near[1] in _MINE)):
        return start + 2 if any(w in _HAD | _BEFELL | _JUDGED or w.endswith("ed") for w in near[3:]) else None
    if near[0] == "the" and near[1:2] and near[1] in _MINE and _HAD & set(near[2:4]):
        return start + 2
    if near[0] not in ("the", "that", "those"):
        return None
    if "from last" in " ".join(near) or "from before" in " ".join(near):
        return start + 1  # "the pullover from last year pills"
    had = next((k for k in range(2, len(near) - 1) if near[k] in ("i", "we", "she", "he") and near[k + 1] in _HAD), None)
    behind = {w for w in words[start + had + 2 : _end(words, start + had + 2)]} if had is not None else set()
    return start + had + 1 if had is not None and behind & {"was", "were"} and "mind" not in behind else None


def _fits(words: Sequence[str], start: int, verb: int, *, whose: bool) -> bool:
    """Whether a verb tells something of the past of its subject: "my sister got the large one", but not "I got 50 dollars"."""
    behind = words[verb + 1] if verb + 1 < len(words) else ""
    if words[verb] in _GOT and not (whose or words[start] in _OTHERS) and _LONG_AGO.isdisjoint(words[verb : _end(words, verb)]):
        return False
    return behind not in _NO_HAVING and not {"would", "could", "should", "to", "if", "that", "which", "has", "have"} & set(words[start:verb])


def _end(words: Sequence[str], start: int) -> int:
    """Where what is told ends: with its sentence, or where it turns to what is wished. Over a comma it goes on with another verb of the past."""
    for k in range(start, len(words)):
        if words[k] in _STOPS or (words[k] in _TURNS and words[k - 1] not in ("had", "used")):
            return k
        if words[k] == "and" and words[k + 1 : k + 2] and words[k + 1] in _PERSONS:
            return k
        if words[k] == "," and not _goes_on(words, k + 1):
            return k
    return len(words)


def _goes_on(words: Sequence[str], at: int) -> bool:
    while at < len(words) and words[at] in ("and", "it", "they", "he", "she", "which", "then"):
        at += 1
    return at < len(words) and words[at] in _HAD | _BEFELL | _JUDGED


def _former(words: Sequence[str]) -> Iterator[range]:
    """What somebody once thought, up to where they tell what they think now."""
    for start in _starts(words):
        if any(tuple(words[start : start + len(cue)]) == cue for cue in _FORMERLY):
            turn = next((k for k in range(start, len(words)) if words[k] in ("so", "but", "now", "then", ".")), None)
            if turn is not None:
                yield range(start, turn)


def _overruled(words: Sequence[str]) -> Iterator[range]:
    """What others say, where the shopper goes on to say something else: "everyone swears by cast iron, but I can't lift that"."""
    for at, word in enumerate(words):
        if word not in _SAYING or _says_oneself(words, at):
            continue
        end = next((k for k in range(at, len(words)) if words[k] in _STOPS or words[k] == "but"), len(words))
        start = next((k + 1 for k in range(at, -1, -1) if words[k] in _STOPS), 0)
        if _is_set_aside(words, end):
            yield range(start, end)


def _says_oneself(words: Sequence[str], at: int) -> bool:
    """Whether somebody tells what they said themselves, or asks to be told."""
    if at == 0 or words[at - 1] in _STOPS:
        return True
    return words[at - 1] in ("i", "we", "i'd", "must", "please", "can", "you", "to") and words[at] not in ("told",)


def _is_set_aside(words: Sequence[str], end: int) -> bool:
    after = words[end : end + 4]
    if after[:1] == ["but"]:
        return len(after) > 1 and (after[1] == "idc" or after[1] in _OVERRULING) and _WISHED.isdisjoint(after[2:3])
    return len(after) > 2 and after[1] in ("i", "we") and after[2] in _CONTRARY


def _supposed(words: Sequence[str]) -> Iterator[range]:
    """What would be if things were otherwise, up to how they are: "if I had the money I'd get titanium, but it's aluminium"."""
    for at, word in enumerate(words):
        turn = next((k for k in range(at, len(words)) if words[k] == "but" or words[k] in _STOPS), len(words)) if word == "if" else 0
        if turn < len(words) and words[turn : turn + 1] == ["but"] and _SUPPOSED & set(words[at : at + 4]) and _IRREAL & set(words[at:turn]):
            yield range(at, turn)
