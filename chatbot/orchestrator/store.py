"""Questions about the shop, answered from its handbook with the passage cited."""

from collections.abc import Iterator
from dataclasses import replace

from chatbot.domain.events import Event, Said, Voice
from chatbot.domain.notes import Kept
from chatbot.orchestrator.world import Scene

#: Below this cosine no passage answers the question.
_ANSWERS = 0.30
#: A second passage this close to the first answers as well.
_AS_GOOD = 0.02


def inform(scene: Scene) -> Iterator[Event | Kept]:
    """Quote the passage of the handbook that answers; say so when none does."""
    vector = scene.world.embed([scene.text])[0]
    nearest = scene.world.handbook.nearest(vector, 2)
    answers = [p for p, likeness in nearest if likeness >= _ANSWERS and likeness > nearest[0][1] - _AS_GOOD]
    for at, passage in enumerate(answers):
        yield Said(f"{chr(10) * 2 if at else ''}{passage.text}", Voice.HANDBOOK, passage.cite)
    if not answers:
        yield Said(
            f"The handbook of {scene.world.store_name} doesn't say. A colleague can tell you: just ask for a person. "
            "Meanwhile, is there something I can find for you?"
        )
    yield Kept(replace(scene.conversation, questions_in_row=0))
