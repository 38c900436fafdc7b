"""Pictures of electronics: screens, sound and power."""

from chatbot.sample.pictures.ink import IRON, METAL, RUBBER, STEEL, WHITE, Ink, mix
from chatbot.sample.pictures.shapes import (
    box,
    disk,
    mirrored,
    oval,
    rect,
    ring,
    scaled,
    shadow,
    shape,
    stroke,
    turned,
    veil,
)

NIGHT = "#2f3542"


def laptop(ink: Ink) -> str:
    """An open laptop, larger for a larger screen."""
    screen = (
        rect(84, 104, 232, 156, ink.dark, 14) + rect(94, 114, 212, 136, NIGHT, 6) + _wallpaper(ink, 94, 114, 212, 136)
    )
    base = shape("M40 300 L84 256 H316 L360 300 Z", ink.main) + shape("M78 288 L100 264 H300 L322 288 Z", ink.deep)
    keys = stroke("M100 270 H300 M94 277 H306 M88 284 H312", ink.dark, 2)
    front = rect(40, 298, 320, 16, ink.light, 8) + rect(170, 298, 60, 7, ink.dark, 3)
    return shadow(200, 322, 170, 12) + scaled(
        screen + base + keys + front, 0.6 + ink.number("screen_in", 14) / 35, 200, 300
    )


def monitor(ink: Ink) -> str:
    """A screen on a stand; wide ones are wider, curved ones bend."""
    size = ink.number("screen_in", 27)
    width, height = min(340, 190 + size * 3.4), 196 - max(0, size - 30) * 2
    left, top = 200 - width / 2, 78 + (196 - height) / 2
    stand = rect(186, 250, 28, 66, ink.dark) + rect(130, 312, 140, 16, ink.main, 8)
    if ink.is_a("gaming"):
        stand = rect(186, 250, 28, 62, ink.dark) + shape(
            "M200 300 L290 326 L280 332 L200 318 L120 332 L110 326 Z", ink.main
        )
    panel = rect(left, top, width, height, ink.main, 12) + rect(left + 9, top + 9, width - 18, height - 18, NIGHT, 5)
    art = _wallpaper(ink, left + 9, top + 9, width - 18, height - 18)
    return shadow(200, 330, 110, 11) + stand + panel + art


def _wallpaper(ink: Ink, x: float, y: float, w: float, h: float) -> str:
    """What a screen shows: hills, a rising sun, or windows."""
    glow = mix(ink.accent, WHITE, 0.25)
    hills = (
        f"M{x} {y + h} V{y + h * 0.66:.0f} Q{x + w * 0.3:.0f} {y + h * 0.34:.0f} {x + w * 0.56:.0f} {y + h * 0.66:.0f}"
    )
    hills += f" Q{x + w * 0.8:.0f} {y + h * 0.44:.0f} {x + w} {y + h * 0.6:.0f} V{y + h} Z"
    scene = ink.pick(3, "wallpaper")
    if scene == 0:
        return veil(disk(x + w * 0.68, y + h * 0.36, h * 0.15, glow) + shape(hills, mix(ink.main, "#5c8bb0", 0.6)), 0.9)
    if scene == 1:
        return veil(disk(x + w * 0.5, y + h * 0.62, h * 0.27, glow) + shape(hills, mix(ink.main, "#6b5ca0", 0.6)), 0.9)
    lines = "".join(
        rect(x + w * 0.12, y + h * (0.2 + 0.13 * i), w * (0.3 - 0.05 * (i % 3)), 7, STEEL, 3) for i in range(5)
    )
    return lines + rect(x + w * 0.54, y + h * 0.18, w * 0.36, h * 0.56, mix(glow, NIGHT, 0.25), 6)


def headphones(ink: Ink) -> str:
    """A band and two cups; a boom for gaming, a cable where there is one."""
    band = stroke("M92 236 V206 Q92 84 200 84 Q308 84 308 206 V236", ink.main, 22) + stroke(
        "M122 130 Q148 93 200 92 Q252 93 278 130", ink.light, 9
    )
    cup = rect(66, 204, 62, 116, ink.main, 30) + rect(108, 210, 34, 104, ink.deep, 17)
    cup += rect(76, 226, 20, 72, ink.dark, 10) + (
        disk(86, 262, 7, ink.accent) if ink.chance("dot") else rect(83, 240, 6, 44, ink.light, 3)
    )
    boom = (
        stroke("M84 314 Q104 352 164 344", IRON, 8) + disk(168, 343, 11, RUBBER) if ink.says("gaming", "boom") else ""
    )
    wire = (
        stroke("M100 318 Q104 356 150 356 H250", ink.deep, 6) if ink.says("wired") and not ink.yes("wireless") else ""
    )
    return shadow(200, 344, 130, 11) + wire + band + mirrored(cup) + boom


def earbuds(ink: Ink) -> str:
    """Two buds behind their open case."""
    case = (
        rect(110, 190, 180, 134, ink.main, 48)
        + rect(110, 190, 180, 50, ink.light, 25)
        + rect(110, 222, 180, 20, ink.light)
    )
    case += stroke("M112 242 H288", ink.dark, 5) + disk(200, 272, 6, ink.accent)
    bud = rect(122, 104, 20, 82, ink.dark, 10) + oval(134, 106, 28, 25, ink.main) + oval(152, 110, 13, 17, ink.deep)
    return shadow(200, 328, 104, 12) + mirrored(turned(bud, -12, 134, 130)) + case


def bluetooth_speaker(ink: Ink) -> str:
    """A portable speaker: upright, lying, or a box with a handle."""
    style = ink.pick(3, "body")
    if style == 0:
        body = rect(126, 82, 148, 244, ink.main, 56) + rect(140, 104, 120, 200, ink.dark, 46)
        return (
            shadow(200, 328, 94)
            + body
            + _mesh(150, 128, 6, 9, ink.deep)
            + disk(200, 90, 14, ink.light)
            + rect(180, 308, 40, 8, ink.accent, 4)
        )
    if style == 1:
        body = (
            rect(54, 170, 292, 150, ink.main, 72)
            + rect(92, 186, 216, 118, ink.dark, 20)
            + _mesh(108, 204, 11, 5, ink.deep)
        )
        ends = ring(76, 246, 12, ink.light, 6) + ring(324, 246, 12, ink.light, 6)
        return shadow(200, 324, 140) + stroke("M108 172 Q200 116 292 172", ink.accent, 10) + body + ends
    body = rect(84, 120, 232, 204, ink.main, 30) + rect(100, 136, 200, 172, ink.dark, 20)
    cones = disk(200, 246, 52, ink.deep) + disk(200, 246, 38, ink.main) + disk(200, 246, 15, ink.light)
    return (
        shadow(200, 326, 124)
        + stroke("M130 122 Q130 84 160 84 H240 Q270 84 270 122", ink.deep, 13)
        + body
        + cones
        + disk(200, 164, 18, ink.main)
    )


def _mesh(x: float, y: float, columns: int, rows: int, color: str) -> str:
    d = "".join(f"M{x + 20 * (i % columns):.0f} {y + 20 * (i // columns):.0f}h.1" for i in range(columns * rows))
    return stroke(d, color, 9)


def power_bank(ink: Ink) -> str:
    """A rounded slab with a port, charge lights, and solar cells where it has them."""
    big = min(1.06, 0.78 + ink.number("capacity_mah", 10000) / 90000)
    body = rect(128, 70, 144, 258, ink.dark, 32) + rect(128, 70, 134, 258, ink.main, 32)
    port = rect(176, 84, 40, 12, ink.deep, 6)
    lights = "".join(disk(174 + 16 * i, 304, 4.5, ink.accent if i < 3 else ink.dark) for i in range(4))
    if ink.yes("solar"):
        art = rect(144, 116, 102, 160, NIGHT, 8) + stroke(
            "M178 116 V276 M212 116 V276 M144 156 H246 M144 196 H246 M144 236 H246", "#5b7aa6", 4
        )
    elif ink.yes("wireless_charging"):
        art = ring(195, 196, 42, ink.light, 7) + ring(195, 196, 26, ink.light, 6) + disk(195, 196, 8, ink.light)
    else:
        art = shape("M206 142 L164 206 H192 L182 256 L226 188 H198 Z", ink.light)
    return shadow(200, 332, 90) + scaled(body + port + art + lights, big, 200, 330)


def smartwatch(ink: Ink) -> str:
    """A watch face on a strap, round or square, with rings or a clock."""
    strap = shape("M156 136 L164 36 Q166 26 178 26 H222 Q234 26 236 36 L244 136 Z", ink.main)
    strap += shape("M156 264 L164 364 Q166 374 178 374 H222 Q234 374 236 364 L244 264 Z", ink.dark)
    holes = "".join(oval(200, 318 + 16 * i, 5, 4, ink.deep) for i in range(3))
    if ink.is_a("band", "tracker", "slim"):
        case, face = rect(152, 112, 96, 176, RUBBER, 42), rect(162, 122, 76, 156, NIGHT, 34)
        art = ring(200, 176, 22, ink.accent, 8) + stroke("M178 226 H222 M184 246 H216", METAL, 6)
        return strap + holes + case + face + art
    square = ink.chance("square", 0.4)
    case = (
        box(200, 200, 164, 172, IRON, 46) + box(200, 200, 142, 150, NIGHT, 36)
        if square
        else disk(200, 200, 92, IRON) + disk(200, 200, 79, NIGHT)
    )
    crown = rect(282 if square else 290, 186, 12, 30, STEEL, 5)
    if ink.chance("rings"):
        art = ring(200, 200, 54, mix(ink.accent, NIGHT, 0.6), 10) + stroke(
            "M200 146 A54 54 0 1 1 148 214", ink.accent, 10
        )
        art += stroke("M178 200 h10 l8 -18 l10 34 l8 -16 h10", WHITE, 6)
    else:
        art = stroke("M200 200 V152 M200 200 L236 220", WHITE, 8) + disk(200, 200, 7, ink.accent)
        art += stroke("M200 138h.1M262 200h.1M200 262h.1M138 200h.1", STEEL, 9)
    return strap + holes + crown + case + art
