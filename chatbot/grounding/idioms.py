"""Words and small phrases that say the same as plainer ones: "boasts" is "has", "half an hour" 30 minutes, "wins on price" is the cheapest.

Small letters alone are read in verbs that are names as often ("sports", "packs").
"""

from chatbot.grounding.slots import compiled

_TABLE = r"""
# somebody in general, and money as it is called among friends
^one (pay|get|save|spend|need)s (?=[^;:]) => you \1 
^one (can|could|would|will) (?=[a-z]) => you \1 
(?<![$€£\d.,])\b(\d[\d,]*) (?:bucks|dollars)\b => $\1
\b(?:kinda|sorta|kind of|sort of) (?=[a-z]{4}) =>

# one of a unit, or of what is counted
\bone (more|less|fewer) (?=[a-z]+(?: than\b|[.,;!]*$|,| and | but )) => 1 \1 
^the (cheapest|lightest|smallest|largest|most expensive|best rated)(?: one)? (?:is|costs|weighs) <amount>(?: for|,(?: for)?) <thing><end> => \3 is the \1 at \2
^with <amount>( [a-z ]+?)?, <thing> has (?=(?:almost |nearly |about |more than |less than )?(?:twice|half|<n> times) as (?:much|many)) => \3 has \1\2, 
^(folded|empty|packed|rolled up|closed|extended),? <thing> (measures|weighs|takes|is) <amount><end> => \2 \3 \4 \1
^(folded|empty|packed|rolled up|closed|extended),? <thing> (measures|weighs|takes|is) <amount>, <thing> <amount><end> => \2 \3 \4 \1; \5 \3 \6 \1
\brolled up\b => packed
\b(?:isn't|is not|aren't|are not) (?:under|within|below|inside) your (limit|budget) => is over your \1
\blisted (?:as being |as )?(for|as) => made \1 
\ba dollar\b => $1
\bone (month|year|hour|minute|meter|metre|liter|litre|kilo|kg|pound|week|day|inch|star)\b => 1 \1

# adverbs that claim nothing
,? along with (?=[a-z]) =>  and 
^if <person>(?:'d| would)? (?:want|wants|prefer|prefers|like|likes|need|needs) ([a-z ]+?), (only )?<thing> comes in (?:it|that)\b => \2\3 comes in \1
\b(?:can be used|is suitable|are suitable|is suited|is cleared|is approved|is rated) from (?=(?:\d+|<n>) (?:months?|years?)) => is from 
 by (?:itself|themselves|himself|herself|yourself)\b =>  alone
^(?:with|including) (?:the|its) (?:charging )?case,? <thing> (?:reaches|lasts|plays|runs|gets|has) <figure>(?: in total)? => \1 has a total battery of \2
\b(?:lasts |plays |runs |reaches )?<figure>(?: in total)? (?:with|including|counting) (?:the|its) (?:charging )?case\b => has a total battery of \1
\b(?-i:quite|fairly|rather|pretty|relatively) (?!than\b|a\b|some\b)(?=[a-z]{3}) =>
\b(?:its|their) own (?=[a-z]) => a 
\brefresh rate\b => refresh
\bkeeps? (?:drinks?|water|food|things|contents|coffee|tea|(?:your|the|a|her|his) [a-z]+) (cold|hot|warm|cool|dry) => keeps \1
^in <measured>,? <thing> are (?:level|equal|tied|even|on a par|neck and neck)(?= at |[.,;!]*$) => \2 have the same \1
\bare (?:level|equal|tied|even|on a par|neck and neck) (?:in|on) <measured>\b => have the same \1
\b(?:are|is|cost)(?: both| all)? equally (?:long|short) => have the same length
\b(?:are|is|cost)(?: both| all)? equally (?:heavy|light) => have the same weight
\b(?:are|is|cost)(?: both| all)? equally (?:tall|high) => have the same height
\b(?:are|is|cost)(?: both| all)? equally (?:wide) => have the same width
\b(?:are|is|cost)(?: both| all)? equally (?:expensive|cheap|priced) => have the same price
\b(?:are|is|cost)(?: both| all)? equally (?:bright) => have the same brightness
\b(?:are|is|cost)(?: both| all)? equally (?:well rated) => have the same rating
 <vainly>(?= [a-z\d$]|[.,;:!]) =>
 at all(?=[,;]| (?:as|since|because|but|and|while)\b) =>
 (?:all )?(?:in total|altogether|all told|in all)(?=[.,;:!]|$) =>
 (?:each|apiece)(?=[.,;:!]*$) =>
 built (?:right )?in(?=[.,;!]*$) =>
 right in the box\b =>  in the box

((?:n't|\bnot|\bwithout|\bnever)\b[^,;:.]{0,24}?) any (?=[a-z]) => \1 
\bit(?:'s| is) out(?= if\b|[.!]*$) => I'd avoid it
\b(?:the|a|your) (?:strongest|clearest|closest) (match|choice|option|pick|candidate|fit)\b => a good \1
\b(?:the|a|your) (?:most|more) (?:natural|obvious|fitting|suitable|sensible) (match|choice|option|pick|candidate|fit)\b => a good \1
\b(?:can be )?packs? (?:down|away|up) (?:for|into|in)\b => is packable for

\b(is|are) ((?-i:[a-z]{3,}est))(?= (?:at|with|of|here|among|and|but|by)\b|[.,;]) => \1 the \2

\bfor (?:children|kids|little ones|babies|toddlers)(?: aged| of)? (?=(?:from|of|aged?|ages|over) |\d) => for ages 
\bfor ages ages? => for ages 
\b(?:shouldn't|should not|mustn't|must not) (?=(?:go|be|get)\b) => can't 
 at (?:once|a time|the same time)(?=[.,;:!]|$) =>
\bjust (?=(?:stays?|keeps?|fits?|sits|falls|lies|within|inside)\b) =>
\bleave (it|them|that one|this one) out(?= for| if| when|[.,;!]|$) => avoid \1
\b(?-i:([a-z]+) filled with (?=[a-z])(?<!is filled with )(?<!are filled with )(?<!be filled with )) => \1 of 
\bfor all four seasons\b => four-season

\b(?:is|are) free (?:of|from) (?=[a-z]) => has no 

\b(is|are) (<larger>|lighter|heavier) by <amount>(?= than|[.,;]) => \1 \3 \2

# verbs of having
\b<boasts> <amount_ahead> => has 
\b(?-i:weighs in|clocks in|tips the scales?) at (?=[\d.]+ ?(?:g|kg|grams?|kilos?|pounds?|lbs?|oz|ounces)\b) => weighs 
\bcomes (?:fitted|equipped|kitted out|supplied|furnished) with\b => comes with
\bis (?:fitted|equipped|kitted out|supplied|furnished) with\b => has
\bgoes (?:all the way )?(?:down|up) to (?=[-\d]) => reaches 
\bgoes for (?=[$€£¥]\d) => costs 
\b(?:is yours|can be yours|sells|retails|is priced) (?:for|at) (?=[$€£¥]\d) => costs 
\b(?:doesn't|does not) come with\b => has no
\b(?:skips|does without|goes without|forgoes|omits|misses) (?:the |an? )?(?=[a-z]) => has no 
\bdispenses with (?:the |an? )? => has no 
\bvia\b => with
\b(?:is |are )?<usable> from (?:birth|day one|the (?:very )?first day|day 1) => is from 0 months
\bfrom (?:birth|day one|the (?:very )?first day)(?: on(?:ward|wards)?)? => from 0 months
\bstarts (?:at|only at|from) (?=(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:months?|years?)) => is from 

\b(gets|takes|carries|sees|lasts)<whom> through <figure>(?= |[.,;!]) => lasts \2
\bgoes (?:all the way )?up to (?:an? )?size => comes in size
\b(?:either|any|both|each|all) of (?=the (?:others|other two|other three|rest)\b) =>
\b(two|both|all three|three) pairs of (?=[a-z]) => \1 
\bthat you can (?!wear|take|hold|put|set|write|cut|read|find|see|get|buy)([a-z]+)(?=[.,;!]*$) => that can be \1ed
\b(an? (?:[a-z-]+ )?[a-z]+) you can (?!wear|take|hold|put|set|write|cut|read|find|see|get|buy)([a-z]+)(?=[.,;!]*$) => \1 that can be \2ed
^<someone> <chooses> ([^;:]+?) (?:with|for|in the case of) <thing><end> => \2 comes in \1
^with <thing>,? <someone> <chooses> ([^;:]+?)<end> => \1 comes in \2
^((?-i:[A-Z]?[a-z ]+)) is (?:an option|available|offered|there|a choice) (?:with|for|in|on) <thing> (?:alone|only)<end> => only \2 comes in \1
\b(?:is|are|it's|they're) (?:made |meant |intended |designed )?for ([a-z ]+?) only<end> => is only made for \1

\b(?:aimed|geared|targeted|tailored) (?:at|to|toward|towards) => made for 
\bI(?:'d| would) (?:rule out|pass on|cross off|steer clear of|leave out) => I'd avoid 
\bI(?:'d| would) (?:opt for|stick with|vote for|be for) => I'd pick 
\b(?:the|a) (?:safest|smartest|surest|soundest|wisest|most sensible|safer|smarter|surer|wiser|sounder) (bet|choice|pick|option)\b => a good \1
^per (?:jar|bottle|tube|pack|box|pair|unit|piece), =>
^([a-z]+)-wise, <thing> (?:comes (?:out )?(?:first|ahead|on top)|wins|leads|is ahead)<end> => \2 wins on \1
^(?:[a-z]+)-wise,  =>
^<wants> ((?:an? )?<np>), (?:which|and) <thing> (?:has|have|offers?|comes? with|bring|brings)(?: one| it)?<end> => \2 has \1
^with <thing>,? <you> save <money> <over> <thing><end> => \1 is \2 cheaper than \3
^<going_from> <thing> to <thing> (?:costs|adds|means)<whom>(?: another| an extra| an additional)? <money>(?: more| extra)?<end> => \2 costs \3 more than \1
\b(?:another|an additional) <amount>(?= |[.,;!]) => \1 more
\bonly ((?:made|meant|rated|built|suitable|suited|good) for )(?=[^,;:]*\bup to \d) => \1
, which (?:leaves|puts|keeps)<whom> <amount> (under|below|over|above) your (limit|budget) => , and it is \1 \2 your \3
<thing> is <er> than <thing>,? (?:with|at) <amount> (?:instead of|rather than|against|versus|over) <amount><end> => \1 at \4 is \2 than \3 at \5

# amounts
(your (?:limit|budget)\b.*?)<amount> (below|above|under|over) it<end> => \1\2 \3 your limit
\bsleeps (?:only |just )?one(?: person)?\b => sleeps 1 person
\bgets? rid of (?=[a-z]) => sheds 
\breaches <amount> (?:further|farther)\b => is \1 longer
\b<amount> (over|above|under|below) (?=(?:budget|limit)\b) => \1 \2 your 
\b(over|within|under) (?=budget\b(?! (?:of|price))) => \1 your 
\bhalf a star\b => 0.5 stars
^<buyers> rate <thing> (0\.5 stars|1 star) (higher|lower)\b => \1 is rated \2 \3
\b(?:is|are) (?:a )?part of the ([a-z ]+) (collection|line|range|series)\b => belongs to the \1 \2
\b((?:just |a little |well )?(?:under|over|below|above|around|about|nearly|almost)) an? <unit>\b => \1 1 \2
<amount> (?:more than|over|above|beyond) <budgeted> => \1 over your limit
<amount> (?:less than|under|below) <budgeted> => \1 under your limit
\b(has|have) a second ([a-z]+)\b => \1 2 \2s
\b(has|have) (one|two|three|four|five|\d+) ([a-z]+?)s? (more|less|fewer)(?= than|[.,;!]*$) => \1 \2 \4 \3s
^(?:skip|pass on|leave out|forget about|avoid) <thing>(?=[:;,]|$) => I'd avoid \1
^(?:go for|go with|take|pick|choose|get|opt for|consider) <thing>(?=[:;,]|$) => I'd pick \1
\bneeds an? (?:(?:power|wall|mains) )?(?:socket|outlet|plug)\b => is corded
\b(?:carr(?:y|ies)|comes? with|has|have) (?=(?:an? )?[\w-]+ (?:years? )?(?:warranty|guarantee)\b) => has 
\b(?:doesn't|does not|don't) come in ([a-z ]+), (?:but )?only in (?=[a-z]) => doesn't come in \1, but only comes in 
\bneeds no (?:socket|outlet|plug|cord|cable)(?: at all)?\b => is cordless
\b(isn't|aren't|is not|are not|not) (?:fully|completely|entirely|totally|really|quite|exactly|strictly|truly) (?=[a-z]) => \1 
\b(?:stay|keep|stays) away from\b => avoid
\b(?:arrives|ships|turns up) (in|with)\b => comes \1
\byour best (match|bet|choice|option|pick)\b => a good \1
\b(?:(?:would |does |will )?(?:break|exceed|overshoot|blow|bust|pass|top)e?s?) your (?:budget|limit) by <money><end> => is \1 over your limit
\b(?:goes|is|runs) over (?:your )?(?:budget|limit) by <money><end> => is \1 over your limit
\b(?:of|aged|from) (<n>) (?:years )?(?:and|or) (?:up|over|older|above|upwards?)\b => from \1 years
\b<amount> only(?=[.,;!]|$) => only \1
\bcount as\b => are
\b(at|of|only|just) an? <unit>\b => \1 1 \2
(is|are|'s) only for (?!you\b|(?-i:[A-Z])|the (?!gym|office|beach))(?=[a-z]+) => \1 only made for 
<thing>'s rating of <amount> is (?:better|higher) than <thing>'s(?: rating of)? <amount><end> => \1 is rated \2, rated higher than \3 at \4
^(?:<person>'re|you are|you'd be) looking at <money> for <thing> and <money> for <thing><end> => \2 costs \1 and \4 costs \3
^<thing> (?:is|are) (?:reserved for|exclusive to|unique to) <thing><end> => only \2 has \1
^((?:an? )?<np>) is something (?:that )?only <thing> (?:has|offers)<end> => only \2 has \1
\bhalf an hour\b => 30 minutes
\bhalf an? (minute|month|inch|pound|foot|point) (?=(?:more|less|longer|shorter|faster|quicker|slower|wider|lighter|heavier|higher|lower)\b) => 0.5 \1 
\ba tenth of a star\b => 0.1 stars
\b(?:two|2) tenths of a star\b => 0.2 stars
\b(?:three|3) tenths of a star\b => 0.3 stars
\ban? (third|quarter|fifth|sixth|eighth|ninth|tenth) of what <thing> <takes><end> => a \1 that of \2
^<you> get <count> more ([a-z]+) of ([a-z]+) (?:with|from|on|in) <thing> than (?:with|from|on|in) <thing><end> => \4 has \1 \2 more \3 than \5
\b(?:a )?quarter of an hour\b => 15 minutes
\bthree quarters of an hour\b => 45 minutes
\bhalf a (?:meter|metre)\b => 0.5 m
\ban hour and a half\b => 90 minutes
\bhalf a (?:kilo|kilogram|kg)\b => 0.5 kg
\bhalf a (?:liter|litre)\b => 0.5 liters
\ba dozen\b => 12
\ba (?:full |whole |good )?decade\b => 10 years
\ba couple of (?=[a-z]+s\b) => two 
\ban? (centimeter|centimetre|millimeter|millimetre|ounce|watt|lumen|degree|decibel|vent|port|wheel|color|size) (?=(?:more|less|fewer|[a-z]+er)\b) => 1 \1 

# who is ahead, and on what
^<thing> is the ([a-z]+est)(,?<at>)?, (?:and |while |but )?<thing> the ([a-z]+est)(<at>)?(?=[.!]*$) => \1 is the \2\3; \4 is the \5\6
^if <person> (?:want|wants|like|likes|prefer|prefers|need|needs) ([a-z ]+?), (?:it's|it is|that's) <thing> or nothing<end> => only \2 comes in \1
^<if_measure> <thing> <wins>(?:;|,)? (?:and |but |while )?<if_measure> <thing> (?:does|wins|is)<end> => \2 wins on \1; \4 wins on \3
^<if_measure> <thing> <wins><end> => \2 wins on \1
<thing> is (?:quite |rather )?an? (?:real |bit of a )?(?:splurge|luxury)\b => \1 is the most expensive
<thing> is an? (?:real |absolute )?(?:bargain|steal)(?: here)?(?=[.,;!]*$| at \$) => \1 is the cheapest
<thing> <ahead> price<end> => \1 is the cheapest
<thing> <ahead> weight<end> => \1 is the lightest
<thing> <ahead> (?:brightness|light)<end> => \1 is the brightest
<thing> <ahead> ratings?<end> => \1 is the best rated
<thing> <ahead> (warranty|battery)(?: life| length)?<end> => \1 has the longest \2
<thing> <ahead> (?:capacity|room|space|volume)<end> => \1 is the largest
<thing> <beats> <thing> <in> price<end> => \1 is cheaper than \2
<thing> <beats> <thing> <in> weight<end> => \1 is lighter than \2
<thing> <beats> <thing> <in> ratings?<end> => \1 is rated higher than \2
<thing> outlasts <thing>(?= by |[.,;!]) => \1 lasts longer than \2
<thing> (?:outweighs) <thing>(?= by |[.,;!]) => \1 is heavier than \2
<thing> outshines <thing>(?= by |[.,;!]) => \1 is brighter than \2
<thing> (?:lasts|runs|plays|goes) (?:the )?longest\b => \1 is the longest lasting
\b(twice|double|triple|half|<n> times)(?: of)? what <thing> <takes><end> => \1 that of \2
<amount> (more|less|fewer) than what <thing> <takes><end> => \1 \2 than \3

# what sets one apart
^what sets <thing> apart is (?:that it has )?(?:its |the |an? )?<thing><end> => only \1 has \2
^what (?:really )?(?:makes|distinguishes) <thing> (?:special|different|stand out)(?: here)? is (?:its |the |an? )?<thing><end> => only \1 has \2
^<thing> (?:stands|sets itself) (?:out|apart) (?:with|for|by|thanks to) (?:its |the |an? )?<thing><end> => only \1 has \2
"""

#: Each pattern, compiled, with what stands in its place.
IDIOMS = compiled(_TABLE)
