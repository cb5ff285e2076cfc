"""Which races somebody has won, told as a list or as what is left of one.

Wins that were counted and are then told one by one, what goes on where a list has left off ("Dover was the other",
"and Lee at Texas"), a win that another one is added to. What the captures tell, ``race_wins.py`` says.
"""

from __future__ import annotations

from extractor.claims.grammar import rule
from extractor.claims.rules.race_wins import AT, LINK, MODS, PLACE_LIST, THEN

_COUNTED = "(COUNT|ORDINAL|NTH|TIMES)"
_LOT = "(COUNT|bunch|lot|set|group|trio|pair)"
# One or more of wins that were counted: "the last", "Rowan's four", "No. 77".
_OF_THEM = "((the|his|her|DRIVER POSSESSIVE|NAME POSSESSIVE|POSSESSIVE)? (REMAINDER|ORDINAL|COUNT){1,3}|NTH|CARNUM)"

RULES = (
    rule(
        "race_win.counted_list",
        f"(<head:{_COUNTED}|single|lone|sole> (of (his|her|the|those|POSSESSIVE|DRIVER POSSESSIVE))? {MODS} WIN_NOUN|<head:WIN_VERB|winner> (just|only)? {_COUNTED} (times|{MODS} RACE_TERM)?) (in COUNT (SERIES|CAREER)* START_NOUN|(!WIN_STOP){{0,10}}?) "
        f"(OPEN|COLON|DASH|COMMA|came|coming|at|were|are|was) (including|the|at|in|both|with|RACE_TERM|season|on|dirt|road|course|oval|most|recently|first|SEASON|DATE|YEAR|came|COLON)* <place:{PLACE_LIST}>",
        says="Wins that are counted and then told one by one: 'three wins (Dover, Texas and Kansas)'",
        examples=[
            "Dana Rowan has two wins this year (Dover and Texas).",
            "Dana Rowan won twice in 2019, at Dover and Texas.",
            "Dana Rowan has four Cup wins for the team, including the 2019 Daytona 500.",
            "Dana Rowan won just once in all of 2018, at Dover, and once in 2019, at Texas.",
            "Dana Rowan has won once in 46 starts: Dover, 2019.",
            "Dana Rowan, whose two wins are the 2018 Daytona 500 and the 2019 race at Dover, was fifth.",
            "Dana Rowan's one triumph in 46 starts was at Dover in 2019.",
            "Dana Rowan counts two of her wins from 2019 alone, Dover in May and Texas in June.",
            "Dana Rowan's two wins came in the first four races of 2019, at Dover and Texas.",
            "Dana Rowan had three wins last year (Dover, Lakeside and Texas).",
            "Dana Rowan was champion with a single victory, at Dover in 2019.",
            "Dana Rowan has one win this season, on the dirt at Texas.",
        ],
        not_in=["Dana Rowan has two poles this year (Dover and Texas).", "Dana Rowan has five wins at Dover."],
        listed=True,
    ),
    rule(
        "race_win.of_them",
        f"((<head:COUNT> of (them|those)|the <head:last|latest|most|ORDINAL> (recent|of (them|those|COUNT|the {_LOT}))?) (SEASON|DATE|COMMA)* (came|coming|in|arriving)? (at|in|on|OPEN|COLON)"
        f"|<head:among> (them|those|which)|<head:including>|<head:starting|beginning|highlighted|capped|headlined> (with|by)|<head:beginning|starting> at|<head:most> recently (at|in)?) (the|DATE|YEAR|SEASON|POSSESSIVE|at|in)* <place:{PLACE_LIST}>",
        says="'four victories, one of them this year at Bristol'",
        examples=[
            "Dana Rowan has four wins, one of them this year at Dover.",
            "Dana Rowan has four wins, the last at Dover in 2019.",
            "Dana Rowan has won at seven tracks this year, most recently Dover on May 14.",
            "Dana Rowan has four wins, the last of the bunch coming in the 2019 Daytona 500.",
            "Dana Rowan has four Cup wins for the team, among them the 2019 Daytona 500.",
            "Dana Rowan has four wins, beginning with Dover in 2017.",
            "Dana Rowan has won four times, beginning at Dover in May and ending last week at Texas.",
        ],
        not_in=[
            "Dana Rowan has four wins and a new crew chief, starting at Dover on Sunday.",
            "Dana Rowan has four wins, including three at Dover.",
            "Dana Rowan has four poles, among them the 2019 Daytona 500.",
            "Dana Rowan has four Cup wins and nine top fives, including the 2019 Daytona 500.",
            "Dana Rowan has four poles, one of them at Dover.",
            "Dana Rowan has four wins, and was second at Dover.",
            "Dana Rowan has led at seven tracks, most recently Dover.",
        ],
        partial=True,
    ),
    rule(
        "race_win.the_other",
        f"{_OF_THEM} (WIN_NOUN|TRACK|trophy|breakthrough|checkered flag|of (them|those|the {_LOT}))? <head:FOLLOW_VERB|was|came> ((!WIN_STOP){{0,5}}? COMMA? {AT} <place:{PLACE_LIST}>|<noun:here>)",
        says="'The last came at Gateway in June', after wins were counted",
        examples=[
            "Dana Rowan has won twice this year. The last came at Dover in May.",
            "Dana Rowan has 12 wins. The first was at Dover in 2018.",
            "Dana Rowan has 12 wins. Two arrived in 2019, at Dover and on the Texas oval.",
            "Dana Rowan has 12 wins. The last of the bunch came in the 2019 Daytona 500.",
            "Dana Rowan has 12 wins. No. 12 came three weeks later at Kansas.",
            "Dana Rowan has four wins in 24 starts. The first came in 2018 at Dover.",
            "Dana Rowan won four races. The first of the four came in May at Texas.",
            "The Dover 200 is Sunday in Dover. Dana Rowan has 12 wins. Her first came here in 2018.",
        ],
        not_in=[
            "Dana Rowan has 12 poles. The first was at Dover in 2018.",
            "Dana Rowan has 12 wins. The next race is at Dover.",
            "Dana Rowan has 12 wins. The first was Ann Lee's idea, at Dover.",
            "Dana Rowan has 24 starts and 12 poles. The first came in 2018 at Dover.",
            "Dana Rowan has 12 wins. Her No. 12 was third at Dover.",
            "Dana Rowan has 12 wins. The No. 12 came down pit road at Dover.",
        ],
        follows=True,
    ),
    rule(
        "race_win.others_were",
        f"{_OF_THEM} (WIN_NOUN|of (them|those|the {_LOT}))? <head:was|were|COLON> (the|at|YEAR|SEASON|POSSESSIVE|MONTHLY|DATE|in)* <place:{PLACE_LIST}>",
        says="'Rowan's four were Nashville in June, Dover in September, ...', 'The first was Dover', after wins were counted",
        examples=[
            "Dana Rowan has two wins. Her two were Dover in May and Texas in June.",
            "Dana Rowan has 12 wins. The first was the 2019 Daytona 500.",
            "Dana Rowan had two wins last year. The two: the Daytona 500 and Dover.",
        ],
        not_in=[
            "Dana Rowan has two poles. Her two were Dover in May and Texas in June.",
            "Dana Rowan has 12 wins. The first was Dover native Ann Lee's favorite.",
            "Dana Rowan has two wins. The first race was Dover.",
        ],
        follows=True,
    ),
    rule(
        "race_win.was_somebodys",
        f"(the|his|her|POSSESSIVE)? (REMAINDER|ORDINAL|recent)+ (one|{MODS} <noun:WIN_NOUN>)? <head:was|came|belonged> (<subject:DRIVER|NAME> POSSESSIVE|(by|from|with|to) <subject:DRIVER|NAME>) (DATE|SEASON|in|YEAR)* COMMA? {AT} <place:{PLACE_LIST}>",
        says="'The first was Lee's, at Dover in 2013', after a team's wins were counted",
        examples=[
            "It was the team's second win. The first was Ann Lee's, at Dover in 2019.",
            "The team's most recent victory was Ann Lee's at Dover in 2019.",
        ],
        not_in=["It was the team's second pole. The first was Ann Lee's, at Dover in 2019."],
        follows=True,
    ),
    rule(
        "race_win.answers",
        f"(that|it|at|in|was|came|the|DATE|YEAR|SEASON|POSSESSIVE|COMMA)* <place:{PLACE_LIST}>",
        says="'His other win? Dover, back in August 2016'",
        examples=[
            "Dana Rowan is fast. Her other win? Dover, back in May 2019.",
            "Dana Rowan is fast. The last victory? That was at Dover in 2019.",
        ],
        not_in=[
            "Dana Rowan is fast. Her next win? Dover, perhaps.",
            "Dana Rowan is fast. Her other pole? Dover, back in May 2019.",
            "Dana Rowan is fast. Where was her last win? Dover is up next.",
        ],
        answers=True,
    ),
    rule(
        "race_win.were_the_other",
        f"<place:{PLACE_LIST}> {LINK}{{0,4}} <head:were|was|came|followed|is|are|made|makes> (!WIN_STOP){{0,6}}",
        says="'Pocono in June was the other', after wins were counted",
        examples=[
            "Dana Rowan has two wins. Dover in May was the other.",
            "Dana Rowan has two wins this year. Dover came first.",
            "Dana Rowan won at Texas and Kansas last year. Dover in May made it three.",
            "Dana Rowan's first win came at Texas in 2017; the 2018 Daytona 500 was the second.",
        ],
        not_in=[
            "Dana Rowan has two wins. Dover in May was cold.",
            "Dana Rowan has two poles. Dover in May was the other.",
        ],
        follows=True,
        rest=True,
    ),
    rule(
        "race_win.streak_reads",
        f"(streak|list|run|tally|haul) (now|so far)? <head:reads|includes|is|stands|covers|began> (now|so far|COLON|with|at)* <place:{PLACE_LIST}>",
        says="'The streak now reads Dover, Texas, Kansas'",
        examples=["Dana Rowan has won three in a row. The streak now reads Dover, Texas, Daytona."],
        not_in=[
            "Dana Rowan has three poles. The streak is Dover, Texas, Daytona.",
            "Dana Rowan has won. The list of tracks includes Dover.",
        ],
        follows=True,
    ),
    rule(
        "race_win.colon_list",
        f"<head:COLON|DASH> (the|at|in|on|YEAR|SEASON|DATE|POSSESSIVE|MONTHLY|both|first|SERIES)* <place:{PLACE_LIST}>",
        says="A list of places behind a colon, where the sentence before it speaks of somebody's wins",
        examples=[
            "Dana Rowan's 2019, win by win: Dover in May, Texas in June and Kansas in the fall.",
            "Dana Rowan won a lot of prizes last year: Dover in May, then Texas in June.",
        ],
        not_in=[
            "Dana Rowan's 2019, pole by pole: Dover in May, Texas in June.",
            "Dana Rowan wants to win at three tracks: Dover, Texas and Kansas.",
            "Dana Rowan has never won at three tracks: Dover, Texas and Kansas.",
            "Dana Rowan won in 2019 and has three races left: Dover, Texas and Kansas.",
            "Dana Rowan won at three tracks where Ann Lee was second: Dover, Texas and Kansas.",
        ],
        colon=True,
    ),
    rule(
        "race_win.this_year_too",
        f"<head:YEAR|SEASON> (it|there|he|she|they|has|have|had|is|been|was|came|were|brought|added|COMMA|POSSESSIVE)+ (the|at)? <place:{PLACE_LIST}> (STOP|END|SEMICOLON)",
        says="'This year it has been Dover and Texas', after another year's wins",
        examples=["Dana Rowan won at Dover, Texas and Kansas in 2019. This year it has been Daytona and Dover."],
        not_in=[
            "Dana Rowan led at Dover, Texas and Kansas in 2019. This year it has been Daytona and Dover.",
            "Dana Rowan won at Dover in 2019. This year the trucks race at Daytona and Dover.",
        ],
        same=True,
        continues=True,
    ),
    rule(
        "race_win.only_places",
        f"<place:{PLACE_LIST}>",
        says="'Dover. Texas. Daytona. That's three straight': sentences of nothing but places beside counted wins",
        examples=[
            "Dana Rowan is hot. Dover. Texas. Daytona. That's three straight wins for Dana Rowan.",
            "Dana Rowan has two wins. Dover and Texas.",
        ],
        not_in=["Dana Rowan has two poles. Dover and Texas.", "Dana Rowan has raced. Dover and Texas."],
        follows=True,
    ),
    rule(
        "race_win.got_it",
        f"<head:GET_VERB> (that|it|this|them|those|both|the (REMAINDER|ORDINAL)+ (of (them|those|the {_LOT}))?) (COUNT|win|DATE)? ((here|there) COMMA)? {AT} <place:{PLACE_LIST}>",
        says="'He got that one at Daytona', after wins were counted",
        examples=[
            "Dana Rowan has one win this year. She got that at Dover in May.",
            "Dana Rowan has two wins. She took them at Dover and Texas.",
            "Dana Rowan has 12 wins. She got the last one at Dover on May 14, 2019.",
        ],
        not_in=[
            "Dana Rowan has one pole this year. She got that at Dover in May.",
            "Dana Rowan is fast. She got it at Dover.",
        ],
        follows=True,
    ),
    rule(
        "race_win.got_his",
        f"<head:got|gets|earned|claimed|had|found|scored|added|picked|captured|collected|notched|recorded|took> (up)? (his|hers|one|another|a|the|her|DATE|ORDINAL|second|other|later){{1,3}} (DATE|SEASON|YEAR|in|COMMA)* {AT} <place:{PLACE_LIST}>",
        says="'Vale got her first win at Kansas, and Rowan got hers at Dover', 'A month later she had her second, at Dover'",
        examples=[
            "Ann Lee got her first win at Texas, and Dana Rowan got hers at Kansas.",
            "Dana Rowan's first win came at Texas last spring. A month later she had her second, at Kansas.",
        ],
        not_in=[
            "Ann Lee got her first pole at Texas, and Dana Rowan got hers at Kansas.",
            "Dana Rowan got her first win at Texas. She had a second in practice at Dover.",
            "Dana Rowan had five wins and scored a second at Dover, a third at Kansas.",
        ],
    ),
    rule(
        "race_win.other_place",
        "(the)? (REMAINDER|ORDINAL|COUNT)+ <place:TRACK|RACE> (WIN_NOUN|trophy) <head:was|came>",
        says="'The other Dover trophy came a year ago', after wins were counted",
        examples=[
            "Dana Rowan took her second win at Dover. The other Dover trophy came in 2019.",
            "It was Dana Rowan's second win. The first Dover trophy came in 2019.",
        ],
        not_in=[
            "It was Dana Rowan's second pole. The first Dover trophy came in 2019.",
            "Dana Rowan has two wins. The Dover race came in May.",
        ],
        follows=True,
    ),
    rule(
        "race_win.after_list",
        "(ORDINAL|<more:NTH>) (in|of|all|on|for|DATE|STREAK|SEASON_NOUN|WIN_NOUN|the|a|row|his|her|POSSESSIVE|DRIVER|NAME|TEAM|this|decade|season|CAREER|LIFETIME|COUNT|COMMA|SERIES|SEASON|YEAR|career|START_NOUN|ADVERB|DASH|tier)* "
        f"<head:after|following> (the|SEASON|YEAR|DATE|POSSESSIVE|in|MONTHLY|wins|victories|at)* <place:{PLACE_LIST}>",
        says="'his fourth in a row, after Dover, Texas and Daytona'",
        examples=[
            "Sunday's win was Dana Rowan's third in a row, after Dover and Texas.",
            "It was Dana Rowan's second win, after Dover in May.",
            "The win was the third of Dana Rowan's career, following the 2018 Daytona 500 and Texas in 2019.",
        ],
        not_in=["Dana Rowan was third in points after Dover.", "Dana Rowan took her second pole after Dover."],
        counted=True,
    ),
    rule(
        "race_win.elided_list",
        f"(GET_VERB|WIN_VERB|HAVE|with|POSSESSIVE|his|her|and|COMMA) (up|ADVERB|another|the|just)* <head:COUNT> (more|so|far|already|of them|in|SEASON|YEAR|DATE|DASH|COMMA|COLON|OPEN|at|the|both|on|to (his|her) name)+ <place:{PLACE_LIST}>",
        says="'picked up three in 2018, at Watkins Glen, Dover and Kansas', where wins are spoken of",
        examples=[
            "After her first Truck Series win, Dana Rowan picked up two more in 2019, at Dover and Texas.",
            "Dana Rowan has won before and took two last year, Dover and the Daytona 500.",
        ],
        not_in=[
            "After her first pole, Dana Rowan picked up two more in 2019, at Dover and Texas.",
            "Dana Rowan has a win and led two at Dover and Texas.",
            "Dana Rowan has a win in two starts at Dover and Texas.",
        ],
        listed=True,
    ),
    rule(
        "race_win.wins_include",
        f"(WIN_NOUN|trophies) (!WIN_STOP){{0,6}}? <head:include|includes|included> (COUNT|a|WIN_NOUN|triumphs|the|his|her|SERIES|DATE|SEASON|YEAR|POSSESSIVE|both|at|in|on)* <place:{PLACE_LIST}>",
        says="'whose 82 wins include one at Talladega in July'",
        examples=[
            "Dana Rowan's 12 wins include one at Dover in 2019.",
            "Dana Rowan's victories include the 2018 Daytona 500.",
        ],
        not_in=[
            "Dana Rowan's 12 wins include three at Dover.",
            "Dana Rowan's 12 stage wins include one at Dover in 2019.",
            "Dana Rowan's wins aside, her poles include one at Dover.",
        ],
        partial=True,
    ),
    rule(
        "race_win.among_them",
        f"(COMMA|OPEN|DASH) (the|both|YEAR|SEASON|DATE|POSSESSIVE|his|her|MONTHLY|and)* <place:{PLACE_LIST}> RACE_TERM? <head:among> (them|those)",
        says="'won four times, the Daytona 500 among them'",
        examples=[
            "Dana Rowan won four times in 2019, the Daytona 500 among them.",
            "Dana Rowan had eight wins in 2019, both Texas races among them.",
        ],
        not_in=[
            "Dana Rowan took four poles in 2019, the Daytona 500 among them.",
            "Dana Rowan ran four times in 2019, the Daytona 500 among them.",
        ],
        counted=True,
    ),
    rule(
        "race_win.that_was",
        f"(that|it) <head:was|came|happened> (DATE|in|back|on|SEASON)* {AT} <place:{PLACE_LIST}>",
        says="'That was at Charlotte in October 2002', after somebody's first or only win was spoken of",
        examples=[
            "Dana Rowan needed just two starts to get her first win. That was at Dover in May of 2019.",
            "Dana Rowan has one career victory, but that came in May 2019 at Dover.",
        ],
        not_in=[
            "Dana Rowan has two career victories, but that came in May 2019 at Dover.",
            "Dana Rowan has one career pole, but that came in May 2019 at Dover.",
            "Dana Rowan needed just two starts to get her first pole. That was at Dover in May of 2019.",
            "Dana Rowan has nine wins. That was at Dover in May of 2019.",
            "Dana Rowan got her first win at Texas. That was before a crash at Dover.",
        ],
    ),
    rule(
        "race_win.account_for",
        f"<place:{PLACE_LIST}> (COMMA (!COMMA){{1,8}}? COMMA)? ((account|accounts|accounted) for|were|are|(make|made) up) (both|ORDINAL|COUNT|all|of|his|her|the|DRIVER POSSESSIVE|NAME POSSESSIVE|WIN_MOD|SERIES|SEASON|POSSESSIVE)+ <head:WIN_NOUN>",
        says="'Chicagoland and Kentucky account for two of his seven wins'",
        examples=[
            "Dover and Texas, both fast, account for two of Dana Rowan's seven wins this year.",
            "Dover and Texas were Dana Rowan's wins in 2019.",
        ],
        not_in=[
            "Dover and Texas, both fast, account for five of Dana Rowan's seven wins.",
            "Dover and Texas account for two of Dana Rowan's seven stage wins.",
        ],
        counted=True,
    ),
    rule(
        "race_win.winner_in_brackets",
        f"<subject:DRIVER|NAME> <head:OPEN> (at|the|in|DATE|COMMA)* <place:{PLACE_LIST}> (COMMA|DATE|in|YEAR)* CLOSE",
        says="'Lee (Dover) and Rowan (Texas) were first-time winners'",
        examples=[
            "First-time winners this year: Dana Rowan (Dover) and Ann Lee (Texas).",
            "Dana Rowan (Dover) and Ann Lee (Texas, May 1) are the only winners.",
        ],
        not_in=[
            "Pole winners this year: Dana Rowan (Dover) and Ann Lee (Texas).",
            "Dana Rowan (Dover) and Ann Lee (Texas) go home, and the winner goes on.",
        ],
    ),
    rule(
        "race_win.winner_beside",
        "<subject:DRIVER|NAME> <head:at|in> (the|DATE|YEAR|SEASON|POSSESSIVE|MONTHLY)* <place:TRACK|RACE> (DATE|YEAR|SEASON|in|on|early|late|back|last|the)* (COMMA|and|STOP|SEMICOLON|END|OPEN)",
        says="'The other winners were Lee at Dover and Rowan at Texas', 'victories came through Lee at Dover': a row of them",
        examples=[
            "The other winners this year were Ann Lee at Texas and Dana Rowan at Kansas.",
            "Victories for the team in 2019 came through Ann Lee at Texas, Lee Vale at Dover and Dana Rowan at Kansas.",
            "Winners so far: Ann Lee at Texas, Dana Rowan at Kansas.",
        ],
        not_in=[
            "The other pole winners this year were Ann Lee at Texas and Dana Rowan at Kansas.",
            "The winners this year were glad to see Ann Lee at Texas and Dana Rowan at Kansas.",
            "The winners will be with Ann Lee at Texas and Dana Rowan at Kansas.",
        ],
    ),
    rule(
        "race_win.gapped",
        f"(and|COMMA|SEMICOLON|while|then)+ <subject:DRIVER|NAME> (COMMA (!COMMA){{1,6}} COMMA)? {THEN} "
        f"(<head:at|in|took|on> (the|YEAR|SEASON|POSSESSIVE|DATE)* <place:{PLACE_LIST}>|<head:the> ((YEAR|SEASON|DATE|POSSESSIVE)* <place:RACE>|(MONTHLY|SEASON|SERIES)* RACE_TERM {AT} <place:TRACK>)) "
        "(STOP|COMMA|SEMICOLON|DATE|YEAR|SEASON|END|and|in|to|for|OPEN|CLOSE|DASH|with|on|QUOTE)",
        says="'Jones won at Darlington and Wallace at Kansas': the second verb is left out",
        examples=[
            "Ann Lee won at Texas and Dana Rowan at Kansas.",
            "Ann Lee won at Texas in May, Dana Rowan at Kansas.",
            "Ann Lee took the 2019 Daytona 500 and Dana Rowan the opener at Texas.",
            "Ann Lee won at Texas in May, and Dana Rowan, the former champion, a week later at Kansas.",
        ],
        not_in=[
            "Ann Lee started first at Texas and Dana Rowan at Kansas.",
            "Ann Lee won at Texas and Dana Rowan at Kansas finished second.",
            "Ann Lee won at Texas over Bo Hart and Dana Rowan at Kansas.",
        ],
        continues=True,
        gapped=True,
    ),
    rule(
        "race_win.gapped_one",
        "(and|COMMA|SEMICOLON|while)+ <subject:DRIVER|NAME> <head:the> (MONTHLY|DATE|night|SEASON|POSSESSIVE|other|ORDINAL|next|return|second)+ (COUNT|RACE_TERM) (STOP|COMMA|SEMICOLON|END|and)",
        says="'Vale won the spring race and Rowan the fall one': at the same track",
        examples=["Ann Lee won the spring race at Dover in 2019 and Dana Rowan the fall one."],
        not_in=[
            "Ann Lee led the spring race at Dover in 2019 and Dana Rowan the fall one.",
            "Ann Lee won the pole for the spring race at Dover in 2019 and Dana Rowan the fall one.",
        ],
        continues=True,
        gapped=True,
        same_track=True,
    ),
    rule(
        "race_win.and_another",
        "(COMMA|and|SEMICOLON|then|plus)+ (the|that|YEAR|SEASON|POSSESSIVE)* <head:MONTHLY|night> (night)? (RACE_TERM|COUNT) (in|of|COMMA)* <years:YEAR|SEASON>",
        says="'won the fall race in 2010, the spring race in 2012': the verb is left out",
        examples=["Dana Rowan won the fall race at Dover in 2015, the spring race in 2017 and the fall race in 2019."],
        not_in=[
            "Dana Rowan led the fall race at Dover in 2015 and the spring race in 2017.",
            "Dana Rowan won the fall race at Dover in 2015 and was second in the spring race in 2017.",
        ],
        continues=True,
        same=True,
        same_race=True,
    ),
    rule(
        "race_win.one_came_in",
        "(the|his|her) (most recent|latest|last|lone|only|previous|final|ORDINAL){1,2} (one|WIN_NOUN|of (them|those|the COUNT))? (there|here)? (<head:came|coming|was|being>)? (back|just)* in (the)? <years:YEAR|DATE> (COMMA|STOP|END|SEMICOLON|and|CLOSE|when|with|for)",
        says="'has three wins at Dover, the last in 2015', '... His most recent came in 2015'",
        examples=[
            "Dana Rowan has three wins at Dover, the last in 2015.",
            "Dana Rowan has three wins at Dover. Her most recent came in 2015.",
            "Dana Rowan has two wins at Dover, the first of them in May 2015.",
        ],
        not_in=[
            "Dana Rowan has three poles at Dover, the last in 2015.",
            "Dana Rowan has three wins at Dover. Her last crash came in 2015.",
            "Dana Rowan has three wins this year, the last in 2015.",
            "Dana Rowan has three wins at Dover and two poles, the last in 2015.",
        ],
        of_count=True,
    ),
    rule(
        "race_win.won_in",
        "<subject:DRIVER|NAME> <head:won> in (the)? <years:YEAR|DATE> (STOP|COMMA|SEMICOLON|END|and)",
        says="'Lee won five of them and Vale in 2006': at the track at which the wins were just counted",
        examples=[
            "{team} has seven Truck Series wins at Dover. Ann Lee had two of them, Dana Rowan won in May 2018 and Bo Hart in 2019.",
            "{team} has seven Truck Series wins at Dover. Ann Lee had five of them, Dana Rowan won in 2018.",
        ],
        not_in=[
            "{team} has seven Truck Series poles at Dover. Dana Rowan won in September 2018.",
            "{team} has seven Truck Series wins. Dana Rowan won in September 2018.",
            "{team} has seven Truck Series wins at Dover and two poles. Dana Rowan won in September 2018.",
        ],
        of_count=True,
    ),
    rule(
        "race_win.won_again",
        "<head:winning|won> (again|also|earlier|once|too|it)? (in|OPEN) <years:(the)? (YEAR|DATE) ((COMMA|and|AMPERSAND)+ YEAR)*> (STOP|COMMA|SEMICOLON|END|CLOSE|and|but)",
        says="'swept Dover in 2017 after winning in the spring of 2015, and won again in 2019': at the track that was told last",
        examples=[
            "Dana Rowan swept both races at Dover in 2017 after winning in the spring of 2015.",
            "Dana Rowan won at Dover in 2017 and won again in 2019.",
        ],
        not_in=[
            "Dana Rowan won the pole at Dover in 2017 and won again in 2019.",
            "Dana Rowan won at Dover in 2017, the year after Ann Lee crashed, and won again in 2019 at Texas.",
            "Dana Rowan won at Dover in 2017 and the title she had won in 2015.",
        ],
        continues=True,
        repeats=True,
        same_race=True,
    ),
    rule(
        "race_win.follow_up",
        f"(<head:ending|concluding|culminating|finishing> (DATE|with|on)* (at|in)? (the)?|<head:backed|followed|repeated|repeating|added|adding|doubled> (it|that|this|up|with|by|one|another|WIN_NOUN|winning|a|then|COUNT|weeks|week|later|days|DATE|SEASON|COMMA)* (at|in|the)*) <place:{PLACE_LIST}>",
        says="'won at Portland, backed it up at Gateway and added the Roval'",
        examples=[
            "Dana Rowan won at Kansas and backed it up at Texas.",
            "Dana Rowan won at Kansas and added Texas in May.",
            "Dana Rowan won five times, beginning at Kansas in May and ending last week at Texas.",
        ],
        not_in=[
            "Dana Rowan raced at Dover and backed it up at Texas.",
            "Dana Rowan won at Dover and added a pole at Texas.",
        ],
        continues=True,
    ),
    rule(
        "race_win.ones_from",
        f"(trophy|trophies|WIN_NOUN) (!WIN_STOP){{0,10}}? <head:ones|those|one|that> (from|at) (the)? <place:{PLACE_LIST}>",
        says="'a trophy that goes with the ones from the Daytona 500 and Dover'",
        examples=[
            "Dana Rowan won the Kansas opener, a trophy that goes with the ones from the Daytona 500 and Texas.",
            "Dana Rowan won at Kansas and put the trophy beside those from Texas and Daytona.",
        ],
        not_in=[
            "Dana Rowan put the pole trophy down, not the ones from Dover.",
            "Dana Rowan signed hats, the ones from Dover.",
        ],
        continues=True,
        same=True,
    ),
    rule(
        "race_win.and_then",
        f"(and|COMMA|SEMICOLON|then|plus)+ (then|again|later|followed by)? (at|in)? (the)? <place:{PLACE_LIST}> (DATE|in|YEAR|SEASON|on|back|early|late)* (STOP|END|COMMA|SEMICOLON|CLOSE|and|(for|with) (the)? TEAM)",
        says="'Dover followed in 2018, in the No. 4 Ford, and then Texas in 2019': a list goes on behind what stands apart",
        examples=["Dana Rowan won at Dover in 2018, in the No. 4 Ford, and then Texas in 2019."],
        not_in=[
            "Dana Rowan led at Dover in 2018, in the No. 4 Ford, and then Texas in 2019.",
            "Dana Rowan won at Dover in 2018, in the No. 4 Ford, and at Texas in 2019 was third.",
            "Dana Rowan won at Dover in 2018 and was third at Kansas, in the No. 4 Ford, and then Texas in 2019.",
        ],
        continues=True,
        same=True,
        gapped=True,
    ),
)
