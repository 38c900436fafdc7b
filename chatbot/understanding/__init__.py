"""From a shopper's words, and what was said before, to a request. Grounded in the catalogue's own vocabulary.

Where to begin: `reader` reads one message into a `reading`; `scope` says what a reading changes of the request, and `sets` what it changes of several needs.
What they are made of:

- the message: `forms`, `tokens`, `stopwords`, `story`, `correction`, `commands`, `spelling`
- names of the catalogue: `lexicon`, `grammar`, `match`, `parts`, `named`, `implied`, `terms`, `things`, `standing`, `breadth`, `heads`, `nouns`, `owning`
- stances: `cues`, `polarity`, `reach`, `hedges`, `preference`, `absence`, `dropping`, `allowing`, `emphasis`
- numbers: `numerals`, `quantity`, `quantities`, `denominations`, `bounds`, `amounts`, `measures`, `gauges`, `beside`, `burden`, `sizes`, `counts`, `amending`
- meaning: `phrases`, `sought`, `meaning`, `nearest`, `sense`, `remains`, `qualities`, `positives`; in other words: `paraphrases`, `sayings`, `clauses`, `told`
- comparisons: `adjectives`, `comparing`, `degrees`, `relative`
- items on show: `references`, `places`, `titles`, `described`, `pointing`, `choosing`
- people and earlier wishes: `recipients`, `bystanders`, `returning`, `keeping`
- what a message does: `acts`, `judge`, `aim`, `worldly`, `memory`, `declining`, `insisting`
- several needs: `needs`, `together`, `kits`, `listener`, `mentions`, `edits`
- what follows: `evidence` for the profile; `leftover`, `options`, `display`, `proposal`, `acceptance`, `wordlist` and `interpreter` for a language model
"""
