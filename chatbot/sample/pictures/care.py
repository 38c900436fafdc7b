"""Pictures of beauty, garden and travel things."""

from chatbot.sample.pictures.ink import IRON, METAL, PAPER, RUBBER, STEEL, WHITE, Ink, mix
from chatbot.sample.pictures.shapes import (
    disk,
    mirrored,
    oval,
    rect,
    scaled,
    shadow,
    shape,
    stroke,
    turned,
    veil,
)

SUN = "#f3bd4f"


def moisturizer(ink: Ink) -> str:
    """A jar of cream with its lid leaning, or a pump bottle, or a tube."""
    if ink.is_a("lotion", "gel", "fluid", "serum"):
        pump = (
            rect(188, 78, 24, 40, STEEL, 6) + stroke("M200 78 V64 H152", IRON, 17) + rect(164, 108, 72, 30, ink.deep, 9)
        )
        body = rect(134, 134, 132, 196, ink.main, 30) + shape(
            "M232 134 Q266 138 266 164 V300 Q266 330 232 330 Q246 316 246 290 V170 Q246 144 232 134 Z", ink.dark
        )
        return shadow(200, 334, 90) + pump + body + _label(ink, 200, 236)
    if ink.chance("tube", 0.2):
        return _tube(ink) + _label(ink, 200, 176, 0.9)
    jar = (
        rect(94, 200, 190, 126, ink.main, 34)
        + rect(94, 200, 190, 30, ink.light, 14)
        + rect(246, 226, 38, 92, ink.dark, 18)
    )
    cream = shape("M108 204 Q120 150 172 168 Q190 118 226 158 Q262 160 270 204 Z", WHITE) + stroke(
        "M150 188 Q180 160 214 182", "#e6e4ee", 6
    )
    lid = turned(rect(228, 250, 134, 52, ink.deep, 14) + rect(228, 250, 134, 18, ink.dark, 9), 66, 300, 276)
    return shadow(206, 332, 134) + cream + jar + lid + _label(ink, 180, 276, 0.8)


def _label(ink: Ink, x: float, y: float, size: float = 1) -> str:
    """A quiet sign on a bottle: a leaf, a drop or a flower."""
    sign = (
        shape(f"M{x} {y + 34} Q{x - 40} {y} {x} {y - 40} Q{x + 40} {y} {x} {y + 34} Z", "#8fb58a")
        + stroke(f"M{x} {y + 34} V{y - 14}", "#5f8c60", 5),
        shape(f"M{x} {y - 40} Q{x + 44} {y + 14} {x} {y + 32} Q{x - 44} {y + 14} {x} {y - 40} Z", "#9cc6de")
        + stroke(f"M{x - 12} {y + 8} q4 10 12 11", WHITE, 5),
        "".join(turned(oval(x, y - 20, 11, 19, ink.accent), 72 * i, x, y) for i in range(5)) + disk(x, y, 10, PAPER),
    )[ink.pick(3, "label")]
    return scaled(disk(x, y, 50, PAPER) + scaled(sign, 0.86, x, y), size, x, y)


def _tube(ink: Ink) -> str:
    cap = ink.accent if ink.chance("bright cap", 0.6) else ink.deep
    tube = (
        shape("M122 62 H278 L254 282 H146 Z", ink.main)
        + shape("M244 62 H278 L254 282 H234 Z", ink.dark)
        + rect(116, 50, 168, 20, ink.light, 6)
    )
    return shadow(200, 336, 76) + tube + rect(150, 280, 100, 54, cap, 12) + rect(150, 280, 100, 14, ink.deep, 6)


def sunscreen(ink: Ink) -> str:
    """A tube, spray or stick that wears a sun."""
    rays = "".join(turned(stroke("M200 138 V122", SUN, 10), 45 * i, 200, 190) for i in range(8))
    sun = disk(200, 190, 56, PAPER) if ink.main in {"#edc24c", "#e58a45", "#cfa64d"} else ""
    sun = scaled((disk(200, 190, 78, PAPER) if sun else "") + rays + disk(200, 190, 38, SUN), 0.78, 200, 190)
    if ink.is_a("spray", "mist"):
        body = rect(138, 128, 124, 206, ink.main, 28) + rect(230, 140, 32, 186, ink.dark, 14)
        head = (
            rect(160, 76, 80, 56, ink.deep, 14)
            + rect(146, 84, 24, 18, IRON, 6)
            + veil(stroke("M118 92h.1M98 78h.1M98 104h.1M76 66h.1M76 92h.1M76 118h.1", WHITE, 10), 0.9)
        )
        return shadow(200, 338, 84) + head + body + scaled(sun, 0.9, 200, 300)
    if ink.is_a("stick"):
        body = (
            rect(144, 150, 112, 184, ink.main, 20)
            + rect(228, 150, 28, 184, ink.dark, 14)
            + rect(144, 306, 112, 28, ink.deep, 10)
        )
        tip = rect(154, 84, 92, 80, PAPER, 40) + rect(148, 140, 104, 16, ink.light, 6)
        return shadow(200, 338, 80) + tip + body + scaled(sun, 0.72, 200, 340)
    if ink.is_a("fluid", "lotion"):
        body = (
            rect(126, 130, 148, 204, ink.main, 40)
            + rect(160, 72, 80, 70, ink.accent, 14)
            + rect(160, 118, 80, 12, ink.deep)
        )
        wave = stroke("M140 296 q15 -14 30 0 q15 14 30 0 q15 -14 30 0 q15 14 30 0", "#8cc3dc", 9)
        return shadow(200, 338, 88) + body + wave + scaled(sun, 1, 200, 234)
    waves = (
        "",
        stroke("M150 252 q17 -14 33 0 q17 14 34 0 q17 -14 33 0", "#8cc3dc", 9),
        stroke("M136 84 H264", ink.accent, 11),
    )
    return _tube(ink) + waves[ink.pick(3, "waves")] + scaled(sun, 1, 200, 190)


def perfume(ink: Ink) -> str:
    """A flacon of one of four shapes, part full, with a cap; oils come with a dropper."""
    glass, juice = mix(ink.main, WHITE, 0.5), ink.main
    if ink.is_a("oil", "roll-on"):
        body = (
            rect(160, 126, 80, 204, glass, 22)
            + rect(168, 176, 64, 146, juice, 16)
            + rect(164, 70, 72, 64, ink.deep, 12)
        )
        return shadow(200, 334, 66) + body + rect(174, 150, 10, 140, WHITE, 5) + rect(164, 108, 72, 10, ink.accent)
    neck = rect(178, 108, 44, 34, METAL, 5)
    bottle = (
        rect(104, 136, 192, 194, glass, 22) + rect(120, 188, 160, 128, juice, 12),
        disk(200, 234, 100, glass) + shape("M114 222 H286 A86 86 0 0 1 114 222 Z", juice),
        shape("M140 138 H260 L306 330 H94 Z", glass) + shape("M136 198 H264 L290 318 H110 Z", juice),
        rect(132, 132, 136, 200, glass, 62) + shape("M144 206 H256 V268 A56 52 0 0 1 144 268 Z", juice),
    )[ink.pick(4, "flacon")]
    cap = (
        rect(164, 58, 72, 54, ink.deep, 10),
        disk(200, 84, 34, ink.deep) + disk(190, 74, 9, ink.light),
        shape("M172 112 L160 54 H240 L228 112 Z", ink.deep),
    )[ink.pick(3, "cap")]
    label = rect(164, 232, 72, 48, PAPER, 6) + stroke("M178 250 H222 M186 264 H214", ink.accent, 5)
    return (
        shadow(200, 336, 104)
        + neck
        + bottle
        + cap
        + label
        + stroke("M136 176 V170" if ink.pick(4, "flacon") == 0 else "M156 190 V182", WHITE, 9)
    )


def garden_shears(ink: Ink) -> str:
    """Pruners, long-armed loppers or hedge shears, blades up."""
    if ink.is_a("lopper", "hedge"):
        arms = mirrored(stroke("M190 206 L134 350", METAL, 15) + stroke("M158 288 L132 354", ink.main, 29))
        blade = (
            mirrored(shape("M196 216 L164 22 Q158 40 160 84 L184 222 Z", STEEL))
            if ink.is_a("hedge")
            else (
                shape("M190 210 Q140 150 172 66 Q216 130 212 208 Z", STEEL)
                + stroke("M214 206 Q256 170 236 112", IRON, 17)
            )
        )
        return turned(arms + blade + disk(200, 206, 19, IRON) + disk(200, 206, 8, ink.accent), 10)
    arms = stroke("M186 196 Q136 240 138 344", ink.main, 35) + stroke("M214 196 Q266 236 262 344", ink.dark, 35)
    grips = stroke("M146 270 Q140 300 139 338", ink.light, 11) + stroke("M256 270 Q262 300 261 338", ink.main, 11)
    spring = stroke("M176 240 l46 10 -42 12 40 12", STEEL, 7)
    long_ = ink.is_a("snip", "grass", "needle")
    blade = (
        mirrored(shape("M198 204 L180 34 Q174 60 176 96 L186 204 Z", METAL))
        if long_
        else (
            shape("M222 200 Q262 120 204 44 Q164 110 176 190 Z", METAL) + stroke("M182 196 Q136 164 148 96", IRON, 19)
        )
    )
    leaf = turned(
        shape("M300 150 Q262 110 300 62 Q340 110 300 150 Z", "#6fa56a") + stroke("M300 166 V96", "#4a8056", 5),
        24,
        300,
        120,
    )
    return turned(spring + arms + grips + blade + disk(200, 200, 21, IRON) + disk(200, 200, 9, ink.accent), 16) + leaf


def suitcase(ink: Ink) -> str:
    """A trolley case, hard with ribs or soft with pockets; larger for longer journeys."""
    size = min(1.06, 0.66 + ink.number("height_cm", 66) / 210)
    pole = stroke("M164 112 V40 H236 V112", STEEL, 11) + rect(156, 30, 88, 20, RUBBER, 9)
    body = rect(102, 96, 196, 222, ink.main, 28) + rect(258, 96, 40, 222, ink.dark, 20)
    if ink.is_a("soft"):
        face = (
            rect(122, 206, 146, 92, ink.dark, 14)
            + stroke("M132 220 H258", ink.light, 6)
            + rect(122, 122, 146, 64, ink.dark, 14)
            + stroke("M132 136 H258", ink.light, 6)
            + rect(244, 216, 8, 24, ink.accent, 4)
        )
    else:
        face = stroke(
            (
                "M136 122 V292 M168 122 V292 M200 122 V292 M232 122 V292",
                "M126 150 H250 M126 190 H250 M126 230 H250 M126 270 H250",
                "M136 122 V292 M160 122 V292 M208 122 V292 M232 122 V292",
            )[ink.pick(3, "ribs")],
            ink.dark,
            9,
        )
    wheels = (
        rect(122, 316, 26, 26, RUBBER, 9) + rect(252, 316, 26, 26, RUBBER, 9) + rect(114, 308, 172, 14, ink.deep, 6)
    )
    tag = (
        turned(rect(270, 60, 30, 46, ink.accent, 7) + disk(285, 70, 4, WHITE), -14, 285, 60)
        if ink.chance("tag")
        else ""
    )
    return shadow(200, 342, 110, 10) + scaled(
        pole + wheels + body + face + tag + rect(176, 90, 48, 13, ink.deep, 6), size, 200, 340
    )
