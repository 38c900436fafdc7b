"""Who says that a thing is for others doesn't want it: "straws are for children", "berets are for painters"."""

import re

#: Others are named in the plural, and nobody in particular.
_FOR_OTHERS = re.compile(
    r"it is (?:just |only |strictly |more |really |all )?for (?:old |other |little |rich |boring |small )?"
    r"(?:children|people|men|women|folk|[a-z-]{3,}[^s]s)"
)
#: When things are used, or by whom rightly, is nothing against them.
_OCCASIONS = re.compile(
    r".* (?:days|nights|walks|hikes|runs|trips|weekends|holidays|summers|winters|beginners|evenings|mornings|weddings|parties|stairs|calls|games)"
)


def belittles(opinion: str) -> bool:
    """Whether an opinion, with "it" for what it is about, says that this is for others."""
    return _FOR_OTHERS.fullmatch(opinion) is not None and _OCCASIONS.fullmatch(opinion) is None
