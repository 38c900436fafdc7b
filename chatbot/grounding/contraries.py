"""What a predicate says of one thing instead of several, and what says just the opposite: "have a hood", "has a hood", "has no hood"."""

import re

_SINGULAR = {"are": "is", "have": "has", "aren't": "isn't", "haven't": "hasn't", "don't": "doesn't", "can": "can", "can't": "can't"}
_ADVERBS = re.compile(r"^(?:also|still|both|all|each) ", re.IGNORECASE)
#: Amounts and what says the opposite of them.
_BOUNDS = (
    (r"more than|over|above|beyond|heavier than|longer than|taller than", "at most"),
    (r"less than|fewer than|under|below|lighter than|shorter than", "at least"),
    (r"at most|no more than|up to", "more than"),
    (r"at least|no less than", "less than"),
)
_AMOUNT = r"(?=[$€£]?\d)"
_LIMIT = r"your (?:budget|limit|[$€£]\d)"
_WITHIN = re.compile(rf"^(?:fits?|(?:stays?|is|keeps?|comes?|falls?)(?: well| just| comfortably| in)* (?:within|under|below|inside)) {_LIMIT}", re.IGNORECASE)
_BEYOND = re.compile(rf"^(?:is|goes|costs?) (?:more than|over|above|beyond) {_LIMIT}", re.IGNORECASE)
_PRICED = re.compile(r"^(?:stays?|is|are|comes? in|keeps?|falls?)(?: well| just)? (?=(?:under|below|over|above) [$€£]\d)", re.IGNORECASE)
_MEASURED = re.compile(r"^is (heavier|lighter|longer|shorter|taller) than (?=\d)", re.IGNORECASE)
_MEASURES = {"heavier": "weighs more than", "lighter": "weighs less than", "longer": "is more than", "shorter": "is less than", "taller": "is more than"}


def singular(predicate: str) -> str:
    """What is said of several things, said of one."""
    bare = _ADVERBS.sub("", predicate.strip())
    verb, _, rest = bare.partition(" ")
    low = verb.casefold()
    if _PRICED.match(bare):
        return _PRICED.sub("costs ", bare)
    one = _SINGULAR.get(low, low if low.endswith(("s", "n't")) else f"{low[:-1]}ies" if low.endswith("ry") else f"{low}s")
    return _MEASURED.sub(lambda found: f"{_MEASURES[found[1].casefold()]} ", f"{one} {rest}".strip())


def contrary(predicate: str) -> str:
    """What holds of a thing exactly where the predicate doesn't; empty where nothing says it plainly."""
    if _WITHIN.match(predicate):
        return "is over your budget"
    if _BEYOND.match(predicate):
        return "is within your budget"
    for said, opposite in _BOUNDS:
        bound = re.search(rf"\b(?:{said}) {_AMOUNT}", predicate, re.IGNORECASE)
        if bound:
            return f"{predicate[: bound.start()]}{opposite} {predicate[bound.end() :]}"
    return _denied(predicate)


def _denied(predicate: str) -> str:
    verb, _, rest = predicate.partition(" ")
    low = verb.casefold()
    if low == "has" and not rest.startswith("no "):
        return f"has no {re.sub(r'^(?:an?|the|its) ', '', rest)}"
    if low == "has":
        return f"has {rest.removeprefix('no ')}"
    if low == "lacks":
        return f"has {rest}"
    if low in ("isn't", "can't", "doesn't", "hasn't"):
        return {"isn't": f"is {rest}", "can't": f"can {rest}", "hasn't": f"has {rest}"}.get(low, "")
    if low in ("is", "can"):
        return f"{'is not' if low == 'is' else 'cannot'} {rest}"
    return f"does not {_bare(low)} {rest}".strip() if re.search(r"\d", rest) is None else ""


def _bare(verb: str) -> str:
    return f"{verb[:-3]}y" if verb.endswith("ies") else verb.removesuffix("s")
