"""Pictures of outdoor gear."""

from chatbot.sample.pictures.ink import GLASS, IRON, METAL, PAPER, RUBBER, STEEL, WHITE, Ink, mix
from chatbot.sample.pictures.shapes import (
    box,
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


def tent(ink: Ink) -> str:
    """A dome or a tunnel whose size follows the number of people."""
    people = ink.number("capacity_people", 2)
    body = _tunnel(ink) if people >= 5 or ink.is_a("tunnel", "cabin") else _dome(ink)
    return shadow(200, 328, 100 + 14 * min(people, 5), 13) + scaled(body, min(1.08, 0.74 + 0.075 * people), 200, 326)


def _dome(ink: Ink) -> str:
    fly = shape("M30 326 Q86 236 138 144 Q200 82 262 144 Q314 236 370 326 Z", ink.main)
    side = shape("M262 144 Q314 236 370 326 H282 Q262 210 214 112 Q244 122 262 144 Z", ink.dark)
    door = shape("M138 326 Q178 250 198 158 Q226 250 262 326 Z", ink.deep)
    flap = shape("M138 326 Q178 250 198 158 Q196 250 176 326 Z", ink.light)
    poles = stroke("M30 326 Q86 236 138 144 Q200 82 262 144 Q314 236 370 326", ink.light, 6)
    trim = (
        stroke("M86 268 Q112 228 132 186", ink.accent, 9),
        shape("M134 152 Q164 110 200 104 Q236 110 266 152 Q200 122 134 152 Z", ink.accent),
        stroke("M64 302 Q76 286 86 268 M318 300 Q310 286 302 270", ink.accent, 8),
    )[ink.pick(3, "trim")]
    lines = stroke("M64 296 L20 330 M336 296 L380 330", PAPER, 4)
    return lines + fly + side + door + flap + poles + trim


def _tunnel(ink: Ink) -> str:
    fly = shape("M30 326 Q36 148 150 132 H262 Q364 148 372 326 Z", ink.dark)
    front = shape("M30 326 Q38 142 142 132 Q240 148 250 326 Z", ink.main)
    door = shape("M76 326 Q84 196 140 190 Q200 196 208 326 Z", ink.deep) + shape(
        "M76 326 Q84 196 140 190 Q130 260 108 326 Z", ink.light
    )
    window = shape("M286 262 Q284 196 300 186 Q328 198 334 262 Z", GLASS)
    ribs = stroke("M30 326 Q38 142 142 132 Q240 148 250 326", ink.accent, 8) + stroke(
        "M262 132 Q364 148 372 326", ink.main, 6
    )
    return stroke("M34 280 L4 330 M368 280 L398 330", PAPER, 4) + fly + front + window + door + ribs


def sleeping_bag(ink: Ink) -> str:
    """A mummy bag, or a square blanket bag, with quilted seams."""
    if ink.is_a("rectang", "blanket", "semi"):
        bag = rect(118, 56, 164, 290, ink.main, 26) + shape(
            "M118 150 V80 Q118 56 144 56 H256 Q282 56 282 80 V120 L210 150 Z", ink.deep
        )
        fold = shape("M282 116 V212 Q246 196 210 150 Z", ink.light) + rect(136, 66, 110, 52, PAPER, 18)
        seams = stroke("M120 196 H280 M120 236 H280 M120 276 H280 M120 312 H280", ink.dark, 5)
        return turned(oval(206, 208, 104, 156, "#2b2d3c22") + bag + fold + seams, 12)
    bag = shape(
        "M200 34 Q262 34 272 104 Q298 150 280 220 Q266 300 250 344 "
        "Q200 372 150 344 Q134 300 120 220 Q102 150 128 104 Q138 34 200 34 Z",
        ink.main,
    )
    hood = oval(200, 104, 56, 60, ink.dark) + oval(200, 110, 42, 46, ink.deep) + oval(200, 124, 32, 24, PAPER)
    seams = stroke(
        "M118 190 Q200 208 282 190 M124 232 Q200 250 276 232 M134 274 Q200 292 266 274 M144 314 Q200 332 256 314",
        ink.dark,
        5,
    )
    zipper = stroke("M232 164 Q250 240 234 306", ink.accent, 6)
    return turned(oval(208, 206, 98, 172, "#2b2d3c1c") + bag + hood + seams + zipper, 14)


def headlamp(ink: Ink) -> str:
    """A lamp on an elastic headband, seen from the front, with its light around it."""
    band = f'<ellipse cx="200" cy="172" rx="142" ry="76" fill="none" stroke="{ink.deep}" stroke-width="34"/>'
    front = stroke("M58 176 Q66 252 200 254 Q334 252 342 176", ink.main, 40) + stroke(
        "M64 184 Q76 244 200 246 Q324 244 336 184", ink.light, 5
    )
    if ink.chance("stripe"):
        front += stroke("M66 206 Q86 262 200 264 Q314 262 334 206", ink.accent, 6)
    top = stroke("M200 96 Q206 60 200 238", ink.dark, 26) if ink.chance("crown", 0.35) else ""
    glow = veil(disk(200, 250, 150, "#fff0b8"), 0.6) + veil(disk(200, 250, 104, "#ffe9a0"), 0.7)
    lamp = rect(132, 196, 136, 108, IRON, 34) + rect(132, 196, 136, 30, ink.dark, 15)
    lens = disk(190, 252, 39, STEEL) + disk(190, 252, 31, "#fff6d6") + disk(180, 242, 9, WHITE)
    spot = disk(246, 256, 12, "#e2645c") if ink.says("red") or ink.chance("red", 0.4) else disk(246, 256, 12, "#fff6d6")
    return (
        shadow(200, 346, 120, 10)
        + glow
        + band
        + top
        + front
        + lamp
        + lens
        + spot
        + rect(178, 186, 44, 14, ink.accent, 6)
    )


def backpack(ink: Ink) -> str:
    """A pack from the front: a tall trekking pack, or a day pack with a pocket."""
    if ink.number("capacity_l", 25) >= 40:
        return _trekking_pack(ink)
    handle = stroke("M172 92 Q172 58 200 58 Q228 58 228 92", ink.deep, 12)
    straps = mirrored(stroke("M112 156 Q80 214 100 300", ink.deep, 18))
    body = shape("M104 176 Q104 82 200 82 Q296 82 296 176 V300 Q296 332 262 332 H138 Q104 332 104 300 Z", ink.main)
    shade = shape(
        "M262 106 Q296 128 296 176 V300 Q296 332 262 332 H240 Q268 320 268 290 V150 Q268 120 262 106 Z", ink.dark
    )
    pocket = (
        rect(128, 216, 144, 98, ink.dark, 24)
        + stroke("M140 238 H260", ink.light, 6)
        + rect(236, 236, 10, 24, ink.accent, 5)
    )
    top = (
        stroke("M126 176 Q134 118 200 112 Q266 118 274 176", ink.deep, 6) + rect(268, 168, 11, 26, ink.accent, 5),
        shape("M110 158 Q116 78 200 78 Q284 78 290 158 V182 H110 Z", ink.light) + rect(190, 166, 20, 44, ink.accent, 6),
        stroke("M128 150 H272", ink.deep, 6) + box(200, 182, 46, 24, ink.light, 6),
    )[ink.pick(3, "top")]
    return shadow(200, 334, 110) + straps + handle + body + shade + top + pocket


def _trekking_pack(ink: Ink) -> str:
    straps = mirrored(stroke("M120 130 Q84 200 104 290", ink.deep, 18) + rect(84, 262, 40, 44, ink.deep, 14))
    body = rect(112, 96, 176, 240, ink.main, 40) + shape("M248 96 Q288 96 288 136 V296 Q288 336 248 336 Z", ink.dark)
    lid = rect(104, 52, 192, 76, ink.light, 34) + stroke("M132 92 H268", ink.main, 6)
    pocket = rect(140, 214, 120, 100, ink.dark, 22) + stroke("M154 236 H246", ink.accent, 6)
    laces = (
        stroke("M150 128 V186 M250 128 V186", ink.deep, 9)
        + box(150, 172, 22, 14, ink.accent, 4)
        + box(250, 172, 22, 14, ink.accent, 4)
    )
    mat = rect(88, 318, 224, 36, ink.accent, 18) + disk(106, 336, 10, PAPER) if ink.chance("mat") else ""
    return shadow(200, 346, 112, 12) + straps + body + lid + laces + pocket + mat


def camping_stove(ink: Ink) -> str:
    """A burner on a gas canister, or a two-burner case, under a small pot."""
    if ink.number("burners_count", 1) >= 2 or ink.is_a("two-burner", "double", "tabletop"):
        lid = shape("M62 262 L78 130 H322 L338 262 Z", ink.dark) + shape("M82 254 L94 144 H306 L318 254 Z", ink.deep)
        case = rect(48, 254, 304, 66, ink.main, 14) + rect(48, 254, 304, 16, ink.light, 8)
        fire = "".join(stroke(f"M{x - 44} 250 H{x + 44}", IRON, 9) + _flames(x, 246) for x in (132, 268))
        knobs = disk(120, 296, 14, RUBBER) + disk(280, 296, 14, RUBBER) + rect(182, 290, 36, 10, ink.accent, 5)
        return shadow(200, 326, 160) + lid + fire + case + knobs
    height, color = ((64, METAL), (88, IRON), (112, METAL), (80, ink.accent))[ink.pick(4, "pot")]
    pot = (
        rect(118, 166 - height, 164, height, color, 14)
        + rect(110, 158 - height, 180, 16, STEEL, 8)
        + stroke(f"M284 {186 - height} H340", RUBBER, 12)
        + rect(132, 184 - height, 12, height - 34, mix(color, WHITE, 0.4), 6)
    )
    grid = stroke("M132 172 H268 M150 172 L182 226 M250 172 L218 226", IRON, 10)
    canister = shape(
        "M124 330 V268 Q128 238 178 236 H222 Q272 238 276 268 V330 Q276 340 262 340 H138 Q124 340 124 330 Z", ink.main
    )
    band = rect(124, 280, 152, 30, ink.light) + disk(200, 295, 10, ink.accent)
    return (
        shadow(200, 342, 96)
        + _flames(200, 208)
        + pot
        + grid
        + rect(184, 212, 32, 30, IRON, 5)
        + stroke("M216 228 H262", RUBBER, 9)
        + canister
        + band
    )


def _flames(x: float, y: float) -> str:
    d = "".join(
        f"M{x + dx - 9} {y} Q{x + dx - 12} {y - 16} {x + dx} {y - 32} Q{x + dx + 12} {y - 16} {x + dx + 9} {y} Z"
        for dx in (-26, 0, 26)
    )
    return shape(d, "#5fa8e0")
