"""Labelled sentences kept aside while the checks were tuned. The same form as the table of seen ones."""

TABLE = """
jackets | no | off by one | The Northfell Skerry Men's Rain Jacket costs $128.
jackets | yes | weight in grams | At 420 g, the Skerry is lighter than the Harborlight.
jackets | no | reversed comparison | At 980 g, the Harborlight is lighter than the Skerry.
jackets | yes | negation | The Softday Down Jacket is not waterproof and has no hood.
jackets | no | negation lost | The Softday Down Jacket is waterproof and light.
jackets | no | false negation | The Harborlight is not waterproof.
jackets | no | invented material | The Skerry is made of Gore-Tex.
jackets | yes | material | The Harborlight is made from recycled polyester.
jackets | yes | superlative scoped | The Softday Down Jacket is the lightest of the three.
jackets | no | superlative about the shop | The Harborlight is the cheapest jacket in our shop.
jackets | yes | superlative scoped | The Harborlight is the cheapest of these at $109.
jackets | yes | ordinal | The first one is vegan and packable.
jackets | no | ordinal out of range | The fourth one is waterproof.
jackets | no | group | All three are waterproof.
jackets | yes | two named | Both the Skerry and the Harborlight are waterproof.
jackets | yes | difference | The Harborlight is $20 cheaper than the Skerry.
jackets | no | wrong difference | The Harborlight is $25 cheaper than the Skerry.
jackets | no | under | The Softday Down Jacket is under $200.
jackets | yes | rating | The Skerry is rated 4.6 out of 5 by 312 reviews.
jackets | no | review count | The Skerry has 3,120 reviews.
jackets | yes | opinion | I'd pick the Skerry for hiking.
jackets | no | best | The Skerry is the best jacket we have.
jackets | no | markup | The **Skerry** is waterproof.
jackets | no | fragment | A waterproof jacket with a hood.
jackets | no | invented option | The Skerry is available in red.
jackets | no | variant's price | In olive, the Harborlight costs $109.
jackets | no | variant's price | The Harborlight costs $115.
jackets | no | season | The Skerry is made for winter.
jackets | no | description turned | The Harborlight is a jacket for the bottom of a backpack.
jackets | yes | denial from prose | The Skerry has no insulation.
jackets | no | uniqueness | The Skerry is the only waterproof jacket here.
jackets | no | exaggeration | The Skerry is completely waterproof in every storm.
jackets | no | not only | The Softday Down Jacket is not only light but also waterproof.
jackets | no | gender | The Skerry is a women's jacket.
jackets | no | warmth | The Skerry is warmer than the Harborlight.
rain | yes | pronoun both | Both are waterproof and windproof.
rain | yes | the lighter one | The lighter one is the Skerry.
rain | no | the lighter one | The lighter one is the Harborlight.
rain | no | the cheaper one | The cheaper one weighs 0.42 kg.
rain | yes | definite | The rain jacket is made of recycled nylon.
rain | yes | costs more | The Skerry costs $20 more than the Harborlight but weighs less.
rain | yes | stock | The Skerry is available in size M.
tents | no | neighbour's number | The Ridgeline 2-Person Tent weighs 3.9 kg.
tents | yes | poles | The Firstnight has two crossed fiberglass poles and one door.
tents | yes | variant's price | The Ridgeline 2-Person Tent costs $204 in orange.
tents | no | variant's price | The Ridgeline 2-Person Tent costs $204.
tents | no | season | The Ridgeline 4-Person Tent is a four-season dome with a full rainfly.
tents | yes | purpose | The Firstnight is made for camping and festivals.
tents | no | purpose | The Firstnight is made for backpacking.
tents | no | wrong water column | The Firstnight has a 3,000 mm floor.
tents | no | faster | The Firstnight is quicker to pitch than the Ridgeline 2-Person Tent.
tents | no | reviewers | Reviewers say the Firstnight survived a storm.
tents | yes | comparison of rating | The Ridgeline 2-Person Tent is rated higher than the Firstnight.
headphones | no | battery of another | The Hush 200 plays for 24 hours.
headphones | no | battery off | The Everyday has a 25-hour battery.
headphones | no | longer battery | The Everyday has a longer battery life than the Hush 200.
headphones | no | incomparable | The Cantor 5 has a longer battery life than the Everyday.
headphones | yes | negation | The Everyday has no noise cancelling.
headphones | no | flag | The Cantor 5 is wireless.
headphones | no | denied use | The Cantor 5 is good on a train.
headphones | yes | warranty | The Cantor 5 comes with a 5-year warranty.
headphones | yes | folds | The Hush folds into a flat case for the plane.
headphones | no | folds | The Cantor folds into a flat case.
headphones | no | pads of another | The Hush 200 has replaceable pads.
headphones | no | codec invented | The Hush 200 supports lossless audio.
headphones | no | over | The Everyday plays for more than 30 hours.
headphones | yes | cable length | The Cantor 5 has a 2.5 m cable.
headphones | no | most expensive | The Hush 200 is the most expensive of these.
headphones | yes | uniqueness | The Hush 200 is the only noise-cancelling option here.
headphones | no | uniqueness | The Everyday is the only wireless option here.
headphones | yes | weight both | The Everyday is lighter than both the Hush 200 and the Cantor 5.
headphones | no | weight both | The Hush 200 is lighter than the others.
headphones | no | color | The Hush 200 is available in black, teal and navy.
novels | yes | pages | The Saltglass Crown has 688 pages.
novels | no | ending | The Saltglass Crown has a happy ending.
novels | yes | ending | Death Takes the Late Ferry has a happy ending.
novels | yes | plot | The Saltglass Crown follows a smuggler who inherits a throne.
novels | yes | number in plot | In Death Takes the Late Ferry, eleven passengers boarded in Scotland.
novels | yes | price of format | The Clockmaker's Alibi costs $23 in hardcover.
novels | no | price of format | The Clockmaker's Alibi costs $14 in hardcover.
novels | yes | price shown | The Saltglass Crown costs $30.
novels | yes | age | Death Takes the Late Ferry is for readers aged 14 and up.
novels | yes | mood | The Saltglass Crown is epic and dark, with a map in the front.
novels | no | map | The Clockmaker's Alibi has a map in the front.
novels | yes | format | The Saltglass Crown also comes as an e-book.
novels | no | format | The Saltglass Crown also comes as an audiobook.
kettles | no | boil | The Dayrise boils a full 1.7 liters in about 5 minutes.
kettles | no | facet of one unit | The Glasshouse boils in 60 minutes.
kettles | no | slower | The Glasshouse boils slower than the Dayrise.
kettles | yes | plastic-free | The Glasshouse has a plastic-free interior.
kettles | no | contradicts prose | The Glasshouse has plastic inside.
kettles | yes | presets | The Glasshouse has six preset temperatures.
kettles | yes | same price | The Dayrise and the Whistling Jack have the same price.
kettles | yes | warranty | The Whistling Jack comes with a 10-year warranty.
kettles | no | quiet | The Dayrise is quiet on the way to the boil.
kettles | no | health | The Glasshouse is BPA-free and healthier.
kettles | no | induction of another | The Dayrise is induction-safe.
kettles | yes | stove | The Whistling Jack works on gas, electric and induction stoves.
wines | yes | vintage | Les Galets is a dry red from 2019.
wines | no | vintage | Les Galets is a dry red from 2020.
wines | no | oak | The Altamira is aged in oak.
wines | yes | region | The Holzer comes from the Mosel.
wines | no | organic | The Holzer is organic.
wines | yes | budget | The Altamira is the cheapest of these and within your budget.
wines | no | award | Les Galets won 95 points from critics.
wines | no | stronger | The Holzer is stronger than the Altamira.
wines | yes | volume | The Altamira bottle holds 750 ml.
"""
