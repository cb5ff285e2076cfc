"""Cars: which number somebody drives, and for whom when the team's name is on the car.

One description gives both claims: "the No. 7 JR Motorsports Chevrolet" a number and a team, "the No. 5 Sponsor
Chevrolet" only a number. A number alone stands for car, team or crew; it becomes a claim where somebody drives it.
"""

from __future__ import annotations

from extractor.claims.grammar import rule

# What leads to a number: "the", "his own", "a rainbow-colored", "JR Motorsports'", "the same".
LEFT = (
    "((the|a|an|his|her|their|that|its|another) (CAR_ADJ|DASH|CAPITALISED|TEAM|MAKE|ORDINAL|POSSESSIVE)*|"
    "TEAM POSSESSIVE?|(DRIVER|NAME|PERSON|CAPITALISED) POSSESSIVE CAR_ADJ?)"
)
# What stands between a number and the end of the car's description.
PAINT = "(CAPITALISED|TEAM|MAKE|SERIES|POSSESSIVE|AMPERSAND|DASH|COUNT|RACE|TRACK|CAR_NOUN|SLASH)"
_NUMBERS = "<numbers:CARNUM ((COMMA|and|AMPERSAND)+ (the)? CARNUM)*>"

RULES = (
    rule(
        "car.driver_of",
        f"<subject:DRIVER|NAME> (COMMA|OPEN)? (who is)? (the|FORMER|longtime|rookie|owner and|owner SLASH|owner DASH)* (DRIVER_NOUN|behind the wheel) (of|in|for|aboard) {LEFT} <number:CARNUM>",
        says="'Dana Rowan, driver of the #26 Toyota'",
        examples=[
            "Dana Rowan, driver of the #26 Toyota, waves to fans.",
            "Dana Rowan, the driver of Joe Gibbs Racing's No. 19, was third.",
            "Dana Rowan, owner and driver of the No. 4 Dodge, was fourth.",
        ],
        not_in=["Dana Rowan, fan of the #26 Toyota, waves.", "Dana Rowan, crew chief of the No. 26, was told to wait."],
        epithet=True,
    ),
    rule(
        "car.driver_of_apart",
        f"(COMMA|OPEN|DASH) (the)? DRIVER_NOUN of {LEFT} <number:CARNUM>",
        says="'Dana Rowan joins us, driver of the No. 9 Chevrolet'",
        examples=[
            "Dana Rowan joins us now, driver of the No. 9 Chevrolet.",
            "Dana Rowan was there too, driver of the No. 12.",
        ],
        not_in=["Dana Rowan met the owner, builder of the No. 9.", "She was third, ahead of the No. 9."],
        epithet=True,
    ),
    rule(
        "car.the_driver_of",
        f"the DRIVER_NOUN of {LEFT} <number:CARNUM>",
        says="'the driver of the No. 88' is whom the article speaks of",
        examples=[
            "Dana Rowan won. The driver of the No. 88 Chevrolet started first.",
            "Dana Rowan won again. It made the driver of the No. 21 a favorite.",
        ],
        not_in=["Dana Rowan won. The crew of the No. 88 celebrated.", "Dana Rowan thanked the owner of the No. 88."],
        described=True,
        epithet=True,
    ),
    rule(
        "car.the_number_driver",
        f"the <number:CARNUM> {PAINT}{{0,5}} (DRIVER_NOUN|wheelman)",
        says="'the No. 23 Joe Gibbs Racing driver'",
        examples=[
            "Dana Rowan won. It was the fourth win for the No. 23 Joe Gibbs Racing driver.",
            "Dana Rowan was calm. The No. 8 driver smiled.",
        ],
        not_in=["Dana Rowan won. The No. 23 Joe Gibbs Racing crew smiled.", "Dana Rowan won. The No. 23 hauler left."],
        described=True,
        epithet=True,
    ),
    rule(
        "car.in_brackets",
        "<subject:DRIVER|NAME> (OPEN|COMMA|DASH|BAR|COLON|END)? <number:CARNUM>",
        says="'Dana Rowan (No. 7 Ford)', 'DANA ROWAN, No. 34 Ford'",
        examples=[
            "Dana Rowan (No. 7 Ford): Started 14th.",
            "Dana Rowan, No. 34 Loud Coffee Ford",
            "Dana Rowan | #34 | Ohio",
        ],
        not_in=["Dana Rowan beat the No. 7 Ford.", "Dana Rowan, on lap 7, spun."],
        epithet=True,
    ),
    rule(
        "car.after_aside",
        "<subject:DRIVER|NAME> COMMA? (OPEN (OTHER|COUNT|ORDINAL|MARK|DASH|SLASH|CAPITALISED|MAKE|AGE){1,5} CLOSE COMMA?|COMMA (COUNT|AGE) COMMA) (in the|DASH|BAR)? <number:CARNUM>",
        says="'DANA ROWAN (+900), No. 44 Niece Motorsports Chevrolet', odds, age or home between",
        examples=[
            "DANA ROWAN (+900), No. 44 Niece Motorsports Chevrolet",
            "Dana Rowan (+1200), No. 12 Ford",
            "Dana Rowan, 23, No. 7 Ford",
        ],
        not_in=[
            "Dana Rowan (who passed the No. 12), then the No. 38.",
            "Dana Rowan (+500) over the No. 38.",
        ],
        epithet=True,
    ),
    rule(
        "car.whose",
        "<subject:DRIVER|NAME> COMMA? whose (own|TEAM|POSSESSIVE|MAKE|CAPITALISED){0,4} <number:CARNUM>",
        says="'Dana Rowan, whose No. 54 Toyota started ninth'",
        examples=[
            '"I was patient," said Dana Rowan, whose No. 54 Toyota started ninth.',
            "It rained on Dana Rowan, whose Niece Motorsports No. 42 was parked outside.",
        ],
        not_in=[
            "Dana Rowan, whose crew chief left the No. 52, shrugged.",
            "Dana Rowan, whose car hit the No. 52, shrugged.",
        ],
        epithet=True,
    ),
    rule(
        "car.before_name",
        f"<number:CARNUM> {PAINT}{{0,5}}? (DRIVER_NOUN|of|(driven|piloted|wheeled|fielded) (by|for)|with|for) (the)? <subject:DRIVER|NAME>",
        says="'No. 24 driver Dana Rowan', 'the #19 of Dana Rowan', 'fields the No. 23 for Rowan'",
        examples=[
            "No. 24 driver Dana Rowan was fifth.",
            "Lee Marlow kept the #19 of Dana Rowan in his mirror.",
            "The team fields the No. 23 for Dana Rowan.",
        ],
        not_in=[
            "The No. 24 passed Dana Rowan.",
            "Lee Marlow drove the No. 24 for Dana Rowan.",
            "Lee Marlow is in the No. 24 for Dana Rowan this year.",
        ],
        epithet=True,
    ),
    rule(
        "car.number_name",
        "<number:CARNUM> (MAKE|TEAM)? (DASH)? <subject:DRIVER|NAME>",
        says="'#99-Rowan' in a list of penalties or of entries",
        examples=[
            "Penalties: #99-Dana Rowan, too fast; #7-Lee Marlow, crew over the wall.",
            "Entered: #8 Chevrolet Dana Rowan.",
        ],
        not_in=["No. 3 - Dana Rowan, the upset nobody saw coming.", "Reason #3 to like Rowan: nothing."],
        listed=True,
        epithet=True,
    ),
    rule(
        "car.replaces",
        "(<verb:REPLACE_VERB>|(takes|take|took|taking) over for|in place of|instead of) (the|an|a|GOING_ADJ|DRIVER_NOUN|FORMER|SERIES|CHAMPION|TEAM|POSSESSIVE|COMMA)* "
        f"<before:DRIVER|NAME> COMMA? ((at|with|for) TEAM)? (in|aboard|behind the wheel of|at the wheel of) {LEFT} <number:CARNUM>",
        says="'replaces Lee Marlow in the No. 19': both of them, one after the other",
        examples=[
            "Dana Rowan replaces Lee Marlow in the No. 15 at Team Penske.",
            "Dana Rowan will take over for the retired Lee Marlow in the No. 8 next year.",
            "Dana Rowan succeeded veteran Lee Marlow at Team Penske in the No. 2.",
        ],
        not_in=[
            "Dana Rowan replaced Lee Marlow on the No. 19 pit box.",
            "Dana Rowan passed Lee Marlow in the No. 19.",
            "Dana Rowan replaced a tire in the No. 19 pit.",
        ],
        move=True,
    ),
    rule(
        "car.takes_over_whose",
        "((takes|take|took|taking) over|TAKE_OVER|inherits|inherited|assumes|assumed) <before:DRIVER|NAME> POSSESSIVE (old|FORMER|vacant)? <number:CARNUM>",
        says="'takes over Lee Marlow's No. 2': both of them, one after the other",
        examples=[
            "Dana Rowan takes over Lee Marlow's No. 2 at Team Penske.",
            "Dana Rowan inherits Lee Marlow's old No. 8 next year.",
        ],
        not_in=[
            "Dana Rowan took Lee Marlow's No. 2 into the wall.",
            "Dana Rowan took over when Lee Marlow's No. 2 broke.",
        ],
        move=True,
    ),
    rule(
        "car.takes_place",
        "(GET_VERB|MOVE_VERB|fill|fills|filled|filling|has|had) (up|over|back|in|into)* <before:DRIVER|NAME> POSSESSIVE (old|FORMER|usual|vacant|longtime)? SEAT_NOUN "
        f"(in|aboard|at the wheel of|behind the wheel of) {LEFT} <number:CARNUM>",
        says="'takes Lee Marlow's place in the No. 61 Dodge': both of them, one after the other",
        examples=[
            "Dana Rowan takes Lee Marlow's place in the No. 61 Dodge at Team Penske.",
            "Dana Rowan will fill Lee Marlow's seat in the No. 8 next year.",
        ],
        not_in=[
            "Dana Rowan took Lee Marlow's advice in the No. 51 pit.",
            "Dana Rowan took Lee Marlow's place on the podium after the No. 51 won.",
        ],
        move=True,
    ),
    rule(
        "car.joins_in",
        f"ENTER_VERB (DRIVER|NAME|PERSON|TEAM|and|COMMA|AMPERSAND|the|DRIVER_NOUN){{1,6}} ((at|with) (the)? TEAM)? (in|aboard|and (will|to)? CAR_VERB) {LEFT} <number:CARNUM>",
        says="'will join Lee Marlow at Niece in the No. 74': the one who joins drives it",
        examples=[
            "Dana Rowan will join Lee Marlow at Team Penske in the No. 74.",
            "Dana Rowan joined Spire Motorsports in the No. 7.",
        ],
        not_in=[
            "Dana Rowan joined Lee Marlow at Team Penske on the No. 74 pit box.",
            "Dana Rowan joined Lee Marlow behind the No. 74.",
        ],
        move=True,
    ),
    rule(
        "car.leaves",
        f"(DROP_VERB|vacates|vacated|vacating|vacate) (behind)? {LEFT} <number:CARNUM>",
        says="Who leaves a car, or is about to, has driven it till then",
        examples=[
            "Dana Rowan leaves Niece Motorsports' No. 42 after this season.",
            "Dana Rowan vacated the No. 8 in May.",
        ],
        not_in=[
            "Dana Rowan left pit road behind the No. 42.",
            "Dana Rowan left Lee Marlow's No. 42 in the dust.",
            "Dana Rowan left the No. 42 hauler.",
        ],
        left=True,
    ),
    rule(
        "car.goes_to",
        f"(the|<before:DRIVER|NAME> POSSESSIVE (old|FORMER)? (RIDE_NOUN COMMA the)?|(his|her) (old|FORMER)) <number:CARNUM|COUNT> {PAINT}{{0,5}}? ((at|with) TEAM)? COMMA? (will|would|now|ADVERB|has|was|been|is|then|being)* PASS_VERB (over|on)? to (the|a|DRIVER_NOUN|TEAM|POSSESSIVE|AGE|CHAMPION|SERIES|YEAR|FORMER|his|her|teammate)* <subject:DRIVER|NAME>",
        says="'the 41 goes to Dana Rowan'",
        examples=[
            "Lee Marlow drives the No. 42 now, and the 41 goes to Dana Rowan.",
            "The No. 8 was handed to rookie Dana Rowan.",
            "Lee Marlow's old No. 16 at Niece Motorsports goes to Dana Rowan.",
        ],
        not_in=[
            "The No. 41 went to the back and Dana Rowan led.",
            "After the No. 8 spun, the 41 points went to Dana Rowan.",
            "The No. 41 fell to second behind Dana Rowan.",
            "The No. 41 belonged to Dana Rowan's father.",
        ],
        bare=True,
        move=True,
    ),
    rule(
        "car.gets_bare",
        "<subject:DRIVER|NAME> (will|would|ADVERB|has|had)* (gets|get|got|inherits|inherited|inherit|drives|drove|drive|keeps|takes over|took over|races|raced|pilots|piloted) the <number:COUNT>",
        says="'and Dana Rowan gets the 40'",
        examples=[
            "Lee Marlow drives the No. 42, and Dana Rowan gets the 40.",
            "The No. 8 is free since Dana Rowan drove the 12 last year.",
        ],
        not_in=[
            "The No. 8 spun, and Dana Rowan gets the 40 points.",
            "Dana Rowan gets the 40.",
            "The No. 8 spun, so Dana Rowan drove the 12 miles home.",
        ],
        bare=True,
        move=True,
    ),
    rule(
        "car.was_his",
        "the <number:CARNUM|COUNT> (in)? (YEAR|SEASON|DATE)? (COMMA|and|it|that|ADVERB)* (was|is|had been|BELONG_VERB to) <subject:DRIVER|NAME> (POSSESSIVE|STOP|COMMA|END|SEASON|YEAR|until|before|till)",
        says="'the 97 was Dana Rowan's', 'it was the No. 97 last year, and it was Dana Rowan's until May'",
        examples=[
            "The No. 26 is new; the 97 was Dana Rowan's until May.",
            "It was the No. 97 in 2019, and it was Dana Rowan's until last year.",
        ],
        not_in=[
            "The No. 97 was Dana Rowan fans' favorite.",
            "The No. 26 is new; the 97 points were Dana Rowan's.",
        ],
        bare=True,
        epithet=True,
        left=True,
        owner=True,
    ),
    rule(
        "car.faded",
        f"(before|until) (TEAM POSSESSIVE|the|his|her) (TEAM)? <number:CARNUM> {PAINT}{{0,5}}? FADED_VERB (back|out|off)? (to|into|from) (the)? (ORDINAL|POSITION)",
        says="'led until Niece Motorsports' No. 27 Ford dropped back to 11th': the car is that of the one the sentence is about",
        examples=[
            "Dana Rowan swept both stages before Niece Motorsports' No. 27 Ford dropped back to 11th.",
            "Dana Rowan led until the No. 8 dropped to 12th.",
        ],
        not_in=[
            "Dana Rowan chased Lee Marlow until the No. 27 Ford dropped back to 11th.",
            "Dana Rowan led until the No. 27 Ford passed her for second.",
        ],
        alone=True,
    ),
    rule(
        "car.split_between",
        f"(split|splits|splitting|divided|divides|dividing) (time|the|his|her|YEAR|SEASON|SEASON_NOUN|starts|races|schedule|DASH|of|COUNT|SERIES|rookie|ORDINAL){{0,5}}? between {LEFT} <numbers:CARNUM {PAINT}{{0,6}}? (COMMA|and|AMPERSAND)+ (the|his|her|TEAM POSSESSIVE?|(DRIVER|NAME|PERSON|CAPITALISED) POSSESSIVE)? CARNUM>",
        says="'split 2012 between the No. 51 and Niece Motorsports' No. 78'",
        examples=[
            "Dana Rowan split 2019 between Spire Motorsports' No. 51 and Niece Motorsports' No. 78.",
            "Dana Rowan splits time between the No. 8 and the No. 42.",
        ],
        not_in=[
            "Dana Rowan split the gap between the No. 8 and the No. 42.",
            "Dana Rowan ran between the No. 8 and the No. 42.",
        ],
    ),
    rule(
        "car.in_bare",
        "<subject:DRIVER|NAME> (will|would|ADVERB|has|had|is|was|be|been|back|remains|stays|returns)+ (in|aboard|to) the <number:COUNT>",
        says="'Dana Rowan will be in the 40 at Dover'",
        examples=[
            "Lee Marlow drove the No. 40, but Dana Rowan will be in the 40 at Dover.",
            "Lee Marlow has the No. 8 and Dana Rowan is back in the 12.",
        ],
        not_in=[
            "Lee Marlow drove the No. 40, but Dana Rowan will be in the 40 percent that rest.",
            "Dana Rowan will be in the 40 at Dover.",
        ],
        bare=True,
        move=True,
    ),
    rule(
        "car.substitute",
        f"SUB_VERB (in)? for (the|an|a|GOING_ADJ|CAPITALISED|DRIVER_NOUN|FORMER|SERIES|CHAMPION)* (<before:DRIVER|NAME>|PERSON) ((at|with|for) TEAM)? (in|aboard|behind the wheel of) {LEFT} {_NUMBERS}",
        says="'filling in for Lee Marlow in the #88'",
        examples=[
            "Dana Rowan will sit in for Lee Marlow in the #88 Chevrolet.",
            "Dana Rowan filled in for the injured Lee Marlow in the No. 12.",
            "Dana Rowan has filled in for Lee Marlow at Team Penske in the No. 12.",
        ],
        not_in=["Dana Rowan looked for Lee Marlow in the pits.", "Dana Rowan waited for Lee Marlow behind the No. 12."],
    ),
    rule(
        "car.put_in",
        f"(put|puts|putting|place|places|placed|install|installs|installed|slot|slots|slotted|run|runs|have|has|had) <subject:DRIVER|NAME> (back)? (in|into|aboard) {LEFT} {_NUMBERS}",
        says="'will put Dana Rowan in its No. 42 next season'",
        examples=[
            "Niece Motorsports will put Dana Rowan in its No. 42 next season.",
            "Team Penske placed Dana Rowan in the No. 12 in 2019.",
        ],
        not_in=[
            "Niece Motorsports will put Dana Rowan in the No. 42 hauler.",
            "Niece Motorsports put Dana Rowan behind the No. 42.",
        ],
    ),
    rule(
        "car.his_seat",
        f"<subject:DRIVER|NAME> POSSESSIVE (seat|ride|place|spot) (in|aboard) {LEFT} <number:CARNUM> {PAINT}{{0,5}}? (goes|went|will|is|was|passes|passed)",
        says="'Rowan's seat in the No. 88 goes to Vale': till then it was Rowan's",
        examples=["Dana Rowan's seat in the No. 88 goes to Lee Vale."],
        not_in=["Dana Rowan's seat in the press box was beside the No. 88."],
        also=True,
        left=True,
    ),
    rule(
        "car.held",
        f"(had|has|kept|keeps|having|keeping) the <number:CARNUM> {PAINT}{{0,4}}? (up front|out front|up near the front|out of trouble|out of the wall|running|headed|atop (the)? (standings|points)|atop the (pylon|board|scoring))",
        says="'had the No. 13 up front'",
        examples=["Dana Rowan had the No. 13 up front early.", "Dana Rowan kept the No. 8 Ford out of trouble."],
        not_in=["Dana Rowan had the No. 13 in her mirror.", "Dana Rowan kept the No. 8 hauler out of the rain."],
    ),
    rule(
        "car.trades",
        f"(traded|trades|trade|trading|swapped|swaps|swap|swapping|exchanged|exchanges) (in)? {LEFT} <was:CARNUM> {PAINT}{{0,5}}? for {LEFT} <number:CARNUM>",
        says="Who trades one number for another drives the first until then",
        examples=[
            "Dana Rowan traded the No. 8 for the No. 42.",
            "Dana Rowan swaps her No. 8 Ford for the No. 42 next year.",
        ],
        not_in=[
            "Dana Rowan traded paint with the No. 8 for the lead over the No. 42.",
            "Dana Rowan swapped the No. 8 hat for a shirt.",
        ],
        move=True,
    ),
    rule(
        "car.named_in",
        f"<subject:DRIVER|NAME> COMMA? ADVERB? (in|aboard) {LEFT} {_NUMBERS}",
        says="'Dana Rowan in the #88 and Lee Marlow in the #28'",
        examples=[
            "They raced side by side, Dana Rowan in the #88 and Lee Marlow in the #28.",
            "Then came Dana Rowan, in the No. 6.",
        ],
        not_in=["Dana Rowan slammed into the #88.", "Dana Rowan stood in the No. 12 pit."],
        epithet=True,
    ),
    rule(
        "car.drives",
        f"CAR_VERB ADVERB? {LEFT} {_NUMBERS}",
        says="'driving the #43 and #50', 'wheels the No. 41'",
        examples=["Dana Rowan wheels the No. 41 for Marlow Racing.", "Dana Rowan will pilot the #35 Toyota next year."],
        not_in=["Dana Rowan beat the No. 41.", "Dana Rowan ran into the No. 41.", "Dana Rowan built the No. 41 Ford."],
    ),
    rule(
        "car.brings",
        f"BRING_VERB {LEFT} <number:CARNUM> {PAINT}{{0,6}} (ORDINAL|HOMEWARD)",
        says="'brought the No. 98 home fifth', 'put the No. 88 in Victory Lane'",
        examples=["Dana Rowan brought the No. 98 Ford home fifth.", "Dana Rowan put the No. 88 in Victory Lane."],
        not_in=["Dana Rowan took the lead from the No. 98.", "Dana Rowan sold the No. 98 Ford to a fan."],
    ),
    rule(
        "car.climbs",
        f"CLIMB_VERB (up|back|down|over)? (out|in|off|from|into|onto|aboard|atop) (of|from|the cockpit of)? {LEFT} <number:CARNUM>",
        says="'climbed out of the No. 34', 'moves up in the No. 17'",
        move=True,
        examples=[
            "Dana Rowan climbed from the No. 34 Ford and smiled.",
            "Dana Rowan steps into the No. 5 for the first time.",
        ],
        not_in=["Dana Rowan moved past the No. 34.", "Dana Rowan moved up behind the No. 5."],
    ),
    rule(
        "car.his_run_in",
        f"<pronoun:his|her> (WORD|ORDINAL|SERIES|TRACK){{1,4}}? (in|aboard) {LEFT} {_NUMBERS}",
        says="'his farewell in the No. 29'",
        examples=[
            "Dana Rowan won. This is her farewell in the No. 29.",
            "Dana Rowan smiled. It was her second start in the No. 8.",
        ],
        not_in=["Dana Rowan thanked her teammate in the No. 8.", "Dana Rowan praised her rival in the No. 12."],
    ),
    rule(
        "car.rumored",
        f"(RUMOR_WORD (as)? (for|to|with)|(choice|candidate|pick|favorite|option) (for|to (drive|fill|pilot|run))) {LEFT} <number:CARNUM>",
        says="'is rumored for the No. 19'",
        examples=[
            "Dana Rowan is rumored for the No. 19.",
            "Dana Rowan has been linked to the No. 8 Chevrolet.",
            "Dana Rowan is the likely choice for the No. 77.",
        ],
        not_in=["Dana Rowan has been talking to the No. 8 crew.", "Dana Rowan asked for the No. 19."],
        rumor=True,
    ),
    rule(
        "car.seat",
        f"(in|aboard|inside|behind the wheel of|at the wheel of|at the controls of|(seat|wheel|cockpit|helm|entry) (of|in|with)) {LEFT} {_NUMBERS}",
        says="'second in the No. 8'",
        examples=[
            "Dana Rowan was second in the No. 8.",
            "Dana Rowan is back behind the wheel of the No. 16 Chevrolet.",
            "Dana Rowan was third. Roger Penske put her in the No. 8 that spring.",
        ],
        not_in=["Dana Rowan ran into the back of the No. 8.", "Dana Rowan waited in the No. 8 hauler."],
        seat=True,
    ),
    rule(
        "car.on_the_door",
        "with (a|the) <number:CARNUM|OTHER> on (the|his|her) (door|doors|side|roof|hood)",
        says="'won with a No. 3 on the door'",
        examples=["Dana Rowan won twice with a No. 3 on the door.", "Dana Rowan raced with the No. 19 on her roof."],
        not_in=["Dana Rowan won with the No. 3 on the lift.", "Dana Rowan stood with a No. 3 on a flag."],
    ),
    rule(
        "car.possessive",
        "(<subject:DRIVER|NAME> POSSESSIVE|<pronoun:his|her>) (own|backup|primary|spare|TEAM|TEAM POSSESSIVE|WORD)? <number:CARNUM>",
        says="'his No. 34 Ford', 'Rowan's No. 34'",
        examples=["Dana Rowan kept her No. 34 Ford out of trouble.", "Rain fell on Rowan's No. 34."],
        not_in=["Dana Rowan praised the No. 34 crew.", "Dana Rowan saw the team's No. 34 spin."],
        epithet=True,
    ),
    rule(
        "car.primary",
        "the (primary|backup|spare) <number:CARNUM>",
        says="'lost the primary No. 7 Chevrolet in practice'",
        examples=[
            "Dana Rowan lost the primary No. 7 Chevrolet in practice.",
            "Dana Rowan rolled out the backup No. 12.",
        ],
        not_in=["Dana Rowan passed the leading No. 7.", "Dana Rowan hit the stalled No. 12."],
    ),
    rule(
        "car.wheel",
        f"(the|his|her) <number:CARNUM> {PAINT}{{0,4}} POSSESSIVE (steering)? (wheel|cockpit|seat|controls)",
        says="'let go of the No. 45 Toyota's steering wheel'",
        examples=[
            "Dana Rowan has barely let go of the No. 45 Toyota's steering wheel.",
            "Dana Rowan polished the No. 8's seat.",
        ],
        not_in=["Dana Rowan admired the No. 45 Toyota's paint.", "Dana Rowan hit the No. 8's rear wheel."],
    ),
    rule(
        "car.and",
        f"(<subject:DRIVER|NAME>|<pronoun:he|she>) and (the|his|her) <number:CARNUM> {PAINT}{{0,3}}? (TEAM|MAKE|team|group|bunch|crew)",
        says="'he and the No. 24 Chevrolet turned up the volume'",
        examples=[
            "Dana Rowan and the No. 24 team took two tires.",
            "Last year she and the No. 24 Chevrolet won often, and Dana Rowan knew why.",
        ],
        not_in=[
            "Dana Rowan and the leader of the No. 24 team argued.",
            "Dana Rowan and Lee Marlow watched the No. 24 team.",
        ],
        epithet=True,
    ),
    rule(
        "car.team_won",
        f"(WIN_VERB|GET_VERB|gave|delivered|earned) (for)? the <number:CARNUM> {PAINT}{{0,3}} (team|crew|group|bunch) (POSSESSIVE)? (WORD|ORDINAL){{0,3}}? (WIN_NOUN|TITLE_NOUN|END)",
        says="'scored the No. 98 team's lone win'",
        examples=["Dana Rowan scored the No. 98 team's lone win.", "Dana Rowan gave the No. 7 team its first victory."],
        not_in=["Dana Rowan beat the No. 98 team's time.", "Dana Rowan watched the No. 7 team win."],
    ),
    rule(
        "car.takes_over",
        f"((takes|take|took|taking) over|TAKE_OVER|MOVE_VERB (over|back|up|down)? (to|into)|lands|landed in|gets|SIGN_VERB to drive|retains|keeps) {LEFT} <number:CARNUM>",
        says="'takes over the No. 20', 'moves to the #97'",
        examples=[
            "Dana Rowan moves to the #97 next season.",
            "Dana Rowan will take over the No. 20 next year.",
            "Dana Rowan moves to Lee Marlow's old No. 8 next season.",
        ],
        not_in=["Dana Rowan moves past the #97.", "Dana Rowan returned to the track behind the No. 20."],
        move=True,
    ),
    rule(
        "car.switch",
        f"<verb:MOVE_VERB> (over|back)? from ({LEFT} <was:CARNUM>|the <was:COUNT>) {PAINT}{{0,5}}? to ({LEFT} <number:CARNUM>|the <number:COUNT>)",
        says="Who switches from one number to another drives the first until then",
        examples=[
            "Dana Rowan switches from the No. 38 to the No. 34.",
            "Dana Rowan will move from the No. 4 Ford to the No. 14 next year.",
            "The No. 26 is hers no more: Dana Rowan switches from the 26 to the 41.",
        ],
        not_in=[
            "Dana Rowan pointed from the No. 38 to the No. 34.",
            "The lead passed from the No. 38 to the No. 34.",
            "Past the No. 8, Dana Rowan moved from the 12 slot to the 3 slot.",
        ],
        move=True,
        bare=True,
    ),
    rule(
        "car.leaves_for",
        f"DROP_VERB ANY{{0,8}}? for {LEFT} <number:CARNUM>",
        says="'left Joe Gibbs Racing for the No. 20 Toyota'",
        examples=[
            "Dana Rowan left Joe Gibbs Racing after last season for the No. 20 Team Penske Ford.",
            "Dana Rowan leaves the team for the No. 71.",
        ],
        not_in=[
            "Dana Rowan left room for one slower No. 20.",
            "Dana Rowan left early and the No. 71 won.",
        ],
        move=True,
    ),
    rule(
        "car.taken_from",
        f"((takes|take|took|taking) over|TAKE_OVER) {LEFT} <number:CARNUM> {PAINT}{{0,5}}? from <subject:DRIVER|NAME>",
        says="Whose number somebody takes over drives it until then",
        examples=[
            "Dana Rowan will take over the #88 from Lee Marlow. Lee Marlow, driver of the #88, shrugged.",
            "Dana Rowan inherits the No. 4 Ford from Kevin Marlow, driver of the No. 4.",
        ],
        not_in=["Dana Rowan took the lead from Lee Marlow.", "Dana Rowan took over from Lee Marlow."],
        also=True,
        epithet=True,
    ),
    rule(
        "car.vacated",
        f"<number:CARNUM> {PAINT}{{0,4}}? (ride|seat|car|truck)? (ADVERB|being|that was)? (vacated|given up|left (open|vacant|empty)|surrendered) by <subject:DRIVER|NAME>",
        says="'the No. 45 vacated by Lee Marlow': he drove it till then",
        examples=[
            "Lee Marlow steps into the No. 45 vacated by Dana Rowan.",
            "Lee Marlow takes over the No. 8 Ford left open by Dana Rowan.",
        ],
        not_in=["The No. 45 was passed by Dana Rowan.", "The No. 45 pit stall vacated by Dana Rowan was wet."],
        also=True,
        epithet=True,
        left=True,
    ),
    rule(
        "car.will_be_driver",
        f"(be|becomes|become|became|named) (the|its|their)? (new|next|full|full-time|time|DASH|primary|ADVERB)* DRIVER_NOUN (of|for|in) {LEFT} <number:CARNUM>",
        says="'will be the driver of the No. 8 in 2022'",
        examples=[
            "Dana Rowan will be the driver of the No. 8 in 2022.",
            "Dana Rowan became the full-time driver of the No. 42 in 2019.",
        ],
        not_in=["Dana Rowan will be a fan of the No. 8 in 2022.", "Dana Rowan became the crew chief of the No. 42."],
    ),
    rule(
        "car.relative",
        f"<number:CARNUM> {PAINT}{{0,4}}? (COMMA? (which|that)?|COMMA (the|a) (SERIES)? CAR_NOUN (which|that)?) <subject:DRIVER|NAME> (leaves|left|vacates|vacated|vacating|gives|gave|drove|drives|ran|raced|piloted|wheeled|took|brought|carried)",
        says="'the No. 34, which Rowan leaves behind', 'the No. 5 that Rowan gives up'",
        examples=[
            "The shop readied the No. 34, which Dana Rowan leaves behind.",
            "He wants the No. 5 that Dana Rowan gives up.",
            "Lee Marlow gets the No. 13, the car Dana Rowan drove to victory at Dover.",
        ],
        not_in=["The No. 34, and Dana Rowan knew it, was gone.", "The No. 5 that beat Dana Rowan was parked."],
        also=True,
        epithet=True,
    ),
    rule(
        "car.another",
        f"(and|COMMA|then)+ (in)? the <number:CARNUM> {PAINT}{{0,4}}? ((for|of|with|at) (TEAM|the)|in (YEAR|SEASON)|SEASON)",
        says="'drove the No. 10 for one team and the No. 42 for another'",
        examples=[
            "Dana Rowan drove the No. 10 for Joe Gibbs Racing this season and the No. 42 for Team Penske in 2019.",
            "Dana Rowan drove the No. 7 in 2018 and the No. 9 in 2019.",
        ],
        not_in=[
            "Dana Rowan drove the No. 10 for Joe Gibbs Racing and beat the No. 42.",
            "The No. 10 spun and the No. 42 of Team Penske hit it.",
        ],
        another=True,
    ),
)
