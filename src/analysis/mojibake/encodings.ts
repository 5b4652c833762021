/** A single-byte encoding that UTF-8 text is often read in by mistake: the byte after each character above ASCII. */
export interface Encoding {
  readonly name: string
  /** The byte of a UTF-16 code unit, 0 where the encoding does not have it or it is ASCII. */
  byteOf(code: number): number
}

/**
 * The encodings in the order in which they are preferred where two explain a text equally well: by how often each is the default of
 * a system. All are in the Encoding Standard. Before them comes Windows 1252, after them code page 437, the default of old consoles, and code page 850, that of those in Western Europe.
 */
const STANDARD = ['windows-1250', 'windows-1251', 'macintosh', 'windows-1254', 'windows-1253', 'iso-8859-2', 'windows-1257'] as const

const CODE_PAGE_437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0'

/** Where it differs from code page 437, code page 850 has letters for some of its frames. */
const CODE_PAGE_850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0'

/**
 * The upper half of Windows 1252, where it differs from Latin 1; undefined bytes come through as control characters. Spelt out, since
 * `TextDecoder` of some versions of Node reads Windows 1252 as Latin 1.
 */
export const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const LATIN_1 = Array.from({length: 96}, (_, index) => String.fromCharCode(index + 0xa0)).join('')

const highBytes = Uint8Array.from({length: 128}, (_, index) => index + 128)

function encoding(name: string, characters: string): Encoding {
  const bytes = new Map<number, number>()
  for (let index = 0; index < 128; index++) {
    const code = characters.charCodeAt(index)
    if (code >= 0x80 && code !== 0xfffd) bytes.set(code, index + 128)
  }
  return {name, byteOf: (code) => bytes.get(code) ?? 0}
}

/** Latin 1 and Windows 1252 are mixed up so often that their texts are read alike: control characters stand for the bytes of their numbers. */
function westernEncoding(characters: string): Encoding {
  const {name, byteOf} = encoding('windows-1252', characters)
  return {name, byteOf: (code) => (code >= 0x80 && code < 0xa0 ? code : byteOf(code))}
}

const tableOf = (name: string): string => new TextDecoder(name).decode(highBytes)

let made: readonly Encoding[] | undefined

/** The encodings, their tables made on first use. */
export function encodings(): readonly Encoding[] {
  made ??= [
    westernEncoding(WINDOWS_1252 + LATIN_1),
    ...STANDARD.map((name) => encoding(name, tableOf(name))),
    encoding('code page 437', CODE_PAGE_437),
    encoding('code page 850', CODE_PAGE_850),
  ]
  return made
}
