"""Success by turn as a picture: one small plot for all shoppers together and one for each persona, the shop beside the search box. Plain SVG."""

from collections.abc import Iterator, Sequence
from html import escape

from chatbot.simulate.figures import Figures
from chatbot.simulate.report import Outcome

_COLUMNS = 4
_WIDTH, _HEIGHT, _TOP = 230, 190, 64
_LEFT, _RIGHT, _ABOVE, _BELOW = 34, 12, 30, 30
_SHOP, _BASELINE, _GRID, _INK = "#1f5fa8", "#b4641e", "#e3e3e3", "#333333"


def chart(outcome: Outcome) -> str:
    """The picture as the text of an SVG file."""
    panels = [("all", outcome.shop, outcome.baseline)]
    panels += [(n, f, outcome.baseline_by_persona[n]) for n, f in outcome.shop_by_persona.items()]
    columns = min(_COLUMNS, len(panels))
    width, height = columns * _WIDTH + 20, _TOP + -(-len(panels) // columns) * _HEIGHT
    drawn = [*_heading(outcome)]
    for at, (name, ours, theirs) in enumerate(panels):
        x, y = 10 + at % columns * _WIDTH, _TOP + at // columns * _HEIGHT
        drawn += [f'<g transform="translate({x},{y})">', *_panel(name, ours, theirs), "</g>"]
    body = "\n".join(drawn)
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    style = f'font-family="sans-serif" font-size="11" fill="{_INK}"'
    paper = '<rect width="100%" height="100%" fill="white"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size} {style}>\n{paper}\n{body}\n</svg>\n'


def _heading(outcome: Outcome) -> Iterator[str]:
    yield f'<text x="14" y="24" font-size="15">Share of {outcome.shop.conversations} simulated shoppers who were shown what they want, by message</text>'
    for x, color, name in ((14, _SHOP, "conversation"), (130, _BASELINE, "search box, last message alone")):
        yield f'<line x1="{x}" y1="42" x2="{x + 20}" y2="42" stroke="{color}" stroke-width="2.5"/><text x="{x + 26}" y="46">{name}</text>'


def _panel(name: str, ours: Figures, theirs: Figures) -> Iterator[str]:
    turns = len(ours.success)
    yield f'<text x="{_LEFT}" y="{_ABOVE - 10}" font-weight="bold">{escape(name)} ({ours.conversations})</text>'
    for share in (0.0, 0.5, 1.0):
        y = _y(share)
        yield f'<line x1="{_LEFT}" y1="{y:.1f}" x2="{_WIDTH - _RIGHT}" y2="{y:.1f}" stroke="{_GRID}"/>'
        yield f'<text x="{_LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{share:g}</text>'
    for turn in range(1, turns + 1):
        yield f'<text x="{_x(turn, turns):.1f}" y="{_HEIGHT - _BELOW + 16}" text-anchor="middle">{turn}</text>'
    yield from _line(theirs.success, _BASELINE)
    yield from _line(ours.success, _SHOP)


def _line(shares: Sequence[float], color: str) -> Iterator[str]:
    points = [(_x(turn, len(shares)), _y(share)) for turn, share in enumerate(shares, 1)]
    joined = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    yield f'<polyline points="{joined}" fill="none" stroke="{color}" stroke-width="2.5"/>'
    yield from (f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{color}"/>' for x, y in points)


def _x(turn: int, turns: int) -> float:
    return _LEFT + (_WIDTH - _LEFT - _RIGHT) * ((turn - 1) / max(turns - 1, 1))


def _y(share: float) -> float:
    return _ABOVE + (_HEIGHT - _ABOVE - _BELOW) * (1 - share)
