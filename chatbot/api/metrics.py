"""Counts and times of turns, for Prometheus."""

from collections.abc import Callable, Iterator
from datetime import timedelta

from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric, SummaryMetricFamily
from prometheus_client.registry import Collector
from sqlalchemy.exc import SQLAlchemyError

from chatbot.domain.events import Done, Event, Failed, Handed, Shown, Understood
from chatbot.domain.ticket import Load
from chatbot.llm.line import Waits

_FAST = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
_PATIENT = (5.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 1800.0, 3600.0)
_WHOLE = (0.05, 0.1, 0.25, 0.5, 1.0, 2.0, 4.0, 8.0, 15.0, 30.0, 60.0)


class Queue(Collector):
    """What became of those who asked for a place at the model."""

    def __init__(self, waits: Callable[[], Waits]) -> None:
        self._waits = waits

    def collect(self) -> Iterator[Metric]:
        now = self._waits()
        asked = CounterMetricFamily("shoptalk_model_requests", "Requests for a place at the model, by what became of them.", labels=["outcome"])
        for outcome, count in (("served", now.served), ("refused", now.refused), ("left", now.left)):
            asked.add_metric([outcome], count)
        yield asked
        yield SummaryMetricFamily("shoptalk_model_wait_seconds", "Wait for a place at the model.", count_value=now.served, sum_value=now.waited_s)
        yield GaugeMetricFamily("shoptalk_model_longest_wait_seconds", "The longest wait for a place so far.", value=now.longest_s)
        yield GaugeMetricFamily("shoptalk_model_inside", "Replies that the model is writing.", value=now.inside)
        yield GaugeMetricFamily("shoptalk_model_waiting", "Requests that wait for a place.", value=now.waiting)


class Desk(Collector):
    """How many wait for a person and how many have one, left out while the database doesn't answer."""

    def __init__(self, load: Callable[[], Load]) -> None:
        self._load = load

    def collect(self) -> Iterator[Metric]:
        try:
            now = self._load()
        except SQLAlchemyError:
            return
        yield GaugeMetricFamily("shoptalk_conversations_waiting", "Conversations that wait for a person.", value=now.waiting)
        yield GaugeMetricFamily("shoptalk_conversations_held", "Conversations that a person has.", value=now.held)


class Meter:
    """Listens to every event of every turn, and asks for the ``waits`` at the model and the ``load`` of the help desk whenever it is read.

    It has a registry of its own, so that two shops in a process don't mix.
    """

    def __init__(self, waits: Callable[[], Waits] = Waits, load: Callable[[], Load] = Load) -> None:
        registry = CollectorRegistry()
        registry.register(Queue(waits))
        registry.register(Desk(load))
        self._registry = registry
        self._turns = Counter("shoptalk_turns", "Turns begun, by what was asked for.", ["intent"], registry=registry)
        self._done = Counter("shoptalk_turns_answered", "Turns answered.", registry=registry)
        self._failed = Counter("shoptalk_turns_failed", "Turns that could not be answered.", registry=registry)
        self._handed = Counter("shoptalk_turns_handed_over", "Turns handed over to a person.", registry=registry)
        self._empty = Counter("shoptalk_turns_without_items", "Answers that found no item.", registry=registry)
        self._sentences = Counter("shoptalk_sentences", "Sentences said, by where they come from.", ["source"], registry=registry)
        self._tokens = Counter("shoptalk_model_tokens", "Tokens of the language model.", ["kind"], registry=registry)
        self._first_item = Histogram("shoptalk_first_item_seconds", "From message to first card.", buckets=_FAST, registry=registry)
        self._first_text = Histogram("shoptalk_first_text_seconds", "From message to first words.", buckets=_FAST, registry=registry)
        self._total = Histogram("shoptalk_turn_seconds", "From message to the end of the answer.", buckets=_WHOLE, registry=registry)

        self._first_response = Histogram(
            "shoptalk_agent_first_response_seconds", "From asking for a person to the first words of one.", buckets=_PATIENT, registry=registry
        )

    def answered(self, waited: timedelta) -> None:
        """A person answered somebody who had waited for one."""
        self._first_response.observe(waited.total_seconds())

    def hear(self, event: Event) -> None:
        match event:
            case Understood(intent, _, again):
                self._turns.labels(intent.value).inc(0 if again else 1)
            case Shown(cards):
                self._empty.inc(0 if cards else 1)
            case Handed():
                self._handed.inc()
            case Failed():
                self._failed.inc()
            case Done():
                self._finish(event)

    def _finish(self, done: Done) -> None:
        self._done.inc()
        timings = {"first_item": self._first_item, "first_text": self._first_text, "total": self._total}
        for name, histogram in timings.items():
            if name in done.timings_ms:
                histogram.observe(done.timings_ms[name] / 1000)
        grounding, usage = done.grounding, done.usage
        self._sentences.labels("model").inc(grounding.from_model)
        self._sentences.labels("replaced").inc(grounding.replaced)
        self._sentences.labels("facts").inc(max(0, grounding.sentences - grounding.from_model - grounding.replaced))
        self._tokens.labels("prompt").inc(usage.prompt_tokens)
        self._tokens.labels("cached").inc(usage.cached_tokens)
        self._tokens.labels("completion").inc(usage.completion_tokens)

    def text(self) -> bytes:
        """All figures in the Prometheus text format."""
        return generate_latest(self._registry)
