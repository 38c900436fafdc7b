"""For whom something is: the shopper, or somebody whose taste is another.

A pet is no recipient: what it needs is a wish of the shopper's. Nor is a crowd ("for two people"), or somebody who is only spoken of ("my sister says").
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from chatbot.domain.people import PEOPLE as KNOWN
from chatbot.domain.people import is_child, wears
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token
from chatbot.understanding.witnesses import does_to_it, is_a_reason, is_spared

#: The words for people.
PEOPLE = frozenset(KNOWN)

_GROWN_UP = 16
_IN_LAW = {"mom": "mother", "dad": "father"}
_SELF = frozenset({"me", "myself", "us", "ourselves"})
_PRONOUNS = frozenset({"him", "her", "them"})
_OWN = frozenset({"my", "our"})
_DETERMINERS = frozenset(
    """
    my our a an the his her their both all some each two three four
    """.split()
)
#: People who are called by what they are, without an article: "Dad loves fishing".
_NAMED = frozenset({"dad", "mom", "grandma", "grandpa", "baby", "kid"})
_GIFTS = frozenset(
    """
    gift present birthday bday anniversary xmas christmas santa valentine vday retirement stocking hanukkah
    """.split()
)
_GIVING = frozenset(
    """
    get buy give gift bring surprise spoil treat send getting buying giving surprising treating gifting
    """.split()
)
#: To whom something is given, and not spoken of: "give it to my boss".
_GIVEN = frozenset({"give", "gift", "present", "send", "bring", "giving", "gifting", "sending"})
#: Behind a person these are occasions or things that the shopper goes to, and nothing that the person gets.
_ATTENDED = frozenset(
    """
    wedding party graduation funeral shower baptism christening recital friendly scout proof gate
    """.split()
)
#: Behind a person that owns nothing these make a place of it: "the guest room".
_PLACES = frozenset({"room", "bedroom", "bathroom", "house", "food", "class"})
#: What people say and think is no taste of theirs; nor is it one that they come or go.
_TELLING = frozenset(
    """
    say said think tell told know recommend suggest live come coming visit visiting leave leaving moan complain
    """.split()
)
_BEING = frozenset(
    """
    is was will would can could need want like love he she they are do has have turning really always also who
    """.split()
)
#: Where somebody is or was tells nothing of what they want: "my brother was over for the weekend".
_WHEREABOUTS = frozenset({"over", "here", "there", "away", "around", "out", "with", "at"})
_POSSESSIVES = frozenset({"his", "her", "their"})
_BREAKS = frozenset({",", ".", "and", "under", "with", "in", "!", "?", ";", ":", "or", "but", "that", "who", "on", "at", "from", "than"})
_NEEDING = frozenset({"need", "want", "look", "looking", "require", "prefer", "after"})
_PETS = frozenset({"dog", "cat", "puppy", "kitten", "horse", "rabbit", "hamster", "parrot", "pet"})
#: What somebody has already says nothing of what they want: "my daughter has both".
_HAD = frozenset({"both", "it", "one", "them", "that", "those", "these", "already", "enough", "plenty", "all", "loads", "lots"})
#: Behind a name with an "'s" these show that it is short for "is" or "has".
_BEHIND_IS = frozenset(
    """
    a an the after into been got getting looking turning going having coming moving starting learning always never really very so too quite just also not
    in on at allergic obsessed mad crazy keen fond tall expecting pregnant retiring graduating
    """.split()
)
#: Plurals that name whom things are made for.
_KINDS = frozenset({"kids", "children", "babies", "toddlers", "teens", "teenagers", "boys", "girls", "adults", "men", "women"})
_WORN_BY = frozenset({"baby", "kid", "child", "toddler", "boy", "girl", "teen", "teenager", "adult", "man", "woman"}) | _PETS
#: A guest at one of these is what somebody wants to be, not whom a thing is for.
_ATTENDED = frozenset({"wedding", "party", "dinner"})
_NAME_REACH, _FOR_REACH = 3, 6


@dataclass(frozen=True, slots=True)
class _Mention:
    """Somebody in a message: tokens ``first`` to ``last`` (excluded), by name; ``own`` behind "my", ``owner`` of what follows; ``being`` where an "is" or
    "has" is in the name: "my mum's after a perfume"."""

    name: str
    first: int
    last: int
    own: bool
    owner: bool
    being: bool = False


def recipient(tokens: Sequence[Token], subject: str) -> str | None:
    """Whom the message is for: "me", a recipient such as "dad", or None when it doesn't say.

    A pronoun ("for him") keeps the recipient that the conversation is about, if it can mean that one.
    """
    people = tuple(_mentions(tokens))
    return _turned_to(tokens, people) or _destined(tokens, people, subject) or _given(tokens, people, subject) or _aged(tokens) or _spoken_of(tokens, people)


def _turned_to(tokens: Sequence[Token], people: Sequence[_Mention]) -> str | None:
    """Somebody whom the message turns to: "and what about my dad?", "that's me sorted, now something for my girlfriend"."""
    said = [t.lemma for t in tokens if t.is_word]
    start = 1 if said[:1] == ["and"] else 0
    if said[start : start + 2] in (["what", "about"], ["how", "about"]) and len(said) == start + 4 and people and people[0].own and not people[0].owner:
        return people[0].name
    now = next((i for i, t in enumerate(tokens) if i and t.lemma == "now" and any(m.text in ",.;" for m in tokens[i - 2 : i])), None)
    later = next((m for m in people if now is not None and m.first > now and m.own and not m.owner), None)
    between = [t.lemma for t in tokens[now or 0 : later.first]] if later else []
    return later.name if later and "for" in between and not _attends(tokens, later) else None


def _mentions(tokens: Sequence[Token]) -> Iterator[_Mention]:
    for i, token in enumerate(tokens):
        if token.lemma not in KNOWN or token.lemma in ("he", "she", "they", "her", "him", "them"):
            continue
        name, last = KNOWN[token.lemma].name, i + 1
        if name == "guest" and i and tokens[i - 1].lemma in _ATTENDED:
            continue
        if tuple(t.lemma for t in tokens[last : last + 2]) == ("in", "law"):
            name, last = f"{_IN_LAW.get(name, name)}-in-law", last + 2
        before = tokens[max(i - _NAME_REACH, 0) : i]
        marked = tokens[last - 1].text.endswith(("'s", "’s", "'", "’")) or (last < len(tokens) and tokens[last].text in "'’")
        being = marked and last < len(tokens) and tokens[last].text.casefold() in _BEHIND_IS
        yield _Mention(name, i, last, any(t.lemma in _OWN for t in before), marked and not being, being)


def _destined(tokens: Sequence[Token], people: Sequence[_Mention], subject: str) -> str | None:
    """ "For my dad", "to my boss", "for me again", but not "not for me"."""
    for i, token in enumerate(tokens):
        if token.lemma not in ("for", "to", "4") or (token.lemma == "to" and not _gives(tokens, i)):
            continue
        if i and tokens[i - 1].lemma in ("not", "isn't", "isnt", "ain't"):
            continue
        behind = tokens[i + 1].lemma if i + 1 < len(tokens) else ""
        if behind in _SELF:
            return "me"
        if behind in _PRONOUNS and not _determines(tokens, i + 1, people):
            return _meant(behind, subject, [m for m in people if m.first < i])
        mention = next((m for m in people if m.first > i), None)
        if (
            mention
            and not _qualifies(tokens, mention)
            and not _in_general(tokens, i, mention)
            and mention.first - i <= _FOR_REACH
            and _reaches(tokens, i + 1, mention)
            and not _attends(tokens, mention)
        ):
            return _with_me(tokens, mention)
    return None


def _qualifies(tokens: Sequence[Token], mention: _Mention) -> bool:
    """Whether somebody is the first word of a thing's name: "looking for a baby carrier"."""
    behind = tokens[mention.last] if mention.last < len(tokens) else None
    if mention.own or mention.owner or behind is None or not behind.is_word:
        return False
    return behind.lemma not in _BREAKS | _BEING | _TELLING | STOPWORDS and behind.lemma not in KNOWN


def _in_general(tokens: Sequence[Token], i: int, mention: _Mention) -> bool:
    """Whether people of a kind are meant and nobody in particular: "for kids", "for children please"."""
    said = tokens[mention.first].text.casefold()
    return mention.first == i + 1 and not mention.owner and said != tokens[mention.first].lemma and said in _KINDS


def _gives(tokens: Sequence[Token], i: int) -> bool:
    return any(t.lemma in _GIVEN for t in tokens[max(i - 4, 0) : i])


def _determines(tokens: Sequence[Token], at: int, people: Sequence[_Mention]) -> bool:
    """Whether "her" belongs to somebody behind it: "her dad"."""
    return any(m.first in (at + 1, at + 2) for m in people)


def _reaches(tokens: Sequence[Token], start: int, mention: _Mention) -> bool:
    """Whether only an article and what describes the person stand before it."""
    between = [t.lemma for t in tokens[start : mention.first]]
    if _BREAKS.intersection(between):
        return False
    return not between or between[0] in _DETERMINERS or tokens[start].is_number or len(between) == 1


def _attends(tokens: Sequence[Token], mention: _Mention) -> bool:
    """Whether it is the person's day, and the shopper dresses for it ("a dress for my sister's wedding"), or no person at all ("the guest room")."""
    behind = {t.lemma for t in tokens[mention.last : mention.last + 3]}
    if not mention.owner and mention.last < len(tokens) and tokens[mention.last].lemma in _PLACES:
        return True
    return bool(_ATTENDED & behind) and not _GIFTS.intersection(t.lemma for t in tokens if t.lemma != "birthday")


def _with_me(tokens: Sequence[Token], mention: _Mention) -> str:
    behind = tuple(t.lemma for t in tokens[mention.last : mention.last + 2])
    return "me" if behind in (("and", "me"), ("and", "i"), ("and", "myself")) else mention.name


def _meant(pronoun: str, subject: str, before: Sequence[_Mention]) -> str:
    """Whom a pronoun means: who is named ``before`` it in the message, or the recipient so far, where it can be that one."""
    own, other = wears(pronoun), wears(subject)
    named = next((m.name for m in reversed(before) if m.own and (not own or wears(m.name) in ("", own))), None)
    if named is not None:
        return named
    return pronoun if subject == "me" or (own and other and own != other) else subject


def _given(tokens: Sequence[Token], people: Sequence[_Mention], subject: str) -> str | None:
    """ "What can I get a colleague", "surprise my wife", "treat myself"."""
    for i, token in enumerate(tokens[:-1]):
        if token.lemma not in _GIVING:
            continue
        behind = tokens[i + 1].lemma
        if behind in ("myself", "ourselves"):
            return "me"
        if behind in _PRONOUNS and not _determines(tokens, i + 1, people):
            return _meant(behind, subject, [m for m in people if m.first < i])
        mention = next((m for m in people if m.first > i), None)
        if mention and mention.first - i <= _NAME_REACH + 1 and (mention.first == i + 1 or behind in _DETERMINERS) and not mention.owner:
            return mention.name
    return None


def _aged(tokens: Sequence[Token]) -> str | None:
    """ "For a 7 year old", "my 3 year old wants": a child, unless it is a pet."""
    words = [t.lemma for t in tokens]
    for i in range(1, len(words) - 1):
        if not tokens[i].is_number or words[i + 1] not in ("year", "month", "yr", "yo"):
            continue
        last = i + 2 if words[i + 1] == "yo" else i + 3
        if last - 1 >= len(words) or (words[i + 1] != "yo" and words[i + 2] != "old"):
            continue
        told = {"for", "my", "our"} & set(words[max(i - 3, 0) : i])
        pet = last < len(words) and words[last] in _PETS
        if told and not pet:
            young = words[i + 1] == "month" or float(tokens[i].text.replace(",", ".").split(".")[0] or 0) < _GROWN_UP
            return "kid" if young else None
    return None


def _spoken_of(tokens: Sequence[Token], people: Sequence[_Mention]) -> str | None:
    """ "My dad is into fishing", "my wife's birthday": somebody's taste or day, told while the shopper asks for nothing of their own."""
    gift = any(t.lemma in _GIFTS for t in tokens)
    needy = any(t.lemma in ("i", "we", "i'm", "i'd", "we're") and _NEEDING.intersection(w.lemma for w in tokens[k + 1 : k + 4]) for k, t in enumerate(tokens))
    for mention in people:
        named = mention.own or mention.name in _NAMED or (gift and mention.first and tokens[mention.first - 1].lemma in _DETERMINERS)
        if not named or _is_aside(tokens, mention) or is_spared(tokens, mention.first, mention.last) or is_a_reason(tokens, mention.first):
            continue
        if not mention.own and not gift and mention.first and tokens[mention.first - 1].lemma == "the":
            continue
        if gift and not _attends(tokens, mention) and not _is_occasion(tokens, mention):
            return mention.name
        if not needy and (_has_taste(tokens, mention) or _owns_a_thing(tokens, mention)):
            return mention.name
    return None


def _is_aside(tokens: Sequence[Token], mention: _Mention) -> bool:
    """Whether the person only tells which thing is meant: "like my dad's", "the one my brother has"."""
    before = {t.lemma for t in tokens[max(mention.first - 2, 0) : mention.first]}
    return bool(before & {"with", "like", "from", "than", "to", "one", "as"})


def _is_occasion(tokens: Sequence[Token], mention: _Mention) -> bool:
    """ "A baby shower gift" is for nobody in particular."""
    return not mention.owner and mention.last < len(tokens) and tokens[mention.last].lemma in _ATTENDED


def _has_taste(tokens: Sequence[Token], mention: _Mention) -> bool:
    """Whether something is told of the person that says what they want: a habit, an age, a need, or what befell their things."""
    behind = tokens[mention.last : mention.last + _NAME_REACH]
    if mention.owner or not behind or any(t.lemma in _TELLING for t in behind) or does_to_it(tokens, mention.last):
        return False
    if mention.being:
        return not {t.lemma for t in behind[:1]} & _WHEREABOUTS
    first = behind[0]
    if first.text[:1].isupper() and len(behind) > 1 and not first.text.isupper():
        first = behind[1]  # the person's own name: "my grandson Theo turns six"
    if first.text.casefold() in ("was", "were", "is", "are") and {t.lemma for t in behind[1:2]} & _WHEREABOUTS:
        return False
    single = tokens[mention.last - 1].text.casefold() == tokens[mention.last - 1].lemma  # "kids dresses" are no habit
    single = single and (mention.own or (mention.name not in _WORN_BY and tokens[mention.first].lemma != "mummy"))  # nor do "baby carriers" carry
    if first.text.casefold() in ("has", "have", "had", "got") and len(behind) > 1 and behind[1].lemma in _HAD:
        return False
    habit = single and first.is_word and first.text.casefold().endswith("s") and first.lemma != first.text.casefold()
    own = any(t.lemma in _POSSESSIVES for t in tokens[mention.last : mention.last + 5])
    return first.lemma in _BEING or habit or own


def _owns_a_thing(tokens: Sequence[Token], mention: _Mention) -> bool:
    """ "Dad's fishing hat blew into the lake": his thing, and no room or event."""
    return mention.owner and mention.name in _NAMED - {"kid", "baby"} and not is_child(mention.name) and not _attends(tokens, mention)
