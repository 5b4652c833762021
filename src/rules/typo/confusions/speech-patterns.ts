/**
 * Forms of verbs that are wrong in print and right in the speech of many, so that nothing is said of them between quotation marks. Written as
 * `PATTERNS` are. Behind a pronoun that opens no clause, “have” may end one, whose next verb is that of the sentence: “all I have went on rent”;
 * a contraction ends none.
 */
export const SPEECH_PATTERNS = `
# participles
!i|you|we|they|he|she|it|^ @have @adverb? [*past > participle*]
^|@opener i|you|we|they|he|she|it @have|had @adverb? [*past > participle*]
@reporting that i|you|we|they|he|she|it @have|had @adverb? [*past > participle*]
@contracted @adverb? [*past > participle*]
^|why|how|what|where|when|who has|have|had|hasn't|haven't|hadn't i|you|we|they|he|she|it @adverb? [*past > participle*]
@have @adverb? [broke > broken] down|up|out|into|off|through|the|a|my|your|his|her|its|our|their
!i|you|we|they|he|she|it|^ @have @adverb? [ran > run]
^|@opener i|you|we|they|he|she|it @have|had @adverb? [ran > run]
@contracted @adverb? [ran > run]
@have @adverb? [saw > seen]

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
`
