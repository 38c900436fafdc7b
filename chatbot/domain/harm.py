"""What people say of things that harm them: a closed class of the language, none of the things themselves."""

import re

_HARM = re.compile(
    r"\b(?:allerg\w*|anaphyla\w*|intoleran\w*|hypersensitiv\w*|sensitive to|reacts? (?:badly |strongly )?to|rash|hives|eczema|asthma\w*|itch\w*|sneez\w*|"
    r"headaches?|migraines?|irritates?|makes? (?:me|him|her|them|us) (?:sick|ill)|breaks? (?:me|him|her|them) out|coeliac|celiac|"
    r"can(?:no|')?t (?:have|eat|drink|tolerate|digest|take|wear)|can not (?:have|eat|drink|tolerate|digest|take|wear))\b"
)


def speaks_of_harm(text: str) -> bool:
    """Whether somebody says that something harms them: "I'm allergic to wool", "it gives him a rash"."""
    return _HARM.search(text.casefold().replace("’", "'")) is not None
