"""What is counted while sentences are said."""

from dataclasses import dataclass

from chatbot.domain.events import Grounding, Usage


@dataclass(slots=True)
class Tally:
    """Filled by whoever speaks, read at the end of the turn."""

    grounding: Grounding = Grounding()
    usage: Usage = Usage()
    understanding: Usage = Usage()

    @property
    def spent(self) -> Usage:
        """The tokens of the whole turn: for the sentences, and for understanding the message before."""
        one, other = self.usage, self.understanding
        return Usage(
            one.prompt_tokens + other.prompt_tokens,
            one.cached_tokens + other.cached_tokens,
            one.completion_tokens + other.completion_tokens,
        )
