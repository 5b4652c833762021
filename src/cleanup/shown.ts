/** Longer texts are cut in a message. Unit: UTF-16 code units. */
const LONGEST = 60

/** A passage as a message quotes it: on one line, cut where it is long. */
export function shown(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line
}
