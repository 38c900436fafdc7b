"""A second look at a message: what a language model makes of the words that nothing explained, once the first answer is out."""

from collections.abc import Callable, Generator, Iterator
from contextlib import closing
from dataclasses import dataclass, replace

from chatbot.domain.events import Event, Intent, Said, Shown, Understood, Usage
from chatbot.domain.notes import Kept, Note
from chatbot.domain.request import Request
from chatbot.explain.afterthought import afterthought
from chatbot.llm.engine import Piece
from chatbot.orchestrator.select import reselect, searchable
from chatbot.orchestrator.world import Scene
from chatbot.understanding.acceptance import Accepted
from chatbot.understanding.display import askable, display
from chatbot.understanding.interpreter import Hearing
from chatbot.understanding.reading import Reading
from chatbot.understanding.scope import revise

Step = Event | Note
Play = Callable[[Scene], Iterator[Step]]


@dataclass(frozen=True, slots=True)
class Rethought:
    """The scene with all that is understood now; ``changed`` says whether other items fit it than before."""

    scene: Scene
    accepted: Accepted
    changed: bool


def played(scene: Scene, intent: Intent, play: Play, remember: Play) -> Iterator[Step]:
    """A play whose message is looked at again as soon as its first words are out.

    If other items fit what is understood then, the play begins anew with that, and what was begun is left; else it goes on. ``remember`` yields
    what a scene says of the shopper's taste.
    """
    with closing(_begun(play, scene)) as first:
        for step in first:
            yield step
            if isinstance(step, Said):
                break
        again = rethink(scene)
        if again is None:
            yield from first
            return
        yield Understood(intent, again.scene.request, again=True)
        yield from remember(replace(again.scene, reading=again.accepted.extra, said=None))
        if not again.changed:
            yield from (_with_request(step, again.scene.request) for step in first)
            return
    with closing(_begun(play, again.scene)) as second:
        yield from _introduced(second, again.accepted)


def _begun(play: Play, scene: Scene) -> Generator[Step]:
    """A play that can be given up."""
    yield from play(scene)


def rethink(scene: Scene) -> Rethought | None:
    """What the model adds to the reading of a message; None where it isn't asked or adds nothing that can be had.

    A requirement that nothing in stock meets becomes a wish: on a guess alone no shop is empty.
    """
    interpreter = scene.world.interpreter
    if interpreter is None or scene.request.also or scene.said is not None:
        return None
    found = interpreter.interpret(_hearing(scene))
    if found is None:
        return None
    scene.tally.understanding, scene.tally.ask = _usage(found.reply), found.ask
    if not found.accepted.count:
        return None
    before, soft = _fitting(scene, scene.request), _softened(found.accepted, scene.request)
    for accepted in (found.accepted, soft):
        after = _fitting(scene, accepted.request)
        if after:
            return Rethought(_onward(scene, accepted), accepted, after != before or _reordered(scene, accepted))
    if before or soft.extra.category:
        return None
    return Rethought(_onward(scene, soft), soft, False)


def _hearing(scene: Scene) -> Hearing:
    earlier = scene.items([i for ids in scene.conversation.shown[:-1] for i in ids])

    def onward(extra: Reading) -> Request:
        return revise(scene.request, extra, scene.on_show, scene.stock.vocabulary, earlier)

    stock, request = scene.stock, scene.request
    told = display(scene.on_show, request)
    ask = askable(request, stock.vocabulary, scene.conversation.asked) if told else ()
    return Hearing(scene.text, scene.reading, request, stock.reader, stock.words, onward, bool(scene.on_show), scene.caller, told, ask)


def _reordered(scene: Scene, accepted: Accepted) -> bool:
    """Whether a reaction to what is on show brings other items to the front, though the same ones fit."""
    if not scene.on_show:
        return False
    before, after = reselect(scene, scene.request), reselect(scene, accepted.request)
    return [o.item.id for o in before.offers] != [o.item.id for o in after.offers]


def _fitting(scene: Scene, request: Request) -> frozenset[str]:
    return frozenset(scene.stock.finder.fitting(searchable(request)))


def _softened(accepted: Accepted, before: Request) -> Accepted:
    """The same with its requirements as wishes."""
    request, extra = accepted.request, accepted.extra
    filters = tuple(f if f in before.filters else replace(f, hard=False) for f in request.filters)
    soft = replace(extra, filters=tuple(replace(f, hard=False) for f in extra.filters), critiques=())
    return replace(accepted, request=replace(request, filters=filters), extra=soft)


def _onward(scene: Scene, accepted: Accepted) -> Scene:
    extra, reading = accepted.extra, scene.reading
    whole = replace(
        reading,
        category=reading.category or extra.category,
        filters=(*reading.filters, *extra.filters),
        critiques=(*reading.critiques, *extra.critiques),
        fresh=False,
    )
    return replace(scene, reading=whole, request=accepted.request)


def _introduced(second: Iterator[Step], accepted: Accepted) -> Iterator[Step]:
    """The second answer, in which what was understood stands before the first words."""
    words = f" {afterthought(accepted.extra, accepted.named)} "
    shown = False
    for step in second:
        if isinstance(step, Said) and not shown:
            yield Said(words)
            shown = True
        yield step
        if isinstance(step, Shown) and not shown:
            yield Said(words)
            shown = True


def _with_request(step: Step, request: Request) -> Step:
    """The state kept at the end of the first answer, with the request as it is understood now."""
    if not isinstance(step, Kept):
        return step
    kept = replace(step.conversation.request, category=request.category, filters=request.filters)
    return Kept(replace(step.conversation, request=kept))


def _usage(reply: Piece) -> Usage:
    return Usage(reply.prompt_tokens, reply.cached_tokens, reply.completion_tokens)
