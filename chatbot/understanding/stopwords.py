"""Words of the interface's language that carry grammar or manner, not what is wanted: function words, and what people say in passing."""

from collections.abc import Iterator, Sequence

from chatbot.domain.words import lemma
from chatbot.understanding.tokens import Token

_WORDS = frozenset(
    """
    we're we've we'd we'll they're they've there's that's what's who's you're you've she's he's hiya heya howdy alright
    a an the this that these those it its it's they them their there here i i'm i'd i'll i've me my mine myself we us our you your he him
    his she her hers who whom whose which what where when why how and or but so nor if then than as of at by for from in into on onto off
    out over under up down to with within without about around above below between through during after before again further once is am are
    was were be been being do does did doing done don't doesn't didn't have has had having haven't hasn't can can't cannot could couldn't
    none nobody ought would wouldn't should shouldn't will won't may might must shall let let's not no non only just too very really quite rather pretty also
    even still yet ever never always any some all both each few more most other others another such same own one ones something anything
    nothing someone anyone everything thing stuff kind sort type bit lot please thank thanks hi hello hey ok okay yes yeah yep nope well um umm uhm er erm
    uh hmm oh ah like want wanted need needed looking look search searching find finding get getting give show see buy buying shop shopping
    recommend suggest suggestion recommendation got help prefer preferably ideally maybe perhaps probably possibly possible mind fine good
    proper decent nice great best better ready able sure think guess hope know tell say mean come came go going gone make made take taking use using used
    useful try put keep work works currently actually basically literally instead less least much many product item option choice price
    priced cost costing budget money dollar buck cheap cheaper expensive affordable roughly approximately available stock sell offer carry
    new now today tomorrow soon first second third last next way bunch couple pair set since because while though although however whatever
    whichever either neither hate hates hated dislike avoid avoiding skip exclude excluding allergic allergy sick tired minus fan fond keen
    partial hopefully loathe detest stand gift present birthday christmas talk finally anyway already ago later together honestly obviously
    especially mainly mostly usually often sometimes similar along across per via etc ie eg plus cool awesome lovely love loves loved im ive
    id ill dont doesnt didnt cant wont isnt arent wasnt whats thats theres gonna wanna gotta wish would'nt sth someth ask asking question
    pls plz thx lookin wait waiting said says saying sorry enough hm mm reconsidered insist require requires interested wasn weren grateful
    wonder wondering matter important irrelevant preference else turn turns turned turning become becoming
    yo u ur nah tho bro dude gimme lemme lol haha ugh wow whoa alas idea coming frankly af rn tbh ngl imo imho asap fyi omg idk lowkey legit kinda
    sorta coz cuz cos bc dunno bruh hes shes
    """.split()
)
#: As they are written, and as they are compared.
STOPWORDS = _WORDS | {lemma(word) for word in _WORDS}
#: What is said in passing, in several words, of which some mean something elsewhere ("back support", "hold 5 kg").
_SAYINGS = tuple(
    tuple(map(lemma, saying.split()))
    for saying in """
    hold on, hang on, come on, back to, go back, going back, went back, change my mind, changed my mind, change of mind, on second thought, on second thoughts,
    dont care, don't care, do not care, couldn't care less, coming up, no worries, to be honest, to be fair, by the way, for real, long story short,
    just moved, moved into, moved in, moved to, moving into, moving to, moving in,
    have a look, take a look, as i said, like i said, as i wrote, i said, my bad, never mind, thing is, point is, fingers crossed, fair enough, cut it short,
    start over, start again, start afresh, starting over, from scratch, begin again,
    as long as, so long as, as soon as, as far as,
    one moment, a moment, one sec, a sec, just a second, you see, to start with, first of all, after all, in the end, at the moment, right now
    """.replace("\n", " ").split(",")
)
#: When something is needed, which is no property of it: "next week", "on Friday".
_WHEN = tuple(
    (which, lemma(time))
    for which in ("next", "this", "last", "coming", "every", "on", "by", "until")
    for time in "week weekend month year term monday tuesday wednesday thursday friday saturday sunday".split()
)
#: These say nothing at the beginning; "a good evening dress" does.
_GREETINGS = tuple(("good", time) for time in ("morning", "afternoon", "evening", "day"))
_SAYINGS += (*_WHEN, *_GREETINGS)
_BY_FIRST_WORD = {first: tuple(s for s in _SAYINGS if s[0] == first) for first, *_ in _SAYINGS}
#: Function words that are the name of a thing too, and what makes them one or not: "a wall fan", "drill bits", but "a big fan of", "a little bit".
_THINGS = frozenset({"fan", "stand", "set", "bit"})
_NO_THING_BEFORE, _NO_THING_BEHIND = frozenset({"little", "big", "huge", "great", "real", "tiny"}), frozenset({"of", "up", "out", "by", "too", "off"})


def in_passing(tokens: Sequence[Token]) -> frozenset[int]:
    """The tokens of a message that only say how it is said: "hold on", "I changed my mind"."""
    return frozenset(i for start, saying in _said(tokens) for i in range(start, start + len(saying)))


def names_a_thing(tokens: Sequence[Token], i: int) -> bool:
    """Whether a function word at ``i`` is a noun there, the last of a name: the fan of "a pink wall fan"."""
    before, behind = tokens[i - 1] if i else None, tokens[i + 1].lemma if i + 1 < len(tokens) else ""
    if tokens[i].lemma not in _THINGS or before is None or not before.is_word or before.lemma in STOPWORDS | _NO_THING_BEFORE:
        return False
    return behind not in _NO_THING_BEHIND


def _said(tokens: Sequence[Token]) -> Iterator[tuple[int, tuple[str, ...]]]:
    words = tuple(t.lemma for t in tokens)
    for start, word in enumerate(words):
        said = (saying for saying in _BY_FIRST_WORD.get(word, ()) if words[start : start + len(saying)] == saying)
        yield from ((start, saying) for saying in said if start == 0 or saying not in _GREETINGS)
