"""A sentence in the words that the checks read. It is checked as strictly as if it had been said so."""

import re
from functools import lru_cache

from chatbot.grounding.ellipsis import spelled_out
from chatbot.grounding.idioms import IDIOMS
from chatbot.grounding.measures import unit_of
from chatbot.grounding.tokens import tokens
from chatbot.grounding.wordings import WORDINGS

_VERB = r"(?:is|are|has|have|can be|can|does|do|comes?)"
_SHORT = r"(?:isn't|is not|aren't|are not|can't|cannot|doesn't|does not|don't|hasn't|has not)"
_STATED = re.compile(
    rf"\b(?P<verb>{_VERB}) (?P<claim>(?:(?!\b(?:and|but|while|whereas|which)\b)[^,;:])+?)(?P<joint>,? (?:and|but|while|whereas|which) |; |, )"
    rf"(?P<subject>(?:(?! {_VERB} | {_SHORT})[^,;:])+?) (?P<short>{_SHORT})(?P<stop>[.!]*)$"
)
_DENIED = re.compile(
    r"\b(?P<short>isn't|aren't|doesn't|does not|don't) (?P<claim>(?:(?!\b(?:and|but|while|whereas|which)\b)[^,;:])+?)"
    r"(?P<joint>,? (?:and|but|while|whereas) |; |: |, )"
    rf"(?P<subject>(?:(?! {_VERB} | {_SHORT})[^,;:])+?) (?P<verb>is|are|does|do)(?P<stop>[.!]*)$"
)
_DOING = re.compile(
    r"\b(?P<verb>(?!is\b|has\b|does\b|comes\b)[a-z]{3,}[^s]s) (?P<claim>(?:(?!\b(?:and|but|while|whereas|which|than)\b)[^,;:])+?)"
    rf"(?P<joint>,? (?:but|while|whereas|which) |; )(?P<subject>(?:(?! {_VERB} )[^,;:])+?) (?:doesn't|does not|don't)(?P<stop>[.!]*)$"
)
_COUNTED = re.compile(r"\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty)([ -])([a-z]+)\b", re.IGNORECASE)
_CURLY = str.maketrans("’‘", "''")


@lru_cache(maxsize=256)
def reworded(sentence: str) -> str:
    """The sentence in plainer words, or as it is where no turn of it is known."""
    said = _COUNTED.sub(_in_figures, sentence.translate(_CURLY))
    for pattern, plain in (*IDIOMS, *WORDINGS):
        said = pattern.sub(plain, said, count=1)
    said = spelled_out(said)
    return _DOING.sub(_undone, _DENIED.sub(_affirmed, _STATED.sub(_spelled_out, said)))


def _in_figures(match: re.Match[str]) -> str:
    """ "Three meters": an amount with its unit in figures."""
    count, joint, word = match.groups()
    return f"{tokens(count)[0].value:g}{joint}{word}" if unit_of(word) else match.group()


def _affirmed(match: re.Match[str]) -> str:
    """ "The first isn't rustproof, but the second is": what holds of the second is said once more."""
    short, claim, joint, subject, verb, stop = match.group("short", "claim", "joint", "subject", "verb", "stop")
    if (short in ("isn't", "aren't")) is not (verb in ("is", "are")):
        return match.group()
    return f"{short} {claim}{joint}{subject} {f'{verb} ' if verb in ('is', 'are') else ''}{claim}{stop}"


def _undone(match: re.Match[str]) -> str:
    """ "It works on induction, which the other doesn't": what is denied is said once more."""
    verb, claim, subject, stop = match.group("verb", "claim", "subject", "stop")
    return f"{verb} {claim}, and {subject} does not {verb.removesuffix('s')} {claim}{stop}"


def _spelled_out(match: re.Match[str]) -> str:
    """ "The first is rustproof and the second is not": what is denied is said once more."""
    verb, claim, joint, subject, short, stop = match.group("verb", "claim", "joint", "subject", "short", "stop")
    if (verb in ("is", "are")) is not (short.split("n't")[0].split()[0] in ("is", "are")):
        return match.group()
    again = {"can be": f"{short} be", "has": f"{short} have", "have": f"{short} have"}.get(verb, short)
    joint = ", and " if "which" in joint else joint
    return f"{verb} {claim}{joint}{subject} {again} {claim}{stop}"
