"""The words that negate, hedge or set aside: a closed class of the language, with the stance that each one brings."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from chatbot.domain.words import lemma
from chatbot.understanding.tokens import Token


class Stance(Enum):
    WANTED = "wanted"
    WISHED = "wished"
    UNWANTED = "unwanted"
    DISLIKED = "disliked"  #: unwanted by this person, not only in this search
    INDIFFERENT = "indifferent"
    ALLOWED = "allowed"  #: fine, but not asked for


def _cues(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(map(lemma, c.split())) for c in text.split(",")), key=len, reverse=True))


#: Cues that rule over the words behind them, longest first.
CUES: tuple[tuple[Stance, tuple[tuple[str, ...], ...]], ...] = (
    (
        Stance.INDIFFERENT,
        _cues(
            "don't mind,do not mind,no problem with,no objection to,nothing against,fine with,okay with,"
            "with or without,"
            "with or without a,doesn't matter if,doesn't have to be,does not have to be,doesn't need to be,"
            "don't need it to be,"
            "don't care about,don't care if,no need for,"
            "need not be,don't need,do not need,not necessarily,no matter,forget about the,forget the,forget,"
            "never mind the,drop the,ignore the,"
            "scratch the,scrap the,lose the requirement,don't limit it to,don't restrict it to,shan't need,"
            "won't need,no longer need,needn't be,needn't have,"
            "couldn't care less about,could not care less about,not picky about,not fussy about,not particular about,flexible about,flexible on,"
            "easy about,not bothered about,not fussed about,not sure about,unsure about,undecided about"
        ),
    ),
    (
        Stance.UNWANTED,
        _cues(
            "don't want anything with,do not want anything with,avoid anything with,without anything,"
            "nothing with,nothing in,nothing,anything but,everything but,other than,except for,except,"
            "instead of,rather than,"
            "without any,without,no more,not in,not,no,non,neither,don't want any,"
            "don't want,do not want,avoid,avoiding,minus,excluding,exclude,free of,free from,skip the,skip,"
            "isn't,aren't,ain't,nor,lose the,"
            "dont want,leave out,hold the,steer clear of,away from,doesn't have,does not have,don't have any,"
            "that don't have,which don't have,and don't have,and do not have,that do not have,"
            "that don't come with,has no,have no,having no,no kind of,"
            "doesn't contain,does not contain,contains no,doesn't use,doesn't come with,mustn't be,mustn't have,"
            "shouldn't be,shouldn't have,can't be,cannot be,oughtn't to be,oughtn't to have,"
            "nobody wants,nobody likes,no one wants,wouldn't want,would not want,leave off,knock out,cut out,"
            "rule out,omit,omitting,spare me the,spare me,stop showing me,stop showing,stop suggesting,no to,ditch the,ditch,"
            "who needs a,who needs,"
            "no use for,have no use for,could do without,can do without,could live without,would do without,better without,anything except,everything except,"
            "everything besides,don't show me anything by,don't show me anything from,don't show me anything with,don't show me,do not show me,"
            "don't want to see,no way,won't catch me in,wouldn't be seen dead in,wouldn't be seen in,forget anything with,forget anything in,"
            "never any,never in,never with,never,have enough,enough of,unsuitable :,avoid :,without :,excluding :"
        ),
    ),
    (
        Stance.DISLIKED,
        _cues(
            "can't have anything with,cannot have anything with,don't like anything with,"
            "allergic to,allergy to,cannot have,can't have,can't wear,can't stand,cant stand,sick of,tired of,"
            "don't like,do not like,doesn't like,dont like,not a fan of,no fan of,not fond of,hate,dislike,"
            "prefer not,rather not,"
            "not into,not keen on,loathe,detest,never wear,never use,never buy,never eat,never drink,"
            "never again,reacts to,intolerant of,intolerant to,can't do,don't wear,do not wear,doesn't wear,don't eat,do not eat,doesn't eat,"
            "don't drink,do not drink,doesn't drink,can't bear,cannot bear,couldn't stand,couldn't bear,fed up with,had enough of,"
            "sick and tired of,had it with,"
            "don't do,do not do,have an aversion to,can't abide,despise,not big on,not much of a fan of,not a big fan of,not a huge fan of,not crazy about,"
            "not wild about,not my favorite,don't care for,do not care for,doesn't care for,don't get on with,don't get along with,sensitive to"
        ),
    ),
    (
        Stance.WANTED,
        _cues(
            "can't go without,cannot go without,can't do without,cannot do without,couldn't do without,can't live without,couldn't live without,"
            "never without,won't do without,nothing beats,can't beat,cannot beat,can't go wrong with,cannot go wrong with,don't forget,do not forget,"
            "never find,never found,never seen,never know,never get,never tried,never worn,never owned,never used,never had,never been,"
            "not without,never go without,nothing like a good,no such thing as"
        ),
    ),
    (
        Stance.ALLOWED,
        _cues(
            "no longer allergic to,not allergic to,isn't allergic to,aren't allergic to,never was allergic to,not intolerant of,no longer intolerant of,"
            "no longer react to,no longer reacts to,can tolerate,don't react to,doesn't react to"
        ),
    ),
    (
        Stance.WISHED,
        _cues(
            "wouldn't mind,would not mind,wouldn't say no to,would not say no to,"
            "ideally,preferably,prefer,would prefer,would be nice,would be nice to have,would be great if,would be great to have,would be lovely if,"
            "nice to have,if possible,if at all possible,if you can,if you have one,maybe,perhaps,"
            "bonus if,bonus for,"
            "plus if,a plus,i like,we like,i love,love,loves,likes,enjoys,enjoy,crazy about,who loves,fond of,"
            "a fan of,"
            "adores,adore,obsessed with,mad about,nuts about,partial to,leaning towards,"
            "hopefully,i tend to,favorite color is,keen on,into"
        ),
    ),
)
#: Hedges that stand behind what they soften: "blue would be nice".
BEHIND = _cues(
    "would be nice,would be great,if possible,if at all possible,if you can,if you have one,preferably,ideally,preferred,would be a plus,is a plus,"
    "would be a bonus,is a bonus,would be cool,would be lovely,would be welcome,would be most welcome,would be sick"
)
#: The same for what doesn't matter: "any color is fine", "brand doesn't matter".
BEHIND_INDIFFERENT = _cues(
    "doesn't matter,does not matter,is not important,isn't important,is irrelevant,don't matter,is up to you,"
    "no preference,is no object,no object"
)

#: What does harm says so in the same words of anybody.
_HARMING = ",".join(
    f"{verb} {whom}{how}"
    for whom in ("me", "him", "her", "them", "us", "my skin", "his skin", "her skin", "their skin")
    for verb, how in (
        *(("makes", f" {what}") for what in ("sweat", "itch", "sneeze", "sick", "ill", "cough", "wheeze", "swell")),
        *(("gives", f" {what}") for what in ("a rash", "rashes", "hives", "eczema", "headaches", "a headache", "migraines")),
        *((verb, "") for verb in ("irritates", "itches")),
    )
)
#: Adjectives by which somebody says that they don't want a thing.
_DISTASTE = tuple(
    """
    awful ugly hideous horrible tacky cruel useless depressing boring dull drab gross disgusting annoying ghastly vile dreadful terrible nasty repulsive
    revolting atrocious overrated itchy scratchy
    """.split()
)
#: The same for what does harm: "nylon makes me sweat".
BEHIND_UNWANTED = _cues(_HARMING) + _cues(
    "makes me sweat,makes me itch,makes me sneeze,make me sweat,make me itch,make me sneeze,gives me a rash,"
    "gives me headaches,gives me a headache,"
    "irritates me,irritates my skin,itches me,is a no,is a no go,is out,are out,is not an option,"
    "isn't an option,won't do,not for me,is not for me,isn't for me,is a no no,are a no no,are a no,are a no go,is no use,are no use,is no good,are no good,"
    "is not my thing,isn't my thing,aren't my thing,gets on my nerves,get on my nerves,annoys me,annoy me,bothers me,bother me,drives me mad,"
    "drive me mad,drives me crazy,drive me crazy,puts me off,put me off,so no thanks,so not those,"
    "so not that,so none of those,so none of that,so please not,need not apply,not my thing,not my style"
) + tuple((lemma(verb), word) for word in _DISTASTE for verb in ("is", "are", "looks", "feels"))

#: The same for what would do as well: "leather is fine".
BEHIND_ALLOWED = _cues(
    "is fine,is ok,is okay,is alright,is all right,is acceptable,is allowed,are fine,are ok,are okay,are alright,would be fine,would be ok,"
    "would be okay,will do,would do,would be alright,would be all right,would be acceptable,works too,work too,would work,would work too,"
    "is fine too,is ok too"
)

#: The same for what is asked for firmly: "a hood is a must".
BEHIND_REQUIRED = _cues("is a must,are a must,is essential,are essential,is required,is mandatory,is non negotiable,is a requirement,is important")

Cue = tuple[Stance, tuple[str, ...]]


def _by_first_word(groups: Iterable[tuple[Stance, Sequence[tuple[str, ...]]]]) -> Mapping[str, tuple[Cue, ...]]:
    found: dict[str, list[Cue]] = {}
    for stance, cues in groups:
        for cue in cues:
            found.setdefault(cue[0], []).append((stance, cue))
    return {word: tuple(sorted(cues, key=lambda c: -len(c[1]))) for word, cues in found.items()}


_AHEAD = _by_first_word(CUES)
_AFTER = _by_first_word(
    (
        (Stance.WISHED, BEHIND),
        (Stance.INDIFFERENT, BEHIND_INDIFFERENT),
        (Stance.DISLIKED, BEHIND_UNWANTED),
        (Stance.ALLOWED, BEHIND_ALLOWED),
        (Stance.WANTED, BEHIND_REQUIRED),
    )
)


def cue_at(tokens: Sequence[Token], i: int, *, behind: bool = False) -> Cue | None:
    """The longest cue that begins at ``i``: one that rules over what follows,"
    " or one that stands ``behind`` what it rules."""
    for stance, cue in (_AFTER if behind else _AHEAD).get(tokens[i].lemma, ()):
        if tuple(t.lemma for t in tokens[i : i + len(cue)]) == cue:
            return stance, cue
    return None
