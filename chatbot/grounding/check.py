"""The verdict on one sentence: is everything it says of the items on show backed by their data?"""

from collections.abc import Iterator
from dataclasses import dataclass

from chatbot.grounding.appositions import apposition
from chatbot.grounding.arguments import argued
from chatbot.grounding.claims import Reading
from chatbot.grounding.comparisons import uncompared, unmultiplied
from chatbot.grounding.conclusions import aside, concluded, remark, worldly
from chatbot.grounding.coordination import cuts
from chatbot.grounding.counting import uncounted
from chatbot.grounding.crossings import crossed
from chatbot.grounding.facts import FactBook
from chatbot.grounding.form import malformed, misbuilt
from chatbot.grounding.frames import unframed
from chatbot.grounding.gaps import gap
from chatbot.grounding.joints import joins, misjoined
from chatbot.grounding.kindred import Kindred, calls, kindred, names
from chatbot.grounding.meaning import Meaning
from chatbot.grounding.needs import needless, not_included
from chatbot.grounding.openers import opened
from chatbot.grounding.ordinary import FUNCTION, TALK, is_negator
from chatbot.grounding.ranks import ranked
from chatbot.grounding.remarks import idle
from chatbot.grounding.rewording import reworded
from chatbot.grounding.series import told_in_turn
from chatbot.grounding.shares import share
from chatbot.grounding.spoken import Spoken, spoken
from chatbot.grounding.subsets import Subset, subset
from chatbot.grounding.tallies import tally
from chatbot.grounding.tokens import tokens
from chatbot.grounding.totals import taken_together
from chatbot.grounding.twists import twisted
from chatbot.grounding.unstated import unstated
from chatbot.grounding.wishes import harmless, wish_alone, wished


@dataclass(frozen=True, slots=True)
class Verdict:
    """``supported`` and the ids of the ``items`` that the sentence speaks of; else ``problem`` says what is wrong, for a log."""

    supported: bool
    items: tuple[str, ...]
    problem: str = ""


def check(sentence: str, book: FactBook, *, previous: tuple[str, ...] = ()) -> Verdict:
    """Judge a sentence by the facts of the items on show; in doubt it is not supported.

    ``previous`` are the sentences shown just before it, oldest first: "it" goes back to them, and repeating one is a fault.
    """
    problem = malformed(sentence, previous)
    if problem or not book.items:
        return Verdict(False, (), problem or "nothing is on show")
    bare = unframed(sentence)
    return Verdict(True, ()) if idle(bare, book) else _whole(bare, book, spoken(previous, book), frozenset())


def _whole(bare: str, book: FactBook, told: Spoken, silent: frozenset[int]) -> Verdict:
    """The verdict on a sentence that may say several things, after saying of the ``silent`` items that something isn't stated."""
    while silence := unstated(bare, book, told.latest):
        if silence.problem or not silence.rest:
            return Verdict(not silence.problem, book.ids(sorted(silence.about)), silence.problem)
        bare, silent = silence.rest, silent | silence.about
    if computed := _computed(bare, book, told):
        return computed
    found = _statement(bare, book, told, silent)
    return found if found.supported else _joined(bare, book, told, silent) or found


def _joined(sentence: str, book: FactBook, told: Spoken, silent: frozenset[int]) -> Verdict | None:
    """The verdict on a sentence of several statements that are all backed; None where no cut of it shows that."""
    for cut in cuts(sentence, book, told):
        first = _computed(cut.first, book, told) or _statement(cut.first, book, told, silent)
        rest = _whole(unframed(cut.rest), book, cut.told, frozenset()) if cut.whole else Verdict(False, ())
        if rest.supported and not first.supported:
            first = _joined(cut.first, book, told, silent) or first
        if first.supported and (rest.supported or idle(cut.rest, book) or remark(cut.rest, book, cut.told.latest, against=_denies(cut.first))):
            return Verdict(True, tuple(dict.fromkeys((*first.items, *rest.items))))
        if rest.supported and cut.because and (worldly(cut.first, book) or aside(cut.first, book, book.places(rest.items))):
            return rest
    return None


def _denies(sentence: str) -> bool:
    return any(is_negator(t.low) for t in tokens(sentence))


def _statement(bare: str, book: FactBook, told: Spoken, silent: frozenset[int]) -> Verdict:
    """The verdict on what is said in one go."""
    between = gap(bare, book, told.latest)
    if between:
        return Verdict(not between[1], book.ids(sorted(between[0])), between[1])
    counted = tally(bare, book, told.latest)
    if counted:
        return Verdict(counted.holds, book.ids(sorted(counted.about)), "" if counted.holds else "counts what it has wrongly")
    found = _stating(bare, book, told, silent)
    if not found.supported and (shared := subset(bare, book, lambda said: _stating(said, book, told, silent).supported)):
        return _furthest(shared, book, told, silent)
    if not found.supported and (first := _compared(bare, book, told)):
        return _stating(first, book, told, silent)
    ways = () if found.supported else dict.fromkeys((bare, opened(bare, book)))
    argument = next((each for way in ways if (each := argued(way, book, told.latest))), None)
    if argument and _whole(argument.reason, book, Spoken(argument.about, told.singled), silent).supported:
        return Verdict(True, book.ids(sorted(argument.about | silent)))
    return found


def _computed(bare: str, book: FactBook, told: Spoken) -> Verdict | None:
    """The verdict on a sentence that ranks, counts or adds up what is on show, or speaks of some by what they share; None for any other."""

    def backed(said: str) -> bool:
        return _stating(said, book, Spoken(), frozenset()).supported

    for way in dict.fromkeys((bare, opened(bare, book))):
        if among := ranked(way, book, told.latest) or taken_together(way, book, told.latest) or told_in_turn(way, book, told.latest, backed):
            return Verdict(not among[1], book.ids(sorted(among[0])), among[1])
        if several := share(way, book, told.latest, backed):
            return Verdict(not several.problem, book.ids(sorted(several.about)), several.problem)
        if alike := kindred(way, book, told.latest, backed):
            return _of_kindred(alike, book, told) if alike.items else Verdict(False, (), "counts those wrongly that share it")
    return None


def _of_kindred(alike: Kindred, book: FactBook, told: Spoken) -> Verdict:
    """The verdict on what is said of items that share a property, or of one beside the others that do."""
    if not alike.of_them:
        return _stating(alike.rest, book.among(sorted(alike.items)), Spoken(), frozenset())
    if calls(alike, book, told.latest):
        return Verdict(True, book.ids(sorted(alike.items)))
    return _stating(f"{names(alike.items, book)} {alike.rest}", book, told, frozenset())


def _compared(sentence: str, book: FactBook, told: Spoken) -> str:
    """The statement of a sentence whose figure is rightly set beside those of the others; empty for any other sentence."""
    ways = dict.fromkeys((sentence, opened(sentence, book), reworded(sentence)))
    found = next((each for way in ways if (each := apposition(way, book, told.latest))), None)
    return found.first if found and found.holds else ""


def _furthest(shared: Subset, book: FactBook, told: Spoken, silent: frozenset[int]) -> Verdict:
    """The verdict on calling an item the furthest of those that share a property."""
    having = _stating(shared.property, book, told, silent)
    found = _stating(shared.superlative, shared.book, Spoken(frozenset(), ()), frozenset())
    return having if not having.supported or found.supported else Verdict(False, having.items, found.problem)


def _stating(sentence: str, book: FactBook, told: Spoken, silent: frozenset[int]) -> Verdict:
    """The verdict on what a sentence states, after saying of the ``silent`` items that something isn't stated."""
    first: Verdict | None = None
    for each in _readings(sentence, book):
        verdict = _read(each, book, told, silent)
        if verdict.supported:
            return verdict
        first = first or verdict
    return first or Verdict(False, (), "says nothing")


def _readings(sentence: str, book: FactBook) -> Iterator[str]:
    """The ways to read a sentence. One that is backed is enough, for each says all that the sentence claims."""
    whole = opened(sentence, book)
    plain = unframed(concluded(whole, book))
    entire = (reworded(sentence),) if whole != sentence else ()
    for said in dict.fromkeys((reworded(plain), plain, reworded(unframed(whole)), *entire)):
        yield from dict.fromkeys((book.phrases.plain(said), said))


def _read(said: str, book: FactBook, told: Spoken, silent: frozenset[int]) -> Verdict:
    """The verdict on one way to read a sentence."""
    problem = misbuilt(said)
    if problem:
        return Verdict(False, (), problem)
    meaning = Meaning(Reading(said, book, told.latest, told.singled))
    if wish_alone(meaning):
        return Verdict(True, ())
    problem = next((found for judge in _JUDGES if (found := judge(meaning))), "")
    named = meaning.all_of(r for r in meaning.reading.references if r.role != "scope")
    return Verdict(not problem, book.ids(sorted((named or meaning.implied) | silent)), problem)


def _nothing(meaning: Meaning) -> str:
    """A sentence of function words and talk alone says nothing, and nobody can tell what it means."""
    reading = meaning.reading
    said = reading.references or reading.content or reading.quantities or reading.comparisons or reading.multiples
    return "" if said else "says nothing"


def _misspelt(meaning: Meaning) -> str:
    """A name is written as the catalogue writes it; only an ending of number or possession may differ."""
    reading, written = meaning.reading, meaning.book.written
    for each in reading.references:
        for token in reading.words[each.core : each.end] if each.kind == "named" else ():
            bare = token.low.removesuffix("'s").removesuffix("'")
            spelled = {bare, f"{bare}s", bare.removesuffix("s"), bare.removesuffix("es")} & written
            if token.kind == "word" and token.capital and not spelled and token.stem not in FUNCTION | TALK:
                return f"{token.text!r} is no name as the catalogue writes it"
    return ""


def _nobody(meaning: Meaning) -> str:
    for reference in meaning.reading.references:
        if not meaning.items(reference):
            return f"no single item on show is {meaning.reading.text(reference.start, reference.end)!r}"
    return ""


def _words(meaning: Meaning) -> str:
    framed, book = wished(meaning), meaning.book
    for word in meaning.reading.content:
        about = meaning.about(word.at)
        backed = all(meaning.support.word(word, p) for p in about) or joins(word, meaning.reading.words, book.heads)
        if not backed and not (word.at in framed and not word.negated and harmless(meaning, word, about)):
            return f"{'denies ' if word.negated else ''}{word.text!r} without a fact"
    return misjoined(meaning, framed)


#: What is asked of a sentence, in this order; the first fault is the verdict.
_JUDGES = (_nothing, _misspelt, _nobody, twisted, _words, needless, not_included, crossed, uncounted, uncompared, unmultiplied)
