"""One turn of a conversation, as a stream of typed events."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from time import perf_counter

from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Done, Event, Intent, ProfileChanged, Said, Shown, Understood
from chatbot.domain.notes import Kept, Note, Noted
from chatbot.domain.request import Request
from chatbot.domain.signal import Polarity, Profile, ProfileChange, Signal
from chatbot.explain.tally import Tally
from chatbot.llm.caller import Caller
from chatbot.orchestrator.about import acknowledge, describe, greet, hand_over, thank, turn_down
from chatbot.orchestrator.hearing import context_of, hear
from chatbot.orchestrator.items import answer, ask_which, compare, opine, pick, save, saved, unsave
from chatbot.orchestrator.recommend import recommend
from chatbot.orchestrator.remembering import beside, forget, keep_apart, remember, tell, unremember
from chatbot.orchestrator.rethink import played
from chatbot.orchestrator.select import select
from chatbot.orchestrator.several import listen
from chatbot.orchestrator.sparing import overruled, sparing
from chatbot.orchestrator.store import inform
from chatbot.orchestrator.world import Scene, World
from chatbot.understanding.evidence import signals_of
from chatbot.understanding.reading import SEARCHING, Act, Reading
from chatbot.understanding.scope import revise

#: What a part of a turn yields; the last ``Kept`` of a turn is the state that the next one starts from.
Step = Event | Note

_PLAYS: Mapping[Act, tuple[Intent, Callable[[Scene], Iterator[Step]]]] = {
    "want": (Intent.RECOMMEND, recommend),
    "more": (Intent.REFINE, recommend),
    "restart": (Intent.RECOMMEND, recommend),
    "surprise": (Intent.RECOMMEND, recommend),
    "compare": (Intent.COMPARE, compare),
    "advise": (Intent.ASK_ITEM, pick),
    "item_question": (Intent.ASK_ITEM, answer),
    "store_question": (Intent.ASK_STORE, inform),
    "save": (Intent.SHORTLIST, save),
    "unsave": (Intent.SHORTLIST, unsave),
    "saved": (Intent.SHORTLIST, saved),
    "like": (Intent.FEEDBACK, opine),
    "dislike": (Intent.FEEDBACK, opine),
    "person": (Intent.HANDOVER, hand_over),
    "greet": (Intent.CHAT, greet),
    "thank": (Intent.CHAT, thank),
    "acknowledge": (Intent.CHAT, acknowledge),
    "about": (Intent.CHAT, describe),
    "offtopic": (Intent.DECLINE, turn_down),
    "forget": (Intent.FEEDBACK, forget),
    "remember": (Intent.CHAT, remember),
    "unremember": (Intent.CHAT, unremember),
    "off_record": (Intent.CHAT, keep_apart),
    "known": (Intent.CHAT, tell),
}
_SEARCHES: frozenset[Act] = SEARCHING | {"dislike"}
#: What a doubtful wish must be near to, by cosine, where nothing bears its words.
_SURELY = 0.4
_VERBS = {
    Polarity.LIKE: "liked",
    Polarity.DISLIKE: "disliked",
    Polarity.REQUIRE: "required",
    Polarity.EXCLUDE: "excluded",
    Polarity.ALLOW: "allowed",
}


class Orchestrator:
    """Plays turns. It holds no conversation: the state comes in with the turn and goes out as ``Kept``."""

    def __init__(self, world: World) -> None:
        self._world = world

    def turn(self, conversation: Conversation, profile: Profile, text: str, turn_id: str, caller: Caller | None = None) -> Iterator[Step]:
        """Answer a message.

        Yields ``Understood``, ``ProfileChanged``, ``Shown``, ``Said``, ``Asked``, ``Handed`` as far as the turn has them, notes for
        the store, and ``Done`` at last, each as soon as it is known. Cards and first words never wait for the language model. It
        is stopped when the ``caller`` leaves; the turn then ends with what there is without it.
        """
        watch = _Watch()
        stock = self._world.stock()
        heard = hear(stock, conversation, text)
        conversation, reading, tally = heard.conversation, heard.reading, Tally()
        scene = Scene(heard.text, turn_id, conversation, profile, reading, conversation.request, stock, self._world, tally, caller=caller)
        scene = _turned(_spared(listen(replace(scene, request=_revised(scene)), context_of(conversation, stock.items))))
        scene = _undoubted(scene, conversation)
        conversation = scene.conversation
        watch.mark("understand")
        intent, play = _play(scene.reading)
        if intent is Intent.RECOMMEND and _refines(conversation.request, scene.request):
            intent = Intent.REFINE
        yield Understood(intent, scene.request, among=_among(scene))
        yield from beside(scene)
        yield from _remember(scene)
        kept = replace(conversation, request=scene.request, turns=conversation.turns + 1)
        for step in played(scene, intent, play, _remember):
            if isinstance(step, Kept):
                kept = replace(step.conversation, turns=conversation.turns + 1)
                continue
            watch.see(step)
            yield step
        yield Kept(kept)
        yield Done(turn_id, kept.shortlist, tally.grounding, watch.timings(), tally.spent)


class _Watch:
    """Milliseconds since the turn began, by what happened first."""

    def __init__(self) -> None:
        self._start = perf_counter()
        self._at: dict[str, int] = {}

    def mark(self, name: str) -> None:
        self._at.setdefault(name, round((perf_counter() - self._start) * 1000))

    def see(self, step: Step) -> None:
        if isinstance(step, Shown):
            self.mark("first_item")
        if isinstance(step, Said):
            self.mark("first_text")

    def timings(self) -> dict[str, int]:
        self.mark("total")
        if "first_item" in self._at:
            self._at["find"] = self._at["first_item"] - self._at["understand"]
        return self._at


def _play(reading: Reading) -> tuple[Intent, Callable[[Scene], Iterator[Step]]]:
    """How a message is answered. One that points at several items, or at a card that isn't there, is asked back before it searches."""
    intent, play = _PLAYS[reading.act]
    return (intent, ask_which) if reading.act in _SEARCHES and reading.references.open else (intent, play)


def _among(scene: Scene) -> int | None:
    """How many items there are of the kind that is looked for."""
    kind = scene.request.category
    return scene.stock.vocabulary.categories.get(kind) if kind and scene.reading.act in _SEARCHES else None


def _undoubted(scene: Scene, before: Conversation) -> Scene:
    """The scene without a doubt that its message is a wish: where it may be none, and the catalogue has nothing for it, it isn't."""
    if not scene.reading.doubtful or scene.request.several:
        return scene
    found = select(scene, scene.request)
    if found is not None and (not found.far or found.nearest >= _SURELY):
        return scene
    return replace(scene, reading=replace(scene.reading, act="offtopic"), request=before.request, conversation=before)


def _spared(scene: Scene) -> Scene:
    """The scene of a search without what is known to do harm to the one whom it is for."""
    return sparing(scene) if scene.reading.act in _SEARCHES and not scene.reading.references.open else scene


def _turned(scene: Scene) -> Scene:
    """The scene with what was looked for until now among the topics, where the request turns to another thing; "start over" forgets them all."""
    turned = scene.conversation.turning_to(scene.request)
    topics = () if scene.reading.act == "restart" else turned.topics
    return replace(scene, conversation=replace(scene.conversation, topics=topics, asked=turned.asked))


def _revised(scene: Scene) -> Request:
    """The request after this message; a question about an item or the store changes nothing of it."""
    conversation, reading = scene.conversation, scene.reading
    if reading.act not in _SEARCHES:
        return conversation.request
    if reading.act == "surprise" and conversation.on_show:
        reading = replace(reading, act="more")
    earlier = scene.items([i for ids in conversation.shown[:-1] for i in ids])
    if reading.references.open:
        return conversation.request
    return revise(conversation.request, reading, scene.on_show, scene.stock.vocabulary, earlier, conversation.topics)


def _refines(before: Request, after: Request) -> bool:
    begun = bool(before.category or before.filters or before.text)
    return begun and before.category == after.category and before.subject == after.subject


def _remember(scene: Scene) -> Iterator[Step]:
    said = ((scene.reading, scene.request),) if scene.said is None else scene.said
    now = scene.world.clock()
    found = (s for r, n in said for s in signals_of(r, n, turn_id=scene.turn_id, now=now, text=scene.text))
    signals = tuple(s for s in found if not overruled(scene.profile, s))
    if not signals:
        return
    yield Noted(signals)
    known = {(i.facet, i.value, i.subject): i.polarity for i in scene.profile.interests}
    changes = tuple(_change(s) for s in signals if _news(s, known.get((s.facet, s.value, s.subject))))
    if changes:
        yield ProfileChanged(changes)


def _news(signal: Signal, known: Polarity | None) -> bool:
    """Whether the signal changes what was known; that something is fine is news only where it wasn't."""
    if signal.polarity is Polarity.ALLOW:
        return known is not None and not known.positive
    return signal.polarity is not known


def _change(signal: Signal) -> ProfileChange:
    return ProfileChange(signal.facet, signal.value, _VERBS[signal.polarity], signal.subject, signal.source)
