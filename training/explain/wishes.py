"""What shoppers of the fictional shops want: a message in some voice, and the request that was understood of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from random import Random

from chatbot.domain.item import Offer
from chatbot.domain.money import money
from chatbot.domain.request import Filter, Request
from training.explain.domain import Domain
from training.explain.goods import Layout, price
from training.explain.names import names
from training.explain.points import an
from training.explain.shapes import sheet


@dataclass(frozen=True, slots=True)
class Wish:
    """A message and its request. ``slots`` are the words of it that an answer may take up, ``reasons`` the names of the facts that matter for it."""

    message: str
    request: Request
    slots: Mapping[str, str]
    reasons: tuple[str, ...] = ()


def wish(domain: Domain, shop: Layout, goods: Sequence[Offer], rng: Random) -> Wish:
    """A wish that fits what the shop states of its goods."""
    adjective = rng.choice(shop.flags) if shop.flags and rng.random() < 0.5 else ""
    recipient = rng.choice(names().recipients) if rng.random() < 0.4 else ""
    purpose = rng.choice(domain.purposes)
    voice = "gift" if recipient else rng.choices(("plain", "bare", "story"), (6, 1, 4))[0]
    story, taken_up = rng.choice(domain.stories) if voice == "story" else ("", "")
    noun = rng.choice(domain.kinds).lower() if rng.random() < 0.5 else domain.name
    thing = f"{adjective} {noun}".strip()
    said = {
        "thing": thing,
        "a_thing": thing if domain.plural or domain.name in ("tea", "olive oil", "cheese", "knitting yarn") else an(thing),
        "purp": _as_said(purpose, recipient, rng),
        "who": _who(recipient, rng),
        "story": story,
    }
    message = rng.choice([s for s in sheet("wishes")[voice] if s.fits(said)]).fill(said)
    filters = list(_filters(domain, adjective, rng))
    message = _bounded(message, domain, shop, goods, filters, rng)
    reasons = domain.reasons[story] if story else () if voice == "bare" or said["purp"].casefold() not in message.casefold() else domain.reasons[purpose]
    if rng.random() < 0.14:
        reasons = ()
        message, purpose, taken_up = _later(filters, recipient, shop, rng), "", ""
    message = _worn(message, rng)
    named = purpose if purpose and voice in ("plain", "gift") and said["purp"].casefold() in message.casefold() else taken_up
    slots = dict(_taken_up(named, recipient, filters, shop.currency))
    request = Request(domain.name, named.removeprefix("a ").removeprefix("an "), tuple(filters), subject=recipient or "me")
    return Wish(message, request, slots, reasons)


def _later(filters: Sequence[Filter], recipient: str, shop: Layout, rng: Random) -> str:
    """A later message of the conversation, which only adds the last of the filters to what is wanted by now, or asks for something else."""
    said = {"who": _who(recipient, rng)} if recipient else {}
    for each in filters:
        match each.value:
            case True:
                said["adj"] = each.facet.replace("_", " ")
            case float():
                said["limit"] = money(each.value, shop.currency)
            case _:
                said["no" if each.excludes else "v"] = str(each.value)
    usable = [s for s in sheet("wishes")["later"] if s.fits(said)]
    return rng.choice([s for s in usable if s.slots] * 3 + usable).fill(said)


def _as_said(purpose: str, recipient: str, rng: Random) -> str:
    """A purpose as the shopper says it: "a windy balcony", "my windy balcony", "her windy balcony"."""
    bare = purpose.removeprefix("a ").removeprefix("an ")
    if recipient:
        return purpose
    return rng.choice((purpose, purpose, f"my {bare}", f"our {bare}"))


def _who(recipient: str, rng: Random) -> str:
    if recipient in ("dad", "mom", "mum", "grandma", "grandpa"):
        return rng.choice((recipient, f"my {recipient}"))
    if recipient in ("colleague", "neighbor", "roommate"):
        return rng.choice((f"a {recipient}", f"my {recipient}"))
    return f"my {recipient}"


def _filters(domain: Domain, adjective: str, rng: Random) -> Iterator[Filter]:
    if adjective:
        yield Filter(adjective.replace(" ", "_"), "=", True, hard=rng.random() < 0.6, source=adjective)


def _bounded(message: str, domain: Domain, shop: Layout, goods: Sequence[Offer], filters: list[Filter], rng: Random) -> str:
    """The message with what must not be, a value hoped for, and a limit, where there is one."""
    stated = [f for f in shop.words if f not in ("use", "discipline")]
    if stated and rng.random() < 0.35:
        facet = rng.choice(stated)
        value = rng.choice(domain.words[facet])
        if rng.random() < 0.4:
            message = rng.choice(sheet("wishes")["without"]).fill({"wish": message, "no": value})
            filters.append(Filter(facet, "!=", value, source=f"no {value}"))
        else:
            more = rng.choice((f"ideally in {value}", f"preferably {value}", f"{value} would be nice", f"maybe {value}"))
            message = rng.choice(sheet("wishes")["earlier"]).fill({"wish": message, "more": more})
            filters.append(Filter(facet, "=", value, hard=False, source=value))
    if rng.random() < 0.3:
        limit = _round(max(sorted(o.price for o in goods)[1], price(domain.price, rng)))
        written = money(limit, shop.currency)
        message = rng.choice(sheet("wishes")["budget"]).fill({"wish": message, "limit": written})
        filters.append(Filter("price", "<=", limit, source=f"under {written}", unit=shop.currency))
    return message


def _round(amount: float) -> float:
    """The next round number that people name as a limit."""
    step = 5 if amount < 60 else 10 if amount < 200 else 50
    return float((int(amount) // step + 1) * step)


def _worn(message: str, rng: Random) -> str:
    """The message as some people type it: without capitals, without its stop, shouted."""
    roll = rng.random()
    if roll < 0.45:
        return message[:1].lower() + message[1:]
    if roll < 0.55:
        return message.lower()
    return message.upper() if roll < 0.57 else message


def _taken_up(named: str, recipient: str, filters: Sequence[Filter], currency: str) -> Iterator[tuple[str, str]]:
    yield "rec", f"your {recipient}" if recipient else "you"
    if recipient:
        yield "gift", ""
    if named:
        bare = named.removeprefix("a ").removeprefix("an ")
        yield "pur", f"your {recipient}'s {bare}" if recipient else f"your {bare}"
        yield "ps", "" if bare.endswith("s") and not bare.endswith(("ss", "glass")) else "s"
    for each in filters:
        if each.facet == "price" and isinstance(each.value, float):
            yield "limit", money(each.value, currency)
