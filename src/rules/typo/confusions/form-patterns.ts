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
he|she|it [use > used] to
i|we|they|you|who|there [use > used] to be
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
@infinitive to [went > go]
@negated @adverb? [went > go]
@infinitive to [took > take]
@negated @adverb? [took > take]
@infinitive to [gave > give]
@negated @adverb? [gave > give]
@infinitive to [came > come]
@negated @adverb? [came > come]
@infinitive to [knew > know]
@negated @adverb? [knew > know]
@infinitive to [wrote > write]
@negated @adverb? [wrote > write]
@infinitive to [became > become]
@negated @adverb? [became > become]
@infinitive to [began > begin]
@negated @adverb? [began > begin]
@infinitive to [ate > eat]
@negated @adverb? [ate > eat]
@infinitive to [spoke > speak] to|with|about|of|for|^
@negated @adverb? [spoke > speak] to|with|about|of|for|^
@infinitive to [drove > drive]
@negated @adverb? [drove > drive]
@infinitive to [chose > choose]
@negated @adverb? [chose > choose]
@infinitive to [kept > keep] the|a|my|his|her|their|our|your|it|them|him|in|on|up
@negated @adverb? [kept > keep] the|a|my|his|her|their|our|your|it|them|him|in|on|up
@infinitive to [sent > send]
@negated @adverb? [sent > send]
@infinitive to [understood > understand]
@negated @adverb? [understood > understand]
@infinitive to [told > tell]
@negated @adverb? [told > tell]
@infinitive to [said > say]
@negated @adverb? [said > say]
@infinitive to [brought > bring]
@negated @adverb? [brought > bring]
@infinitive to [bought > buy]
@negated @adverb? [bought > buy]
@infinitive to [got > get]
@negated @adverb? [got > get]
@infinitive to [talked > talk]
@negated @adverb? [talked > talk]
@infinitive to [asked > ask]
@negated @adverb? [asked > ask]
@infinitive to [wanted > want]
@negated @adverb? [wanted > want]
@infinitive to [happened > happen]
@negated @adverb? [happened > happen]
@infinitive to [recognized > recognize]
@negated @adverb? [recognized > recognize]
@infinitive to [recognised > recognise]
@negated @adverb? [recognised > recognise]
@infinitive to [ordered > order]
@negated @adverb? [ordered > order]
@infinitive to [testified > testify]
@negated @adverb? [testified > testify]
@infinitive to [tried > try]
@negated @adverb? [tried > try]
@infinitive to [needed > need]
@negated @adverb? [needed > need]
@infinitive to [helped > help]
@negated @adverb? [helped > help]

# past tense
^|and|but|because|when|then|if|that|where i|we|they|he|she|it [begun > began]
^|and|but|because|when|then|where i|we|they|he|she [seen > saw] a|an|the|him|her|it|them|you|me|us|my|his|their|this|that|some|one
^|and|but|because|when|then|where i|we|they|he|she [done > did] it|that|this|the|a|my|his|what|nothing|everything|well

# third person
^|and|but|because|when|time|if|where|as|since|while|so he|she|it @adverb? [want > wants]
^|and|but|because|when|time|if|where|as|since|while|so he|she|it @adverb? [get > gets]
^|and|but|because|when|time|if|where|as|since|while he|she|it @adverb? [show > shows]
^|and|but|because|when|time|if|where|as|since|while|so he|she|it @adverb? [take > takes]
^|and|but|because|when|time|if|where|as|since|while|so he|she|it @adverb? [see > sees]
^|and|but|because|when|time|if|where|since|while|so he|she|it @adverb? [look > looks] like|good|great|bad|nice|at|so|very|as
^|and|but|because|when|time|where|as|since|while|so he|she|it @adverb? [come > comes] to|with|in|from|out|back|up
^|and|but|because|when|time|where|as|since|while|so he|she|it @adverb? [go > goes] to|on|in|up|down|back|well|out|into
^|and|but|because|when|where|since|while|so he|she|it @adverb? [make > makes] it|me|you|us|them|him|her|the|a|sense
^|and|but|because|when|where|since|while|so he|she|it @adverb? [give > gives] it|me|you|us|them|him|her|the|a
^|and|but|because|when|if|where|since|while|so he|she|it @adverb? [know > knows]
^|and|but|because|when|if|where|since|while|so he|she|it @adverb? [seem > seems]
^|and|but|because|when|if|where|since|while|so he|she|it @adverb? [mean > means]
^|and|but|because|when|if|where|since|while|so he|she|it @adverb? [taste > tastes]
^|and|but|because|when|if|where|since|while|so he|she|it @adverb? [smell > smells]
^|and|but|because|when|if|where|since|while|so he|she @adverb? [like > likes] to|the|a|it|my|his|her|that|them
food|coffee|meat|beer|tea|bread|rice|chicken|pizza|water|soup|everything @adverb? [taste > tastes] like|good|great|bad|awful|terrible|delicious|the|so|very|as
my|his|her wife|husband|mother|father|mom|mum|dad|son|daughter|boss|friend|brother|sister|doctor [want > wants] to|a|the|me|him|her|us
my|his|her wife|husband|mother|father|mom|mum|dad|son|daughter|boss|friend|brother|sister|doctor [like > likes] to|the|it

# plurals
many|several|various|both|two|three|four|five [type > types] of
many|several|various|both|two|three|four|five [kind > kinds] of
many|several|various|both|two|three|four|five [sort > sorts] of
various|these|those [kind > kinds] of
various|these|those [type > types] of
all [kind > kinds] of
two|three|four|five|six|seven|eight|nine|ten|many|several|few|these|those [thing > things]
two|three|four|five|six|seven|eight|nine|ten|many|several|few [year > years] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [month > months] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [week > weeks] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [day > days] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [hour > hours] ago|later|in|before|after|and
two|three|four|five|six|seven|eight|nine|ten|many|several|few [minute > minutes] ago|later|in|before|after|and
`
