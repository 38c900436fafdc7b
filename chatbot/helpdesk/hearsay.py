"""Evidence from an agent's note."""

from collections.abc import Iterable
from dataclasses import replace

from chatbot.domain.harm import speaks_of_harm
from chatbot.domain.signal import Signal, Via


def told_by(agent: str, signals: Iterable[Signal]) -> tuple[Signal, ...]:
    """The signals as this agent's. Their source says whose note it was, and none of its words: shoppers read where evidence comes from.

    That something does harm is kept, for it is never to be shown to them then.
    """
    return tuple(replace(s, via=Via.AGENT, source=f"note of {agent} (allergy)" if speaks_of_harm(s.source) else f"note of {agent}") for s in signals)
