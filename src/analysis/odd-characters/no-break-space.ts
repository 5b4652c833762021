/** What a number is followed by: a unit, a currency, a month, a word for a large number, or another group of digits. */
const AFTER_NUMBER = /^(?:\p{L}|[%°€£$¥₹]|\d)/u
const ENDS_WITH_NUMBER = /\d[.,]?$|[€£$¥₹]$/

/** Titles, initials, references and months that want to stay with what follows. */
const STAYS_WITH_NEXT =
  /(?:^|[^\p{L}])(?:\p{Lu}\.|(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|No|Nos|pp?|vol|fig|ch|sec|art|ca|cf|vs)\.?|§|№|#|\p{L}{3,9}(?<=(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Chapter|Section|Article|Figure|Table|Page|Part|Act|Room|Flight|Boeing|Airbus|Windows|World|King|Queen|Pope|Henry|George|Louis|Elizabeth)))$/u

/** Roman and Arabic numerals that stay with what stands before them. */
const NUMERAL = /^(?:\d|[IVXLC]+(?![\p{L}]))/u

/** How far back a word is looked at, in code units. */
const REACH = 14

/** Whether a no-break space stands where typography wants one, so that it is no accident. */
export function isWanted(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start)
  const after = text.slice(end, end + REACH)
  if (ENDS_WITH_NUMBER.test(before) && AFTER_NUMBER.test(after)) return true
  if (/^[»›:;!?%–—…]|^\.{3}/.test(after) || /[«‹–—]$/.test(before)) return true
  if (/["'“”‘’]$/.test(before) && /^["'“”‘’]/.test(after)) return true
  if (!STAYS_WITH_NEXT.test(before)) return false
  return /(?:\p{Lu}\.|\.|§|№|#)$/u.test(before) || NUMERAL.test(after) || /^\p{Lu}/u.test(after)
}
