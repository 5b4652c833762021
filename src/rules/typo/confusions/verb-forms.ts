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
abolish accept accompany accuse achieve acquire adapt add adjust admire admit adopt advertise advise afford agree allow analyse analyze announce anticipate
apologise apologize appear apply appoint appreciate approve arrange arrive assert assess assign assume assure attach attract avoid believe belong borrow bury
calculate carry cease celebrate cite collect commit communicate compare compete complain compose conceal conclude confess confirm connect conquer consider
consist consult contain continue contribute convince create criticise criticize cultivate deceive decide declare defend define deliver demolish demonstrate
deny depend derive describe deserve destroy detect determine develop devote diminish disagree disappear discover discuss dismiss distinguish distribute
dominate donate earn educate eliminate emerge emphasise emphasize enable encourage endure enforce engage enhance enjoy ensure enter establish evaluate evolve
exaggerate examine exceed exclude execute exist expand expect expel explain explode explore expose extend facilitate follow frustrate gather generate happen
hesitate identify ignore illustrate imagine imitate imply impose impress improve include incorporate indicate induce inform inherit injure insist inspect
inspire install integrate intend interfere interpret interrupt introduce invade invest investigate involve isolate join justify learn liberate listen locate
maintain manage migrate minimise minimize modify motivate negotiate nominate notify oblige observe obtain occur operate oppose organise organize owe
participate penetrate perform persist persuade postpone predict prefer prepare prevent proceed proclaim promote propose prosecute protect prove provide
provoke publish punish pursue qualify react realise realize receive recognise recognize recommend reconcile recover reduce refer regain regulate reject relate
relax relieve relocate rely remain remember remind remove renovate replace represent reproduce require resemble resist resolve respond restore restrict retain
retire reveal revise satisfy settle simplify solve specify speculate stimulate strengthen submit succeed suffer suggest summon suppose surround survive
sustain terminate testify threaten tolerate transform translate undermine unite vanish violate warn weaken worsen
`

/** Regular verbs of which only the past tense is no other word. */
const REGULAR_TOO = `
abandon answer approach ask attack attempt attend award ban base benefit blame block bomb call campaign capture cause challenge change charge chase check
claim clean close collapse command comment compromise concern conduct contact contract control cook copy count cover crash credit cross damage dance debate
decline defeat delay demand design doubt draft drop dump ease end escape estimate exhibit exploit export express face fail fear feature file fill film finish
fix flood focus force fuel fund gain grant guarantee guard guess hand harm head help hire hope host hunt impact import increase influence insult interview
invite issue judge jump kick kill lack land last laugh launch lift like limit link list live lock look love march mark match matter measure mention miss move
murder name need note notice object offer open order paint park pass permit phone pick place plan plant play point praise present preserve process profit
progress project promise protest pull purchase push question raise reach recall record recruit reform refuse regard register regret release remark rent repair
reply report request rescue reserve rest result retreat return review reward risk ruin rule rush sail save score seal search seem select separate serve shape
share shift ship shock shout show sign slip smile sound spot start state stay step stop store stress struggle study supply support surprise survey suspect
switch talk target taste tax test thank touch tour track trade train transfer transport trap travel treat trigger trouble trust try turn use view visit vote
wait walk want wash waste watch welcome wish witness wonder work worry wrap yield
`

/** Verbs that double their last letter. */
const DOUBLING = new Set(
  'admit ban commit control drop expel occur permit plan prefer refer regret ship slip spot step stop submit trap wrap'.split(' '),
)

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
