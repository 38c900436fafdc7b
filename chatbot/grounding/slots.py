"""Tables of patterns with named places: a pattern a line, "=>" and what stands instead; "<thing>" in a pattern is any name or noun phrase."""

import re
from collections.abc import Mapping
from types import MappingProxyType

_LARGER = "[a-z]+er|more expensive|less expensive|pricier|cheaper"
_MONEY = r"(?:just |about |only |roughly )?[$€£¥]\d[\d,]*(?:\.\d+)?(?!\d)"
_FIGURE = r"(?:just |about |only |around )?\d[\d,]*(?:\.\d+)?(?:[ -]?(?!more|less|and|or|than|to|of|for|from|in|on|at|stars)[A-Za-z%°]+)?"
_COUNT = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_THING = r"(?:[^\W_][^,;:.!?]*?(?:\.\d[^,;:.!?]*?)*)"
#: Another name behind an "and", and nothing more: what is said of the first is said of it too.
_ANOTHER = r"(?:(?:for|with|on|in|of) )?(?:the )?(?-i:[A-Z][\w'-]*(?: [A-Z0-9][\w'-]*)*|(?:other|first|second|third|fourth|last)(?: one)?)[.!]*$"
#: What the names in a pattern stand for. Those in the first rows are kept as groups.
_SLOTS: Mapping[str, str] = MappingProxyType(
    {
        "thing": f"({_THING})",
        "money": f"({_MONEY})",
        "figure": f"({_FIGURE})",
        "amount": f"({_FIGURE}|{_MONEY})",
        "count": f"({_COUNT})",
        "er": f"((?:(?:a (?:little|bit|touch|lot)|slightly|somewhat|much|far|even|considerably) )?(?:{_LARGER}))",
        "np": _THING,
        "m": _MONEY,
        "q": _FIGURE,
        "n": _COUNT,
        "larger": _LARGER,
        "person": "(?:you|she|he|they)",
        "you": "(?:you|she|he|they)(?:'d| would|'ll| will| can| could|)",
        "whom": "(?: you| her| him| them)?",
        "buyers": "(?:(?:other |past |our )?(?:buyers|shoppers|customers|reviewers|people|owners|users)(?: here)?)",
        "over": "(?:over|compared (?:to|with)|against|instead of|rather than|versus)",
        "against": "(?:against|versus|compared (?:to|with))",
        "choosing": "(?:with|by (?:choosing|going for|picking|taking|buying|getting|going with)|if you (?:choose|pick|take|go for|go with))",
        "side": "(?:catch|trade-?off|downside|upside|drawback|plus|minus|price|advantage|disadvantage|highlight"
        "|limit|limitation|weakness|weak (?:point|spot|side)|strength|strong (?:point|side)|caveat|snag"
        "|thing to (?:know|note|remember|mind|keep in mind|be aware of))",
        "one": "(?:(?:the|one|a|another|my|our|your) (?:only |one )?)",
        "why": "(?:what (?:I|you'll|you might|you may|you will) like (?:about|with)"
        "|(?:two|three|four|a few|several|some) (?:things|points|reasons) (?:speak|count) (?:for|against)|why)",
        "there": "(?:there are|there's|there is|we have|we've got|we still have)",
        "pieces": "(?: pieces| units| pairs| copies)?",
        "factor": f"((?:(?:nearly|almost|about|more than|less than|over|only) )?(?:twice|half|{_COUNT} times))",
        "beside": r"(?:against|versus|vs\.?)",
        "apt": "(?:good|great|right|better|natural|solid|easy|suitable|handy|useful|practical)",
        "has": "(has|holds|is|weighs|costs|lasts|plays|takes|comes)",
        "mult": f"(twice|double|triple|half|{_COUNT} times)",
        "ahead": "(?:wins|leads|comes (?:out )?(?:first|ahead|on top)|is ahead|is hard to beat|is unbeaten|takes the lead|has the edge|scores best)(?: here)?"
        " (?:on|in|for|when it comes to)(?: the)?",
        "if_measure": "(?:if|when|where) (price|weight|space|capacity|room|volume|brightness|battery|warranty|rating)(?: life)? "
        "(?:decides|matters(?: most| more)?|is what matters(?: most)?|comes first|counts(?: most)?|is (?:the|your) (?:priority|main thing)|does),",
        "measured": "(brightness|weight|price|length|height|capacity|rating|power|warranty)",
        "at": rf"(?: at| with) (?:{_FIGURE}|{_MONEY})",
        "wins": "(?:wins|is ahead|leads|comes out (?:ahead|on top)|has the edge)",
        "beats": "(?:beats|edges out|outdoes|has the edge over)",
        "in": "(?:on|in|for|when it comes to)(?: the)?",
        "vainly": "(?-i:conveniently|simply|merely|purely|nicely|neatly|happily|readily|actually|really|genuinely|surprisingly|handily|literally"
        "|basically|obviously|indeed|already|yourself|herself|himself|themselves)",
        "boasts": "(?-i:boasts?|sports|touts?|rocks|delivers?|musters|manages|provides|produces|puts out|pumps out|gives off|throws|tops out at"
        "|brings you|gets you|gives you|hands you)",
        "amount_ahead": r"(?=an?\b|the\b|up to\b|about\b|only\b|just\b|\d|twice\b|half\b)",
        "someone": "(?:you|she|he|they|(?:your|the|his|her|their) [a-z-]+)",
        "chooses": "(?:can|could|may|gets? to) (?:choose|pick|select|decide) (?:from|between|among)",
        "budgeted": "(?:what )?(?:you|she|he|they)(?:'d| had| have|'ve)? (?:wanted|planned|hoped|meant|liked|set|had in mind|in mind|budgeted|named|mentioned)"
        "(?: to (?:spend|pay))?",
        "takes": "(?:can |could |will )?(?:takes?|holds?|carr(?:y|ies)|has|have|offers?|gives?|weighs?|costs?|lasts?|manages?|supports?|does|do|is)",
        "unit": "(kg|kilo|kilogram|liter|litre|meter|metre|pound|hour|year|month|week|foot)",
        "usable": "(?:suited|suitable|cleared|approved|ready|usable|fine|good|safe|works?|can be used|starts?)",
        "wants": "(?:(?:you|she|he|they)(?:'d| would|'ll| will| can| could|)) (?:want|need|be after|look for|be looking for)",
        "going_from": "(?:going|moving|stepping|switching|jumping) (?:up |down )?from",
        "of5": "(?: out of 5)?(?: stars)?",
        "just": "(?:just |a touch |slightly |well |a little )?",
        "goes": "(?:still |also |only )?(is|costs|weighs|has|lasts|holds|comes)\\b",
        "dim": "(?:(?:a (?:little|bit|touch)|slightly|somewhat|much|far) )?",
        "end": rf"(?=[.,;:!]*$|,|;| and (?!{_ANOTHER})| but )",
    }
)
_SLOT = re.compile("<(" + "|".join(_SLOTS) + ")>")


def compiled(table: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Each pattern of a table with what stands in its place; in the order in which they are tried."""
    return tuple(_compiled(line) for line in table.splitlines() if " =>" in line)


def _compiled(line: str) -> tuple[re.Pattern[str], str]:
    pattern, _, said = line.partition(" =>")
    return re.compile(_SLOT.sub(lambda slot: _SLOTS[slot[1]], pattern), re.IGNORECASE), said.removeprefix(" ")
