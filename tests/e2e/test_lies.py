"""A model that lies in every way: nothing of it reaches the shopper, in whole turns of the sample shop."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from chatbot.compose import open_shop
from chatbot.domain.events import Done, Event, Said, Shown, Voice
from chatbot.settings import Settings
from chatbot.shop import Shop
from tests.llm.lies import ENDLESS, LIES, TRUTHS
from tests.llm.scripted import Script, Scripted

pytestmark = [pytest.mark.integration, pytest.mark.timeout(900)]

WISH = "a tent for two, a gift for my dad"
#: True where only the first two are spoken of.
TRUE_OF_TWO = ("the cheapest", "a lie about all", "the only one", "no other")
PIECES = ("<", "**", "](", "|", "{", "`", "http", "\u200b", "\u202e", "\x1b", "#")


class Counter:
    """A shop with a model that says what a test wants it to say."""

    def __init__(self, shop: Shop, model: Scripted) -> None:
        self._shop, self._model = shop, model

    def say(self, script: Script, *texts: str) -> list[Event]:
        """The last answer of a conversation, in all of whose answers the model keeps to the script."""
        visit = self._shop.enter(self._shop.open().token)
        events: list[Event] = []
        for text in texts:
            self._model.scripts[:], asked = [script], len(self._model.asked)
            events = list(self._shop.turn(visit, text))
            assert len(self._model.asked) == asked + 1, f"the model was not asked of {text!r}"
        return events


@pytest.fixture(scope="module")
def counter(sample_shop: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Counter]:
    folder = tmp_path_factory.mktemp("lies")
    shutil.copytree(sample_shop, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("shoptalk.db*"))
    model = Scripted()
    with open_shop(Settings(data=folder, llm="none", model_timeout_s=1.0), model) as shop:
        yield Counter(shop, model)


def by_words(text: str) -> Script:
    return Script(tuple(f"{word} " for word in text.split(" ")))


def by_letters(text: str) -> Script:
    return Script(tuple(text))


def told(events: list[Event]) -> list[str]:
    """The model's sentences that were said."""
    return [e.text.strip() for e in events if isinstance(e, Said) and e.voice is Voice.MODEL]


def clean(events: list[Event]) -> bool:
    """Whether the turn ended well, with items and with words that no markup is in."""
    said = "".join(e.text for e in events if isinstance(e, Said))
    return isinstance(events[-1], Done) and any(isinstance(e, Shown) and e.cards for e in events) and said.strip() != "" and not any(p in said for p in PIECES)


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lie_is_not_said(counter: Counter, lie: str) -> None:
    events = counter.say(by_words(lie), WISH)
    assert set(told(events)) <= set(TRUTHS)
    assert clean(events)


@pytest.mark.parametrize("lie", LIES.values(), ids=LIES.keys())
def test_a_lie_between_truths_is_not_said(counter: Counter, lie: str) -> None:
    events = counter.say(by_letters(f"{TRUTHS[0]} {lie} {TRUTHS[1]}"), WISH)
    assert set(told(events)) <= set(TRUTHS)
    assert clean(events)


@pytest.mark.parametrize("kind", [kind for kind in LIES if kind not in TRUE_OF_TWO])
def test_a_lie_in_a_comparison_is_not_said(counter: Counter, kind: str) -> None:
    events = counter.say(by_words(LIES[kind]), WISH, "compare the first two")
    assert set(told(events)) <= set(TRUTHS)


@pytest.mark.parametrize("piece", ENDLESS.values(), ids=ENDLESS.keys())
def test_a_reply_without_an_end_or_without_sense_is_not_said(counter: Counter, piece: str) -> None:
    events = counter.say(Script((piece,) * 3000), WISH)
    assert told(events) == []
    assert clean(events)


@pytest.mark.parametrize("script", [Script(), Script(dies=True), Script(("The Ridgeline is fr",), dies=True), Script(("The Ridgeline is fr",), hangs=True), Script((TRUTHS[0], " It we"), dies=True)], ids=["silent", "dead", "dies in mid-sentence", "hangs", "dies later"])  # fmt: skip
def test_a_model_that_breaks_off_costs_only_its_own_words(counter: Counter, script: Script) -> None:
    events = counter.say(script, WISH)
    assert set(told(events)) <= set(TRUTHS)
    assert clean(events)


def test_truths_are_said(counter: Counter) -> None:
    events = counter.say(by_words(" ".join(TRUTHS)), WISH)
    assert told(events) == list(TRUTHS)
    assert clean(events)


def test_what_the_lies_are_about_is_on_show(counter: Counter) -> None:
    events = counter.say(Script(), WISH)
    titles = " ".join(c.offer.item.title for e in events if isinstance(e, Shown) for c in e.cards)
    assert all(name in titles for name in ("Ridgeline", "Featherline", "Stormkeep", "Firstnight", "Flip"))


def test_there_are_lies_enough_and_each_is_one_of_its_own() -> None:
    assert len(set(LIES.values())) == len(LIES) >= 50
