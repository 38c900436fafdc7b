"""Forms that a sentence may have, of which the first that fits tells how it is read."""

import re
from collections.abc import Sequence

Forms = Sequence[re.Pattern[str]]


def forms(*patterns: str) -> tuple[re.Pattern[str], ...]:
    """These forms, in which capitals are as good as small letters."""
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


def first_match(among: Forms, text: str) -> re.Match[str] | None:
    """How the first form that a whole text has fits it, from its beginning; None where none does."""
    return next((found for form in among if (found := form.match(text))), None)
