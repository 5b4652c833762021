import type {Span} from '../text/span.ts'

/** What a text must hold to be looked at more closely. */
const TRIGGER = /@|:\/\/|:\w|:::|www\.|^\[!/

/**
 * What stands in a text and is for a machine. Each expression takes bounded time at each place where it may start.
 *
 * Addresses, also of mail; `:smile:`; the fences of directives (`:::tip`) and the sign of an alert (`[!NOTE]`).
 */
const SHAPES: readonly RegExp[] = [
  /\b[a-z][a-z+.-]{1,20}:\/\/[^\s<>"“”»]+[^\s<>"“”».,;:!?'’)\]]/gi,
  /\bwww\.[^\s<>"“”»]+[^\s<>"“”».,;:!?'’)\]]/gi,
  /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/g,
  /(?<!\w):[a-z0-9][a-z0-9_+-]{1,40}:(?!\w)/g,
  /^[ \t]*:::+[^\n]{0,200}$/gm,
  /^\[![A-Za-z]{2,20}\][+-]?/g,
]

/** The length of an address without what belongs to the sentence: a bracket that closes and was not opened in it, and all that follows. */
export function addressLength(found: string): number {
  let round = 0
  let square = 0
  for (let at = 0; at < found.length; at++) {
    const character = found.charAt(at)
    if (character === '(') round++
    else if (character === '[') square++
    else if ((character === ')' && --round < 0) || (character === ']' && --square < 0)) return at
  }
  return found.length
}

/** The stretches of a text that are addresses or signs for a machine; not in order, may overlap. */
export function addresses(text: string): Span[] {
  if (!TRIGGER.test(text)) return []
  return SHAPES.flatMap((shape) =>
    [...text.matchAll(shape)].map(({0: found, index}) => ({start: index, end: index + addressLength(found)})),
  )
}
