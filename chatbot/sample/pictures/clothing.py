"""Pictures of clothes, laid flat."""

from chatbot.sample.pictures.ink import PAPER, Ink
from chatbot.sample.pictures.shapes import disk, mirrored, oval, rect, shadow, shape, stroke, turned

TORSO = "M140 84 Q200 108 260 84 Q288 92 300 110 L308 338 Q200 352 92 338 L100 110 Q112 92 140 84 Z"


def _sleeve(ink: Ink, cuff: str) -> str:
    """A long sleeve on the left, hanging."""
    arm = shape("M112 96 Q84 104 74 140 L40 304 Q40 312 50 314 L84 320 Q92 320 94 312 L122 190 Z", ink.dark)
    return arm + shape("M44 286 L40 304 Q40 312 50 314 L84 320 Q92 320 94 312 L97 298 Z", cuff)


def jacket(ink: Ink) -> str:
    """A zipped jacket: hooded where it has a hood, quilted when insulated, longer when a parka."""
    hem = shape("M94 318 L92 338 Q200 352 308 338 L306 318 Q200 332 94 318 Z", ink.deep)
    if ink.is_a("parka", "coat"):
        hem = shape("M93 318 L88 366 Q200 382 312 366 L307 318 Z", ink.main) + stroke(
            "M97 322 Q200 336 303 322", ink.dark, 7
        )
    zipper = stroke("M200 106 V342", ink.deep, 8) + rect(196, 124, 8, 20, ink.accent, 4)
    pockets = mirrored(stroke("M136 246 L124 296", ink.deep, 7))
    body = shape(TORSO, ink.main) + _jacket_panels(ink) + hem + pockets + zipper
    return (
        shadow(200, 350, 120, 10)
        + mirrored(_sleeve(ink, ink.deep))
        + body
        + (_hood(ink) if ink.yes("hood") else _collar(ink))
    )


def _hood(ink: Ink) -> str:
    top = shape("M132 96 Q122 28 200 26 Q278 28 268 96 Q236 116 200 116 Q164 116 132 96 Z", ink.dark)
    top += shape("M154 92 Q150 50 200 48 Q250 50 246 92 Q224 110 200 112 Q176 110 154 92 Z", ink.deep)
    top += stroke("M164 100 Q180 112 200 114 Q220 112 236 100", ink.light, 7)
    return top + stroke("M180 112 V144 M220 112 V144", PAPER, 4)


def _collar(ink: Ink) -> str:
    band = shape("M142 86 Q146 58 164 54 H236 Q254 58 258 86 Q200 116 142 86 Z", ink.dark)
    return band + oval(200, 68, 40, 13, ink.deep)


def _jacket_panels(ink: Ink) -> str:
    """Quilting, a fleece yoke and pocket, stitched denim, or one of three panels."""
    if ink.says("down", "puffer", "insulated", "quilted"):
        return stroke(
            "M100 146 Q200 164 300 146 M98 188 Q200 206 302 188 M97 230 Q200 248 303 230 M95 272 Q200 290 305 272",
            ink.dark,
            7,
        )
    if ink.is_a("fleece"):
        return shape(
            "M100 110 Q112 92 140 84 Q200 108 260 84 Q288 92 300 110 L302 150 Q200 166 98 150 Z", ink.light
        ) + rect(232, 168, 38, 44, ink.dark, 6)
    if ink.is_a("denim", "leather", "biker", "trucker"):
        return mirrored(
            rect(122, 150, 52, 44, ink.dark, 6)
            + disk(148, 166, 4, ink.accent)
            + stroke("M124 210 V320 M166 210 V326", ink.dark, 4)
        )
    return (
        shape("M100 110 Q112 92 140 84 Q200 108 260 84 Q288 92 300 110 L303 172 L200 208 L97 172 Z", ink.light),
        shape("M98 176 L302 196 L303 226 L97 206 Z", ink.accent),
        mirrored(stroke("M130 104 L122 320", ink.dark, 5)),
    )[ink.pick(3, "panel")]


def sweater(ink: Ink) -> str:
    """A knitted sweater with ribbed hems: plain, striped, patterned at the yoke, or a turtleneck."""
    rib = shape("M93 312 L92 338 Q200 352 308 338 L307 312 Q200 326 93 312 Z", ink.dark)
    ribs = "".join(f"M{110 + 18 * i} {324 + 6 * (1 - abs(5 - i) / 5):.0f} v14" for i in range(11))
    knit = (
        stroke("M98 180 Q200 196 302 180 M97 216 Q200 232 303 216 M96 252 Q200 268 304 252", ink.light, 14),
        stroke(
            "M104 130 l16 20 16 -20 16 22 16 -20 16 20 16 -20 16 20 16 -20 16 18 16 -20 16 18 16 -20", ink.accent, 8
        ),
        stroke(
            "M170 118 q14 24 0 48 q-14 24 0 48 q14 24 0 48 q-10 20 0 48 "
            "M230 118 q-14 24 0 48 q14 24 0 48 q-14 24 0 48 q10 20 0 48",
            ink.dark,
            8,
        ),
        "",
    )[ink.pick(4, "knit")]
    if ink.yes("hood"):
        neck = _hood(ink)
    elif ink.says("turtleneck", "roll neck", "mock"):
        neck = rect(152, 50, 96, 54, ink.dark, 18) + stroke("M160 78 H240", ink.deep, 5)
    elif ink.says("cardigan"):
        neck = shape("M146 84 L200 210 L254 84 Q200 104 146 84 Z", ink.deep) + stroke(
            "M146 84 L200 210 L254 84 M200 210 V340", ink.dark, 14
        )
        neck += "".join(disk(200, 226 + 34 * i, 6, ink.accent) for i in range(4))
    else:
        neck = oval(200, 88, 58, 20, ink.deep) + stroke("M142 86 Q200 124 258 86", ink.dark, 14)
    return (
        shadow(200, 350, 120, 10)
        + mirrored(_sleeve(ink, ink.deep))
        + shape(TORSO, ink.main)
        + knit
        + rib
        + stroke(ribs, ink.deep, 3)
        + neck
    )


def t_shirt(ink: Ink) -> str:
    """A T-shirt with a small print, stripes, a pocket or nothing on it."""
    sleeve = shape("M124 84 Q96 92 82 110 L42 176 Q38 184 46 190 L86 214 Q94 216 98 210 L120 176 Z", ink.dark)
    hem = stroke("M55 178 L92 200", ink.light, 5)
    body = shape(
        "M138 82 Q200 106 262 82 Q288 90 296 108 L296 336 Q296 344 288 344 H112 Q104 344 104 336 V108 Q112 90 138 82 Z",
        ink.main,
    )
    arts = (
        "",
        stroke("M106 160 H294 M106 200 H294 M106 240 H294 M106 280 H294", ink.light, 13),
        rect(226, 150, 46, 50, ink.dark, 8) + stroke("M226 162 H272", ink.light, 4),
        disk(200, 198, 40, ink.accent)
        + shape("M162 212 L186 178 L204 200 L216 186 L238 212 A40 40 0 0 1 162 212 Z", ink.deep),
    )
    plain = ink.says("solid", "plain")
    design = 1 if ink.says("stripe") else 2 * ink.chance("pocket", 0.4) if plain else ink.pick(4, "print")
    neck = oval(200, 88, 52, 22, ink.deep) + stroke("M146 84 Q200 132 254 84", ink.light, 9)
    return (
        shadow(200, 350, 110, 9)
        + mirrored(_sleeve(ink, ink.light) if ink.says("long-sleeve", "long sleeve") else sleeve + hem)
        + body
        + arts[design]
        + neck
    )


def gloves(ink: Ink) -> str:
    """A pair of gloves, or mittens."""
    if ink.says("mitten"):
        hand = shape(
            "M86 262 V150 Q86 84 128 84 Q172 84 172 150 V172 Q190 150 202 164 Q208 176 188 210 L172 244 V262 Z",
            ink.main,
        )
    else:
        fingers = stroke("M96 200 V124 M118 190 V96 M140 190 V100 M161 196 V122 M170 226 L192 178", ink.main, 21)
        hand = (
            fingers
            + rect(86, 176, 86, 92, ink.main, 16)
            + stroke("M107 190 V140 M129 184 V126 M151 190 V140", ink.dark, 3)
        )
    cuff = rect(84, 256, 90, 62, ink.dark, 12) + rect(84, 274, 90, 12, ink.accent, 3)
    dots = stroke("M108 226 Q128 212 150 226", ink.light, 8)
    return shadow(200, 326, 130) + mirrored(turned(hand + dots + cuff, -6, 128, 260))


def dress(ink: Ink) -> str:
    """A dress as long as its length says, with straps or sleeves, a full, a tiered or a narrow skirt."""
    hem = 270 if ink.says("mini") else 366 if ink.says("maxi", "gown") else 322
    narrow = ink.is_a("slip", "sheath", "sweater", "t-shirt", "tank", "kaftan", "cocktail")
    wide = 66 if narrow else 74 + (hem - 260) * 0.5
    hem = max(hem, 296) if narrow else hem
    left, right = 200 - wide, 200 + wide
    bodice = shape("M150 62 Q200 104 250 62 Q264 124 246 178 H154 Q136 124 150 62 Z", ink.main)
    d = (
        f"M154 172 H246 Q{right - 10} {hem - 60} {right} {hem} "
        f"Q200 {hem + 20} {left} {hem} Q{left + 10} {hem - 60} 154 172 Z"
    )
    folds = (
        f"M180 196 Q170 {hem - 60} {200 - wide * 0.45:.0f} {hem + 6} "
        f"M220 196 Q230 {hem - 60} {200 + wide * 0.45:.0f} {hem + 6}"
    )
    if ink.is_a("tiered", "smock"):
        folds = f"M142 222 Q200 238 258 222 M{left + 14:.0f} {hem - 46} Q200 {hem - 26} {right - 14:.0f} {hem - 46}"
    spots = ((182, 128), (220, 140), (178, 224), (222, 214), (200, 252), (164, 262), (238, 258), (184, 294), (226, 298))
    dots = "".join(f"M{x} {y}h.1" for x, y in spots if y < hem - 8)
    print_ = stroke(dots, ink.light, 11) if ink.says("floral", "dot", "print", "paisley") else ""
    if ink.says("stripe"):
        print_ = stroke("M152 108 H248 M152 134 H248 M150 210 H250 M146 236 H254", ink.light, 8)
    collar = shape("M150 62 L176 58 L200 104 L172 112 Z M250 62 L224 58 L200 104 L228 112 Z", ink.light)
    front = stroke(f"M200 104 V{hem + 8}", ink.dark, 5) + collar if ink.is_a("shirt dress") else ""
    wrap = stroke("M156 66 L244 170 M244 66 L206 118", ink.dark, 8) if ink.is_a("wrap") else ""
    belt = rect(150, 166, 100, 17, ink.accent if ink.chance("belt") else ink.deep, 6) if not narrow else ""
    return (
        shadow(200, hem + 14, wide + 10, 9)
        + _dress_top(ink)
        + bodice
        + shape(d, ink.main)
        + stroke(folds, ink.dark, 6)
        + print_
        + front
        + wrap
        + belt
    )


def _dress_top(ink: Ink) -> str:
    """Straps, short sleeves or long ones."""
    if ink.says("sleeveless"):
        return mirrored(stroke("M157 72 V36", ink.dark, 13))
    if ink.says("long", "three-quarter"):
        return mirrored(
            shape("M152 62 Q122 66 112 96 L82 222 Q82 230 90 232 L112 236 Q118 236 120 230 L148 130 Z", ink.dark)
        )
    return mirrored(shape("M152 62 Q120 66 102 104 L90 140 L130 156 L148 118 Z", ink.dark))


def pants(ink: Ink) -> str:
    """Trousers: wide or slim, with cargo pockets, cuffs, a crease, knee zips or the seams of jeans."""
    leg = 82 if ink.says("wide", "relaxed", "loose", "snow", "rain") else 58 if ink.says("leggings", "slim") else 68
    left = f"M120 58 H200 V150 L192 342 Q{192 - leg / 2:.0f} 350 {192 - leg} 342 Q98 180 120 58 Z"
    legs = mirrored(shape(left, ink.main)) + shape("M196 140 L184 216 H216 L204 140 Z", ink.dark)
    if ink.is_a("leggings"):
        return (
            shadow(200, 352, 100, 9)
            + legs
            + rect(116, 46, 168, 50, ink.dark, 10)
            + mirrored(stroke("M124 110 Q112 200 136 338", ink.light, 7))
        )
    hem = f"M{194 - leg} 324 Q{192 - leg / 2:.0f} 332 190 324"
    pocket = stroke("M118 94 Q150 110 156 74", ink.deep, 5)
    if ink.is_a("jogger", "lounge", "sweatpant"):
        detail = mirrored(rect(191 - leg, 326, leg + 2, 22, ink.deep, 8) + pocket) + rect(
            114, 46, 172, 30, ink.dark, 10
        )
        return shadow(200, 354, 110, 9) + legs + detail + stroke("M192 74 V118 M208 74 V112", ink.light, 6)
    detail = stroke(hem, ink.dark, 6) + pocket
    if ink.is_a("cargo", "work", "hiking"):
        detail += rect(110, 188, 48, 54, ink.dark, 8) + stroke("M110 203 H158", ink.deep, 5)
    if ink.is_a("convertible"):
        detail += stroke(f"M104 {ink.pick(2, 'zip') * 8 + 228} Q150 240 188 230", ink.accent, 6)
    if ink.is_a("rain", "snow"):
        detail += stroke("M124 120 Q108 220 118 330", ink.accent, 7)
    if ink.is_a("dress pants", "chino", "suit"):
        detail += stroke(f"M{194 - leg / 2:.0f} 110 V336", ink.dark, 5)
    if ink.is_a("jeans", "denim"):
        detail += stroke("M128 84 Q108 180 136 330", ink.accent, 3)
    belt = (
        rect(116, 46, 168, 27, ink.dark, 6)
        + stroke("M146 46 V73 M254 46 V73", ink.light, 8)
        + disk(200, 60, 7, ink.accent)
    )
    return shadow(200, 354, 110, 9) + legs + mirrored(detail) + stroke("M200 76 V140", ink.deep, 5) + belt
