declare module 'nspell' {
  interface Dictionary {
    readonly aff: Uint8Array | string
    readonly dic: Uint8Array | string
  }
  interface NSpell {
    /** Every form that words and affixes make, by the form. */
    readonly data: Readonly<Record<string, unknown>>
    correct(word: string): boolean
    suggest(word: string): string[]
    add(word: string): NSpell
  }
  export default function nspell(dictionary: Dictionary): NSpell
}
