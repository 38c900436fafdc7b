"""Pictures of sports equipment."""

from chatbot.sample.pictures.ink import IRON, METAL, PAPER, RUBBER, STEEL, WHITE, Ink
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


def bike_helmet(ink: Ink) -> str:
    """A vented bicycle helmet with its chin strap."""
    shell = shape("M56 244 Q50 100 196 92 Q336 92 350 232 Q346 254 320 252 Q200 226 84 262 Q60 264 56 244 Z", ink.main)
    rim = stroke("M64 250 Q200 208 344 238", ink.dark, 16)
    round_ = ink.is_a("urban", "kids", "skate", "commut", "city")
    vents = (
        "".join(oval(130 + 62 * i, 152 + 10 * abs(1 - i), 15, 9, ink.deep) for i in range(3))
        if round_
        else (stroke("M104 200 Q126 142 186 122 M164 200 Q184 160 236 132 M226 198 Q246 170 284 158", ink.deep, 19))
    )
    stripe = stroke("M74 206 Q96 126 190 106", ink.accent, 9) if ink.chance("stripe") else ""
    strap = stroke("M116 252 Q150 336 204 338 Q226 334 234 240 M176 240 L200 312", RUBBER, 9) + rect(
        186, 326, 40, 20, IRON, 7
    )
    visor = (
        shape("M318 236 Q372 236 384 262 Q346 258 310 254 Z", ink.deep)
        if ink.is_a("mountain", "trail", "visor", "mtb")
        else ""
    )
    return shadow(200, 352, 110, 9) + strap + visor + shell + vents + stripe + rim


def dumbbell(ink: Ink) -> str:
    """A pair of hexagonal dumbbells, larger when heavier, or a kettlebell or plates where the type says so."""
    size = min(1.08, 0.72 + ink.number("weight_kg", 6) / 40)
    if ink.is_a("kettlebell"):
        bell = (
            stroke("M150 190 Q130 84 200 84 Q270 84 250 190", ink.dark, 28)
            + disk(200, 246, 88, ink.main)
            + disk(200, 246, 52, ink.light)
        )
        return shadow(200, 336, 90) + scaled(bell, size, 200, 334)
    bar = rect(120, 190, 160, 32, METAL, 14) + stroke(
        "M150 198 V214 M170 198 V214 M190 198 V214 M210 198 V214 M230 198 V214 M250 198 V214", STEEL, 4
    )
    if ink.is_a("adjustable"):
        plates = "".join(
            rect(58 + 20 * i, 128 - 10 * i, 17, 156 + 20 * i, ink.main if i % 2 else ink.dark, 8) for i in range(4)
        )
        tray = rect(40, 300, 320, 34, RUBBER, 10) + rect(182, 306, 36, 18, ink.accent, 6)
        return shadow(200, 338, 150) + mirrored(plates) + bar + tray
    head = shape("M56 158 L84 124 H128 L148 158 V254 L128 288 H84 L56 254 Z", ink.main)
    head += shape("M84 124 H128 L148 158 V254 L128 288 H112 V124 Z", ink.dark) + rect(70, 180, 12, 52, ink.light, 6)
    pair = bar + mirrored(head) + box(200, 206, 20, 34, ink.accent, 6)
    return shadow(200, 334, 140) + scaled(turned(pair, -14, 200, 206), size, 200, 230)


def tennis_racket(ink: Ink) -> str:
    """A racket at a slant and a ball."""
    strings = stroke(
        "".join(f"M{140 + 20 * i} 50 V216" for i in range(7)) + "".join(f"M118 {64 + 20 * i} H282" for i in range(7)),
        PAPER,
        2.5,
    )
    head = f'<ellipse cx="200" cy="132" rx="76" ry="92" fill="{ink.halo}"/>' + strings
    frame = f'<ellipse cx="200" cy="132" rx="79" ry="95" fill="none" stroke="{ink.main}" stroke-width="15"/>'
    bow = stroke("M152 204 Q190 240 194 280 M248 204 Q210 240 206 280", ink.dark, 12) + stroke(
        "M144 82 Q158 52 182 42", ink.accent, 15
    )
    grip = rect(186, 268, 28, 106, ink.deep, 9) + stroke(
        "M188 292 L212 284 M188 314 L212 306 M188 336 L212 328 M188 358 L212 350", ink.dark, 4
    )
    ball = disk(306, 296, 34, "#d3dd5b") + stroke("M280 278 Q304 292 296 328 M322 266 Q312 290 338 304", WHITE, 5)
    return shadow(230, 340, 120, 10) + turned(head + frame + bow + grip, 28, 200, 200) + ball


def yoga_mat(ink: Ink) -> str:
    """A rolled mat with its end laid out, and a carrying strap now and then."""
    sheet = shape("M96 268 H330 L378 326 H128 Z", ink.light) + stroke("M140 310 H362 M118 284 H342", ink.main, 4)
    roll = rect(72, 166, 240, 112, ink.main, 8) + oval(312, 222, 34, 56, ink.main) + oval(72, 222, 34, 56, ink.dark)
    spiral = stroke(
        "M72 182 Q96 190 96 224 Q94 256 72 258 Q52 252 52 224 "
        "Q54 198 72 198 Q84 206 83 224 Q80 242 71 240 Q63 234 66 222",
        ink.light,
        6,
    )
    strap = stroke("M142 166 Q160 222 142 278 M250 166 Q268 222 250 278", ink.deep, 12) + stroke(
        "M146 164 Q200 88 254 164", ink.deep, 9
    )
    band = stroke("M196 168 Q212 222 196 276", ink.accent, 12)
    return shadow(220, 328, 150, 11) + sheet + roll + spiral + (strap if ink.chance("strap") else band)


def water_bottle(ink: Ink) -> str:
    """A drinking bottle with a screw cap, a loop or a straw; clear plastic lets the water show."""
    tall = min(1.06, 0.76 + ink.number("capacity_ml", 700) / 3600)
    body = rect(150, 92, 100, 62, ink.dark, 22) + rect(138, 124, 124, 212, ink.main, 36)
    shade = shape("M230 124 Q262 128 262 160 V300 Q262 334 230 336 Q242 320 242 296 V160 Q242 138 230 124 Z", ink.dark)
    shine = rect(154, 156, 14, 128, ink.light, 7)
    cap = (
        rect(154, 64, 92, 42, ink.deep, 10) + stroke("M176 66 Q176 34 200 34 Q224 34 224 66", ink.deep, 12),
        rect(152, 72, 96, 32, STEEL, 8) + rect(176, 50, 48, 28, RUBBER, 9),
        rect(154, 66, 92, 40, ink.deep, 10) + stroke("M212 68 V42 H246", ink.accent, 13),
    )[2 if ink.says("straw") else ink.pick(2, "cap")]
    water = veil(rect(146, 200, 108, 128, WHITE, 30), 0.3) if ink.says("tritan", "plastic", "glass") else ""
    band = (rect(138, 286, 124, 14, ink.deep), rect(138, 208, 124, 46, ink.light), ring(200, 232, 15, ink.accent, 6))[
        ink.pick(3, "band")
    ]
    return shadow(200, 338, 84) + scaled(cap + body + shade + shine + water + band, tall, 200, 336)
