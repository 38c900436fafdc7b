"""Pictures of hats: knitted, peaked, brimmed and the rest."""

from chatbot.sample.pictures.ink import PAPER, Ink
from chatbot.sample.pictures.shapes import disk, mirrored, oval, rect, shadow, shape, stroke


def hat(ink: Ink) -> str:
    """The hat of its type."""
    if ink.is_a("flat cap", "beret"):
        return _flat(ink)
    if ink.is_a("trapper", "legionnaire"):
        return _flapped(ink)
    if ink.is_a("cap"):
        return _cap(ink)
    if ink.is_a("beanie", "winter", "knit"):
        return _beanie(ink)
    return _brimmed(ink)


def _cap(ink: Ink) -> str:
    dome = shape("M82 246 Q84 112 194 112 Q292 112 296 246 Z", ink.main)
    if ink.is_a("trucker"):
        dome += shape("M82 246 Q84 118 180 112 Q150 170 150 246 Z", ink.light)
    seams = stroke("M194 112 Q156 160 152 244 M194 112 Q244 160 250 244", ink.dark, 5)
    visor = shape("M206 240 Q338 228 374 284 Q310 266 196 270 Z", ink.dark)
    badge = rect(196, 166, 38, 36, ink.accent, 8) if ink.chance("badge") else ""
    return (
        shadow(214, 300, 146)
        + dome
        + seams
        + badge
        + visor
        + stroke("M88 252 H294", ink.deep, 15)
        + disk(194, 112, 10, ink.light)
    )


def _brimmed(ink: Ink) -> str:
    wide = 116 + min(54, ink.number("brim_cm", 7) * 5)
    if ink.is_a("bucket", "rain hat"):
        crown = shape("M132 206 L146 110 Q200 92 254 110 L268 206 Z", ink.main)
        brim = shape("M132 200 H268 L332 274 Q200 306 68 274 Z", ink.dark)
        return (
            shadow(200, 300, 140)
            + brim
            + crown
            + stroke("M104 244 Q200 270 296 244", ink.light, 5)
            + stroke("M134 198 Q200 214 266 198", ink.accent, 9)
        )
    top = (
        "M122 240 V130 Q200 108 278 130 V240 Z"
        if ink.is_a("boater")
        else "M118 240 Q112 118 160 104 Q200 132 240 104 Q288 118 282 240 Z"
    )
    crown = shape(top, ink.main) + shape(
        "M118 212 Q200 240 282 212 V240 Q200 268 118 240 Z", ink.accent if ink.chance("ribbon", 0.7) else ink.deep
    )
    weave = (
        stroke("M140 150 Q200 172 260 150 M134 178 Q200 200 266 178", ink.light, 4)
        if ink.says("straw", "raffia", "paper", "palm")
        else ""
    )
    brim = (
        oval(200, 252, wide, 40, ink.dark) + oval(200, 245, wide - 6, 34, ink.light) + oval(200, 240, 84, 20, ink.dark)
    )
    return shadow(200, 296, wide) + brim + crown + weave


def _beanie(ink: Ink) -> str:
    dome = shape("M88 262 Q80 92 200 88 Q320 92 312 262 Z", ink.main)
    knit = stroke("M140 246 Q138 150 180 98 M200 246 V94 M260 246 Q262 150 220 98", ink.dark, 7)
    rim = rect(76, 232, 248, 72, ink.light, 26) + stroke(
        "".join(f"M{104 + 24 * i} 248 v40" for i in range(9)), ink.main, 6
    )
    bobble = disk(200, 78, 34, ink.accent) + disk(190, 70, 10, PAPER) if ink.chance("bobble") else ""
    band = stroke("M92 214 Q200 196 308 214", ink.accent, 11) if ink.chance("band", 0.4) else ""
    return shadow(200, 312, 130) + bobble + dome + knit + band + rim


def _flapped(ink: Ink) -> str:
    if ink.is_a("legionnaire"):
        return shape("M84 236 H210 Q200 330 112 340 Q70 300 84 236 Z", ink.light) + _cap(ink)
    flaps = mirrored(
        shape("M88 216 Q70 300 104 336 Q140 344 142 300 V222 Z", ink.dark) + stroke("M112 334 V362", ink.deep, 6)
    )
    dome = shape("M90 236 Q88 96 200 94 Q312 96 310 236 Z", ink.main)
    fur = rect(84, 192, 232, 66, PAPER, 30) + stroke(
        "M110 216 l8 14 M150 210 l8 14 M200 214 l8 14 M246 210 l8 14 M282 216 l8 14", "#dcd3c3", 5
    )
    return shadow(200, 346, 110, 10) + flaps + dome + stroke("M200 96 V190", ink.dark, 6) + fur


def _flat(ink: Ink) -> str:
    if ink.is_a("beret"):
        top = shape("M62 214 Q70 116 212 112 Q350 122 342 190 Q320 250 200 252 Q80 254 62 214 Z", ink.main)
        return (
            shadow(200, 290, 120)
            + rect(120, 226, 168, 42, ink.deep, 16)
            + top
            + stroke("M206 114 V90", ink.dark, 11)
            + stroke("M104 196 Q130 150 190 140", ink.light, 9)
        )
    top = shape("M58 250 Q60 140 190 130 Q306 130 352 224 Q330 248 296 250 Z", ink.main)
    check = stroke("M104 180 L280 240 M150 148 L320 214 M110 246 L190 134 M190 248 L256 144", ink.light, 5)
    visor = shape("M236 250 Q300 236 372 254 Q352 284 232 276 Z", ink.deep)
    return shadow(210, 294, 150) + top + check + stroke("M64 256 H286", ink.dark, 17) + visor
