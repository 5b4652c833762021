/** A verb's base form, past tense and past participle. */
type VerbForms = readonly [base: string, past: string, participle: string]

/** A form that stands where its verb's other form is due. */
export type Mistaken = readonly [wrong: string, meant: string]

/**
 * Irregular verbs, but for those of which a past form is another word too, as "saw", "fell", "found", "rose" and "left" are, and those whose forms are
 * all one.
 */
const IRREGULAR = `
arise arose arisen
become became become
befall befell befallen
begin began begun
blow blew blown
bring brought brought
build built built
buy bought bought
catch caught caught
choose chose chosen
come came come
deal dealt dealt
do did done
draw drew drawn
drink drank drunk
drive drove driven
eat ate eaten
feed fed fed
fight fought fought
flee fled fled
fly flew flown
forget forgot forgotten
forgive forgave forgiven
freeze froze frozen
get got got
give gave given
go went gone
grow grew grown
hang hung hung
have had had
hear heard heard
hold held held
keep kept kept
know knew known
lead led led
lend lent lent
lose lost lost
make made made
mean meant meant
meet met met
mistake mistook mistaken
oversee oversaw overseen
overtake overtook overtaken
ride rode ridden
ring rang rung
say said said
seek sought sought
sell sold sold
send sent sent
shake shook shaken
shrink shrank shrunk
sing sang sung
sink sank sunk
sit sat sat
sleep slept slept
speak spoke spoken
spend spent spent
stand stood stood
steal stole stolen
strike struck struck
swear swore sworn
sweep swept swept
swim swam swum
swing swung swung
take took taken
teach taught taught
tear tore torn
tell told told
throw threw thrown
undergo underwent undergone
understand understood understood
undertake undertook undertaken
wear wore worn
win won won
withdraw withdrew withdrawn
withstand withstood withstood
write wrote written
`

/** Those that are never a noun or an adjective in their base form. */
const UNMISTAKABLE = `
arise become befall begin bring choose eat forget forgive give grow hear know lend lose oversee overtake seek sell send sing speak spend teach tell
undergo understand undertake withdraw withstand write
`

/** Regular verbs that are never a noun or an adjective in their base form. */
const REGULAR = `
accept accompany achieve acquire adapt add admire admit adopt advertise agree allow announce apologise apologize appear apply appoint arrive assume assure
avoid believe belong borrow carry collect complain confirm connect consider consist contain continue contribute convince create decide declare deliver deny
depend describe deserve destroy develop discover discuss earn enable encourage enjoy ensure enter establish examine exist expand expect explain extend follow
gather happen identify ignore imagine imply improve include indicate inform inspire install introduce invest involve join learn listen maintain manage obtain
occur organise organize participate perform persuade prefer prepare prevent proceed prove provide publish pursue realise realize receive recognise recognize
recommend recover reduce refer relax rely remain remember remind remove replace represent require resolve respond restore retire reveal satisfy settle solve
submit succeed suffer suggest suppose survive testify threaten translate warn
`

/** Regular verbs of which only the past tense is no other word. */
const REGULAR_TOO = `
answer ask attack attempt attend call cause change charge check claim clean close collapse concern control cook cover cross damage dance demand design end
escape estimate express fail finish force guess hand help hope increase invite jump kick kill land last laugh launch like live look love march mention miss move
name need offer open order pass pick place plan play point promise pull push question raise reach record refuse release repair reply report request rescue
return ruin save search seem serve share shout show sign smile sound start state stay stop study supply support surprise talk taste test thank touch trade train
travel treat trust try turn use visit vote wait walk want wash watch welcome wish wonder work worry
`

/** Verbs that double their last letter. */
const DOUBLING = new Set(['admit', 'control', 'occur', 'plan', 'prefer', 'refer', 'stop', 'submit'])

const wordsOf = (list: string): string[] => list.trim().split(/\s+/)

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`
  return DOUBLING.has(base) ? `${base}${base.at(-1)}ed` : `${base}ed`
}

function regular(list: string): VerbForms[] {
  return wordsOf(list).map((base) => [base, regularPast(base), regularPast(base)])
}

const irregular = (): VerbForms[] =>
  IRREGULAR.trim()
    .split('\n')
    .map((line) => line.split(' ') as unknown as VerbForms)

function unmistakable(): VerbForms[] {
  const bases = new Set(wordsOf(UNMISTAKABLE))
  return [...irregular().filter(([base]) => bases.has(base)), ...regular(REGULAR)]
}

/** What patterns may say of all verbs at once, by its name in them. */
const MISTAKEN: Readonly<Record<string, () => Mistaken[]>> = {
  'past > base': () => irregular().map(([base, past]) => [past, base]),
  'regular past > base': () => [...regular(REGULAR), ...regular(REGULAR_TOO)].map(([base, past]) => [past, base]),
  'past > participle': () => irregular().map(([, past, participle]) => [past, participle]),
  'base > participle': () => unmistakable().map(([base, , participle]) => [base, participle]),
}

/** The forms of all verbs that a pattern names together, as `past > base`. */
export function mistakenForms(names: string): Mistaken[] {
  return MISTAKEN[names]!().filter(([wrong, meant]) => wrong !== meant)
}
