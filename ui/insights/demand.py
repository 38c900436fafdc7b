"""What is asked for: kinds of things over time, values, prices, and for whom."""

from collections import defaultdict
from collections.abc import Mapping

from markupsafe import Markup

from chatbot.insights.table import Table
from ui.insights.figure import day
from ui.insights.grid import bars
from ui.insights.plot import Series, plot
from ui.insights.section import Writer
from ui.plain import one_line
from ui.texts import Texts
from ui.wording import facet_name, person

_ROWS, _FACETS, _VALUES = 10, 9, 6
_PICK = Markup('<button type="button" class="pick" data-category="{value}"><span dir="auto">{name}</span></button>')
_FACET = Markup('<div class="facet"><h3 dir="auto">{name}</h3>{bars}</div>')


def over_time(writer: Writer, table: Table) -> Markup:
    """The kinds that are asked for most, as lines."""
    lines = _lines(writer, table, "category", "insights.over_time.title")
    return writer.section("over_time", table, lines, kind="wide", under=_pivot(writer, table, "category", "insights.over_time.title"))


def categories(writer: Writer, table: Table) -> Markup:
    """The kinds, with how it was before; a tap on one shows that kind alone."""
    texts, rows = writer.texts, table.records()[:_ROWS]
    made = [(_PICK.format(value=r["category"], name=one_line(r["category"])), r["asked"], (texts.number(r["before"]),)) for r in rows]
    titles = [texts(f"insights.column.{c}") for c in ("category", "asked", "before")]
    body = bars(texts, texts("insights.categories.title"), titles, made) if rows else None
    return writer.section("categories", table, body)


def facets(writer: Writer, table: Table) -> Markup:
    """The values of each facet, the facets that are spoken of most first."""
    texts = writer.texts
    by_facet: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for row in table.records():
        by_facet[row["facet"]].append((row["value"], row["asked"]))
    spoken = sorted(by_facet, key=lambda f: -sum(n for _, n in by_facet[f]))[:_FACETS]
    titles = (texts("insights.column.value"), texts("insights.column.asked"))
    made = [
        _FACET.format(name=facet_name(texts, f), bars=bars(texts, facet_name(texts, f), titles, [(value(texts, v), n, ()) for v, n in by_facet[f][:_VALUES]]))
        for f in spoken
    ]
    body = Markup('<div class="facets">{}</div>').format(Markup("").join(made)) if made else None
    return writer.section("facets", table, body, kind="wide", words=lambda c, cell: facet_name(texts, cell) if c == "facet" else value(texts, cell))


def prices(writer: Writer, table: Table, times: Table) -> Markup:
    """The limits that shoppers name, and how that changes."""
    texts, rows = writer.texts, table.records()
    titles = (texts("insights.column.band"), texts("insights.column.asked"))
    if not rows:
        return writer.section("prices", table, None)
    drawn = bars(texts, texts("insights.prices.title"), titles, [(band(texts, r["band"]), r["asked"], ()) for r in rows])
    lines = _lines(writer, times, "band", "insights.prices_over_time.title") if len(writer.wanted.period.pieces) > 1 else None
    under = _pivot(writer, times, "band", "insights.prices_over_time.title") if lines else None
    return writer.section("prices", times if lines else table, drawn + (lines or ""), under=under, words=lambda _, cell: band(texts, cell))


def recipients(writer: Writer, table: Table) -> Markup:
    """For whom things are looked for."""
    texts, rows = writer.texts, table.records()[:_ROWS]
    titles = (texts("insights.column.recipient"), texts("insights.column.asked"))
    body = bars(texts, texts("insights.recipients.title"), titles, [(person(texts, r["recipient"]), r["asked"], ()) for r in rows]) if rows else None
    return writer.section("recipients", table, body, words=lambda _, cell: person(texts, cell))


def value(texts: Texts, word: str) -> str:
    """A value as it is read: one that isn't wanted, a yes or a no are ours to say."""
    if word in ("yes", "no"):
        return texts(f"insights.value.{word}")
    return texts("insights.value.not", value=one_line(word[4:])) if word.startswith("not ") else one_line(word)


def band(texts: Texts, name: str) -> str:
    """A band of prices with a proper dash and thousands set apart: "500–1,000 USD"."""
    limits, _, currency = one_line(name).partition(" ")
    return f"{'–'.join(texts.number(int(n)) if n.isdigit() else n for n in limits.split('-'))} {currency}".strip()


def _lines(writer: Writer, table: Table, of: str, title: str) -> Markup | None:
    texts, pieces = writer.texts, writer.wanted.period.pieces
    found: Mapping[str, dict[str, int]] = defaultdict(dict)
    for row in table.records():
        found[row[of]][row["from"]] = row["asked"]
    if not any(n for counts in found.values() for n in counts.values()):
        return None
    series = [Series(band(texts, name) if of == "band" else name, tuple(counts.get(p, 0) for p in pieces)) for name, counts in found.items()]
    return plot(texts, texts(title), [day(texts, p) for p in pieces], series[:6], lambda v: texts.number(int(v)), least=2)


def _pivot(writer: Writer, table: Table, of: str, title: str) -> Markup:
    """The same as a table with a row for each piece of time and a column for each name."""
    texts, found = writer.texts, {(row["from"], row[of]): row["asked"] for row in table.records()}
    names = tuple(dict.fromkeys(str(n) for n in table.column(of)))
    rows = tuple((piece, *(found.get((piece, n), 0) for n in names)) for piece in writer.wanted.period.pieces)
    columns = ("from", *(band(texts, n) if of == "band" else one_line(n) for n in names))
    return writer.table(Table(table.name, columns, rows), texts(title), words=lambda _, cell: day(texts, cell), named=False)
