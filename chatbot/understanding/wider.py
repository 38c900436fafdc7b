"""Wider words for several kinds of things: "bedding" is duvets, pillows and sheets, whatever of these a catalogue has."""

from collections.abc import Iterable, Sequence

from chatbot.domain.words import lemmas
from chatbot.understanding.shortnames import Forms

#: The mark ">" in a group, as words are compared: what stands before it is wider than what stands behind.
WIDER: tuple[str, ...] = ()


def widen(forms: Forms, groups: Iterable[Sequence[tuple[str, ...]]]) -> None:
    """Let the words of a group before its mark name all kinds of things behind it that ``forms`` has, unless they are names already."""
    for group in groups:
        at = group.index(WIDER)
        named = (t for form in group[at + 1 :] for t in forms.get(form, ()) if t.facet == "category" and lemmas(str(t.value))[-len(form) :] == form)
        kinds = [t for t in dict.fromkeys(named) if any(lemmas(str(t.value)) == form for form in group[at + 1 :])]
        for form in group[:at] if kinds else ():
            if not forms.get(form):
                forms[form] = list(kinds)
