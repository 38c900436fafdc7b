"""Function words of the interface's language: they carry grammar, not what is wanted."""

from chatbot.domain.words import lemma

_WORDS = frozenset(
    """
    a an the this that these those it its it's they them their there here i i'm i'd i'll i've me my mine myself we us our you your he him
    his she her hers who whom whose which what where when why how and or but so nor if then than as of at by for from in into on onto off
    out over under up down to with within without about around above below between through during after before again further once is am are
    was were be been being do does did doing done don't doesn't didn't have has had having haven't hasn't can can't cannot could couldn't
    none nobody would wouldn't should shouldn't will won't may might must shall let let's not no non only just too very really quite rather pretty also
    even still yet ever never always any some all both each few more most other others another such same own one ones something anything
    nothing someone anyone everything thing stuff kind sort type bit lot please thank thanks hi hello hey ok okay yes yeah yep nope well um
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
    """.split()
)
#: As they are written, and as they are compared.
STOPWORDS = _WORDS | {lemma(word) for word in _WORDS}
