/** Signs that do nothing but start list items. */
const BULLET = /[•‣·▪◦●○■□►▶*][ \t\u00a0]+(?=\S)/y

/** Dashes and enumerators, which may also stand in the middle of a sentence. */
const DASH = /[-–][ \t\u00a0]+(?=\S)/y
const ENUMERATOR = /(?:\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})\)|\d{1,2}\.)[ \t\u00a0]+(?=\S)/y

/** How a list item is marked: `bullet` is certain wherever a line starts with it, the others only where a line was broken on purpose. */
export type MarkerKind = 'bullet' | 'dash' | 'enumerator'

export interface ListMarker {
  readonly kind: MarkerKind
  /** Where the text of the item starts, after the marker and its space. */
  readonly end: number
}

const MARKERS: readonly (readonly [MarkerKind, RegExp])[] = [
  ['bullet', BULLET],
  ['dash', DASH],
  ['enumerator', ENUMERATOR],
]

/** The list marker at the start of a line's text, if there is one with text after it. */
export function listMarker(source: string, start: number, end: number): ListMarker | undefined {
  for (const [kind, expression] of MARKERS) {
    expression.lastIndex = start
    if (expression.test(source) && expression.lastIndex < end) return {kind, end: expression.lastIndex}
  }
  return undefined
}
