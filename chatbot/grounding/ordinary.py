"""Words that assert nothing about an item that its data could contradict.

How the lists were chosen. `FUNCTION` is the closed class of English function words, without those that quantify ("all",
"most", "every"), negate, or place one thing inside or outside another: they change what is claimed. `TALK` are words of a
shop conversation which speak of the shopper, of choosing, or of having, and leave the claim to their object ("has", "comes
with", "look for"). A verb that can be a benefit by itself ("protects", "lasts", "saves", "breathes") is not in it. `OPINION`
are adjectives that count as opinion only before a noun of choice (`CHOICE`: "a solid pick") or before "for" and "if"; before a
part of the item ("a great hood") they would praise something, so they are refused there. `PHRASES` are set phrases, read as
one. Left out on purpose, although shops say them all day: quality, durable, comfortable, premium, soft, new, popular, safe,
genuine, free, guarantee, value, perfect fit, best. Whoever adds a word asks: can a true catalogue make a sentence with it false?
"""

from chatbot.grounding.stems import listed, stem


def _stemmed(text: str) -> frozenset[str]:
    return frozenset(stem(w) for w in text.split())


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(phrase.split()) for phrase in text.split(","))


FUNCTION = _stemmed(
    """
    a an the this that these those it its it's itself they their them they're there here he she who whose which what and or
    but so then as of at by for from in into on onto to with while since because also plus both either still yet though
    although however is are am was were be been being it'll that's here's there's do does did has have had having can will
    would could may might you your you're you'd you'll yours yourself i i'd me my i'm ones when where whereas if how about up we our
    my should got
    """
)
TALK = _stemmed(
    """
    offer offers feature features featuring come comes coming include includes including included provide provides bring
    brings give gives given giving get gets make makes made making use used uses using suit suits suited match matches
    recommend suggest choose pick choice option consider considering take look looks looking need needs want wants wanted
    like prefer preference find see think thinking say mention mentioned ask asked search searching shopping need
    decide deciding decision compare compared comparison go going worth candidate suggestion recommendation alternative
    another well thanks thank item product model version someone anyone anybody something thing please sure yes okay hello
    hi too just even now first glance detail details list listed style kind sort type matter matters way life each
    design designed build built construction body available availability stock currently piece together budget limit
    difference reason lineup trio duo wallet purse seem appear remain differ distinguish expect happen settle lean mostly mainly
    basically essentially actually certainly definitely probably perhaps maybe surely similar likely whichever whatever anyhow
    despite help helps helpful add adds adding mix mixes mixing blend blends share shares some amount
    range category remember mind contain contains start starting besides meanwhile go goes mean means meant overall otherwise simply
    """
)
OPINION = _stemmed(
    """
    good great nice fine solid sensible smart sound lovely excellent ideal perfect strong obvious clear natural suitable
    wonderful fantastic decent right fair kind worthy
    """
)
CHOICE = _stemmed(
    """
    choice option pick match candidate fit bet one place start way alternative suggestion recommendation for if when to gift
    present companion all-rounder and or start
    """
)
INTENSIFIERS = listed(
    """
    very really extremely super highly fully completely totally incredibly quite pretty especially particularly
    """
)
#: Set phrases that are opinion or talk as a whole, whatever their words.
PHRASES = _phrases(
    """
    \n a good fit, a great fit, a natural fit, might as well, as well, of course, in mind, worth a look, worth considering,
    \n stands out, stand out, at first glance, for example, in short, on the other hand, in addition, on top of that, at
    the\n same time, not only, not just, but also, right for you, no doubt, the way to go, the one to pick, take a look at,
    have a\n look at, keep in mind, in that case, by contrast, in your case, thanks to, good news, to start with, with that
    in mind, \n when it comes to, as for, of the two, of the three, of the four, of the bunch, if that matters to you,
    matters most,  keeps going, i'd serve, one charge, a single charge, lean toward, lean towards, makes sense, make sense, makes the most sense, fit within,
    reach for, choose between, pick between, decide between, between the two, between these two, of the pair, for the
    money, off the ground, fit your, fits your, that said, even so, after all, either way, note that, stays within, stay
    within, in place, just in case, in case, worth the money, worth the price, worth the extra money, worth the extra cost, at all, all for, all in
    """
)
#: Forms that only join an item to what is said of it: the claim is in their object. Their other forms ("running") name things themselves.
LIGHT = listed(
    """
    keeps runs combines works serves wrote covers stays makes averages rolls pairs tastes strikes belongs belong smells sits lies
    feels rests reaches manages handles fits accepts
    """
)
#: Those of them that are nouns as well: verbs only right behind what is spoken of.
NOUNS_AS_OFTEN = listed("handles covers rolls runs works stays pairs feels rests strikes handle cover roll run work stay pair feel rest strike")
#: Adverbs that add nothing before a number or a preposition: "fully 3.2 m high", "straight into the machine".
ADVERBS = listed("fully right straight simply exactly easily comfortably neatly well nicely precisely directly")
#: Nouns that only carry an amount: "36 liters of space".
FILLED = listed("space room storage volume")
#: Nouns that carry an adjective and add nothing to it: "rainy days", "dry weather".
CARRIERS = listed("day days weather trips outings occasions conditions")
#: What may carry a sentence. A sentence with none of these, and no verb of the item's own description, is a fragment.
VERBS = _stemmed(
    """
    is are was be has have had do does comes come offers offer features feature includes include provides provide brings
    bring gives give gets get makes make made suits suit matches match recommend suggest choose pick consider take look
    looks need want prefer find see think can will would could might may weighs weigh costs cost holds hold sleeps sleep
    lasts last runs run plays play boils boil pitches pitch measures starts rates stands goes go fits fit works belongs
    keeps sets lacks lack uses use tells follows ask asked want like search let lets turn turns fold folds pack packs covers
    cover connect connects build builds sing sings open opens it's that's here's there's i'd i'm you'd they're it'll you'll
    sells reaches seats contain contains says isn't aren't doesn't don't hasn't haven't won't can't wasn't cannot
    """
)
#: More of these which are nouns as often ("zips", "stands").
NOUNS_OR_VERBS = _stemmed(
    """
    reach stand measure carry roll save stay leave pay zip plug rate burn wick track charge heat beat writ
    lay place leaf count write help get got top lead sit dry wash take support protect expect smell surviv clean wipe pair trad lie ride collect serv
    brew shed block close absorb slid pull rins dri grind sound cut
    """
)
#: Forms of talk words that name a feature: "batteries included", "note taking", "color matching".
FEATURES = listed("included taking building matching")
NEGATORS = listed(
    """
    not no without never neither nor lack lacks lacking cannot hardly none nothing minus non except
    """
)
#: Words after which a description no longer says what the item is: denials, comparisons, suppositions, other people's tastes.
CLOUDY = NEGATORS | listed(
    """
    too than if unless until would could might should may those anyone other others another leave need needs want rather
    instead less fewer almost nearly barely like imitation faux fake looks effect inspired people nobody purist only beyond
    off you'd once though although despite unlike elsewhere little few hard difficult away avoid avoids against
    ask asks wish afraid before
    """
)
#: Praise that no data can back, even where a description has it.
PRAISE = listed(
    """
    best finest greatest worst unbeatable unmatched perfect ultimate world guaranteed most everyone always
    """
)
IMITATION = _stemmed(
    """
    faux fake imitation vegan synthetic artificial alternative mock look effect style like free non less
    """
)


def is_negator(word: str) -> bool:
    """Whether a word (folded case) denies what comes after it."""
    return word in NEGATORS or word.endswith("n't")


def is_cloudy(word: str) -> bool:
    """Whether what a description says after this word is no longer a plain statement about the item."""
    return word in CLOUDY or word.endswith("n't")
