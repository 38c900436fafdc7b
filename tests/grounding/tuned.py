"""Labelled sentences that the checks were tuned on: show | backed? | what it tries | sentence [<< the sentence before it]."""

TABLE = """
jackets | yes | price | The Northfell Skerry Men's Rain Jacket costs $129.
jackets | yes | weight | The Skerry weighs 0.42 kg and has an adjustable hood.
jackets | no | wrong unit | The Skerry weighs 0.42 g and has an adjustable hood.
jackets | no | neighbour's attribute | The Skerry has sealed seams.
jackets | yes | feature | The Skerry has taped seams and underarm zips.
jackets | no | false negation | The Skerry comes without a hood.
jackets | no | invented feature | The Skerry has a fleece lining.
jackets | no | words of the description put together wrongly | The Skerry comes with a fleece underneath.
jackets | no | neighbour's attribute | The Harborlight is made of recycled nylon.
jackets | no | superlative scoped | The Skerry is the lightest of the three.
jackets | no | superlative with wrong item | The cheapest of these is the Skerry.
jackets | no | ordinal | The second one is packable.
jackets | yes | ordinal | The third jacket is filled with down.
jackets | no | filling of another | The second jacket is filled with down.
jackets | yes | pronoun | It also has an adjustable hood. << The Skerry costs $129.
jackets | no | pronoun | It is also very warm. << The Skerry costs $129.
jackets | yes | group | All three are windproof.
jackets | no | two named | Both the Skerry and the Softday have a hood.
jackets | yes | contrast | The Skerry suits hiking, while the Harborlight suits commuting.
jackets | no | contrast swapped | The Skerry suits commuting, while the Harborlight suits hiking.
jackets | yes | about | The Harborlight weighs about 1 kg.
jackets | no | about | The Skerry weighs about 300 g.
jackets | yes | under | The Skerry is under $150, so it stays within your budget.
jackets | no | rating | The Skerry is rated 4.9 out of 5.
jackets | no | discount | The Skerry is 20% off this week.
jackets | no | shipping | The Harborlight comes with free shipping.
jackets | no | promise | I have ordered the Skerry for you.
jackets | no | refund | We will refund you if the Skerry does not fit.
jackets | no | medical | The Harborlight prevents colds and is safe for allergy sufferers.
jackets | no | opinion with a lie | I'd pick the Skerry for skiing.
jackets | yes | wish | You asked for a jacket for a hiking trip in Norway.
jackets | yes | wish | The Skerry is a good choice for your hiking trip in Norway.
jackets | no | wish as property | The Harborlight is a good choice for your hiking trip in Norway.
jackets | no | leak | Item 1: Northfell Skerry Men's Rain Jacket has a hood.
jackets | no | leak | As an AI language model, I think the Skerry is waterproof.
jackets | no | link | The Skerry is at https://example.com for $129.
jackets | no | question | Would you like the Skerry in green?
jackets | no | breaks off | The Skerry is a waterproof jacket with a
jackets | yes | option | The Skerry comes in green and navy.
jackets | no | sold-out option | The Skerry also comes in yellow.
jackets | no | not the chosen color | The Skerry is a navy jacket.
jackets | yes | chosen color | The green Skerry has a hood.
jackets | yes | variant's price | In olive, the Harborlight costs $115.
jackets | yes | season | The Skerry is made for spring, summer and fall.
jackets | yes | care | The Harborlight is machine washable.
jackets | no | care of another | The Skerry is machine washable.
jackets | yes | quote | Long zips under the arms let the steam out on climbs on the Skerry.
jackets | yes | description | The Harborlight has synthetic padding inside.
jackets | no | supposition as fact | The Skerry has insulation of its own.
jackets | yes | membrane | The Skerry has a 20,000 mm membrane.
jackets | no | membrane of another | The Harborlight has a 20,000 mm membrane.
jackets | no | stock | Only 2 of the Skerry are left.
jackets | no | scarcity | The Skerry is selling fast, so be quick.
jackets | yes | gender | The Softday is unisex and comes with a two-way zip.
jackets | no | list after no | The Softday Down Jacket has no hood, zip or collar.
jackets | no | adjective on a feature | The Skerry has a waterproof fleece hood.
jackets | yes | warmth | The Harborlight is warmer than the Skerry.
rain | no | pronoun both | Both are packable.
rain | yes | neither | Neither is filled with down. << Both are waterproof.
rain | yes | the cheaper one | The cheaper one weighs 0.98 kg.
rain | no | definite | The insulated jacket is made of recycled nylon.
rain | yes | if | If you want something packable, the Skerry is a solid pick.
rain | no | if | If you want something packable, the Harborlight is a solid pick.
rain | no | for dad | Your dad will love the Skerry, which he already owns.
rain | yes | than with figures | The Skerry at 0.42 kg is lighter than the Harborlight at 0.98 kg.
rain | no | than with figures | The Skerry at 0.42 kg is lighter than the Harborlight at 0.89 kg.
rain | no | costs less | The Skerry costs less than the Harborlight.
rain | no | size | The Harborlight is available in size S.
tents | yes | capacity | The Ridgeline 2-Person Tent sleeps two and weighs 2.1 kg.
tents | no | capacity | The Ridgeline 2-Person Tent sleeps three.
tents | yes | setup | The Ridgeline 4-Person Tent goes up in about 8 minutes.
tents | no | setup of another | The Ridgeline 4-Person Tent goes up in about 6 minutes.
tents | yes | described | The 4-person tent weighs 3.9 kg and costs $289.
tents | no | described | The 4-person tent weighs 2.9 kg and costs $289.
tents | yes | negation | The Firstnight has no vestibule.
tents | no | negation | The Ridgeline 2-Person Tent has no vestibule.
tents | yes | price | The Firstnight is the cheapest option at $59.
tents | no | reversed | The Firstnight is lighter than the Ridgeline 2-Person Tent.
tents | yes | heavier | The Firstnight is 0.8 kg heavier than the Ridgeline 2-Person Tent.
tents | no | heavier | The Firstnight is 0.9 kg heavier than the Ridgeline 2-Person Tent.
tents | yes | group | All three are freestanding and waterproof.
tents | no | group | All three have a full rainfly.
tents | no | poles | The Firstnight has three crossed fiberglass poles.
tents | no | material swap | The Ridgeline 2-Person Tent has fiberglass poles.
tents | no | denied in prose | The Firstnight will enjoy a gale.
tents | yes | season | The Ridgeline 4-Person Tent is a three-season dome with a full rainfly.
tents | no | supposition | The Ridgeline 2-Person Tent is the lightest tent if you count every gram.
tents | yes | brand shared | Both Ridgeline tents are made of ripstop nylon and aluminum.
tents | yes | roomiest | The Ridgeline 4-Person Tent is the biggest of the three.
tents | no | roomiest | The Firstnight is the biggest of the three.
tents | no | warranty | The Ridgeline 2-Person Tent has a lifetime warranty.
tents | no | star rating of another | The Firstnight has 4.6 stars.
headphones | yes | battery | The Hush 200 plays for about 35 hours per charge.
headphones | yes | battery | The Everyday has a 24-hour battery and weighs 145 g.
headphones | yes | longer battery | The Hush 200 has a longer battery life than the Everyday.
headphones | no | negated flag asserted | The Everyday has noise cancellation for the train.
headphones | yes | flag | The Hush 200 is wireless and noise-cancelling.
headphones | yes | denied flag | The Cantor 5 is not wireless.
headphones | no | microphone | The Cantor 5 has a microphone.
headphones | yes | use | The Cantor 5 is meant for the home.
headphones | no | use swapped | The Cantor 5 is meant for commuting.
headphones | no | warranty | The Hush 200 comes with a 5-year warranty.
headphones | no | imitation | The Hush 200 is made of leather.
headphones | yes | imitation named | The Hush 200 is made of plastic and synthetic leather.
headphones | yes | pads | The Cantor 5 has replaceable pads and a detachable cable.
headphones | no | wish as a property | The Hush 200 is a breathable choice for the train.
headphones | yes | connectivity | The Everyday connects by Bluetooth.
headphones | no | hours as minutes | The Hush 200 plays for about 35 minutes per charge.
headphones | yes | over | The Hush 200 plays for more than 30 hours per charge.
headphones | no | bass | The Everyday has the fullest bass of the three.
headphones | no | cable length | The Cantor 5 has a 2.5 cm cable.
headphones | yes | most expensive | The Cantor 5 is the most expensive of these.
headphones | yes | color | The Hush 200 is available in black, cream and navy.
novels | yes | author | The Clockmaker's Alibi is a cozy mystery by Edith Larkmoor.
novels | no | author swapped | The Saltglass Crown is a fantasy novel by Edith Larkmoor.
novels | no | pages | The Saltglass Crown has 668 pages.
novels | yes | longer | The Saltglass Crown is longer than The Clockmaker's Alibi.
novels | no | shorter | The Saltglass Crown is shorter than Death Takes the Late Ferry.
novels | yes | setting | The Clockmaker's Alibi is set in a small village.
novels | no | setting swapped | The Clockmaker's Alibi is set on a windy island.
novels | yes | ending | The Saltglass Crown has no happy ending.
novels | no | illustrated | The Clockmaker's Alibi is illustrated.
novels | no | plot changed | The Saltglass Crown follows a smuggler who inherits a village.
novels | no | number in plot | In Death Takes the Late Ferry, twelve passengers boarded in Scotland.
novels | no | price of another format | The Saltglass Crown costs $19.
novels | no | bestseller | Death Takes the Late Ferry is a bestselling novel.
novels | no | award | The Saltglass Crown won an award for fantasy.
novels | no | mood denied | The Clockmaker's Alibi is a grim crime novel.
novels | no | age | The Saltglass Crown is for readers aged 14 and up.
kettles | yes | boil | The Dayrise boils a full 1.7 liters in about 7 minutes.
kettles | yes | faster | The Glasshouse boils faster than the Whistling Jack.
kettles | yes | flag | The Glasshouse has temperature control and keeps warm.
kettles | no | flag | The Dayrise has temperature control.
kettles | no | prose denial | The Whistling Jack will switch itself off.
kettles | yes | prose denial | The Whistling Jack has no cord.
kettles | no | plastic | The Dayrise has a plastic-free interior.
kettles | no | presets | The Glasshouse has five preset temperatures.
kettles | no | same price | The Dayrise and the Glasshouse have the same price.
kettles | no | power | The Dayrise has 1,700 watts of power.
kettles | yes | power | The Dayrise has 1,500 watts of power.
kettles | no | touch | The Glasshouse stays cool to the touch.
kettles | yes | holds | The Glasshouse holds 1.5 liters and costs $69.
kettles | no | holds | The Glasshouse holds 1.7 liters and costs $69.
kettles | yes | bigger | The Dayrise holds more than the Glasshouse.
kettles | no | electric | The Whistling Jack is an electric kettle.
kettles | no | rumble denied | The Dayrise has no plastic inside.
wines | yes | alcohol | The Altamira Albarino has 12.5% alcohol.
wines | no | alcohol | The Altamira Albarino has 14.5% alcohol.
wines | yes | pairing | The Altamira goes with oysters and grilled fish.
wines | no | pairing | The Weingut Holzer Riesling goes with oysters.
wines | no | currency | The Altamira costs $13.50.
wines | yes | currency | The Altamira costs €13.50.
wines | yes | oak | The Altamira is not aged in oak.
wines | yes | sweet | The Holzer is a sweet riesling with peach and honey.
wines | no | sweet | The Holzer is a dry riesling with peach and honey.
wines | no | region | The Holzer comes from Rias Baixas.
wines | yes | organic | Les Galets is organic.
wines | no | decant | Decant the Altamira for an hour.
wines | yes | weakest | The Holzer has the least alcohol of the three.
wines | no | volume | The Altamira bottle holds 500 ml.
"""
