/** `end.[3]`, `end.[note 2]`, `end.¹²`: marks of notes right after the stop; or with a space and a stop of their own: `end. [3].` */
const NOTE = /(?:\[[a-z]{0,8} ?\d{1,3}\]|[¹²³⁰-⁹])+| (?:\[\d{1,3}\])+\./y

/** Emoji and emoticons after the stop, with or without a space: `Thanks! :-)`, `Great! 🎉🎉`. */
const SIGN = /[ \u00a0]?(?:(?:\p{Extended_Pictographic}(?:[\ufe0f\u200d]|\p{Emoji_Modifier})*)+|[:;]-?[)(DPp](?![\p{L}\p{N}]))/uy

function matchEnd(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at
  return expression.test(text) ? expression.lastIndex : at
}

/** Whether a code unit may start a trail: `[`, a superscript digit, `:`, `;` or anything from the arrows up. */
const mayTrail = (code: number): boolean =>
  code === 0x5b || code === 0x3a || code === 0x3b || code === 0xb9 || code === 0xb2 || code === 0xb3 || code >= 0x2070

/** The end of what belongs to a sentence after its stop and closing marks: marks of notes, emoji and emoticons. */
export function trailEnd(text: string, end: number): number {
  const code = text.charCodeAt(end)
  const ahead = code === 0x20 || code === 0xa0 ? text.charCodeAt(end + 1) : code
  if (!mayTrail(ahead)) return end
  const noted = matchEnd(NOTE, text, end)
  for (let at = noted; ; ) {
    const next = matchEnd(SIGN, text, at)
    if (next === at) return at
    at = next
  }
}
