import {FORM_PATTERNS} from './form-patterns.ts'
import {PATTERNS} from './patterns.ts'
import {PHRASE_PATTERNS} from './phrase-patterns.ts'
import {SPEECH_PATTERNS} from './speech-patterns.ts'
import {Surroundings} from './surroundings.ts'
import {mistakenForms} from './verb-forms.ts'

/** What a word is often written for, and where. */
export interface Suspicion {
  readonly meant: string
  /** Whether many say so: wrong in print, and right in what somebody is quoted to have said. */
  readonly isSaid: boolean
  readonly surroundings: readonly Surroundings[]
}

type Suspects = Map<string, Suspicion[]>

/** Before and behind the bracket, and in it a word and what was meant, or between asterisks forms of verbs. */
const LINE = /^(.*?)\[(?:([^\s>*]+) > ([^\]]+)|\*([^*]+)\*)\](.*)$/

function suspect(suspects: Suspects, word: string, suspicion: Suspicion): void {
  const known = suspects.get(word)
  if (known) known.push(suspicion)
  else suspects.set(word, [suspicion])
}

/** Takes what lines of patterns say of single words, and returns what they say of the forms of all verbs. */
function readLines(lines: string, isSaid: boolean, suspects: Suspects): Map<string, Surroundings[]> {
  const ofForms = new Map<string, Surroundings[]>()
  for (const line of lines.split('\n')) {
    const found = line.startsWith('#') ? undefined : LINE.exec(line)
    if (!found) continue
    const [, left = '', wrong = '', meant = '', forms, right = ''] = found
    const surroundings = new Surroundings(left, right)
    if (forms === undefined) suspect(suspects, wrong, {meant, isSaid, surroundings: [surroundings]})
    else ofForms.set(forms, [...(ofForms.get(forms) ?? []), surroundings])
  }
  return ofForms
}

function read(): Suspects {
  const suspects: Suspects = new Map()
  for (const [lines, isSaid] of [[`${PATTERNS}${FORM_PATTERNS}${PHRASE_PATTERNS}`, false] as const, [SPEECH_PATTERNS, true] as const]) {
    for (const [forms, surroundings] of readLines(lines, isSaid, suspects))
      for (const [wrong, meant] of mistakenForms(forms)) suspect(suspects, wrong, {meant, isSaid, surroundings})
  }
  return suspects
}

let suspects: Suspects | undefined

/** What a word in lower case may stand for by mistake. */
export const suspicionsOf = (word: string): readonly Suspicion[] | undefined => (suspects ??= read()).get(word)
