"""What became of the rows of an import."""

import json
from dataclasses import asdict, dataclass, field


@dataclass(frozen=True, slots=True)
class Note:
    """One thing to know about one row: ``row`` is its line in the file (0 for the file as a whole)."""

    file: str
    row: int
    field: str
    what: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.row}" if self.row else self.file
        return f"{place}: {self.field}: {self.what}" if self.field else f"{place}: {self.what}"


@dataclass(slots=True)
class Report:
    """Counts of an import, and a note for every row that was mended or refused.

    ``taken`` counts the rows that became items, ``unchanged`` those of them that were on the shelf already in just that form,
    ``embedded`` the items that were embedded by this run.
    """

    taken: int = 0
    unchanged: int = 0
    embedded: int = 0
    removed: int = 0
    mended: list[Note] = field(default_factory=list)
    refused: list[Note] = field(default_factory=list)

    def as_json(self) -> str:
        """The report as one JSON object."""
        return json.dumps(asdict(self), ensure_ascii=False, indent=2)

    def as_text(self, most: int = 20) -> str:
        """The report for a person: the counts, then up to ``most`` notes of a kind, first those on a file as a whole."""
        files, mended = [note for note in self.mended if not note.row], [note for note in self.mended if note.row]
        counts = f"{self.taken} taken ({self.unchanged} unchanged), {len(mended)} mended, {len(self.refused)} refused, {self.embedded} embedded"
        lines = [counts + (f", {self.removed} removed" if self.removed else "")]
        for title, notes in (("Good to know", files), ("Refused", self.refused), ("Mended", mended)):
            if notes:
                lines += ["", f"{title}:", *(f"  {note}" for note in notes[:most])]
            if len(notes) > most:
                lines.append(f"  ... and {len(notes) - most} more")
        return "\n".join(lines)
