"""One turn of a conversation, as a stream of typed events."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from time import perf_counter

from chatbot.domain.conversation import Conversation
from chatbot.domain.events import Done, Event, Intent, ProfileChanged, Said, Shown, Understood
from chatbot.domain.notes import Kept, Noted
from chatbot.domain.request import Request
from chatbot.domain.signal import Polarity, Profile, ProfileChange, Signal
from chatbot.explain.tally import Tally
from chatbot.orchestrator.about import describe, greet, hand_over, thank, turn_down
from chatbot.orchestrator.hearing import context_of, hear
from chatbot.orchestrator.items import answer, ask_which, compare, opine, save, unsave
from chatbot.orchestrator.recommend import recommend
from chatbot.orchestrator.rethink import played
from chatbot.orchestrator.several import listen
from chatbot.orchestrator.store import inform
from chatbot.orchestrator.world import Scene, World
from chatbot.understanding.evidence import signals_of
from chatbot.understanding.reading import Act, Reading
from chatbot.understanding.scope import revise

#: What a part of a turn yields; the last ``Kept`` of a turn is the state that the next one starts from.
Step = Event | Noted | Kept

_PLAYS: Mapping[Act, tuple[Intent, Callable[[Scene], Iterator[Step]]]] = {
    "want": (Intent.RECOMMEND, recommend),
    "more": (Intent.REFINE, recommend),
    "restart": (Intent.RECOMMEND, recommend),
    "surprise": (Intent.RECOMMEND, recommend),
    "compare": (Intent.COMPARE, compare),
    "item_question": (Intent.ASK_ITEM, answer),
    "store_question": (Intent.ASK_STORE, inform),
    "save": (Intent.SHORTLIST, save),
    "unsave": (Intent.SHORTLIST, unsave),
    "like": (Intent.FEEDBACK, opine),
    "dislike": (Intent.FEEDBACK, opine),
    "person": (Intent.HANDOVER, hand_over),
    "greet": (Intent.CHAT, greet),
    "thank": (Intent.CHAT, thank),
    "about": (Intent.CHAT, describe),
    "offtopic": (Intent.DECLINE, turn_down),
}
_SEARCHES: frozenset[Act] = frozenset({"want", "more", "restart", "surprise", "dislike"})
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

    def turn(self, conversation: Conversation, profile: Profile, text: str, turn_id: str) -> Iterator[Step]:
        """Answer a message.

        Yields ``Understood``, ``ProfileChanged``, ``Shown``, ``Said``, ``Asked``, ``Handed`` as far as the turn has them, ``Noted`` and ``Kept`` for
        the store, and ``Done`` at last, each as soon as it is known. Cards and first words never wait for the language model.
        """
        watch = _Watch()
        stock = self._world.stock()
        heard = hear(stock, conversation, text)
        conversation, reading, tally = heard.conversation, heard.reading, Tally()
        scene = Scene(heard.text, turn_id, conversation, profile, reading, conversation.request, stock, self._world, tally)
        scene = _turned(listen(replace(scene, request=_revised(scene)), context_of(conversation, stock.items)))
        conversation = scene.conversation
        watch.mark("understand")
        intent, play = _play(scene.reading)
        if intent is Intent.RECOMMEND and _refines(conversation.request, scene.request):
            intent = Intent.REFINE
        yield Understood(intent, scene.request)
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
    signals = tuple(s for r, n in said for s in signals_of(r, n, turn_id=scene.turn_id, now=now, text=scene.text))
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
