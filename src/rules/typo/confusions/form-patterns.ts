/**
 * Forms of words that cannot stand where they do: a past tense where the base form is due or the other way round, a singular after a number.
 * Written as `PATTERNS` are; between asterisks stand forms of all the verbs of `verb-forms.ts`.
 */
export const FORM_PATTERNS = `
# participles
been @adverb? [*past > participle*]
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being @adverb? [*past > participle*]
is|are|was|were|it's|that's|isn't|aren't|wasn't|weren't @adverb? [*past > participle*] by|from
been @adverb? [*base > participle*]
to|will|would|can|could|must|should|may|might be @adverb? [*base > participle*]
it is|was [*base > participle*] that
was|were @adverb? [*base > participle*] by
^|and|but|because|since|so i|we|they|you|he|she|it @have|had @adverb? [*base > participle*] !and|^
haven't|hasn't|hadn't @adverb? [*base > participle*]
!what|that|which|^ has|have|had not|never|recently|just|already|finally|repeatedly|officially|formally [*base > participle*]
!that|who|which|i|you|we|they|he|she|it i've|you've|we've|they've @adverb? [*base > participle*] !and|^
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
be|been [make > made]
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [make > made]
be|been [build > built] by|in|on|from|for|with|at|of|to|as|^
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [build > built] by|in|on|from|for|with|at|of|to|as|^
be|been [hold > held] by|in|on|at|from|for|to|back|^
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [hold > held] by|in|on|at|from|for|to|back|^
be|been [pay > paid] by|to|for|in|off|back|^
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [pay > paid] by|to|for|in|off|back|^
to|will|would|can|could|must|should|may|might be [use > used] by|for|in|as
be|been [give > given]
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [give > given]
be|been [take > taken] by|from|away|to|into|out
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [take > taken] by|from|away|to|into|out
be|been [do > done] by|with|in|on|for|^
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [do > done] by|with|in|on|for|^
be|been [know > known]
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [know > known]
be|been [see > seen]
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [see > seen]
be|been [choose > chosen]
is|are|was|were|am|i'm|he's|she's|it's|we're|they're|you're being [choose > chosen]
m|im [suppose > supposed] to
that|which|this|who [use > used] to @verb

# base form
!who|that|which|^ @infinitive|@willing to [*past > base*]
!who|that|which|^ @infinitive|@willing to [*regular past > base*] @object
!who|that|which|those|people|how|why|when|where|what|so|nor|neither|^ @negated @adverb? [*past > base*] !better|^
!who|that|which|those|people|how|why|when|where|what|so|nor|neither|^ @negated @adverb? [*regular past > base*] @object
!who|that|which|as|those|what|everyone|anyone|how|why|when|where|so|nor|neither|^ i|you|he|she|it|we|they will|can|may|might|must|shall @adverb|then|not? [*past > base*]
!who|that|which|as|those|what|everyone|anyone|how|why|when|where|so|nor|neither|^ i|you|he|she|it|we|they will|can|may|might|must|shall @adverb|then|not? [*regular past > base*] @object|^
~no|never|nor|neither|how|what|why|when|where|which|only|so|who|that !@willpower|@function|^ will @adverb? [*past > base*]
~no|never|nor|neither|how|what|why|when|where|which|only|so|who|that !@willpower|@function|^ will @adverb? [*regular past > base*] @object
i'll|you'll|he'll|she'll|it'll|we'll|they'll|that'll|there'll @adverb? [*past > base*]
i'll|you'll|he'll|she'll|it'll|we'll|they'll|that'll|there'll @adverb? [*regular past > base*] @object|^
^|why|how|what|where|who did|didn't|does|doesn't|do|don't i|you|he|she|it|we|they [*past > base*] !better|^
^|why|how|what|where|who did|didn't|does|doesn't|do|don't i|you|he|she|it|we|they [*regular past > base*] @object|^

# plurals
!we|they|you|us|them|we're|they're|you're|are|were|^ many|several|various|both|two|three|four|five [type > types] of
!we|they|you|us|them|we're|they're|you're|are|were|^ many|several|various|both|two|three|four|five [kind > kinds] of
!we|they|you|us|them|we're|they're|you're|are|were|^ many|several|various|both|two|three|four|five [sort > sorts] of
various|these|those [kind > kinds] of
various|these|those [type > types] of
!we|they|you|us|them|it|this|that|which|we're|they're|you're|are|were|^ all [kind > kinds] of
two|three|four|five|six|seven|eight|nine|ten|many|several|few|these|those [thing > things]
two|three|four|five|six|seven|eight|nine|ten|many|several|few [year > years] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [month > months] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [week > weeks] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [day > days] ago|later|in|before|after|and|since
two|three|four|five|six|seven|eight|nine|ten|many|several|few [hour > hours] ago|later|in|before|after|and
two|three|four|five|six|seven|eight|nine|ten|many|several|few [minute > minutes] ago|later|in|before|after
`
