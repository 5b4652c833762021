/**
 * Forms of words that cannot stand where they do: a past tense where the base form is due or the other way round, a singular after a number.
 * Written as `PATTERNS` are.
 */
export const FORM_PATTERNS = `
# participles
@have @adverb? [went > gone]
@have @adverb? [took > taken]
@have @adverb? [came > come]
@have @adverb? [ran > run]
@have @adverb? [saw > seen]
@have @adverb? [gave > given]
@have @adverb? [wrote > written]
@have @adverb? [began > begun]
@have @adverb? [became > become]
@have @adverb? [ate > eaten]
@have @adverb? [chose > chosen]
@have @adverb? [knew > known]
@have @adverb? [drove > driven]
@have @adverb? [threw > thrown]
am|is|are|was|were|i'm|he's|she's|it's|they're|we're|you're|wasn't|isn't|aren't|weren't [suppose > supposed] to
!did|didn't|does|doesn't|^ he|she|it [use > used] to
!did|didn't|do|does|doesn't|^ i|we|they|you|who|there [use > used] to be
@have @adverb? [see > seen] a|an|the|him|her|it|them|you|me|us|my|his|their|this|that|any|many|such|so|^
@have @adverb? [hear > heard]
@have @adverb? [do > done] a|the|this|that|it|so|what|my|his|her|our|their|your|nothing|everything|^
@have @adverb? [forget > forgotten]
@have @adverb? [speak > spoken]
@have @adverb? [bring > brought]
@have @adverb? [eat > eaten]
@be @adverb? [understand > understood]
be|been|being [make > made]
be|been|being [give > given]
be|been|being [take > taken] by|from|away|to|into|out
be|been|being [do > done] by|with|in|on|for|^
be|been|being [know > known]
be|been|being [see > seen]
be|been|being [choose > chosen]
m|im [suppose > supposed] to
that|which|this|who [use > used] to @verb

# base form
!who|that|which|^ @infinitive to [went > go]
!who|that|which|those|people|^ @negated @adverb? [went > go]
!who|that|which|^ @infinitive to [took > take]
!who|that|which|those|people|^ @negated @adverb? [took > take]
!who|that|which|^ @infinitive to [gave > give]
!who|that|which|those|people|^ @negated @adverb? [gave > give]
!who|that|which|^ @infinitive to [came > come]
!who|that|which|those|people|^ @negated @adverb? [came > come]
!who|that|which|^ @infinitive to [knew > know]
!who|that|which|those|people|^ @negated @adverb? [knew > know]
!who|that|which|^ @infinitive to [wrote > write]
!who|that|which|those|people|^ @negated @adverb? [wrote > write]
!who|that|which|^ @infinitive to [became > become]
!who|that|which|those|people|^ @negated @adverb? [became > become]
!who|that|which|^ @infinitive to [began > begin]
!who|that|which|those|people|^ @negated @adverb? [began > begin]
!who|that|which|^ @infinitive to [ate > eat]
!who|that|which|those|people|^ @negated @adverb? [ate > eat]
!who|that|which|^ @infinitive to [spoke > speak] to|with|about|of|for|^
!who|that|which|those|people|^ @negated @adverb? [spoke > speak] to|with|about|of|for|^
!who|that|which|^ @infinitive to [drove > drive]
!who|that|which|those|people|^ @negated @adverb? [drove > drive]
!who|that|which|^ @infinitive to [chose > choose]
!who|that|which|those|people|^ @negated @adverb? [chose > choose]
!who|that|which|^ @infinitive to [kept > keep] the|a|my|his|her|their|our|your|it|them|him|in|on|up
!who|that|which|those|people|^ @negated @adverb? [kept > keep] the|a|my|his|her|their|our|your|it|them|him|in|on|up
!who|that|which|^ @infinitive to [sent > send]
!who|that|which|those|people|^ @negated @adverb? [sent > send]
!who|that|which|^ @infinitive to [understood > understand]
!who|that|which|those|people|^ @negated @adverb? [understood > understand]
!who|that|which|^ @infinitive to [told > tell]
!who|that|which|those|people|^ @negated @adverb? [told > tell]
!who|that|which|^ @infinitive to [said > say]
!who|that|which|those|people|^ @negated @adverb? [said > say]
!who|that|which|^ @infinitive to [brought > bring]
!who|that|which|those|people|^ @negated @adverb? [brought > bring]
!who|that|which|^ @infinitive to [bought > buy]
!who|that|which|those|people|^ @negated @adverb? [bought > buy]
!who|that|which|^ @infinitive to [got > get]
!who|that|which|those|people|^ @negated @adverb? [got > get]
!who|that|which|^ @infinitive to [talked > talk]
!who|that|which|those|people|^ @negated @adverb? [talked > talk]
!who|that|which|^ @infinitive to [asked > ask]
!who|that|which|those|people|^ @negated @adverb? [asked > ask]
!who|that|which|^ @infinitive to [wanted > want]
!who|that|which|those|people|^ @negated @adverb? [wanted > want]
!who|that|which|^ @infinitive to [happened > happen]
!who|that|which|those|people|^ @negated @adverb? [happened > happen]
!who|that|which|^ @infinitive to [recognized > recognize]
!who|that|which|those|people|^ @negated @adverb? [recognized > recognize]
!who|that|which|^ @infinitive to [recognised > recognise]
!who|that|which|those|people|^ @negated @adverb? [recognised > recognise]
!who|that|which|^ @infinitive to [ordered > order]
!who|that|which|those|people|^ @negated @adverb? [ordered > order]
!who|that|which|^ @infinitive to [testified > testify]
!who|that|which|those|people|^ @negated @adverb? [testified > testify]
!who|that|which|^ @infinitive to [tried > try]
!who|that|which|those|people|^ @negated @adverb? [tried > try]
!who|that|which|^ @infinitive to [needed > need]
!who|that|which|those|people|^ @negated @adverb? [needed > need]
!who|that|which|^ @infinitive to [helped > help]
!who|that|which|those|people|^ @negated @adverb? [helped > help]

# past tense
^|and|but|because|when|then|if|that|where i|we|they|he|she|it [begun > began]
^|and|but|because|when|then|where i|we|they|he|she [seen > saw] a|an|the|him|her|it|them|you|me|us|my|his|their|this|that|some|one
^|and|but|because|when|then|where i|we|they|he|she [done > did] it|that|this|the|a|my|his|what|nothing|everything|well

# third person
^|but|because|when|time|if|where|as|since|while|so he|she|it @adverb? [want > wants]
^ and he|she|it @adverb? [want > wants]
^|but|because|when|time|if|where|as|since|while|so he|she|it @adverb? [get > gets]
^ and he|she|it @adverb? [get > gets]
^|but|because|when|time|if|where|as|since|while he|she|it @adverb? [show > shows]
^ and he|she|it @adverb? [show > shows]
^|but|because|when|time|if|where|as|since|while|so he|she|it @adverb? [take > takes]
^ and he|she|it @adverb? [take > takes]
^|but|because|when|time|if|where|as|since|while|so he|she|it @adverb? [see > sees]
^ and he|she|it @adverb? [see > sees]
^|but|because|when|time|if|where|since|while|so he|she|it @adverb? [look > looks] like|good|great|bad|nice|at|so|very|as
^ and he|she|it @adverb? [look > looks] like|good|great|bad|nice|at|so|very|as
^|but|because|when|time|where|as|since|while|so he|she|it @adverb? [come > comes] to|with|in|from|out|back|up
^ and he|she|it @adverb? [come > comes] to|with|in|from|out|back|up
^|but|because|when|time|where|as|since|while|so he|she|it @adverb? [go > goes] to|on|in|up|down|back|well|out|into
^ and he|she|it @adverb? [go > goes] to|on|in|up|down|back|well|out|into
^|but|because|when|where|since|while|so he|she|it @adverb? [make > makes] it|me|you|us|them|him|her|the|a|sense
^ and he|she|it @adverb? [make > makes] it|me|you|us|them|him|her|the|a|sense
^|but|because|when|where|since|while|so he|she|it @adverb? [give > gives] it|me|you|us|them|him|her|the|a
^ and he|she|it @adverb? [give > gives] it|me|you|us|them|him|her|the|a
^|but|because|when|if|where|since|while|so he|she|it @adverb? [know > knows]
^ and he|she|it @adverb? [know > knows]
^|but|because|when|if|where|since|while|so he|she|it @adverb? [seem > seems]
^ and he|she|it @adverb? [seem > seems]
^|but|because|when|if|where|since|while|so he|she|it @adverb? [mean > means]
^ and he|she|it @adverb? [mean > means]
^|but|because|when|if|where|since|while|so he|she|it @adverb? [taste > tastes]
^ and he|she|it @adverb? [taste > tastes]
^|but|because|when|if|where|since|while|so he|she|it @adverb? [smell > smells]
^ and he|she|it @adverb? [smell > smells]
^|but|because|when|if|where|since|while|so he|she @adverb? [like > likes] to|the|a|it|my|his|her|that|them
^ and he|she @adverb? [like > likes] to|the|a|it|my|his|her|that|them
food|coffee|meat|beer|tea|bread|rice|chicken|pizza|water|soup|everything @adverb? [taste > tastes] like|good|great|bad|awful|terrible|delicious|the|so|very|as
my|his|her wife|husband|mother|father|mom|mum|dad|son|daughter|boss|friend|brother|sister|doctor [want > wants] to|a|the|me|him|her|us
my|his|her wife|husband|mother|father|mom|mum|dad|son|daughter|boss|friend|brother|sister|doctor [like > likes] to

# plurals
!we|they|you|us|them|^ many|several|various|both|two|three|four|five [type > types] of
!we|they|you|us|them|^ many|several|various|both|two|three|four|five [kind > kinds] of
!we|they|you|us|them|^ many|several|various|both|two|three|four|five [sort > sorts] of
various|these|those [kind > kinds] of
various|these|those [type > types] of
!we|they|you|us|them|it|^ all [kind > kinds] of
two|three|four|five|six|seven|eight|nine|ten|many|several|few|these|those [thing > things]
two|three|four|five|six|seven|eight|nine|ten|many|several|few [year > years] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [month > months] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [week > weeks] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [day > days] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [hour > hours] ago|later|in|before|after|and
two|three|four|five|six|seven|eight|nine|ten|many|several|few [minute > minutes] ago|later|in|before|after
`
