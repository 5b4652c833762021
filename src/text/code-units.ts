/** A letter of ASCII, as a UTF-16 code unit. */
export const isAsciiLetter = (unit: number): boolean => (unit | 32) >= 97 && (unit | 32) <= 122

/** A capital of ASCII, as a UTF-16 code unit. */
export const isAsciiCapital = (unit: number): boolean => unit >= 65 && unit <= 90

/** The first half of a character beyond the basic plane. */
export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff

/** The second half of a character beyond the basic plane. */
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
