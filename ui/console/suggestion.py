"""A suggested reply: its sentences, each with what it rests on, the items that go with it, and the question that it ends with."""

from collections.abc import Mapping

from markupsafe import Markup

from chatbot.domain.events import Voice
from chatbot.helpdesk.suggestion import Evidence, Suggestion
from ui.console.shelf import goods
from ui.plain import one_line, plain
from ui.prose import prose
from ui.section import HINT
from ui.texts import Texts

_WHOLE = Markup('<p class="hint">{why}</p><ul class="sentences">{sentences}</ul>{asks}{shelf}<div class="row">{use}</div>')
_SENTENCE = Markup('<li><details><summary dir="auto"><span>{sentence}</span><span class="voice {voice}">{source}</span></summary>{facts}</details></li>')
_FACTS, _FACT = Markup('<ul class="backing">{}</ul>'), Markup('<li dir="auto">{}</li>')
_ITEM = Markup('<li class="of" dir="auto">{}</li>')
_ASKS = Markup('<div class="asks"><p class="hint">{says}</p>{question}</div>')
_USE = Markup('<button type="button" class="primary" data-do="use">{}</button>')


def suggestion(texts: Texts, made: Suggestion, titles: Mapping[str, str]) -> Markup:
    """The suggestion as the agent weighs it. ``titles`` are those of the items that the conversation has seen, by their ids."""
    if not made.text and not made.cards:
        return HINT.format(texts("console.suggest.empty"))
    named = {**titles, **{c.offer.item.id: c.offer.item.title for c in made.cards}}
    return _WHOLE.format(
        why=texts("console.suggest.why"),
        sentences=Markup("").join(_sentence(texts, e, named) for e in made.evidence),
        asks=_ASKS.format(says=texts("console.suggest.asks"), question=prose(made.question.question)) if made.question else "",
        shelf=goods(texts, made.cards),
        use=_USE.format(texts("console.suggest.use")),
    )


def sendable(made: Suggestion) -> str:
    """The words that an agent would send: what is said, and the question behind it."""
    return "\n\n".join(plain(part).strip() for part in (made.text, made.question.question if made.question else "") if part.strip())


def _sentence(texts: Texts, evidence: Evidence, titles: Mapping[str, str]) -> Markup:
    source = {
        Voice.FACTS: texts("console.suggest.from_facts"),
        Voice.MODEL: texts("console.suggest.from_model"),
        Voice.HANDBOOK: texts("console.suggest.from_handbook"),
    }[evidence.source]
    return _SENTENCE.format(sentence=one_line(evidence.sentence), voice=evidence.source.value, source=source, facts=_facts(texts, evidence, titles))


def _facts(texts: Texts, evidence: Evidence, titles: Mapping[str, str]) -> Markup:
    """What backs a sentence: the items that it speaks of, their facts, the passage."""
    told = [_ITEM.format(one_line(titles[i])) for i in evidence.items if i in titles]
    told += [_FACT.format(one_line(fact)) for fact in evidence.facts]
    told += [_FACT.format(texts("console.line.cites", source=one_line(evidence.cites)))] if evidence.cites else []
    return _FACTS.format(Markup("").join(told or [_FACT.format(_bare(texts, evidence.source))]))


def _bare(texts: Texts, source: Voice) -> str:
    """What to think of a sentence behind which no single fact stands."""
    return texts("console.suggest.no_facts") if source is Voice.MODEL else texts("console.suggest.as_it_is")
