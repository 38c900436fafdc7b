"""Turns of phrase, and how the same is said in the words that the checks read.

A rewording keeps every name, number and word of content that it finds. What it drops ("the catch is", "you would pay") claims nothing of an item.
"""

from chatbot.grounding.slots import compiled

_TABLE = r"""
# a unit that is said once, amounts in other words
\b(\d[\d,.]*) ([a-z]+) (against|versus|vs\.?|compared (?:to|with)|rather than|instead of) (\d[\d,]*(?:\.\d+)?)(?=[.!]*$) => \1 \2 \3 \4 \2
\ban extra <amount>(?= |[.,;!]) => \1 more
\b<figure> extra(?= than| for| with| on| compared|[.,;!]| and| but) => \1 more
\bdearer\b => more expensive
\bdearest\b => most expensive
\bthe easiest on (?:the|your) (?:budget|wallet|purse)\b => the cheapest
\beasy on (?:the|your) (?:budget|wallet|purse)\b => affordable
\ba (?:full |whole |good )?star (above|ahead of|below|behind) => 1 star \1
\b(\d(?:\.\d)?) (stars?) (?:above|ahead of) => \1 \2 higher than
\b(\d(?:\.\d)?) (stars?) (?:below|behind) => \1 \2 lower than
\bdouble what <thing> (?:has|holds|offers|gives|weighs|costs)<end> => twice that of \1
\bthe same (?=[$€£¥]\d) => 
^((?:<q> )?(?:<larger>)(?: and (?:<q> )?(?:<larger>))?), <thing> (costs|is|weighs|has|holds|comes|lasts) => \2 is \1 and \3
^<factor> as ([a-z]+) as <thing>, <thing> <has> => \4 is \1 as \2 as \3 and \5

^<you> get <mult> the (\w+) (?:with|from|in|out of) <thing>(?=[.,!]|$) => \3 has \1 the \2
^<thing> <has> (?![^:;,]* than )([^:;]*?)[,:] <amount> <beside> <amount><end> => \1 \2 \3 at \4; the rest at \5
\b(has|have) (an? [a-z]+ ([a-z]+))(,| and| while| whereas) <thing> (an? [a-z]+) one<end> => \1 \2, \5 has \6 \3
\b(made|designed|built|created) with <thing> in mind => \1 for \2
\bit's (?!been |got ) => it is 
\bthey're (?=[a-z]) => they are 

\bthe budget(?:-friendly)? (pick|choice|option)\b => the cheapest \1
\bbudget-friendly\b => affordable
\b(the <q>)(?: that)? you(?:'d| had| have)? (?:asked for|wanted|want|need|needed|were after|mentioned|were looking for)<end> => \1, as you asked
\b(with|in|of) ([\w -]+?)(?:,? (?:rather than|instead of)|, not) (?:an? |the |)([\w -]+?)<end> => \1 \2 and has no \3
^the (?:\w+ )?<side> is (?:its|the) ([a-z -]+?)<end> => it has a \1
^the (?:\w+ )?<side> is their ([a-z -]+?)<end> => they have \1

\b(his|her|their) (budget|limit)\b => your \2
\bfits? your (budget|limit) of <money> => is within your \2 \1
\b(lasts|runs|plays|takes|goes) ((?:about |around |nearly |almost |over |up to )?)an? (week|day|hour|minute|month|year)\b => \1 \2 1 \3
\b(within|under|below|inside|over|above|beyond) your (budget|limit) of <money> => \1 your \3 \2
^<thing> (?:has|have|comes with) no ([\w -]+?), unlike <thing><end> => \1 has no \2 and \3 have \2
^<thing> (?:isn't|is not) ([\w -]+?), unlike <thing><end> => \1 is not \2 and \3 is \2
^<thing> (?:has|have|comes with) (?:an? |the )?([\w -]+?), unlike <thing><end> => \1 has \2 and \3 has no \2
^<thing> is ([\w -]+?), unlike <thing><end> => \1 is \2 and \3 is not \2
^unlike <thing>, <thing> (?:isn't|is not|aren't|are not) ([\w -]+?)<end> => \2 is not \3 and \1 are \3
^unlike <thing>, <thing> (?:has no|has neither|lacks) (?:an? )?([\w -]+?)<end> => \2 has no \3 and \1 have \3
^unlike <thing>, <thing> is ([\w -]+?)<end> => \2 is \3 and \1 is not \3
^unlike <thing>, <thing> (?:has|comes with|have|come with) (?:an? |the )?([\w -]+?)<end> => \2 has \3 and \1 has no \3

^<thing>'s (?:\w+ )?(?:<side>|point|weakness|strength) is that it(?:'s| is)  => \1 is 
^<thing>'s (?:\w+ )?(?:<side>|point|weakness|strength) is that it  => \1 
\b(?:counts|qualifies|passes) as\b => is
^compared (?:to|with) <thing>, <thing> <has> <factor> as (much|long)<end> => \2 \3 \4 as \5 as \1

^two of (?:them|these|the (?:three|four|five|six)(?: \w+s)?) ([^:;]+): <thing> and <thing><end> => \2 and \3 \1
^<you> get ((?:an? )?[\w -]+?) with (either|both|all three|any of them)(?: of them)?<end> => all of them have \1
^([a-z]+) is only (?:for|something for|possible with) <thing><end> => only \2 is made for \1
^([a-z ]+) is only (?:available|there|an option|offered|sold) (?:for|with|in) <thing><end> => only \2 comes in \1
^((?!the |it\b|both )[a-z ]+) (?:isn't|is not) (?:available|there|an option|offered|sold) (?:for|with|in) <thing><end> => \2 doesn't come in \1
^<thing> is ([^,;:]+), (?:as|and so) is <thing><end> => \1 and \3 are \2
^<thing> (has|comes|works|holds|lasts|folds) ([^,;:]+), (?:as|and so) does <thing><end> => \1 and \4 \2 \3
\b(?:the )?same (?=\d) => 
^<buyers> (?:rate|like|rated|liked) <thing> (?:the )?(?:best|highest|most)\b => \1 is the best rated

^([a-z]+) is (?:available|there|an option) (?:for|with) <thing>, but not (?:for|with) <thing><end> => \2 come in \1 and \3 doesn't come in \1
^it(?:'s| is) the ([a-z -]+?) that makes => the \1 makes
^((?:the |its |an? |\w+ )?[a-z -]+?) makes? <thing> (?:an? )?<apt>(?: \w+)? (for|at|on|in) (.+)$ => \2 has \1 \3 \4
^with <thing>,? <you> (?:pay|spend) <money> (more|less) than (?:for|with|on) <thing><end> => \1 costs \2 \3 than \4
^([a-z ]+) is (?:a|the) (?:color|colour|size|option)(?: that)? only <thing> (?:has|comes in|offers|is available in)<end> => only \2 comes in \1
^([a-z ]+) (?:is|are) what <thing> (is|are) (made|meant|designed|built) for<end> => \2 \3 \4 for \1
^being ([a-z -]+), <thing> (is|has|can|comes)\b => \2 is \1 and \3

\bthe (\w+est|most expensive|least expensive) and (?!the )(\w+est|most expensive|least expensive)\b => the \1 and the \2
(?:, with <thing>|,? while) being\b => , and \1 is
, with <thing> the ((?:\w+est|most expensive|best rated)\b[^,;]*)(?=[,;.]|$) => , and \1 is the \2
(?:, with <thing>|,? while) (?:having|offering|adding|including|featuring)\b => , and \1 has
(?:, with <thing>|,? while) (cost|weigh|last|hold)ing\b => , and \1 \2s
(?:, with <thing>|,? while) saving you (<m>)(?= |[,;.]|$) => , and \1 is \2 cheaper

# where what is had comes first
^([^:;.]+): <thing> has (?:all of (?:that|these|those|them)|them all|it all|everything)<end> => \2 has \1
^<thing> has (?:it all|everything|all of it|all you need): ([^:;.]+)<end> => \1 has \2
^([a-z ]+) is (?:a|the|one) (?:color|colour|size)(?: that)? (all (?:\w+|of them)|both(?: of them)?) (?:share|have|come in)<end> => \2 come in \1
^([a-z -]+) is (?:a feature|a thing|something)(?: that)? (all (?:\w+|of them)|both(?: of them)?) (?:share|have|offer)<end> => \2 have \1
^((?:an? )?[a-z -]+?) (?:runs|goes|wraps) (?:all )?(?:around|round|along|across) <thing><end> => \2 has \1
^for <money>,? <you> (?:get|have|choose|take|buy) (?:either )?<thing> or <thing><end> => \2 and \3 cost \1
\brolls? on (?=\d|two|three|four|five|six) => have 
\b(?:is|are) lined with ([a-z]+)<end> => has a \1 lining
^(?:[a-z]+ )?sizes (?:run|go|range|are|start) (from .+)$ => it comes in sizes \1
^<one>(?:\w+ )?<side> (?:of|with) <thing> (?:is|are) ((?:its|the|an?) [a-z -]+?)<end> => \1 has \2
^<buyers> (?:prefer|like) <thing>(?: best| most)?: <amount><of5> <beside> (\d[\d.]*<of5>) (?:for|with) <thing><end> => \1 is rated \2, higher than \4 at \3
^no other (?:\w+ )?(?:here |on show )?is as (\w+) as <thing><end> => \2 is the \1est here

# what is saved and what is paid more
^<you> save <money> <choosing> <thing> <over> <thing><end> => \2 is \1 cheaper than \3
^<you> save <money> (?:<choosing>|on) <thing><end> => \2 is \1 cheaper than the rest
^(?:going for|choosing|picking|taking|going with|buying) <thing> (?:saves|would save|will save)<whom> <money> <over> <thing><end> => \1 is \2 cheaper than \3
<thing> (?:saves|would save|will save)<whom> <money> <over> <thing><end> => \1 is \2 cheaper than \3
<thing> (?:saves|would save|will save)<whom> <money><end> => \1 is \2 cheaper than the rest
^<you> (?:pay|spend) <money> (more|less) (?:for|on|with) <thing> than (?:for|on|with) <thing><end> => \3 costs \1 \2 than \4
^for <money> (more|less) than <thing>, <you> get <thing><end> => \4 costs \1 \2 than \3
^for <money> (more|less) than <thing>, <thing> (is|are|has|have|comes|holds|weighs|lasts) => \4 costs \1 \2 than \3 and \5
^if <person> can (?:spend|afford|add|stretch to) <money> (?:more|extra), => for \1 more,
^if <person>(?:'d rather| would rather|'d like to| want| wants| want to| wants to) (?:spend|pay) (?:less|more), =>
^the price (?:speaks|counts) for <thing>, (?:which|as it|because it|since it) => \1
^compared (?:to|with) <thing>, <thing> (is|costs|weighs|has|lasts|holds) ([^,;:]*?\b(?:more|less|<larger>)\b) => \2 \3 \4 than \1
<thing> is ((?:<larger>)(?: to \w+)?) than <thing> by <amount><end> => \1 is \4 \2 than \3
<thing> is ((?:<larger>)) by <amount><end> => \1 is \3 \2
<thing> is <er> than <thing>[,:] (?:at )?<amount> (?:against|versus|vs\.?|compared (?:to|with)|to|rather than) <amount><end> => \1 at \4 is \2 than \3 at \5
\b(has|have|offers|gives(?: you)?|comes with) <count> more ([a-z]+) than\b => has \2 \3 more than
\b(?:gives(?: you)?|offers(?: you)?) <figure> more than\b => has \1 more than
\b(has|have) (an? [\w ]+? of) <figure>, <against> <figure> (?:for|with) <thing><end> => \1 \2 \3, while \5 has \2 \4
^<you> (?:pay|spend) <money> (?:extra|more) (?:for|on) <thing><end> => \2 costs \1 more
\b<money> extra\b => \1 more
\b(weighs|has|holds|costs|lasts|takes|is) <amount>,? <against> <amount> (?:for|with) <thing><end> => \1 \2, while \4 \1 \3
^<you> (?:be )?carry(?:ing)? <figure> with <thing>, (but|and) <figure> with <thing><end> => \2 weighs \1, \3 \5 weighs \4
^<you> (?:be )?carry(?:ing)? <figure> with <thing><end> => \2 weighs \1
^<you> (?:be )?pay(?:ing)? <money> for <thing><end> => \2 costs \1
^<you> get <figure>((?: of \w+)?)(?: (?:out of|from|on|per) (?:(?:one|a|each) )?(charge)) (?:with|in|from|out of) <thing><end> => \4 has \1\2 per \3
<thing> (?:undercuts|beats) <thing> by <money><end> => \1 is \3 cheaper than \2
^expect to (?:pay|spend) <money> (?:for|on) <thing><end> => \2 costs \1
^<money> (?:gets you|buys you|is enough for|buys) <thing><end> => \2 costs \1

^(<dim>(?:<larger>)) than <thing>, <thing> <goes> => \3 is \1 than \2 and \4
^((?:nearly |almost |about |more than |less than )?(?:twice|half|<n> times)) as ([a-z]+) as <thing>, <thing> <goes> => \4 is \1 as \2 as \3 and \5
<thing>(?:'s| is) <amount> ((?:<larger>)) than <thing>, (?:and|but) (?:also )?<amount> ((?:<larger>))(?=[.!]*$) => \1 is \2 \3 than \4; \1 is \5 \6 than \4

# the limit
\b(?:still )?(?:fits?|keeps?)(?: you| her| him| them)? (?:well |just |comfortably )?(within|under|below) (?=your |[$€£]) => is \1 
\b(?:sits|stays|comes in|falls|is|are|lies) (?:well |comfortably |easily |nicely )(within|under|below) your\b => is \1 your
\b(?:sits|comes in|falls|lies) (within|under|below) your\b => is \1 your
<thing> keeps? to (your (?:<m> )?(?:budget|limit))<end> => \1 is within \2
^your <money> (budget|limit) covers <thing><end> => \3 is under your \1 \2
\b(under|below|within) the <money> <person>(?:'ve| have|'d| had)? (?:mentioned|set|named|gave|asked for|have|had)\b => \1 your \2 limit
\byour <money>(?! (?:budget|limit)) => your \1 budget
<thing> (?:would leave|leaves|leaving)<whom>(?: with)? <money> (?:of|from|out of|in) your <money> (budget|limit)<end> => \1 is \2 under your \3 \4
<thing> (?:would leave|leaves|puts|keeps)<whom> <money> (under|below|over|above) your\b => \1 is \2 \3 your
<thing> (?:would leave|leaves)<whom>(?: with)? <money> (?:of|from|out of|in) your (budget|limit)<end> => \1 is \2 under your \3
^that (?:would leave|leaves)<whom> <money>(?: (?:of|from|in) your (?:budget|limit)| to spare| over)? with <thing><end> => \2 is \1 under your limit
^<thing> (?:would leave|leaves)<whom>(?: with)? <money>(?: to spare| over| left| for (?!it\b|the\b|them\b)[a-z ]+?)<end> => \1 is \2 under your limit
<thing> beats <thing>'s rating by <amount><end> => \1 is rated \3 higher than \2
<thing> (?:stays|sits|comes in|is|stay|are|keeps) <money> (?:under|below|within) your <money> (budget|limit)<end> => \1 is \2 under your \3 \4
<thing> (?:stays|sits|comes in|is|stay|are|keeps) <money> (?:under|below|within) your (budget|limit) of <money><end> => \1 is \2 under your \4 \3
^your (budget|limit) of <money> covers <thing><end> => \3 is under your \2 \1
<thing> (?:stay|stays|remain|remains|comes in|come in|fall|falls) (under|below|within) ((?:your )?<m>) => \1 is \2 \3

# what buyers think
^<buyers> (?:rate|give|gave|rated|have rated|have given) <thing> (?:only |just )?((?:an? )?\d\.\d<of5>)\b => \1 is rated \2
<thing> (?:gets|has|earns|scores|got|is rated|is at) ((?:an? )?\d\.\d<of5>) (?:from|by|with|among) (?:its )?<buyers> => \1 is rated \2
\b(rated \d\.\d<of5>),? (?:based on|across|over|from|after) (\d[\d,]*) (reviews|ratings) => \1 with \2 \3
\bthe (most|least) reviewed\b => the one with the \1 reviews
^(\d[\d,]*) <buyers> (?:have )?(?:reviewed|rated) <thing><end> => \2 has \1 reviews
\baverages (?=\d) => is rated 
\b(\d\.\d<of5>) from (\d[\d,]*) <buyers> => \1 from \2 reviews

# what is left
^<there>( only| just| still)? <count><pieces> of (<np>?)(?: left| in stock)?( in <np>)?<end> => \3 has\1 \2 left\4
^<there>( only| just| still)? <count><pieces> (?:left|in stock) of <thing><end> => \3 has\1 \2 left
^((?:only |just )?<n>)<pieces> of <thing> (?:is|are)(?: still)? (?:left|in stock|available)<end> => \2 has \1 left
<thing> (?:is|are) down to (?:its|the|their) last <count><end> => \1 has \2 left

# where the thing said comes first
^([A-Za-z]+(?:, [A-Za-z]+)*,? and [A-Za-z]+) are the (?:colors|colours|sizes)(?: available)? (?:for|of) <thing><end> => \2 comes in \1
^you can (?:throw|put|toss|pop|wash) <thing> in(?:to)? the (?:washing )?machine\b => \1 is machine washable
^you can (?:throw|put|toss|pop|wash) <thing> in(?:to)? the dishwasher\b => \1 is dishwasher safe
\b(has|have) no ([\w -]+?)(, |,? (?:but|while|whereas|and) )((?:the|both|all|it|they)[\w' -]*?) (?:do|does)(?=[.!]*$) => \1 no \2\3\4 have \2
\bboth (?:of the )?others\b => the other two
^what <thing> (?:lacks|doesn't have|does not have|is missing) is ((?:an? )?<np>)<end> => \1 lacks \2
^what (?:you (?:give up|lose|miss|don't get)|is missing) (?:with|on) <thing> is ((?:an? |the )?<np>)<end> => \1 lacks \2
^what (?:speaks|counts|talks) (?:for|against) <thing> is that it(?:'s| is)  => \1 is 
^what (?:speaks|counts|talks) (?:for|against) <thing> is that it  => \1 
^what (?:speaks|counts|talks) (?:for|against) <thing>: (?:it|they)  => \1 
^in <thing>'s favou?r: (?:it|they)  => \1 
^<one>(?:\w+ )?<side> (?:of|with|about|on|for|to) <thing>(?: is that|:) (?:it's|it is)  => \1 is 
^<one>(?:\w+ )?<side> (?:of|with|about|on|for|to) <thing>(?: is that|:) (?:they're|they are)  => \1 are 
^<one>(?:\w+ )?<side> (?:of|with|about|on|for|to) <thing>(?: is that|:) (?:it|they)  => \1 
^<one>(?:\w+ )?<side> (?:of|with|about|on|for|to) <thing>(?: is that|:) (?:its|their)  => \1's 
^<one>(?:\w+ )?<side> (?:of|with|about|on|for|to) <thing>: (?=(?:the|a|an|at|with) ) =>
^<why> <thing>(?: is that|:) it(?:'s| is)  => \1 is 
^<why> <thing>(?: is that|:) it  => \1 
\bwould be (?:it|the one)(?=[.!]*$) => would be my pick
\b(\d[\d,.]*) (?:by|x) (\d[\d,.]*) (?:by|x) (\d[\d,.]*) (cm|mm|m|inches|in|ft|feet)\b(?-i:(?! [A-Z])) => \1 \4 by \2 \4 by \3 \4
\b(\d[\d,.]*) (?:by|x) (\d[\d,.]*) (cm|mm|m|inches|in|ft|feet)\b(?-i:(?! [A-Z])) => \1 \3 by \2 \3
^what (?:speaks|counts|talks) (?:for|against) <thing> is (?:its|the|an?) <thing>[.!]*$ => \1 has a \2.
^the (?:\w+ )?<side> (?:of|with) <thing> is (?:its|the|an?) ([\w ]+?)(?: of|:) <amount><end> => \1 has a \2 of \3
^the (?:\w+ )?<side> (?:of|with) <thing> is that it(?:'s| is)  => \1 is 
^the (?:\w+ )?<side> (?:of|with) <thing> is that it  => \1 
^the (?:\w+ )?<side> (?:of|with) <thing> is that (?=the ) =>
^the (?:\w+ )?<side> is (its|the) ([\w ]+?)(?: of|:) <amount><end> => \1 \2 is \3
^here(?:'s| is) why (?:I'd (?:pick|take|choose) )?<thing>: it(?:'s| is)  => \1 is 
^((?:an? |no )?[\w' -]+?) (?:is|are) what (it's|they're|it is|the <np> is) made (?:of|from) => \2 made of \1
^((?:an? )[\w' -]+?) is (?:on board|included)<end> => it has \1
^((?:an? )[\w' -]+?) is included (?:with|in|on) <thing><end> => \2 has \1
^((?:an? )[\w' -]+?) is (?:on|in) <thing><end> => \2 has \1
^it(?:'s| is) ((?:the )?[^,;:.]+?) that (is|has|costs|comes|weighs|offers|holds|gives|lasts)\b => \1 \2
^((?:an? )?[\w' -]+?) (?:is|are) (?:a )?part of <thing><end> => \2 has \1
^instead of (an? |the |)<thing>, <thing> has <thing><end> => \3 has \4 and no \2
\b(has|have|made (?:of|from|with)) ([\w -]+?)(?:,? (?:rather than|instead of)|, not) (?:an? |the |)([\w -]+?)<end> => \1 \2 and has no \3
\bis ([\w -]+?)(?:,? (?:rather than|instead of)|, not) (?:an? |the |)([\w -]+?)<end> => is \1 and is not \2
^the ([\w ]+?) is <amount> (?:for|with|on) <thing> (?:and|but|against|versus) <amount> (?:for|with|on) <thing><end> => \3 has a \1 of \2 and \5 has a \1 of \4
^none (of the \w+) is (\w+?)er than <thing><end> => \3 is the \2est \1
^(?:nothing|none)(?: here| on show| of these| of them)? is (\w+?)er than <thing><end> => \2 is the \1est here
^there(?:'s| is| are) (no |an? |)<thing> (?:in|on|with) (<np> and) (?:in|on) <thing><end> => \3 \4 have \1\2
^there(?:'s| is| are) (no |an? |)<thing> (?:in|inside|on|with) <thing><end> => \3 has \1\2
^<you>(?: only)? (?:get|have|choose|pick|order|buy) ((?:the |it\b|them\b|this |both|all )?<np>?) in (?!the )(<np>(?:, <np>)*)<end> => \1 comes in \2
^<person> (?:can't|cannot|can not|won't) (?:get|have|choose|order|buy) <thing> in <thing><end> => \1 doesn't come in \2
^<thing> is (?:also )?(?:available|offered|there|an option|a choice) for (the <np>(?: and the <np>)?)<end> => \2 comes in \1
^sizes (?:run|go|range|are|start) (from .+)$ => it comes in sizes \1

# by a factor
\b(twice|double|triple|half|<n> times) that of (?=the |it\b|[A-Z]) => \1 that than 
\b(twice|half|third|quarter|<n> times)(?: of)? <thing>'s (price|weight|warranty|rating|capacity|battery) => \1 the \3 than \2
\b(twice|double|triple|half|third|quarter|<n> times) the (\w+) of (?=the |it\b|[A-Z]) => \1 the \2 than 
\b(twice|half|<n> times) as (\w+) as\b => \1 as \2 than
\b(half|third|quarter) of (?=the |it\b|(?-i:[A-Z])) => \1 than 
\brated (\d\.\d<of5>), <just>(?:ahead of|above)  => rated \1, rated higher than 
\brated (\d\.\d<of5>), <just>(?:behind|below)  => rated \1, rated lower than 
^<person> give up <amount>: <thing> (is|costs|weighs) (<larger>|more|less) than  => \2 \3 \1 \4 than 
^<you> pay <money> (more|less) than for  => it costs \1 \2 than 
\b<count> more (?!expensive|powerful)([a-z]+)((?: of [a-z ]+?)?)(?= for |[.,;]| and ) => \1 \2 more\3

^(?:don't|do not) expect (?:an? |any )?((?:<np>)) (?:from|of|in|with) <thing><end> => \2 has no \1

# plainer words
 as well as (?=an? |the |\w+ing\b) =>  and 
^none of (?:them|these|the \w+) (costs?|weighs?) more than <amount><end> => all of them \1 at most \2
^none of (?:them|these|the \w+) (costs?|weighs?) less than <amount><end> => all of them \1 at least \2
\bkilos?\b => kg
\b(less|more) than an? (kg|kilogram|pound|liter|litre|hour|minute|meter|metre|year)\b => \1 than 1 \2
\b(?:(?:is|are) )?(?:covered|guaranteed) for (?=\d|one|two|three|four|five|six|ten) => has a warranty of 
\bat (\d[\d,.]* (?:(?:cm|mm|m|inches|in) )?by \d[\d,.]*) => measuring \1
\b(?:one|an?) (minute|hour|year|month|day|inch|foot|liter|litre|kilo|kg|gram|pound|cup|person|page|volt|watt) (?=(?:more|less|fewer|[a-z]+er)\b) => 1 \1 
\b(?:is|are) backed by (?:its |their )?(an? |\w+ years?) => has \1
\b(?:is|are) built into  => is in 
\bfold(s?) (?:away|up|flat|down)\b => fold\1
\bthey(?:'re| are) (all|both)\b => \1 of them are
\bthey (all|both)\b => \1 of them
\b(all|both) of (?:them|these|those)\b(?= (?:fold|roll|run|come|go|have|are|stay|cost|weigh)) => \1 of them
\b(?:has|have) got\b => has
\bin the region of\b|\bin the neighbou?rhood of\b => about
\bcosts? (?:you|her|him|them)\b => costs
\bsets? (?:you|her|him|them) back\b => costs
\bthe (\w+est|least expensive|most expensive) of (?:them|these|those)(?: all)?\b => the \1 of these
\bby far the\b|\beasily the\b|\bclearly the\b => the
"""

#: Each pattern, compiled, with what stands in its place; in the order in which they are tried.
WORDINGS = compiled(_TABLE)
