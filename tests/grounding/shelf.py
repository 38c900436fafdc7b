"""Eighteen items of six kinds, and what a shopper asked for when they were shown."""

from collections.abc import Sequence

from chatbot.domain.item import Item, Measure, Offer, Value, Variant
from chatbot.domain.request import Filter, Request
from chatbot.grounding.facts import FactBook
from chatbot.grounding.phrases import Phrases
from prompts import examples


def _variants(item: str, price: float, options: dict[str, list[str]], *, surcharge: dict[str, float] | None = None, gone: tuple[str, ...] = ()) -> tuple[Variant, ...]:
    rows: list[dict[str, str]] = [{}]
    for name, values in options.items():
        rows = [{**row, name: value} for row in rows for value in values]
    return tuple(
        Variant("-".join([item, *row.values()]), row, price + sum((surcharge or {}).get(v, 0) for v in row.values()), 0 if set(gone) & set(row.values()) else 3)
        for row in rows
    )


def _item(
    item: str, title: str, kind: tuple[str, ...], brand: str, price: float, rating: float, count: int, description: str,
    attributes: dict[str, Value], variants: tuple[Variant, ...] = (), currency: str = "USD",
) -> Item:  # fmt: skip
    return Item(item, title, description, kind, brand, price, currency, rating, count, 5, attributes=attributes, variants=variants)


def _kg(value: float) -> Measure:
    return Measure(value, "kg")


SKERRY = _item(
    "skerry", "Northfell Skerry Men's Rain Jacket", ("clothing", "jacket"), "Northfell", 129, 4.6, 312,
    "A breathable shell with taped seams and a 20,000 mm membrane, for the kind of rain that comes in sideways. Long zips under the arms let the steam out on climbs, "
    "and the peaked hood turns with your head. It has no insulation of its own, so leave room for a fleece underneath in the cold months.",
    {
        "type": ("rain jacket",), "material": ("recycled nylon",), "fill": ("none",), "warmth": ("light",), "waterproof": True, "waterproof_mm": Measure(20000, "mm"),
        "windproof": True, "hood": True, "packable": True, "vegan": True, "age_group": ("adult",), "season": ("spring", "summer", "fall"), "gender": ("men",),
        "activity": ("hiking", "travel", "everyday"), "features": ("taped seams", "underarm zips", "adjustable hood"), "weight": _kg(0.42),
    },
    _variants("skerry", 129, {"size": ["S", "M", "L"], "color": ["green", "navy", "yellow"]}, gone=("yellow",)),
)  # fmt: skip
HARBORLIGHT = _item(
    "harborlight", "Tarnwick Harborlight Men's Insulated Waterproof Jacket", ("clothing", "jacket"), "Tarnwick", 109, 4.4, 187,
    "A warm waterproof coat at a sensible price: sealed seams outside, synthetic padding inside that keeps insulating when it gets damp. It is happiest on dog walks, "
    "school runs and cold platforms, and goes in the washing machine. The fabric is on the stiff side, and at 0.98 kg it is not a jacket for the bottom of a backpack.",
    {
        "type": ("insulated jacket",), "material": ("recycled polyester",), "fill": ("synthetic",), "warmth": ("warm",), "waterproof": True,
        "waterproof_mm": Measure(10000, "mm"), "windproof": True, "hood": True, "packable": False, "vegan": True, "age_group": ("adult",), "gender": ("men",),
        "season": ("fall", "winter"), "activity": ("everyday", "walking", "commuting"),
        "features": ("sealed seams", "fleece-lined pockets", "machine washable"), "weight": _kg(0.98),
    },
    _variants("harborlight", 109, {"size": ["M", "L"], "color": ["navy", "black", "olive"]}, surcharge={"olive": 6}),
)  # fmt: skip
CALDER = _item(
    "calder", "Calder & Finch Softday Down Jacket", ("clothing", "jacket"), "Calder & Finch", 219, 4.7, 58,
    "A featherweight down jacket that squashes into its own pocket. The shell sheds a few drops but is not waterproof, so carry something for real rain. "
    "There is no hood, which keeps the collar neat under a helmet.",
    {
        "type": ("down jacket",), "material": ("nylon",), "fill": ("down",), "warmth": ("very warm",), "waterproof": False, "windproof": True, "hood": False,
        "packable": True, "vegan": False, "age_group": ("adult",), "gender": ("unisex",), "season": ("winter",), "activity": ("skiing", "travel"),
        "features": ("two-way zip",), "color": ("red",), "weight": _kg(0.36),
    },
)  # fmt: skip
RIDGELINE_2 = _item(
    "ridgeline2", "Northfell Ridgeline 2-Person Tent", ("outdoor", "tent"), "Northfell", 199, 4.6, 96,
    "A freestanding three-season dome with a full rainfly and a mesh inner that keeps condensation off your face. The 3,000 mm floor shrugs off soggy ground, and the "
    "color-coded poles go up in about 6 minutes. It is light enough to carry for days at 2.1 kg, though there are lighter tents if you count every gram.",
    {
        "type": ("dome tent",), "material": ("ripstop nylon", "aluminum"), "season": ("three-season",), "activity": ("camping", "hiking", "backpacking"),
        "waterproof": True, "waterproof_mm": Measure(3000, "mm"), "freestanding": True, "vestibule": True, "setup": Measure(6, "min"),
        "features": ("color-coded poles", "full rainfly", "taped seams"), "capacity_people": Measure(2, "people"), "weight": _kg(2.1),
    },
    _variants("ridgeline2", 199, {"color": ["green", "orange"]}, surcharge={"orange": 5}),
)  # fmt: skip
RIDGELINE_4 = _item(
    "ridgeline4", "Northfell Ridgeline 4-Person Tent", ("outdoor", "tent"), "Northfell", 289, 4.5, 41,
    "A freestanding three-season dome with a full rainfly and a mesh inner that keeps condensation off your face. The 3,000 mm floor shrugs off soggy ground, and the "
    "color-coded poles go up in about 8 minutes. The vestibule is tall enough to stand a bike in.",
    {
        "type": ("dome tent",), "material": ("ripstop nylon", "aluminum"), "season": ("three-season",), "activity": ("camping", "hiking"),
        "waterproof": True, "waterproof_mm": Measure(3000, "mm"), "freestanding": True, "vestibule": True, "setup": Measure(8, "min"),
        "features": ("color-coded poles", "full rainfly", "taped seams"), "capacity_people": Measure(4, "people"), "weight": _kg(3.9),
    },
    _variants("ridgeline4", 289, {"color": ["green", "orange"]}, surcharge={"orange": 5}),
)  # fmt: skip
FIRSTNIGHT = _item(
    "firstnight", "Basin Creek Firstnight 2-Person Dome Tent", ("outdoor", "tent"), "Basin Creek", 59, 3.9, 203,
    "The tent for finding out whether you like camping: two crossed fiberglass poles, one door, a fly that covers the whole dome. It sleeps 2 and keeps ordinary summer "
    "rain out, but it is heavy for its size and will not enjoy a gale. Best carried from the car to the pitch rather than over a mountain.",
    {
        "type": ("dome tent",), "material": ("polyester", "fiberglass"), "season": ("summer",), "activity": ("camping", "festival"), "waterproof": True,
        "waterproof_mm": Measure(1500, "mm"), "freestanding": True, "vestibule": False, "setup": Measure(10, "min"), "features": ("carry bag",),
        "capacity_people": Measure(2, "people"), "weight": _kg(2.9), "color": ("blue",),
    },
)  # fmt: skip
HUSH = _item(
    "hush", "Auralind Hush 200 Noise-Cancelling Headphones", ("audio", "headphones"), "Auralind", 199, 4.6, 540,
    "Put them on in an open-plan office and the room steps back a few paces. The Hush quiets engines and chatter well, plays about 35 hours per charge and folds into a "
    "flat case for the plane. Wind across the microphones is still audible on a bicycle or a beach.",
    {
        "type": ("over-ear",), "wireless": True, "noise_cancelling": True, "foldable": True, "microphone": True, "open_back": False, "vegan": True,
        "connectivity": ("bluetooth", "usb-c"), "material": ("plastic", "synthetic leather"), "use": ("travel", "office", "commuting"), "age_group": ("adult",),
        "features": ("transparency mode", "carry case", "multipoint"), "battery": Measure(35, "h"), "weight": _kg(0.25), "warranty": Measure(2, "years"),
    },
    _variants("hush", 199, {"color": ["black", "cream", "navy"]}),
)  # fmt: skip
EVERYDAY = _item(
    "everyday", "Nuvello Everyday On-Ear Wireless Headphones", ("audio", "headphones"), "Nuvello", 29, 4.0, 1204,
    "Uncomplicated wireless headphones at a friendly price. They connect quickly, weigh 0.145 kg and play for 24 hours. There is no noise cancelling, and the bass is "
    "fuller than a purist would like.",
    {
        "type": ("on-ear",), "wireless": True, "noise_cancelling": False, "foldable": True, "microphone": True, "open_back": False, "vegan": True,
        "connectivity": ("bluetooth",), "material": ("plastic", "synthetic leather"), "use": ("commuting", "school", "home"), "age_group": ("adult",),
        "features": ("quick charge",), "battery": Measure(24, "h"), "weight": _kg(0.145), "warranty": Measure(1, "years"),
    },
    _variants("everyday", 29, {"color": ["black", "pink", "teal"]}),
)  # fmt: skip
CANTOR = _item(
    "cantor", "Bassett & Rye Cantor 5 Open-Back Headphones", ("audio", "headphones"), "Bassett & Rye", 349, 4.8, 77,
    "Wired, open-backed and meant for an armchair. Music seems to stand in the room instead of inside your head, thanks to large drivers and velour pads that never get "
    "hot. Everyone nearby hears it too, so these are no good on a train or beside a sleeping partner.",
    {
        "type": ("over-ear",), "wireless": False, "noise_cancelling": False, "foldable": False, "microphone": False, "open_back": True, "vegan": True,
        "connectivity": ("cable",), "material": ("aluminum", "velour"), "use": ("home", "hi-fi"), "age_group": ("adult",), "color": ("gray",),
        "features": ("replaceable pads", "detachable cable"), "cable": Measure(2.5, "m"), "weight": _kg(0.32), "warranty": Measure(5, "years"),
    },
)  # fmt: skip
CLOCKMAKER = _item(
    "clockmaker", "The Clockmaker's Alibi", ("books and games", "novel"), "Owlgate House", 14, 4.4, 129,
    "A mystery by Edith Larkmoor, cozy and witty in tone and set in a small village. The clues are all on the page, and an attentive reader can get there before the "
    "detective does. Violence stays off stage; those who like their crime grim will find it too polite. Every clock in the English village of Harrowgate stopped at nine, "
    "and only one person had the keys.",
    {
        "genre": ("mystery",), "author": ("Edith Larkmoor",), "mood": ("cozy", "witty"), "setting": ("in a small village",), "place": ("england",),
        "length": Measure(288, "pages"), "series": True, "illustrated": False, "happy_ending": True, "age_group": ("adult",), "age_from": Measure(14, "years"),
        "features": ("can be read in any order",), "color": ("green",),
    },
    _variants("clockmaker", 14, {"format": ["paperback", "hardcover", "e-book"]}, surcharge={"hardcover": 9, "e-book": -5}),
)  # fmt: skip
FERRY = _item(
    "ferry", "Death Takes the Late Ferry", ("books and games", "novel"), "Owlgate House", 14, 4.2, 88,
    "A mystery by Edith Larkmoor, cozy and atmospheric in tone and set on a windy island. The clues are all on the page. Eleven passengers boarded in Scotland and ten "
    "got off, with no land in between.",
    {
        "genre": ("mystery",), "author": ("Edith Larkmoor",), "mood": ("cozy", "atmospheric"), "setting": ("on a windy island",), "place": ("scotland",),
        "length": Measure(312, "pages"), "series": True, "illustrated": False, "happy_ending": True, "age_group": ("adult",), "age_from": Measure(14, "years"),
        "features": ("can be read in any order",), "color": ("navy",),
    },
    _variants("ferry", 14, {"format": ["paperback", "hardcover", "e-book"]}, surcharge={"hardcover": 9, "e-book": -5}),
)  # fmt: skip
SALTGLASS = _item(
    "saltglass", "The Saltglass Crown", ("books and games", "novel"), "Cinder & Quill", 19, 4.6, 402,
    "Maren Oakhollow builds a world with its own weather, manners and debts, and takes 688 pages to let you live in it. The mood is epic and dark; the story unfolds in an "
    "empire of drowned cities. Names and places pile up early on, so give it the first fifty pages. The first book follows a smuggler who inherits a throne that nobody can find.",
    {
        "genre": ("fantasy",), "author": ("Maren Oakhollow",), "mood": ("epic", "dark"), "setting": ("in an empire of drowned cities",), "length": Measure(688, "pages"),
        "series": True, "illustrated": False, "happy_ending": False, "age_group": ("adult",), "age_from": Measure(15, "years"), "features": ("map in the front",), "color": ("teal",),
    },
    _variants("saltglass", 19, {"format": ["paperback", "hardcover", "e-book"]}, surcharge={"hardcover": 11, "e-book": -6}),
)  # fmt: skip
DAYRISE = _item(
    "dayrise", "Homewren Dayrise Steel 1.7 L Electric Kettle", ("kitchen", "kettle"), "Homewren", 32, 4.0, 611,
    "A cordless jug on a swivel base with a lid that opens at the push of a thumb and a window to read the level. A full 1.7 liters boils in about 7 minutes and the switch "
    "clicks off by itself. There is plastic inside, and it rumbles on the way to the boil. The outside is brushed steel.",
    {
        "type": ("electric kettle",), "material": ("stainless steel", "plastic"), "electric": True, "temperature_control": False, "keep_warm": False, "auto_shutoff": True,
        "warranty": Measure(1, "years"), "features": ("water level window", "removable limescale filter", "boil-dry protection"), "capacity": Measure(1.7, "l"),
        "power": Measure(1500, "w"), "boil": Measure(7, "min"), "weight": _kg(1.1), "color": ("silver",),
    },
)  # fmt: skip
GLASSHOUSE = _item(
    "glasshouse", "Pell & Rowe Glasshouse Tea 1.5 L Glass Kettle", ("kitchen", "kettle"), "Pell & Rowe", 69, 4.3, 154,
    "Borosilicate glass on a steel collar, so you can watch the bubbles and see when it wants descaling. Only glass and steel touch the water. It holds 1.5 liters and boils "
    "them in 6 minutes; the glass gets hot to the touch and shows every fingerprint. Six preset temperatures and a steel infuser basket turn it into a teapot that keeps warm for an hour.",
    {
        "type": ("electric kettle",), "material": ("glass", "stainless steel"), "electric": True, "temperature_control": True, "keep_warm": True, "auto_shutoff": True,
        "warranty": Measure(2, "years"), "features": ("plastic-free interior", "boil-dry protection"), "capacity": Measure(1.5, "l"), "power": Measure(1500, "w"),
        "boil": Measure(6, "min"), "weight": _kg(1.4), "color": ("silver",),
    },
)  # fmt: skip
JACK = _item(
    "jack", "Ironbrook Whistling Jack 1.5 L Stovetop Kettle", ("kitchen", "kettle"), "Ironbrook", 32, 4.4, 245,
    "A broad-bottomed stove kettle that sings in two notes when it boils, loud enough to hear from the porch. No cord, no circuit board, nothing to fail but the whistle, and "
    "it works on gas, electric and induction stoves alike. It will not switch itself off, so listen for it.",
    {
        "type": ("stovetop kettle",), "material": ("stainless steel",), "electric": False, "temperature_control": False, "keep_warm": False, "auto_shutoff": False,
        "warranty": Measure(10, "years"), "features": ("whistle", "induction-safe", "plastic-free interior"), "capacity": Measure(1.5, "l"), "boil": Measure(8, "min"),
        "weight": _kg(0.85),
    },
    _variants("jack", 32, {"color": ["silver", "black"]}),
)  # fmt: skip
BRUNEL = _item(
    "brunel", "Domaine Brunel Les Galets 2019", ("wine", "red wine"), "Domaine Brunel", 24, 4.5, 64,
    "A full-bodied red from old vines, with dark cherry and a little smoke. Decant it for an hour.",
    {
        "region": ("Rhone Valley",), "country": ("france",), "grape": ("grenache", "syrah"), "vintage": Measure(2019), "alcohol": Measure(14.5, "%"), "sweetness": ("dry",),
        "body": ("full",), "pairing": ("lamb", "hard cheese"), "volume": Measure(750, "ml"), "organic": True, "color": ("red",),
    },
    currency="EUR",
)  # fmt: skip
ALTAMIRA = _item(
    "altamira", "Altamira Albarino 2022", ("wine", "white wine"), "Altamira", 13.5, 4.1, 230,
    "A crisp white from the Atlantic coast, with lime and a salty finish. It is not aged in oak.",
    {
        "region": ("Rias Baixas",), "country": ("spain",), "grape": ("albarino",), "vintage": Measure(2022), "alcohol": Measure(12.5, "%"), "sweetness": ("dry",),
        "body": ("light",), "pairing": ("oysters", "grilled fish"), "volume": Measure(750, "ml"), "organic": False, "color": ("white",),
    },
    currency="EUR",
)  # fmt: skip
HOLZER = _item(
    "holzer", "Weingut Holzer Riesling Spatlese 2020", ("wine", "white wine"), "Weingut Holzer", 18, 4.6, 91,
    "A sweet riesling with peach and honey, balanced by a bright acidity. It keeps for ten years in a cool cellar.",
    {
        "region": ("Mosel",), "country": ("germany",), "grape": ("riesling",), "vintage": Measure(2020), "alcohol": Measure(8.5, "%"), "sweetness": ("sweet",),
        "body": ("light",), "pairing": ("blue cheese", "spicy food"), "volume": Measure(750, "ml"), "organic": False, "color": ("white",),
    },
    currency="EUR",
)  # fmt: skip


def offer(item: Item, **options: str) -> Offer:
    """The item with the variant of these options; without any, the first one in stock."""
    wanted = options.items()
    return Offer(item, next((v for v in item.variants if v.stock and wanted <= v.options.items()), None))


def book(offers: Sequence[Offer], wish: str, request: Request | None = None) -> FactBook:
    return FactBook(offers, wish=wish, request=request or Request(), store_name="Shoptalk", phrases=Phrases(examples.phrases()))


def shows() -> dict[str, FactBook]:
    """What is on show in the tables, by name, in the order of the cards."""
    under_150 = Request("jacket", filters=(Filter("price", "<=", 250.0, source="under 250"), Filter("activity", "=", "hiking", source="hiking")))
    wines = Request("wine", filters=(Filter("price", "<", 30.0, source="below 30"),))
    return {
        "jackets": book([offer(SKERRY, color="green"), offer(HARBORLIGHT, color="navy"), offer(CALDER)], "a jacket for a hiking trip in Norway, under 250", under_150),
        "rain": book([offer(SKERRY, color="navy", size="M"), offer(HARBORLIGHT, color="black")], "something for my dad against the rain"),
        "tents": book([offer(RIDGELINE_2, color="green"), offer(RIDGELINE_4, color="green"), offer(FIRSTNIGHT)], "a tent for a weekend with my daughter"),
        "headphones": book([offer(HUSH, color="cream"), offer(EVERYDAY, color="teal"), offer(CANTOR)], "headphones for the train, breathable if possible"),
        "novels": book([offer(CLOCKMAKER, format="paperback"), offer(FERRY, format="paperback"), offer(SALTGLASS, format="hardcover")], "a novel for grandma"),
        "kettles": book([offer(DAYRISE), offer(GLASSHOUSE), offer(JACK, color="black")], "a kettle without plastic inside"),
        "wines": book([offer(BRUNEL), offer(ALTAMIRA), offer(HOLZER)], "a wine for oysters below 30 euros", wines),
    }
