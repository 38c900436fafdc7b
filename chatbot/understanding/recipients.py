"""For whom something is: the shopper, or somebody whose taste is another."""

from collections.abc import Sequence

from chatbot.understanding.tokens import Token

PEOPLE = frozenset(
    """
    dad daddy father mom mum mother parent sister brother sibling son daughter kid child baby toddler wife husband partner girlfriend
    boyfriend fiance fiancee friend niece nephew cousin aunt uncle grandma grandmother granny grandpa grandfather grandson granddaughter
    boss colleague coworker teacher neighbor neighbour him her them roommate flatmate godson goddaughter stepson stepdaughter boy girl
    """.split()
)
_GROWN_UP = 16
#: Words that make a mention of somebody a wish for them.
_GIVING = frozenset(
    {"gift", "present", "birthday", "is", "love", "like", "into", "turn", "wedding", "christmas", "anniversary"}
)
_ALIASES = {
    "daddy": "dad",
    "father": "dad",
    "mum": "mom",
    "mother": "mom",
    "granny": "grandma",
    "grandmother": "grandma",
    "grandfather": "grandpa",
}


def recipient(tokens: Sequence[Token], subject: str) -> str | None:
    """Whom the message is for: "me", a recipient such as "dad", or None when it doesn't say.

    A pronoun ("for him") keeps the recipient that the conversation is about.
    """
    lemmas = [t.lemma for t in tokens]
    for i, word in enumerate(lemmas):
        if word not in ("for", "to"):
            continue
        reach = lemmas[i + 1 : i + 6]
        if reach[:1] in (["me"], ["myself"]):
            return "me"
        for distance, person in enumerate(reach):
            if person in ("him", "her", "them") and distance == 0:
                return subject if subject != "me" else person
            if person in PEOPLE and (distance == 0 or reach[0] in ("my", "our", "a", "an", "the", "his")):
                return _ALIASES.get(person, person)
            if person in (",", ".", "and", "under", "with", "in"):
                break
    for i in range(1, len(lemmas) - 2):
        aged = tokens[i].is_number and lemmas[i + 1] in ("year", "month", "yr") and lemmas[i + 2] == "old"
        if aged and "for" in lemmas[max(i - 3, 0) : i]:
            return "kid" if lemmas[i + 1] == "month" or float(tokens[i].text.replace(",", ".")) < _GROWN_UP else None
    for i, word in enumerate(lemmas[:-1]):
        person = next((w for w in lemmas[i + 1 : i + 3] if w in PEOPLE), "")
        if word in ("my", "our") and person and any(w in lemmas for w in _GIVING):
            return _ALIASES.get(person, person)
    return None
