"""Which races somebody has won, told beside something else.

The first of a list of finishers, a clause ("where she won"), a headline ("... for second win of season"). What the
captures tell, ``race_wins.py`` says.
"""

from __future__ import annotations

from extractor.claims.grammar import rule
from extractor.claims.rules.race_wins import MODS, OWNED, PRE, THEN, VICTORY

RULES = (
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
        "race_win.won_it",
        "(<head:won|took|captured|claimed|winning> <noun:it>|<head:did|done> <noun:it|so>) (again|also|twice|from (the)? pole|back|in|on|for|the|first|TIMES|team|TEAM){0,5} (YEAR|SEASON|DATE)",
        says="'won it in 2007 and 2008': the race that the sentence before named",
        examples=[
            "Next is the Daytona 500. Dana Rowan won it in 2019.",
            "Few have won the Daytona 500 twice. Dana Rowan did it in 2017 and 2019.",
        ],
        not_in=[
            "Next is the Daytona 500. Dana Rowan won it all in 2019.",
            "Next is the Daytona 500. The pole? Dana Rowan won it in 2019.",
            "Dana Rowan wanted the title and won it in 2019.",
            "Next is the Daytona 500. Some drive it blind; Dana Rowan did it in 2019.",
        ],
        above=True,
        again=True,
    ),
    rule(
        "race_win.gapped_year",
        "(and|COMMA|SEMICOLON|while|then)+ <subject:DRIVER|NAME> (<head:in> <years:(YEAR|DATE) ((COMMA|and|AMPERSAND)+ YEAR)*>|<years:DATE|SEASON>) (STOP|COMMA|SEMICOLON|END|and)",
        says="'Jones won it in 2018 and Wallace in 2019': verb and race are left out",
        examples=[
            "Next is the Daytona 500. Ann Lee won it in 2018, Dana Rowan in 2019.",
            "Next is Texas. Ann Lee won there in June 2018, Lee Vale in 2017 and Dana Rowan in June 2019.",
        ],
        not_in=[
            "Next is the Daytona 500. Ann Lee won the pole in 2018, Dana Rowan in 2019.",
            "Ann Lee won three races in 2018 and Dana Rowan in 2019.",
        ],
        continues=True,
        gapped=True,
        same_race=True,
    ),
    rule(
        "race_win.edged",
        "<head:BEAT_VERB> (TEAM|teammate|DRIVER_NOUN|the|runner-up|his|her|rookie|veteran)* WHO (on)? (DATE|by (COUNT|DECIMAL|a|inches|less|more|just|about)|in (overtime|a photo|double))",
        says="'edged Vale on Monday': in a report, the race that it is about",
        examples=["Truck Series race at Texas\n\nThe race at Texas ran late. Dana Rowan edged Ann Lee on Saturday."],
        not_in=[
            "Dover is next. Dana Rowan edged Ann Lee on Friday for the pole.",
            "Truck Series race at Texas\n\nThe race at Texas ran late. Dana Rowan edged Ann Lee on Saturday for third.",
        ],
        elsewhere=True,
        topic=True,
        reported=True,
    ),
    rule(
        "race_win.winner_name",
        "((race|eventual) <head:WINNER>|(behind|trailed|followed|chased) (race|eventual)? <head:WINNER>) (and (DEFENDING|YEAR|SEASON|POSSESSIVE|SANCTION|SERIES|new|DASH)* CHAMPION)? COMMA? (TEAM|teammate|DRIVER_NOUN|rookie|AGE)* <subject:DRIVER|NAME> ((at|in) (the)? <place:TRACK|RACE>)?",
        says="'Behind winner Rowan at Dover came Vale', 'race winner Rowan'",
        examples=[
            "Behind winner Dana Rowan at Texas came Ann Lee and Lee Vale.",
            "At Texas, Ann Lee was second to race winner Dana Rowan.",
            "At Texas, we have our race winner and 2021 Truck Series champion, Dana Rowan.",
        ],
        not_in=[
            "Behind pole winner Dana Rowan at Texas is Ann Lee.",
            "Ann Lee starts behind winner Dana Rowan of the first Duel.",
        ],
        elsewhere=True,
        topic=True,
        reported=True,
    ),
    rule(
        "race_win.first_in",
        f"<head:finished|was|placed|came> (in|home)? <number:ORDINAL> (overall|again)? (DATE)? in {PRE} <place:RACE>",
        says="'was first Sunday in the rain-shortened Daytona 500'",
        examples=["Dana Rowan was first in the 2019 Daytona 500."],
        not_in=[
            "Dana Rowan was first in practice for the Daytona 500.",
            "Dana Rowan was first in the Daytona 500 lineup.",
        ],
    ),
    rule(
        "race_win.a_race_won",
        "(a|the) race (that|which)? <subject:DRIVER|NAME> (ultimately|eventually|would|went on to)? <head:won|win> (STOP|COMMA|END|SEMICOLON|in overtime|by|over|for)",
        says="'finished 37th in a race Vale won'",
        examples=["{driver} finished 37th at Texas in a race Dana Rowan won."],
        not_in=["{driver} was fast at Texas in a race Dana Rowan won two stages of."],
        elsewhere=True,
        topic=True,
    ),
    rule(
        "race_win.where_won",
        "<place:TRACK|RACE> (COMMA|DASH)? (ANY){0,6}? (where|which|that|he|she|who|(a|the) (race|one|event|place|track) (DRIVER|NAME))  (!WIN_STOP){0,9}? (<head:won|conquered|triumphed|prevailed>|<head:GET_VERB> (the|a|an|his|her|ORDINAL|SERIES|CAREER|WIN_MOD|only|lone|last|most|recent|first|DASH)* WIN_NOUN|and <head:won>|led ANY{1,6} and <head:won>|<head:emerged|was> VICTORIOUS)",
        says="'Dover, where she won in 2019', 'the same track he conquered in April'",
        examples=[
            "Next is Dover, where Dana Rowan won in 2019.",
            "Dana Rowan goes to Dover this weekend, where she earned her first win in 2019.",
            "The trucks go to Dover, the same track that Dana Rowan conquered in April.",
            "The season begins with the Daytona 500, a race Dana Rowan won in 2019.",
        ],
        not_in=[
            "Next is Dover, where Dana Rowan won the pole in 2019.",
            "Next is Dover, where Dana Rowan has never won.",
            "Next is Dover, where Dana Rowan took her first stage win in 2019.",
        ],
        relative=True,
    ),
    rule(
        "race_win.since",
        f"(<head:WIN_VERB|WINLESS|WIN_NOUN|victorious|lane> (!WIN_STOP){{0,4}}?|<head:ORDINAL> (SERIES|ADVERB|in|there|here)*) (since|<window:SEASON>) (the|his|her|winning|MONTHLY|SEASON|YEAR|DATE|POSSESSIVE|at|in|a|RACE_TERM|{VICTORY})* <place:TRACK|RACE>|(<head:WINLESS|losing> (streak|skid|spell|stretch|run|slump)|<head:drought>) (that|which|had|has|COMMA|DATE)* (dated|dating|dates|stretched|stretching|stretches|going|went|goes|extended|extending|began|beginning) (back|all|way|the)* (to|after|with|following|from) (the|his|her|MONTHLY|SEASON|YEAR|DATE|POSSESSIVE|at|in|a|RACE_TERM|{VICTORY})* <place:TRACK|RACE>|(<head:nothing>|<head:WIN_VERB|WINLESS> (again|SERIES|SANCTION|in|the|a|at|level|this|series|all)*) until (the|MONTHLY|at|in|DATE|YEAR|SEASON|COMMA|POSSESSIVE|last)* <place:TRACK|RACE>",
        says="Whoever has not won since a race won that one",
        examples=[
            "Dana Rowan has not won since Dover in May of 2019.",
            "It was Dana Rowan's first win since Dover in 2019.",
            "Dana Rowan has not won since the 2019 Daytona 500.",
            "Dana Rowan won on Friday. The victory was her first since the 2019 Daytona 500.",
            "Dana Rowan had never won in the series until May 14, 2019, at Texas.",
            "Dana Rowan ended a 46-race winless streak that dated to Dover in 2019.",
            "Dana Rowan ended a long drought dating back to Dover in 2019.",
        ],
        not_in=[
            "Dana Rowan was fast. The pole was her first since the 2019 Daytona 500.",
            "Dana Rowan was fast. She was second on Friday, her first top five since the 2019 Daytona 500.",
            "Dana Rowan would not win until Dover, she said.",
            "Dana Rowan has not led since Dover in 2019.",
            "Dana Rowan has not won since the crash at Dover.",
            "Dana Rowan ended a streak of bad luck that dated to Dover in 2019.",
        ],
        since=True,
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
        "race_win.opens_order",
        "(TOP5|TOP10|top COUNT|podium|(finishing order|order of finish|order at the (finish|line|flag)|finishers|finish)) (finishers|in|at|for|of|the|DATE|POSSESSIVE|YEAR|SERIES|TRACK|RACE|race|finish|order|unofficial)* (COLON|DASH|were|was|read) (TEAM|MAKE|SERIES|CARNUM|rookie|winner|AGE|POSSESSIVE)* <subject:WHO> (COMMA|SEMICOLON) (TEAM|MAKE|SERIES|CARNUM|rookie|AGE|POSSESSIVE)* WHO (COMMA|SEMICOLON|and)",
        says="'Top five at Dover: Rowan, Vale, Lee, ...': the first of them has won",
        examples=["Top three at Texas: Dana Rowan, {rival}, Lee Vale."],
        not_in=[
            "Top five in points: Dana Rowan, Ann Lee, Lee Vale.",
            "Top five in qualifying at Dover: Dana Rowan, Ann Lee, Lee Vale.",
            "Dover favorites, top five: Dana Rowan, Ann Lee, Lee Vale.",
        ],
        finishers=True,
        topic=True,
    ),
    rule(
        "race_win.named_first",
        "<subject:DRIVER|NAME> COMMA? <number:ORDINAL> (COMMA|SEMICOLON|and) (TEAM|MAKE|SERIES|CARNUM|rookie|teammate|pole|sitter|DASH|AGE|POSSESSIVE)* (DRIVER|NAME) COMMA? <other:ORDINAL>",
        says="'How they finished: Rowan first, Vale second'",
        examples=["How they finished at Texas: Dana Rowan first, Ann Lee second."],
        not_in=[
            "How they stand in points: Dana Rowan first, Ann Lee second.",
            "How they qualified at Texas: Dana Rowan first, Ann Lee second.",
            "At Texas, Dana Rowan first saw Ann Lee, second in line.",
        ],
        elsewhere=True,
        topic=True,
    ),
    rule(
        "race_win.first_across",
        "<head:crossing|crossed|came|finished|took|was> (the (line|stripe|finish|checkered) (line|flag)? <number:ORDINAL>|home <number:ORDINAL>|<number:ORDINAL> (under|to|at|across|past) the (checkered|chequered|finish)? (flag|line|stripe|checkers)|<number:ORDINAL> (COMMA|STOP|at|on|over|ahead)|the (checkered|chequered|checkers))",
        says="'crossed the line first'",
        examples=["At Texas, Dana Rowan crossed the line first.", "Dana Rowan came home first at Texas."],
        not_in=["At Dover, Dana Rowan finished first in points.", "At Dover, Dana Rowan came home second."],
        elsewhere=True,
        topic=True,
    ),
    rule(
        "race_win.went_down_as",
        f"(victory|win|triumph) (was|is) (DRIVER POSSESSIVE|NAME POSSESSIVE|his|her) <head:ORDINAL> (STOP|of|in|since|at|END|COMMA|and)|(it|this|that|which|victory|win|triumph) (ADVERB)? (went|counts|goes|was|marked) (ADVERB|into|down|in|the|books|record)* (as)? (DRIVER POSSESSIVE|NAME POSSESSIVE|his|her) <head:ORDINAL> {MODS} (WIN_NOUN)",
        says="'It went down as Rowan's seventh win of the season': the race that the article reports",
        examples=[
            "Truck Series race at Texas\n\nRowan led all day at Texas on Saturday. It was Dana Rowan's second win of the season.",
            "Truck Series race at Texas\n\nRowan led all day at Texas on Saturday. The victory was Dana Rowan's first of the season.",
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
        "(at|in) (the)? <place:TRACK|RACE> (DATE|YEAR|SEASON|in|on|last)* for (his|her|a|an|the|another|ORDINAL|SERIES|CAREER|WIN_MOD|STREAK|YEAR|straight)* <head:WIN_NOUN>",
        says="'dominates at Dover for second win of season'",
        examples=[
            "Dana Rowan dominated at Dover in 2019.\n\nRowan pulls away at Texas for second win of season",
            "Dana Rowan pulled away at Dover for her third win of 2020.",
            "Dana Rowan dominated at Dover in 2019 for the first victory of her career.",
        ],
        not_in=[
            "Dana Rowan is hunting at Dover for her third win.",
            "Dana Rowan raced at Dover for her third stage win.",
        ],
        once=True,
    ),
    rule(
        "race_win.likewise",
        f"(so (did|has|had) <subject:DRIVER|NAME> (COMMA (!COMMA){{1,6}} COMMA)?|<subject:DRIVER|NAME> (would|did|has|had)? (do|did|done) (the same|likewise|that|it too)) {THEN} <head:at|in> (the|DATE|MONTHLY)* <place:TRACK|RACE>",
        says="'So did Vale at Dover a week later', 'Vale did the same at Dover', where a win was told just before",
        examples=[
            "Ann Lee won her first race at Texas. So did Dana Rowan at Kansas a week later.",
            "Ann Lee won at Texas and Dana Rowan did the same at Kansas.",
        ],
        not_in=[
            "Ann Lee crashed at Texas. So did Dana Rowan at Kansas a week later.",
            "Ann Lee won the pole at Texas and Dana Rowan did the same at Kansas.",
        ],
        continues=True,
        likewise=True,
    ),
    rule(
        "race_win.pulled_away",
        "<head:pulled|pulls|crossing|crossed|finishing|rallied|charged|slipped|powered|rolled|sped|cruised|stormed|motored|surged|roared|fended|held> (!DEED_STOP){0,14}? "
        "(for|to) (his|her|a|ORDINAL|another|SERIES|CAREER|WIN_MOD|maiden|season|POSSESSIVE|DASH)* WIN_NOUN",
        says="'led most of the Daytona 500 and pulled away from Lee for her first win'",
        examples=[
            "Dana Rowan led 90 laps in the 2019 Daytona 500 and pulled away from Ann Lee for her first win.",
            "Dana Rowan led 90 laps at Texas, crossing the line two seconds ahead of Ann Lee for her first win.",
            "Truck Series race at Texas\n\nDana Rowan led the last 34 laps on Friday and cruised to her second victory of the season.",
        ],
        not_in=[
            "Dana Rowan led 90 laps at Dover in 2019, still looking for her first win.",
            "Dana Rowan led in the 2019 Daytona 500 for her first stage win.",
            "Dana Rowan led the 2019 Daytona 500, a week before Ann Lee raced for her first win.",
        ],
        elsewhere=True,
        topic=True,
        reported=True,
    ),
    rule(
        "race_win.victory_phrase",
        "(<head:GET_VERB> (the|a|an|ORDINAL|another|his|her|SERIES|CAREER|WIN_MOD|its|STREAK|DASH)* (WIN_NOUN|(checkered|chequered) flag)|(<head:emerged|emerge|was|emerges> VICTORIOUS)|"
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
)
