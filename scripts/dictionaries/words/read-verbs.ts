import {WORD} from './read-classes.ts'
import {type Line, LineError, type Section} from './sections.ts'

/** A verb's base form, past tense and past participle. */
interface Verb {
  readonly base: string
  readonly past: string
  readonly participle: string
}

function irregularVerb(line: Line): Verb {
  const forms = line.text.split(/\s+/)
  if (forms.length !== 3 || !forms.every((form) => WORD.test(form)))
    throw new LineError(line, 'an irregular verb has three forms: base, past tense, past participle')
  const [base = '', past = '', participle = ''] = forms
  return {base, past, participle}
}

function regularPast(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

function regularVerbs(line: Line): Verb[] {
  return line.text.split(/\s+/).map((item) => {
    const [base = '', past = regularPast(base), ...rest] = item.split(':')
    if (!WORD.test(base) || !WORD.test(past) || rest.length > 0)
      throw new LineError(line, `“${item}” is neither a base form nor one with its past tense, as “admit:admitted”`)
    return {base, past, participle: past}
  })
}

const SECTIONS = ['irregular', 'irregular, base form unmistakable', 'regular', 'regular, base form unmistakable'] as const

function requireSections(sections: readonly Section[]): void {
  for (const {name, heading} of sections)
    if (!(SECTIONS as readonly string[]).includes(name)) throw new LineError(heading, `the sections of verbs are ${SECTIONS.join('; ')}`)
}

/** Forms side by side, but for those that are the same. */
const pairs = (verbs: readonly Verb[], wrong: keyof Verb, meant: keyof Verb): string =>
  verbs
    .filter((verb) => verb[wrong] !== verb[meant])
    .map((verb) => `${verb[wrong]} ${verb[meant]}`)
    .join(' ')

/**
 * The groups of verb forms that a pattern may name, each as wrong forms with those that are meant.
 *
 * @throws {LineError} on a line that is no verb, and on a section that has another name than `SECTIONS`
 */
export function readVerbs(sections: readonly Section[]): Record<string, string> {
  requireSections(sections)
  const linesOf = (name: (typeof SECTIONS)[number]) => sections.find((section) => section.name === name)?.lines ?? []
  const unmistakable = linesOf('irregular, base form unmistakable').map(irregularVerb)
  const irregular = [...linesOf('irregular').map(irregularVerb), ...unmistakable]
  const regularBases = linesOf('regular, base form unmistakable').flatMap(regularVerbs)
  return {
    'past > base': pairs(irregular, 'past', 'base'),
    'regular past > base': pairs([...regularBases, ...linesOf('regular').flatMap(regularVerbs)], 'past', 'base'),
    'past > participle': pairs(irregular, 'past', 'participle'),
    'base > participle': pairs([...unmistakable, ...regularBases], 'base', 'participle'),
  }
}
