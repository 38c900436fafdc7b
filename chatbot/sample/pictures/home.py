"""Pictures of things for the living room, the bedroom, the bathroom and the study."""

from chatbot.sample.pictures.ink import IRON, METAL, PAPER, RUBBER, STEEL, TIMBER, WHITE, WOOD, Ink
from chatbot.sample.pictures.shapes import (
    disk,
    mirrored,
    oval,
    rect,
    shadow,
    shape,
    stroke,
    turned,
    veil,
)

LEAF, FERN = "#5f9a62", "#4a8056"


def desk_lamp(ink: Ink) -> str:
    """A lamp with a jointed arm, a slim LED bar, or a shade on a foot; its light falls to the table."""
    if ink.is_a("architect", "clamp", "spring", "swing"):
        light = shape("M262 176 L214 330 H386 L330 160 Z", "#fff3c9")
        arm = (
            stroke("M110 306 L132 190 L250 108", ink.dark, 12)
            + disk(132, 190, 14, ink.light)
            + disk(250, 108, 12, ink.light)
        )
        head = turned(
            shape("M226 160 Q230 96 280 96 Q330 96 334 160 Z", ink.main) + rect(218, 156, 124, 14, ink.deep, 7),
            -12,
            280,
            130,
        )
        foot = rect(60, 306, 106, 26, ink.main, 12)
    elif ink.is_a("bar", "slim", "led panel", "task", "monitor"):
        light = shape("M170 112 L128 330 H360 L338 100 Z", "#fff3c9")
        arm = stroke("M110 312 V106 H180", ink.dark, 14) + disk(110, 106, 13, ink.light)
        head = rect(150, 88, 204, 24, ink.main, 12) + rect(166, 106, 172, 9, "#fff6d6", 4)
        foot = oval(116, 318, 66, 16, ink.main) + oval(116, 312, 66, 14, ink.light)
    else:
        light = shape("M134 172 L76 330 H324 L266 172 Z", "#fff3c9")
        arm = rect(191, 168, 18, 146, ink.dark, 6) + disk(200, 240, 20 if ink.chance("bead") else 12, ink.light)
        head = shape("M150 76 H250 L296 180 H104 Z", ink.main) + shape("M222 76 H250 L296 180 H246 Z", ink.dark)
        foot = rect(138, 308, 124, 24, ink.main, 12)
    return shadow(200, 336, 150, 10) + veil(light, 0.8) + arm + head + foot


def duvet(ink: Ink) -> str:
    """A quilted duvet, folded over on a bed with pillows."""
    board = rect(48, 92, 304, 150, WOOD, 22) + rect(64, 108, 272, 40, TIMBER, 14)
    pillows = (
        rect(74, 150, 122, 68, WHITE, 28)
        + rect(204, 150, 122, 68, WHITE, 28)
        + mirrored(stroke("M96 204 Q136 214 176 204", "#dfe3e8", 5))
    )
    cover = shape(
        "M44 224 Q50 196 80 200 H320 Q350 196 356 224 L372 322 Q372 336 356 336 H44 Q28 336 28 322 Z", ink.main
    )
    fold = shape("M44 224 Q50 196 80 200 H320 Q350 196 356 224 L358 242 Q200 256 42 242 Z", ink.light)
    if ink.says("weighted", "knit"):
        quilt = stroke(
            "M78 262 q20 20 40 0 q20 20 40 0 q20 20 40 0 q20 20 40 0 q20 20 40 0 q20 20 40 0 "
            "M70 298 q22 20 44 0 q22 20 44 0 q22 20 44 0 q22 20 44 0 q22 20 44 0 q22 20 44 0",
            ink.dark,
            6,
        )
    elif ink.chance("channels", 0.4):
        quilt = stroke(
            "M92 246 L80 332 M146 250 L140 334 M200 252 V334 M254 250 L260 334 M308 246 L320 332", ink.dark, 5
        )
    else:
        quilt = stroke(
            "M38 278 Q200 290 362 278 M32 308 Q200 318 368 308 M110 248 "
            "L100 334 M170 250 L166 334 M230 250 L234 334 M290 248 L300 334",
            ink.dark,
            5,
        )
    return shadow(200, 344, 176, 10) + board + pillows + cover + quilt + fold


def rug(ink: Ink) -> str:
    """A rug seen at a slant: round or with corners, with borders, stripes, diamonds or a shaggy edge."""
    if ink.says("round"):
        base = oval(200, 230, 164, 92, ink.dark) + oval(200, 222, 164, 92, ink.main)
        rings = "".join(
            oval(200, 222, 164 * s, 92 * s, color)
            for s, color in ((0.8, ink.light), (0.68, ink.main), (0.4, ink.accent), (0.28, ink.main))
        )
        return base + rings
    top = "M104 124 H296 L372 310 H28 Z"
    base = shape("M28 310 H372 L370 322 H30 Z", ink.deep) + shape(top, ink.main)
    fringe = stroke("".join(f"M{40 + 20 * i} 318 l{(i - 8) * 0.5:.1f} 14" for i in range(17)), ink.light, 5)
    if ink.says("stripe"):
        art = stroke("M94 150 H306 M84 176 H316 M72 204 H328 M60 234 H340 M46 266 H354", ink.light, 10) + stroke(
            "M88 163 H312 M66 219 H334", ink.accent, 6
        )
    elif ink.says("oriental", "persian", "vintage", "floral"):
        art = shape("M118 144 H282 L340 292 H60 Z", ink.dark) + shape("M130 158 H270 L318 278 H82 Z", ink.main)
        art += shape("M200 168 L266 214 L200 270 L134 214 Z", ink.accent) + shape(
            "M200 188 L236 214 L200 246 L164 214 Z", ink.deep
        )
    elif ink.says("geometric", "moroccan", "diamond", "berber", "trellis"):
        art = stroke(
            "M104 124 L148 216 L28 310 M296 124 L252 216 L372 310 M148 216 L200 124 L252 216 L200 310 Z", ink.light, 8
        )
    else:
        art = shape("M116 140 H284 L346 296 H54 Z", ink.light) + shape("M124 150 H276 L330 286 H70 Z", ink.main)
        art += stroke(
            "M140 186h.1M186 176h.1M236 190h.1M120 240h.1M172 222h.1M226 246h.1M276 226h.1M180 266h.1M290 264h.1",
            ink.dark,
            6,
        )
    return fringe + base + art


def towel(ink: Ink) -> str:
    """A stack of folded towels, or one hanging from a bar."""
    if ink.chance("hang", 0.4):
        bar = rect(60, 84, 280, 16, METAL, 8) + mirrored(rect(52, 70, 22, 44, STEEL, 8))
        cloth = (
            rect(118, 82, 164, 250, ink.main, 10)
            + rect(118, 82, 164, 26, ink.light, 10)
            + rect(246, 108, 36, 224, ink.dark, 8)
        )
        return bar + cloth + rect(118, 270, 164, 14, ink.deep) + rect(118, 292, 164, 8, ink.accent)
    folds = ""
    for i, color in enumerate((ink.dark, ink.main, ink.light)[: 3 if not ink.says("single") else 2]):
        y = 270 - 66 * i
        folds += rect(66 + 6 * i, y, 268 - 12 * i, 62, color, 28) + rect(
            120 + 6 * i, y + 27, 214 - 12 * i, 7, ink.deep if i < 2 else ink.dark, 3
        )
        folds += rect(88, y, 16, 62, ink.accent if ink.chance("band") else ink.deep)
    return shadow(200, 334, 144) + folds


def desk_chair(ink: Ink) -> str:
    """An office chair on casters, with armrests, a headrest or a mesh back where it has them."""
    base = stroke("M200 266 V316 M200 312 L108 336 M200 312 L292 336 M200 312 V344", IRON, 13)
    wheels = "".join(disk(x, y, 11, RUBBER) for x, y in ((106, 342), (294, 342), (200, 350)))
    if ink.says("stool", "kneeling", "saddle"):
        return (
            shadow(200, 356, 120, 9)
            + base
            + wheels
            + rect(116, 212, 168, 54, ink.main, 27)
            + rect(132, 212, 136, 16, ink.light, 8)
        )
    post = stroke("M200 240 Q236 250 224 150", IRON, 14)
    back = rect(130, 70, 140, 146, ink.main, 36)
    if ink.says("mesh"):
        back += veil(
            stroke(
                "M152 92 V196 M168 88 V200 M184 86 V202 M200 86 V202 M216 86 V202 M232 88 V200 M248 92 V196",
                ink.light,
                5,
            ),
            0.8,
        )
    elif ink.says("gaming"):
        back += stroke("M150 84 L162 204 M250 84 L238 204", ink.accent, 14) + rect(160, 172, 80, 30, ink.deep, 12)
    else:
        back += stroke("M142 120 H258 M140 164 H260", ink.dark, 6)
    head = (
        rect(156, 30, 88, 38, ink.dark, 18) + stroke("M200 64 V84", IRON, 12)
        if ink.yes("headrest") or ink.says("gaming")
        else ""
    )
    seat = rect(112, 226, 176, 42, ink.dark, 21) + rect(112, 222, 176, 28, ink.main, 14)
    arms = (
        mirrored(stroke("M116 248 Q94 244 96 196", IRON, 10) + rect(74, 182, 54, 16, RUBBER, 8))
        if ink.attributes.get("armrests") is not False
        else ""
    )
    return shadow(200, 356, 120, 9) + base + wheels + post + head + back + seat + arms


def planter(ink: Ink) -> str:
    """A pot with a plant in it: monstera-like leaves, blades or a small tree."""
    pot = (
        shape("M116 214 H284 L264 326 Q262 336 250 336 H150 Q138 336 136 326 Z", ink.main)
        + rect(104, 196, 192, 36, ink.light, 12),
        shape("M108 204 H292 Q300 300 258 332 H142 Q100 300 108 204 Z", ink.main)
        + rect(108, 198, 184, 16, ink.light, 8),
        rect(120, 196, 160, 124, ink.main, 16)
        + stroke("M142 318 V350 M258 318 V350", TIMBER, 12)
        + rect(120, 196, 160, 18, ink.light, 9),
    )[ink.pick(3, "pot")]
    if ink.is_a("window box", "trough", "rectang", "raised bed", "balcony", "railing"):
        pot = rect(56, 216, 288, 112, ink.main, 18) + rect(46, 204, 308, 30, ink.light, 12)
    art = (
        stroke("M142 268 H258", ink.dark, 7) + stroke("M146 284 H254", ink.dark, 4),
        stroke("M142 276 l20 -16 20 16 20 -16 20 16 20 -16 16 12", ink.accent, 7),
        "",
    )[ink.pick(3, "glaze")]
    plant = (
        "".join(
            turned(shape("M200 206 Q168 140 200 64 Q232 140 200 206 Z", LEAF if a % 2 else FERN), a, 200, 214)
            for a in (-62, 59, -31, 30, 0)
        ),
        "".join(
            turned(shape("M188 206 Q184 110 202 44 Q218 120 212 206 Z", LEAF if a % 2 else FERN), a, 200, 210)
            for a in (-40, -21, 41, 20, 0)
        ),
        stroke("M200 206 V110", TIMBER, 12)
        + disk(200, 96, 62, FERN)
        + disk(164, 118, 36, LEAF)
        + disk(234, 112, 34, LEAF)
        + disk(206, 68, 30, LEAF),
    )[ink.pick(3, "plant")]
    return shadow(200, 342, 100, 11) + plant + pot + art


def notebook(ink: Ink) -> str:
    """A bound notebook with an elastic band and a ribbon, or a spiral pad, and now and then a pen."""
    pages = rect(112, 76, 194, 262, PAPER, 10) + stroke("M300 92 V326 M294 92 V330", "#d8d2c4", 3)
    cover = rect(98, 66, 194, 262, ink.main, 14)
    if ink.says("spiral", "wire", "ring"):
        spine = "".join(rect(84, 84 + 24 * i, 32, 9, STEEL, 4) + disk(116, 88 + 24 * i, 6, ink.deep) for i in range(10))
        band = rect(150, 110, 108, 50, ink.light, 8)
    else:
        spine = rect(98, 66, 30, 262, ink.dark, 12)
        band = (
            rect(256, 66, 13, 262, ink.deep)
            if ink.chance("band", 0.6)
            else rect(150, 112, 104, 56, PAPER, 6) + stroke("M166 132 H238 M166 148 H216", ink.dark, 5)
        )
    ribbon = shape("M166 326 V364 L174 354 L182 364 V326 Z", ink.accent) if ink.chance("ribbon") else ""
    pen = (
        turned(
            rect(318, 96, 18, 190, ink.dark, 9)
            + rect(318, 96, 18, 44, ink.accent, 9)
            + shape("M318 280 H336 L327 306 Z", METAL),
            10,
            327,
            200,
        )
        if ink.chance("pen", 0.4)
        else ""
    )
    return shadow(204, 342, 120, 11) + ribbon + pages + cover + spine + band + pen
