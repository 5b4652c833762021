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

const HAVE = setOf(`
  have has having i've you've we've they've haven't hasn't hadn't would've could've should've must've might've
`)

/** Adjectives by their endings; comparative phrases need no more. */
const ADJECTIVE = /(?:al|ful|ive|ous|able|ible|ic|ant|ent|less|ish|pretty|ed)$/

/** The classes that a pattern may name with `@`. */
export const CLASSES: Readonly<Record<string, (word: string) => boolean>> = {
  adjective: (word) => ADJECTIVE.test(word),
  comparative: (word) => COMPARATIVES.has(word),
  function: (word) => FUNCTION_WORDS.has(word),
  have: (word) => HAVE.has(word),
  number: (word) => NUMBERS.has(word),
  preposition: (word) => PREPOSITIONS.has(word),
}
