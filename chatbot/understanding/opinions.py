"""What is said of things that a message names without wanting or refusing them: the "it makes me gag" of "cucumber makes me gag, otherwise any scent"."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from chatbot.understanding.cues import Stance
from chatbot.understanding.hedges import ENDS
from chatbot.understanding.nouns import is_noun, is_plural
from chatbot.understanding.recipients import PEOPLE
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Where a clause ends, besides at marks.
_JOINTS = ENDS | frozenset(", otherwise while whereas since because so if who think thinks says finds reckons".split())
_LISTS = frozenset({"and", "or", "/", "&"})
#: What may stand before the subject of an opinion.
_OPENING = frozenset("well oh ok okay honestly actually also because and i think find guess reckon feel that sorry no yes hm hmm um sadly usually".split())
_DETERMINERS = frozenset("the a an that this those these any all my our your anything everything".split())
#: What such things are called behind their name: "hooded ones", "the capsule kind".
_ONES = frozenset("one ones kind sort type stuff thing things look style version fabric idea".split())
_AUXILIARIES = frozenset("is are was were has have had does do did will would can could should might won't wouldn't can't doesn't don't isn't aren't".split())
#: Verbs by which something is said of several things; other words behind a plural may as well be nouns ("ladies tank top").
_SAYING = frozenset(
    """
    make give get look feel smell taste sound seem hurt itch scratch irritate break crack snap tear fall come go wear last fade shrink stain leak rust squeak
    slip slide stick burn cut dig rub pinch put remind drive scare bore bring take tend keep
    """.split()
)
_OBJECTS = frozenset("me him her us them everything everybody everyone".split())
_HOW_OFTEN = frozenset("always never just only simply often usually sometimes all both really also".split())
_PERSONS = frozenset("i i'm i've i'd he he's he'd she she's she'd we we've we'd they they'd everybody everyone nobody people dog cat baby".split())
_ANIMALS = frozenset("puppy kitten pup hound spaniel labrador rabbit hamster parrot horse pony toddler".split())
_POINTING = frozenset("my our your this that the".split())
_OWN = frozenset({"my", "our", "his", "her", "their", "the"})
#: Before a thing at the end of what somebody does: "he looks daft in berets".
_PREPOSITIONS = frozenset("in with of from on under about by at without".split())
#: Behind it these add nothing.
_CLOSING = frozenset({"anymore", "again", "though", "really", "at", "all", "any", "more", "ever"})
#: Words of wishing, and of what somebody is or has: what they name is no thing that an opinion is about.
_WISHING = frozenset(
    """
    must should need needs want wants wanted looking looked searching search show find please prefer after interested recommend suggest
    """.split()
)
_BEING = frozenset("am is are be was were have has had i'm he's she's we're they're".split())
_FEWEST = 2
#: How adjectives end, behind which a noun stands.
_DESCRIBING = ("able", "ible", "ful", "less", "proof")


@dataclass(frozen=True, slots=True)
class Opinion:
    """What tokens ``first`` to ``last`` (excluded) say of what the tokens in ``things`` name: ``text`` has "it" for them."""

    text: str
    first: int
    last: int
    things: frozenset[int]

    @property
    def is_terse(self) -> bool:
        """Whether it is a thing and a verb and nothing else, as two nouns would be, too: "aluminum dents"."""
        return self.last - self.first == _FEWEST

    @property
    def beside(self) -> frozenset[int]:
        """The tokens that say it."""
        return frozenset(range(self.first, self.last)) - self.things


def opinions(tokens: Sequence[Token], named: Sequence[int], ruled: Sequence[Stance], measured: Collection[int]) -> tuple[Opinion, ...]:
    """The opinions of a message. ``named`` numbers the names of the catalogue, below zero for kinds of things, 0 for none; ``ruled`` is the stance towards
    each token, and where it is told already nothing is an opinion; ``measured`` are the tokens of numbers with their bounds."""
    found: list[Opinion] = []
    for first, last in _clauses(tokens, named):
        asked = last < len(tokens) and tokens[last].text == "?"
        told = any(ruled[k] is not Stance.WANTED or k in measured or _wishes(tokens, k) for k in range(first, last))
        alone = last - first == _FEWEST == len(tokens)  # "leather straps" is what somebody looks for
        if asked or told or alone or last - first < _FEWEST:
            continue
        things = _subject(tokens, named, first, last)
        if last - first > _FEWEST:
            things = things or _object(tokens, named, first, last) or _unknown_subject(tokens, named, first, last)
        if things and not _only_lists(tokens, first, last, bool(found) and found[-1].last == first - 1):
            found.append(Opinion(_with_it(tokens, named, things, first, last), first, last, frozenset(things)))
        elif found and tokens[first - 1].lemma == "but" and found[-1].last == first - 1 and _speaks_of_it(tokens, named, first, last):
            found.append(Opinion(_text(tokens[first:last]), found[-1].first, last, found[-1].things))
    return tuple(found)


def _only_lists(tokens: Sequence[Token], first: int, last: int, behind: bool) -> bool:
    """Whether a name and a word behind "and" are one more of what was listed, unless what stands before is an opinion: "a good grip and magnetic tips"."""
    return last - first == _FEWEST and first > 0 and tokens[first - 1].lemma in _LISTS and not behind


def _clauses(tokens: Sequence[Token], named: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Where clauses begin and end; a mere list of names isn't cut."""
    start = 0
    for i, token in enumerate(tokens):
        lists = token.lemma in _LISTS and not (i and i + 1 < len(tokens) and named[i - 1] > 0 and named[i + 1] > 0)
        if (token.lemma in _JOINTS and not named[i]) or lists:
            yield start, i
            start = i + 1
    yield start, len(tokens)


def _wishes(tokens: Sequence[Token], k: int) -> bool:
    said, behind = tokens[k].text.casefold(), tokens[k + 1].lemma if k + 1 < len(tokens) else ""
    return said in _WISHING or (said in ("has", "have", "got", "ought") and behind == "to") or (said == "look" and behind in ("for", "at", "into"))


def _subject(tokens: Sequence[Token], named: Sequence[int], first: int, last: int) -> range | None:
    """The names that the clause says something of: the "leather" of "leather boots give me blisters"."""
    k = first
    while k < last and not named[k] and tokens[k].lemma in _OPENING | _DETERMINERS:
        k += 1
    start = k
    while k < last and (named[k] > 0 or (k > start and tokens[k].lemma in _LISTS and k + 1 < last and named[k + 1] > 0)):
        k += 1
    end = k
    while k < last and (named[k] < 0 or (tokens[k].lemma in _ONES and not named[k])):
        k += 1
    pointed = k > end and tokens[k - 1].text.casefold() == "one" and start and tokens[start - 1].lemma in ("the", "that", "this")
    somebody = end > start and any(t.lemma in PEOPLE for t in tokens[start:end])
    return range(start, end) if end > start and not (pointed or somebody) and _predicates(tokens, named, k, last, several=k > end) else None


def _unknown_subject(tokens: Sequence[Token], named: Sequence[int], first: int, last: int) -> range | None:
    """The thing in words of no catalogue that the clause says does something to somebody: the "chin bars" of "chin bars make me nervous"."""
    start = first
    while start < last and not named[start] and tokens[start].lemma in _OPENING | _DETERMINERS:
        start += 1
    if start > first and tokens[start - 1].lemma in _POINTING:
        return None  # "this bot drives me mad"
    verb = next((k for k in range(start, last - 1) if tokens[k + 1].lemma in _OBJECTS), start)
    noun = all(t.is_word and t.lemma not in STOPWORDS | PEOPLE | _PERSONS | _ANIMALS for t in tokens[start:verb]) and not any(named[start:verb])
    plural = noun and verb > start and is_plural(tokens[verb - 1])
    agrees = tokens[verb].text.casefold() != tokens[verb].lemma or plural
    return range(start, verb) if noun and 0 < verb - start <= _FEWEST and agrees and tokens[verb].lemma not in STOPWORDS - _SAYING else None


def _predicates(tokens: Sequence[Token], named: Sequence[int], k: int, last: int, *, several: bool) -> bool:
    """Whether a verb stands at ``k``, behind its subject, with something said by it."""
    if k >= last:
        return False
    if tokens[k - 1].text.casefold().endswith(("'s", "’s")):
        return named[k] == 0 and not is_noun(tokens[k])
    plural = several or is_plural(tokens[k - 1])
    while k + 1 < last and tokens[k].lemma in _HOW_OFTEN:
        k += 1
    word, text = tokens[k].lemma, tokens[k].text.casefold()
    if word in _AUXILIARIES or text in _AUXILIARIES:
        return k + 1 < last
    described = k + 1 == last and tokens[k - 1].lemma.endswith(_DESCRIBING)  # "adjustable arms" are no arms that do something
    third = not described and text.endswith("s") and text != word and not named[k] and (word not in STOPWORDS or word in _SAYING)
    plain = tokens[k].is_word and not named[k] and word not in STOPWORDS | _PREPOSITIONS
    done = plural and plain and k + 1 < last and tokens[k + 1].lemma in _OBJECTS  # "polo necks choke me"
    return done or text in _SAYING or (third and not plural)


def _object(tokens: Sequence[Token], named: Sequence[int], first: int, last: int) -> range | None:
    """The names at the end of what somebody says of themselves with them: the "berets" of "he looks daft in berets"."""
    k = first
    while k < last and tokens[k].lemma in _OPENING and tokens[k].lemma not in _PERSONS:
        k += 1
    who = k + (tokens[k].lemma in _OWN) if k < last else last
    if who >= last or not (tokens[who].lemma in _PERSONS or tokens[who].lemma in PEOPLE):
        return None
    end = last
    while end > who and not named[end - 1] and tokens[end - 1].lemma in _CLOSING:
        end -= 1
    start = end
    while start > who + 1 and named[start - 1] > 0:
        start -= 1
    before = [t.lemma for t in tokens[who + 1 : start]]
    placed = bool(before) and before[-1] in _PREPOSITIONS
    others = any(named[i] for i in range(first, start))
    return range(start, end) if start < end and placed and len(before) > 1 and not others and before[0] not in _BEING else None


def _speaks_of_it(tokens: Sequence[Token], named: Sequence[int], first: int, last: int) -> bool:
    """Whether a clause goes on about what the one before named: "cashmere is lovely but he'd shrink it"."""
    return any(tokens[k].lemma in ("it", "them") for k in range(first, last)) and not any(named[first:last])


def _with_it(tokens: Sequence[Token], named: Sequence[int], things: range, first: int, last: int) -> str:
    """The clause with "it" for the things, and for what describes or calls them there."""
    start, end = things.start, things.stop
    while start > first and tokens[start - 1].lemma in _DETERMINERS:
        start -= 1
    while end < last and (tokens[end].lemma in _ONES or named[end] < 0):
        end += 1
    contracted = tokens[end - 1].text.casefold().endswith(("'s", "’s"))
    verb, *rest = [t.text.casefold() for t in tokens[end:last]] or [""]
    several = verb in _SAYING and (end - 1 < first or is_plural(tokens[end - 1]))
    said = ["it is" if contracted else "it", _SINGULAR.get(verb, verb + "s" if several else verb), *rest]
    return " ".join(filter(None, (_text(tokens[first:start]), *said)))


_SINGULAR = {"are": "is", "were": "was", "have": "has", "do": "does", "make": "makes", "give": "gives", "don't": "doesn't", "aren't": "isn't"}


def _text(tokens: Sequence[Token]) -> str:
    said = "".join((" " if a is not None and b.start > a.end else "") + b.text for a, b in pairwise((None, *tokens)) if b is not None)
    return said.casefold()
