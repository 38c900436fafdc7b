"""What is counted while sentences are said."""

from dataclasses import dataclass

from chatbot.domain.events import Grounding, Usage


@dataclass(slots=True)
class Tally:
    """Filled by whoever speaks, read at the end of the turn; ``ask`` is the facet that the model would ask about next, empty for none."""

    grounding: Grounding = Grounding()
    usage: Usage = Usage()
    understanding: Usage = Usage()
    ask: str = ""

    @property
    def spent(self) -> Usage:
        """The tokens of the whole turn: for the sentences, and for understanding the message before."""
        one, other = self.usage, self.understanding
        return Usage(
            one.prompt_tokens + other.prompt_tokens,
            one.cached_tokens + other.cached_tokens,
            one.completion_tokens + other.completion_tokens,
        )
