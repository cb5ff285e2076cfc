"""Which races somebody has won.

A rule finds the head of a win. Where the win was is told by its captures: ``place`` holds the races and tracks, and a
rule without it takes the one race of the sentence (``elsewhere``) or the race that the article is about (``topic``).
``head`` is the word that the subject and the mood belong to, ``subject`` the winner where the rule itself finds him.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from extractor.claims.context import Context, Hit
from extractor.claims.discourse import Found as SubjectFound
from extractor.claims.draft import Draft
from extractor.claims.grammar import rule
from extractor.claims.modality import REACH
from extractor.claims.places import (
    PLACES,
    When,
    events_in,
    held,
    just_held,
    last_season_of,
    merged,
    nearest_place,
    race_value,
    series_of_race,
    topic_of,
    when_of_race,
)
from extractor.claims.scope import Found
from extractor.claims.units import Sentence
from extractor.records import RaceValue, TrackValue
from extractor.records.claim import Modality, RaceClass, SeriesBasis

PREDICATE = "race_win"
# What may stand before a race's name or noun.
_PRE = (
    "(the|a|an|last|this|that|his|her|SEASON|YEAR|DATE|MONTHLY|POSSESSIVE|SERIES|MAKE|SANCTION|ORDINAL|RACE_ADJ|WIN_MOD|"
    "DRIVER POSSESSIVE|season|season's|night|afternoon|CAREER|in|DASH)*"
)
# Places in a row, with what may stand between them: "Daytona, Feb. 19; Texas and, in May, Dover".
_LINK = "(COMMA|SEMICOLON|and|AMPERSAND|at|in|on|the|then|both|also|again|DATE|YEAR|SEASON|MONTHLY|of|back|early|late|OPEN|CLOSE|DASH|plus|twice|once|amp|RACE_TERM)"
_LIST = f"(TRACK|RACE) ({_LINK}{{1,7}} (TRACK|RACE))*"
_FILL = "(!WIN_STOP){0,9}?"
_VICTORY = "(WIN_NOUN|checkered flag|trophy|trip to victory lane|visit to victory lane)"
_OWNED = "(his|her|a|an|the|DRIVER POSSESSIVE|NAME POSSESSIVE|TEAM POSSESSIVE|CARNUM POSSESSIVE|with|to|for|ORDINAL|this|that|DATE POSSESSIVE)"
_COUNTED = "(COUNT|ORDINAL|NTH|TIMES)"
_MODS = "(WIN_MOD|SERIES|CAREER|LIFETIME|STREAK|MONTHLY|YEAR|such|MAKE|DASH|POSSESSIVE|ADVERB)*"

RULES = (
    rule(
        "race_win.with_driver",
        f"(TEAM|TEAM_NOUN|it|they) (also|ADVERB)* <head:WIN_VERB> {_PRE} (<place:RACE>|RACE_TERM? (at|in) (the)? <place:TRACK>) (DATE|in|YEAR|at|TRACK)* with (DRIVER_NOUN|ROLE_PART|ROLE_FULL)* <subject:WHO>",
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
        "(<place:RACE>|<place:TRACK> (MONTHLY|SERIES|night)* RACE_TERM|<noun:RACE_TERM>) (was|were|is|ADVERB|DATE|YEAR|in|at|TRACK|COMMA){0,6} <head:won> (ADVERB|DATE)* by (TEAM|DRIVER_NOUN|SERIES|MAKE|CARNUM|eventual)* <subject:WHO>",
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
        f"<head:visited|visits|reached|reaches|found|made|returned|visiting> (it|a|an|another|his|her|the|ORDINAL|trip|visit|return|walk|back|to|first)* VICTORY_LANE (lane|circle) {_FILL} (at|in) (the)? <place:{_LIST}>",
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
        f"(last|latest|his|her|the|most|recent|POSSESSIVE|ORDINAL|lone|only|biggest|previous)+ {_MODS} <head:WIN_NOUN> (!WIN_STOP){{0,4}}? FOLLOW_VERB (!WIN_STOP){{0,6}}? (at|in) (the)? <place:{_LIST}>",
        says="'her last victory came at Kansas'",
        examples=[
            "Dana Rowan's last victory came at Kansas in May of 2019.",
            "Dana Rowan's most recent win was at Kansas in 2019.",
        ],
        not_in=["Dana Rowan's last stage win came at Kansas in 2019.", "Dana Rowan's four wins have come at Kansas."],
        noun=True,
    ),
    rule(
        "race_win.verb_race",
        f"(<head:WIN_VERB|TAKE_VERB>|<head:ran|runs> away with) {_PRE} <place:RACE ({_LINK}{{1,7}} (TRACK|RACE))*>",
        says="'won the Daytona 500', 'takes the Coca-Cola 600'",
        examples=["Dana Rowan won Sunday's Daytona 500.", "Dana Rowan took the rain-delayed Daytona 500 this year."],
        not_in=["Dana Rowan won the pole for the Daytona 500.", "Dana Rowan took the Daytona 500 pole."],
        verb=True,
        again=True,
    ),
    rule(
        "race_win.verb_at",
        f"<head:WIN_VERB|PREVAIL_VERB> {_FILL} (at|in|on) (the|MONTHLY|SERIES)* <place:{_LIST}>",
        says="'won at Dover', 'won the spring race at Bristol', 'won for the team in the No. 4 at Kansas'",
        examples=["Dana Rowan won at Dover in 2021.", "Dana Rowan won at Daytona and Dover this year."],
        not_in=[
            "Dana Rowan won the pole at Dover.",
            "Dana Rowan won a stage at Dover.",
            "Dana Rowan did not have to win at Dover.",
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
        f"<head:WIN_VERB|TAKE_VERB> {_PRE} <place:TRACK> (MONTHLY|SERIES|WIN_MOD|season|night|DATE|POSSESSIVE)* <noun:RACE_TERM>",
        says="'took the Atlanta race', 'won the Bristol night race'",
        examples=["Dana Rowan took the Dover race in 2021.", "Dana Rowan won the Dover opener in 2021."],
        not_in=["Dana Rowan took the Dover race off.", "Dana Rowan led the Dover race in 2021."],
        verb=True,
    ),
    rule(
        "race_win.take_at",
        f"<head:TAKE_VERB> {_PRE} (RACE_TERM|weekend|WIN_NOUN) (DATE)? (at|in) (the)? <place:{_LIST}>",
        says="'took both races at Martinsville', 'swept the weekend at Pocono'",
        examples=["Dana Rowan took both races at Dover in 2021.", "Dana Rowan swept both races at Dover in 2021."],
        not_in=["Dana Rowan took part in both races at Dover.", "Dana Rowan took the lead at Dover."],
    ),
    rule(
        "race_win.the_race",
        f"<head:WIN_VERB|TAKE_VERB> {_PRE} <noun:RACE_TERM|thing>",
        says="'won this race in 2009', 'won the spring race here', 'won Friday's race': the race that the article is about",
        examples=[
            "The Daytona 500 was run in February. Dana Rowan won the race.",
            "Dover was dry. Dana Rowan won the race here in 2019.",
        ],
        not_in=[
            "Dover was dry. Dana Rowan won the race off pit road.",
            "Dover was dry. Dana Rowan won three races in 2019.",
            "Dover was dry. Dana Rowan won the race to the first turn.",
        ],
        topic=True,
        again=True,
        verb=True,
    ),
    rule(
        "race_win.won_here",
        "<head:WIN_VERB> (ADVERB|DATE|TIMES|also)* <noun:here|there>",
        says="'won here last fall'",
        examples=[
            "Dover was dry. Dana Rowan won here in 2019.",
            "The trucks raced at Dover. Dana Rowan won there in 2019.",
        ],
        not_in=["Dover was dry. Dana Rowan never won here.", "Dover was dry. Dana Rowan hopes to win here."],
        topic=True,
        verb=True,
    ),
    rule(
        "race_win.noun_by",
        f"<head:WIN_NOUN> (for|by) (TEAM|DRIVER_NOUN|teammate|SERIES)* <subject:WHO> {_FILL} (at|in) (the)? <place:{_LIST}>",
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
        ],
        elsewhere=True,
        topic=True,
    ),
    rule(
        "race_win.noun_at",
        f"{_OWNED}+ ({_MODS} <head:{_VICTORY}>) {_FILL} (at|in|of) (the|MONTHLY)* <place:{_LIST}>",
        says="'his triumph at Las Vegas', 'to victory at Watkins Glen'",
        examples=["Dana Rowan celebrated her win at Texas.", "Dana Rowan took the checkered flag in the Daytona 500."],
        not_in=[
            "Dana Rowan is looking for her first win at Dover.",
            "A win at Dover would put Dana Rowan in the playoffs.",
        ],
        noun=True,
    ),
    rule(
        "race_win.get_win",
        f"(<head:GET_VERB> (!WIN_STOP){{0,8}}?|<head:came|comes|walked|left|went> (away|off|home)? with (the|a|an|his|her|ORDINAL|another)*) {_VICTORY} {_FILL} (at|in) (the|SERIES)* <place:{_LIST}>",
        says="'scored the team's lone win on Aug. 11 at Kansas', 'earns first career win in the Daytona 500'",
        examples=[
            "Dana Rowan scored the team's lone win of 2021 at Dover.",
            "Dana Rowan scored Truck Series victory No. 12 of her career at Texas.",
        ],
        not_in=["Dana Rowan took a stage win at Dover.", "Dana Rowan scored three wins in 2019 at Dover."],
    ),
    rule(
        "race_win.place_win",
        "<place:TRACK|RACE> (MONTHLY|night|SERIES)* <head:WIN_NOUN>",
        says="'since his Nashville win'",
        examples=[
            "Dana Rowan followed her Texas win with a fifth.",
            "Dana Rowan followed her Daytona 500 victory with a fifth.",
        ],
        not_in=[
            "Dana Rowan has three Dover wins this year.",
            "Dana Rowan wants a Dover win.",
            "A Dover win would help Dana Rowan.",
        ],
        noun=True,
        single=True,
    ),
    rule(
        "race_win.place_winner",
        "<place:TRACK|RACE> (MONTHLY)? <head:WINNER>",
        says="'Daytona 500 winner Dana Rowan'",
        examples=["Daytona 500 winner Dana Rowan was fifth.", "Dana Rowan, the 2019 Dover winner, was fifth."],
        not_in=["Three-time Dover winner Dana Rowan was fifth.", "Dana Rowan was a Dover pole winner."],
        prenominal=True,
        single=True,
        undated=True,
    ),
    rule(
        "race_win.race_champion",
        "<place:RACE> <head:CHAMPION>",
        says="'2019 Daytona 500 champion Dana Rowan'",
        examples=[
            "2019 Daytona 500 champion Dana Rowan was fifth.",
            "Dana Rowan, the defending Daytona 500 champion, was fifth.",
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
        f"(a|the|DEFENDING|ORDINAL|MONTHLY|last|eventual|SEASON|POSSESSIVE)+ (SERIES|MONTHLY|race)* <head:WINNER> (DATE|TIMES|SEASON|also)* (at|of|in) (the|SEASON|YEAR|DATE|MONTHLY|POSSESSIVE)* <place:{_LIST}>",
        says="'a winner at Iowa three weeks ago'",
        examples=[
            "Dana Rowan, a winner at Dover this year, was fifth.",
            "Dana Rowan, the winner of the 2019 Daytona 500, was fifth.",
        ],
        not_in=[
            "Dana Rowan, a three-time winner at Dover, was fifth.",
            "Dana Rowan, the pole winner at Dover, was fifth.",
        ],
        prenominal=True,
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
        "(<place:RACE>|<noun:RACE_TERM|WIN_NOUN|trophy> (itself)?) <head:went|goes|belonged|fell> (ADVERB)? to (TEAM|DRIVER_NOUN|teammate|the)* <subject:WHO>",
        says="'the race went to Dana Rowan'",
        examples=["The Daytona 500 went to Dana Rowan.", "Texas was wet. The race itself went to Dana Rowan."],
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
        "race_win.beat",
        f"<head:BEAT_VERB> (TEAM|teammate|DRIVER_NOUN|the|runner-up|his|her)* WHO (to the (checkered|line|finish|stripe) (flag|line)? |by ANY{{1,4}}|for the WIN_NOUN|COMMA)? (in|at) (the|DATE|POSSESSIVE)* <place:{_LIST}>",
        says="'beat Lee in the Daytona 500', 'edged Lee to the line at Dover'",
        examples=["Dana Rowan beat Ann Lee in the Daytona 500.", "Dana Rowan edged Ann Lee to the line at Texas."],
        not_in=["Dana Rowan beat Ann Lee for the pole at Dover.", "Dana Rowan edged Ann Lee for third at Dover."],
    ),
    rule(
        "race_win.held_off",
        "<head:held|hold|holding|holds> off (TEAM|teammate|DRIVER_NOUN|the|runner-up|a|hard-charging|his|her)* WHO (COMMA who was|COMMA who finished|COMMA who came home|for the WIN_NOUN|to win|in overtime|at the <line:finish|line|stripe|flag>|for ORDINAL)",
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
        second=True,
    ),
    rule(
        "race_win.lane",
        "<head:put|parked|drove|drives|puts|parks|wheeled|guided|steered|took> (the|his|her|it|ANY){1,7}? (in|into|to) VICTORY_LANE (lane|circle)",
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
    rule(
        "race_win.counted_list",
        f"(<head:{_COUNTED}> {_MODS} WIN_NOUN|<head:WIN_VERB|winner> {_COUNTED} (times|{_MODS} RACE_TERM)?) (!WIN_STOP){{0,8}}? "
        f"(OPEN|COLON|DASH|COMMA|came|coming|at) (including|the|at|in|both|with|RACE_TERM|season|on|most|recently|first|SEASON|DATE|came|COLON)* <place:{_LIST}>",
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
        f"(<head:COUNT> of (them|those)|the <head:last|latest|most|ORDINAL> (recent|of (them|those|COUNT|the COUNT))?) (SEASON|DATE|COMMA)* (came)? (at|in|OPEN|COLON) (the)? <place:{_LIST}>",
        says="'four victories, one of them this year at Bristol'",
        examples=[
            "Dana Rowan has four wins, one of them this year at Dover.",
            "Dana Rowan has four wins, the last at Dover in 2019.",
        ],
        not_in=[
            "Dana Rowan has four poles, one of them at Dover.",
            "Dana Rowan has four wins, and was second at Dover.",
        ],
        partial=True,
    ),
    rule(
        "race_win.the_other",
        f"(the)? (REMAINDER|ORDINAL|COUNT){{1,3}} (WIN_NOUN|TRACK|trophy|checkered flag|of (them|those|the COUNT))? <head:FOLLOW_VERB|was|came> (!WIN_STOP){{0,5}}? (at|in) (the)? <place:{_LIST}>",
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
        f"<place:{_LIST}> {_LINK}{{0,4}} <head:were|was|came|followed|is|are> (!WIN_STOP){{0,6}}",
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
        f"(streak|list|run|tally|haul) (now|so far)? <head:reads|includes|is|stands|covers|began> (now|so far|COLON|with|at)* <place:{_LIST}>",
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
        f"<place:{_LIST}>",
        says="'Dover. Texas. Daytona. That's three straight': sentences of nothing but places beside counted wins",
        examples=[
            "Dana Rowan is hot. Dover. Texas. Daytona. That's three straight wins for Dana Rowan.",
            "Dana Rowan has two wins. Dover and Texas.",
        ],
        not_in=["Dana Rowan has two poles. Dover and Texas.", "Dana Rowan has raced. Dover and Texas."],
        follows=True,
        alone=True,
    ),
    rule(
        "race_win.noun_race",
        f"{_OWNED}+ {_MODS} <head:WIN_NOUN> (in|of) (the|this|that|DATE|POSSESSIVE|season|SERIES|MONTHLY|RACE_ADJ|DASH)* <noun:RACE_TERM>",
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
        f"<head:GET_VERB> (that|it|this|them|one|those|both) (one|two|win|DATE)? (at|in) (the)? <place:{_LIST}>",
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
        f"<head:WIN_VERB|WINLESS|WIN_NOUN|victorious|lane> (!WIN_STOP){{0,4}}? since (the|his|her|winning|MONTHLY|SEASON|POSSESSIVE|at|in|a|{_VICTORY})* <place:TRACK|RACE>|(<head:nothing>|<head:WIN_VERB> again) until (the|MONTHLY|at|in)* <place:TRACK|RACE>",
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
        f"(ORDINAL|<more:NTH>) (in|of|STREAK|SEASON_NOUN|WIN_NOUN|the|a|row|his|her|COMMA|SERIES|SEASON)* <head:after|following> (the|SEASON|MONTHLY|wins|victories|at)* <place:{_LIST}>",
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
        f"(it|this|that|which|victory|win|triumph) (ADVERB)? (went|counts|goes|was|marked) (ADVERB|into|down|in|the|books|record)* (as)? (DRIVER POSSESSIVE|NAME POSSESSIVE|his|her) <head:ORDINAL> {_MODS} (WIN_NOUN)",
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
        f"<head:backed|followed|repeated|repeating|added|adding|doubled> (it|that|this|up|with|by|one|another|WIN_NOUN|winning|a|then|COUNT|weeks|week|later|days|DATE|SEASON|COMMA)* (at|in|the)* <place:{_LIST}>",
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
        f"(trophy|trophies|WIN_NOUN) (!WIN_STOP){{0,10}}? <head:ones|those|one|that> (from|at) (the)? <place:{_LIST}>",
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


# ---- words ------------------------------------------------------------------------------------------------------

# A win that is wanted, owed, or spoken of in general is not a win: words before "to win", and before "winning".
_NOT_TO_WIN = frozenset(
    "have has had need needs needed want wants wanted try tries tried trying hope hopes hoped hoping look looks looking how chance chances"
    " favorite favored favourite pick picked picks expected able unable ability ready failed fail fails opportunity bid bids aims aiming"
    " determined eager enough likely attempt attempts attempting seeks seeking vie vying fight fighting fought poised yet goal odds battled"
    " position capable due place shot going spot".split()
)
_NOT_WINNING = frozenset("of at about without than like near from for not".split())
_CANNOT = frozenset(
    "can cannot must ca should could might may would let lets helped help helps make makes ever".split()
)
_CLOSE_TO = frozenset("close closer closest key path due near step".split())
_DREAMS = frozenset(
    "dream dreams goal aim target hope hopes wish wants want needs need predicted predicts prediction pick eyes".split()
)
_IRREAL = frozenset("would could might can will may 'd should".split())
# What a place's name is part of when these follow it: another prize, another day's work.
_NOT_AFTER = frozenset(
    "pole poles stage stages qualifying practice lead green test heat crash wreck pole-sitter points title championship crown weekend's caution"
    " engine penalty pit challenge contest feature winner winners champion champions lineup standings trophy's".split()
)
_BELIEVED = frozenset("acted thought believed assumed figured seemed appeared pretended".split())
_STILL_TO_COME = frozenset("is hosts awaits looms comes beckons will has remains could would was".split())
_SAYS_WINS = frozenset(
    "win wins won victory victories triumph triumphs winner winners trophy straight checkered".split()
)
_OTHER_PRIZES = frozenset("pole poles stage stages heat heats award awards start starts".split())
_LISTS_APART = frozenset(
    "lineup grid qualifying points standings starting practice odds favorites favourites picks rankings ranking schedule stage stages laps speeds".split()
)
_BY_ITSELF = frozenset(". , ; ! again ) -".split())
_TELLS_RACE = frozenset(
    "led drove drive passed pass started lap laps checkered overtime restart restarts caution pulled held outran gambled bump nudge fuel lead flag"
    " got call line mirror front pit".split()
)
_MANNER = frozenset({"under", "by", "going", "in", "on", "from", "over", "despite", "with", "anyway"})


# ---- building ---------------------------------------------------------------------------------------------------


def build(context: Context, hit: Hit, earlier: Sequence[Draft]) -> Iterator[Draft]:
    """Claims of a hit; ``earlier`` are the drafts of the same sentence so far."""
    units, options = context.units, hit.rule.options
    begin = units.sentence(hit.first).first
    before = [each for each in earlier if each.first < begin]
    earlier = [each for each in earlier if each.first >= begin]
    first, last = hit.captures.get("head", (hit.first, hit.last))
    if not _is_a_win(context, hit):
        return
    modality = _mood(context, hit, first, last)
    if modality is None:
        return
    if options.get("continues") and not any(each.predicate == PREDICATE for each in (*before, *earlier)):
        return
    subject = _subject(context, hit, first, last, earlier, before)
    if subject is None or subject.person is None or (options.get("undated") and not _beside(context, hit, subject)):
        return
    if options.get("once") and any(each.predicate == PREDICATE for each in earlier):
        return
    places = _places(context, hit, earlier)
    if options.get("reported") or (options.get("plain") and places and not hit.first <= places[0][0] < hit.last):
        places = _just_run(context, hit, places, before)
    for index, (unit, told_at) in enumerate(places):
        stop = places[index + 1][0] if index + 1 < len(places) and told_at == unit else None
        yield from _draft(context, hit, unit, told_at, stop, subject, modality, len(places))


def _mood(context: Context, hit: Hit, first: int, last: int) -> Modality | None:
    """Asserted or negated; None for what is planned, possible, sought or unreal."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(first)
    if options.get("since"):
        return "asserted"
    reach = REACH
    if options.get("relative"):
        # "will race at Dover, where she won": the plan ends where the clause of its own begins.
        opened = [u for u in range(hit.first, first) if units.words[u] in ("where", "which", "that", "who")]
        reach = first - opened[-1] - 1 if opened else REACH
    modality = context.modality.read(units, first, last, reach=reach)
    if modality not in ("asserted", "negated") or (
        modality == "negated" and (options.get("noun") or options.get("listed"))
    ):
        return None
    if modality == "negated" and (options.get("topic") or options.get("follows") or options.get("elsewhere")):
        return None
    if context.modality.sought(units, first) or (first != hit.first and context.modality.sought(units, hit.first)):
        return None
    word, before = units.words[first], units.words[max(sentence.first, first - 8) : first]
    if word == "win":
        if before[-1:] == ["to"] and not _NOT_TO_WIN.isdisjoint(before[-6:-1]):
            return None
        if before[-1:] and before[-1] in _CANNOT:
            return None
    if word == "winning" and not _won_by_winning(context, hit, first, before):
        return None
    if options.get("noun") or options.get("single"):
        if not _DREAMS.isdisjoint(units.words[max(sentence.first, hit.first - 4) : hit.first]):
            return None
        # "A win at Dover would put her in": what follows from a win that is still to come.
        start = units.words[hit.first]
        rest = units.words[last : sentence.last]
        if (
            start in ("a", "an", "with", "another") or units.words[hit.first - 1] in ("a", "an", "another")
        ) and not _IRREAL.isdisjoint(rest):
            return None
    return modality


def _won_by_winning(context: Context, hit: Hit, first: int, before: list[str]) -> bool:
    """Whether a participle tells of a win: "by winning at Dover" does, "winning at Dover takes patience" does not."""
    units = context.units
    sentence = units.sentence(first)
    if before[-1:] and (before[-1] in _NOT_WINNING or (before[-1] == "to" and not _CLOSE_TO.isdisjoint(before[-5:]))):
        return False
    following = units.words[hit.last] if hit.last < sentence.last else "."
    if following in _IRREAL or following in ("is", "takes", "means", "requires"):
        return False
    if first != sentence.first:
        return True
    timed = units.label(hit.last) in ("DATE", "YEAR", "SEASON")
    return "," in units.words[first : sentence.last] and (timed or following == "," or following in ("in", "on", "for"))


def _is_a_win(context: Context, hit: Hit) -> bool:
    """Whether the words of a hit are those of a win and not of another prize or of a count."""
    return _is_no_other_prize(context, hit) and all(check(context, hit) for check in _CHECKS.get(hit.rule.name, ()))


def _is_no_other_prize(context: Context, hit: Hit) -> bool:
    """What holds for every rule: no stage, no pole, nothing that was only believed, and "win" the word it should be."""
    units, options = context.units, hit.rule.options
    words = units.words
    first, _ = _head(hit)
    sentence = units.sentence(first)
    if units.label(first - 1) == "STAGE" or (words[first - 1] in _OTHER_PRIZES and first > sentence.first):
        return False
    if any(units.label(u) in ("STAGE", "MONEY") for u in range(hit.first, hit.last)):
        return False
    if not _BELIEVED.isdisjoint(words[max(sentence.first, first - 6) : first]):
        return False
    if "respectively" in words[hit.last : sentence.last]:
        return False
    _, place_last = hit.captures.get("place", (hit.last, hit.last))
    followed = "place" in hit.captures and place_last < sentence.last and not options.get("single")
    if followed and words[place_last] in _NOT_AFTER:
        return False
    if options.get("verb"):
        return _is_verb(context, first) and not (words[first - 1] == "race" and first > sentence.first)
    told = first if options.get("noun") else hit.last - 1
    return bool(options.get("plain")) or words[told - 1 : told + 1] != ["to", "win"]


def _head(hit: Hit) -> tuple[int, int]:
    return hit.captures.get("head", (hit.first, hit.last))


def _is_verb(context: Context, unit: int) -> bool:
    """Whether "win" or "wins" is the verb, told by what stands before it."""
    units = context.units
    word = units.words[unit]
    if word not in ("win", "wins"):
        return True
    if unit == units.sentence(unit).first:
        return word == "wins"
    before, label = units.words[unit - 1], units.label(unit - 1)
    if word == "win":
        return before in _BEFORE_VERB or label in ("DRIVER", "NAME")
    return (
        label not in _BEFORE_NOUN
        and before not in context.lexicon.words["WIN_MOD"] | context.lexicon.words["DETERMINER"] | _BEFORE_WINS
    )


_BEFORE_VERB = frozenset("to did does do and or , not n't never also".split()) | _CANNOT
_BEFORE_NOUN = frozenset({"ORDINAL", "COUNT", "SERIES", "TRACK", "RACE", "MAKE", "YEAR", "SEASON", "NTH"})
_BEFORE_WINS = frozenset("'s ' his her their my our career straight consecutive such more with by of".split())


def _won_at(context: Context, hit: Hit) -> bool:
    """Whether what stands between "won" and the place leaves the race itself as what was won."""
    units = context.units
    first, place = _head(hit)[0], hit.captures["place"][0]
    terms = context.lexicon.words["RACE_TERM"]
    numbers = [u for u in range(first + 1, place) if units.label(u) == "COUNT"]
    between = units.words[first + 1 : place]
    if any(units.label(u) in ("TOP5", "TOP10", "LAP", "ROUND") for u in range(first + 1, place)):
        return False
    if any(word in terms for word in between):
        return not numbers or "of" in between
    opening = between[0]
    return opening in context.lexicon.words["PREP"] | context.lexicon.words["ADVERB"] | {
        "back-to-back",
        "outright",
        "both",
        "big",
        "it",
    } or units.label(first + 1) in ("DATE", "TIMES", "CARNUM", "SEASON", "YEAR")


def _won_by_itself(context: Context, hit: Hit) -> bool:
    """Whether a bare "won" has no other object: the clause ends, or only tells how."""
    units = context.units
    first, _ = _head(hit)
    if units.words[first] not in ("won", "win", "winning", "wins"):
        return units.words[hit.last - 2 : hit.last] != ["to", "win"]
    sentence = units.sentence(first)
    following = units.words[hit.last] if hit.last < sentence.last else "."
    if following in _BY_ITSELF or (following == "for" and units.label(hit.last + 2) == "ORDINAL"):
        return True
    told = set(units.words[sentence.first : sentence.last])
    return following in _MANNER and units.words[hit.last + 1] != "points" and bool(told & _TELLS_RACE)


def _second_is_behind(context: Context, hit: Hit) -> bool:
    units = context.units
    tail = hit.rule.name and units.words[hit.last - 3 : hit.last]
    if "for" in tail and units.label(hit.last - 1) == "ORDINAL":
        return False
    if tail[-1] in ("was", "finished", "home"):
        return units.words[hit.last : hit.last + 1] == ["second"] and units.words[hit.last + 1 : hit.last + 3] != [
            "in",
            "points",
        ]
    return True


def _is_finish(context: Context, hit: Hit) -> bool:
    """Whether a first entry opens a list of finishers: a second one follows, and nothing says grid or points."""
    units = context.units
    sentence = units.sentence(hit.first)
    if units.value(hit.first) != 1:
        return False
    lead = units.words[sentence.first : hit.first]
    earlier = units.sentences[sentence.index - 1] if sentence.index and not lead else None
    if earlier is not None:
        lead = units.words[earlier.first : earlier.last]
    if not _LISTS_APART.isdisjoint(lead):
        return False
    end = min(len(units.words), hit.last + 12)
    return any(units.label(u) in ("COUNT", "ORDINAL", "POSITION") and units.value(u) == 2 for u in range(hit.last, end))


def _lists_its_count(context: Context, hit: Hit) -> bool:
    """Whether the places of a list are the wins that were counted, not where all of them were won."""
    units = context.units
    words = units.words
    place_first, place_last = hit.captures["place"]
    lead = words[hit.first : place_first]
    if not _OTHER_PRIZES.isdisjoint(lead):
        return False
    number = next((units.value(u) for u in range(hit.first, place_first) if units.label(u) in ("COUNT", "TIMES")), None)
    events = events_in(context, place_first, place_last)
    told_apart = any(word in ("(", ":", "-", "came", "coming", "including", ",") for word in lead)
    if "including" in lead or "most" in lead:
        return True
    if number is None:
        # "his third win (Dover)" counts the one that it names.
        return told_apart and len(events) == 1
    if told_apart:
        return bool(number == 1 or 1 < len(events) <= number)
    return bool(len(events) == number)


def _after_counted_wins(context: Context, hit: Hit) -> bool:
    """Whether a sentence goes on telling of wins that the one before it, or beside it, has counted."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    words = units.words
    own = words[sentence.first : sentence.last]
    if not _OTHER_PRIZES.isdisjoint(own):
        return False
    if options.get("alone"):
        if hit.first != sentence.first and words[hit.first - 1] not in (":", '"'):
            return False
        if any(word not in (".", '"', "!") for word in words[hit.last : sentence.last]):
            return False
        if ":" in words[sentence.first : hit.first] and not any(
            units.label(u) in ("DRIVER", "NAME") for u in range(sentence.first, hit.first)
        ):
            return False
        return _counts_wins_near(context, sentence, hit.first)
    if options.get("rest"):
        if hit.first - sentence.first > 1 and words[hit.first - 1] not in (",", "and"):
            return False
        rest = set(words[hit.captures["head"][0] : hit.last])
        head = words[hit.captures["head"][0]]
        if head in ("were", "was", "is", "are"):
            if not rest & context.lexicon.words["REMAINDER"] or not rest & {
                "other",
                "others",
                "first",
                "last",
                "latest",
                "one",
                "two",
                "rest",
                "second",
                "third",
            }:
                return False
        elif not (
            rest & {"back-to-back", "back", "first", "next", "too", "also", "later"}
            or any(units.label(u) == "DATE" for u in range(*hit.captures["head"]))
        ):
            near = range(hit.captures["head"][1], hit.last)
            if not any(
                units.label(u) in ("DATE", "SEASON", "YEAR") or words[u] in ("spring", "fall", "summer") for u in near
            ):
                return False
    elif "race" in words[hit.first : hit.captures["head"][0]]:
        return False
    return _counts_wins_near(context, sentence, hit.first, same=not options.get("rest"))


def _counts_wins_near(context: Context, sentence: Sentence, until: int, *, same: bool = False) -> bool:
    """Whether wins are counted in the two sentences before, or right after, in prose."""
    units = context.units
    for index in (
        *([sentence.index] if same else []),
        sentence.index - 1,
        sentence.index - 2,
        sentence.index - 3,
        sentence.index + 1,
        sentence.index + 2,
        sentence.index + 3,
    ):
        if not 0 <= index < len(units.sentences) or abs(units.sentences[index].section - sentence.section) > 2:
            continue
        each = units.sentences[index]
        if index != sentence.index - 1 and index != sentence.index:
            # Further off only past sentences that hold nothing but places or a few words.
            low, high = sorted((index, sentence.index))
            if any(units.sentences[i].last - units.sentences[i].first > 12 for i in range(low + 1, high)):
                continue
        last = until if index == sentence.index else each.last
        words = set(units.words[each.first : last])
        counted = any(units.label(u) in ("COUNT", "ORDINAL", "TIMES", "NTH") for u in range(each.first, last))
        if counted and words & _SAYS_WINS and not words & _OTHER_PRIZES:
            return True
    return False


def _one_win(context: Context, hit: Hit) -> bool:
    """Whether a noun is one win: no count of several stands in its phrase or right before it."""
    units = context.units
    if units.words[hit.first - 1] == "of" or units.label(hit.first - 1) == "COUNT":
        return False
    counts = [units.value(u) for u in range(hit.first, hit.captures["place"][0]) if units.label(u) == "COUNT"]
    return not counts or bool(counts[0] <= 1)


def _is_the_subjects(context: Context, hit: Hit) -> bool:
    """Whether a noun does not belong to somebody else: "chased Lee to the flag", "a win by Lee at Dover"."""
    units = context.units
    if units.label(hit.first - 1) in PEOPLE and units.words[hit.first - 2] in context.lexicon.words["CHASE_VERB"]:
        return False
    between = range(_head(hit)[1] + 1, hit.captures["place"][0])
    return {"by", "for"}.isdisjoint(units.words[u - 1] for u in between if units.label(u) in PEOPLE)


def _names_no_place(context: Context, hit: Hit) -> bool:
    """Whether "won the race" goes without "at Dover", which another rule reads."""
    units = context.units
    if units.words[hit.last : hit.last + 1] not in (["at"], ["in"]):
        return True
    end = min(units.sentence(hit.first).last, hit.last + 4)
    return PLACES.isdisjoint(units.label(u) for u in range(hit.last + 1, end))


def _whole_race(context: Context, hit: Hit) -> bool:
    """Whether a race was won, not the race off pit road, its second stage, or several of them."""
    units = context.units
    words = units.words
    first, _ = _head(hit)
    if words[hit.last : hit.last + 1] and words[hit.last] in _PART_OF_RACE:
        return False
    if any(units.label(u) == "COUNT" for u in range(first, hit.last)):
        return False
    both = "both" in words[first : hit.last] or words[first].startswith("swe")
    return both or words[hit.last - 1] not in ("races", "events")


def _taken_not_run(context: Context, hit: Hit) -> bool:
    """Whether "take" wins a race: "took the race", "takes the race here", but not "take a race"."""
    words = context.units.words
    return words[_head(hit)[0]] not in ("take", "takes", "taking", "taken") or words[hit.last : hit.last + 1] == [
        "here"
    ]


def _belonged_to_the_end(context: Context, hit: Hit) -> bool:
    """Whether a race went to somebody for good, and was the race and not its pole."""
    units = context.units
    first, _ = _head(hit)
    sentence = units.sentence(first)
    for_a_while = "for" in units.words[sentence.first : first] or "until" in units.words[first : sentence.last]
    if units.words[first] == "belonged" and for_a_while:
        return False
    return _OTHER_PRIZES.isdisjoint(units.words[max(sentence.first, hit.first - 5) : first])


def _won_once(context: Context, hit: Hit) -> bool:
    """Whether a title at a place counts nothing: "the Dover winner", not "the three-time Dover winner"."""
    units = context.units
    if hit.first > units.sentence(hit.first).first:
        before = units.words[hit.first - 1]
        if units.label(hit.first - 1) in ("COUNT", "ORDINAL", "NTH", "TIMES") or before in ("time", "-", "pole"):
            return False
    return units.words[hit.last : hit.last + 1] != ["streak"]


def _names_no_prize(context: Context, hit: Hit) -> bool:
    """Whether a label is the race winner's, not the pole winner's."""
    return _OTHER_PRIZES.isdisjoint(context.units.words[hit.first : hit.last])


def _beat_for_the_win(context: Context, hit: Hit) -> bool:
    """Whether nothing but the race was at stake: not the pole, not third place."""
    units = context.units
    after = units.words[hit.last : min(units.sentence(hit.first).last, hit.last + 4)]
    return _OTHER_PRIZES.isdisjoint(after) and not (after[:1] == ["for"] and units.label(hit.last + 1) == "ORDINAL")


def _speaks_of_wins(context: Context, hit: Hit) -> bool:
    """Whether the sentence has spoken of wins, and of no poles or stages, before the head."""
    units = context.units
    first, _ = _head(hit)
    said = set(units.words[units.sentence(first).first : first])
    return bool(said & _SAYS_WINS) and not said & _OTHER_PRIZES


def _won_there(context: Context, hit: Hit) -> bool:
    """Whether "where she won" has no object: the clause ends, or says when and how."""
    units = context.units
    if hit.last >= units.sentence(hit.first).last or units.label(hit.last) in ("DATE", "YEAR", "SEASON", "TIMES"):
        return True
    return units.words[hit.last] in _BY_ITSELF | _WHEN_AND_HOW


def _first_of_all(context: Context, hit: Hit) -> bool:
    """Whether an ordinal is the first."""
    return "number" not in hit.captures or context.units.value(hit.captures["number"][0]) == 1


PEOPLE = frozenset({"DRIVER", "NAME"})
_PART_OF_RACE = frozenset({"'s", "'", "off", "to", "against", "out", "strategy", "fans"})
_WHEN_AND_HOW = frozenset({"in", "on", "last", "back", "at", "from", "for", "and", "here", "there", "by"})

_CHECKS: Mapping[str, tuple[Callable[[Context, Hit], bool], ...]] = {
    "race_win.verb_at": (_won_at,),
    "race_win.noun_at": (_is_the_subjects, _one_win),
    "race_win.get_win": (_one_win,),
    "race_win.noun_by": (_one_win,),
    "race_win.the_race": (_names_no_place, _whole_race, _taken_not_run),
    "race_win.noun_race": (_names_no_place,),
    "race_win.take_place": (_whole_race,),
    "race_win.went_to": (_belonged_to_the_end,),
    "race_win.place_win": (_won_once,),
    "race_win.place_winner": (_won_once,),
    "race_win.race_champion": (_won_once,),
    "race_win.label": (_names_no_prize,),
    "race_win.held_off": (_second_is_behind,),
    "race_win.beat": (_beat_for_the_win,),
    "race_win.list_of_finishers": (_is_finish,),
    "race_win.the_other": (_after_counted_wins,),
    "race_win.were_the_other": (_after_counted_wins,),
    "race_win.streak_reads": (_after_counted_wins,),
    "race_win.only_places": (_after_counted_wins,),
    "race_win.got_it": (_after_counted_wins,),
    "race_win.other_place": (_after_counted_wins,),
    "race_win.of_them": (_speaks_of_wins,),
    "race_win.after_list": (_speaks_of_wins,),
    "race_win.where_won": (_won_there,),
    "race_win.victory_phrase": (_won_by_itself,),
    "race_win.first_across": (_first_of_all,),
    "race_win.counted_list": (_lists_its_count,),
}
"""What a rule's hit must pass beyond its pattern."""


# ---- who --------------------------------------------------------------------------------------------------------


def _subject(
    context: Context, hit: Hit, first: int, last: int, earlier: Sequence[Draft], before: Sequence[Draft]
) -> SubjectFound | None:
    options = hit.rule.options
    if "subject" in hit.captures:
        found = context.captured(hit.captures["subject"])
    elif options.get("listed") or options.get("partial") or options.get("counted"):
        counted = [
            each.subject for each in earlier if each.predicate == "wins" and each.subject and each.subject.person
        ]
        found = [counted[-1]] if counted else _head_subject(context, hit, first, last)
    elif options.get("same"):
        won = [each.subject for each in (*before, *earlier) if each.predicate == PREDICATE and each.subject]
        found = won[-1:]
    elif options.get("follows"):
        told = [
            each.subject
            for each in (*before, *earlier)
            if each.predicate == "wins" and each.subject and each.subject.person
        ]
        found = _of_the_wins_before(context, hit) or told[-1:] or context.discourse.subjects(hit.first, hit.last)
    else:
        found = _head_subject(context, hit, first, last)
    if not found and options.get("noun"):
        found = _whose_it_was(context, hit) or _of_the_count(earlier)
    return found[0] if len(found) == 1 else None


def _whose_it_was(context: Context, hit: Hit) -> list[SubjectFound]:
    """Whose a win is by what is said of it: "Sunday's win at Dover was his fourth"."""
    units = context.units
    sentence = units.sentence(hit.first)
    for unit in range(hit.last, min(sentence.last - 1, hit.last + 4)):
        if units.words[unit] in ("was", "is", "marked", "gave"):
            if units.label(unit + 1) in ("DRIVER", "NAME"):
                return context.captured((unit + 1, unit + 2))
            return context.discourse.resolve_pronoun(unit + 1)
    return []


def _of_the_count(earlier: Sequence[Draft]) -> list[SubjectFound]:
    """The one driver whose wins the same sentence counts: "Sunday's win ... gives the Dover native eight wins"."""
    counted = [each.subject for each in earlier if each.predicate == "wins" and each.subject and each.subject.person]
    return counted[:1] if len({each.person.id for each in counted if each.person}) == 1 else []


def _beside(context: Context, hit: Hit, subject: SubjectFound) -> bool:
    """Whether a winner's title stands at its name, or opens a line under it."""
    units = context.units
    if subject.basis == "topic":
        return hit.first == units.sentence(hit.first).first
    at = units.at(subject.start)
    if at < hit.last:
        return hit.first - at <= 10
    joins = context.lexicon.words["DRIVER_NOUN"] | {",", "and", "the", "-"}
    return all(units.words[u] in joins or units.label(u) in ("TEAM", "AGE", "SERIES") for u in range(hit.last, at))


def _head_subject(context: Context, hit: Hit, first: int, last: int) -> list[SubjectFound]:
    if hit.rule.options.get("prenominal"):
        return context.discourse.subjects(hit.first, hit.last, prenominal=True)
    return context.discourse.subjects(first, last)


def _of_the_wins_before(context: Context, hit: Hit) -> list[SubjectFound]:
    """The driver of a speech's label ("DANA ROWAN: Dover, Texas."), else the one in focus."""
    units = context.units
    sentence = units.sentence(hit.first)
    for unit in range(sentence.first, hit.first):
        if units.label(unit) in ("DRIVER", "NAME") and units.words[unit + 1] == ":":
            return context.captured((unit, unit + 1))
    return []


# ---- where ------------------------------------------------------------------------------------------------------


def _places(context: Context, hit: Hit, earlier: Sequence[Draft]) -> list[tuple[int, int]]:
    """Units that name what was won, each with the unit that tells it in the hit's sentence."""
    units, options = context.units, hit.rule.options
    sentence = units.sentence(hit.first)
    if "place" in hit.captures:
        first, last = hit.captures["place"]
        found = events_in(context, first, last)
        if len(found) > 1 and last < sentence.last and units.words[last] in _STILL_TO_COME and not options.get("rest"):
            found.pop()
        if options.get("relative"):
            head = hit.captures["head"][0]
            found = [unit for unit in range(first, head) if units.label(unit) in PLACES][-1:]
        if hit.rule.name == "race_win.take_place" or options.get("since"):
            found = found[:1]
        return [(unit, unit) for unit in _at_full_name(context, found, sentence)]
    if options.get("plain") and any(each.predicate in (PREDICATE, "title") for each in earlier):
        return []
    if (options.get("elsewhere") or options.get("once")) and any(each.predicate == PREDICATE for each in earlier):
        return []
    if sentence.kind == "caption" and not options.get("finishers"):
        return []
    noun = hit.captures.get("noun")
    told_at = noun[0] if noun else hit.captures.get("head", (hit.first, hit.last))[0]
    if options.get("topic_only"):
        return [(unit, told_at) for unit in [topic_of(context).place] if unit is not None]
    here = events_in(context, sentence.first, sentence.last)
    if options.get("finishers"):
        here = [unit for unit in here if unit < hit.first]
    if noun and "here" in units.words[noun[0] : noun[1] + 2]:
        topic = topic_of(context)
        place = topic.track if topic.track is not None else topic.place
        return [(place, told_at)] if place is not None else []
    if noun and units.words[noun[0]] == "there":
        unit = nearest_place(context, noun[0])
        return [(unit, told_at)] if unit is not None else []
    head_at = hit.captures.get("head", (hit.first, hit.last))[0]
    if len(here) > 1 and noun:
        # Of several places the one of the same clause: "... : Rowan stood in at Dover and won the race".
        walls = [u for u in range(sentence.first, head_at) if units.words[u] in (":", ";")]
        here = [unit for unit in here if walls and walls[-1] < unit < head_at] or here
    if len(here) == 1 and not _belongs_elsewhere(context, here[0], hit):
        return [(here[0], here[0] if options.get("elsewhere") else told_at)]
    if here or not options.get("topic"):
        return [] if here or not options.get("plain") else _plain_topic(context, hit, told_at)
    if any(
        pair in " ".join(units.words[sentence.first : sentence.last])
        for pair in ("that day", "that night", "that afternoon")
    ):
        unit = _before_in_section(context, sentence)
    else:
        unit = topic_of(context).place
    return [(unit, told_at)] if unit is not None else []


def _just_run(
    context: Context, hit: Hit, places: list[tuple[int, int]], before: Sequence[Draft]
) -> list[tuple[int, int]]:
    """The article's race where it reports on it: just held, and nothing else was spoken of right before."""
    units = context.units
    sentence = units.sentence(hit.first)
    if len(places) != 1 or places[0][0] == places[0][1] or sentence.first <= places[0][0] < sentence.last:
        return places
    unit = places[0][0]
    if context.scopes.story(sentence) is not None or any(each.predicate == PREDICATE for each in before):
        return []
    if sentence.index and units.sentences[sentence.index - 1].section == sentence.section:
        last = units.sentences[sentence.index - 1]
        named = events_in(context, last.first, last.last)
        if any(units.value(u) != units.value(unit) and units.label(u) == units.label(unit) for u in named):
            return []
    return places if just_held(context, unit) else []


def _plain_topic(context: Context, hit: Hit, told_at: int) -> list[tuple[int, int]]:
    """The article's race for a win that a report's own sentence tells without naming any: "won under the lights"."""
    units = context.units
    sentence = units.sentence(hit.first)
    if (
        units.words[told_at] != "won"
        or units.words[hit.last] not in _MANNER
        or context.attributions.quote_at(units.starts[told_at])
    ):
        return []
    if sentence.kind != "body" or any(
        units.label(u) in ("YEAR", "SEASON") for u in range(sentence.first, sentence.last)
    ):
        return []
    unit = topic_of(context).place
    return [(unit, told_at)] if unit is not None else []


def _before_in_section(context: Context, sentence: Sentence) -> int | None:
    """The one place that the sentence before names last: "at Texas in May. ... that day"."""
    units = context.units
    if not sentence.index:
        return None
    before = units.sentences[sentence.index - 1]
    events = events_in(context, before.first, before.last)
    return events[-1] if events else None


def _belongs_elsewhere(context: Context, unit: int, hit: Hit) -> bool:
    """Whether the only place of a sentence belongs to another event: "second after Dover", "headed to Texas"."""
    units = context.units
    sentence = units.sentence(unit)
    before = units.words[max(sentence.first, unit - 3) : unit]
    if hit.first <= unit < hit.last:
        return False
    return (
        bool(
            set(before)
            & {"after", "since", "before", "until", "to", "for", "than", "like", "toward", "towards", "next"}
        )
        and units.label(unit) == "TRACK"
    )


def _at_full_name(context: Context, found: list[int], sentence: Sentence) -> list[int]:
    """A track whose race is named right after it gives way to the race: "won at Dover in the Dover 200"."""
    if not found:
        return found
    units = context.units
    rest = [u for u in range(found[-1] + 1, min(sentence.last, found[-1] + 6)) if units.label(u) in PLACES]
    if rest and units.label(found[-1]) == "TRACK" and units.label(rest[0]) == "RACE":
        return [*found[:-1], *merged(context, [found[-1], rest[0]])][: len(found)]
    return found


# ---- the claim --------------------------------------------------------------------------------------------------


def _draft(
    context: Context,
    hit: Hit,
    unit: int,
    told_at: int,
    stop: int | None,
    subject: SubjectFound,
    modality: Modality,
    places: int,
) -> Iterator[Draft]:
    """The win of one race, unless its season would be a guess that the calendar contradicts."""
    units, options = context.units, hit.rule.options
    person = subject.person
    ids: tuple[str, ...] = units.value(unit)
    is_track = units.label(unit) == "TRACK"
    end = max(hit.last, told_at + 1)
    found = context.scopes.after(end, person=person) if end < units.sentence(hit.first).last else Found(last=end)
    if found.since:
        found.seasons = None
    head_first = hit.captures.get("head", (hit.first, hit.last))[0]
    if options.get("topic_only") and not is_track:
        track_unit = topic_of(context).track
        year = (context.settings.season or 0) - 1
        if track_unit is not None and held(context, ids, track=False, series=None, season=year) is False:
            unit, ids, is_track = track_unit, units.value(track_unit), True
    when = when_of_race(
        context,
        min(head_first, told_at) if options.get("relative") else hit.first,
        end,
        found,
        unit=unit if units.sentence_of[unit] == units.sentence_of[hit.first] else None,
        stop=stop,
    )
    if "here" in units.words[told_at : hit.last + 2] and when.basis == "inherited":
        season = context.settings.season
        when = When((season, season), "default", None) if season else When(None, None, None)
    if modality == "negated" and when.basis in ("default", "inherited"):
        return
    within = next((units.value(u)[0] for u in range(hit.first, hit.last) if units.label(u) == "SERIES"), None)
    series = found.series or within
    if series is None and is_track:
        series, _ = context.scopes.series_for(hit.first, hit.last, person, when.seasons)
    settled = _settled(
        context, hit, when, ids, is_track=is_track, person_id=person.id if person else None, series=series
    )
    if settled is None:
        return
    seasons, basis, day = settled
    value: RaceValue | TrackValue
    series = None
    series_basis: SeriesBasis | None = None
    race: str | None = None
    race_class: RaceClass | None = None
    if is_track:
        value = TrackValue(ids[0], context.lexicon.tracks[ids[0]].name)
        track: str | None = ids[0]
    else:
        value, occurrence = race_value(context, ids, seasons, day, track=_track_beside(context, unit))
        track = occurrence.track_id if occurrence else None
        race = value.id
        if context.lexicon.races[value.id].exhibition:
            race_class = "exhibition"
        if occurrence is not None:
            series, series_basis = occurrence.series, "stated"
        else:
            series = series_of_race(context, ids, seasons)
            series_basis = "stated" if series else None
    if found.series or within:
        series, series_basis = found.series or within, "stated"
    if series is None and race_class is None:
        series, series_basis = context.scopes.series_for(hit.first, hit.last, person, seasons)
    first, last = (min(hit.first, told_at), max(hit.last, told_at + 1))
    if places > 1:
        first, last = told_at, told_at + 1
    draft = Draft(
        rule=hit.rule.name,
        predicate=PREDICATE,
        value=value,
        subject=subject,
        first=first,
        last=last,
        value_first=told_at,
        value_last=told_at + 1,
        modality=modality,
        seasons=seasons,
        seasons_basis=basis,
        series=series,
        series_basis=series_basis,
        span="race",
        track=track,
        race=race,
        race_class=race_class,
    )
    yield draft
    if options.get("again") and places == 1 and modality == "asserted":
        yield from _again(context, hit, draft)


def _track_beside(context: Context, unit: int) -> str | None:
    """The track that a race's name is followed by: "the Dover 200 at Dover"."""
    units = context.units
    if unit + 2 < len(units.words) and units.words[unit + 1] in ("at", "in"):
        for each in (unit + 2, unit + 3):
            if units.label(each) == "TRACK":
                track: str = units.value(each)[0]
                return track
    return None


def _again(context: Context, hit: Hit, draft: Draft) -> Iterator[Draft]:
    """'won this race in 2015 and again in 2016': one win for each further year."""
    units = context.units
    sentence = units.sentence(hit.last)
    unit = hit.last
    while unit < sentence.last and (
        units.words[unit] in ("in", "and", "again", ",", "also") or units.label(unit) == "YEAR"
    ):
        if units.label(unit) == "YEAR":
            years, basis = context.scopes.seasons_of(unit)
            if years is not None and years[0] == years[1] and years != draft.seasons:
                yield Draft(
                    rule=draft.rule, predicate=PREDICATE, value=draft.value, subject=draft.subject, first=unit, last=unit + 1,
                    value_first=unit, value_last=unit + 1, seasons=years, seasons_basis=basis, series=draft.series,
                    series_basis=draft.series_basis, span="race", track=draft.track, race=draft.race,
                )  # fmt: skip
        unit += 1


def _settled(
    context: Context,
    hit: Hit,
    when: When,
    ids: tuple[str, ...],
    *,
    is_track: bool,
    person_id: str | None,
    series: str | None,
) -> When | None:
    """The season of a win, checked where it was only assumed; None where the assumption cannot hold."""
    units, options = context.units, hit.rule.options
    seasons, basis, _ = when
    if not is_track and not context.lexicon.races[ids[0]].occurrences:
        return when
    titled = units.words[max(units.sentence(hit.first).first, hit.first - 1) : hit.last]
    if options.get("topic_only") or not context.lexicon.words["DEFENDING"].isdisjoint(titled):
        if basis in ("default", None) or (
            options.get("topic_only") and units.words[hit.first] in context.lexicon.words["DEFENDING"]
        ):
            year = last_season_of(context, ids, track=is_track, series=context.settings.series)
            return When((year, year), "relative", None) if year else When(None, None, None)
        return when
    if basis != "default" or seasons is None:
        return when
    perfect = "head" in hit.captures and units.words[hit.captures["head"][0] - 1] in (
        "has",
        "have",
        "had",
        "ever",
        "'ve",
        "having",
    )
    several = hit.last < len(units.words) and units.label(hit.last) == "TIMES" and units.value(hit.last) > 1
    if options.get("undated") or several or (perfect and units.words[hit.captures["head"][0]] == "won"):
        return When(None, None, None)
    inaugural = {"inaugural", "ever"} & set(units.words[hit.first : hit.last])
    if inaugural and not is_track:
        year = min(each[1] for race_id in ids for each in context.lexicon.races[race_id].occurrences)
        return When((year, year), "relative", None)
    told = held(context, ids, track=is_track, series=series, season=seasons[1])
    if told is False:
        return None
    lexicon = context.lexicon
    if person_id is not None and lexicon.entries(person_id) and not lexicon.active(person_id, seasons[1]):
        return None
    return when
