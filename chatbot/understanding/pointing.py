"""What the words do by which a message points at an item: whether they are all of it ("number 3 please"), and what they don't ask for themselves."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from chatbot.domain.request import Filter
from chatbot.domain.words import lemmas
from chatbot.understanding.phrases import Phrase
from chatbot.understanding.reading import References
from chatbot.understanding.tokens import Token, tokenize

_NOTHING_MORE = frozenset(
    """
    the a that this those these one ones what how about and or ok okay please yes well then hm hmm um sorry i mean meant think so it's
    option number item no product card choice to from on in with
    """.split()
)
#: Words before which stands what something is compared with.
_COMPARING = frozenset({"than", "like", "as"})


def only_points(tokens: Sequence[Token], found: References, titles: Iterable[str] = ()) -> bool:
    """Whether all words of a message belong to its reference or say nothing; ``titles`` are those of the items pointed at."""
    own = {w for text in (found.words, found.beyond, *titles) for w in lemmas(text)} | {"st", "nd", "rd", "th"}
    rest = [t for t in tokens if (t.is_word or t.is_number) and t.lemma not in own and t.lemma not in _NOTHING_MORE]
    return bool(found.items or found.beyond) and not found.weak and not rest


def beside(tokens: Sequence[Token], references: References, filters: Sequence[Filter]) -> tuple[Filter, ...]:
    """The filters but those whose words only point: "the black one" wants nothing black, "the Grand Bath" no bath towel, "not number 3" refuses no word."""
    described = references.words if references.words.startswith("the ") else ""
    pointing = _words(references) | {"number", "no"}
    named = [set(run) for run in _runs(tokens, _words(references))]
    left = (f for f in filters if not (references.items and f.facet == "text" and set(lemmas(f.source)) <= pointing))
    left = (f for f in left if not (f.source and any(set(lemmas(f.source)) <= run for run in named)))
    return tuple(f for f in left if not described or f.source not in described)


def calls_it(tokens: Sequence[Token], references: References, heads: Collection[int]) -> bool:
    """Whether the ``heads``, the tokens that name a kind of thing, only call the item that is pointed at: "the stepladder"."""
    called = _words(references) if references.words.startswith("the ") else set()
    return bool(called) and all(tokens[i].lemma in called for i in heads)


def only_called(tokens: Sequence[Token], references: References, category: str | None, heads: Collection[int], left: Sequence[Phrase]) -> bool:
    """Whether what seems to be of a category is but what the item pointed at is called: the "Emberdown" of "less money than the Emberdown" is no eiderdown."""
    called, said = _words(references), {t.lemma for t in tokens}
    if category is None or not called or said.intersection(lemmas(category)):
        return False
    return all(tokens[i].lemma in called for i in heads) if heads else bool(left) and all(set(lemmas(p.text)) <= called for p in left)


def turns_down(tokens: Sequence[Token], references: References, set_aside: Collection[int]) -> bool:
    """Whether what a message points at is what it doesn't want: "forget the last one". ``set_aside`` are the tokens that it rules out or lets go."""
    said = set() if references.weak else _words(references)
    return bool(said) and all(i in set_aside for i, t in enumerate(tokens) if t.lemma in said)


def _words(references: References) -> set[str]:
    return {t.lemma for t in tokenize(references.words)} if references.items else set()


def _runs(tokens: Sequence[Token], words: Collection[str]) -> Iterator[list[str]]:
    """The runs of two words and more that belong to what something is compared with: "smaller than the Grand Bath"."""
    run: list[str] = []
    for i, token in enumerate((*tokens, None)):
        if token is not None and token.lemma in words:
            run.append(token.lemma)
            continue
        before = i - len(run)
        if len(run) > 1 and _COMPARING.intersection(t.lemma for t in tokens[max(before - 2, 0) : before]):
            yield run
        run = []
