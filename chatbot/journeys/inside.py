"""Conversations with a shop in this process."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from chatbot.domain.events import Asked, Done, Event, Failed, Said, Shown, Understood
from chatbot.domain.visit import Visit
from chatbot.journeys.observed import Known, Observed, Saved
from chatbot.shop import NoItem, Shop


@dataclass(frozen=True, slots=True)
class ShopPlayer:
    """Plays against a shop directly."""

    shop: Shop

    def begin(self, *, returning: bool = False) -> "ShopTalk":
        return ShopTalk(self.shop, self.shop.enter(self.shop.open().token))


@dataclass(frozen=True, slots=True)
class ShopTalk:
    """One conversation with a shop."""

    shop: Shop
    visit: Visit

    def say(self, text: str) -> Observed:
        events = tuple(self.shop.turn(self.visit, text))
        seen = replace(observe(events), profile=self._profile())
        return replace(seen, shortlist=tuple(self._saved(s.id) for s in seen.shortlist))

    def again(self) -> "ShopTalk":
        return ShopTalk(self.shop, self.shop.enter(self.shop.open(user_id=self.visit.shopper).token))

    def agree(self, given: bool) -> None:
        self.shop.agree(self.visit, given)

    def _saved(self, item_id: str) -> Saved:
        try:
            return Saved(item_id, self.shop.item(item_id).title)
        except NoItem:
            return Saved(item_id, "")

    def _profile(self) -> tuple[Known, ...]:
        return tuple(Known(i.facet, i.value, i.polarity.value, i.subject) for i in self.shop.profile(self.visit).interests)


def observe(events: Iterable[Event]) -> Observed:
    """What the events of a turn come to. Of items shown twice in a turn the last count; texts add up."""
    seen = Observed()
    for event in events:
        seen = _with(seen, event)
    return seen


def _with(seen: Observed, event: Event) -> Observed:
    match event:
        case Understood(intent, request):
            return replace(seen, intent=intent.value, request=request)
        case Shown(cards, relaxed, comparison, bundle):
            offers = tuple(c.offer for c in cards) or seen.offers
            needs = tuple(dict.fromkeys(c.need for c in cards if c.need))
            total = bundle.total if bundle else None
            compared = len(comparison.titles) if comparison else seen.compared
            return replace(seen, offers=offers, relaxed=relaxed, compared=compared, needs=needs, bundle_total=total)
        case Said(text, _, cites):
            return replace(seen, text=seen.text + text, cites=(*seen.cites, cites) if cites else seen.cites)
        case Asked(question, facet):
            return replace(seen, asked=facet if question or facet else seen.asked)
        case Failed(_, detail):
            return replace(seen, failed=detail)
        case Done():
            return _done(seen, event)
    return seen


def _done(seen: Observed, done: Done) -> Observed:
    return replace(
        seen,
        shortlist=tuple(Saved(i, "") for i in done.shortlist),
        prompt_tokens=done.usage.prompt_tokens,
        cached_tokens=done.usage.cached_tokens,
        completion_tokens=done.usage.completion_tokens,
        first_item_ms=done.timings_ms.get("first_item"),
        total_ms=done.timings_ms.get("total"),
    )
