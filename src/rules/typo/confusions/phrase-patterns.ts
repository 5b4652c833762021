/** Set phrases, and words that are clipped as in chat. Written as `PATTERNS` are. */
export const PHRASE_PATTERNS = `
# set phrases
[untied > united] states|nations|kingdom
prime|foreign|finance|health|interior|defence|defense|cabinet [minster > minister]
prime|foreign|finance|health|government|cabinet|senior|defence [minsters > ministers]
[costumer > customer] service|services|support|satisfaction|relations|base|care
[pubic > public] school|schools|library|health|transport|opinion|sector|money|inquiry|relations|policy|affairs|service|services|spending|interest|support|servant|servants|meeting
[heath > health] care|insurance|secretary|officials|problems
[statue > statute] of limitations
sneak [peak > peek]
free [reign > rein]
to [reign > rein] in spending|costs|inflation
[bare > bear] with me|us
[bare > bear] in mind
[baited > bated] breath
[tow > toe] the line ^|and|or|on
[wet > whet] your|his|her|their|my|our appetite
is|are|was|were|be|being one [in > and] the same ^
[peaked > piqued] my|his|her|their|our interest|curiosity
he|she|they|i|we|who|has|have|had|officials|experts|investigators|lawyers [poured > pored] over the|his|her|their documents|books|maps|data|records
[marshal > martial] law
[marital > martial] arts
deep [seeded > seated]
the|a|my|your|his|her|our|their [hole > whole] thing|time|world|country|family|story|life|day|week|point|process
taken|seen|country|society|world|industry|economy|group|region|sector|system|nation|team as a [hole > whole]
^ on the [hole > whole] ^
[break > brake] pedal|pedals|fluid|pads
a|as|the|good|great|positive|female|male|our|their|his|her|of|for|and|strong|best [roll > role] model|models
play|plays|played|playing a|an|the|no|key|major|big|leading [roll > role] in
was|were|is|are|be|been|not|isn't|aren't|wasn't [aloud > allowed] to
lots|lot|plenty of [patients > patience] and practice|care|time|love|skill|understanding|persistence|hard
[bored > board] of directors|trustees|governors
[hart > heart] attack|disease
[soul > sole] purpose|reason|survivor|responsibility|owner
it|he|she|that|this|which|who|what|one [dose > does] not
[preform > perform] the|a|well|better|at
to|will|can|could|would [preform > perform]
to|will|can [sale > sell] my|your|his|her|their|it|them
~that|which|way went|going|go|goes|been|come|came|get|got [threw > through] the|a|it|this|that|all
[payed > paid] !out|with|off|^
[payed > paid] ^
town|parish|borough [counsel > council]
[lightening > lightning] strike|strikes|bolt|storm|rod
thunder and [lightening > lightning]
struck by [lightening > lightning]
general|project|team|club|account|hotel|store [manger > manager]
to|can|will|must [asses > assess] the|whether|how|their
stand|stands|stood|murder|faces [trail > trial] for|in|after|over|on
[diffuse > defuse] the|a bomb|tension|tensions|situation|row|crisis
[illicit > elicit] a response|reaction
[flaunt > flout] the law|rules
[mute > moot] point
[elude > allude] to
[hoards > hordes] of people|fans|tourists|journalists|reporters|children|visitors
[gorilla > guerrilla] warfare|war|fighters
gold|silver|bronze [metal > medal] winner|winners|winning
struck|strike|strikes a [cord > chord] with
vocal [chords > cords]
make|makes|made|making [due > do] with
can't|cannot|couldn't [bare > bear] to|the|it|with|this|that|him
to [bare > bear] the brunt|burden|cost|costs|responsibility|weight
on|off|down|across|along|by the [rode > road]
new|bike|gas|brake|foot|accelerator [peddle > pedal]
pulled|stretched|drawn|held|stretch|pull [taught > taut]
cross|crossing|crossed|across|open|closed|close [boarders > borders]
so|too|very [crowed > crowded]
the [mangers > managers]
chose|choose|prefer|prefers|preferred the [later > latter] ^
is|are|was|were|be|been|isn't|aren't|wasn't|weren't|staff|and very|so|extremely|incredibly|super|really|quite [knowledge > knowledgeable] ^|about|and|in|on|regarding
a|very [through > thorough] job|investigation|review|search|check|examination|clean|cleaning|understanding|inspection|analysis
~what|all|everything to|must|can|will|would|could|just|don't|didn't [through > throw] it|them|away|out|up
wonder|wander [wonder > wander] aimlessly
to|will|would|could|can [wonder > wander] around|aimlessly
was|were|are|he's|she's [possible > possibly] the best|worst|most|greatest|biggest|only
[simple > simply] the best
the [mostly > most] important|importantly
and [mostly > most] importantly
and [mostly > most] important i|it|they|we|you|the
too|so|very|is|was|i'm [buys > busy]
have|has|had|did|do you|he|she|they|we|i [every > ever] been|seen|heard|eaten|tried|done|met|used|known|traveled|travelled|visited|wondered|thought|felt|made|bought|see|get|think
you|we|they|i|he|she will|would|could|can|have|had [every > ever] been|see|seen|get|go|find|meet|step|eat|use|know|do|forget|read
spinal|umbilical [chord > cord]
[complimentary > complementary] medicine|therapies
[advise > advice] column|columnist

# clipped pronouns
of|at|with|for|to|make|get|put|keep|told|give|let|call|loved|paid|see|use|take|got|tell|hate|love|beat [em > them] !dash|dashes|rule|rules|space|spaces|quad|square|width|units|unit|^
of|at|with|for|make|get|put|keep|told|give|let|call|loved|paid|take|got|tell|hate|love|beat [em > them] ^
if|when|where|how|what|that|do|can|will|did|thank|are|as|hope|know|think|want|love|see|miss [u > you] !and|or|is|be|in|of|from|has|have|must|lies|does|denotes|equals|to|^
[u > you] are|can|will|want|need|know|guys|should|could|would|don't
[u > you] did|do|get|got|go|see|say|think|like|were|had|always|never|just|all
[u > you] must|may|might read|see|go|try|do|know|get|want
rip|tell|show|give|help|love|miss|wish|thanks|to|for|with|of|about|meet|remind|cost [u > you] !and|or|is|be|in|of|from|has|have|must|lies|then|to
!the|an|one|per|each|half|in|by [em > them] ^
what|where|how|who|u|you|they|we|there|here [r > are] the|u|you|my|your|they|we|not|in|so|a|some|any
`
