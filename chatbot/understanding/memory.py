"""What a shopper wants done with what is known of them: told by the form of a message; what no form tells, its likeness to examples does.

Verbs of keeping and forgetting, and what they may be about (me, my data, this chat), are closed classes. The verb must be what the message asks for:
"a locket to remember me by" asks for a locket.
"""

import re
from collections.abc import Sequence

from chatbot.understanding.reading import Act
from chatbot.understanding.tokens import Token

#: What may stand before the verb of a demand.
_LEAD = (
    r"(?:(?:please|ok|okay|hey|hi|hello|and|also|now|then|but|so|no|yes|yeah|actually|just|kindly|thank|thanks|by the way|btw|from now on|[,.!;:]|"
    r"(?:could|can|would|will|may|might|should|shall|must) you|you (?:can|may|could|should|must|are to|are allowed to|are free to)|"
    r"(?:i|we)(?:'d|'ll| would| will)? (?:also |really |much )?(?:want|like|need|prefer|rather|ask|allow|agree|consent)|if|for|that|you|to) )*"
)
_KEEP = r"(?:(?:remember|keep|track|record|collect|learn)(?:ing)?|sav(?:e|ing)|stor(?:e|ing)|profil(?:e|ing)|know|hold on to)"
_NOTE = r"(?:(?:remember|record|track)(?:ing|ed)?|not(?:e|ing|ed)|stor(?:e|ing|ed)|log(?:ging|ged)?)"
_NOT = (
    r"(?:(?:i|we) (?:do not|don't|dont) (?:want|like)|"
    r"do not|don't|dont|never|must not|mustn't|should not|shouldn't|may not|not|no longer|stop|quit|cease|didn't|wouldn't)"
)
_DATA = (
    r"(?:personal )?(?:dat(?:a|um)|profile|info(?:rmation)?|taste|preference|history|interest|detail|record|like|dislike|choice|stuff|wish|allergy|limit)"
    r"(?: and \w+)?"
)
_ME = rf"(?:me|myself|us|my {_DATA}|(?:about|of|on) (?:me|myself|us|my \w+))"
_ALL = r"(?:everything|anything|all|whatever|what|any|it|thing|data|datum|information|info|detail|record)"
_WIPE = r"(?:forget|delete|erase|wipe|clear|purge|scrub|remove|unlearn)"
_END = r"(?= (?:please|now|again|later|next time|thanks|thank|any longer|any more|anymore|for later|though|either|at all|[,.!?;:])|$)"
_KNOWN = r"(?:know|knew|known|remember|learn|learned|learnt|have|has|hold|keep|kept|store|stored|save|saved|note|noted|gather|gathered|collect|collected|got)"

_DEMANDS: tuple[tuple[Act, tuple[str, ...]], ...] = (
    (
        "unremember",
        (
            rf"^{_LEAD}{_NOT} (?:you )?(?:to )?(?:start |ever |be )?{_KEEP} (?:\w+ ){{0,3}}?{_ME}",
            rf"^{_LEAD}{_NOT} (?:to )?be (?:remembered|tracked|profiled|recorded)",
            rf"^{_LEAD}(?:stay|remain|be|shop) anonymous",
        ),
    ),
    (
        "off_record",
        (
            rf"^{_LEAD}{_NOT} (?:you )?(?:to )?(?:be )?{_NOTE} (?:any of )?(?:this|that|it|anything|what i say)(?: chat| conversation| talk)?{_END}",
            rf"^{_LEAD}(?:keep |let )?(?:this|it|that)(?: chat| conversation| talk)? (?:\w+ ){{0,2}}?(?:off the record|between (?:us|you and me))\b",
            rf"^{_LEAD}off the record\b",
            rf"^{_LEAD}keep (?:this|it) (?:to yourself|private|secret|confidential)",
        ),
    ),
    (
        "forget",
        (
            rf"^{_LEAD}{_WIPE} (?:\w+ ){{0,6}}?(?:about|of|on|for) (?:me|myself|us){_END}",
            rf"^{_LEAD}{_WIPE} (?:all |all of |the |any |about )*my (?:\w+ )?{_DATA}",
            rf"^{_LEAD}{_WIPE} (?:\w+ )?{_ALL} (?:\w+ )?you(?:'ve)? (?:\w+ )?{_KNOWN}\b",
            rf"^{_LEAD}{_WIPE} (?:\w+ )?{_ALL} (?:\w+ )?(?:i|i've) (?:ever )?(?:told|taught|said) (?:you )?(?:about|of) (?:me|myself)",
            rf"^{_LEAD}forget (?:about )?(?:me|myself){_END}",
            rf"^{_LEAD}forget (?:about )?(?:that |what |whatever )?(?:i'm|my|our) \w+",
            rf"^{_LEAD}(?:forget|{_NOT} (?:you )?(?:to )?(?:remember|note|keep)) (?:about )?(?:that )?(?:i|we) \w+",
            rf"^{_LEAD}forget (?:what|whatever|anything|everything|all) (?:\w+ )?(?:i|i've|we) \w+ (?:you )?(?:about|of|on) \w+",
        ),
    ),
    (
        "known",
        (
            rf"^{_LEAD}(?:tell me |show me |let me see |see )?what (?:\w+ ){{0,3}}?(?:you|you've|is|are|do|have)\b "
            rf"(?:\w+ ){{0,3}}?{_KNOWN} (?:\w+ ){{0,2}}?(?:about|of|on|from) (?:me|myself|us)\b",
            rf"^{_LEAD}what (?:do|did|have) you (?:\w+ )?{_KNOWN} (?:about|of) my {_DATA}",
            rf"^{_LEAD}(?:show|see|view|open|tell)(?: me)? (?:all )?my (?:personal )?(?:profile|taste|preference|data|datum|interest)",
            r"^do you (?:still |already )?(?:know|remember) (?:me|who i am|what i like|anything about me)",
            rf"^{_LEAD}what (?:is|are) (?:in )?my (?:taste|preference|interest|profile)",
        ),
    ),
    (
        "remember",
        (
            rf"^{_LEAD}keep (?:a note|note|track|a record) of (?:what i (?:like|love|prefer)|my {_DATA})\b",
            rf"^{_LEAD}remember (?:me|myself|us|who i am|what i (?:like|love|prefer|said|told|want))\b(?! by| with)",
            rf"^{_LEAD}(?:remember|keep|save|store) (?:all )?my (?:{_DATA}|size)(?:{_END}| for )",
            rf"^{_LEAD}remember (?:all |all of )?(?:this|that|it|everything) (?:\w+ )?(?:next time|the future|from now on|future visit)",
            rf"^{_LEAD}(?:be|have you) remember(?:ed)?\b{_END}",
        ),
    ),
)
_FORMS = tuple((act, re.compile(form)) for act, forms in _DEMANDS for form in forms)
#: Where a part of a message begins that may be a demand of its own.
_PARTS = re.compile(r"(?<=[.!?;,:]) | (?=but )| (?=and (?:please|do|don't|dont|forget|remember|stop|keep|delete|erase)\b)")
#: Words of demands, which are nothing to look for.
WORDS = frozenset("remember remembered record note private record forget keep store track profile data anonymous off next time".split())
#: Words for the one who speaks: without one of them a message is nothing about what is known of them.
_SELF = frozenset("i me my myself mine we us our i'm i've i'd i'll".split())


def demanded(tokens: Sequence[Token]) -> Act | None:
    """What a message wants done with what is known of its shopper, where its form says so; a demand in a later part of it counts as well."""
    words = " ".join(t.lemma for t in tokens if t.text not in "'’\"")
    return next((act for clause in _PARTS.split(words) for act, form in _FORMS if form.search(clause)), None)


def speaks_of_self(tokens: Sequence[Token]) -> bool:
    return any(t.lemma in _SELF for t in tokens)


def is_aside(act: Act | None) -> bool:
    """Whether a demand may come beside a wish: "a ring for my wife, and don't remember this"."""
    return act in ("remember", "unremember", "off_record")
