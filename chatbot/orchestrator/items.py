"""What is said and asked about items on show: questions, comparisons, likes and dislikes, the shortlist."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from chatbot.domain.conversation import Pending
from chatbot.domain.events import Asked, Event, ProfileChanged, QuickReply, Said, Shown
from chatbot.domain.item import Item, Offer
from chatbot.domain.notes import Kept, Noted
from chatbot.domain.request import Request
from chatbot.domain.signal import ProfileChange
from chatbot.domain.words import lemmas
from chatbot.explain.answer import not_stated, told_of
from chatbot.explain.contrast import compare as side_by_side
from chatbot.explain.contrast import trade_off
from chatbot.explain.naming import called
from chatbot.explain.reasons import card
from chatbot.explain.wording import capital, listed, price
from chatbot.orchestrator.choice import advise, choose, tell_values
from chatbot.orchestrator.recommend import PATIENCE, recommend
from chatbot.orchestrator.store import answered_by_the_handbook, inform
from chatbot.orchestrator.world import Scene
from chatbot.profile.feedback import signals_of
from chatbot.understanding.reading import References
from chatbot.understanding.tokens import tokenize

_MOST_COMPARED = 4
_COSTING, _IN_ALL = frozenset({"cost", "price", "much", "pay", "come"}), frozenset({"all", "total", "together", "altogether", "everything", "sum", "whole"})


def answer(scene: Scene) -> Iterator[Event | Kept]:
    """Answer a question on one item (or each of a few) from its data; "not stated" when it isn't. What a set comes to, the set says."""
    pointed = scene.reading.references
    if scene.request.several and _asks_for_the_sum(scene.text) and (pointed.weak or not pointed.items):
        yield from recommend(scene)
        return
    if scene.reading.values_of:
        yield from tell_values(scene)
        return
    if scene.reading.choosing and not scene.reading.references.open:
        yield from choose(scene, [_offer(scene, i) for i in _among(scene)])
        return
    items = _meant(scene)
    if not items or scene.reading.references.open:
        yield from ask_which(scene)
        return
    offers, sight = [_offer(scene, item) for item in items[:_MOST_COMPARED]], (*items, *scene.on_show)
    told = [told_of(o, scene.text, scene.reading, scene.stock.vocabulary, scene.world.embed, sight) for o in offers]
    if not any(told) and answered_by_the_handbook(scene):
        yield from inform(scene)
        return
    silent = [o.item for t, o in zip(told, offers, strict=True) if not t]
    said = [t for t in told if t] + ([not_stated(silent, len(offers), sight)] if silent else [])
    yield from (Said(f"{' ' if at else ''}{each}") for at, each in enumerate(said))
    questioned = tuple(f for f in scene.reading.filters if f.facet not in ("price", "text", "category"))
    yield Kept(replace(scene.conversation, focus=tuple(i.id for i in items), questions_in_row=0, questioned=questioned))


def pick(scene: Scene) -> Iterator[Event | Kept]:
    """Say which of the items on show to take, and what speaks for it, or why the one spoken of; "that one" is that one then."""
    if scene.reading.references.open or not scene.on_show:
        yield from ask_which(scene)
        return
    spoken_of = scene.items(scene.reading.references.items or scene.conversation.focus)
    explained = spoken_of if len(spoken_of) == 1 and _asks_why(scene.text) else ()
    yield from advise(scene, [_offer(scene, i) for i in explained or _among(scene)])


def _asks_why(text: str) -> bool:
    """Whether reasons are asked for: "why that one?", "and why?"."""
    return any(t.lemma == "why" for t in tokenize(text)[:3])


def compare(scene: Scene) -> Iterator[Event | Kept]:
    """Two to four items side by side, and in a sentence what the second has over the first."""
    items = _compared(scene)
    if len(items) < 2:
        yield from ask_which(scene)
        return
    offers = [_offer(scene, i) for i in items]
    table = side_by_side(offers, scene.request, scene.interests)
    yield Shown(tuple(card(o, scene.request, scene.interests) for o in offers), comparison=table)
    differ = trade_off(offers[0], offers[1], scene.request, offers)
    alike = f"{capital(called(items[0], items))} and {called(items[1], items)} differ in nothing that is measured."
    told = f"{differ or alike} The table has the rest."
    yield Said(told)
    yield from scene.world.narrator.narrate(scene.text, offers, scene.request, told, (), scene.tally, caller=scene.caller)
    ids = tuple(i.id for i in items)
    yield Kept(replace(scene.conversation, shown=(*scene.conversation.shown, ids), focus=(), questions_in_row=0))


def save(scene: Scene) -> Iterator[Event | Kept | Noted]:
    """Put items on the shortlist."""
    items = _meant(scene)
    if not items or scene.reading.references.open:
        yield from ask_which(scene)
        return
    shortlist = tuple(dict.fromkeys((*scene.conversation.shortlist, *(i.id for i in items))))
    yield from _felt(scene, items, "shortlist")
    yield Said(f"Saved: {_names(scene, items)}. You have {len(shortlist)} on your list.")
    yield Kept(replace(scene.conversation, shortlist=shortlist, focus=tuple(i.id for i in items), questions_in_row=0))


def unsave(scene: Scene) -> Iterator[Event | Kept]:
    """Take items off the shortlist."""
    saved = scene.items(scene.conversation.shortlist)
    pointed = {i.id for i in _meant(scene)} & {i.id for i in saved} or ({saved[0].id} if len(saved) == 1 else set())
    gone = [i for i in saved if i.id in pointed]
    yield Said(f"Taken off your list: {_names(scene, gone)}." if gone else "That isn't on your list, so there is nothing to take off.")
    kept = tuple(i for i in scene.conversation.shortlist if i not in pointed)
    yield Kept(replace(scene.conversation, shortlist=kept, questions_in_row=0))


def saved(scene: Scene) -> Iterator[Event | Kept]:
    """Show what is on the shortlist; "the first one" is the first of those then."""
    items = scene.items(scene.conversation.shortlist)
    if not items:
        yield Said("There is nothing on your list yet. Say which one you like, “save the second one” for instance, and I'll keep it there.")
        yield Kept(replace(scene.conversation, questions_in_row=0))
        return
    offers = [_offer(scene, i) for i in items]
    yield Shown(tuple(card(o, scene.request, scene.interests) for o in offers))
    yield Said(f"On your list: {listed(f'{called(o.item, items)} at {price(o)}' for o in offers)}.")
    yield Kept(replace(scene.conversation, shown=(*scene.conversation.shown, tuple(i.id for i in items)), focus=(), questions_in_row=0))


def opine(scene: Scene) -> Iterator[Event | Kept | Noted]:
    """Remember a liking; after a dislike show what else there is, without the item."""
    items = _meant(scene)
    if not (scene.reading.references.items or scene.conversation.focus) and len(scene.on_show) > 1 and scene.reading.act == "dislike":
        yield from recommend(replace(scene, reading=replace(scene.reading, act="more"), request=_passing_over(scene)))
        return
    if not items or scene.reading.references.open:
        yield from ask_which(scene)
        return
    kind = scene.reading.act
    yield from _felt(scene, items, kind)
    if kind == "like":
        yield Said(f"Good to know: {_names(scene, items)}. Shall I save it, or look for more like it?")
        yield Asked("", "", (QuickReply("Save it"), QuickReply("Show me more like it"), QuickReply("Something cheaper")))
        yield Kept(replace(scene.conversation, focus=tuple(i.id for i in items), questions_in_row=0))
        return
    excluded = tuple(dict.fromkeys((*scene.request.excluded, *(i.id for i in items))))
    yield Said(f"Understood, no more of {_names(scene, items)}. ")
    yield from recommend(replace(scene, request=replace(scene.request, excluded=excluded)))


def _names(scene: Scene, items: Sequence[Item]) -> str:
    """What items are called beside those on show."""
    return listed(called(i, (*items, *scene.on_show)) for i in items)


def _passing_over(scene: Scene) -> Request:
    """The request after a dislike of nothing in particular: what was shown is passed over."""
    seen = tuple(i.id for i in scene.on_show)
    return replace(scene.request, skipped=tuple(dict.fromkeys((*scene.request.skipped, *seen))))


def _felt(scene: Scene, items: Sequence[Item], kind: str) -> Iterator[Noted | ProfileChanged]:
    now, subject = scene.world.clock(), scene.request.subject
    signals = tuple(s for i in items for s in signals_of(i, kind, subject=subject, turn_id=scene.turn_id, now=now))
    yield Noted(signals)
    verb = "disliked" if kind == "dislike" else "liked"
    yield ProfileChanged(tuple(ProfileChange("item", i.title, verb, subject, scene.reading.references.words) for i in items))


def _asks_for_the_sum(text: str) -> bool:
    """Whether it is asked what everything costs together: "what does it all cost?", "how much is that in total"."""
    words = set(lemmas(text))
    return bool(words & _COSTING) and bool(words & _IN_ALL)


def _meant(scene: Scene) -> tuple[Item, ...]:
    """The items that the message points at; without a word that points, the one last spoken of or the first on show."""
    pointed = scene.items(scene.reading.references.items)
    return pointed or scene.items(scene.conversation.focus[:1]) or scene.on_show[:1]


def _compared(scene: Scene) -> tuple[Item, ...]:
    pointed = scene.items(scene.reading.references.items)
    if len(pointed) == 1 and scene.conversation.focus and scene.conversation.focus[0] != pointed[0].id:
        pointed = (*scene.items(scene.conversation.focus[:1]), *pointed)
    if len(pointed) > 1:
        return pointed[:_MOST_COMPARED]
    named = tuple(i for i in scene.on_show if scene.reading.category in i.categories)
    if len(named) > 1:
        return named[:_MOST_COMPARED]
    if len(scene.on_show) > 1:
        return scene.on_show[:3]
    seen = scene.items(tuple(dict.fromkeys(i for ids in reversed(scene.conversation.shown) for i in ids)))
    return seen[:2]


def _among(scene: Scene) -> tuple[Item, ...]:
    """The items that are chosen among: those pointed at, or compared just before, or all on show."""
    pointed = scene.items(scene.reading.references.items)
    focus = scene.items(scene.conversation.focus)
    return next((items for items in (pointed, focus) if len(items) > 1), scene.on_show)


def _offer(scene: Scene, item: Item) -> Offer:
    """The offer of an item that fits the request, so that a question is answered for the variant on show."""
    return scene.stock.finder.fitting(scene.request).get(item.id) or Offer(item)


def ask_which(scene: Scene) -> Iterator[Event | Kept]:
    """Ask which item is meant, with those that may be to tap; the message waits for the answer."""
    pointed = scene.reading.references
    among = scene.items(pointed.items) if pointed.unclear else scene.on_show
    if not among:
        yield Said("I haven't shown you anything yet. Tell me what you need, and I'll find it.")
        yield Kept(scene.conversation)
        return
    if scene.conversation.questions_in_row >= PATIENCE:
        titles = listed((f"{place}, {called(i, among)}" for place, i in enumerate(among, 1)), "or")
        yield Said(f"I can't tell which one you mean. Name it by its number: {titles}.")
        yield Kept(replace(scene.conversation, questions_in_row=0, pending=Pending(scene.text, tuple(i.id for i in among))))
        return
    if pointed.beyond and not pointed.items:
        yield Said(f"There {'is only one item' if len(among) == 1 else f'are {len(among)} items'} on show, none in that place. ")
    replies = tuple(QuickReply(i.title) for i in among)
    yield Asked(f"Which one do you mean{_by_words(pointed)}?", "", replies)
    yield Kept(
        replace(
            scene.conversation,
            questions_in_row=scene.conversation.questions_in_row + 1,
            asked=(*scene.conversation.asked, "item"),
            pending=Pending(scene.text, tuple(i.id for i in among)),
        )
    )


def _by_words(pointed: References) -> str:
    return f" by “{pointed.words}”" if pointed.unclear and pointed.words else ""
