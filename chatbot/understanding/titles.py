"""Items that a message calls by name: a whole title, a run of its words, or a word that no other title has."""

from collections.abc import Callable, Collection, Iterator, Sequence

from chatbot.domain.item import Item
from chatbot.domain.words import lemmas
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.tokens import Token

#: Fewer letters than this make no name of a single word.
_LETTERS = 4
#: Behind the first word of a message these say something of what it names: "Cathedral looks great".
_SAYING = frozenset("is look looks seem seems sound sounds was would has".split())
_BEFORE_A_NAME = frozenset({"the", "that", "this"})
#: Behind these a word says who makes a thing: "any by Mossgarth?"
_MADE_BY = frozenset({"by", "from"})


def titled(tokens: Sequence[Token], items: Sequence[Item], free: Collection[int], known: Callable[[str], bool]) -> tuple[Item, ...]:
    """The items named, in the order in which they are spoken of.

    ``free`` are the tokens that name nothing else of the catalogue; ``known`` tells an ordinary word, which is a name only where it is written or
    introduced as one ("the Whisper").
    """
    said = tuple(t.lemma for t in tokens if t.is_word or t.is_number)
    whole = sorted((at, n) for n, i in enumerate(items) if (at := _position(lemmas(i.title), said)) >= 0)
    spoken = [items[n] for _, n in whole]
    spoken = [i for i in spoken if not any(i is not j and set(lemmas(i.title)) < set(lemmas(j.title)) for j in spoken)]
    return tuple(spoken) or _by_name(tokens, items, free, known)


def _position(part: Sequence[str], whole: Sequence[str]) -> int:
    if not part:
        return -1
    starts = range(len(whole) - len(part) + 1)
    return next((s for s in starts if tuple(whole[s : s + len(part)]) == tuple(part)), -1)


def _by_name(tokens: Sequence[Token], items: Sequence[Item], free: Collection[int], known: Callable[[str], bool]) -> tuple[Item, ...]:
    """The items called by part of their titles: the one that bears the longest run of words, and those of which a single word is said beside it."""
    run = _by_run(tokens, items, free)
    spent = run[1] if run else range(0)
    found = [(run[1].start, run[0])] if run else []
    found += [(at, i) for at, i in _by_word(tokens, items, [k for k in free if k not in spent], known) if not run or i.id != run[0].id]
    return tuple(item for _, item in sorted(found, key=lambda f: f[0]))


def _by_run(tokens: Sequence[Token], items: Sequence[Item], free: Collection[int]) -> tuple[Item, range] | None:
    """The one item that bears the longest run of words, and the tokens of it: "the Whisper 40", "the Ridgeline 4-person"."""
    spoken = [(i, t) for i, t in enumerate(tokens) if t.is_word or t.is_number]
    best: dict[int, list[tuple[Item, int]]] = {}
    for item in items:
        title = lemmas(item.title)
        telling = {i for i in free if tokens[i].is_word and (tokens[i].lemma in _proper_words(item) or _is_written_as_a_name(tokens, i))}
        length, start = max(((_shared(spoken, s, title, telling), -s) for s in range(len(spoken))), default=(0, 0))
        if length:
            best.setdefault(length, []).append((item, -start))
    most = max(best, default=0)
    longest = best.get(most, [])
    if len(longest) != 1:
        return None
    item, first = longest[0]
    return item, range(spoken[first][0], spoken[first + most - 1][0] + 1)


def _shared(spoken: Sequence[tuple[int, Token]], start: int, title: Sequence[str], telling: Collection[int]) -> int:
    """How many words from ``start`` on stand in the title in the same order: two at the least, one of them a proper word of it."""
    length = 0
    while start + length < len(spoken):
        run = [t.lemma for _, t in spoken[start : start + length + 1]]
        if _position(run, title) < 0:
            break
        length += 1
    proper = any(i in telling for i, _ in spoken[start : start + length])
    return length if length > 1 and proper else 0


def _by_word(tokens: Sequence[Token], items: Sequence[Item], free: Collection[int], known: Callable[[str], bool]) -> Iterator[tuple[int, Item]]:
    """The items of which a word is said that no other title has, with the token that says it."""
    for item in items:
        own = _own_words(item, items)
        at = [i for i in free if tokens[i].lemma in own and _is_name(tokens, i, known)]
        if at:
            yield min(at), item


def _is_written_as_a_name(tokens: Sequence[Token], i: int) -> bool:
    """Whether a word of a name of several has a capital like the one beside it, in the middle of a sentence: the Quiet Hour."""
    sentence = i > 1 and any(t.text.islower() for t in tokens[: i - 1])
    return sentence and all(t.is_word and t.text[:1].isupper() and t.text[1:].islower() for t in tokens[i - 1 : i + 1])


def _is_name(tokens: Sequence[Token], i: int, known: Callable[[str], bool]) -> bool:
    """Whether a word stands as a name: no ordinary one, or with a capital inside the sentence, or behind "the"."""
    token = tokens[i]
    if token.is_number or (i > 0 and tokens[i - 1].lemma in _MADE_BY):
        return False
    capital = (i > 0 or (i + 1 < len(tokens) and tokens[i + 1].lemma in _SAYING)) and token.text[:1].isupper() and any(t.text.islower() for t in tokens)
    behind = i > 0 and tokens[i - 1].lemma in _BEFORE_A_NAME
    ends = i + 1 >= len(tokens) or not tokens[i + 1].is_word or tokens[i + 1].lemma in STOPWORDS
    return capital or (behind and ends) or not known(token.lemma)


def _own_words(item: Item, among: Sequence[Item]) -> set[str]:
    """The proper words of a title that no other title has."""
    return _proper_words(item) - {w for other in among if other.id != item.id for w in lemmas(other.title)}


def _proper_words(item: Item) -> set[str]:
    """The words of a title that don't say what the item is or is made of."""
    words = {w for w in lemmas(item.title) if len(w) >= _LETTERS} - STOPWORDS - {w for name in item.attributes for w in lemmas(name.replace("_", " "))}
    said = {w for v in item.attributes.values() if isinstance(v, tuple) for part in v for w in lemmas(part)}
    said |= {w for c in item.categories for w in lemmas(c)} | set(lemmas(item.description)) - set(lemmas(item.brand))
    return words - said
