"""Pictures of toys, games and books."""

from chatbot.sample.pictures.ink import IRON, METAL, PAPER, RUBBER, TIMBER, WHITE, WOOD, Ink, mix
from chatbot.sample.pictures.shapes import disk, mirrored, oval, rect, scaled, shadow, shape, stroke, turned


def building_set(ink: Ink) -> str:
    """What can be built: a robot, magnetic tiles, a marble run, wooden blocks or studded bricks."""
    if ink.is_a("robot"):
        return _robot(ink)
    if ink.is_a("magnet", "tiles"):
        return _tiles(ink)
    if ink.is_a("marble"):
        return _marble_run(ink)
    return _blocks(ink) if ink.is_a("wood", "plank") else _bricks(ink)


def _paints(ink: Ink) -> tuple[str, ...]:
    return (ink.main, ink.accent, "#6fa3c9", "#e3b04b", "#7fae74")


def _robot(ink: Ink) -> str:
    body = (
        rect(126, 176, 148, 116, ink.main, 24)
        + rect(140, 82, 120, 82, ink.light, 22)
        + disk(174, 122, 15, RUBBER)
        + disk(226, 122, 15, RUBBER)
        + disk(178, 118, 5, WHITE)
        + disk(230, 118, 5, WHITE)
    )
    limbs = (
        stroke("M200 82 V54 M126 206 H92 V262 M274 206 H308 V262 M164 292 V322 M236 292 V322", IRON, 14)
        + disk(200, 48, 12, ink.accent)
        + rect(136, 316, 54, 20, RUBBER, 9)
        + rect(210, 316, 54, 20, RUBBER, 9)
    )
    return (
        shadow(200, 338, 110)
        + limbs
        + body
        + rect(158, 204, 84, 48, ink.deep, 10)
        + disk(180, 228, 9, ink.accent)
        + stroke("M200 228 H228", ink.light, 7)
    )


def _tiles(ink: Ink) -> str:
    paints = _paints(ink)
    tiles = ((104, 212, 0), (202, 212, 1), (104, 114, 2), (202, 114, 3))
    art = "".join(
        rect(x, y, 94, 94, paints[i], 10) + rect(x + 14, y + 14, 66, 66, mix(paints[i], WHITE, 0.4), 6)
        for x, y, i in tiles
    )
    roof = shape("M104 110 L200 36 L296 110 Z", paints[4]) + shape(
        "M142 98 L200 54 L258 98 Z", mix(paints[4], WHITE, 0.4)
    )
    return shadow(200, 314, 120) + roof + art


def _marble_run(ink: Ink) -> str:
    paints = _paints(ink)
    posts = stroke("M104 92 V326 M296 130 V326 M200 190 V326", IRON, 14)
    runs = (
        stroke("M92 104 L306 148", paints[0], 22)
        + stroke("M308 178 L96 228", paints[1], 22)
        + stroke("M92 258 L310 306", paints[2], 22)
    )
    return (
        shadow(200, 334, 130)
        + posts
        + runs
        + disk(166, 98, 16, paints[3])
        + disk(226, 176, 16, paints[4])
        + disk(176, 256, 16, METAL)
    )


def _blocks(ink: Ink) -> str:
    paints = _paints(ink)
    row = rect(82, 276, 76, 54, WOOD, 6) + rect(162, 276, 76, 54, paints[0], 6) + rect(242, 276, 76, 54, WOOD, 6)
    arch = (
        shape("M102 272 V214 H298 V272 H248 A48 44 0 0 0 152 272 Z", paints[1])
        + rect(128, 150, 44, 60, WOOD, 6)
        + rect(228, 150, 44, 60, WOOD, 6)
    )
    return (
        shadow(200, 334, 140)
        + row
        + arch
        + rect(116, 124, 168, 24, TIMBER, 5)
        + shape("M140 120 L200 58 L260 120 Z", paints[2])
    )


def _bricks(ink: Ink) -> str:
    paints = _paints(ink)
    bricks = ((72, 274, 3, 0), (202, 274, 3, 1), (116, 222, 2, 2), (206, 222, 3, 0), (150, 170, 2, 3), (190, 118, 2, 4))
    return shadow(200, 332, 140) + "".join(_brick(x, y, studs, paints[i]) for x, y, studs, i in reversed(bricks))


def _brick(x: float, y: float, studs: int, color: str) -> str:
    top = "".join(rect(x + 9 + 42 * i, y - 10, 26, 16, mix(color, WHITE, 0.22), 4) for i in range(studs))
    return (
        top
        + rect(x, y, 42 * studs + 2, 50, color, 5)
        + rect(x, y + 38, 42 * studs + 2, 12, mix(color, "#2b2d3c", 0.2), 5)
    )


def plush_toy(ink: Ink) -> str:
    """A soft animal sitting: its ears say which one."""
    pale = mix(ink.main, WHITE, 0.6)
    ears = _ears(ink, pale)
    body = oval(200, 266, 84, 76, ink.main) + oval(200, 274, 52, 52, pale)
    limbs = mirrored(
        turned(oval(112, 238, 27, 52, ink.dark), 32, 112, 238)
        + oval(132, 316, 42, 32, ink.main)
        + oval(128, 320, 22, 17, pale)
    )
    head = (
        oval(200, 144, 84, 72, ink.main)
        + oval(200, 170, 42, 32, pale)
        + mirrored(disk(168, 138, 9, RUBBER) + disk(165, 135, 3, WHITE))
    )
    nose = (
        stroke("M200 160 Q204 200 190 228", ink.dark, 26)
        if ink.says("elephant")
        else oval(200, 158, 13, 9, RUBBER) + stroke("M200 166 V176 M186 182 Q200 190 214 182", RUBBER, 4)
    )
    bow = (
        shape("M200 214 L166 198 V232 Z M200 214 L234 198 V232 Z", ink.accent)
        + disk(200, 214, 9, mix(ink.accent, "#2b2d3c", 0.25))
        if ink.chance("bow")
        else ""
    )
    size = min(1.06, 0.78 + ink.number("height_cm", 30) / 170)
    return shadow(200, 346, 120, 10) + scaled(ears + body + limbs + head + nose + bow, size, 200, 346)


def _ears(ink: Ink, pale: str) -> str:
    """The ears, or the crest, that tell which animal it is."""
    if ink.says("rabbit", "bunny", "hare", "donkey"):
        return mirrored(turned(oval(168, 70, 21, 62, ink.main) + oval(168, 74, 10, 44, pale), -10, 168, 120))
    if ink.says("elephant"):
        return mirrored(oval(112, 138, 50, 56, ink.dark) + oval(116, 140, 32, 38, pale))
    if ink.says("cat", "fox", "wolf", "owl", "tiger"):
        return mirrored(shape("M132 130 L126 54 L190 92 Z", ink.main) + shape("M140 110 L138 74 L170 94 Z", pale))
    if ink.says("dino", "dragon"):
        return shape("M150 74 L170 34 L190 66 L206 26 L222 66 L244 36 L252 78 Z", ink.accent)
    if ink.says("whale", "penguin", "turtle", "octopus", "seal", "duck"):
        return stroke("M200 80 Q196 56 214 44", ink.dark, 9)
    if ink.says("dog", "puppy", "sheep", "lamb", "cow", "sloth"):
        return mirrored(turned(oval(122, 136, 24, 46, ink.dark), 16, 122, 110))
    return mirrored(disk(136, 88, 34, ink.main) + disk(136, 88, 18, pale))


def board_game(ink: Ink) -> str:
    """A game's box with dice, cards, pawns or hexagons beside it."""
    box_ = shape("M60 132 L300 96 L340 246 L100 292 Z", ink.main) + shape("M100 292 L340 246 V276 L100 324 Z", ink.dark)
    box_ += shape("M60 132 L100 292 V324 L60 166 Z", ink.deep) + shape(
        "M88 148 L284 118 L314 234 L120 270 Z", ink.light
    )
    scene = ink.pick(4, "scene")
    art = (
        stroke("M140 232 Q160 160 196 206 Q232 252 276 160", PAPER, 8)
        + disk(140, 234, 13, ink.accent)
        + disk(276, 158, 13, ink.deep),
        shape("M118 262 L168 176 L204 228 L240 150 L308 226 Z", ink.dark) + disk(176, 154, 15, ink.accent),
        "".join(
            shape(f"M{x} {y - 25} l22 12 v26 l-22 12 l-22 -12 v-26 Z", c)
            for x, y, c in (
                (158, 204, ink.accent),
                (204, 196, PAPER),
                (250, 188, ink.dark),
                (182, 240, ink.main),
                (228, 232, ink.accent),
            )
        ),
        shape("M150 236 V186 H164 V172 H180 V186 H204 V166 H222 V180 H244 V160 H258 V222 Z", ink.deep)
        + disk(280, 158, 13, ink.accent),
    )[scene]
    pawn = shape("M268 336 Q270 296 284 288 H300 Q314 296 316 336 Z", ink.accent) + disk(292, 274, 19, ink.accent)
    die = turned(
        rect(326, 292, 46, 46, PAPER, 10)
        + stroke("M338 304h.1M360 304h.1M349 315h.1M338 326h.1M360 326h.1", RUBBER, 8),
        12,
        349,
        315,
    )
    cards = turned(rect(286, 268, 48, 68, PAPER, 7) + rect(294, 276, 32, 52, ink.dark, 4), -14, 310, 302) + turned(
        rect(320, 268, 48, 68, PAPER, 7) + disk(344, 302, 13, ink.accent), 14, 344, 302
    )
    return shadow(206, 338, 160, 11) + box_ + art + (cards if scene % 2 else pawn + die)


def novel(ink: Ink) -> str:
    """A book at a slant whose cover hints at its genre."""
    block = shape("M286 62 L318 74 V330 L286 340 Z", PAPER) + stroke("M296 74 V328 M306 78 V326", "#d8d2c4", 3)
    cover = rect(92, 54, 200, 286, ink.main, 8) + rect(92, 54, 22, 286, ink.dark, 8)
    words = rect(140, 280, 124, 12, PAPER, 5) + rect(160, 302, 84, 8, ink.light, 4)
    return shadow(208, 346, 124, 11) + block + cover + rect(130, 82, 144, 180, ink.deep, 10) + _cover(ink) + words


def _cover(ink: Ink) -> str:
    """What is on a book's cover: planets, hearts, a house at night, a ship, mountains, a city, a tree."""
    moon = disk(236, 120, 18, ink.light)
    if ink.says("science fiction", "space"):
        return (
            disk(202, 172, 40, ink.accent)
            + stroke("M142 196 Q202 190 262 148", PAPER, 7)
            + stroke("M154 106h.1M248 102h.1M240 236h.1M160 236h.1", PAPER, 7)
        )
    if ink.says("romance"):
        return shape("M202 232 Q140 186 150 148 Q166 116 202 148 Q238 116 254 148 Q264 186 202 232 Z", ink.accent)
    if ink.says("horror", "mystery", "thriller", "crime"):
        house = shape("M150 262 V186 L178 158 V138 H192 V146 L202 136 L254 186 V262 Z", ink.dark)
        return moon + house + rect(172, 200, 18, 24, ink.accent, 3) + rect(214, 200, 18, 24, ink.accent, 3)
    if ink.says("adventure", "sailing"):
        ship = shape("M146 218 H258 L240 248 H164 Z", ink.accent) + shape(
            "M206 112 V206 H250 Z M196 130 V206 H160 Z", PAPER
        )
        return ship + stroke("M136 254 q17 -12 33 0 q17 12 33 0 q17 -12 33 0 q17 12 33 0", ink.light, 7)
    if ink.says("fantasy"):
        castle = shape("M154 262 V190 H166 V166 L178 146 L190 166 V190 H214 V150 L230 122 L246 150 V262 Z", ink.light)
        return moon.replace(ink.light, ink.accent) + castle + rect(190, 226, 24, 36, ink.deep, 10)
    if ink.says("historical"):
        columns = rect(156, 164, 16, 72, PAPER) + rect(194, 164, 16, 72, PAPER) + rect(232, 164, 16, 72, PAPER)
        return columns + shape("M144 160 L202 120 L260 160 Z", ink.accent) + rect(144, 238, 116, 14, ink.accent, 3)
    tree = stroke("M202 252 V170", ink.light, 11) + disk(202, 146, 36, ink.accent) + disk(176, 172, 22, ink.accent)
    return tree + disk(230, 170, 22, ink.accent) + stroke("M144 254 H260", ink.light, 7)
