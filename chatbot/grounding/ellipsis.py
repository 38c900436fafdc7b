"""What a second clause leaves out, said once more: "the Skerry has a hood, the Softday has none", "it dims, but not the Outrigger"."""

import re

from chatbot.grounding.measures import unit_of

_JOINT = r"(?P<joint>,? (?:and|but|while|whereas|though|yet) |; |: |, )"
_SUBJECT = r"(?P<subject>(?:[^\W_]|\d)[^,;:]*?)"
_HAD = r"(?P<had>(?:an? |the |its |their )?(?:(?!\b(?:and|but|while|whereas|which|than|only)\b)[^,;:.])+?)"
_HAS = r"(?P<has>has|have|comes with|come with|comes in|come in|offers?|includes?)"
_END = r"(?P<end>(?: too| as well| either| at all)?[.!]*)$"
_IT = r"(?:it|one|them|that|those|this)"
_HAVE = r"(?:has|have|do have|does have|comes with|come with|offers?)"
_WITHOUT_IT = (
    r"(?:has none|have none|has neither|have neither|(?:doesn't|don't|does not|do not) (?:have|offer|come with) (?:it|one|them|that|those|this)"
    r"|lacks? (?:it|one|them)|(?:goes|go|does|do) without(?: (?:it|one|them))?|is without|misses out(?: on (?:it|one|them))?)"
)
_CLAIM = r"(?P<claim>(?:(?!\b(?:and|but|while|whereas|which)\b)[^,;:])+?)"
_HAVING = re.compile(rf"(?P<before>.*?)\b{_HAS} {_HAD}{_JOINT}{_SUBJECT} {_HAVE} {_IT}(?: too)?{_END}")
_LACKING = re.compile(rf"(?P<before>.*?)\b{_HAS} {_HAD}{_JOINT}{_SUBJECT} {_WITHOUT_IT}{_END}")
_WITHOUT = re.compile(rf"(?P<before>.*?)\b(?:has no|have no|lacks?|comes without|come without) {_HAD}{_JOINT}{_SUBJECT} {_HAVE} {_IT}{_END}")
_NEITHER = re.compile(
    r"(?P<before>.*?)\b(?:has|have|comes with|come with|offers?) (?P<one>(?:an? |the )?[\w' -]+?) (?:and|or) (?P<other>(?:an? |the )?[\w' -]+?)"
    rf"{_JOINT}{_SUBJECT} (?:has|have|offers?) neither{_END}"
)
_NOT = re.compile(
    rf"^(?P<subject>.+?) (?P<verb>is|are|has|have|comes with|come with|comes in|come in|can be|works? with) {_CLAIM}"
    r", (?:but |just |only )?not (?P<other>(?:the |both )?[^,;:]*?)(?P<end>[.!]*)$"
)
_YOU_CAN = re.compile(
    r"^(?:you|she|he|they) can (?P<verb>[a-z]+) (?P<subject>(?:(?:both|either|all) )?(?:the |of )?[^,;:]*?)"
    r"(?:, (?:but |just |only )?not (?P<other>[^,;:]*?))?(?P<end>[.!]*)$",
    re.IGNORECASE,
)
_NUMBER = r"(?:\d+(?:[.,]\d+)*|one|two|three|four|five|six|seven|eight|nine|ten|twelve)"
#: "Four years, while the other only gets one": a count without its unit, right at the end.
_UNIT = re.compile(
    rf"(?P<said>\b{_NUMBER} (?P<unit>years?|months?|hours?|minutes?|liters?|grams?|kg|pieces|colors|sizes|people|stars)\b[^;:]*?{_JOINT}{_SUBJECT}"
    rf" (?:only |just )?(?:gets|has|offers|comes with|manages|lasts|holds|takes|is|weighs|runs|plays)(?: only| just)?) (?P<count>{_NUMBER})(?P<end>[.!]*)$"
)
#: "The Skerry holds 5 liters, the Softday 3": the verb of the first is left out.
_GAPPED = re.compile(
    r"^(?P<first>.+?) (?P<verb>carries|takes|holds|weighs|costs|lasts|runs|plays|fits|has|offers|measures|reaches|comes|is rated) (?P<said>[^,;:]*?\b), "
    r"(?:and |while |whereas |but )?"
    r"(?P<second>(?:the |both |[A-Z])(?:(?!\b(?:for|by|of|at|with|in|on|to|just|only|about|from|than|are|have|[a-z]+s|[a-z]+n't)\b)[^,;:\d])*?) "
    rf"(?P<rest>(?:only |just |up to |about |in )*(?:[$€£]?{_NUMBER}|(?<=in )[a-z, ]+)(?: [a-z][^,;:]*)?)(?P<end>[.!]*)$"
)
_IRREGULAR = {"wear": "worn", "take": "taken", "write": "written", "put": "put", "set": "set", "cut": "cut", "read": "read", "hold": "held", "keep": "kept"}
_NEGATED = {"is": "is not", "are": "is not", "has": "has no", "have": "has no", "comes with": "has no", "come with": "has no", "can be": "cannot be"}


def spelled_out(sentence: str) -> str:
    """The sentence with what its last clause leaves out; as it is where it leaves nothing out."""
    sentence = _UNIT.sub(_with_unit, _GAPPED.sub(_refilled, sentence))
    for form, said in ((_WITHOUT, "has"), (_LACKING, "has no"), (_HAVING, "{has}")):
        found = form.match(sentence)
        if found:
            return _once_more(found, said)
    if found := _NEITHER.match(sentence):
        first = sentence[: found.end("other")]
        return f"{first}; {found['subject']} has no {_bare(found['one'])} or {_bare(found['other'])}{found['end']}"
    found = _NOT.match(sentence)
    if (found and found["other"][:4].casefold() in ("the ", "both")) or (found and found["other"][:1].isupper()):
        verb, claim = found["verb"], found["claim"]
        denied = _NEGATED.get(verb, f"does not {verb.replace('comes', 'come')}")
        return f"{found['subject']} {verb} {claim}; {found['other']} {denied} {_bare(claim) if denied == 'has no' else claim}{found['end']}"
    return _YOU_CAN.sub(_passive, sentence)


def _refilled(found: re.Match[str]) -> str:
    first, verb, said, second, rest, end = found.group("first", "verb", "said", "second", "rest", "end")
    counted = re.fullmatch(rf"(?:only |just |up to |about )*{_NUMBER}", rest)
    several = re.match(r"(?:two|three|four) ([a-z]+)", rest)
    if second.casefold() == "the other" and several and unit_of(several[1]) is None:
        return found.group()
    unit = re.search(r"\d[\d.,]* ([a-z]+)$", said)
    measured = f"{rest} {unit[1]}" if counted and unit else rest
    return f"{first} {verb} {said}; {second} {verb} {measured}{end}"


def _with_unit(found: re.Match[str]) -> str:
    said = re.sub(r" (?:only|just)\b(?= gets| has| offers| comes| manages| lasts| holds| takes| is| weighs| runs| plays)", "", found["said"])
    return f"{said} {found['count']} {found['unit']}{found['end']}"


def _once_more(found: re.Match[str], said: str) -> str:
    again, had = said.format(**found.groupdict()), found["had"]
    begun = _said_first(found, had)
    article = "a " if found.re is _WITHOUT and not had.endswith("s") else ""
    return f"{begun}; {found['subject']} {again} {article}{_bare(had) if again == 'has no' else had}{found['end']}"


def _said_first(found: re.Match[str], had: str) -> str:
    """The clause that said it first."""
    whole = found.string
    return whole[: whole.index(had, len(found["before"])) + len(had)]


def _bare(had: str) -> str:
    return re.sub(r"^(?:an?|the|its|their) ", "", had)


def _passive(found: re.Match[str]) -> str:
    """ "You can dim the Nook" says that it can be dimmed."""
    subject, end, other = found["subject"], found["end"], found["other"]
    named = subject[:4].casefold() in ("the ", "both", "all ", "eith") or subject[:1].isupper() or subject in ("it", "them")
    if not named:
        return found.group()
    subject = {"it": "it", "them": "they"}.get(subject, subject)
    done = _participle(found["verb"])
    left_out = f"; {other} cannot be {done}" if other else ""
    return f"{subject[:1].upper()}{subject[1:]} can be {done}{left_out}{end}"


def _participle(verb: str) -> str:
    if verb in _IRREGULAR:
        return _IRREGULAR[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    doubled = re.fullmatch(r"[^aeiou]*[aeiou][bdglmnprt]", verb)
    return f"{verb}{verb[-1]}ed" if doubled else f"{verb}ed"
