"""Words that descriptions and people use for one and the same thing, as far as telling again what a description says goes."""

from types import MappingProxyType

from chatbot.grounding.stems import stem

#: A group a line, each word in its plain form.
_GROUPS = """
smell odor stink scent
stay keep remain
silent quiet noiseless soundless
fast quick rapid speedy swift
show display tell indicate
replace change swap exchange
ordinary normal regular standard usual everyday
protect guard shield
one single
close shut fasten
big large
little small tiny slight
light slight
start begin
end finish
wash clean rinse
rain downpour
pocket compartment
lift raise
bend flex
reach extend
wet damp moist soaked
thin slim
simple plain uncomplicated
loud noisy
back rear behind
cut slice
rip tear
repel shed
fabric cloth material textile
bring take
leave left let
come go
carry bear take
walk stroll
trip journey
vacation holiday
several many few
kid child
baby newborn
sturdy strong solid
light lightweight
bit touch little
refill charge recharge
scratch scuff
stick cling
shape form mold
hold grip
hold house
bike bicycle cycle
car vehicle
phone smartphone
laptop computer notebook
drop fall
press push
button switch
attach fix
cord cable
cozy snug
hurt ache
warn alert
reader reading
enough plenty sufficient
room space
commute ride
hill slope climb
sun sunlight sunray sunshine
harmful dangerous
set dial
inside internal interior inner
heat warm
"""


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for group in _GROUPS.strip().splitlines():
        words = {stem(w) for w in group.split()}
        for word in words:
            table.setdefault(word, set()).update(words)
    return {word: frozenset(group) for word, group in table.items()}


_SYNONYMS = MappingProxyType(_table())


def alike(first: str, second: str) -> bool:
    """Whether two stems are one word or words for the same."""
    return (bool(first) and first == second) or second in _SYNONYMS.get(first, ())
