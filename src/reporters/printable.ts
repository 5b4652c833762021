/**
 * C0 and C1 controls, directional overrides and line separators, which could move the cursor, recolour or reorder a terminal's text, and halves of
 * surrogate pairs, which no encoding has.
 */
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\p{Cs}]/gu

const visible = (character: string): string =>
  character === '\n' || character === '\r' || character === '\t' ? ' ' : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** Text from a file made safe to print: line breaks and tabs become spaces, other controls are spelt out as `\u001b`. */
export const printable = (text: string): string => text.replace(UNPRINTABLE, visible)
