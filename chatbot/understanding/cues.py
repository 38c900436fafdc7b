"""The words that negate, hedge or set aside: a closed class of the language, with the stance that each one brings. They are written as patterns."""

from collections.abc import Iterable, Mapping, Sequence
from enum import Enum

from chatbot.understanding.patterns import Words, phrases_of
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token


class Stance(Enum):
    WANTED = "wanted"
    WISHED = "wished"
    UNWANTED = "unwanted"
    DISLIKED = "disliked"  #: unwanted by this person, not only in this search
    INDIFFERENT = "indifferent"
    ALLOWED = "allowed"  #: fine, but not asked for


#: Parts of the patterns: what is denied, obliged and had.
_PARTS = {
    "DONT": "don't|dont|doesn't|doesnt|do_not|does_not|no_longer",
    "ISNT": "isn't|isnt|aren't|arent|ain't|is_not|are_not|is_no_longer|are_no_longer",
    "SHOULDNT": "shouldn't|should_not|mustn't|must_not|oughtn't_to|ought_not_to|may_not|better_not|had_better_not|can't|cannot|can_not",
    "QUITE": "~|really|exactly|quite|particularly|especially|so|that|too|very|all_that|terribly|necessarily",
    "THAT": "~|the|that|this|my|your|our|those|these|any",
    "WHOM": "me|us|him|her|them",
    "WHOSE": "my|our|his|her|their",
    "HAVE": "have|contain|include|come_with|come_in|use|feature|involve",
}


def _cues(text: str) -> tuple[Words, ...]:
    return phrases_of(text, _PARTS)


#: Cues that rule over the words behind them.
CUES: tuple[tuple[Stance, tuple[Words, ...]], ...] = (
    (
        Stance.INDIFFERENT,
        _cues(
            "must i|it|we|they have|be|come_with,with or without ~|a,DONT matter|care if|whether,DONT care|fuss|worry about,"
            "DONT have_to be|have|come_with|come_in,DONT need|require ~|it_to_be|to_be|to_have|to_come_with|to_come_in,DONT insist on,"
            "needn't|need_not ~|be|have|come_with|come_in,not necessarily,"
            "that|which DONT need|require|have to_be|it_to_be|to_have|to_come_with,"
            "no_longer need|require ~|to_be|to_have,no_longer has_to|have_to|must be|have,shan't|won't need,"
            "no need|call for|of,no need to_be|to_have,no matter,DONT bother about,"
            "forget|ignore|disregard|scrap|scratch|drop|lift|cancel|discard|never_mind the|that|this|my|our,forget about THAT,"
            "ignore|forget|disregard|scrap what|anything|everything i|we said about|on,forget,lose the requirement,"
            "undo|waive|relax|revoke THAT,was|were wrong|mistaken|too_strict about|on|with,changed my|our mind about|on,"
            "never|didn't|did_not ~|actually|even say|said|ask|asked|specify|specified|mention|mentioned|mean|meant "
            "~|for|anything_about|it_had_to_be|it_had_to_have|it_must_be|it_must_have|it_should_be|it_should_have|they_had_to_be|they_had_to_have,"
            "who cares ~|about|if|whether,"
            "don't|not limit|restrict|confine|tie|stick ~|it|this|them|yourself|us|ourselves to,not limited|restricted|tied|wedded|married to,"
            "that|it|this was ~|for,take back ~|the_bit|the_part|the_thing|what_i_said ~|about|on,can|will do|live without,"
            "couldn't|could_not care_less about,not|isn't|aren't QUITE picky|fussy|particular|choosy|bothered|fussed|strict about|on,"
            "easy|relaxed|flexible about,"
            "not QUITE sure i|we|he|she need|want|require ~|a|an|the,flexible|relaxed on|with|as_to|regarding,open to other|any|all|different|every,"
            "not|isn't QUITE sure about|of,unsure|undecided about,no preference|opinion|requirement|view|strong_preference|"
            "real_preference on|for|about|as_to|in|regarding"
        ),
    ),
    (
        Stance.UNWANTED,
        _cues(
            "DONT want anything with|in|by|from|made_of,avoid anything with,without anything,"
            "nothing,nothing|none with|in|by|from|of|made_of,"
            "anything|everything|anyone|everyone|anybody|everybody|all but|except|besides,other|rather than,apart|aside from,except ~|for,save for,"
            "instead of,that|which|one|ones DONT need|require ~|a|an|any,get|getting rid|shot of THAT,"
            "read|played|finished|owns|own all|everything ~|of|by|from,already read|played|finished,"
            "regret|regretted|regretting buying|getting|choosing|picking|having|ordering|going_for ~|a|an|the,should never have bought|gone_for,"
            "DONT|not bother with,never|not in_a_million_years|in_my_life ~|wear|use|buy|eat|drink|have|get|own,"
            "if it|they|that|this|only wasn't|weren't|was_not|were_not ~|so|for,these|those|they are for,they're for,"
            "without being|having|looking ~|a|an|any|too,"
            "without ~|any,no more,not in,not,no,non,neither,nor,DONT want ~|any|a|to_see,DONT fancy,"
            "avoid,avoiding,minus,excluding,exclude,free of|from,"
            "skip ~|the,ISNT,lose|ditch|axe|nix|hold|cut the,ditch,knock|leave|cut|rule out,leave off,omit,omitting,"
            "steer|stay|keep clear|away of|from,away from,"
            "doesn't|doesnt|does_not HAVE,DONT have any,that|which|and|who don't|do_not HAVE,has|have|having no,no kind of,contain no,"
            "SHOULDNT be|be_in|be_from|be_made_of|be_made_from|contain|include|come_with|come_in|go_in|go_into|go_near,"
            "shouldn't|should_not|mustn't|must_not|oughtn't_to have,"
            "nobody|no_one want|like,wouldn't|would_not want,"
            "hide ~|the,filter|screen|weed out,keep showing|suggesting|offering|giving ~|me,spare me ~|the,"
            "stop showing|suggesting|offering ~|me,no to,who needs ~|a,"
            "no|have_no|i've_no use|room|space|place|patience|time|love for,no|have_no interest in,could|would do|live without,better without,"
            "don't|do_not show|offer|give|suggest|recommend ~|me ~|anything_by|anything_from|anything_with|anything_in,"
            "no_way,no_way|there_no_way|there_is_no_way i'm|i_am|i'd|i'll|i_would|i_will|am_i wearing|buying|using|having|getting|taking|"
            "wear|buy|use|have|get|take,"
            "won't|wont|wouldn't|DONT let|allow WHOM ~|to have|wear|buy|use|get|bring|own ~|anything|a|an|any,can't|cannot|couldn't afford,"
            "won't catch me in,than wear|use|buy|carry|own ~|a|an|any,wouldn't be seen ~|dead in,forget anything with|in,"
            "too|so many of them|these|those ~|are,they|these|those are all|mostly|only,they're all|mostly|only,never ~|any|in|with,"
            "have|got enough,enough of,unsuitable|avoid|without|excluding :"
        ),
    ),
    (
        Stance.DISLIKED,
        _cues(
            "can't|cannot have anything with,DONT like anything with,"
            "allergic|allergy|averse|sensitive|intolerant to,intolerant of,reacts|react|reacting to,"
            "get|gets a_rash|rashes|hives|eczema|headaches|a_headache from,"
            "can't|cant|cannot|can_not|couldn't stand|bear|abide|stomach|tolerate|cope_with|deal_with|put_up_with|get_on_with|get_along_with,"
            "can't|cannot have|wear|do,"
            "hate|hates|dislike|loathe|can't_stand|can't_bear|not_keen_on|don't_like the|that smell|look|feel|taste|sound|noise|texture of,"
            "sick|tired|sick_and_tired of,fed up with,had enough of,had it with,"
            "DONT like|love|enjoy|wear|eat|drink|do|believe_in|hold_with|care_for|get_on_with|get_along_with|trust|go_for,"
            "won't|wouldn't|will_not|would_not wear|use|buy|touch|eat|drink|have,hate,dislike,loathe,detest,despise,"
            "prefer|rather not ~|to_have|have,never wear|use|buy|eat|drink,never again,i'm|we're|she's|he's off,"
            "not QUITE into|keen_on|fond_of|big_on|crazy_about|wild_about|mad_about|a_fan_of|a_friend_of,"
            "isn't|aren't QUITE into|keen_on|fond_of|big_on|a_fan_of,"
            "not|no much_of_a|a_big|a_huge|a_great|the_biggest|big|great|huge|~ fan of,not my favorite,have|having an aversion to"
        ),
    ),
    (
        Stance.WANTED,
        _cues(
            "can't|cannot|couldn't ~|go|do|live without,never|nothing|none|nobody|not|won't_do|never_go without,"
            "DONT want|show|give|offer ~|me anything|one|ones|any without,"
            "nothing|none that|which ISNT ~|made_of|made_from,nothing|none that|which doesn't|don't have|come_with|include,"
            "unless it|they is|are|has|have,unless it's|they're,nothing beats,can't|cannot beat,can't|cannot go wrong with,don't|do_not forget,"
            "nothing|none that|which can't|cannot|won't ~|stand|take|survive|handle|withstand|cope_with,"
            "never find|found|seen|know|get|tried|worn|owned|used|had|been,nothing like a good,no such thing as"
        ),
    ),
    (
        Stance.ALLOWED,
        _cues(
            "no_longer|not|isn't|aren't|never_was allergic to,not|no_longer intolerant of,no_longer react|reacts to,can tolerate,don't|doesn't react to,"
            "not that i|we|she|he|they mind|minds|object_to|dislike|dislikes|hate|hates,"
            "DONT mind ~|having,no problem|issue|objection with|to,nothing against,fine|okay|ok|happy|cool with,could|can|may|might also be"
        ),
    ),
    (
        Stance.WISHED,
        _cues(
            "wouldn't|would_not mind,wouldn't|would_not say no to,"
            "ideally,preferably,prefer,would prefer,would be nice ~|to_have,would be great if|to_have,would be lovely if,"
            "nice to have,if possible,if at all possible,if you can,if you have one,maybe,perhaps,"
            "bonus if|for,plus if,a plus,i|we like,i love,love,loves,likes,enjoys,enjoy,crazy about,who loves,fond of,a fan of,"
            "adores,adore,obsessed with,mad|nuts about,partial to,leaning towards,hopefully,i tend to,favorite color is,keen on,into"
        ),
    ),
)
#: Hedges that stand behind what they soften: "blue would be nice".
BEHIND = _cues(
    "would be nice|great|cool|lovely|welcome|most_welcome|sick|a_plus|a_bonus,is a_plus|a_bonus,if possible,if at all possible,if you can,if you have one,"
    "preferably,ideally,preferred"
)
#: The same for what doesn't matter: "any color is fine", "brand doesn't matter".
BEHIND_INDIFFERENT = _cues(
    "DONT matter|count|bother_me,who cares|cared,ISNT QUITE important|essential|crucial|necessary|needed|required|relevant|critical|vital,"
    "not QUITE important|essential|crucial|necessary|needed|required|relevant,ISNT a|an must|issue|problem|concern|factor|priority,"
    "~|is|are no|not ~|an|a|longer_an object|issue|concern|factor|priority,is|are no longer important|needed|necessary|required|a_must,"
    "is|are irrelevant|unimportant|immaterial|secondary|optional|negotiable|flexible|up_to_you,i|we DONT mind|care|fuss,"
    "ISNT something|anything|a_thing i'd|we'd|i|we|i_would|we_would ~|really need|pay_extra_for|pay_for|pay_more_for|miss,"
    "~|is|are all_the_same|the_same|all_one ~|to_me|to_us,makes|make no difference,can|could|may go,no preference"
)

#: What does harm says so in the same words of anybody.
_HARMING = ",".join(
    (
        "makes|make WHOM|my_skin|his_skin|her_skin|their_skin sweat|itch|sneeze|sick|ill|cough|wheeze|swell",
        "gives|give WHOM|my_skin|his_skin|her_skin|their_skin a_rash|rash|rashes|hives|eczema|headaches|a_headache|migraines|nightmares|bad_dreams|the_creeps",
        "irritates|irritate|itches|itch WHOM|my_skin|his_skin|her_skin|their_skin",
    )
)
#: Adjectives by which somebody says that they don't want a thing.
_DISTASTE = (
    "awful|ugly|hideous|horrible|tacky|cruel|useless|depressing|boring|dull|drab|gross|disgusting|annoying|ghastly|vile|dreadful|terrible|nasty|"
    "repulsive|revolting|atrocious|overrated|itchy|scratchy|overkill|pointless|rubbish|naff|crap|over_the_top|garish|gaudy|tasteless|silly|impractical|unflattering|"
    "too_much|a_bit_much|a_little_much|way_too_much|rather_much|a_pain|a_nuisance|a_nightmare|a_bore|a_faff|a_waste ~|of_money|of_space|of_time"
)
#: The same for what isn't wanted: "nylon makes me sweat", "purple isn't really my thing".
BEHIND_UNWANTED = _cues(
    f"{_HARMING},is|are|looks|look|feels|feel {_DISTASTE},looks|look|feels|feel|seems|seem ~|so|too|very|a_bit|really cheap|plasticky|flimsy,"
    "is|are out|off_the_cards|off_the_menu|off_the_list|off_the_table|"
    "not_an_option|no_option|no_use|no_good|a_no|a_no_go|a_no_no|a_hard_no|a_turn_off|a_dealbreaker|a_deal_breaker,isn't an option,"
    "~|is|are not QUITE WHOSE thing|style|taste|cup_of_tea|favorite|vibe|jam,isn't|aren't QUITE WHOSE thing|style|taste|cup_of_tea|favorite|vibe|jam,"
    "~|is|are not ~|really for WHOM,isn't|aren't ~|really for WHOM,won't do,don't|doesn't|won't work|do for WHOM,"
    "don't|doesn't|didn't|never suit|suits|suited WHOM,don't|doesn't|didn't|never agree|agrees|agreed with WHOM,"
    "coming out of my|our|her|his ears,isn't,aren't,"
    "ISNT something|anything|a_thing i'd|we'd|she'd|he'd|i_would|we_would ~|ever wear|want|buy|like|use|choose|have,"
    "does|do nothing for WHOM,neither,doesn't|don't|didn't|does_not|do_not make|produce|design|brew|write,"
    "must|should|has_to|have_to go,gets|get on my|his|her|their nerves,annoys|annoy|bothers|bother|put|puts WHOM ~|off,"
    "drives|drive WHOM mad|crazy|nuts,"
    "and i|me|we DONT get_along|get_on|mix|agree,is|are impossible|hard|difficult|tricky|a_pain|a_nightmare to find|get|buy|clean|wash|iron|maintain|come_by,"
    "is|are what|something i'm|we're|i_am|we_are|i_was|we_were ~|trying|hoping|looking|keen|wanting to avoid|escape|get_away_from|get_rid_of|steer_clear_of,"
    "is|are what|something i|we|i'd_like_to|we'd_like_to ~|want_to|need_to|am_to avoid|escape|get_away_from|get_rid_of|steer_clear_of,"
    "so no,so no thanks,so not those|that,so none of those|that,so please not,need not apply"
)

#: The same for what would do as well: "leather is fine".
BEHIND_ALLOWED = _cues(
    "~|is|are fine|ok|okay|alright|all_right|acceptable|allowed ~|too|as_well,would be fine|ok|okay|alright|all_right|acceptable,will|would do,"
    "works|work too|as_well,would work ~|too"
)

#: The same for what is asked for firmly: "a hood is a must".
BEHIND_REQUIRED = _cues("is|are a_must|essential|required|mandatory|non_negotiable|a_requirement|important")

_PLACING = frozenset("in into on onto with to through under over up down from straight anywhere".split())

Cue = tuple[Stance, Words]
#: The cues by their first word, with the lengths that they have, longest first.
_Table = Mapping[str, tuple[tuple[int, ...], Mapping[Words, Stance]]]


def _by_first_word(groups: Iterable[tuple[Stance, Sequence[Words]]]) -> _Table:
    """Of two stances that one cue brings, the first counts."""
    found: dict[str, dict[Words, Stance]] = {}
    for stance, cues in groups:
        for cue in cues:
            found.setdefault(cue[0], {}).setdefault(cue, stance)
    return {word: (tuple(sorted({len(c) for c in cues}, reverse=True)), cues) for word, cues in found.items()}


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
_REFUSING = frozenset(cue for stance, cues in CUES if stance in (Stance.UNWANTED, Stance.DISLIKED) for cue in cues)
_LONGEST = max(len(cue) for cue in _REFUSING)


def cue_at(tokens: Sequence[Token], i: int, *, behind: bool = False) -> Cue | None:
    """The longest cue that begins at ``i``: one that rules over what follows, or one that stands ``behind`` what it rules."""
    lengths, cues = (_AFTER if behind else _AHEAD).get(tokens[i].lemma, ((), {}))
    for length in lengths:
        said = tuple(t.lemma for t in tokens[i : i + length])
        if said in cues and not (said[-1] == "go" and behind and _goes_somewhere(tokens, i + length)):
            return cues[said], said
    return None


def contracted_at(tokens: Sequence[Token], i: int) -> Cue | None:
    """The longest cue behind what it rules that begins with the "is" in the word before ``i``: "foam's no use to us"."""
    word = tokens[i - 1].text.casefold() if i else ""
    if not word.endswith(("'s", "’s")) or word in STOPWORDS or tokens[i - 1].lemma in STOPWORDS:
        return None
    lengths, cues = _AFTER.get("is", ((), {}))
    for length in lengths:
        said = ("is", *(t.lemma for t in tokens[i : i + length - 1]))
        if said in cues and length > 1:
            return cues[said], said[1:]
    return None


def _goes_somewhere(tokens: Sequence[Token], at: int) -> bool:
    """Whether a place stands behind "can go", so that nothing is done without: "that can go in the wash"."""
    return at < len(tokens) and tokens[at].lemma in _PLACING


def refuses(tokens: Sequence[Token], k: int) -> bool:
    """Whether the token at ``k`` is the last of a cue that says what isn't wanted."""
    return any(tuple(t.lemma for t in tokens[k + 1 - n : k + 1]) in _REFUSING for n in range(1, min(_LONGEST, k + 1) + 1))
