"""SVG shapes as strings, with short numbers; coordinates are those of a 400 x 400 square."""


def rect(x: float, y: float, width: float, height: float, fill: str, r: float = 0) -> str:
    """A rectangle from its top left corner, with round corners of radius `r`."""
    corner = f' rx="{_n(r)}"' if r else ""
    return f'<rect x="{_n(x)}" y="{_n(y)}" width="{_n(width)}" height="{_n(height)}"{corner} fill="{fill}"/>'


def box(cx: float, cy: float, width: float, height: float, fill: str, r: float = 0) -> str:
    """A rectangle about its middle."""
    return rect(cx - width / 2, cy - height / 2, width, height, fill, r)


def disk(cx: float, cy: float, r: float, fill: str) -> str:
    """A filled circle."""
    return f'<circle cx="{_n(cx)}" cy="{_n(cy)}" r="{_n(r)}" fill="{fill}"/>'


def ring(cx: float, cy: float, r: float, stroke: str, width: float) -> str:
    """A circle's outline."""
    return f'<circle cx="{_n(cx)}" cy="{_n(cy)}" r="{_n(r)}" fill="none" stroke="{stroke}" stroke-width="{_n(width)}"/>'


def oval(cx: float, cy: float, rx: float, ry: float, fill: str) -> str:
    """A filled ellipse."""
    return f'<ellipse cx="{_n(cx)}" cy="{_n(cy)}" rx="{_n(rx)}" ry="{_n(ry)}" fill="{fill}"/>'


def shape(d: str, fill: str) -> str:
    """A filled path."""
    return f'<path d="{d}" fill="{fill}"/>'


def stroke(d: str, color: str, width: float) -> str:
    """A path drawn as a line with round ends and joints."""
    style = 'fill="none" stroke-linecap="round" stroke-linejoin="round"'
    return f'<path d="{d}" stroke="{color}" stroke-width="{_n(width)}" {style}/>'


def veil(content: str, opacity: float) -> str:
    """Shapes that let through what is behind them."""
    return f'<g opacity="{_n(opacity)}">{content}</g>'


def turned(content: str, degrees: float, x: float = 200, y: float = 200) -> str:
    """Shapes turned clockwise about a point."""
    return f'<g transform="rotate({_n(degrees)} {_n(x)} {_n(y)})">{content}</g>'


def scaled(content: str, factor: float, x: float = 200, y: float = 330) -> str:
    """Shapes made larger or smaller about a point: by default where the product stands."""
    dx, dy = x * (1 - factor), y * (1 - factor)
    return f'<g transform="translate({_n(dx)} {_n(dy)}) scale({_n(factor)})">{content}</g>'


def lifted(content: str, up: float) -> str:
    """Shapes higher up in the picture."""
    return f'<g transform="translate(0 {_n(-up)})">{content}</g>'


def mirrored(content: str) -> str:
    """Shapes, and their mirror image across the middle."""
    return f'{content}<g transform="matrix(-1 0 0 1 400 0)">{content}</g>'


def shadow(cx: float = 200, cy: float = 334, rx: float = 120, ry: float = 14) -> str:
    """The soft patch under a product."""
    return f'<ellipse cx="{_n(cx)}" cy="{_n(cy)}" rx="{_n(rx)}" ry="{_n(ry)}" fill="#2b2d3c" opacity=".13"/>'


def _n(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")
