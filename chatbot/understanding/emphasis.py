"""How strongly something was said, and the words around it that said so. Closed classes of the language, no names of things."""

import re

#: What a wish counts that nothing stresses or softens.
PLAIN = 0.85
#: Below this degree a cue takes back what another one says ("maybe I'd love").
_HEDGED = 0.5
_STRONG = (
    "love,loves,loved,adore,adores,crazy about,mad about,obsessed with,favorite,favourite,must,a must,has to,have to,needs to,need to,really,"
    "absolutely,definitely,certainly,essential,vital,only,always,never,at all,under no circumstances,hate,hates,can't stand,cannot stand,"
    "can't bear,can't have,can't wear,can't eat,detest,detests,loathe,loathes,allergic,allergy"
)
_MILD = (
    "like,likes,would like,prefer,prefers,preferably,enjoy,enjoys,into,fond of,partial to,keen,keen on,fan of,ideally,hopefully,rather,"
    "rather not,would be nice,nice to have,would be great,a plus,a bonus,tend to,usually"
)
_WEAK = "maybe,perhaps,possibly,might,if possible,not sure,i guess,i suppose,kind of,sort of,leaning towards,could be,optionally"
_CUES = {cue: degree for degree, cues in ((1.0, _STRONG), (0.75, _MILD), (0.4, _WEAK)) for cue in cues.split(",")}
_CUE = re.compile(r"\b(?:" + "|".join(re.escape(c) for c in sorted(_CUES, key=len, reverse=True)) + r")\b")
#: Where a sentence or a turn of thought ends, and where a part of it.
_ENDS = re.compile(r"[.;!?\n]+(?:\s|$)|\s(?:but|though|although|however)\s|\s[—–-]\s")
_PARTS = re.compile(r",\s")
#: Where the reach of a hedge behind a wish ends.
_JOINTS = re.compile(r"\b(?:and|or|with)\b")
_LONGEST = 90


def emphasis(source: str, text: str) -> float:
    """How strongly the words ``source`` of the message ``text`` were said, in (0, 1]: "I love" is 1, a plain mention `PLAIN`, "maybe" 0.4.

    What is said of the first of a list holds for its bare others ("I love wool, silk and linen").
    """
    told, wanted = (words.replace("’", "'").casefold() for words in (text, source))
    parts = _PARTS.split(_holding(wanted, _ENDS.split(told)))
    at = next((n for n, part in enumerate(parts) if _spot(wanted, part) >= 0), 0)
    degree = _degree(wanted, parts[at])
    while degree is None and at and _bare(parts[at]):
        at -= 1
        degree = _degree("", parts[at])
    return PLAIN if degree is None else degree


def quote(source: str, text: str) -> str:
    """The part of the message around ``source``, as the shopper wrote it; ``source`` itself where that can't be told or is too long."""
    sentence = _holding(source.casefold(), _ENDS.split(text)).strip()
    part = _holding(source.casefold(), _PARTS.split(sentence)).strip()
    found = sentence if _bare(part) else part
    return found if found and len(found) <= _LONGEST else source


def _degree(wanted: str, part: str) -> float | None:
    """The degree of the cue nearest before the words, else of one that stands behind them; None without any."""
    reach = _spot(wanted, part) + len(wanted) if wanted else len(part)
    before = [_CUES[m[0]] for m in _CUE.finditer(part[:reach])]
    behind = [_CUES[m[0]] for m in _CUE.finditer(_JOINTS.split(part[reach:])[0])]
    if before and min(before[-2:]) < _HEDGED:
        return min(before[-2:])
    return before[-1] if before else (behind[-1] if behind else None)


def _bare(part: str) -> bool:
    """Whether a part of a sentence is but a member of a list, or two: "silk", "and silk", "silk and linen"."""
    words = part.split()
    return len(words) <= 1 or (len(words) <= 3 and any(w.casefold() in ("and", "or", "nor") for w in words[:2]))


def _holding(wanted: str, parts: list[str]) -> str:
    return next((p for p in parts if wanted and _spot(wanted, p.casefold()) >= 0), "")


def _spot(wanted: str, part: str) -> int:
    """Where the words begin in the part, as words of their own; -1 where they don't stand there."""
    found = re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", part)
    return found.start() if found else -1
