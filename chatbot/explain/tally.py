"""What is counted while sentences are said."""

from dataclasses import dataclass

from chatbot.domain.events import Grounding, Usage


@dataclass(slots=True)
class Tally:
    """Filled by whoever speaks, read at the end of the turn."""

    grounding: Grounding = Grounding()
    usage: Usage = Usage()
