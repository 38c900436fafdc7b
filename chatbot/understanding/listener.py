"""One message heard with a set in mind: its needs read each on its own."""

from dataclasses import dataclass, replace

from chatbot.domain.request import Filter, Request
from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.needs import Outline, Part
from chatbot.understanding.reader import Context, Reader
from chatbot.understanding.reading import Reading, References
from chatbot.understanding.scope import revise
from chatbot.understanding.together import Bound
from chatbot.understanding.tokens import Token


@dataclass(frozen=True, slots=True)
class Heard:
    """The request that a message led to, and what it said of each need that it changed. A question is ``about`` the item of this id instead."""

    request: Request
    said: tuple[tuple[Reading, Request], ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True)
class Listener:
    """A message, how it was read as a whole, what it can point back at, and the reader."""

    tokens: tuple[Token, ...]
    reading: Reading
    context: Context
    reader: Reader

    @property
    def current(self) -> Request:
        return self.context.request

    @property
    def vocabulary(self) -> Vocabulary:
        return self.reader.lexicon.vocabulary

    def each(self, said: Outline) -> list[tuple[Reading, Request]] | None:
        """Each need read on its own; a bare word that means nothing by itself belongs to the need before it. None when fewer than two are left."""
        pairs: list[tuple[Reading, Request]] = []
        parts: list[Part] = []
        for part in said.parts:
            reading = self.alone(part.text)
            if not part.known and not part.determined and not names(reading):
                if not parts:
                    return None
                parts[-1] = replace(parts[-1], text=f"{parts[-1].text}, {part.text}")
                reading = self.alone(parts[-1].text)
                pairs[-1] = (reading, self.need(reading, parts[-1].quantity))
                continue
            if not names(reading):
                words = set(lemmas(part.name))
                reading = replace(reading, text=" ".join(w for w in reading.text.split() if words.intersection(lemmas(w))))
                if not reading.text:
                    continue
            again = next((n for n, (_, need) in enumerate(pairs) if need.category and need.category == reading.category), None)
            if again is not None and not (part.determined and parts[again].determined):
                continue
            parts.append(part)
            pairs.append((reading, self.need(reading, part.quantity)))
        return pairs if len(pairs) > 1 else None

    def alone(self, text: str) -> Reading:
        reading = self.reader.read(text, Context(Request(subject=self.reading.subject or self.current.subject)))
        return replace(reading, act="want", references=References(), critiques=(), fresh=False)

    def need(self, reading: Reading, quantity: int | None) -> Request:
        subject = self.reading.subject or self.current.subject
        same = subject == self.current.subject and self.reading.act != "restart"
        lasting = tuple(f for f in self.current.filters if f.lasting) if same else ()
        need = revise(Request(subject=subject, filters=lasting), reading, (), self.vocabulary)
        return replace(need, quantity=quantity or 1)

    def budget(self, bound: Bound | None) -> Filter | None:
        return Filter("price", "<=", bound.most, source=bound.source, unit=self.vocabulary.currency) if bound else None

    def text(self, without: frozenset[str] = frozenset()) -> str:
        return " ".join(t.text for t in self.tokens if t.lemma not in without)


def names(reading: Reading) -> bool:
    """Whether a message names a kind of thing."""
    return reading.category is not None or any(f.facet == "category" and not f.excludes for f in reading.filters)
