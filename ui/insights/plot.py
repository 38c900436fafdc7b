"""Lines over time, drawn as SVG without a script: the page's own colors hold in light and dark, and words stay words at any width.

The script only shows the values under the finger; all of them are in the table below.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import floor, log10

from markupsafe import Markup

from ui.plain import one_line
from ui.texts import Texts

_PLOT = Markup(
    '<div class="plot" data-plot="{data}"><div class="legend">{legend}</div>'
    '<div class="drawing" role="group" tabindex="0" aria-label="{label}">'
    '<div class="axis" aria-hidden="true">{heights}</div>'
    '<div class="area"><svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true" focusable="false">{rules}{lines}</svg>'
    '<i class="guide" hidden></i><div class="points" aria-hidden="true"></div></div>'
    '<div class="feet" aria-hidden="true">{feet}</div></div>'
    '<div class="tip" role="status" hidden></div></div>'
)
_KEY = Markup('<button type="button" aria-pressed="true" data-series="{at}"><i class="s{color}"></i><span dir="auto">{name}</span></button>')
_RULE = Markup('<line class="rule" x1="0" x2="100" y1="{y}" y2="{y}"/>')
_LINE = Markup('<g class="series s{color}" data-line="{at}">{parts}</g>')
_PART = Markup('<polyline points="{}"/>')
_HEIGHT = Markup('<span style="--at:{at}%">{words}</span>')
_FOOT = Markup('<span style="--at:{at}%">{words}</span>')
#: So many colors there are; and so many dates stand below.
COLORS, _FEET = 6, 5


@dataclass(frozen=True, slots=True)
class Series:
    """One line: a value for each piece of time, None where there is none."""

    name: str
    values: tuple[float | None, ...]


def plot(texts: Texts, label: str, pieces: Sequence[str], series: Sequence[Series], said: Callable[[float], str], *, least: float = 0.0) -> Markup:
    """The lines over these pieces of time, which are written already; ``said`` writes a value. ``label`` tells what it shows.

    The axis goes from 0 to the greatest value, rounded up, or to ``least``.
    """
    top = max(least, ceiling(max((v for s in series for v in s.values if v is not None), default=0.0)))
    data = {
        "pieces": list(pieces),
        "series": [{"name": one_line(s.name), "said": [None if v is None else said(v) for v in s.values], "at": _heights(s, top)} for s in series],
    }
    return _PLOT.format(
        data=json.dumps(data, ensure_ascii=False),
        label=f"{label}. {texts('insights.keys')}",
        legend=Markup("").join(_KEY.format(at=at, color=at % COLORS, name=one_line(s.name)) for at, s in enumerate(series)),
        heights=Markup("").join(_HEIGHT.format(at=at, words=said(top * at / 100)) for at in (0, 50, 100)),
        rules=Markup("").join(_RULE.format(y=y) for y in (0, 50, 100)),
        lines=Markup("").join(_LINE.format(at=at, color=at % COLORS, parts=_parts(s, top)) for at, s in enumerate(series)),
        feet=Markup("").join(_FOOT.format(at=_x(at, len(pieces)), words=pieces[at]) for at in _spread(len(pieces))),
    )


def ceiling(most: float) -> float:
    """The number at the top of the axis: 1, 2, 4, 6, 8 or 10 of the size of the greatest value."""
    if most <= 0:
        return 1.0
    size = 10.0 ** floor(log10(most))
    return next(size * m for m in (1, 2, 4, 6, 8, 10, 20) if size * m >= most)


def _x(at: int, count: int) -> float:
    return 50.0 if count == 1 else round(100 * at / (count - 1), 2)


def _heights(series: Series, top: float) -> list[float | None]:
    return [None if v is None else round(100 * v / top, 2) for v in series.values]


def _parts(series: Series, top: float) -> Markup:
    """The line, broken where nothing is known; what stands alone is a short stroke."""
    parts: list[list[tuple[float, float]]] = [[]]
    for at, height in enumerate(_heights(series, top)):
        if height is None:
            parts.append([])
        else:
            parts[-1].append((_x(at, len(series.values)), 100 - height))
    drawn = [p if len(p) > 1 else [(p[0][0] - 0.6, p[0][1]), (p[0][0] + 0.6, p[0][1])] for p in parts if p]
    return Markup("").join(_PART.format(" ".join(f"{x:g},{y:g}" for x, y in p)) for p in drawn)


def _spread(count: int) -> list[int]:
    """The pieces that get their date written: the first, the last, and some between."""
    if count <= _FEET:
        return list(range(count))
    return sorted({round(n * (count - 1) / (_FEET - 1)) for n in range(_FEET)})
