"""Words that look like values of the catalogue where they stand for something else: a deed, a trace, what something smells of or is done to."""

from collections.abc import Sequence

from chatbot.domain.vocabulary import Vocabulary
from chatbot.domain.words import lemmas
from chatbot.understanding.adjectives import SCALES
from chatbot.understanding.cues import Stance
from chatbot.understanding.deeds import is_done_to
from chatbot.understanding.lexicon import Match
from chatbot.understanding.nouns import is_noun
from chatbot.understanding.stopwords import STOPWORDS
from chatbot.understanding.terms import PERSONS
from chatbot.understanding.tokens import Token

_SAYING = frozenset("says said say thinks thought think reckons reckoned reckon insists told tells claims swears reminds complains".split())
_SMELLING = frozenset("smell smelling taste tasting stink stinking reek reeking".split())
_BECOMING = frozenset("goes turn turns turning become becomes becoming fades".split())
_NEVER = frozenset("doesn't don't won't not never didn't doesnt dont wont can't".split())
#: What things leave behind, or give off.
_TRACES = frozenset("cast residue mark stain streak smear light glow flash tint film layer trace line stripe label logo letter dot".split())


def says_something_else(match: Match, tokens: Sequence[Token], stances: Sequence[Stance], vocabulary: Vocabulary) -> bool:
    """Whether a word that looks like a value is none: a deed, a trace that isn't wanted, or what is measured."""
    done = match.last - match.first == 1 and is_done_to(tokens, match.first)
    told = _speaks(match, tokens) or _is_verb(match, tokens) or _is_tended(match, tokens) or _befalls(match, tokens) or _is_told_of_it(match, tokens, stances)
    return done or told or _only_sizes(match, tokens, vocabulary) or _is_measured(match, tokens, vocabulary)


def _speaks(match: Match, tokens: Sequence[Token]) -> bool:
    """Whether people are named only as those who say something: "the missus says no more gadgets"."""
    behind = tokens[match.last].text.casefold() if match.last < len(tokens) else ""
    return behind in _SAYING and match.first > 0 and all(t.facet in PERSONS for t in match.terms)


def _is_verb(match: Match, tokens: Sequence[Token]) -> bool:
    """Whether a word is what somebody does: the knits of "she knits, loves her garden"."""
    word, behind = tokens[match.first], tokens[match.last] if match.last < len(tokens) else None
    ends = behind is None or not behind.is_word or behind.lemma in ("and", "but")
    who = tokens[match.first - 1].text.casefold() if match.first else ""
    return ends and match.last - match.first == 1 and who in ("she", "he", "who") and word.text.casefold() == word.lemma + "s"


def _is_tended(match: Match, tokens: Sequence[Token]) -> bool:
    """Whether what has the name of a color is what something is done to: the lavender of "to trim lavender"."""
    behind = tokens[match.last] if match.last < len(tokens) else None
    ends = behind is None or not behind.is_word or behind.lemma in STOPWORDS
    before = tokens[max(match.first - 2, 0) : match.first]
    done = len(before) > 1 and before[0].lemma == "to" and before[1].is_word and before[1].lemma not in STOPWORDS
    colors = [t for t in match.terms if t.facet == "color"]
    return ends and done and bool(colors) and not any(tokens[match.first].lemma in lemmas(str(t.value)) for t in colors)


def _befalls(match: Match, tokens: Sequence[Token]) -> bool:
    """Whether a color is what something becomes, or how somebody takes something: "doesn't go white", "I take my coffee black"."""
    before = [t.text.casefold() for t in tokens[max(match.first - 3, 0) : match.first]]
    if not before or any(t.facet != "color" for t in match.terms):
        return False
    taken = len(before) > 2 and before[0] in ("take", "drink", "like", "have") and before[1] == "my" and is_noun(tokens[match.first - 1])
    return taken or before[-1] in _BECOMING or (before[-1] == "go" and len(before) > 1 and before[-2] in _NEVER)


def _only_sizes(match: Match, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether a part is named only to say how large something is: the pocket of "pocket size"."""
    behind = tokens[match.last].lemma if match.last < len(tokens) else ""
    return behind in ("size", "sized") and match.last - match.first == 1 and all(vocabulary.facets[t.facet].kind == "flag" for t in match.terms)


def _is_measured(match: Match, tokens: Sequence[Token], vocabulary: Vocabulary) -> bool:
    """Whether an adjective of measure says how much there is to be of what a facet measures: "heavy paper", "a long battery"."""
    before, word = tokens[match.first - 1].lemma if match.first else "", tokens[match.last - 1].lemma
    return before in SCALES and match.last - match.first == 1 and any(f.kind == "number" and lemmas(f.label) == (word,) for f in vocabulary.facets.values())


def is_smelled(tokens: Sequence[Token], first: int) -> bool:
    """Whether the word at ``first`` says what something smells of: the lavender of "smells of lavender" is no color."""
    before = [t.lemma for t in tokens[max(first - 2, 0) : first]]
    return before[:1] != [] and before[0] in _SMELLING and before[-1] in ("of", "like")


def _is_told_of_it(match: Match, tokens: Sequence[Token], stances: Sequence[Stance]) -> bool:
    """Whether a color only says which stains, marks or glare aren't wanted: "no white cast"."""
    behind = tokens[match.last] if match.last < len(tokens) else None
    refused = stances[match.first] is Stance.UNWANTED and match.last < len(tokens) and stances[match.last] is Stance.UNWANTED
    colored = all(t.facet == "color" for t in match.terms)
    return colored and refused and behind is not None and behind.lemma in _TRACES
