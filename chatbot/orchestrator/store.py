"""Questions about the shop, answered from its handbook with the passage cited."""

from collections.abc import Iterator
from dataclasses import replace

from chatbot.domain.events import Event, Said, Voice
from chatbot.domain.notes import Kept
from chatbot.domain.passage import Passage
from chatbot.orchestrator.world import Scene, World
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import tidy, tokenize

#: Below this cosine no passage answers the question.
_ANSWERS = 0.30
#: A second passage this close to the first answers as well.
_AS_GOOD = 0.02
#: A question about an item is the handbook's from this cosine on: warranties lie above, zippers and weights well below.
_SURELY = 0.40
#: How many passages are looked at; a handbook has some dozens.
_LOOKED_AT = 200
#: So many words of content make one question; one word alone says too little, and more are likely two questions.
_FEW = range(2, 4)


def answered_by_the_handbook(scene: Scene) -> bool:
    """Whether a passage is so near to the message that it may answer what the items don't state ("how long are they under warranty?")."""
    return any(likeness >= _SURELY for _, likeness in nearest(scene.world, scene.text)[:1])


def inform(scene: Scene) -> Iterator[Event | Kept]:
    """Quote the passage of the handbook that answers; say so when none does."""
    matter = _matter(scene)
    best = nearest(scene.world, matter or scene.reading.matter or scene.text)[:2]
    answers = [p for p, likeness in best if likeness >= _ANSWERS and (likeness > best[0][1] - _AS_GOOD or (matter and _goes_on(p, likeness, best[0][0])))]
    for at, passage in enumerate(answers):
        yield Said(f"{chr(10) * 2 if at else ''}{passage.text}", Voice.HANDBOOK, passage.cite)
    if not answers:
        yield Said(
            f"The handbook of {scene.world.store_name} doesn't say. A colleague can tell you: just ask for a person. "
            "Meanwhile, is there something I can find for you?"
        )
    elif matter:
        yield Said("\n\nIf that doesn't settle it, ask for a person, and a colleague will see to it.")
    yield Kept(replace(scene.conversation, questions_in_row=0))


def _matter(scene: Scene) -> str:
    """The question that a message about a purchase comes to; empty where it comes to none."""
    world, told = scene.world, scene.reading.matter
    return world.matters.question(world.embed([told or scene.text])[0], bought=scene.reading.bought) if world.matters else ""


def _goes_on(passage: Passage, likeness: float, first: Passage) -> bool:
    """Whether a passage says more on the matter: what the warranty covers, and how to claim it."""
    return passage.document == first.document and likeness >= _SURELY


def nearest(world: World, text: str, k: int = _LOOKED_AT) -> list[tuple[Passage, float]]:
    """The passages nearest to a text, nearest first: by the mean of its own cosine and that of its words of content, where they are few.

    "And until then, what is your phone number?" is as a sentence nearest to what is kept of "you"; its words are nearest to how to call.
    """
    words = [t.text for t in tokenize(tidy(text)) if t.is_word and t.lemma not in STOPWORDS]
    whole, *rest = world.embed([text, " ".join(words)] if len(words) in _FEW else [text])
    found = dict(world.handbook.nearest(whole, _LOOKED_AT))
    for passage, likeness in (p for vector in rest for p in world.handbook.nearest(vector, _LOOKED_AT)):
        found[passage] = (found.get(passage, 0.0) + likeness) / 2
    return sorted(found.items(), key=lambda p: -p[1])[:k]
