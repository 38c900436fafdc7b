"""Pictures of kitchen things."""

from chatbot.sample.pictures.ink import GLASS, IRON, METAL, PAPER, RUBBER, STEEL, WHITE, WOOD, Ink
from chatbot.sample.pictures.shapes import (
    disk,
    oval,
    rect,
    ring,
    scaled,
    shadow,
    shape,
    stroke,
    turned,
)

COFFEE = "#5b4034"


def chef_knife(ink: Ink) -> str:
    """A knife at a slant on a board: pointed, or with the square nose of a nakiri or the bent one of a santoku."""
    board = turned(rect(70, 96, 260, 214, WOOD, 26) + disk(102, 128, 11, ink.halo), -8) + turned(
        stroke("M100 180 H300 M100 232 H290", "#bd9265", 4), -8
    )
    if ink.is_a("nakiri", "cleaver"):
        blade, edge = "M150 168 H352 Q362 168 362 178 V240 H150 Z", "M150 240 H362 V228 H150 Z"
    elif ink.is_a("santoku"):
        blade, edge = "M150 168 H326 Q366 180 370 240 H150 Z", "M150 240 H370 L368 228 H150 Z"
    else:
        blade, edge = (
            "M150 172 H316 Q368 180 390 218 Q340 242 270 242 H150 Z",
            "M150 242 H270 Q340 242 390 218 Q330 230 270 230 H150 Z",
        )
    handle = (
        rect(16, 174, 144, 40, ink.main, 16) + rect(16, 198, 144, 16, ink.dark, 8) + rect(138, 170, 20, 48, STEEL, 6)
    )
    rivets = (
        disk(48, 193, 5, METAL) + disk(84, 193, 5, METAL) + disk(118, 193, 5, METAL)
        if ink.chance("rivets", 0.6)
        else rect(20, 176, 12, 36, ink.accent, 6)
    )
    waves = (
        stroke("M168 196 q16 -12 32 0 q16 12 32 0 q16 -12 32 0 q16 12 32 0", "#aab3bc", 4)
        if ink.says("damascus")
        else ""
    )
    return (
        shadow(200, 344, 130, 10)
        + board
        + turned(shape(blade, METAL) + waves + shape(edge, "#eef1f4") + handle + rivets, -32, 200, 206)
    )


def frying_pan(ink: Ink) -> str:
    """A pan from above, with something in it now and then."""
    big = 0.68 + ink.number("diameter_cm", 26) / 90
    wooden = ink.says("wood", "beech", "walnut")
    grip = (
        rect(262, 178, 130, 34, WOOD if wooden else RUBBER, 16)
        + rect(252, 182, 36, 26, STEEL, 6)
        + disk(374, 195, 7, ink.tint)
    )
    body = disk(160, 200, 124, ink.main) + disk(160, 200, 112, ink.dark) + disk(160, 204, 98, ink.deep)
    glow = stroke("M84 178 A84 84 0 0 1 138 122", ink.dark, 8)
    food = (
        shape("M112 206 Q104 160 148 162 Q190 146 204 184 Q226 222 186 240 Q150 262 124 242 Q106 230 112 206 Z", WHITE)
        + disk(158, 202, 24, "#f2b84b")
        + disk(151, 195, 6, "#f8d27e"),
        "",
        "".join(oval(x, y, 22, 15, "#6fa35b") for x, y in ((128, 184), (186, 222)))
        + "".join(disk(x, y, 15, "#d9604c") for x, y in ((178, 172), (132, 234), (164, 204))),
    )[ink.pick(3, "food")]
    lid = ring(160, 200, 104, GLASS, 6) if ink.yes("lid") or ink.yes("lid_included") else ""
    return turned(scaled(oval(180, 226, 140, 122, "#2b2d3c20") + grip + body + glow + food + lid, big, 200, 200), -28)


def kettle(ink: Ink) -> str:
    """An electric jug on its base, a gooseneck, or a whistling kettle for the stove."""
    if ink.is_a("gooseneck", "pour"):
        return _gooseneck(ink)
    if ink.is_a("stovetop", "whistl"):
        return _stovetop_kettle(ink)
    return _jug(ink)


def _gooseneck(ink: Ink) -> str:
    spout = stroke("M128 288 Q66 282 84 206 Q94 170 64 150", ink.dark, 15)
    handle = stroke("M268 176 H332 Q350 178 346 200 L330 280", RUBBER, 19)
    body = shape("M142 164 H270 L296 314 H116 Z", ink.main) + shape("M246 164 H270 L296 314 H262 Z", ink.dark)
    lid = rect(134, 148, 144, 22, ink.light, 10) + rect(192, 124, 28, 28, RUBBER, 10)
    return shadow(204, 334, 110) + spout + handle + body + lid + rect(104, 314, 204, 18, IRON, 8)


def _stovetop_kettle(ink: Ink) -> str:
    handle = stroke("M124 190 Q124 78 200 78 Q276 78 276 190", RUBBER, 18)
    body = shape("M84 312 Q76 186 200 178 Q324 186 316 312 Q312 330 296 330 H104 Q88 330 84 312 Z", ink.main)
    spout = shape("M88 252 L40 206 L62 186 L120 222 Z", ink.dark) + disk(50, 195, 16, IRON)
    return (
        shadow(200, 334, 120)
        + handle
        + spout
        + body
        + stroke("M106 290 Q106 226 150 206", ink.light, 11)
        + oval(200, 184, 46, 12, ink.dark)
        + disk(200, 166, 15, RUBBER)
    )


def _jug(ink: Ink) -> str:
    spout = shape("M128 116 L84 128 L124 178 Z", ink.dark)
    handle = stroke("M268 118 H302 Q330 122 328 156 L318 262 Q312 282 276 280", RUBBER, 22)
    glass = ink.says("glass")
    body = shape("M128 108 H272 L288 304 H112 Z", GLASS if glass else ink.main)
    water = (
        shape("M119 216 H281 L288 304 H112 Z", "#a9d2de") if glass else shape("M246 108 H272 L288 304 H256 Z", ink.dark)
    )
    lid = rect(122, 92, 156, 24, ink.dark, 11) + rect(180, 78, 40, 18, RUBBER, 8)
    gauge = (
        rect(190, 160, 20, 92, ink.deep, 9) + rect(195, 200, 10, 46, ink.accent, 5)
        if ink.chance("gauge") and not glass
        else stroke("M140 150 L134 272", WHITE if glass else ink.light, 10)
    )
    return (
        shadow(200, 334, 110)
        + spout
        + handle
        + body
        + water
        + gauge
        + lid
        + rect(98, 302, 204, 28, ink.deep if not glass else ink.main, 10)
    )


def coffee_maker(ink: Ink) -> str:
    """The machine or the pot of its type."""
    if ink.is_a("moka"):
        return _moka_pot(ink)
    if ink.is_a("french press", "press pot"):
        return _press(ink)
    if ink.is_a("pour-over", "dripper"):
        return _dripper(ink)
    if ink.is_a("cold brew"):
        return _cold_brew(ink)
    if ink.is_a("espresso", "bean-to-cup"):
        return _espresso_machine(ink)
    return _filter_machine(ink)


def _moka_pot(ink: Ink) -> str:
    top = (
        shape("M140 72 H262 L244 196 H158 Z", ink.main)
        + shape("M142 84 L104 74 L146 118 Z", ink.dark)
        + shape("M226 72 H262 L244 196 H220 Z", ink.dark)
    )
    low = (
        shape("M158 196 H244 L272 326 H130 Z", ink.main)
        + shape("M222 196 H244 L272 326 H236 Z", ink.dark)
        + rect(148, 186, 106, 20, ink.deep, 6)
    )
    return (
        shadow(200, 332, 92)
        + stroke("M262 92 H306 Q322 94 320 112 L312 190", RUBBER, 18)
        + top
        + low
        + shape("M144 70 L200 48 L258 70 Z", ink.light)
        + disk(200, 42, 11, RUBBER)
    )


def _press(ink: Ink) -> str:
    jug = rect(126, 132, 142, 194, GLASS, 14) + rect(132, 206, 130, 116, COFFEE, 10) + rect(136, 196, 122, 12, STEEL, 5)
    frame = (
        stroke("M126 150 H268 M126 316 H268 M146 136 V324 M248 136 V324", ink.main, 10)
        + rect(118, 112, 158, 26, ink.main, 11)
        + stroke("M197 112 V66", STEEL, 9)
        + disk(197, 60, 16, ink.dark)
    )
    return (
        shadow(204, 334, 100)
        + stroke("M270 160 H316 Q328 160 328 176 V272 Q328 288 312 288 H272", ink.dark, 17)
        + jug
        + frame
    )


def _dripper(ink: Ink) -> str:
    cone = (
        shape("M112 82 H288 L222 178 H178 Z", ink.main)
        + shape("M96 76 H304 V96 H96 Z", ink.light)
        + stroke("M150 102 L186 166 M200 102 V166 M250 102 L214 166", ink.dark, 7)
    )
    jug = shape("M156 190 H244 L290 300 Q294 330 268 330 H132 Q106 330 110 300 Z", GLASS) + shape(
        "M128 256 H272 L290 300 Q294 330 268 330 H132 Q106 330 110 300 Z", COFFEE
    )
    return (
        shadow(200, 336, 106)
        + rect(140, 174, 120, 20, ink.dark, 9)
        + jug
        + stroke("M150 214 L136 246", WHITE, 8)
        + cone
    )


def _cold_brew(ink: Ink) -> str:
    jar = (
        rect(128, 100, 144, 230, GLASS, 30)
        + rect(138, 160, 124, 160, COFFEE, 24)
        + rect(172, 110, 56, 186, ink.deep, 10)
    )
    return (
        shadow(200, 336, 86)
        + stroke("M272 150 H310 Q322 150 322 166 V250 Q322 266 306 266 H272", ink.dark, 15)
        + jar
        + rect(120, 74, 160, 40, ink.main, 14)
        + stroke("M146 140 V270", WHITE, 8)
    )


def _espresso_machine(ink: Ink) -> str:
    hopper = (
        shape("M110 82 H222 L212 42 H120 Z", GLASS) + rect(122, 62, 88, 20, COFFEE, 6)
        if ink.says("bean-to-cup", "grinder")
        else rect(110, 66, 130, 18, STEEL, 6)
    )
    shell = (
        rect(76, 80, 248, 88, ink.main, 22)
        + rect(76, 80, 72, 246, ink.dark, 18)
        + rect(76, 306, 248, 24, ink.deep, 10)
        + rect(160, 298, 150, 10, STEEL, 4)
    )
    head = (
        rect(196, 166, 76, 22, STEEL, 8)
        + stroke("M236 196 H312", RUBBER, 15)
        + rect(208, 186, 52, 18, IRON, 6)
        + stroke("M222 206 V238 M246 206 V238", COFFEE, 5)
    )
    cup = shape("M204 242 H266 L258 296 H212 Z", WHITE) + stroke("M264 254 Q286 258 262 280", WHITE, 8)
    dial = (
        disk(284, 124, 19, PAPER)
        + stroke("M284 124 L293 114", ink.deep, 5)
        + disk(190, 124, 9, ink.accent)
        + disk(220, 124, 9, ink.light)
    )
    return shadow(200, 336, 136) + hopper + shell + head + cup + dial


def _filter_machine(ink: Ink) -> str:
    shell = (
        rect(92, 70, 216, 62, ink.main, 20)
        + rect(92, 70, 66, 256, ink.main, 18)
        + rect(92, 296, 216, 34, ink.dark, 12)
        + rect(104, 148, 16, 120, GLASS, 8)
    )
    if ink.says("single-serve", "capsule", "pod"):
        cup = (
            shape("M196 216 H268 L260 296 H204 Z", WHITE)
            + stroke("M266 232 Q292 240 264 270", WHITE, 9)
            + stroke("M232 156 V212", COFFEE, 7)
        )
        return shadow(200, 334, 120) + shell + rect(200, 128, 66, 26, IRON, 8) + cup + disk(262, 100, 12, ink.accent)
    jug = shape("M180 178 H280 L298 270 Q300 296 276 296 H186 Q162 296 164 270 Z", GLASS) + shape(
        "M172 228 H290 L298 270 Q300 296 276 296 H186 Q162 296 164 270 Z", COFFEE
    )
    jug += stroke("M296 196 Q334 200 326 244 L304 268", RUBBER, 14) + rect(174, 166, 112, 16, RUBBER, 7)
    return (
        shadow(204, 334, 124)
        + shell
        + shape("M190 130 H278 L264 166 H204 Z", ink.dark)
        + jug
        + disk(264, 100, 11, ink.accent)
        + rect(180, 96, 52, 9, ink.light, 4)
    )
