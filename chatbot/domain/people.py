"""People whom a shopper buys for: what each is called, whether it is a child, and whose things it wears."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

Wears = Literal["men", "women", ""]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody known to the shopper. ``name`` is what the conversation calls them, ``wears`` whose things fit where the name says so."""

    name: str
    child: bool = False
    wears: Wears = ""


#: Children or not, whose things they wear, then each name with the other words for it.
_TABLE = """
adult men: dad daddy father papa stepdad stepfather | brother bro | husband hubby | boyfriend bf | uncle
adult men: grandpa grandfather granddad grandad gramps | him he | son-in-law | father-in-law | brother-in-law | godfather | fiance
adult women: mom mum mummy mommy mother mama ma stepmom stepmother | sister sis | wife wifey missus | girlfriend gf | aunt auntie aunty
adult women: grandma grandmother granny gran nan nana | her she | daughter-in-law | mother-in-law | sister-in-law | godmother | fiancee
adult: parent | partner spouse | sibling | friend bestie buddy pal | cousin | boss manager | colleague coworker workmate | teacher tutor
adult: neighbor neighbour | roommate flatmate housemate | grandparent | intern | assistant | nanny babysitter | host hostess | guest | client
adult: in-law | them they
child men: son | nephew | grandson | boy lad | stepson | godson
child women: daughter | niece | granddaughter | girl | stepdaughter | goddaughter
child: kid kiddo child youngster little_one | baby newborn infant | toddler | teenager teen tween | grandchild grandkid | godchild
"""


def _people() -> dict[str, Person]:
    found: dict[str, Person] = {}
    for line in _TABLE.strip().splitlines():
        heading, names = line.split(": ", 1)
        wears: Wears = "women" if "women" in heading else "men" if "men" in heading else ""
        for group in names.split(" | "):
            person = Person(group.split()[0], heading.startswith("child"), wears)
            found |= {word: person for word in group.split()}
    return found


#: Every word for somebody, singular, and who it is.
PEOPLE: Mapping[str, Person] = MappingProxyType(_people())

#: Those of them who are small.
SMALL = frozenset({"kid", "child", "baby", "toddler"})


def is_child(name: str) -> bool:
    """Whether the recipient of this name is a child."""
    return name in PEOPLE and PEOPLE[name].child


def wears(name: str) -> Wears:
    """Whose things the recipient of this name wears; empty where the name doesn't say."""
    return PEOPLE[name].wears if name in PEOPLE else ""
