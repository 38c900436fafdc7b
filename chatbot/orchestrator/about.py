"""Small talk, what isn't a shop's business, and the way to a person."""

from collections.abc import Iterator
from dataclasses import replace

from chatbot.domain.events import Asked, Event, Handed, QuickReply, Said
from chatbot.domain.notes import Kept
from chatbot.explain.wording import listed
from chatbot.orchestrator.departments import departments
from chatbot.orchestrator.recommend import PATIENCE
from chatbot.orchestrator.world import Scene

_WAYS_IN = (QuickReply("Surprise me"), QuickReply("What do you sell?"), QuickReply("How do returns work?"))

#: What can be tapped where items are on show, the first where there are several.
_WITH_SEVERAL, _WITH_ITEMS = (QuickReply("Compare the first two"),), (QuickReply("Show me more"), QuickReply("Save the first one"))


def greet(scene: Scene) -> Iterator[Event | Kept]:
    yield Said(f"Hello, and welcome to {scene.world.store_name}.")
    yield from _ask(scene, "What are you looking for today?")


def thank(scene: Scene) -> Iterator[Event | Kept]:
    taste = "and what I understood of your taste stay here for when you come back" if scene.profile.kept else "stay in this chat"
    yield Said(f"You're welcome. Your saved items {taste}.")
    yield Kept(scene.conversation)


def acknowledge(scene: Scene) -> Iterator[Event | Kept]:
    """An "ok" or "hm": what is on show stays there, and what can be done with it is offered."""
    on_show = scene.conversation.on_show
    if not on_show:
        yield from _ask(scene, "What are you looking for today?")
        return
    yield Said("Take your time.")
    ways = (*_WITH_SEVERAL[: len(on_show) > 1], *_WITH_ITEMS)
    yield from _ask(scene, "Shall I go on from here?" if len(on_show) == 1 else "Shall I set two of them side by side, or look for others?", ways)


def describe(scene: Scene) -> Iterator[Event | Kept]:
    """What this is and what it can do; also the answer to a message without a word in it."""
    yield Said(
        f"I'm the shopping assistant of {scene.world.store_name}, a program rather than a person. "
        "Tell me in your own words what you need, what it may cost and what it "
        "must not be; I look through the whole catalogue, show what fits and say why."
    )
    widest = departments(scene.stock)
    if len(widest) > 1:
        yield Said(f" There is most in {listed(r.text.lower() for r in widest)}.")
    yield from _ask(scene, "What shall I look for?", widest)


def turn_down(scene: Scene) -> Iterator[Event | Kept]:
    yield Said(
        f"That's outside what I know; I'm here for the things {scene.world.store_name} sells and for questions about the shop."
    )
    yield from _ask(scene, "Is there something I can find for you?")


def hand_over(scene: Scene) -> Iterator[Event | Kept]:
    yield Said(
        "I've asked a colleague to join. They'll see our conversation, so you needn't say anything twice; until then I'm still here."
    )
    yield Handed("the shopper asked for a person")
    yield Kept(replace(scene.conversation, handed=True))


def _ask(scene: Scene, question: str, replies: tuple[QuickReply, ...] = ()) -> Iterator[Event | Kept]:
    """Ask what it may be, with something to tap, unless that would be one question too many in a row."""
    asked = scene.conversation.questions_in_row
    if asked >= PATIENCE:
        yield Kept(replace(scene.conversation, questions_in_row=0))
        return
    yield Asked(question, "", replies or _WAYS_IN)
    yield Kept(replace(scene.conversation, questions_in_row=asked + 1))
