"""What a sentence says around its statement: "the catch is that", "to be fair", "on the plus side". It claims nothing of an item and is taken off."""

import re

from chatbot.grounding.patterns import first_match, forms

_ADVERBS = (
    "also|plus|besides|better still|even better|what's more|in addition|as a bonus|as an extra|by the way|in fact|in short|in other words|all in all|"
    "overall|at the same time|on the other hand|then again|that said|even so|either way|after all|in return|for comparison|by comparison|by contrast|"
    "in contrast|conversely|of course|naturally|admittedly|granted|honestly|frankly|to be honest|to be fair|to be clear|in fairness|truth be told|"
    "personally|if you ask me|in my view|in my opinion|happily|luckily|fortunately|unfortunately|sadly|on the whole|in the end|at least|good news|"
    "best of all|notably|importantly|crucially|to sum up|in sum|all told|"
    "well|right|okay|sure|anyway|meanwhile|likewise|similarly|too|though|however|still|then|instead"
)
_SIDES = r"on the (?:plus|positive|bright|minus|negative|down|up|flip) ?side|as a (?:trade-?off|downside|upside|plus|minus)|in its favou?r|for balance"
_POINT = (
    r"(?:catch|trade-?off|downside|upside|drawback|plus|minus|compromise|difference|bonus|advantage|disadvantage|snag|flip side|highlight|"
    r"good news|bad news|selling point|(?:thing|point) (?:to (?:know|note|keep in mind|remember|consider)|worth (?:knowing|noting)|in its favou?r)|point|thing)"
)
_KIND = r"(?: (?:main|small|big|biggest|real|possible|nice|good|handy|clear|slight|minor))?"
_POINTED = rf"(?:the|its|one|my|a|another){_KIND} {_POINT}(?: here| though| with it| about it)?"
_MEASURE = "(?:price|weight|size|cost|rating|length|height|warranty|battery|capacity)"
_NOTE = (
    r"(?:it's |it is )?(?:worth (?:knowing|noting|mentioning)|good to know|nice to know|useful to know)|keep in mind|bear in mind|(?:just |do |please )?note|"
    r"(?:you should|just|do) know|what's (?:nice|good|handy|great|useful)(?: about it)? is|it helps"
)
#: A frame stands at the beginning; a whole statement follows it.
_FRAMES = forms(
    *(
        rf"(?:{frame})\s*(?=\w|[$€£¥])"
        for frame in (
            rf"(?:{_ADVERBS})[,:]",
            r"(?:okay|ok|alright|right),? so,?",
            r"(?:like|look|listen|mind you|heads up|listen up|well now|now then|I must say|for the record|quick note|fun fact)[,:]",
            rf"(?:{_SIDES})[,:]",
            r"(?:her|his|your|their) [a-z]+ (?:doesn't|does not|don't) matter(?: here| much)?:",
            r"(?:as for|in terms of|when it comes to|regarding) (?:the )?[a-z]+(?: [a-z]+)?,",
            r"(?:its|the|one) (?:weak|strong|weaker|stronger|sore) (?:point|side|spot) is that",
            rf"{_POINTED} is that",
            rf"{_POINTED}:",
            rf"{_POINTED} is (?:its |the )?{_MEASURE}:(?! [$€£¥]?\d)",
            r"(?:trade-?off|downside|upside|catch|drawback|bonus):",
            rf"(?:{_NOTE})(?: that|:|,)",
            r"(?:I'd|I would|I) (?:say|think|argue|note|add|guess|feel)(?: that)?(?! for| to| of| about)",
            r"(?:do |please )?be aware that",
            r"I'm (?:afraid|sorry to say|happy to say|glad to say)(?: that)?",
            r"(?:you'll|you will|he'll|she'll|they'll) (?:be (?:happy|glad|pleased) to (?:hear|know|learn)(?: that)?|(?:like|appreciate|find) that)",
            r"(?:what )?I (?:really )?like(?: about (?:it|this one|them))?(?: is)?(?: that|:)",
            r"what (?:speaks|counts|talks) (?:for|against) (?:it|them) is that",
            r"here(?:'s| is) (?:why|the thing):",
            r"(?:and )?(?:yes|no|yep|nope),",
            r"(?:between|of|among) (?:these|those|them|the (?:two|three|four)|all(?: of)? these)(?: two| three)?,(?= I(?:'d| would))",
            r"(?:it's|it is|that's) (?:a )?(?:close|close call|tough call|hard choice|tough one|hard one),? but",
            r"(?:if|as|since) it's (?:just|only) (?:the two of you|you two|you alone|for you),",
            r"(?:lucky you|guess what|the short answer|in a nutshell|the verdict|my verdict|bottom line|the bottom line):",
            r"if I (?:had to|were to|could only) (?:pick|choose|name)(?: just)?(?: one| a favou?rite)?,",
        )
    )
)
#: Longer ways to say for what or for whom a thing is.
_FOR = re.compile(
    r"^(?:(?:since|as|if|because|given that) (?:it's|it is|this is|that's)(?: meant| mostly| mainly| just)?(?: a (?:gift|present))? for"
    r"|when it comes to|good news for|in the case of) ",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r",? (?:just so you know|for the record|mind you|I must say|if I may say so|how (?:cool|nice|handy|neat) is that|fyi|to me|for me"
    r"|too|as well|on top of that|on top|(?<!with )(?<!of )either|though|however|by the way|to boot|of course|after all|right now|at the moment|currently)"
    r"(?=[.!]*$)",
    re.IGNORECASE,
)
#: What only sets an item beside another, between the item and what is said of it.
_ASIDE = re.compile(
    r", (?:on the other hand|by contrast|in contrast|in turn|for its part|for comparison|by comparison|meanwhile|though|however),", re.IGNORECASE
)
_SENTENCE_WITH_TAIL = re.compile(r"\w+,? \w+ \w+")


def unframed(sentence: str) -> str:
    """The statement of a sentence, without what introduces it or is put behind it."""
    bare = sentence.strip()
    bare = _FOR.sub("for ", bare)
    for _ in range(3):
        found = first_match(_FRAMES, bare)
        if found is None:
            break
        bare = bare[found.end() :]
    bare = _ASIDE.sub(lambda m: "," if bare[m.end() :].startswith(" not ") else "", bare)
    cut = _TAIL.sub("", bare)
    return cut if _SENTENCE_WITH_TAIL.search(cut) else bare
