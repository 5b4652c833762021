/** Letters whose names start with a vowel, and U and its like, before a small letter and another capital: “MoD”, “FoI”, “UoE”, “NaCl”; small ones before a capital: “rOpenSci”. */
const MIXED_CASE = /^(?!Mc)[FHLMNRSUX]\p{Ll}\p{Lu}|^[fhlmnrsx](?:\p{Lu}|\p{Ll}?(?:\p{Lu}{2}|\d))/u

/** Symbols of elements are read as letters or as the name: “an Fe atom”, “a Ag film”, “an H₂ tank”. */
const SYMBOL = /^(?!(?:He|No|So)$)(?:[FHLMNRSX]\p{Ll}|A[gu]|Eu)(?!\p{L})|^\p{Lu}\p{No}|^[HN](?:2\p{Lu}?)?$/u

/** Abbreviations that are also read as words, and Roman numerals that are read as ordinals: “a SQL query”, “a II Corps gun”. */
const READ_AS_WORD = /^S(?:QL|ql)|^I{2,3}(?:-|$)|^VIII/

/** As and Xs in a row are read one by one, or as double and triple: “an AA road”, “a AA battery”. */
const DOUBLED_LETTER = /^(?:AA|XX)/

/** An n or m that may be said as a syllable of its own: “an Nvidia chip”, “a Mbundu word”. */
const SYLLABIC = /^(?:[Nn][b-df-hj-mp-tv-xz]|[Mm][bdf-hj-npqstv-xz])/

/** A y before a consonant is a vowel: “an Yves”, “an ytterbium laser”. */
const VOWEL_Y = /^[Yy][b-df-hj-np-tv-z]/

/** Names in U are said “yoo”, “oo” or “u”; these beginnings are said “u” alone. */
const PLAIN_U = /^U(?:ls|lt|mb|mp|n(?!e[sot])|p|rb|rd|rg|rs|sh|tm|tt(?!ox))/
const NAME_IN_U = /^U\p{Ll}/u

/** Foreign words and names of which each reader makes something else. */
const FOREIGN =
  /^(?:uef|uber|uyg|ugal|ugar|uig|ulul|uruk|ubuntu|unabomb|euler|eus[eé]b|eur(?:e|ich)$|ew(?!e|er)|ouagad|oaxa|hors(?:$|-)|h[éèêô]|haute|haciend|haban|herm[eè]s|henri|hip[oó]lito)/i

/** No English word begins so: the first letter is said by its name, or the word as it may be. “an rlib”, “an fsync call”. */
const NO_ONSET = /^(?:f[bcdfghkmnpqstvwxz]|l[bcdfghjkmnpqrstvwxz]|r[bcdfgjklmnpqrstvxz]|s[bdgjrsxz])/

/** Whether both articles are in good use before a name in U that no pattern of sounds knows. */
export const isOpenName = (word: string): boolean => NAME_IN_U.test(word) && !PLAIN_U.test(word)

/** Whether the word is said in more than one way, or in a way that its letters do not tell. */
export const isOpen = (word: string): boolean =>
  [MIXED_CASE, NO_ONSET, SYMBOL, DOUBLED_LETTER, READ_AS_WORD, SYLLABIC, VOWEL_Y, FOREIGN].some((pattern) => pattern.test(word)) ||
  (/^\p{Lu}/u.test(word) && !/^[A-Z]/.test(word))
