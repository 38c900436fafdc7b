"""What a turn came to against what it should have. Pure: no conversation is needed to score one."""

from collections.abc import Iterator, Sequence

from chatbot.domain.words import lemmas, means
from chatbot.journeys.journey import Expect, Place, Taste
from chatbot.journeys.observed import Known, Observed
from chatbot.journeys.wish import at, fits, in_words, problems, states


def failures(expect: Expect, turns: Sequence[Observed]) -> list[str]:
    """What is not as expected of the last of these turns, in words ("turn 3: item 2 'X' has color green, expected black").

    Empty when everything is. The turns before it are what expectations refer back to.
    """
    turn = turns[-1]
    broken = [f"the turn failed: {turn.failed}"] if turn.failed else []
    found = [*broken, *_intent(expect, turn), *_items(expect, turns), *_state(expect, turn), *_saved(expect, turns), *_words(expect, turn)]
    return [f"turn {len(turns)}: {words}" for words in found]


def notes(expect: Expect, turns: Sequence[Observed]) -> list[str]:
    """What is worth knowing and is no failure: times, which depend on the machine."""
    took, most = turns[-1].first_item_ms, expect.first_item_ms_max
    if most is None or (took is not None and took <= most):
        return []
    return [f"turn {len(turns)}: the first item came {'not at all' if took is None else f'after {took} ms'}, hoped for {most} ms"]


def _intent(expect: Expect, turn: Observed) -> Iterator[str]:
    if expect.intent is not None and turn.intent not in expect.intent:
        yield f"the intent is {turn.intent or 'none'}, expected {' or '.join(expect.intent)}"


def _items(expect: Expect, turns: Sequence[Observed]) -> Iterator[str]:
    turn, earlier = turns[-1], turns[:-1]
    shown = len(turn.offers)
    if expect.items_min is not None and shown < expect.items_min:
        yield f"{_count(shown)} shown, expected at least {expect.items_min}"
    if expect.items_max is not None and shown > expect.items_max:
        yield f"{_count(shown)} shown, expected at most {expect.items_max}"
    yield from _every(expect, turn, earlier)
    yield from _none(expect, turn, earlier)
    for wish in expect.some_item or ():
        if not any(fits(o, wish, earlier) for o in turn.offers):
            yield f"no item is as expected: {_best(turn, [problems(o, wish, earlier) for o in turn.offers])}"
    if expect.first_item is not None:
        wrong = problems(turn.offers[0], expect.first_item, earlier) if turn.offers else ["is missing: nothing was shown"]
        yield from (f"{_named(turn, 0) if turn.offers else 'the first item'} {w}" for w in wrong)
    if expect.same_items_as is not None:
        yield from _same(turn, earlier, expect.same_items_as)


def _every(expect: Expect, turn: Observed, earlier: Sequence[Observed]) -> Iterator[str]:
    """Something must be shown to be true of every item, unless the journey says that nothing need be (``items_min: 0``)."""
    if expect.every_item is None:
        return
    if not turn.offers and expect.items_min != 0:
        yield "nothing was shown, expected every item to be something"
    for n, offer in enumerate(turn.offers):
        yield from (f"{_named(turn, n)} {w}" for w in problems(offer, expect.every_item, earlier))


def _none(expect: Expect, turn: Observed, earlier: Sequence[Observed]) -> Iterator[str]:
    for wish in expect.no_item or ():
        for facet in wish.facets:
            if turn.offers and not any(states(o, facet) for o in turn.offers):
                yield f"no item shown states {facet!r}, so that nothing was excluded by it"
        yield from (f"{_named(turn, n)} was not to be shown: {in_words(wish, earlier)}" for n, o in enumerate(turn.offers) if fits(o, wish, earlier))


def _same(turn: Observed, earlier: Sequence[Observed], number: int) -> Iterator[str]:
    before = {o.item.id: o.item.title for o in earlier[number - 1].offers}
    now = {o.item.id: o.item.title for o in turn.offers}
    if before.keys() == now.keys():
        return
    gone = ", ".join(repr(title) for id, title in before.items() if id not in now)
    new = ", ".join(repr(title) for id, title in now.items() if id not in before)
    yield f"the items are not those of turn {number}: " + "; ".join(p for p in (gone and f"without {gone}", new and f"with {new}") if p)


def _state(expect: Expect, turn: Observed) -> Iterator[str]:
    asked = turn.asked
    if expect.asked is True and asked is None:
        yield "nothing was asked, expected a question"
    if expect.asked is False and asked is not None:
        yield f"something was asked{f' for {asked!r}' if asked else ''}, expected no question"
    if isinstance(expect.asked, str) and asked != expect.asked:
        yield f"{'nothing' if asked is None else repr(asked)} was asked for, expected {expect.asked!r}"
    if expect.relaxed is not None and set(turn.relaxed) != set(expect.relaxed):
        yield f"relaxed is {_list(turn.relaxed)}, expected {_list(expect.relaxed)}"
    if expect.compared is not None and turn.compared != expect.compared:
        yield f"{_count(turn.compared)} compared, expected {expect.compared}"
    yield from _set(expect, turn)
    for taste in expect.profile_has or ():
        if not any(_likes(known, taste) for known in turn.profile):
            held = [_interest(k) for k in turn.profile if k.subject == taste.subject]
            yield f"the profile lacks {_taste(taste)}; of {taste.subject} it has {_list(held)}"
    for taste in expect.profile_has_not or ():
        yield from (f"the profile has {_interest(known)}, expected none such" for known in turn.profile if _likes(known, taste))


def _set(expect: Expect, turn: Observed) -> Iterator[str]:
    if expect.needs is not None and set(turn.needs) != set(expect.needs):
        yield f"the needs on show are {_list(turn.needs)}, expected {_list(expect.needs)}"
    most = expect.bundle_total_max
    if most is not None and (turn.bundle_total is None or turn.bundle_total > most):
        total = "there is no set" if turn.bundle_total is None else f"the set comes to {turn.bundle_total:g}"
        yield f"{total}, expected at most {most:g}"


def _saved(expect: Expect, turns: Sequence[Observed]) -> Iterator[str]:
    wanted, saved = expect.shortlist, turns[-1].shortlist
    titles = [s.title for s in saved]
    if isinstance(wanted, int) and len(saved) != wanted:
        yield f"{_count(len(saved))} on the shortlist {_list(titles)}, expected {wanted}"
    if not isinstance(wanted, list):
        return
    if len(saved) != len(wanted):
        yield f"{_count(len(saved))} on the shortlist {_list(titles)}, expected {len(wanted)}"
    for each in wanted:
        if isinstance(each, Place):
            there = at(each, turns[:-1])
            if there is None or there.item.id not in {s.id for s in saved}:
                words = f"item {each.place} of turn {each.turn}"
                yield f"the shortlist {_list(titles)} lacks {words}{f', {there.item.title!r}' if there else ', which was not there'}"
        elif not any(each.casefold() in title.casefold() for title in titles):
            yield f"the shortlist {_list(titles)} lacks {each!r}"


def _words(expect: Expect, turn: Observed) -> Iterator[str]:
    said = turn.text.casefold()
    yield from (f"the text lacks {words!r}: {turn.text!r}" for words in expect.text or () if words.casefold() not in said)
    yield from (f"the text says {words!r}: {turn.text!r}" for words in expect.text_not or () if words.casefold() in said)
    for cite in expect.cites or ():
        if not any(cite.casefold() in c.casefold() for c in turn.cites):
            yield f"{cite!r} is not cited, but {_list(turn.cites)}"
    if expect.prompt_tokens_max is not None and turn.prompt_tokens > expect.prompt_tokens_max:
        yield f"the prompt had {turn.prompt_tokens} tokens, expected at most {expect.prompt_tokens_max}"


def _likes(known: Known, taste: Taste) -> bool:
    """Whether an interest is the one that is meant; a value is compared as catalogue values are."""
    polarities = taste.polarity if isinstance(taste.polarity, list) else [taste.polarity]
    return (
        known.subject == taste.subject
        and (taste.facet is None or known.facet == taste.facet)
        and (taste.polarity is None or known.polarity in polarities)
        and (taste.value is None or _same_value(known.value, taste.value))
    )


def _same_value(known: str, wanted: str | float | bool) -> bool:
    if isinstance(wanted, bool):
        return known == ("yes" if wanted else "no")
    words = wanted if isinstance(wanted, str) else f"{wanted:g}"
    return words.casefold() == known.casefold() or (bool(lemmas(words)) and words[0] not in "<>" and means(words, known))


def _count(n: int) -> str:
    return f"{n} item{'' if n == 1 else 's'}"


def _named(turn: Observed, n: int) -> str:
    return f"item {n + 1} {turn.offers[n].item.title!r}"


def _best(turn: Observed, wrong: list[list[str]]) -> str:
    """What the item that comes nearest lacks."""
    if not wrong:
        return "nothing was shown"
    nearest = min(range(len(wrong)), key=lambda n: len(wrong[n]))
    return f"{_named(turn, nearest)}, the nearest, {'; '.join(wrong[nearest])}"


def _list(values: Sequence[str]) -> str:
    return "[" + ", ".join(values) + "]"


def _interest(known: Known) -> str:
    return f"{known.polarity} {known.facet} {known.value}"


def _taste(taste: Taste) -> str:
    polarity = taste.polarity if taste.polarity is None or isinstance(taste.polarity, list) else [taste.polarity]
    words = ["/".join(polarity or ["any interest in"]), taste.facet or "", "" if taste.value is None else str(taste.value)]
    return " ".join(w for w in words if w)
