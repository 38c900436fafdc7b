"""Which act a message is, from the likeness to examples and from what its forms show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from chatbot.understanding.aftersales import asks_the_shop
from chatbot.understanding.asking import IT, OF_IT, asks, wonders
from chatbot.understanding.memory import speaks_of_self
from chatbot.understanding.reading import OF_MEMORY, Act, References
from chatbot.understanding.returning import goes_back
from chatbot.understanding.taking import picks
from chatbot.understanding.tokens import Token
from chatbot.understanding.worldly import asks_for_goods, asks_how, asks_of_the_world, opens_with_a_thing

_POINTING: tuple[Act, ...] = ("item_question", "save", "unsave", "like", "dislike", "compare", "advise", "more")
_REACTIONS: tuple[Act, ...] = ("save", "unsave", "saved", "like", "dislike")
#: What asks for a thing as goods are asked for is none of these, whatever the thing.
_NO_WISHES: frozenset[Act] = frozenset({"offtopic", "more", "surprise"})
_SMALL_TALK: tuple[Act, ...] = ("greet", "thank", "about", "acknowledge")
_COMPARING = frozenset({"compare", "comparison", "versus", "vs", "difference", "differ", "different"})
#: Below this nothing is alike enough to be more than a wish to find something.
_FLOOR = 0.40
_NO_SHOP_TALK, _MARGIN = 0.45, 0.04
#: What names no kind of thing of this shop need be less alike to be of the world: "what is the capital of France", where novels play there.
_OF_THE_WORLD = 0.5
#: "Do you sell phones" is no question on how the store is run, unless it is as much like one as "do you sell gift cards".
_PLAINLY_STORE = 0.6
#: Less near to a passage of the handbook than this, what asks nothing is no question to the shop: "we go to Scotland in October".
_TOLD = 0.3
#: What asks nothing and is so much more like a wish is one, whatever the handbook says of such things: "need socks".
_WISHING = 0.055
#: "Can I talk to someone about the tents" asks for a person, whatever it is about.
_PLAINLY_PERSON = 0.5
#: An "ok" must be so much alike to examples; one with a word of the catalogue in it, as "sounds good", more so.
_NOTED, _PLAINLY_NOTED = 0.62, 0.72
#: What is so much less like a wish is no shop talk even where it is like none of the examples.
_FAR_FROM_SHOPS, _PLAIN = 0.33, 0.2
#: What is so much more like another act, were it possible now, isn't turned away.
_OUTDONE = 0.1
#: How much more like a wish a question may be and still be doubted.
_ASKING = 0.05
#: How much less like any other act a message must be that asks nothing, to be doubted.
_STATING = 0.05
#: A question of the world by its form may be so much more like a wish; the rest of a message must be so much less like one.
_BY_FORM, _PRETEXT = 0.12, 0.08
#: What no form demands to be done with what is known of the shopper must be plainly alike to an example, and so much more than to a wish.
_OF_ME, _OF_ME_LEAD = 0.55, 0.12
#: Who changes one thing that was said for another keeps the rest ("changed my mind, round rather than square"), unless it is to begin anew.
_EXCHANGING, _AFRESH = frozenset({"rather", "instead"}), frozenset("start begin over scratch reset anew afresh".split())
#: What is pointed at and turned down is so much likelier disliked.
_TURNED_DOWN = 0.35
#: Who says that they would take what they point at likes it so much the likelier.
_PICKED = 0.35
#: What asks nothing of a mere "it" ("it always rains there", "she'll spill on it") is so much less likely a question about an item.
_TOLD_OF_IT = 0.2
#: So much less likely is what neither asks nor points: "natural material".
_SAID_OF_NONE = 0.06
#: Without one of these nothing is taken off a list.
_TAKING_OFF = frozenset("off out remove delete unsave drop from longer not don't no away unlist".split())
_RANKING, _ONWARD = frozenset({"top", "best"}), frozenset("more other others next another different else new".split())
_KEEPING = frozenset({"keep", "save", "bookmark", "shortlist"})
#: What brings something up asks for no surprise.
_TURNED = 0.2
#: A word or two are alike to any others, so they must be nearly those of an example to be small talk.
_FEW_WORDS, _TERSE_FLOOR = 2, 0.49


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the forms of a message show: names of the catalogue, a kind of ``thing`` among them, critiques, references to what is on show (``shown``
    items), what is ``demanded`` to be done with what is known of the shopper, whether what is pointed at is ``refused``, and, where the catalogue is
    named only in what the message speaks of, how near the rest is to each act: the ``pretext``; how near the whole is where a thing that was ``bought``
    or asked about goes ``unnamed``, and its end. It is ``counted`` where it says how many to show, and a thing is ``sought`` that nothing explains."""

    tokens: Sequence[Token]
    named: bool
    critiqued: bool
    referred: References
    shown: int
    handbook: float
    thing: bool = True
    demanded: Act | None = None
    refused: bool = False
    pretext: Mapping[Act, float] | None = None
    unnamed: tuple[Mapping[Act, float], ...] = ()
    bought: bool = False
    counted: bool = False
    sought: bool = False

    @property
    def pointed(self) -> bool:
        """Whether it points at items on show."""
        return bool(self.referred.items)

    @property
    def asks(self) -> bool:
        """Whether it is a question, and no polite wish."""
        return asks(self.tokens)

    @property
    def words(self) -> frozenset[str]:
        """The lemmas of the message."""
        return frozenset(t.lemma for t in self.tokens)


def judge(scores: Mapping[Act, float], evidence: Evidence) -> Act:
    """The likeliest act. Acts that point at items are out of the question where none was shown."""
    if _compares_what_it_points_at(evidence):
        return "compare"
    if evidence.demanded:
        return evidence.demanded
    if (evidence.bought or not evidence.pointed) and asks_the_shop(evidence.unnamed, evidence.handbook, bought=evidence.bought):
        return "store_question"
    likeliest = _believed(scores, _weighed(scores, evidence), evidence)
    return "offtopic" if likeliest == "want" and _is_of_the_world(scores, evidence) else likeliest


def _compares_what_it_points_at(evidence: Evidence) -> bool:
    """Whether two items are to be compared. The words of titles that are pointed at are no wishes, so "compare TITLE and TITLE" names nothing."""
    compares = bool(evidence.words & _COMPARING - {"different"}) or _side_by_side(evidence.tokens) or {"between", "which"} <= evidence.words
    return compares and evidence.shown > 1 and len(evidence.referred.items) > 1


def _weighed(scores: Mapping[Act, float], evidence: Evidence) -> dict[Act, float]:
    """How likely each act is: its likeness to examples, and what the forms say for and against it."""
    weighed, telling = dict(scores), evidence.named and not _is_incidental(scores, evidence)
    weighed["want"] += 0.16 * telling + 0.20 * evidence.critiqued
    if evidence.pointed and (evidence.named or evidence.critiqued) and not evidence.asks:
        weighed["want"] += 0.30
    weighed["store_question"] = _of_the_store(scores, evidence)
    _weigh_reactions(weighed, evidence)
    _weigh_pointing(weighed, evidence)
    _weigh_comparing(weighed, evidence)
    _weigh_the_rest(weighed, evidence, telling)
    return weighed


def _of_the_store(scores: Mapping[Act, float], evidence: Evidence) -> float:
    """How likely a message asks how the store is run: the handbook speaks for it where something is asked, or hardly wished for."""
    score = scores["store_question"]
    if asks_for_goods(evidence.tokens) and score < _PLAINLY_STORE:
        return -1.0
    heard = evidence.asks or scores["want"] - score < _WISHING
    return max(score, 0.5 * (score + evidence.handbook)) if heard else score


def _weigh_reactions(weighed: dict[Act, float], evidence: Evidence) -> None:
    """What is kept, taken off a list, liked or disliked of what is on show."""
    if evidence.pointed and not (evidence.named or evidence.critiqued) and picks(evidence.tokens):
        weighed["like"] += _PICKED
    if not evidence.pointed and any(t.text.casefold() == "ones" for t in evidence.tokens):
        weighed["like"] -= _PICKED  # "plain ones will do" asks for such
    if not _TAKING_OFF.intersection(evidence.words):
        weighed["unsave"] -= _TURNED
    if evidence.pointed and not evidence.critiqued and evidence.tokens[0].lemma in _KEEPING and not evidence.thing:
        weighed["save"] += _PICKED
    if evidence.counted and _RANKING & evidence.words and not _ONWARD & evidence.words:
        weighed["more"] = weighed["advise"] = -1.0  # "top 3 please" asks for the best of them all
        weighed["item_question"] -= _TURNED_DOWN * (not evidence.asks)
    if evidence.counted and not evidence.pointed:
        for act in _REACTIONS:
            weighed[act] -= _TURNED_DOWN
    if evidence.refused:
        weighed["dislike"] += _TURNED_DOWN


def _weigh_pointing(weighed: dict[Act, float], evidence: Evidence) -> None:
    """The acts that need items on show, and questions about them above all."""
    for act in _POINTING:
        if not evidence.shown:
            weighed[act] = -1.0
        elif evidence.pointed and act != "more":
            weighed[act] += 0.10
    wishes = evidence.named and not evidence.pointed and not evidence.asks
    if wishes or (evidence.tokens[0].lemma == "only" and evidence.tokens[-1].text != "?"):
        weighed["item_question"] -= 0.25
    told = evidence.tokens[0].text.casefold() in IT or not wonders(evidence.tokens)
    if evidence.referred.weak and not evidence.asks and told:
        weighed["item_question"] -= _TOLD_OF_IT
    if not (evidence.asks or evidence.pointed):
        weighed["item_question"] -= _SAID_OF_NONE
    if evidence.shown and evidence.pointed and evidence.asks and not evidence.critiqued:
        weighed["item_question"] += 0.40 if _asks_of_it(evidence) else 0.15


def _weigh_comparing(weighed: dict[Act, float], evidence: Evidence) -> None:
    if evidence.words & _COMPARING and (evidence.shown > 1 or (evidence.shown and evidence.pointed)):
        weighed["compare"] += 0.35
    elif len(evidence.referred.items) < 2:
        weighed["compare"] -= 0.10


def _weigh_the_rest(weighed: dict[Act, float], evidence: Evidence, telling: bool) -> None:
    """Small talk and what is known of the shopper, which names of the catalogue that are ``telling`` speak against."""
    exchanges = evidence.named and not evidence.thing and _EXCHANGING & evidence.words and not _AFRESH & evidence.words
    if (evidence.thing and goes_back(evidence.tokens)) or exchanges:
        weighed["restart"] = -1.0
    weighed["surprise"] -= _TURNED * _proposes(evidence.tokens)
    if telling or evidence.critiqued or evidence.shown < 2 or picks(evidence.tokens):
        weighed["advise"] = -1.0
    for act in ("greet", "thank", "about", "offtopic", "surprise", "more"):
        weighed[act] -= 0.15 * telling
    if evidence.pretext is not None and evidence.pretext["person"] >= _PLAINLY_PERSON:
        weighed["person"] = max(weighed["person"], evidence.pretext["person"])
    weighed["acknowledge"] = _noted(weighed["acknowledge"], evidence)
    for act in OF_MEMORY:
        weighed[act] = -1.0 if evidence.pointed or not speaks_of_self(evidence.tokens) else weighed[act] - 0.15 * evidence.named


def _noted(likeness: float, evidence: Evidence) -> float:
    """How likely a message is an "ok" or "hm", of that likeness to such; not at all where it asks, or points at an item by more than "it"."""
    says_more = evidence.asks or (evidence.pointed and not evidence.referred.weak)
    floor = _PLAINLY_NOTED if evidence.named or evidence.critiqued else _NOTED
    return -1.0 if says_more or likeness < floor else likeness


def _believed(scores: Mapping[Act, float], weighed: Mapping[Act, float], evidence: Evidence) -> Act:
    """The likeliest act, if it is clear enough; else a wish."""
    best = max(weighed, key=lambda a: weighed[a])
    if evidence.sought and best in _NO_WISHES:
        return "want"
    if best == "store_question" and not evidence.asks and evidence.handbook < _TOLD and scores[best] < _PLAINLY_STORE:
        return "want"
    if best == "offtopic" and (opens_with_a_thing(evidence.tokens) or max(scores.values()) - scores[best] > _OUTDONE):
        return "want"
    return best if best == "want" or _is_clear(best, weighed, evidence) else "want"


def is_doubtful(scores: Mapping[Act, float], tokens: Sequence[Token], *, fresh: bool) -> bool:
    """Whether what is taken for a wish, and names nothing of the catalogue, may be none: nearly as much alike to what is no shop's business, and a question,
    or no thing that is asked for."""
    asks = asks_how(tokens)
    if opens_with_a_thing(tokens) or (fresh and not asks):
        return False
    others = max(score for act, score in scores.items() if act != "offtopic")
    return scores["offtopic"] >= others - (_ASKING if asks else -_STATING)


def _is_of_the_world(scores: Mapping[Act, float], evidence: Evidence) -> bool:
    """Whether what seems a wish asks of the world by its form and isn't plainly a wish by its meaning; or, without what it speaks of, is none of a shop's:
    the "write me a poem" of "write me a poem about tents"."""
    aside = evidence.pretext
    if aside is not None and aside["offtopic"] >= _NO_SHOP_TALK and aside["offtopic"] - aside["want"] >= _PRETEXT:
        return True
    plain = not (evidence.named or evidence.critiqued or evidence.referred.items)
    return plain and asks_of_the_world(evidence.tokens) and scores["offtopic"] >= scores["want"] - _BY_FORM


def _is_incidental(scores: Mapping[Act, float], evidence: Evidence) -> bool:
    """Whether the names of the catalogue are no evidence, in a question that is so clearly none for a shop: "who won the football game"."""
    enough = _NO_SHOP_TALK + _PLAIN if evidence.thing else _OF_THE_WORLD
    return scores["offtopic"] >= enough and scores["offtopic"] - scores["want"] >= _PLAIN and _of_nothing_shown(evidence)


def _of_nothing_shown(evidence: Evidence) -> bool:
    """Whether a message can't be about what is on show: nothing is, or it asks and points at none of it."""
    return not evidence.shown or (evidence.asks and not evidence.pointed and not evidence.critiqued)


def _is_clear(act: Act, weighed: Mapping[Act, float], evidence: Evidence) -> bool:
    """Whether an act is alike enough to be believed. Turning a wish away is the worst of errors, so what isn't shop talk must be so by a margin."""
    if act == "item_question" and evidence.referred.items and _asks_of_it(evidence):
        return True
    if act == "offtopic":
        lead = weighed[act] - weighed["want"]
        return (weighed[act] >= _NO_SHOP_TALK and lead >= _MARGIN) or (weighed[act] >= _FAR_FROM_SHOPS and lead >= _PLAIN)
    if act in OF_MEMORY:
        return weighed[act] >= _OF_ME and weighed[act] - weighed["want"] >= _OF_ME_LEAD
    terse = sum(t.is_word for t in evidence.tokens) <= _FEW_WORDS and act in _SMALL_TALK
    return weighed[act] >= (_TERSE_FLOOR if terse else _FLOOR)


def _side_by_side(tokens: Sequence[Token]) -> bool:
    said = " ".join(t.lemma for t in tokens)
    return "side by side" in said or "next to each other" in said


def _proposes(tokens: Sequence[Token]) -> bool:
    """Whether a message brings up what may matter: "what about hot nights?"."""
    said = [t.lemma for t in tokens[:2]]
    return len(tokens) > len(said) and said in (["what", "about"], ["how", "about"])


def _asks_of_it(evidence: Evidence) -> bool:
    """Whether a message opens as a question about a thing that is pointed at: "is it vegan", "does the first one have a hood"."""
    said = [t.text.casefold() for t in evidence.tokens[:2]]
    return len(said) == 2 and said[0] in OF_IT and (said[1] in IT or (said[1] == "the" and not evidence.referred.weak))
