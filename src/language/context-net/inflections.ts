/** What endings make of a word, and what is left without them: which of them are words is for others to say. */
const ENDINGS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/$/, ['s', 'es', 'ed', 'd', 'ing', 'ly', 'ally', 'n']],
  [/e$/, ['ing', 'ed', 'en']],
  [/y$/, ['ies', 'ied', 'ily']],
  [/le$/, ['ly']],
  [/ies$/, ['y', 'ied']],
  [/s$/, ['', 'ed', 'd', 'ing']],
  [/ed$/, ['', 'e', 'ing', 's', 'es']],
  [/ing$/, ['', 'e', 'ed', 's', 'es']],
  [/ly$/, ['', 'le', 'y']],
  [/ily$/, ['y']],
  [/ally$/, ['']],
  [/en$/, ['e', '']],
]

/** Other forms that a word may have, such as “walked” and “walking” for “walk”. Some are no words. */
export function inflections(word: string): Set<string> {
  const made = new Set(ENDINGS.flatMap(([ending, others]) => (ending.test(word) ? others.map((other) => word.replace(ending, other)) : [])))
  const last = word.at(-1)!
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) for (const ending of ['ed', 'ing']) made.add(word + last + ending)
  const doubled = /^(.*([bdgklmnprt]))\2(?:ed|ing)$/.exec(word)
  if (doubled)
    for (const ending of ['', 'ed', 'ing', 's'])
      made.add((ending === 'ed' || ending === 'ing' ? doubled[1]! + doubled[2] : doubled[1]!) + ending)
  made.delete(word)
  return made
}
