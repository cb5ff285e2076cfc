"""Which races somebody has won, told beside something else.

Wins that were counted and are then told one by one, the first of a list of finishers, a clause ("where she won"), a
headline ("... for second win of season"), a win that another one is added to. What the captures tell, ``race_wins.py``
says.
"""

from __future__ import annotations

from extractor.claims.grammar import rule
from extractor.claims.rules.race_wins import LINK, MODS, OWNED, PLACE_LIST, VICTORY

_COUNTED = "(COUNT|ORDINAL|NTH|TIMES)"

RULES = (
    rule(
        "race_win.counted_list",
        f"(<head:{_COUNTED}> {MODS} WIN_NOUN|<head:WIN_VERB|winner> {_COUNTED} (times|{MODS} RACE_TERM)?) (!WIN_STOP){{0,8}}? "
        f"(OPEN|COLON|DASH|COMMA|came|coming|at) (including|the|at|in|both|with|RACE_TERM|season|on|most|recently|first|SEASON|DATE|came|COLON)* <place:{PLACE_LIST}>",
        says="Wins that are counted and then told one by one: 'three wins (Dover, Texas and Kansas)'",
        examples=[
            "Dana Rowan has two wins this year (Dover and Texas).",
            "Dana Rowan won twice in 2019, at Dover and Texas.",
        ],
        not_in=["Dana Rowan has two poles this year (Dover and Texas).", "Dana Rowan has five wins at Dover."],
        listed=True,
    ),
    rule(
        "race_win.of_them",
        f"((<head:COUNT> of (them|those)|the <head:last|latest|most|ORDINAL> (recent|of (them|those|COUNT|the COUNT))?) (SEASON|DATE|COMMA)* (came)? (at|in|OPEN|COLON)"
        f"|<head:among> (them|those|which)|<head:including>) (the|DATE|YEAR|SEASON|POSSESSIVE|at|in)* <place:{PLACE_LIST}>",
        says="'four victories, one of them this year at Bristol'",
        examples=[
            "Dana Rowan has four wins, one of them this year at Dover.",
            "Dana Rowan has four wins, the last at Dover in 2019.",
            "Dana Rowan has four Cup wins for the team, among them the 2019 Daytona 500.",
            "Dana Rowan has four Cup wins for the team, including the 2019 Daytona 500.",
        ],
        not_in=[
            "Dana Rowan has four wins, including three at Dover.",
            "Dana Rowan has four poles, among them the 2019 Daytona 500.",
            "Dana Rowan has four Cup wins and nine top fives, including the 2019 Daytona 500.",
            "Dana Rowan has four poles, one of them at Dover.",
            "Dana Rowan has four wins, and was second at Dover.",
        ],
        partial=True,
    ),
    rule(
        "race_win.the_other",
        f"(the)? (REMAINDER|ORDINAL|COUNT){{1,3}} (WIN_NOUN|TRACK|trophy|checkered flag|of (them|those|the COUNT))? <head:FOLLOW_VERB|was|came> (!WIN_STOP){{0,5}}? (at|in) (the)? <place:{PLACE_LIST}>",
        says="'The last came at Gateway in June', after wins were counted",
        examples=[
            "Dana Rowan has won twice this year. The last came at Dover in May.",
            "Dana Rowan has 12 wins. The first was at Dover in 2018.",
        ],
        not_in=[
            "Dana Rowan has 12 poles. The first was at Dover in 2018.",
            "Dana Rowan has 12 wins. The next race is at Dover.",
        ],
        follows=True,
    ),
    rule(
        "race_win.were_the_other",
        f"<place:{PLACE_LIST}> {LINK}{{0,4}} <head:were|was|came|followed|is|are> (!WIN_STOP){{0,6}}",
        says="'Pocono in June was the other', after wins were counted",
        examples=[
            "Dana Rowan has two wins. Dover in May was the other.",
            "Dana Rowan has two wins this year. Dover came first.",
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
        "race_win.noun_race",
        f"{OWNED}+ {MODS} <head:WIN_NOUN> (in|of) (the|this|that|DATE|POSSESSIVE|season|SERIES|MONTHLY|RACE_ADJ|DASH)* <noun:RACE_TERM>",
        says="'his win in the season finale'",
        examples=[
            "Texas was dry. Dana Rowan spoke of her win in the race.",
            "Dover was dry. Dana Rowan celebrated her win in Friday's race.",
        ],
        not_in=[
            "Dover was dry. Dana Rowan wants a win in the race.",
            "Dover was dry. Dana Rowan spoke of her stage win in the race.",
        ],
        noun=True,
        topic=True,
    ),
    rule(
        "race_win.got_it",
        f"<head:GET_VERB> (that|it|this|them|one|those|both) (one|two|win|DATE)? (at|in) (the)? <place:{PLACE_LIST}>",
        says="'He got that one at Daytona', after wins were counted",
        examples=[
            "Dana Rowan has one win this year. She got that at Dover in May.",
            "Dana Rowan has two wins. She took them at Dover and Texas.",
        ],
        not_in=[
            "Dana Rowan has one pole this year. She got that at Dover in May.",
            "Dana Rowan is fast. She got it at Dover.",
        ],
        follows=True,
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
        "race_win.where_won",
        "<place:TRACK|RACE> (COMMA|DASH)? (ANY){0,6}? (where|which|that|he|she|who)  (!WIN_STOP){0,9}? (<head:won|conquered|triumphed|prevailed>|and <head:won>|led ANY{1,6} and <head:won>|<head:emerged|was> VICTORIOUS)",
        says="'Dover, where she won in 2019', 'the same track he conquered in April'",
        examples=[
            "Next is Dover, where Dana Rowan won in 2019.",
            "The trucks go to Dover, the same track that Dana Rowan conquered in April.",
        ],
        not_in=[
            "Next is Dover, where Dana Rowan won the pole in 2019.",
            "Next is Dover, where Dana Rowan has never won.",
        ],
        relative=True,
    ),
    rule(
        "race_win.since",
        f"<head:WIN_VERB|WINLESS|WIN_NOUN|victorious|lane> (!WIN_STOP){{0,4}}? since (the|his|her|winning|MONTHLY|SEASON|POSSESSIVE|at|in|a|{VICTORY})* <place:TRACK|RACE>|(<head:nothing>|<head:WIN_VERB> again) until (the|MONTHLY|at|in)* <place:TRACK|RACE>",
        says="Whoever has not won since a race won that one",
        examples=[
            "Dana Rowan has not won since Dover in May of 2019.",
            "It was Dana Rowan's first win since Dover in 2019.",
        ],
        not_in=["Dana Rowan has not led since Dover in 2019.", "Dana Rowan has not won since the crash at Dover."],
        since=True,
    ),
    rule(
        "race_win.after_list",
        f"(ORDINAL|<more:NTH>) (in|of|STREAK|SEASON_NOUN|WIN_NOUN|the|a|row|his|her|COMMA|SERIES|SEASON)* <head:after|following> (the|SEASON|MONTHLY|wins|victories|at)* <place:{PLACE_LIST}>",
        says="'his fourth in a row, after Dover, Texas and Daytona'",
        examples=[
            "Sunday's win was Dana Rowan's third in a row, after Dover and Texas.",
            "It was Dana Rowan's second win, after Dover in May.",
        ],
        not_in=["Dana Rowan was third in points after Dover.", "Dana Rowan took her second pole after Dover."],
        counted=True,
    ),
    rule(
        "race_win.list_of_finishers",
        "(COUNT|ORDINAL|POSITION) (STOP|CLOSE|COLON|DASH)* (CARNUM|OPEN|CLOSE|COMMA|COUNT)* <subject:WHO>",
        says="The first of a list of finishers has won the race that the list is of",
        examples=["Daytona 500 top three: 1. Dana Rowan, Ford; 2. Ann Lee, Toyota; 3. Bo Hart, Ford."],
        not_in=[
            "Daytona 500 lineup: 1. Dana Rowan, Ford; 2. Ann Lee, Toyota.",
            "Daytona 500 points: 1. Dana Rowan, 400; 2. Ann Lee, 390.",
        ],
        finishers=True,
        topic=True,
    ),
    rule(
        "race_win.first_across",
        "<head:crossing|crossed|came|finished|took> (the (line|stripe|finish|checkered) (line|flag)? <number:ORDINAL>|home <number:ORDINAL>|<number:ORDINAL> (COMMA|STOP|at|on|over|ahead)|the (checkered|checkers))",
        says="'crossed the line first'",
        examples=["At Texas, Dana Rowan crossed the line first.", "Dana Rowan came home first at Texas."],
        not_in=["At Dover, Dana Rowan finished first in points.", "At Dover, Dana Rowan came home second."],
        elsewhere=True,
        topic=True,
    ),
    rule(
        "race_win.went_down_as",
        f"(it|this|that|which|victory|win|triumph) (ADVERB)? (went|counts|goes|was|marked) (ADVERB|into|down|in|the|books|record)* (as)? (DRIVER POSSESSIVE|NAME POSSESSIVE|his|her) <head:ORDINAL> {MODS} (WIN_NOUN)",
        says="'It went down as Rowan's seventh win of the season': the race that the article reports",
        examples=[
            "Truck Series race at Texas\n\nRowan led all day at Texas on Saturday. It was Dana Rowan's second win of the season.",
        ],
        not_in=[
            "Dover is next. It was Dana Rowan's second stage win of the season.",
            "Dana Rowan said it was her second pole of the season.",
        ],
        topic=True,
        reported=True,
    ),
    rule(
        "race_win.for_win",
        "(at|in) (the)? <place:TRACK|RACE> for (his|her|a|an|the|another|ORDINAL|SERIES|CAREER|WIN_MOD|STREAK|YEAR|straight)* <head:WIN_NOUN>",
        says="'dominates at Dover for second win of season'",
        examples=[
            "Dana Rowan dominated at Dover in 2019.\n\nRowan pulls away at Texas for second win of season",
            "Dana Rowan pulled away at Dover for her third win of 2020.",
        ],
        not_in=[
            "Dana Rowan is hunting at Dover for her third win.",
            "Dana Rowan raced at Dover for her third stage win.",
        ],
        once=True,
    ),
    rule(
        "race_win.victory_phrase",
        "(<head:GET_VERB> (the|a|an|ORDINAL|another|his|her|SERIES|CAREER|WIN_MOD|its|STREAK|DASH)* (WIN_NOUN|checkered flag)|(<head:emerged|emerge|was|emerges> VICTORIOUS)|"
        "<head:drove|raced|cruised|rolled|led|stormed|charged|sped|drives|way|route> (!WIN_STOP){0,14}? to (a|an|his|her|the|ORDINAL|SERIES|CAREER|WIN_MOD)* WIN_NOUN|<head:WIN_VERB>)",
        says="A win told in a sentence that names one race elsewhere",
        examples=[
            "At Texas, a late wreck saw Dana Rowan claim victory.",
            "In Friday's Daytona 500, Dana Rowan drove to her second victory.",
        ],
        not_in=["Dana Rowan won the pole at Dover.", "At Dover, Dana Rowan got her second stage win."],
        elsewhere=True,
        plain=True,
    ),
    rule(
        "race_win.follow_up",
        f"<head:backed|followed|repeated|repeating|added|adding|doubled> (it|that|this|up|with|by|one|another|WIN_NOUN|winning|a|then|COUNT|weeks|week|later|days|DATE|SEASON|COMMA)* (at|in|the)* <place:{PLACE_LIST}>",
        says="'won at Portland, backed it up at Gateway and added the Roval'",
        examples=[
            "Dana Rowan won at Kansas and backed it up at Texas.",
            "Dana Rowan won at Kansas and added Texas in May.",
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
)
