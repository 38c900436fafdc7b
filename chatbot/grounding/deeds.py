"""What things of a kind do by being one: that a saw cuts or a jacket is worn claims nothing; what it cuts, and where it is worn, does."""

from collections.abc import Collection, Iterable
from types import MappingProxyType

from chatbot.grounding.claims import Reading, Word
from chatbot.grounding.stems import listed, stem

#: Kinds of things, and the verbs of what one does with them, a group a line.
_GROUPS = """
saw jigsaw grinder: cut
sander: sand
knife blade: cut slice chop
shear pruner scissors: cut prune trim
drill: drill
hammer: hammer
wrench plier: grip turn
ladder: climb
kettle: boil
coffee: brew
pan skillet: fry cook
stove burner: cook boil
lamp light headlamp flashlight: light
speaker headphone earbud: listen
backpack bag suitcase toolbox daypack: pack carry
novel book: read
notebook sketchbook: write
game: play
jacket coat pant short tee shirt t-shirt top tank bra dress sweater hoodie sweatshirt legging hat cap glove sandal shoe boot sneaker sock watch helmet: wear
"""
#: With these it is said how well they do it.
_PRAISING = listed("well better easily easy smoothly nicely effortlessly beautifully perfectly comfortably anything everything")
#: After these no object follows.
_ELSEWHERE = listed("for in on with under at to through over")


def _table() -> dict[str, frozenset[str]]:
    table: dict[str, frozenset[str]] = {}
    for line in _GROUPS.strip().splitlines():
        kinds, verbs = line.split(": ")
        for kind in kinds.split():
            table[stem(kind)] = table.get(stem(kind), frozenset()) | {stem(verb) for verb in verbs.split()}
    return table


_DEEDS = MappingProxyType(_table())


def done(word: Word, reading: Reading, kinds: Iterable[str], uses: Collection[str]) -> bool:
    """Whether a word says only what things of these ``kinds`` (stems) do; what it is done to must be among the ``uses`` of the item, or not be said."""
    if not any(word.stem in _DEEDS.get(kind, ()) for kind in kinds):
        return False
    clause = reading.clause(word.at)
    if _PRAISING & {t.low for t in reading.words[clause.start : clause.end]}:
        return False
    following = next((w for w in reading.content if word.at < w.at < clause.end), None)
    between = reading.words[word.at + 1 : following.at] if following else ()
    return following is None or following.stem in uses or any(t.low in _ELSEWHERE for t in between)
