/** Set phrases, and words that are clipped as in chat. Written as `PATTERNS` are. */
export const PHRASE_PATTERNS = `
# set phrases
[untied > united] states|nations|kingdom
prime|foreign|finance|health|interior|defence|defense|cabinet [minster > minister]
prime|foreign|finance|health|government|cabinet|senior|defence [minsters > ministers]
[costumer > customer] service|services|support|satisfaction|relations|base|care
[pubic > public] school|schools|library|health|transport|opinion|sector|money|inquiry|relations|policy|affairs|service|services|spending|interest|support|servant|servants|meeting
[heath > health] care|insurance|secretary|officials|problems|workers
[statue > statute] of limitations
sneak [peak > peek]
free [reign > rein]
to [reign > rein] in spending|costs|inflation
[bare > bear] with me|us
[bare > bear] in mind
[baited > bated] breath
[tow > toe] the line
[wet > whet] your|his|her|their|my|our appetite
one [in > and] the same
[peaked > piqued] my|his|her|their|our interest|curiosity
[poured > pored] over the|his|her|their documents|books|maps|data|records
[marshal > martial] law
[marital > martial] arts
deep [seeded > seated]
the|a|my|your|his|her|our|their [hole > whole] thing|time|world|country|family|story|life|day|week|point|process
as a [hole > whole]
on the [hole > whole]
[break > brake] pedal|pedals|fluid|pads
[roll > role] model|models
play|plays|played|playing a|an|the|no|key|major|big|leading [roll > role] in
was|were|is|are|be|been|not|isn't|aren't|wasn't [aloud > allowed] to
lots|lot|plenty of [patients > patience] and
[bored > board] of directors|trustees|governors
[hart > heart] attack|disease
[soul > sole] purpose|reason|survivor|responsibility|owner
[dose > does] not|n't
[preform > perform] the|a|well|better|at
to|will|can|could|would [preform > perform]
to|will|can [sale > sell] my|your|his|her|their|it|them
went|going|go|goes|been|come|came|get|got|look|looked|walked [threw > through] the|a|it|this|that|all
[payed > paid]
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
gold|silver|bronze [metal > medal] winner|winners|in|at
struck|strike|strikes a [cord > chord] with
vocal [chords > cords]
make|makes|made|making [due > do] with
can't|cannot|couldn't [bare > bear] to|the|it|with|this|that|him|her|them
to [bare > bear] the brunt|burden|cost|costs|responsibility|weight
on|off|down|across|along|by the [rode > road]
new|bike|gas|brake|foot|accelerator [peddle > pedal]
pulled|stretched|drawn|held|stretch|pull [taught > taut]
cross|crossing|crossed|across|open|closed|close|between [boarders > borders]
so|too|very|really|always [crowed > crowded]
the [mangers > managers]
chose|choose|prefer|prefers|preferred the [later > latter]
very|so|extremely|incredibly|super|really|quite [knowledge > knowledgeable]
a|very|more|most [through > thorough] job|investigation|review|search|check|examination|clean|cleaning|understanding|inspection|analysis
to|must|can|will|would|could|just|don't|didn't [through > throw] it|them|that|away|a|out|up|in
wonder|wander [wonder > wander] aimlessly
to|will|would|could|can [wonder > wander] around|aimlessly
is|are|was|were|it's|be [possible > possibly] the best|worst|most|greatest|biggest|only
[simple > simply] the best
the|and [mostly > most] important|importantly
too|so|very|is|was|i'm|really|always [buys > busy]
have|has|had|did|do you|he|she|they|we|i [every > ever] been|seen|had|heard|eaten|tried|done|met|used|known|traveled|travelled|visited|wondered|thought|felt|made|bought|want|wanted|see|need|go|get|think
you|we|they|i|he|she will|would|could|can|have|had [every > ever] been|see|seen|need|want|have|had|get|go|find|meet|step|eat|use|know|do|forget|read
spinal|umbilical [chord > cord]
[complimentary > complementary] medicine|therapy|therapies
[advise > advice] column|columnist

# clipped pronouns
of|at|with|for|to|make|get|put|keep|told|give|let|call|loved|paid|see|use|take|got|tell|hate|love|beat [em > them]
[em > them] !dash|dashes|space|spaces|quad|square|width|units|unit
if|when|where|how|what|that|do|can|will|did|thank|are|as|hope|know|think|want|love|see|miss [u > you]
[u > you] are|can|will|have|want|need|know|guys|should|could|would|don't
[u > you] must|may|might|did|do|get|got|go|see|say|think|like|were|had|always|never|just|all|to
rip|tell|show|give|help|love|miss|wish|thanks|to|for|with|of|about|meet|remind|cost|let [u > you]
!the|an|one|per|each|half|in|by [em > them] ^
what|where|how|who|u|you|they|we|there|these|those|here [r > are] the|u|you|my|your|they|we|not|in|so|a|some|any
`
