/** What XML 1.0 has no place for, not even as a reference: controls, lone surrogates, non-characters. */
const IMPOSSIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

const REFERENCES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** Text as the value of an XML attribute or the content of an element; what XML cannot hold becomes U+FFFD. */
export const escapeXml = (text: string): string =>
  text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"\n\r\t]/g, (character) => REFERENCES[character] ?? character)

/** The attributes of an element, in order. */
export const attributes = (values: Readonly<Record<string, string | number>>): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value))}"`)
    .join('')

/** Gives the head of a document when it is first asked, and nothing from then on. */
export function onlyOnce(head: string): () => string {
  let rest = head
  return () => {
    const text = rest
    rest = ''
    return text
  }
}
