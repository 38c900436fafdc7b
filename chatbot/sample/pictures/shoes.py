"""Pictures of shoes: boots and low shoes from the side, sandals from above."""

from chatbot.sample.pictures.ink import PAPER, RUBBER, WOOD, Ink, mix
from chatbot.sample.pictures.shapes import (
    box,
    disk,
    lifted,
    mirrored,
    oval,
    rect,
    scaled,
    shadow,
    shape,
    stroke,
    turned,
)


def sneaker(ink: Ink) -> str:
    """A flat-soled shoe; canvas has a rubber toe, a high-top has a shaft."""
    high = ink.says("high-top", "high top")
    collar = "V118 Q80 100 104 104 L168 112 Q180 114 184 134" if high else "V204 Q74 178 98 186 Q132 208 166 182"
    rim = "M80 112 Q124 102 176 118" if high else "M80 190 Q124 214 168 182"
    upper = f"M72 304 {collar} Q176 168 190 180 Q240 238 300 248 Q346 258 348 304 Z"
    toe = (
        shape("M292 304 Q292 264 316 252 Q346 260 348 304 Z", PAPER)
        if ink.says("canvas")
        else stroke("M300 300 Q298 268 312 252", ink.dark, 5)
    )
    side = (
        shape("M112 304 Q150 250 200 240 L224 262 Q180 272 158 304 Z", ink.dark),
        disk(118, 150, 22, PAPER) + disk(118, 150, 14, ink.dark)
        if high
        else stroke("M128 300 Q156 254 204 232", PAPER, 9),
        stroke("M104 296 L150 234", ink.light, 9) + stroke("M132 296 L170 240", ink.light, 9),
    )[ink.pick(3, "side")]
    laces = "".join(
        stroke(f"M{166 + 24 * i} {214 + 15 * i} L{196 + 24 * i} {188 + 19 * i}", PAPER, 8) for i in range(4)
    )
    sole = rect(60, 296, 298, 36, PAPER, 17) + stroke(
        "M78 313 H340", ink.accent if ink.chance("foxing") else ink.dark, 4
    )
    back = stroke("M80 296 V214", ink.deep, 10)
    shoe = shape(upper, ink.main) + side + toe + back + stroke(rim, ink.deep, 9) + laces + sole
    return lifted(shadow(208, 334, 158) + shoe, 16 if high else 50)


def running_shoe(ink: Ink) -> str:
    """A light upper on a thick, rockered foam sole."""
    upper = (
        "M70 292 Q58 206 76 176 Q86 166 94 178 Q110 206 150 196 "
        "Q174 188 184 172 Q194 166 202 176 Q250 238 318 252 Q362 262 362 296 Z"
    )
    sole = (
        "M54 276 Q120 292 200 286 Q290 280 366 286 Q384 290 372 306 "
        "Q356 330 318 332 H96 Q62 332 56 312 Q50 296 54 276 Z"
    )
    side = (
        stroke("M120 282 L172 216 M146 282 L192 224 M172 282 L212 234", ink.light, 9),
        shape("M96 262 Q170 262 250 214 Q226 276 112 284 Z", ink.accent),
        stroke("M110 262 L150 232 L178 264 L214 238", PAPER, 9),
    )[ink.pick(3, "side")]
    laces = "".join(
        stroke(f"M{176 + 23 * i} {216 + 12 * i} L{200 + 23 * i} {188 + 17 * i}", PAPER, 7) for i in range(4)
    )
    shoe = (
        shape(upper, ink.main)
        + shape("M306 294 Q302 264 318 252 Q362 262 362 296 Z", ink.dark)
        + shape("M70 292 Q60 216 74 180 Q104 230 112 292 Z", ink.dark)
        + side
        + stroke("M80 180 Q110 214 152 202 Q176 196 188 176", ink.deep, 8)
        + laces
        + shape(sole, PAPER)
        + stroke("M96 326 H320 Q350 324 362 306", ink.accent, 9)
        + stroke("M78 306 Q180 316 300 302", ink.tint, 5)
    )
    return lifted(shadow(214, 336, 160) + shoe, 50)


def hiking_boot(ink: Ink) -> str:
    """A laced ankle boot with a lugged sole."""
    upper = (
        "M92 296 Q80 200 88 110 Q90 92 108 94 L176 98 Q192 100 192 118 "
        "Q190 170 206 196 Q236 232 296 240 Q346 250 346 298 Z"
    )
    lugs = "".join(rect(72 + 36 * i, 318, 24, 20, RUBBER, 4) for i in range(8))
    hooks = "".join(
        stroke(
            f"M{152 + (i > 2) * (i - 2) * 18} {130 + 24 * i} L{194 + (i > 2) * (i - 2) * 20} {124 + 23 * i}",
            ink.accent,
            7,
        )
        for i in range(6)
    )
    side = (
        shape("M110 290 Q130 232 196 222 L240 252 Q196 262 184 290 Z", ink.light),
        stroke("M112 284 Q150 262 168 214 M140 286 Q176 264 188 226", ink.light, 7),
        shape("M100 210 L160 200 L170 240 L104 262 Z", ink.light),
    )[ink.pick(3, "side")]
    return (
        shadow(208, 340, 158)
        + shape(upper, ink.main)
        + side
        + shape("M284 298 Q282 256 304 241 Q346 252 346 298 Z", ink.deep)
        + shape("M92 296 Q84 246 86 206 Q116 236 118 296 Z", ink.deep)
        + stroke("M98 108 Q140 118 182 112", ink.deep, 20)
        + stroke("M98 106 Q140 116 182 110", ink.light, 6)
        + hooks
        + rect(68, 288, 290, 26, ink.dark, 11)
        + rect(66, 304, 294, 22, RUBBER, 9)
        + lugs
    )


def sandal(ink: Ink) -> str:
    """A pair from above: footbeds and straps, crossed, barred or with a toe post."""
    bed = WOOD if ink.says("cork", "leather", "suede") else mix(ink.main, "#b7a48c", 0.55)
    foot = (
        "M108 70 Q150 66 162 118 Q168 160 156 210 Q152 250 156 290 "
        "Q156 336 120 336 Q84 336 84 290 Q88 240 76 190 Q62 80 108 70 Z"
    )
    straps = (
        stroke("M76 142 Q118 112 162 148", ink.main, 34) + stroke("M84 222 Q120 200 154 222", ink.main, 26),
        stroke("M80 130 L158 206 M160 130 L84 206", ink.main, 24) + stroke("M86 262 Q120 244 154 262", ink.dark, 18),
        stroke("M120 120 Q112 170 80 214 M120 120 Q134 170 156 206", ink.main, 16) + disk(120, 118, 10, ink.dark),
    )[1 if ink.says("sport", "trek", "hik") else 2 if ink.says("flip", "thong") else ink.pick(2, "straps") * 0]
    buckle = box(148, 144, 16, 24, ink.accent, 4) if not ink.says("flip", "thong") else ""
    inner = scaled(shape(foot, bed), 0.9, 118, 204)
    one = turned(shape(foot, ink.dark) + inner + oval(120, 296, 22, 24, ink.dark) + straps + buckle, 4, 120, 200)
    return shadow(200, 342, 140) + mirrored(one)
