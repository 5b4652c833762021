/**
 * Real words in the wrong place. A line is a few neighbouring words in small letters, with `|` between alternatives; in brackets stands the
 * word that is wrong with what was meant. `@name` is a class of `classes.ts`, and `!` before alternatives or a class says that a word is
 * there that is none of them; `^` among them stands for no word: the start or end of a sentence, or a mark. What ends in `?` may be missing. Behind
 * `~` at the start of a line stand words of which none may be earlier in the sentence.
 * Only surroundings are listed in which the other reading is no English or next to none; what is open stays
 * silent.
 */
export const PATTERNS = `
# their, there, they're
@preposition [there > their] own
put|made|lost|changed|kept|left|sold|gave|took|raised|won|told|announced|have|has [there > their] own|new|first|money|homes|house|children|kids|minds|lives|jobs|names|hands
announced|released|launched|lost|sold|opened [there > their] new|second|third|own|latest|final|debut|annual
[their > there] is|are|was|were|isn't|aren't|wasn't|weren't|has|have|would|could|may|must|should|seems|seemed|exists
[their > they're] going|trying to @verb
if|when|because|think|since|where|what [their > they're] not|getting|doing|making|coming|going|trying
[they're > their] own
@preposition [they're > their] !@function
with|by|for [there > their] !@function
!out|outta of [there > their] !@function
get|got|getting [there > their] act|own|money|kids|children|parents|hands|jobs
[there > their] prices|staff|website|menu|parents|children|kids|employees|customers is|are|was|were|have|has
[they > there] is|was a|an|no|not|some|any|nothing|something|nobody|one

# its, it's
[its > it's] an|been|because|why|okay|ok
[its > it's] a !priori|posteriori|cappella|la|fortiori
!@preposition|despite|for|with|given|since|and|about [its > it's] not !being|having|inconsiderable|insubstantial|insignificant|yet|entirely|always|quite
^ [its > it's] not !being|having|inconsiderable|insubstantial|insignificant|yet|entirely|always|quite|going
^|and|but|that|because [its > it's] also
[its > it's] too late|early|bad|much|many|hard|small|big|long|cold|hot|soon|good|easy|expensive
[its > it's] going to @verb|happen|rain|work|cost
[it's > its] own
@preposition|despite|during|within|behind [it's > its] !@function

# apostrophes left out
i|you|we|they|he|she|it|that|this|there|who|which|just|still|really|simply|why|people [cant > can't] !@function|^
i|you|we|they|he|she|it|that|this|there|who|which|just|still|really|simply|why|people [cant > can't] be|have|do|you|we|they|he|she|it|even|always|just|really|also|only
^ [cant > can't] you|we|they|he|she|i|it
!his|her|their|its|our|my|your|one's|is|are|was|were|be|been|am|and|or|of|more|usual|old|^ [wont > won't] !to|of|and|or|^
i|you|we|they|he|she|it|that|there|people [wont > won't] ^
[hes > he's] a|an|the|not|been|going|gone|got|in|on|at|so|very|just|also|still|always|never|here|there|right|wrong|back|ready|my|your|our|their|only|too|really|trying|coming|doing|making|getting|looking|working|being|like|late|early|dead|alive|sure|happy|sick|tired|old|young|great|good|bad|better
[shes > she's] a|an|the|not|been|going|gone|got|in|on|at|so|very|just|also|still|always|never|here|there|right|wrong|back|ready|my|your|our|their|only|too|really|trying|coming|doing|making|getting|looking|working|being|like|late|early|dead|alive|sure|happy|sick|tired|old|young|great|good|bad|better
[whats > what's] the|a|your|his|her|my|our|their|this|that|it|going|wrong|happening|next|up|in|on|new|more|not|left
[theres > there's] a|an|no|the|not|nothing|something|one|only|always|more|been|also|still|plenty|another|some|any|so|too|little|much|never
^|and|but|that|because|if|when|so|think|since|as|now|like [im > I'm] a|an|the|not|going|so|very|just|also|still|always|never|here|right|wrong|back|ready|my|your|only|too|really|trying|doing|making|getting|looking|working|using|being|sure|happy|sorry|glad|afraid|sick|tired|old|good|bad|better
^|and|but|that|because|if|when|so|think|since|as|now|like|what|things|ones [ive > I've] been|had|got|never|always|ever|seen|done|made|just|also|already|only|read|heard|found|used|tried|come|gone|known|lost|taken|thought|written|learned|no
[heres > here's] a|the|what|how|why|my|your|our|to|one|an|where
[wheres > where's] the|my|your|his|her|our|their|that
^ [lets > let's] go|see|face|hope|try|start|take|talk|look|move|begin|keep|not|just|make|get|have|be|all|say|do

# your, you're
[your > you're] an|the
[your > you're] going|trying to @verb
[your > you're] welcome ^|to|anytime
if|when|because|think|hope|what|where|since|that [your > you're] not|doing|getting|trying|going
[you're > your] own
@preposition [you're > your] !@function
@preposition|take|takes|taking|took|put|puts|putting|use|using|place|push|move|keep|change|turn|hold|check|clean|wash|add|enjoy|protect|save|lose|losing|lost|break|raise|close|open [you > your] @possession
hope|know|that|if|when|because [you > your] @belonging
you|thanks for [you > your] patience|cooperation|message|email|letter|help|support|time|interest|attention|understanding|reply|response|order|payment|business
got|change [you > your] preference|preferences|message|email|letter|name|address|order|payment|pet
know|get|send [you > your] preference|preferences|opinion|thoughts|feedback
@preposition|make|create|establish|build|bring|choose|write|develop|design|find|set [you > your] own

# then, than
rather [then > than] !than|^
~if|when|once|because|unless more|less [then > than] @number|half|a|the|any|just|ever|enough|anything|anyone|usual|expected|i|you|we|they|he|she|it|my|your|his|her|their|our|that|those|what
~if|when|once|because|unless @comparative [then > than] @number|the|a|an|any|ever|expected|usual|i|you|we|they|my|your|his|her|their|our|that|those|what|most|before|anyone|anything
~if|when|once|because|unless more|less @adjective [then > than] @number|any|ever|usual|expected|those|most
any|nothing other [then > than] !@be|would|will|^
!the more|less [that > than] a|an|any|ever
~it|it's more @adjective [that > than] a|an|any|ever
would|could|should|by|since|until [than > then] !@number
let [then > them] know|go|in|out|have|be
tell|give|show [then > them] that|to|about|what|how

# lose, loose
to|will|would|could|can|may|might|must|should|don't|didn't|doesn't|won't|can't|couldn't|wouldn't|never [loose > lose] my|your|his|her|its|our|their|a|the|all|any|money|weight|control|interest|sight|track|touch|power|faith|hope|confidence|face|ground|heart|patience|it|them|everything|something|this|that|out|more|some|strength|momentum|votes|seats|jobs
[loosing > losing] my|your|his|her|its|our|their|a|the|money|weight|control|interest|sight|track|touch|power|faith|hope|confidence|face|ground|it|them|everything|to|out
would|could|may|might|must|should|didn't|doesn't|won't|can't|wouldn't [loose > lose] and|or|^
a|such|another|sore|total [looser > loser] ^
is|are|was|were|been|be [loosing > losing]

# affect, effect
will|would|could|can|may|might|must|should|not|don't|didn't|doesn't|won't [effect > affect] the|our|their|your|my|his|her|its !repair|repairs|change|changes|transfer|sale|escape|rescue|cure|reform|reforms|purpose|purposes|necessary|release|exchange|arrest|payment|entry|exit|transition|improvement|improvements|delivery|purchase|merger|settlement|reconciliation|return|removal
will|would|could|can|may|might|must|should|not|don't|didn't|doesn't|won't [effect > affect] you|us|them|him|me|how|people|many|everyone|millions
adversely|negatively|badly|severely|directly|deeply|indirectly [effect > affect]
adversely|negatively|badly|severely|deeply|worst [effected > affected]
a|an|no|any|great|big|positive|negative|adverse|immediate|dramatic|devastating|same|knock-on [affect > effect] of|on
the [affects > effects] of

# to, too
way|far [to > too] much|late|long|often|soon|few|expensive|early|easy|hard|close
not|never [to > too] happy|pleased|sure|bad|late|long|many|much|shabby|worried|keen|concerned|surprised|impressed|sad|proud
a little|bit [to > too] @quality
great|fun|cool|cheap|pretty [to > too] ^
is|was|are|were|very|pretty|really good|nice|bad [to > too] ^
is|are|was|were|it's|that's|there's|i'm|been [to > too] bad|late
there is|are|was|were [to > too] many|much|few
is|are|was|were|it's|that's|there's|i'm|been [to > too] big|small|easy|expensive|old|young|weak|dangerous|busy|complicated|much|many ^|for|to|and|but|or
in|want|wants|wanted|going|able|need|needs|trying|have|had|has|ready|unable|allowed [too > to] be|do|make|get|go|see|take|help|find|keep|give|come|stay|leave
ever|never|always been [too > to] ^
don't|didn't have [too > to] ^
if|as you|i|we|they have|need [too > to] ^
wait|waits|waited|waiting|stay|stays|stayed|staying|arrive|arrives|arrived|last|lasted|take|takes|took|taken|gone [to > too] long|late|early ^|and|to|for|but
go|goes|going|went|gone|drive|drives|drove|driving|run|runs|ran|running|work|works|worked [to > too] fast|slow|slowly|quickly|far ^|and|to|for|but
way|far|just|@be [to > too] tight|high|heavy|tall|thin|sick|scared|afraid|salty|spicy|noisy|crowded|strict|harsh

# have, of
could|should|would|might|must|couldn't|shouldn't|wouldn't [of > have] been|had|gone|done|made|known|thought|seen|got|gotten|come|taken|told|said|given|used|left|kept|bought|won|lost|cost|happened|helped|stopped|liked|loved|wanted|asked|called|turned|saved|worked

# whose, who's
[who's > whose] own|name|names|job|father|mother|son|daughter|wife|husband|family|house|idea|turn
[whose > who's] been|going|not|afraid|coming

# whether, weather
[weather > whether] or not
if|know|decide|ask|asked|sure|determine|wonder|wondered|clear [weather > whether] he|she|they|we|you|i|it|there|the
bad|severe|extreme|poor|the|cold|hot|winter|local|wet|dry|stormy|adverse|today's|tomorrow's [whether > weather] forecast|forecasts|conditions|warning|warnings|station|stations

# peace, piece
a|one|each|every|another|this|that [peace > piece] of cake|advice|paper|land|news|music|work|equipment|art|furniture|legislation|evidence|information|history|string|wood|meat|bread|cloth|metal|glass|fruit|clothing|land
[piece > peace] treaty|process|deal|accord|accords|envoy|keepers|prize
[piece > peace] talks with|between|are|were|have|had|^

# passed, past
~that|which|who|street|road|path|train|bus i|he|she|we|they|and|just|slowly|quickly walked|drove|ran|flew|rode|rushed|slipped|sailed|went [passed > past] the|him|her|them|it|us|me
the [passed > past] week|month|year|decade|century|few|two|three|four|five|several
half [passed > past] @number ^|in|on|when|am|pm|o'clock
[past > passed] away ^|in|on|at|last|from|peacefully|after|before|suddenly|yesterday
has|have|had [past > passed] the|a|its|legislation|laws|unanimously

# advice, advise
please [advice > advise]
a piece of [advise > advice]
good|bad|legal|medical|some|any|expert|professional|financial|further|free|specific [advise > advice]
my|your|his|her|our|their|the|this|that [advise > advice]
will|would|could|can|should|strongly [advice > advise] you|him|her|them|us|me|people|anyone|everyone|against|that

# breath, breathe
can|can't|could|couldn't|cannot [breath > breathe] ^|in|out|on|again|easily|easier|freely|through|under|the|air|deeply
to [breath > breathe] in|out|again|easily|easier|freely|deeply|the|air|fresh|new
a|deep|his|her|my|your|their|last|every [breathe > breath] of|and|before|away

# led, lead
was|were|been|being [lead > led] by
party|group|coalition|government|delegation|army|movement|protest|march|consortium|mission [lead > led] by
project|effort|team|campaign [lead > led] by a|an|the|his|her|their|former|mr|mrs|dr|president|prime|general|captain
has|have|had @adverb? [lead > led] to|the|by|a
has|have|had|having [lead > led] to|the|him|her|them|us|many|some

# principal, principle
school|vice|deputy|assistant [principle > principal]
the [principle > principal] reason|cause|cast|role|source|aim|investigator
in the name of [principal > principle] ^|of|that
a matter of [principal > principle] ^|for|that|and|but

# were, where
they|we|who|which|there [where > were] a|an|not|no|so|very|all|also|just|still|being|going|doing|trying|many|some|two|three|killed|arrested|told|able|born|found|made|given|taken|expected
they|we [where > were] !possible|necessary|appropriate|needed|available
there [where > were] !@function
people|soldiers|civilians|they|who|troops|children|men|women|others|officers|protesters|students|@number [where > were] killed|injured|arrested|wounded
he|she|it|i|they|we|you|there [wear > were] going to
he|she|it|i|they|we|you|there [wear > were] being

# hear, here
to [here > hear] about
could|can|can't|couldn't [here > hear] of|my|his|their|our|your|every|everything|people|it|him|you|them
never [here > hear] of
to [here > hear] my|his|their|our|your|every|everything|people|him|you|them
to [here > hear] back from
can|can't|could|couldn't|never [here > hear] the|her|me|what|about

# knew, new; know, no
i|he|she|we|they|never [new > knew] that|how|what|where|who|why|about|it|him|her|them|nothing|something|this
don't|didn't|doesn't [no > know]
have|had|has|with [know > no] idea|objection|doubt|problem|reason|choice|intention
look|looked|looking [know > no] further
commonly|also|widely|best|better|well|generally|formerly [know > known] as|for

# accept, except
to|will|would|not|can|cannot|can't [except > accept] that|his|her|their|this|it|any|responsibility|blame|defeat|your|my|our
was|were|been|be|is|are [excepted > accepted] into

# quiet, quite
[quiet > quite] a few|lot|bit|while
was|is|are|were|it's|not [quiet > quite] likely|possible|different|difficult|similar
a|the [quite > quiet] life|night|place|street|neighbourhood|neighborhood|moment|corner
stay|stayed|keep|kept|be|very|so|too|peace and [quite > quiet] ^

# of, off
fell|jumped|climbed|rolled|stepped [of > off] the
instead|because|lots [off > of] the|a|his|her|their|my|our|your|its|them|us|being|those|these|this|that
many|most|some|none|both|each|all of [use > us] ^|are|were|have|had|who|will|would|can|could

# from, form
away|apart|ranging|came|comes|come|suffering|suffers [form > from] the|a|an|his|her|its|their|this|that|these|those|my|our|your|all|other|@number|home|school|cancer
was|were|been|has|have|had|he|she|they|i|who|to suffer|suffered|died|removed|retired|prevent|prevented|stolen|escaped|graduated|emerged|arrived|returned [form > from] the|a|an|his|her|its|their|this|that|these|those|my|our|your|all|other|@number|home|school|cancer

# articles and pronouns
[an > and] then|the|so|they|he|she|we|this|there|see
[an > and] had|was|were|has|have|did|got|went|made|will|would|can|could|not|you|my|your|his|her|its|our|their|to|with|for|from|of
like|is|was|has|watching [and > an] old|elderly|hour|effort|attempt|interview
with|for|as [and > an] hour|uncle|aunt|apple|egg|accident|email|excellent|amazing|awesome|incredible
is|was|be|such|has|have|get|visit|it's|he's|she's [and > an] excellent|amazing|awesome|incredible|interesting|opportunity|example|accident|increase|important|uncle|aunt|apple|egg|honest|easy|expert|issue|idea|error|email|outstanding|absolute|open|army|attack|end|act|area|object|award|independent|international
[the > they] are|were|have|don't|didn't
[the > they] would|could|should not|be|have|get|go|do|make|take|come|see|give|all|never|also|need|say|still
[the > they] will go|come|get|take|see|not
[the > they] want|wanted|seem|seemed|tried|began to
of|in|for|with|on|at|behind|near|from [out > our] @possession|own|lives|country|trip|stay
`
