"""What each attribute column of a catalogue holds. A column has one type, so all its rows are looked at before any is read."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from chatbot.catalog.mapping import AttributeMap, facet_name
from chatbot.catalog.number import as_float, number
from chatbot.catalog.units import convert, dimension, measure, split_name, unit
from chatbot.domain.vocabulary import BUILT_IN, Kind, Vocabulary

FLAGS = {"yes": True, "true": True, "no": False, "false": False, "y": True, "n": False}
ABSENT = frozenset({"", "-", "--", "–", "n/a", "n.a.", "null", "nan"})
_SHORT = 30
_MOST_SPELLINGS = 5_000


@dataclass(frozen=True, slots=True)
class Column:
    """The type of one attribute column: the facet it fills, its kind, the unit a bare number has and the unit to keep.

    ``separators`` are the characters that part several words in one cell.
    """

    facet: str
    kind: Kind
    bare_unit: str = ""
    unit: str = ""
    separators: str = "|;"


@dataclass(frozen=True, slots=True)
class Types:
    """The types of all columns, and the usual spelling of each word value by facet and folded case."""

    columns: Mapping[str, Column]
    spellings: Mapping[str, Mapping[str, str]]


@dataclass(slots=True)
class _Tally:
    """What was seen in one column."""

    rows: int = 0
    texts: int = 0
    flags: int = 0
    lists: int = 0
    comma_long: bool = False
    numbers: Counter[tuple[float, str | None]] = field(default_factory=Counter)
    spellings: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, value: Any) -> None:
        self.rows += 1
        match value:
            case bool():
                self.flags += 1
            case int() | float():
                self.numbers[as_float(value), None] += 1
            case list():
                self.lists += 1
                self._spell(str(v) for v in value)
            case str():
                self._add_text(value.strip())

    def _add_text(self, text: str) -> None:
        if text.casefold() in FLAGS:
            self.flags += 1
        elif (value := number(text)) is not None:
            self.numbers[value, None] += 1
        elif (measured := measure(text)) is not None:
            self.numbers[measured] += 1
        else:
            self.texts += 1
            pieces = split(text, "|;,")
            self.comma_long = self.comma_long or any(len(piece) > _SHORT or piece.count(" ") > 2 for piece in pieces)
            self._spell(pieces)

    def _spell(self, words: Iterable[str]) -> None:
        for word in words:
            if word.casefold() in self.spellings or len(self.spellings) < _MOST_SPELLINGS:
                self.spellings[word.casefold()][word] += 1

    def kind(self, name: str) -> Kind:
        if self.texts or self.lists or (self.flags and self.numbers):
            return "words"
        if self.numbers:
            suffix = split_name(name)[1]
            units = {dimension(own if own is not None else suffix or "") for _, own in self.numbers}
            return "number" if len(units) == 1 else "words"
        return "flag"


class Survey:
    """Looks at rows and then says what their attribute columns are."""

    def __init__(self, hints: Mapping[str, AttributeMap] | None = None, known: Vocabulary | None = None) -> None:
        """``known`` is the vocabulary that new rows join: its facets keep their kinds, units and spellings."""
        self._hints = dict(hints or {})
        self._known = dict(known.facets) if known else {}
        self._tallies: dict[str, _Tally] = defaultdict(_Tally)
        self._options: dict[str, Counter[str]] = defaultdict(Counter)
        for facet in self._known.values():
            if facet.kind == "words":
                self._options[facet.name].update(facet.values or {})

    def add(self, attributes: Mapping[str, Any]) -> None:
        for name, value in attributes.items():
            if not (value is None or (isinstance(value, str) and value.strip().casefold() in ABSENT)):
                self._tallies[name].add(value)

    def add_options(self, options: Mapping[str, Any]) -> None:
        for name, value in options.items():
            self._options[facet_name(name)][str(value).strip()] += 1

    def types(self) -> Types:
        """The type of every column seen. A word of a variant's options makes the attribute of that name words as well."""
        kinds = {name: self._kind(name, tally) for name, tally in self._tallies.items()}
        columns = {
            name: Column(_own(facet_name(name)), kind, separators=self._separators(name))
            for name, kind in kinds.items()
            if kind != "number" and facet_name(name)
        }
        taken = {column.facet for column in columns.values()} | set(self._options)
        columns |= self._measured([name for name, kind in kinds.items() if kind == "number"], taken)
        return Types(columns, self._spellings(columns))

    def _kind(self, name: str, tally: _Tally) -> Kind:
        hint = self._hints.get(name)
        if hint and hint.kind:
            return hint.kind
        return "words" if facet_name(name) in self._options else tally.kind(name)

    def _separators(self, name: str) -> str:
        hint = self._hints.get(name)
        if hint and hint.separator:
            return hint.separator
        return "|;" if self._tallies[name].comma_long else "|;,"

    def _measured(self, names: list[str], taken: set[str]) -> dict[str, Column]:
        """Columns of numbers. Those of one name and dimension share a facet and a unit; of several dimensions, the one
        most rows state has the short name, and the others have the unit in theirs: ``capacity`` and ``capacity_people``.
        """
        groups: dict[tuple[str, str], list[str]] = defaultdict(list)
        bare = {name: self._bare_unit(name) for name in names}
        for name in names:
            short = name if name in self._hints else split_name(name)[0]
            groups[facet_name(short), dimension(self._common_unit(name, bare[name]))].append(name)
        columns: dict[str, Column] = {}
        by_rows = sorted(groups.items(), key=lambda g: (-sum(self._tallies[n].rows for n in g[1]), g[0]))
        for (short, measured), members in by_rows:
            shared = self._shared_unit(members, bare)
            known = self._known.get(short)
            same = known is not None and known.kind == "number" and dimension(known.unit) == measured
            free = same or (known is None and short not in taken)
            shared = known.unit if known and same else shared
            for name in members:
                facet = short if short and free else facet_name(f"{short} {shared}" if shared else name)
                columns[name] = Column(_own(facet), "number", bare[name], shared)
            taken.add(short)
        return columns

    def _bare_unit(self, name: str) -> str:
        hint = self._hints.get(name)
        if hint:
            return unit(hint.unit) or ""
        return split_name(name)[1] or ""

    def _common_unit(self, name: str, bare: str) -> str:
        return next((u for _, u in self._tallies[name].numbers if u is not None), bare)

    def _shared_unit(self, names: list[str], bare: Mapping[str, str]) -> str:
        """The commonest unit in which every value has two decimals at most (three below one), or else the finest one."""
        values: Counter[tuple[float, str]] = Counter()
        for name in names:
            for (value, own), count in self._tallies[name].numbers.items():
                values[value, bare[name] if own is None else own] += count
        units: Counter[str] = Counter()
        for (_, stated), count in values.items():
            units[stated] += count
        for candidate, _ in units.most_common():
            if all(_short(convert(value, stated, candidate)) for value, stated in values):
                return candidate
        return min(units, key=lambda u: convert(1.0, u, next(iter(units)))) if units else ""

    def _spellings(self, columns: Mapping[str, Column]) -> dict[str, dict[str, str]]:
        counts: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
        for name, column in columns.items():
            for folded, spelled in self._tallies[name].spellings.items():
                counts[column.facet][folded].update(spelled)
        for facet, options in self._options.items():
            for word, count in options.items():
                counts[facet][word.casefold()][word] += count
        return {
            facet: {folded: min(spelled, key=lambda w: (-spelled[w], w)) for folded, spelled in words.items()}
            for facet, words in counts.items()
        }


def split(text: str, separators: str) -> list[str]:
    """The pieces between separators; a comma between digits parts nothing."""
    pieces, start = [], 0
    for at, character in enumerate(text):
        if character in separators and not (character == "," and text[at - 1 : at].isdigit() and text[at + 1 : at + 2].isdigit()):
            pieces.append(text[start:at])
            start = at + 1
    return [piece.strip() for piece in (*pieces, text[start:]) if piece.strip()]


def _short(value: float) -> bool:
    return abs(round(value, 2 if abs(value) >= 1 else 3) - value) < 1e-9


def _own(facet: str) -> str:
    """A facet name that doesn't hide behind one every item has."""
    return f"{facet}_detail" if facet in BUILT_IN else facet
