const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const FUNCTION_WORDS = setOf(`
  a an the and or but nor so yet if then than as of in on at to for from with by about into over after before is are was were be been being am
  do does did done have has had will would can could may might shall should must not no never just also too very really only still always
  i you he she it we they me him her us them my your his its our their this that these those there here what which who whom whose when where why how
  all any both each few more most other some such same because while since until although though going like now later again yet ago today
  tomorrow yesterday tonight soon
`)

const PREPOSITIONS = setOf(
  'of in on at for from with by about into over under through between among against towards toward onto upon without to',
)

const NUMBERS = setOf(`
  one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand
  million billion
`)

const COMPARATIVES = setOf(`
  better worse greater bigger smaller larger higher lower older younger longer shorter faster slower stronger weaker fewer easier harder cheaper
  richer poorer closer further farther broader deeper wider heavier lighter warmer colder happier safer taller thicker thinner
`)

/** Forms of *have* that no clause ends in. */
const CONTRACTED = setOf("having i've you've we've they've haven't hasn't hadn't would've could've should've must've might've")

const HAVE = new Set(['have', 'has', ...CONTRACTED])

const BE = setOf("am is are was were be been being isn't aren't wasn't weren't i'm he's she's it's that's they're we're you're")

/** Auxiliaries that only a base form follows, and that are no names or nouns as well. */
const NEGATED = setOf("would could should don't doesn't didn't won't wouldn't can't cannot couldn't shouldn't mustn't")

/** Words whose "to" is that of an infinitive; behind others it may end a clause: "everyone I spoke to said so". */
const INFINITIVE = setOf(`
  want wants wanted going able has have had need needs needed trying tried like decided began started ready supposed allowed planning hoping how
`)

/** More of them, behind which "to" never has an object of its own. */
const WILLING = setOf(`
  unable refuse refuses refused refusing manage manages managed fail fails failed failing hope hopes hoped intend intends intended attempted afford willing
  unwilling eager reluctant decide deciding tend tends vowed pledged threatened promised order
`)

/** What stands behind a verb, and not behind an adjective that looks like one. */
const OBJECTS = setOf(`
  a an the my your his her its our their it him them me us you myself yourself himself herself itself ourselves themselves this that these those what
  to with in on at for from about into up out down off back when where today tomorrow tonight again
`)

/** Before "will" as a noun: whose will it is, and how it is. */
const WILLPOWER =
  /(?:['’]s?|^(?:free|political|popular|good|ill|strong|iron|national|collective|general|own|last|living|divine|sheer|human|public|joint|mutual|weak|new))$/

/** What may be too much of itself. */
const QUALITIES = setOf(`
  much many high low late early long short big small large heavy tight loud fast slow hard easy expensive cheap hot cold dark bright sweet salty
  spicy strong weak soft thin thick young old far close good bad busy tired noisy complicated difficult serious simple strict harsh
`)

/** Adverbs that stand between an auxiliary, or a subject, and its verb. */
const ADVERBS = setOf(
  'just already never always ever only also recently really even actually still almost often probably finally simply literally',
)

const REPORTING = setOf('say says said think thinks thought know knew known hope hopes hoped believe believes sure hear heard')

/** Words right behind which a pronoun opens a clause of its own, and not one of the noun before. */
const OPENERS = setOf('and but or because if once when while since as so then where though although until before after now')

/** Verbs in their base form that follow "to". */
const VERBS = setOf(`
  be do go get have make take see say come know think want give find tell ask work feel try leave call keep let begin help talk turn start run
  move live believe bring happen write sit stand lose pay meet play learn change lead understand watch follow stop speak read spend grow open walk
  win teach offer remember buy wait serve die send build stay fall cut reach kill raise drive eat drink sleep visit relax look use put add cook
  clean return drop travel explore fix check hear
`)

/** Persons, parts of the body and belongings, in the singular or where the plural is as usual: what belongs to somebody. */
const POSSESSIONS = setOf(`
  wife husband mother father mom mum dad son daughter brother sister family friend boyfriend girlfriend parents kids child neighbour neighbor boss
  hand hands arm arms leg legs foot feet head face eye eyes ear ears hair nose mouth heart skin teeth tooth finger fingers toe toes knee knees
  house car dog cat pet horse phone computer laptop name job bed room apartment garage garden kitchen bathroom account wallet bag purse passport
  life mind body health birthday wedding website blog email password vet dentist doctor landlord employer
`)

/** Those that are no verbs as well, as they are in "if you phone" and "when you hand over". */
const VERBS_TOO = setOf(`
  husband mother father friend boss hand arm foot head face eye nose mouth skin finger toe house phone name garden account bag purse mind doctor email
  blog child bed room
`)
const isBelonging = (word: string): boolean => POSSESSIONS.has(word) && !VERBS_TOO.has(word)

/** Adjectives by their endings; comparative phrases need no more. */
const ADJECTIVE = /(?:al|ful|ive|ous|able|ible|ic|ant|ent|less|ish|pretty|ed)$/

/** The classes that a pattern may name with `@`. */
export const CLASSES: Readonly<Record<string, (word: string) => boolean>> = {
  adjective: (word) => ADJECTIVE.test(word),
  adverb: (word) => ADVERBS.has(word),
  be: (word) => BE.has(word),
  belonging: isBelonging,
  contracted: (word) => CONTRACTED.has(word),
  comparative: (word) => COMPARATIVES.has(word),
  function: (word) => FUNCTION_WORDS.has(word),
  have: (word) => HAVE.has(word),
  infinitive: (word) => INFINITIVE.has(word),
  negated: (word) => NEGATED.has(word),
  opener: (word) => OPENERS.has(word) || REPORTING.has(word),
  reporting: (word) => REPORTING.has(word),
  number: (word) => NUMBERS.has(word),
  object: (word) => OBJECTS.has(word),
  possession: (word) => POSSESSIONS.has(word),
  preposition: (word) => PREPOSITIONS.has(word),
  quality: (word) => QUALITIES.has(word),
  verb: (word) => VERBS.has(word),
  willing: (word) => WILLING.has(word),
  willpower: (word) => WILLPOWER.test(word),
}
