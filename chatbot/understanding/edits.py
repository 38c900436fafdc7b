"""A message about a set that is there already: what it changes of it. The rules stand in `chatbot.understanding.sets`."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from chatbot.domain.fit import in_category
from chatbot.domain.item import Item
from chatbot.domain.request import Filter, Request
from chatbot.domain.words import lemmas
from chatbot.understanding.heads import Heads
from chatbot.understanding.listener import Heard, Listener, names
from chatbot.understanding.mentions import ADDING, KEEPING, SWAPPING, Mentions
from chatbot.understanding.needs import Outline
from chatbot.understanding.reader import Context
from chatbot.understanding.reading import GOING_ON, Reading, References
from chatbot.understanding.scope import revise
from chatbot.understanding.together import Bound, bound_of, for_each, is_price

#: Words that pass over what was shown of a thing: "other tents", "a different tent".
_OTHER = frozenset("other another different else more".split())
#: Words that point at everything on show.
_EVERYONE = frozenset("both all they them these those everything each".split())


@dataclass(frozen=True, slots=True)
class Edit:
    """A message held against the needs of the current request."""

    listener: Listener

    def changed(self, said: Outline | None) -> Heard | None:
        mentions = Mentions(self.listener.tokens, self.listener.reader.lexicon, self.listener.current.needs)
        if mentions.dropped and len(mentions.dropped) < len(self.listener.current.needs):
            return self._without(mentions.dropped)
        if len(mentions.named) == 1 and mentions.alone:
            return self._only(mentions.named[0])
        if len(mentions.named) == 1 and (swapped := self._swapped(mentions.named[0])) is not None:
            return swapped
        if len(mentions.named) == 1 and self._asks() and (shown := self._on_show(mentions.named[0])):
            return Heard(self.listener.current, about=shown[0].id)
        if mentions.adds and (added := self.added(said, mentions)) is not None:
            return added
        if self.listener.reading.act not in GOING_ON:
            return None
        if said is not None and len(mentions.named) < len(said.parts):
            return None
        if self.listener.reading.act == "more":
            return self._passed_over(mentions.named)
        if not mentions.named and not self._pointed() and self._turns_away():
            return None
        if not mentions.named and (bounded := self.rebudgeted()) is not None:
            return bounded
        return self._revised(mentions.named or self._pointed(), said)

    def _without(self, dropped: Sequence[int]) -> Heard:
        left = [n for i, n in enumerate(self.listener.current.needs) if i not in dropped]
        return Heard(self.listener.current.with_needs(left))

    def _only(self, at: int) -> Heard:
        reading, need = self._on(at, self.listener.text(without=KEEPING))
        return Heard(replace(need, excluded=self.listener.current.excluded, also=(), budget=None), ((reading, need),))

    def added(self, said: Outline | None, mentions: Mentions) -> Heard | None:
        """The set with one need more: what the message names, where that isn't in it yet."""
        if said is not None:
            pairs = self.listener.each(said) or []
        else:
            reading = self.listener.alone(self.listener.text(without=ADDING))
            head = Heads(self.listener.tokens, self.listener.reader.lexicon).of(0, len(self.listener.tokens))
            named = names(reading) or bool(reading.text and head is not None and head.determined)
            pairs = [(reading, self.listener.need(reading, head.quantity if head else None))] if named else []
        held = {n.category for n in self.listener.current.needs if n.category}
        new = [(r, n) for r, n in pairs if n.category not in held]
        if not new or mentions.named:
            return None
        needs = [*self.listener.current.needs, *(n for _, n in new)]
        return Heard(self.listener.current.with_needs(needs), tuple(new))

    def _swapped(self, at: int) -> Heard | None:
        """Another thing in the place of a need: "swap the chair for a monitor", "a monitor instead of the chair"."""
        words = [t.lemma for t in self.listener.tokens]
        behind = next((i for i, w in enumerate(words) if w in ("for", "with", "by")), None)
        if SWAPPING & set(words) and behind is not None:
            said = self.listener.tokens[behind + 1 :]
        elif "instead" in words:
            said = self.listener.tokens[: words.index("instead")]
        else:
            return None
        reading = self.listener.alone(" ".join(t.text for t in said))
        if not names(reading) or reading.category in {n.category for n in self.listener.current.needs}:
            return None
        needs = list(self.listener.current.needs)
        needs[at] = self.listener.need(reading, None)
        return Heard(self.listener.current.with_needs(needs), ((reading, needs[at]),))

    def _asks(self) -> bool:
        """Whether the message is a question about a thing on show: "is the tent waterproof?", but not "is there a cheaper tent?"."""
        words = [t.lemma for t in self.listener.tokens]
        asking = words[:1] and words[0] in ("is", "are", "does", "has", "have", "can", "will", "how", "what")
        return bool(asking) and words[-1] == "?" and words[1:2] not in (["there"], ["you"], ["about"]) and not self.listener.reading.critiques

    def _passed_over(self, named: Sequence[int]) -> Heard:
        ids = [i.id for at in (named or range(len(self.listener.current.needs))) for i in self._on_show(at)]
        skipped = tuple(dict.fromkeys((*self.listener.current.skipped, *ids)))
        return Heard(replace(self.listener.current, skipped=skipped))

    def rebudgeted(self) -> Heard | None:
        """The set under another budget, where the message says a price or "cheaper" and names no thing."""
        heads = Heads(self.listener.tokens, self.listener.reader.lexicon)
        priced = next((q for q in heads.amounts if is_price(q, self.listener.tokens, self.listener.vocabulary)), None)
        if priced is not None and not for_each(self.listener.tokens, priced):
            bound = bound_of(priced, self.listener.tokens)
            return Heard(replace(self.listener.current, budget=self.listener.budget(bound), skipped=())) if bound else None
        cheaper = next((c for c in self.listener.reading.critiques if c.facet == "price" and c.direction < 0), None)
        if cheaper is None or self.listener.reading.references.items:
            return None
        total = sum(s[0].price * n.quantity for i, n in enumerate(self.listener.current.needs) if (s := self._on_show(i)))
        if not total:
            return None
        return Heard(replace(self.listener.current, budget=self.listener.budget(Bound(round(total - 0.01, 2), cheaper.source)), skipped=()))

    def _turns_away(self) -> bool:
        held = {n.category for n in self.listener.current.needs}
        return self.listener.reading.fresh or (self.listener.reading.category is not None and self.listener.reading.category not in held)

    def _pointed(self) -> tuple[int, ...]:
        """The needs of the items that the message points at, one by one: "both" and "they" mean the whole set."""
        if self.listener.reading.references.words in _EVERYONE:
            return ()
        items = {i.id: i for i in (*self.listener.context.earlier, *self.listener.context.on_show)}
        pointed = [items[i] for i in self.listener.reading.references.items if i in items]
        return tuple(dict.fromkeys(at for item in pointed if (at := self._of(item)) is not None))

    def _revised(self, named: Sequence[int], said: Outline | None) -> Heard | None:
        """The set with these needs changed by the message, or with all of them where none is named."""
        needs = list(self.listener.current.needs)
        changed: list[tuple[Reading, Request]] = []
        for at in named or range(len(needs)):
            text = self.listener.text()
            if said is not None:
                own = [p.text for p in said.parts if _last_word(needs[at]) in lemmas(p.text)]
                text = own[0] if own else text
            reading, need = self._on(at, text, everywhere=not named)
            if need != needs[at]:
                needs[at] = need
                changed.append((reading, need))
        if not changed:
            return self._passed_over(named) if named and _OTHER & {t.lemma for t in self.listener.tokens} else None
        whole = replace(self.listener.current, skipped=())
        return Heard(whole.with_needs(needs), tuple(changed))

    def _on(self, at: int, text: str, *, everywhere: bool = False) -> tuple[Reading, Request]:
        """What a message says of one need, and the need after it. Said of them all, only what its category can have."""
        need = self.listener.current.needs[at]
        focus = tuple(i for i in self.listener.context.focus if any(s.id == i for s in self._on_show(at)))
        context = Context(need, self._on_show(at), self.listener.context.earlier, focus)
        reading = self.listener.reader.read(text, context)
        own = set(lemmas(need.category or need.text))
        filters = tuple(f for f in reading.filters if f.facet != "category" and (not everywhere or self._stated(f, need)))
        reading = replace(
            reading,
            act="want",
            category=None,
            subject=None,
            fresh=False,
            filters=filters,
            text=" ".join(w for w in reading.text.split() if not set(lemmas(w)) <= own),
            references=self._references(at),
        )
        new = revise(need, reading, self._on_show(at)[:1], self.listener.vocabulary, self._on_show(at)[1:] + self.listener.context.earlier)
        heads = Heads(self.listener.tokens, self.listener.reader.lexicon)
        counted = next((h.quantity for h in heads.named if h.quantity and h.name[-1] == _last_word(need)), None)
        return reading, replace(new, category=need.category, quantity=counted or need.quantity, subject=need.subject)

    def _references(self, at: int) -> References:
        """What the message points at, as far as it belongs to a need."""
        said = self.listener.reading.references
        own = {i.id for i in (*self.listener.context.earlier, *self.listener.context.on_show) if self._of(i) == at}
        items = () if said.words in _EVERYONE else tuple(i for i in said.items if i in own)
        return References(items, said.words if items else "")

    def _stated(self, wanted: Filter, need: Request) -> bool:
        facet = self.listener.vocabulary.facets.get(wanted.facet)
        stated = facet is not None and need.category in (facet.categories or {})
        return stated or wanted.excludes or wanted.facet in ("price", "brand", "rating") or need.category is None

    def _on_show(self, at: int) -> tuple[Item, ...]:
        """The items on show for a need, the chosen one first."""
        return tuple(i for i in self.listener.context.on_show if self._of(i) == at)

    def _of(self, item: Item) -> int | None:
        needs = self.listener.current.needs
        return next((i for i, n in enumerate(needs) if n.category and in_category(item, n.category)), None)


def _last_word(need: Request) -> str:
    words = lemmas(need.category or need.text)
    return words[-1] if words else ""
