/**
 * Real words in the wrong place. A line is a few neighbouring words in small letters, with `|` between alternatives; in brackets stands the
 * word that is wrong with what was meant. `@name` is a class of `classes.ts`, and `!` before alternatives or a class says that a word is
 * there that is none of them. Only surroundings are listed in which the other reading is no English or next to none; what is open stays
 * silent.
 */
export const PATTERNS = `
# their, there, they're
@preposition [there > their] own
put|made|lost|changed|kept|left|sold|gave|took|raised|won|told|announced|have|has [there > their] own|new|first|money|homes|house|children|kids|minds|lives|jobs|names|hands
announced|released|launched|lost|sold|opened [there > their] !@function
[their > there] is|are|was|were|isn't|aren't|wasn't|weren't|has|have|would|could|may|must|should|seems|seemed|exists
[their > they're] going|coming|trying|getting|doing|making|not
[they're > their] own
@preposition [they're > their] !@function

# its, it's
[its > it's] a|an|been|not|going|also|too|because|why|okay|ok|obvious|unclear
[it's > its] own
@preposition|despite|during|within|behind [it's > its] !@function

# your, you're
[your > you're] going|welcome|not|doing|getting|trying|being|just|very|really|always|never|still|an|the
[you're > your] own
@preposition [you're > your] !@function
for|got|with|on|about|know|get|send|change [you > your] patience|cooperation|preference|preferences|message|messages|email|letter|help|support|time|interest|attention|understanding|reply|response|name|address|order|payment|business|pet|friends|family
@preposition|make|create|establish|build|bring|choose|write|develop|design|find|set [you > your] own

# then, than
rather [then > than]
more|less [then > than] @number|half|a|the|any|just|ever|enough|anything|anyone|usual|expected|i|you|we|they|he|she|it|my|your|his|her|their|our|that|those|what
@comparative [then > than] @number|the|a|an|any|ever|expected|usual|i|you|we|they|my|your|his|her|their|our|that|those|what|most|before|anyone|anything
more|less @adjective [then > than] @number|any|ever|usual|expected|those|most
no|any|nothing other [then > than]

# lose, loose
to|will|would|could|can|may|might|must|should|don't|didn't|doesn't|won't|can't|couldn't|wouldn't|never [loose > lose] my|your|his|her|its|our|their|a|the|all|any|money|weight|control|interest|sight|track|touch|power|faith|hope|confidence|face|ground|heart|patience|it|them|everything|something|this|that|out|more|some|strength|momentum|votes|seats|jobs
[loosing > losing] my|your|his|her|its|our|their|a|the|money|weight|control|interest|sight|track|touch|power|faith|hope|confidence|face|ground|it|them|everything|to|out
is|are|was|were|been|be|of|for [loosing > losing]

# affect, effect
will|would|could|can|may|might|must|should|not|don't|didn't|doesn't|won't [effect > affect] the|our|their|your|my|his|her|its|you|us|them|him|me|how|people|many|everyone|millions
adversely|negatively|badly|severely|directly|deeply|indirectly [effect > affect]
adversely|negatively|badly|severely|deeply|worst|not [effected > affected]
a|an|the|no|any|little|great|big|positive|negative|adverse|immediate|dramatic|devastating|same|knock-on [affect > effect] of|on
the [affects > effects] of

# to, too
way|far [to > too] much|many|late|long|big|small|often|soon|few|high|low|expensive|early|easy|hard|bad|close
not|never [to > too] happy|pleased|sure|bad|late|long|many|much|shabby|worried|keen|concerned|surprised|impressed|sad|proud
is|are|was|were|it's|that's|there's|i'm|been [to > too] late|big|small|easy|expensive|bad|old|young|slow|fast|weak|dangerous|busy|tired|complicated|much|many
in|want|wants|wanted|going|able|need|needs|trying|have|had|has|ready|unable|allowed [too > to] be|do|make|get|go|see|take|help|find|keep|give|come|stay|leave

# have, of
could|should|would|might|must|couldn't|shouldn't|wouldn't [of > have] been|had|gone|done|made|known|thought|seen|got|gotten|come|taken|told|said|given|used|left|kept|bought|won|lost|cost|happened|helped|stopped|liked|loved|wanted|asked|called|turned|saved|worked

# whose, who's
[who's > whose] own|name|names|job|father|mother|son|daughter|wife|husband|family|house|idea|turn
[whose > who's] been|going|not|afraid|coming

# whether, weather
[weather > whether] or not
if|know|decide|ask|asked|see|sure|determine|wonder|wondered|clear|question|of [weather > whether] he|she|they|we|you|i|it|there|to|the
[whether > weather] forecast|forecasts|conditions|warning|warnings|station|stations

# peace, piece
a|one|each|every|another|this|that [peace > piece] of
[piece > peace] treaty|talks|process|deal|accord|accords|envoy|keepers|activist|activists|prize

# passed, past
walked|drove|ran|flew|rode|rushed|slipped|sailed|went [passed > past] the|him|her|them|it|us|me
half|quarter [passed > past] @number
[past > passed] away
has|have|had [past > passed] the|a|its|legislation|laws|unanimously

# advice, advise
please [advice > advise]
a piece of [advise > advice]
good|bad|legal|medical|some|any|expert|professional|financial|further|free|specific [advise > advice]
will|would|could|can|should|strongly [advice > advise] you|him|her|them|us|me|people|anyone|everyone|against|that

# breath, breathe
to|can|can't|could|couldn't|cannot [breath > breathe]
a|deep|his|her|my|your|their|last|every [breathe > breath] of|and|before|away

# led, lead
was|were|been|being [lead > led] by
has|have|had|having [lead > led] to|the|him|her|them|us|many|some

# principal, principle
school|vice|deputy|assistant [principle > principal]
the [principle > principal] reason|cause|cast|role|source|aim|investigator
in the name of [principal > principle]
a matter of [principal > principle]

# were, where
they|we|who|which|there [where > were] a|an|not|no|so|very|all|also|just|still|being|going|doing|trying|many|some|two|three|killed|arrested|told|able|born|found|made|given|taken|expected
they|we [where > were] !possible|necessary|appropriate|needed|available
there [where > were] !@function
[where > were] killed|injured|arrested|wounded
he|she|it|i|they|we|you|there [wear > were] not|going|being

# hear, here
to [here > hear] about
can|can't|could|couldn't|never [here > hear] the|it|him|her|you|me|what|about|from

# knew, new; know, no
i|he|she|we|they|never [new > knew] that|how|what|where|who|why|about|it|him|her|them|nothing|something|this
don't|didn't|doesn't [no > know]
have|had|has|with [know > no] idea|objection|doubt|problem|reason|choice|intention

# accept, except
to|will|would|not|can|cannot|can't [except > accept] that|his|her|their|this|it|any|responsibility|blame|defeat|your|my|our
was|were|been|be|is|are [excepted > accepted] into|as

# quiet, quite
[quiet > quite] a few|lot|bit|while
was|is|are|were|it's|not [quiet > quite] likely|possible|possibly|different|difficult|similar|clear|frankly
a|the [quite > quiet] life|night|place|street|neighbourhood|neighborhood|moment|corner

# of, off
fell|jumped|climbed|rolled|stepped [of > off] the
instead|because|kind|lots|capable|ahead [off > of] the|a|his|her|their|my|our|your|its|them|us|being|those|these|this|that

# from, form
away|apart|ranging|came|comes|come|suffering|suffered|suffers|died|removed|retired|prevent|prevented|stolen|escaped|graduated|emerged|arrived|returned [form > from] the|a|an|his|her|their|its|this|that|these|those|my|our|your|all|other|@number|home|school|cancer

# participles
@have [went > gone]
@have [took > taken]
@have [came > come]
@have [ran > run]
@have [saw > seen]
@have [gave > given]
@have [wrote > written]
@have [began > begun]
@have [became > become]
@have [ate > eaten]
@have [chose > chosen]
@have [knew > known]
@have [drove > driven]
@have [threw > thrown]
am|is|are|was|were|i'm|he's|she's|it's|they're|we're|you're|wasn't|isn't|aren't|weren't [suppose > supposed] to
he|she|it [use > used] to
i|we|they|you|who|there [use > used] to be

# articles and pronouns
[an > and] then|the|so|they|he|she|we|this|there|see
like|is|was|has|watching [and > an] old|elderly|hour|effort|attempt|interview
[the > they] are|were|have|don't|didn't

# plurals
many|several|various|both|two|three|four|five [type > types] of
many|several|various|both|two|three|four|five [kind > kinds] of
many|several|various|both|two|three|four|five [sort > sorts] of

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
spinal|umbilical [chord > cord]
[complimentary > complementary] medicine|therapy|therapies
[advise > advice] column|columnist

# clipped pronouns
of|at|with|for|to|make|get|put|keep|told|give|let|call|loved|paid|see|use|take|got|tell|hate|love|beat [em > them]
[em > them] !dash|dashes|space|spaces|quad|square|width|units|unit
if|when|where|how|what|that|do|can|will|did|thank|are|as|hope|know|think|want|love|see|miss [u > you]
[u > you] are|can|will|have|want|need|know|guys|should|could|would|don't
`
