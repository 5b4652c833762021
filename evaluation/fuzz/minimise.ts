/**
 * The smallest text that still has a property, of those that come of leaving out stretches and then putting plain letters for other characters
 * (Zeller and Hildebrandt's delta debugging, to the first text from which nothing can be taken).
 *
 * @param has - true for the text as given
 * @param budget - asks at most so often
 */
export function minimise(text: string, has: (text: string) => boolean, budget = 2000): string {
  const asked = (candidate: string): boolean => budget-- > 0 && has(candidate)
  let before: string
  do {
    before = text
    for (let size = text.length >> 1; size >= 1; size >>= 1) text = withoutStretches(text, size, asked)
    text = plainer(text, asked)
  } while (text !== before && budget > 0)
  return text
}

function withoutStretches(text: string, size: number, has: (text: string) => boolean): string {
  for (let at = 0; at < text.length; ) {
    const shorter = text.slice(0, at) + text.slice(at + size)
    if (has(shorter)) text = shorter
    else at += size
  }
  return text
}

function plainer(text: string, has: (text: string) => boolean): string {
  for (let at = 0; at < text.length; at++) {
    if (text[at] === 'a') continue
    const candidate = `${text.slice(0, at)}a${text.slice(at + 1)}`
    if (has(candidate)) text = candidate
  }
  return text
}
