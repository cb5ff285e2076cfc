"""Which races somebody has won.

A rule finds the head of a win. Where the win was is told by its captures: ``place`` holds the races and tracks, and a
rule without it takes the one race of the sentence (``elsewhere``) or the race that the article is about (``topic``).
``head`` is the word that the subject and the mood belong to, ``subject`` the winner where the rule itself finds him.
"""

from __future__ import annotations

from extractor.claims.grammar import rule

# What may stand before a race's name or noun.
PRE = (
    "(the|a|an|last|this|that|his|her|SEASON|YEAR|DATE|MONTHLY|POSSESSIVE|SERIES|MAKE|SANCTION|ORDINAL|RACE_ADJ|WIN_MOD|"
    "DRIVER POSSESSIVE|season|season's|year|night|afternoon|CAREER|in|DASH|DATE COMMA)*"
)
# Places in a row, with what may stand between them: "Daytona, Feb. 19; Texas and, in May, Dover".
# How a place in a row is told apart from the next: "to open the year", "with Hillman", "in the No. 8", "in succession".
_ASIDE = (
    "to (open|start|begin|close|end|finish|cap) (the|his|her|that|SEASON|SEASON_NOUN|playoffs|it|regular)*|on (his|her) ORDINAL birthday|(his|her) (home|hometown|own|local|favorite|native)+ (track|speedway|oval) COMMA|COMMA (which|where) (!COMMA){1,12} COMMA|(the)? ORDINAL COUNT? RACE_TERM of (the|chase|playoffs|SEASON|SEASON_NOUN)+|(for|with) (the)? (TEAM|PERSON|NAME|DRIVER|same team|CAPITALISED{1,3})|another|(his|her) ORDINAL (in (YEAR|SEASON|DATE))? (at|in)|"
    "(in|with|aboard) (the|his|her|TEAM POSSESSIVE|DRIVER POSSESSIVE)* CARNUM|in (succession|between|a row|(the)? (chase|playoffs|playoff))|(SEASON|DATE) POSSESSIVE"
)
# A place in a row that the lexicon does not know: "Dover, Lakeside and Texas".
_UNKNOWN = "(COMMA|and) (the|at|in)? CAPITALISED{1,2} (COMMA|and|in DATE COMMA?)"
HOLIDAY = "((memorial|labor|presidents|father|mother|independence|easter|thanksgiving|new|year) (POSSESSIVE)? (day|weekend)|the ORDINAL (day|weekend|of) of?)"
LINK = (
    "(COMMA|SEMICOLON|and|AMPERSAND|at|in|on|the|then|both|also|again|now|later|DATE|YEAR|SEASON|MONTHLY|of|back|early|late|OPEN|"
    f"CLOSE|DASH|plus|twice|once|TIMES|amp|night|playoff|chase|RACE_TERM|{HOLIDAY}|weekend|over|{_UNKNOWN}|{_ASIDE})"
)
PLACE_LIST = f"(TRACK|RACE) ({LINK}{{1,7}} (TRACK|RACE))*"
# What may stand between a preposition and a place: "in the 2011 Daytona 500", "at last year's Dover race".
AT = "(at|in|on) (the|this|that|a|YEAR|SEASON|DATE|POSSESSIVE|MONTHLY|SERIES|SANCTION|ORDINAL|RACE_ADJ|DASH)*"
_FILL = "(!WIN_STOP){0,9}?"
VICTORY = "(WIN_NOUN|romp|upset|runaway|rout|checkered flag|chequered flag|trophy|trophies|trip to victory lane|visit to victory lane)"
OWNED = "(his|her|a|an|the|my|whose|(DATE|SEASON) POSSESSIVE|YEAR|POSSESSIVE|with|to|for|ORDINAL|this|that)"
_KIND = (
    "emotional|dominant|dominating|dramatic|surprise|surprising|stunning|popular|thrilling|wild|big|huge|last-lap|late|hometown|milestone|"
    "breakthrough|convincing|narrow|clutch|overdue|improbable|unlikely|impressive|hard-fought|fuel-mileage|overtime|monumental|memorable|stirring"
)
MODS = f"({_KIND}|WIN_MOD|SERIES|CAREER|LIFETIME|STREAK|MONTHLY|YEAR|such|MAKE|DASH|POSSESSIVE|ADVERB)*"
# Which of somebody's wins is meant.
_ONE_OF = "(last|latest|lone|only|sole|recent|ORDINAL|biggest|previous|other|final|maiden|first)"
_WHICH = f"({_ONE_OF}|his|her|the|my|whose|most|breakthrough|signature|emotional|popular|POSSESSIVE)"
# What may stand between a win and its verb: "this year", "since 2013", an aside between commas.
_INSERTED = "(COMMA (!COMMA){1,12}? COMMA|since (the)? (YEAR|SEASON)|(!WIN_STOP){1,4}?)"
# What may follow a track or a race that is the object of "won", "took", "got".
_AFTER_IT = "(DATE|STOP|COMMA|SEMICOLON|END|YEAR|SEASON|again|MONTHLY|and|OPEN|CLOSE|DASH|TIMES|back|(on|in) (the)? (DATE|YEAR|SEASON|MONTHLY|CARNUM|COUNT|overtime|last|final))"
# A time that is counted from what was just told.
THEN = "((a|the|COUNT) (week|weeks|month|months|day|days|night|race|races) (later|after|earlier|before) (that)?|DATE|SEASON|COMMA|again|also|then|back|on|in)*"
_WINNER = "(a|the|your|our|DEFENDING|ORDINAL|MONTHLY|last|eventual|SEASON|YEAR|DATE|POSSESSIVE|new|surprise|unlikely|popular|emotional|youngest|oldest|COMMA|and|DASH)* (SERIES|MONTHLY|race)* <head:WINNER>"

RULES = (
    rule(
        "race_win.with_driver",
        f"(TEAM|TEAM_NOUN|it|they) (also|ADVERB)* <head:WIN_VERB> {PRE} (<place:RACE>|RACE_TERM? (at|in) (the)? <place:TRACK>) (DATE|in|YEAR|at|TRACK)* with (DRIVER_NOUN|ROLE_PART|ROLE_FULL)* <subject:WHO>",
        says="A team's win with its driver is the driver's: 'the organization won the 2021 Daytona 500 with Rowan'",
        examples=[
            "The team won the 2019 Daytona 500 with Dana Rowan.",
            "The organization won at Dover in 2019 with Dana Rowan.",
        ],
        not_in=[
            "The team won the 2019 Daytona 500 pole with Dana Rowan.",
            "The team raced in the 2019 Daytona 500 with Dana Rowan.",
        ],
    ),
    rule(
        "race_win.won_by",
        "(<place:RACE>|<place:TRACK> ((MONTHLY|SERIES|night)* RACE_TERM)?|<noun:RACE_TERM>) (was|were|is|ADVERB|DATE|YEAR|in|at|TRACK|COMMA){0,6} <head:won> (ADVERB|DATE|SEASON|YEAR|in|MONTHLY)* by (TEAM|DRIVER_NOUN|SERIES|MAKE|CARNUM|eventual)* <subject:WHO>",
        says="'the Dover race was won by Dana Rowan'",
        examples=[
            "The Dover race was won by Dana Rowan in 2019.",
            "The 2019 Daytona 500, won by Dana Rowan, was long.",
        ],
        not_in=["The Dover race was won by two seconds.", "The Dover pole was won by Dana Rowan in 2019."],
        topic=True,
    ),
    rule(
        "race_win.reached_lane",
        f"<head:visited|visits|reached|reaches|found|made|returned|visiting> (it|a|an|another|his|her|the|ORDINAL|trip|visit|return|walk|back|to|first)* VICTORY_LANE (lane|circle) {_FILL} (at|in) (the)? <place:{PLACE_LIST}>",
        says="'visited Victory Lane at Kansas'",
        examples=[
            "Dana Rowan visited Victory Lane at Kansas in 2019.",
            "Dana Rowan made her first trip to Victory Lane at Kansas in 2019.",
        ],
        not_in=[
            "Dana Rowan visited her pit crew at Kansas in 2019.",
            "Dana Rowan hopes to reach Victory Lane at Kansas.",
        ],
    ),
    rule(
        "race_win.win_came",
        f"{_WHICH}+ {MODS} <head:{VICTORY}> ({_INSERTED}? (had|has)? (FOLLOW_VERB|been) (!WIN_STOP){{0,6}}? COMMA?|in COUNT SERIES? (START_NOUN|tries|races) COMMA) {AT} <place:{PLACE_LIST}>",
        says="'her last victory came at Kansas'",
        examples=[
            "Dana Rowan's only previous victory had come at Dover in 2019.",
            "Dana Rowan's lone win in 137 starts, at Dover in 2019, was a surprise.",
            "Dana Rowan's last victory came at Kansas in May of 2019.",
            "Dana Rowan's most recent win was at Kansas in 2019.",
            "Dana Rowan, whose last win had been at Kansas in November, is back.",
            "Dana Rowan, whose lone victory, also the team's only one, came in the 2019 Daytona 500, is back.",
            "The 31-year-old's only win this year came on dirt, at Texas. Dana Rowan is 31.",
        ],
        not_in=[
            "Dana Rowan's last stage win came at Kansas in 2019.",
            "Dana Rowan's four wins have come at Kansas.",
            "Dana Rowan's last win came a week after she was third at Dover.",
        ],
        noun=True,
    ),
    rule(
        "race_win.win_was",
        f"{_WHICH}* {_ONE_OF} (of|in|SERIES|CAREER|{MODS})* <head:{VICTORY}> {_INSERTED}? <copula:was|is|came|remains> (the|in|YEAR|SEASON|POSSESSIVE|MONTHLY|DATE|RACE_ADJ)* <place:{PLACE_LIST}>",
        says="'her only other victory was Homestead in 1998', 'his last trip to Victory Lane was the Firecracker 400'",
        examples=[
            "Dana Rowan's only other victory is Dover in 2018.",
            "Dana Rowan's last visit to Victory Lane was the 2019 Daytona 500.",
            "Dana Rowan has won little. Her only win since 2015 was Kansas in June of 2019.",
        ],
        not_in=[
            "Dana Rowan's best chance of a win is Dover.",
            "Dana Rowan's only pole was Dover in 2018.",
            "Dana Rowan's next race after her win was Dover.",
            "Dana Rowan's only win was Dover native Ann Lee's favorite.",
        ],
        noun=True,
    ),
    rule(
        "race_win.win_named",
        f"{_WHICH}* {_ONE_OF} {MODS} <head:win|victory|triumph> (of (the|his|her|SEASON_NOUN|SEASON|CAREER|SERIES)+|of YEAR)? "
        f"(COMMA (at|in)? {PRE} <place:RACE ({LINK}{{1,7}} (TRACK|RACE))*>|(OPEN|COLON|DASH|COMMA (at|in)) (at|in)? {PRE} <place:{PLACE_LIST}>)",
        says="'her first win, the 1998 Dover 200', 'his lone victory (Dover, 2018)'",
        examples=[
            "Dana Rowan took a long time to get her first win, the 2019 Daytona 500.",
            "Dana Rowan's lone win, in the 2018 Daytona 500, came from nowhere.",
            "Dana Rowan's lone victory (Dover, 2018) was a surprise.",
        ],
        not_in=[
            "After Dana Rowan's first win, the Daytona 500 is next.",
            "Dana Rowan is after her first win, the Daytona 500 pole in hand.",
            "Dana Rowan's lone stage win (Dover, 2018) was a surprise.",
        ],
        noun=True,
    ),
    rule(
        "race_win.wins_named",
        f"(his|her|my|POSSESSIVE) (other|COUNT|LIFETIME|CAREER)* {MODS} <head:WIN_NOUN> (SEASON|YEAR|DATE|so|far|in)* (OPEN|COLON|DASH) (at|in)? {PRE} <place:{PLACE_LIST}>",
        says="'Rowan's victories: Atlanta (Feb. 28), Kansas (May 8)'",
        examples=["Dana Rowan's victories in 2019: Dover (May 3), Texas (June 7), Kansas (Oct. 18)."],
        not_in=[
            "Dana Rowan's poles in 2019: Dover, Texas.",
            "Dana Rowan's wins by track: Dover (3), Texas (2).",
            "Dana Rowan's wins - Dover has been good to her - are many.",
        ],
        noun=True,
    ),
    rule(
        "race_win.drought_ended",
        f"<head:ended|ends|ending|snapped|snaps|snapping|broke|breaks|halted|halts> (!WIN_STOP){{0,6}}? (streak|drought|skid|slump|spell) (!WIN_STOP){{0,3}}? {AT} <place:{PLACE_LIST}>",
        says="'snapped a 45-race winless streak at Iowa in 2013'",
        examples=[
            "Dana Rowan snapped a 45-race winless streak at Dover in 2019.",
            "Dana Rowan ended her 45-race drought in the 2019 Daytona 500.",
        ],
        not_in=[
            "Dana Rowan ended her streak of top fives at Dover in 2019.",
            "Dana Rowan snapped a nine-race streak of top-10s at Dover.",
            "Dana Rowan hopes to end her winless streak at Dover.",
        ],
    ),
    rule(
        "race_win.verb_race",
        f"(<head:WIN_VERB|TAKE_VERB>|<head:ran|runs|drove|drives|made|walked|walks|rode> (away|off) with) {PRE} <place:RACE ({LINK}{{1,7}} (TRACK|RACE))*>",
        says="'won the Daytona 500', 'takes the Coca-Cola 600'",
        examples=["Dana Rowan won Sunday's Daytona 500.", "Dana Rowan took the rain-delayed Daytona 500 this year."],
        not_in=["Dana Rowan won the pole for the Daytona 500.", "Dana Rowan took the Daytona 500 pole."],
        verb=True,
        again=True,
    ),
    rule(
        "race_win.verb_at",
        f"<head:WIN_VERB|PREVAIL_VERB> (from (the)? pole|(the|POSSESSIVE)? DATE COMMA)? {_FILL} (COMMA at|{AT}) <place:{PLACE_LIST}>",
        says="'won at Dover', 'won the spring race at Bristol', 'won for the team in the No. 4 at Kansas'",
        examples=[
            "Dana Rowan won at Dover in 2021.",
            "Dana Rowan won at Daytona and Dover this year.",
            "Dana Rowan won from the pole at Dover in 2019.",
            "Dana Rowan won back to back in 2019, at Dover and Texas.",
            "Dana Rowan won the May 3, 2019, Truck Series race at Dover.",
            "Dana Rowan won at Dover to open 2019, then at Texas in the No. 8 and, for Hillman Racing, at Kansas.",
        ],
        not_in=[
            "Dana Rowan won the pole at Dover.",
            "Dana Rowan won a stage at Dover.",
            "Dana Rowan did not have to win at Dover.",
            "Dana Rowan won the pole in May, at Dover.",
            "Dana Rowan has won twice at Dover but is not in the race.",
            "Prediction: Dana Rowan wins at Dover on Nov. 17.",
        ],
        verb=True,
        again=True,
    ),
    rule(
        "race_win.visit",
        "<head:WIN_VERB> (DRIVER POSSESSIVE|SERIES|SANCTION|POSSESSIVE|the|its|their|ORDINAL|annual|lone|only|MONTHLY)* (visit|trip|stop|return) (to|at|in) (the)? <place:TRACK>",
        says="'won the series' annual visit to Dover'",
        examples=[
            "Dana Rowan won the Truck Series' annual visit to Dover in 2019.",
            "Dana Rowan won the lone stop at Dover in 2019.",
        ],
        not_in=["Dana Rowan won the pole on the annual visit to Dover.", "Dana Rowan won fans on a visit to Dover."],
        verb=True,
    ),
    rule(
        "race_win.take_place",
        f"<head:WIN_VERB|TAKE_VERB> {PRE} COUNT? <place:TRACK> (MONTHLY|SERIES|WIN_MOD|season|night|DATE|POSSESSIVE)* <noun:RACE_TERM|weekend>",
        says="'took the Atlanta race', 'won the Bristol night race'",
        examples=[
            "Dana Rowan took the Dover race in 2021.",
            "Dana Rowan won the Dover opener in 2021.",
            "Dana Rowan took the Texas truck race two years running (2018 and '19).",
            "Dana Rowan swept the year's two Texas races.",
            "Dana Rowan sweeps the Texas weekend.",
        ],
        not_in=[
            "Dana Rowan took the Dover race off.",
            "Dana Rowan led the Dover race in 2021.",
            "Dana Rowan won three Dover races.",
            "Dana Rowan took the Dover weekend off.",
        ],
        verb=True,
        again=True,
    ),
    rule(
        "race_win.take_at",
        f"(<head:TAKE_VERB> {PRE} (RACE_TERM|weekend|WIN_NOUN)|<head:WIN_VERB|TAKE_VERB> the <miles:COUNT>) (DATE)? (at|in) (the)? <place:{PLACE_LIST}>",
        says="'took both races at Martinsville', 'swept the weekend at Pocono'",
        examples=[
            "Dana Rowan took both races at Dover in 2021.",
            "Dana Rowan swept both races at Dover in 2021.",
            "Dana Rowan won the 500 at Texas.",
        ],
        not_in=[
            "Dana Rowan took part in both races at Dover.",
            "Dana Rowan took the lead at Dover.",
            "Dana Rowan took the 19 at Dover.",
        ],
    ),
    rule(
        "race_win.the_race",
        f"<head:WIN_VERB|TAKE_VERB> {PRE} (COUNT SERIES?)? <noun:RACE_TERM|thing|track>",
        says="'won this race in 2009', 'won the spring race here', 'won Friday's race': the race that the article is about",
        examples=[
            "The Daytona 500 was run in February. Dana Rowan won the race.",
            "Dover was dry. Dana Rowan won the race here in 2019.",
            "Dover was dry. Dana Rowan swept the two races of 2019.",
            "Next is Dover, and Kansas after it. Dana Rowan won the spring race at the track in 2019.",
            "Dover was dry. Dana Rowan won the track's first Truck Series race in 2019 and at Texas in 2020.",
        ],
        not_in=[
            "Dover was dry. Dana Rowan won the race off pit road.",
            "Dover was dry. Dana Rowan won three races in 2019.",
            "Dover was dry. Dana Rowan won the race to the first turn.",
            "Dover was dry. Dana Rowan won the 2019 race at Oakfield.",
        ],
        topic=True,
        again=True,
        verb=True,
    ),
    rule(
        "race_win.won_here",
        "<head:WIN_VERB|PREVAIL_VERB> (ADVERB|DATE|TIMES|also)* <noun:here|there>",
        says="'won here last fall'",
        examples=[
            "Dover was dry. Dana Rowan won here in 2019.",
            "The trucks raced at Dover. Dana Rowan won there in 2019.",
            "Dover was dry. Dana Rowan won here in '13 with Ann Lee and in '16 with Bo Hart.",
        ],
        not_in=[
            "Dover was dry. Dana Rowan never won here.",
            "Dover was dry. Dana Rowan hopes to win here.",
            "Dover was dry. Dana Rowan needed three starts to win twice there.",
        ],
        topic=True,
        verb=True,
        again=True,
    ),
    rule(
        "race_win.noun_by",
        f"<head:WIN_NOUN> (for|by) (TEAM|DRIVER_NOUN|teammate|SERIES)* <subject:WHO> {_FILL} (at|in) (the)? <place:{PLACE_LIST}>",
        says="'a win by Rowan at Dover'",
        examples=["It was another win for Dana Rowan at Texas.", "The 2019 win by Dana Rowan at Dover was close."],
        not_in=["It was the third win for Dana Rowan this season.", "It was a stage win for Dana Rowan at Dover."],
        noun=True,
    ),
    rule(
        "race_win.chased",
        "<head:CHASE_VERB> (TEAM|teammate|the|DRIVER_NOUN)* <subject:WHO> (home|(to|under|across) the (checkered|checkers|stripe|line|finish) (flag|line)?)",
        says="Whoever is chased to the flag has won",
        examples=[
            "Ann Lee chased Dana Rowan to the checkered flag at Texas.",
            "Ann Lee followed Dana Rowan across the line at Texas.",
        ],
        not_in=[
            "Ann Lee chased Dana Rowan for 100 laps at Dover.",
            "Ann Lee followed Dana Rowan to the pits at Dover.",
            "{driver} won at Texas. Ann Lee followed Dana Rowan to the finish at Texas.",
        ],
        elsewhere=True,
        topic=True,
        chased=True,
    ),
    rule(
        "race_win.noun_at",
        f"{OWNED}+ ({MODS} <head:{VICTORY}>) {_FILL} ({AT}|of (the|MONTHLY)*) <place:{PLACE_LIST}>",
        says="'his triumph at Las Vegas', 'to victory at Watkins Glen', 'her victory in the 2011 Daytona 500'",
        examples=[
            "Dana Rowan celebrated her win at Texas.",
            "Dana Rowan took the checkered flag in the Daytona 500.",
            "The team had waited since Dana Rowan's victory in the 2011 Daytona 500.",
            "Dana Rowan celebrated her upset on the Texas oval.",
            "Dana Rowan's emotional victory at Texas was a long time coming.",
            "Dana Rowan has a pair of trophies and her victories at Texas in 2018 and 2020 are on the wall.",
        ],
        not_in=[
            "Dana Rowan is looking for her first win at Dover.",
            "A win at Dover would put Dana Rowan in the playoffs.",
        ],
        noun=True,
        again=True,
    ),
    rule(
        "race_win.get_win",
        f"(<head:GET_VERB> (!WIN_STOP){{0,8}}?|<head:came|comes|walked|left|went> (away|off|home)? with (the|a|an|his|her|ORDINAL|another)*) {VICTORY} {_FILL} {AT} <place:{PLACE_LIST}>",
        says="'scored the team's lone win on Aug. 11 at Kansas', 'earns first career win in the Daytona 500'",
        examples=[
            "Dana Rowan scored the team's lone win of 2021 at Dover.",
            "Dana Rowan scored Truck Series victory No. 12 of her career at Texas.",
        ],
        not_in=["Dana Rowan took a stage win at Dover.", "Dana Rowan scored three wins in 2019 at Dover."],
    ),
    rule(
        "race_win.scored_at",
        f"<head:scored|scores|scoring|victorious> (in|again|also|early|earlier|late|later|the|back|year|season|TIMES|DATE|SEASON|YEAR|MONTHLY|COMMA)* (at|in|on) (the)? <place:{PLACE_LIST}>",
        says="'after scoring earlier in the year at Phoenix', 'victorious at Sonoma'",
        examples=[
            "Dana Rowan scored at Dover in May of 2019.",
            "Dana Rowan has been victorious at Dover and Texas this year.",
        ],
        not_in=[
            "Dana Rowan scored 40 points at Dover in 2019.",
            "Dana Rowan scored well in the standings at Dover.",
            "Dana Rowan was scored 30th at Dover.",
            "Dana Rowan hopes to be victorious at Dover.",
        ],
    ),
    rule(
        "race_win.wins_came",
        f"(his|her|my|the|POSSESSIVE) {MODS} <head:WIN_NOUN> (in|on|SEASON|YEAR|DATE|so|far|this|COMMA|with TEAM|for TEAM)* (have|had|all|both)* (came|come|were|are|been) (!WIN_STOP){{0,4}}? (at|in|on|COLON|COMMA) (the|in|at|YEAR|SEASON|DATE|MONTHLY|POSSESSIVE|season|opener)* <place:{PLACE_LIST}>",
        says="'His wins this year have come at Dover and Texas': several that nobody counts",
        examples=[
            "Dana Rowan's wins this year have come at Dover and Texas.",
            "Dana Rowan's victories in 2019 have all been this way: Dover, Texas and Kansas.",
        ],
        not_in=[
            "Dana Rowan's wins have come at Dover.",
            "Dana Rowan's stage wins this year have come at Dover and Texas.",
            "Dana Rowan's wins came after wrecks at Dover and Texas.",
        ],
        noun=True,
    ),
    rule(
        "race_win.noun_there",
        "<head:WIN_NOUN|trophies> <noun:here|there> (in|COMMA|OPEN|COLON|DASH|back)* <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)*>",
        says="'with victories there in 2002, 2004 and 2005'",
        examples=[
            "Dover is next. Dana Rowan has three victories there (2015, 2017 and 2019).",
            "Dover is next, and Dana Rowan is proud of her wins there in 2017 and 2019.",
        ],
        not_in=[
            "Dover is next. Dana Rowan has three stage wins there (2015, 2017 and 2019).",
            "Dover is next. Dana Rowan has four victories there in 2017 and 2019.",
        ],
        topic=True,
        yearly=True,
        again=True,
        noun=True,
    ),
    rule(
        "race_win.wins_in_years",
        "<place:TRACK|RACE> (COMMA|DASH)? (with|having|has|thanks to|on the strength of) COUNT? (<head:trips|visits> to VICTORY_LANE (lane|circle)?|<head:WIN_NOUN>) (coming|came)? (in|COMMA|OPEN|COLON|DASH)+ <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)+>",
        says="'a former winner at Dover, with trips to victory lane in 2002 and 2005'",
        examples=[
            "Dana Rowan is a former winner at Dover, with trips to Victory Lane in 2015, 2017 and 2019.",
            "Dana Rowan has been strong at Dover, with wins in 2017 and 2019.",
        ],
        not_in=[
            "Dana Rowan has been strong at Dover, with three wins in 2017 and 2019.",
            "Dana Rowan has been strong at Dover, with poles in 2017 and 2019.",
        ],
        yearly=True,
        again=True,
        noun=True,
    ),
    rule(
        "race_win.wins_by_year",
        "COUNT (WIN_MOD|SERIES|CAREER|LIFETIME)* <head:WIN_NOUN|trophies> (at|in|on) (the)? <place:TRACK|RACE> (in|COMMA|OPEN|COLON|DASH)+ <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)*>|"
        "COUNT (WIN_MOD|SERIES|CAREER|LIFETIME)* <place:TRACK|RACE> (WIN_MOD|SERIES)* <head:WIN_NOUN|trophies> (in|COMMA|OPEN|COLON|DASH)+ <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)*>",
        says="'three wins at Dover (2015, 2017, 2019)': as many years as wins",
        examples=[
            "Dana Rowan has three wins at Dover (2015, 2017 and 2019).",
            "Dana Rowan has two Daytona 500 victories, in 2017 and 2019.",
        ],
        not_in=[
            "Dana Rowan has three wins at Dover (2017 and 2019).",
            "Dana Rowan has two poles at Dover (2017, 2019).",
            "Dana Rowan has two stage wins at Dover (2017, 2019).",
        ],
        yearly=True,
        again=True,
        noun=True,
    ),
    rule(
        "race_win.of_years",
        "(<head:WIN_VERB|TAKE_VERB|GET_VERB>|<head:HAVE|with|owns|counts>) (a|the|his|her|of|pair|back-to-back|ADVERB|COUNT|both|all|those|STREAK|SERIES|DASH|back|to)* (<place:RACE> (in|OPEN|COLON|COMMA|DASH|to (his|her) (name|credit))* <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)+>|<years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)+> <place:RACE>)",
        says="'took back-to-back Daytona 500s (2019, 2020)', 'won the 2006 and 2013 Daytona 500s'",
        examples=[
            "Dana Rowan took back-to-back Daytona 500s (2018, 2019).",
            "Dana Rowan has two Daytona 500s to her name, in 2016 and 2019.",
            "Dana Rowan won the 2016 and 2019 Daytona 500s.",
        ],
        not_in=[
            "Dana Rowan led two Daytona 500s (2018, 2019).",
            "Dana Rowan has two Daytona 500s to run, in 2022 and 2023.",
            "Dana Rowan has two Daytona 500 poles (2018, 2019).",
            "Dana Rowan has started two Daytona 500s (2018, 2019).",
        ],
        yearly=True,
        again=True,
        several=True,
    ),
    rule(
        "race_win.times_by_year",
        "<head:WIN_VERB> (the|this|ADVERB)* (<counted:TIMES|COUNT> times? (at|in) (the)? <place:TRACK>|(last|past|previous|most|recent)* <counted:COUNT> (MONTHLY|SERIES|straight|consecutive|WIN_MOD)* RACE_TERM (at|in) (the)? <place:TRACK>|(at|in|the)* <place:TRACK|RACE> <counted:TIMES|COUNT> times?) (in|COMMA|OPEN|COLON|DASH)+ <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)+>",
        says="'won four times at Las Vegas, in 2005, 2006, 2007 and 2010': as many years as wins",
        examples=[
            "Dana Rowan has won three times at Dover, in 2015, 2017 and 2019.",
            "Dana Rowan has won four times at Texas, in 2013, 2015, 2017 and 2019.",
            "Dana Rowan has won the last two fall races at Texas, in 2018 and 2019.",
        ],
        not_in=[
            "Dana Rowan has won three times at Dover, in 2017 and 2019.",
            "Dana Rowan has won three poles at Dover, in 2015, 2017 and 2019.",
        ],
        yearly=True,
        again=True,
    ),
    rule(
        "race_win.place_win",
        "<place:TRACK|RACE> (MONTHLY|night|SERIES)* <head:WIN_NOUN>",
        says="'since his Nashville win'",
        examples=[
            "Dana Rowan followed her Texas win with a fifth.",
            "Dana Rowan followed her Daytona 500 victory with a fifth.",
            "Dana Rowan's Daytona 500 victories in 2016 and 2019 are long ago.",
        ],
        not_in=[
            "Dana Rowan has three Dover wins this year.",
            "Dana Rowan wants a Dover win.",
            "A Dover win would help Dana Rowan.",
        ],
        noun=True,
        single=True,
        again=True,
    ),
    rule(
        "race_win.place_winner",
        "<place:TRACK|RACE> (MONTHLY)? <head:WINNER>",
        says="'Daytona 500 winner Dana Rowan'",
        examples=[
            "Daytona 500 winner Dana Rowan was fifth.",
            "Dana Rowan, the 2019 Dover winner, was fifth.",
            "Dana Rowan, a two-time Daytona 500 winner (2017, 2019), was fifth.",
        ],
        not_in=["Three-time Dover winner Dana Rowan was fifth.", "Dana Rowan was a Dover pole winner."],
        prenominal=True,
        single=True,
        undated=True,
        again=True,
    ),
    rule(
        "race_win.race_champion",
        "<place:RACE> <head:CHAMPION>|<head:CHAMPION> of (the|this|SEASON|YEAR|DATE|MONTHLY|POSSESSIVE)* <place:RACE>"
        "|DEFENDING <head:CHAMPION> at (the|this|DATE|POSSESSIVE)* <place:RACE>",
        says="'2019 Daytona 500 champion Dana Rowan', 'champion of the 1990 Daytona 500'",
        examples=[
            "2019 Daytona 500 champion Dana Rowan was fifth.",
            "Dana Rowan, the defending Daytona 500 champion, was fifth.",
            "Dana Rowan returns as the defending champion of Sunday's Daytona 500.",
        ],
        not_in=[
            "Two-time Daytona 500 champion Dana Rowan was fifth.",
            "2019 Truck Series champion Dana Rowan was fifth.",
        ],
        prenominal=True,
        single=True,
        undated=True,
    ),
    rule(
        "race_win.winner_at",
        f"{_WINNER} (DATE|TIMES|SEASON|also)* (at|of|in) (the|SEASON|YEAR|DATE|MONTHLY|POSSESSIVE|SERIES|this)* <place:{PLACE_LIST}>",
        says="'a winner at Iowa three weeks ago'",
        examples=[
            "Dana Rowan, a winner at Dover this year, was fifth.",
            "Dana Rowan, the winner of the 2019 Daytona 500, was fifth.",
            "Dana Rowan, the May 14 winner at Dover, was fifth.",
            "Winner of the 2019 Daytona 500, Dana Rowan was fifth.",
            "Dana Rowan, 20, became the youngest winner of the Daytona 500.",
            "Dana Rowan, a winner of the Daytona 500 in 2017 and 2019, was fifth.",
            "Dana Rowan, a three-time winner of the Daytona 500 (2016, 2018 and 2019), was fifth.",
        ],
        not_in=[
            "Dana Rowan, a three-time winner at Dover, was fifth.",
            "Dana Rowan, the pole winner at Dover, was fifth.",
        ],
        prenominal=True,
        again=True,
    ),
    rule(
        "race_win.winner_here",
        f"{_WINNER} (of|at|in) <noun:this|here> (race|event|venue|track|place|oval|speedway|one)? (DATE|in|YEAR|SEASON)+|(the|last) <head:(YEAR|SEASON POSSESSIVE|year POSSESSIVE) (race|event)? WINNER>|(SEASON|YEAR) POSSESSIVE? (race|event)? <head:WINNER> (of|at|in) (<noun:this|the> (race|event)|<noun:here>)",
        says="'a winner at this venue in 2008', 'the 2018 winner': of the race or the track that the article is about",
        examples=[
            "The Dover 200 is run on Sunday in Dover. Dana Rowan, the winner of this race a year ago, was fifth.",
            "The Dover 200 is run on Sunday in Dover. Dana Rowan, the 2019 winner, was fifth.",
            "The Dover 200 is run on Sunday in Dover. Dana Rowan, last year's winner of this race, was fifth.",
        ],
        not_in=[
            "The Dover 200 is run on Sunday in Dover. Dana Rowan, the 2019 pole winner, was fifth.",
            "The Dover 200 is run on Sunday in Dover. Dana Rowan, a three-time winner in 2019, was fifth.",
        ],
        topic=True,
        topic_only=True,
        prenominal=True,
        undated=True,
    ),
    rule(
        "race_win.winner_then",
        "(COMMA|DASH) the <head:WINNER> (here|there)? (in|last) (the)? (DATE|MONTHLY|YEAR)",
        says="'the winner in April': at the track that the article is about",
        examples=[
            "The Dover 200 is run on Sunday in Dover. Dana Rowan, the winner here in 2019, was fifth.",
            "Dover has been kind to Dana Rowan, the winner in May of 2019.",
        ],
        not_in=[
            "The Dover 200 is run on Sunday in Dover. Dana Rowan, the pole winner in 2019, was fifth.",
            "The Dover 200 is run on Sunday in Dover. Dana Rowan was second to the winner in 2019.",
        ],
        topic=True,
        at_track=True,
        prenominal=True,
        undated=True,
    ),
    rule(
        "race_win.label",
        "(SEASON POSSESSIVE|last year POSSESSIVE|DEFENDING|YEAR|previous) (MONTHLY|race|event|SERIES)* <head:WINNER> LABEL_END (!WIN_STOP){0,2}? <subject:WHO>",
        says="'Last year's winner: Dana Rowan', in a preview of one race",
        examples=[
            "Dover 200 preview from Dover\n\nDefending winner: Dana Rowan",
            "Notes from Dover\n\nLast year's winner: Dana Rowan",
        ],
        not_in=[
            "Notes from Dover\n\nLast year's pole winner: Dana Rowan",
            "Notes from Dover\n\nTwo-time winner: Dana Rowan",
        ],
        topic=True,
        topic_only=True,
    ),
    rule(
        "race_win.went_to",
        "(<place:RACE>|<noun:RACE_TERM|WIN_NOUN|trophy> (itself)?) <head:went|goes|belonged|fell> (ADVERB)? to ((TEAM|DRIVER_NOUN|teammate|the)* <subject:WHO>|(the)? <described:AGE|him|her>)",
        says="'the race went to Dana Rowan', 'went to the 26-year-old'",
        examples=[
            "The Daytona 500 went to Dana Rowan.",
            "Texas was wet. The race itself went to Dana Rowan.",
            "Dana Rowan, 26, is hot. Friday's Daytona 500 went to the 26-year-old.",
        ],
        not_in=[
            "For 100 laps the Daytona 500 belonged to Dana Rowan.",
            "Dover was wet. The pole for the race went to Dana Rowan.",
        ],
        topic=True,
        once=True,
    ),
    rule(
        "race_win.handed",
        "<head:HAND_VERB> <subject:WHO> (the|his|her) (SERIES|ORDINAL|CAREER)* WIN_NOUN",
        says="'handed Dana Rowan the win'",
        examples=[
            "At Texas, a flat tire handed Dana Rowan the win.",
            "A late caution at Texas gave Dana Rowan the victory.",
        ],
        not_in=[
            "At Dover, a call on pit road gave Dana Rowan the stage win.",
            "A caution at Dover gave Dana Rowan the lead.",
        ],
        elsewhere=True,
        topic=True,
    ),
    rule(
        "race_win.gave_him",
        "<head:HAND_VERB> <described:him|her> (his|her|the|a|SERIES|ORDINAL|CAREER|WIN_MOD)+ WIN_NOUN",
        says="'NASCAR called the race and gave him his first victory': of the race that the article reports",
        examples=[
            "Truck Series race at Texas\n\nDana Rowan led at Texas on Friday when NASCAR called the race and gave her her first victory.",
        ],
        not_in=[
            "Dana Rowan led at Dover. A late pass gave her her first stage win.",
            "Dana Rowan is fast. A win at Dover would give her her first victory.",
        ],
        elsewhere=True,
        topic=True,
        reported=True,
    ),
    rule(
        "race_win.beat",
        f"(<head:BEAT_VERB>|<head:nosed|nosing|nipped|shaded|pipped> out?) (TEAM|teammate|DRIVER_NOUN|the|runner-up|his|her)* (WHO ((COMMA|and){{1,2}} (teammate|TEAM)? WHO){{0,2}}|everybody|everyone|field|rest|pack) (else)? (to the (checkered|line|finish|stripe) (flag|line)? |by ANY{{1,4}}|for the WIN_NOUN|COMMA)? (in|at) (the|DATE|POSSESSIVE)* <place:{PLACE_LIST}>",
        says="'beat Lee in the Daytona 500', 'edged Lee to the line at Dover'",
        examples=[
            "Dana Rowan beat Ann Lee in the Daytona 500.",
            "Dana Rowan edged Ann Lee to the line at Texas.",
            "Dana Rowan edged Ann Lee and Lee Vale in the Daytona 500.",
            "Dana Rowan nosed out Ann Lee by inches in the Daytona 500.",
        ],
        not_in=[
            "Dana Rowan beat Ann Lee for the pole at Dover.",
            "Dana Rowan edged Ann Lee for third at Dover.",
            "Dana Rowan edged Ann Lee by seven points on Friday at Dover.",
        ],
    ),
    rule(
        "race_win.beat_to_line",
        "<head:BEAT_VERB> (TEAM|teammate|DRIVER_NOUN|the|runner-up|his|her)* WHO (to the (checkered|line|finish|stripe|flag) (flag|line)?|(by ANY{1,4}? )? for (his|her|the|a) (ORDINAL|maiden|CAREER|SERIES|WIN_MOD|season|season's|DASH)* WIN_NOUN)",
        says="'beat Vale to the line', 'edged Vale for his first win': the race that is spoken of",
        examples=[
            "At Texas, Dana Rowan beat Ann Lee to the line.",
            "In the Daytona 500, Dana Rowan edged Ann Lee for her first win.",
            "Truck Series race at Texas\n\nDana Rowan beat Ann Lee to the line for her second win and her first since the 2019 Daytona 500.",
        ],
        not_in=[
            "At Dover, Dana Rowan beat Ann Lee to the pits.",
            "At Dover, Dana Rowan beat Ann Lee for her first pole.",
        ],
        elsewhere=True,
        topic=True,
        plain=True,
    ),
    rule(
        "race_win.held_off",
        "(<head:held|hold|holding|holds> off|<head:nosed|nosing|shaded|pipped> (out)?) (TEAM|teammate|DRIVER_NOUN|the|runner-up|a|hard-charging|his|her)* WHO (COMMA who was|COMMA who finished|COMMA who came home|for the WIN_NOUN|to win|in overtime|at the <line:finish|line|stripe|flag>|for ORDINAL)",
        says="'held off Lee for the win', where the sentence names the race",
        examples=[
            "At Texas, Dana Rowan held off Ann Lee for the win.",
            "At Texas, Dana Rowan held off Ann Lee, who was second.",
        ],
        not_in=[
            "At Dover, Dana Rowan held off Ann Lee for third.",
            "At Dover, Dana Rowan held off Ann Lee, who was third in points.",
        ],
        elsewhere=True,
        topic=True,
    ),
    rule(
        "race_win.held_off_at",
        f"<head:held|hold|holding|holds|fended|fends|fending|staved|stave> (everybody|everyone)? off (the|a|his|her|TEAM|teammate|DRIVER_NOUN|hard|charging|late|DASH|hard-charging|fast|faster|challenge|challenges|charge|charges|from|by|rookie|AGE)* (everybody|everyone|field|pack|rest|charge|challenge|challengers|WHO POSSESSIVE?)? (else|of the field|CARNUM|and WHO)* (in|at) (the|DATE|POSSESSIVE)* <place:{PLACE_LIST}>",
        says="'held off the field at Dover'",
        examples=[
            "Dana Rowan held off the pack at Texas.",
            "Dana Rowan held everybody off in the Daytona 500.",
            "Dana Rowan held off a hard-charging Ann Lee at Texas.",
        ],
        not_in=[
            "Dana Rowan held off Ann Lee at Dover for third.",
            "Dana Rowan could not hold off the field at Dover.",
        ],
    ),
    rule(
        "race_win.home_ahead",
        f"<head:home|across the (line|stripe)> (ADVERB|barely|just|well|narrowly|COUNT|seconds|inches|feet|a|car|length|lengths)* (ahead|in front) of (TEAM|teammate|the|DRIVER_NOUN)* (WHO|field|pack|everybody) (ANY){{0,3}}? (in|at) (the|DATE|POSSESSIVE)* <place:{PLACE_LIST}>",
        says="'brought the No. 9 home barely ahead of Vale in the Southern 500'",
        examples=["Dana Rowan brought the No. 9 home just ahead of Ann Lee in the Daytona 500."],
        not_in=["Dana Rowan brought the No. 9 home fifth, ahead of Ann Lee, at Dover."],
    ),
    rule(
        "race_win.takes_track",
        f"<head:WIN_VERB|TAKE_VERB|tamed|tames> (both|DATE POSSESSIVE|SEASON POSSESSIVE)* <place:TRACK ({LINK}{{1,7}} (TRACK|RACE))*> {_AFTER_IT}",
        says="'took Atlanta on Sunday', 'won Martinsville in April', 'swept Darlington and Dover'",
        examples=[
            "Dana Rowan took Texas on Friday.",
            "Dana Rowan tamed Dover in 2019.",
            "Dana Rowan won Dover in May of 2019 and Texas in June.",
            "Dana Rowan took Dover and Texas in 2019.",
        ],
        not_in=[
            "Dana Rowan took Dover by storm.",
            "Dana Rowan took Dover off.",
            "Dana Rowan won Dover qualifying.",
            "Dana Rowan won Dover and Texas poles.",
            "Dana Rowan wants to win Dover in May.",
        ],
        verb=True,
    ),
    rule(
        "race_win.got_race",
        f"<head:got|gets|getting|landed|collected|collects|collecting|bagged> (the|YEAR|SEASON|DATE|POSSESSIVE|his|her|both)* <place:RACE ({LINK}{{1,7}} (TRACK|RACE))*> ({_AFTER_IT}|at)",
        says="'got the Daytona 500 in February and the Winston 500 at Talladega in May'",
        examples=["Dana Rowan got the Daytona 500 in 2018 and the Southern 500 in 2019."],
        not_in=[
            "Dana Rowan got the Daytona 500 ride.",
            "Dana Rowan got the Daytona 500 pole in 2018.",
            "Dana Rowan got the Daytona 500 under way.",
            "Dana Rowan got the Daytona 500 in her mirror.",
        ],
        verb=True,
    ),
    rule(
        "race_win.cruised",
        f"<head:cruised|cruises|romped|romps|breezed|coasted> (at|in) (the)? <place:{PLACE_LIST}>|<head:broke|breaks|breaking> through (at|in) (the)? <place:{PLACE_LIST}>",
        says="'romped at Dover', 'broke through at Iowa in July'",
        examples=["Dana Rowan romped at Dover in 2019.", "Dana Rowan broke through at Texas in May of 2019."],
        not_in=["Dana Rowan cruised to fifth at Dover.", "Dana Rowan broke through the wall at Dover."],
    ),
    rule(
        "race_win.is_his",
        "<place:RACE> (!WIN_STOP){0,6}? <head:is|was> (<subject:DRIVER|NAME> POSSESSIVE|his|hers) (STOP|COMMA|END|by|and|again|for|SEMICOLON)",
        says="'The Daytona 500 was Rowan's by a car length'",
        examples=["The 2019 Daytona 500 was Dana Rowan's by a truck length.", "Rowan led, and the Daytona 500 is his."],
        not_in=["The Daytona 500 was Dana Rowan's debut.", "The Daytona 500 is his favorite race."],
    ),
    rule(
        "race_win.to_whom_went",
        "to <subject:DRIVER|NAME> <head:went|goes> (the|YEAR|SEASON|DATE|POSSESSIVE)* (<place:RACE>|<place:TRACK> RACE_TERM)",
        says="'To Rowan went the Daytona 500'",
        examples=["To Dana Rowan went the 2019 Daytona 500."],
        not_in=["To Dana Rowan went the pole for the Daytona 500.", "To Dana Rowan went the Daytona 500 pole."],
    ),
    rule(
        "race_win.awarded",
        "<head:inherited|awarded|inherits|(declared|ruled|credited with) the> (the)? (WIN_NOUN|WINNER|race)",
        says="'inherited the win', 'was declared the winner'",
        examples=[
            "Rain stopped the Daytona 500 and Dana Rowan was declared the winner.",
            "At Texas, Dana Rowan inherited the win.",
        ],
        not_in=["At Dover, Dana Rowan inherited the lead.", "Dana Rowan was declared the winner of the pole at Dover."],
        elsewhere=True,
        topic=True,
    ),
    rule(
        "race_win.defending",
        "<head:DEFENDING> (race|event|RACE_TERM)? WINNER"
        "|<head:DEFENDING> (race|event) CHAMPION|<head:DEFENDING> CHAMPION of (the|this) (race|event)",
        says="'the defending race winner': of the race that the article is about, a year ago",
        examples=[
            "The Dover 200 is run on Sunday in Dover. Dana Rowan is the defending race winner.",
            "The Dover 200 is run on Sunday in Dover. Dana Rowan is the defending champion of this race.",
        ],
        not_in=["Dover is next. Dana Rowan is the defending champion.", "Dana Rowan is the defending pole winner."],
        topic=True,
        topic_only=True,
        prenominal=True,
    ),
    rule(
        "race_win.past_winners",
        "<subject:DRIVER|NAME> (OPEN <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)*> CLOSE|<told:in> <years:YEAR ((COMMA|and|AMPERSAND)+ YEAR)*> (COMMA|STOP|END|and|SEMICOLON|CLOSE))",
        says="'Past Daytona 500 winners: Rowan (2016, 2019), Vale (2017)', '... won the last three at Dover: Rowan in 2015'",
        examples=[
            "Past Daytona 500 winners in the field: Dana Rowan (2016, 2019), Lee Vale (2017).",
            "Three different drivers have won the last three races at Dover: Ann Lee in 2017 and 2018 and Dana Rowan in 2019.",
        ],
        not_in=[
            "Past Daytona 500 pole winners: Dana Rowan (2016, 2019), Lee Vale (2017).",
            "Most wins: Dana Rowan (2016), Lee Vale (2017).",
            "Two champions have won at Dover as rookies: Dana Rowan in 2016 and Lee Vale in 2017 took the title a year later.",
            "They won at Dover twice with other drivers: with Dana Rowan in 2016 and 2017.",
        ],
        roll=True,
    ),
    rule(
        "race_win.past_years",
        "<years:YEAR> (COMMA|COLON|DASH|OPEN|BAR|SLASH|STOP)* <subject:DRIVER|NAME> (SEMICOLON|COMMA|STOP|END|CLOSE|and|OPEN|SLASH|BAR|DASH)",
        says="'Past winners: 2003, Rowan; 2002, Vale', of the race or the track that is spoken of",
        examples=[
            "The trucks are at Dover.\n\nPAST DOVER WINNERS: 2019, Dana Rowan; 2018, Lee Vale.",
            "The trucks are at Dover.\n\nPast Dover winners\n\n2019: Dana Rowan\n\n2018: Lee Vale",
        ],
        not_in=["The trucks are at Dover.\n\nPAST DOVER POLE WINNERS: 2019, Dana Rowan; 2018, Lee Vale."],
        roll=True,
    ),
    rule(
        "race_win.past_years_both",
        "<years:YEAR> (COMMA|COLON|DASH|OPEN|BAR|STOP)* (spring|MONTHLY|OPEN|CLOSE|COLON)* (DRIVER|NAME) (OPEN ANY CLOSE)? (COMMA|and|SLASH|AMPERSAND|SEMICOLON|BAR) (MONTHLY|COLON)* <subject:DRIVER|NAME> (SEMICOLON|COMMA|STOP|END|CLOSE|OPEN)",
        says="'2018: Lee, Rowan': both races of a year, in a list of a track's winners",
        examples=["The trucks are at Dover.\n\nPast Dover winners\n\n2019: Lee Vale, Dana Rowan\n\n2018: Lee Vale"],
        not_in=["The trucks are at Dover.\n\nPast Dover pole winners\n\n2019: Lee Vale, Dana Rowan\n\n2018: Lee Vale"],
        roll=True,
    ),
    rule(
        "race_win.beat_here",
        "<head:BEAT_VERB> (everybody|everyone|the (field|rest)|WHO) (else)? <noun:here|there>",
        says="'beat everybody here in June'",
        examples=["Dover was dry. Dana Rowan beat everybody here in 2019."],
        not_in=["Dover was dry. Dana Rowan beat Ann Lee here for the pole in 2019."],
        topic=True,
        verb=True,
    ),
    rule(
        "race_win.lane",
        f"<head:put|parked|drove|drives|puts|parks|wheeled|guided|steered|took> (!COMMA){{1,7}}? (in|into|to) (VICTORY_LANE|(the)? WINNER POSSESSIVE) (lane|circle) ((!WIN_STOP){{0,3}}? {AT} <place:{PLACE_LIST}>)?",
        says="'put the No. 8 in Victory Lane'",
        examples=[
            "At Texas, Dana Rowan put the No. 8 in Victory Lane.",
            "Dana Rowan parked it in Victory Lane at Texas.",
        ],
        not_in=[
            "At Dover, Dana Rowan hopes to put the No. 8 in Victory Lane.",
            "Dana Rowan took the No. 8 to the garage at Dover.",
        ],
        elsewhere=True,
        topic=True,
    ),
)
