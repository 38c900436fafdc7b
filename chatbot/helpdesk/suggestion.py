"""A reply that the program suggests to an agent, with what backs each of its sentences."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from chatbot.domain.events import Asked, Card, Event, Intent, Said, Shown, Understood, Voice
from chatbot.domain.item import Item, Offer
from chatbot.domain.money import money
from chatbot.domain.notes import Note
from chatbot.domain.request import Request
from chatbot.domain.words import lemmas
from chatbot.explain.facts import facts
from chatbot.grounding.check import check
from chatbot.grounding.facts import FactBook
from chatbot.grounding.sentences import sentences

#: So many facts of an item are looked through for those that a sentence tells.
_FACTS = 40
#: Words that speak of a price without naming it.
_OF_PRICE = frozenset("cheaper cheapest price limit budget saving".split())
#: Words that no fact is known by.
_SAYS_LITTLE = frozenset("a an the and or of in on for with to is are it its from at by has have cost rated out".split())


@dataclass(frozen=True, slots=True)
class Evidence:
    """What backs one sentence: where it comes from, the ids of the items it speaks of, those of their facts that it tells, and the passage it cites."""

    sentence: str
    source: Voice
    items: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    cites: str = ""

    @property
    def item_id(self) -> str | None:
        """The one item that the sentence speaks of, where it is one."""
        return self.items[0] if len(self.items) == 1 else None


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What could be answered to the shopper's words ``to``; as the conversation stood at the record ``based_on``.

    Without ``to`` there was nothing to answer, and it is empty.
    """

    based_on: int
    to: str = ""
    intent: Intent | None = None
    request: Request = Request()
    text: str = ""
    cards: tuple[Card, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    question: Asked | None = None


def suggested(based_on: int, to: str, played: Iterable[Event | Note], request: Request, on_show: Sequence[Item] = ()) -> Suggestion:
    """The suggestion that a turn amounts to, were it said by an agent. ``request`` is what was wanted before it, ``on_show`` what could be asked about."""
    intent, cards, said, question = None, tuple[Card, ...](), list[Said](), None
    for step in played:
        match step:
            case Understood():
                intent, request = intent or step.intent, step.request
            case Shown():
                if step.cards and cards:  # the words about the first cards go with them
                    said.clear()
                cards = step.cards or cards
            case Said():
                said.append(step)
            case Asked():
                question = step
    text = "".join(s.text for s in said).strip()
    offers = [c.offer for c in cards] or [Offer(i) for i in on_show]
    return Suggestion(based_on, to, intent, request, text, cards, evidence(said, offers, request, to), question)


def evidence(said: Sequence[Said], offers: Sequence[Offer], request: Request, wish: str) -> tuple[Evidence, ...]:
    """What backs each sentence, in the order in which they are said."""
    book = FactBook(offers, wish=wish, request=request)
    found: list[Evidence] = []
    for piece in said:
        for sentence in sentences([piece.text]):
            before = tuple(e.sentence for e in found)
            about = () if piece.voice is Voice.HANDBOOK else _about(sentence, offers, book, before)
            told = tuple(dict.fromkeys(fact for o in offers if o.item.id in about for fact in _told(sentence, o, request)))
            found.append(Evidence(sentence, piece.voice, about, told, piece.cites))
    return tuple(found)


def _about(sentence: str, offers: Sequence[Offer], book: FactBook, before: tuple[str, ...]) -> tuple[str, ...]:
    """The items that a sentence speaks of: whose description it quotes, else those that it names or goes back to."""
    quoted = sentence.strip('“”" ')
    whose = tuple(o.item.id for o in offers if len(quoted) > 1 and quoted in o.item.description)
    return whose or (check(sentence, book, previous=before).items if offers else ())


def _told(sentence: str, offer: Offer, request: Request) -> list[str]:
    """The facts of an item that a sentence tells, by the words that they share."""
    item, words = offer.item, set(lemmas(sentence))
    price = f"costs {money(offer.price, item.currency)}"
    rating = [f"rated {item.rating:g} by {item.rating_count:,}"] if item.rating is not None else []
    stated = [price, *facts(offer, request, _FACTS), *_choices(item), *rating]
    found = [f for f in stated if words & (set(lemmas(f)) - _SAYS_LITTLE) or (f is price and words & _OF_PRICE)]
    return [*found, "its description"] if sentence.strip('“”" ') in item.description else found


def _choices(item: Item) -> list[str]:
    """What the item can be had in, of each option: "in size S, M, L"."""
    options: dict[str, dict[str, None]] = {}
    for variant in item.variants:
        for facet, value in variant.options.items():
            if variant.stock > 0:
                options.setdefault(facet, {})[value] = None
    return [f"in {facet.replace('_', ' ')} {', '.join(values)}" for facet, values in options.items()]
