"""Pictures for children and pets."""

from chatbot.sample.pictures.ink import IRON, METAL, PAPER, RUBBER, SKIN, STEEL, TIMBER, WHITE, WOOD, Ink, mix
from chatbot.sample.pictures.shapes import (
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
)

ROPE = "#d8bd93"


def stroller(ink: Ink) -> str:
    """A stroller from the side: big wheels for running, three or four of them, two seats for twins."""
    sporty = ink.is_a("jogging", "all-terrain", "trailer", "three-wheel") or ink.number("wheels_count", 4) == 3
    double = ink.is_a("double", "twin", "tandem") or ink.number("capacity_people", 1) == 2
    back, front = (44, 32) if sporty else (28, 24)
    frame = stroke("M116 300 L250 196 L318 92 Q326 78 346 84 M284 300 L166 214 M116 300 H284", IRON, 11) + stroke(
        "M330 82 L362 90", RUBBER, 17
    )
    seat = shape("M112 176 H262 Q262 262 190 262 Q120 262 112 176 Z", ink.main) + stroke("M114 182 H260", ink.dark, 10)
    hood = (
        shape("M186 172 L108 172 Q98 78 190 66 Z", ink.light)
        + shape("M186 172 L190 66 Q246 72 262 126 Z", ink.main)
        + stroke("M186 170 L136 88", ink.dark, 5)
    )
    tray = rect(142, 276, 118, 22, ink.dark, 9)
    foot = stroke("M120 216 L84 254 L66 250", ink.deep, 12)
    twin = (
        turned(
            shape("M60 206 H150 Q148 262 106 262 Q62 262 60 206 Z", ink.dark)
            + shape("M104 204 H56 Q52 140 108 136 Z", ink.light),
            -4,
            100,
            230,
        )
        if double
        else ""
    )
    wheels = _wheel(280, 302, back, ink) + _wheel(112, 308, front, ink)
    return shadow(200, 338, 140, 11) + frame + foot + tray + seat + hood + twin + wheels


def _wheel(x: float, y: float, r: float, ink: Ink) -> str:
    return disk(x, y, r, RUBBER) + disk(x, y, r * 0.64, METAL) + disk(x, y, r * 0.26, ink.accent)


def baby_carrier(ink: Ink) -> str:
    """A baby on a grown-up's chest: buckled in, wrapped, slung from a ring, or in a frame for hikes."""
    wool = mix(ink.accent, "#efe6d8", 0.62)
    grown_up = shape(
        "M160 40 Q200 62 240 40 Q318 52 338 110 L372 250 L318 268 "
        "L306 204 V372 H94 V204 L82 268 L28 250 L62 110 Q82 52 160 40 Z",
        wool,
    )
    neck = shape("M160 40 Q200 86 240 40 L236 20 H164 Z", SKIN)
    head = (
        disk(200, 146, 50, SKIN)
        + stroke("M183 152 h.1M217 152 h.1", RUBBER, 8)
        + stroke("M191 166 Q200 174 209 166", "#b98b68", 4)
    )
    cap = shape("M151 142 Q152 94 200 94 Q248 94 249 142 Q200 118 151 142 Z", ink.accent) + disk(200, 94, 11, WHITE)
    legs = mirrored(
        stroke("M146 272 Q112 286 116 326", mix(ink.accent, "#ffffff", 0.3), 32) + oval(114, 334, 21, 15, SKIN)
    )
    if ink.is_a("wrap", "sling"):
        straps = stroke("M132 190 L84 66 M268 190 L316 66", ink.dark, 34)
        cloth = shape("M126 184 Q200 164 274 184 Q304 246 268 304 Q200 334 132 304 Q96 246 126 184 Z", ink.main)
        folds = stroke("M124 204 Q200 228 274 276 M118 240 Q190 260 250 308 M278 206 Q220 220 190 232", ink.dark, 8)
        extra = ring(102, 116, 20, METAL, 8) if ink.is_a("ring sling") else ""
        return grown_up + neck + straps + extra + legs + head + cap + cloth + folds
    frame = mirrored(stroke("M112 74 V300", STEEL, 10)) if ink.is_a("frame", "hiking") else ""
    straps = mirrored(stroke("M142 200 Q122 130 116 62", ink.dark, 28) + rect(116, 136, 30, 13, ink.accent, 4))
    panel = shape("M138 184 H262 Q286 246 260 316 H140 Q114 246 138 184 Z", ink.main) + shape(
        "M154 200 H246 L238 244 H162 Z", ink.light
    )
    belt = rect(92, 292, 216, 42, ink.deep, 16) + rect(184, 301, 32, 24, ink.accent, 6)
    return grown_up + neck + straps + frame + legs + head + cap + panel + stroke("M142 276 H258", ink.dark, 6) + belt


def cat_tree(ink: Ink) -> str:
    """Posts wound with rope, platforms, a cave and a cat; or one post, or shelves for the wall."""
    tall = ink.number("height_cm", 120)
    if ink.is_a("wall"):
        return _cat_shelves(ink)
    if ink.is_a("scratching post") or tall < 80:
        return _scratching_post(ink)
    posts = (
        rect(112, 168, 34, 140, ROPE, 6)
        + _rope(112, 178, 34, 9)
        + rect(248, 96, 34, 214, ROPE, 6)
        + _rope(248, 106, 34, 14)
    )
    cave = rect(84, 226, 118, 84, ink.dark, 16) + shape("M112 310 V272 A31 31 0 0 1 174 272 V310 Z", ink.deep)
    floors = (
        rect(70, 148, 126, 24, ink.main, 11)
        + rect(204, 78, 122, 26, ink.main, 12)
        + rect(56, 306, 288, 30, ink.main, 12)
    )
    more = rect(222, 200, 104, 20, ink.light, 9) if tall > 110 else ""
    ball = stroke("M306 104 V150", TIMBER, 4) + disk(306, 158, 12, ink.accent)
    poles = stroke("M265 96 V14", ROPE, 26) + rect(226, 8, 78, 16, ink.dark, 7) if ink.is_a("ceiling") else ""
    cat = _cat(262, 78) if not poles else _cat(132, 148)
    tree = poles + posts + cave + floors + more + ball + cat + stroke("M176 172 V196", TIMBER, 4)
    return shadow(200, 340, 140, 11) + scaled(tree, 0.9, 200, 336)


def _cat_shelves(ink: Ink) -> str:
    shelves = (
        rect(60, 120, 130, 22, WOOD, 8)
        + rect(210, 190, 130, 22, WOOD, 8)
        + rect(60, 262, 130, 22, WOOD, 8)
        + rect(216, 80, 112, 84, ink.main, 22)
        + disk(272, 124, 27, ink.deep)
    )
    return (
        shelves
        + rect(66, 110, 118, 14, ink.main, 7)
        + rect(216, 180, 118, 14, ink.main, 7)
        + rect(66, 252, 118, 14, ink.main, 7)
        + _cat(124, 110)
    )


def _scratching_post(ink: Ink) -> str:
    post = rect(176, 128, 48, 180, ROPE, 8) + _rope(176, 140, 48, 12)
    return (
        shadow(200, 338, 110)
        + post
        + rect(104, 304, 192, 30, ink.main, 12)
        + rect(140, 108, 120, 26, ink.main, 13)
        + _cat(200, 108)
        + stroke("M250 134 V184", TIMBER, 4)
        + disk(250, 192, 12, ink.accent)
    )


def _rope(x: float, y: float, width: float, turns: int) -> str:
    return stroke(
        "".join(f"M{x + 2} {y + 14 * i + 5} L{x + width - 2} {y + 14 * i}" for i in range(turns)), "#bd9d6f", 3
    )


def _cat(x: float, y: float) -> str:
    """A sitting cat whose paws are at (x, y)."""
    body = shape(f"M{x - 30} {y} Q{x - 34} {y - 46} {x} {y - 50} Q{x + 32} {y - 44} {x + 30} {y} Z", IRON)
    head = oval(x, y - 60, 25, 21, IRON) + shape(
        f"M{x - 24} {y - 62} L{x - 22} {y - 90} L{x - 4} {y - 76} Z "
        f"M{x + 24} {y - 62} L{x + 22} {y - 90} L{x + 4} {y - 76} Z",
        IRON,
    )
    eyes = stroke(f"M{x - 9} {y - 61}h.1M{x + 9} {y - 61}h.1", "#f3d57a", 7)
    return stroke(f"M{x + 26} {y - 8} Q{x + 50} {y - 6} {x + 44} {y + 22}", IRON, 10) + body + head + eyes


def dog_bed(ink: Ink) -> str:
    """A dog on its bed: a donut, a bolster, a raised cot or a flat mat."""
    fur, ear = ("#c99a66", "#8e6344") if ink.main not in {"#8e6749", "#d5bf9d"} else ("#f2ead9", "#7a5a45")
    dog = (
        oval(206, 222, 92, 46, fur)
        + disk(126, 208, 40, fur)
        + oval(104, 222, 26, 18, PAPER)
        + oval(86, 216, 10, 8, RUBBER)
    )
    dog += (
        turned(oval(148, 198, 17, 34, ear), -18, 148, 180)
        + stroke("M112 202 q8 6 16 0", RUBBER, 5)
        + stroke("M288 214 Q322 200 316 176", fur, 18)
    )
    if ink.is_a("raised", "elevated"):
        bed = (
            stroke("M74 262 V326 M326 262 V326", IRON, 15)
            + rect(48, 250, 304, 26, ink.main, 12)
            + rect(48, 266, 304, 12, ink.dark, 6)
        )
        return shadow(200, 334, 150) + dog + bed
    if ink.is_a("mat", "cushion", "flat", "pad"):
        bed = (
            rect(40, 250, 320, 66, ink.main, 30)
            + rect(40, 284, 320, 32, ink.dark, 16)
            + stroke("M110 268 H290", ink.light, 7)
        )
        return shadow(200, 322, 160) + dog + bed
    back = shape("M52 296 Q34 180 104 184 H296 Q366 180 348 296 Z", ink.dark) + oval(200, 250, 138, 56, ink.deep)
    front = shape(
        "M36 262 Q36 232 66 238 Q120 272 200 272 Q280 272 334 238 "
        "Q364 232 364 262 Q360 332 300 332 H100 Q40 332 36 262 Z",
        ink.main,
    )
    seam = stroke("M64 262 Q130 296 200 296 Q270 296 336 262", ink.light, 7)
    return shadow(200, 336, 160) + back + dog + front + seam
