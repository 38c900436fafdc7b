"""Going back to what was looked for before: "what about those boots again", "back to the tents", "the first jackets you showed"."""

from collections.abc import Collection, Sequence

from chatbot.domain.conversation import Topic
from chatbot.domain.people import PEOPLE
from chatbot.domain.words import lemmas
from chatbot.understanding.tokens import Token

#: What points at things known: directly before the thing's name it means those that were spoken of, not the kind in general.
_DEFINITE = frozenset({"the", "those", "these", "that", "my"})
_ORDER = frozenset({"first", "last", "earlier", "previous", "same", "other"})
#: Words that say that something was there before. "Back to jackets" names the kind alone and is none of them.
_BEFORE = (
    ("again",), ("earlier",), ("previous",), ("previously",), ("you", "showed"), ("you", "had"), ("you", "found"), ("you", "suggested"), ("you", "recommended"),
    ("we", "looked", "at"), ("i", "looked", "at"), ("we", "saw"), ("i", "saw"), ("from", "before"), ("as", "before"), ("we", "had"), ("where", "we", "were"),
)  # fmt: skip
#: Words that begin anew for somebody, whatever was looked for before.
_ANEW = frozenset({"something", "anything", "gift", "present", "idea", "else", "new", "another", "thing", "stuff", "different", "one"})
#: What a list of items is called.
_LISTS = frozenset({"ones", "list", "results", "suggestions", "options"})
#: Words that only say that one goes back.
RETURNING = frozenset({"back", "return", "showed", "shown", "found", "suggested", "recommended", "looked", "saw", "previous", "previously", "earlier"})


def returned(
    tokens: Sequence[Token],
    heads: Collection[int],
    categories: Collection[str],
    subject: str | None,
    topics: Sequence[Topic],
    current: str | None,
) -> Topic | None:
    """The topic that a message goes back to, the newest that fits; None for a wish that begins anew.

    ``heads`` are the tokens that name a category, ``categories`` those that they may mean; ``subject`` is whom the message is for.
    A bare name ("back to jackets") begins anew; with "the", "those", "again" or "you showed" the things of before are meant.
    """
    words = tuple(t.lemma for t in tokens)
    named = {lemmas(c) for c in categories}
    if not named:
        back = _goes_back(words) and subject is not None
        return next((t for t in reversed(topics) if back and t.request.subject == subject), None)
    if current is not None and lemmas(current) in named:
        return None
    if not (_says_before(words) or any(_definite(words, at) for at in heads)):
        return None
    fitting = [t for t in topics if named & {lemmas(thing) for thing in t.things}]
    return next((t for t in reversed(fitting) if t.request.subject == subject), next(reversed(fitting), None))


def back_to_whom(tokens: Sequence[Token]) -> str | None:
    """The person that the shopper turns back to: "back to me, show me pants", "back to my brother"; None where it is nobody."""
    words = tuple(t.lemma for t in tokens)
    for i in range(len(words)):
        if words[i : i + 2] not in (("back", "to"), ("return", "to")):
            continue
        person = next((w for w in words[i + 2 : i + 4] if w not in ("my", "our")), "")
        owned = i + 4 < len(words) and words[i + 4] not in (",", ".", "!", "and", "please", "now", "again")
        if person in ("me", "myself"):
            return "me"
        if person in PEOPLE and not owned:
            return PEOPLE[person].name
    return None


def resumed(tokens: Sequence[Token], subject: str, topics: Sequence[Topic]) -> Topic | None:
    """What was last looked for for this person, where the message names them again and nothing to look for: "and for my brother, in blue"."""
    words = tuple(t.lemma for t in tokens)
    if not ("for" in words or _goes_back(words)) or _ANEW.intersection(words):
        return None
    return next((t for t in reversed(topics) if t.request.subject == subject), None)


def goes_back(tokens: Sequence[Token]) -> bool:
    """Whether a message says that it goes back to something: "let's go back to the tents"."""
    return _goes_back(tuple(t.lemma for t in tokens))


def earlier_list(tokens: Sequence[Token]) -> str:
    """Which earlier list of the same things is meant: "first" ("back to the first ones"), "previous" ("the ones before"), or none."""
    words = tuple(t.lemma for t in tokens)
    texts = tuple(t.text.casefold() for t in tokens)
    if not (set(texts) & _LISTS) or not (_says_before(words) or _goes_back(words) or texts[-1:] == ("before",)):
        return ""
    return "first" if "first" in words else "previous"


def _goes_back(words: Sequence[str]) -> bool:
    return any(words[i : i + 2] in (("back", "to"), ("return", "to")) for i in range(len(words)))


def _says_before(words: Sequence[str]) -> bool:
    return any(words[i : i + len(cue)] == cue for cue in _BEFORE for i in range(len(words)))


def _definite(words: Sequence[str], at: int) -> bool:
    """Whether the name at this place is that of known things: "the tents", "those first jackets"."""
    k = at - 1
    while k >= 0 and words[k] in _ORDER:
        k -= 1
    return k >= 0 and words[k] in _DEFINITE
