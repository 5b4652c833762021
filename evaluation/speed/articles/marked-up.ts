/** So many paragraphs make a group in which there is each kind of markup. */
const KINDS = 6

const paragraphsOf = (document: string): string[] => document.split(/\n{2,}/).filter((paragraph) => paragraph.trim() !== '')

const emphasised = (paragraph: string): string => paragraph.replace(/ (\w{5,}) /, ' *$1* ')

/** A document as people write it in Markdown: headings, lists, a quotation, emphasis, links and code. */
export function asMarkdown(document: string): string {
  const blocks = paragraphsOf(document).map((paragraph, nth) => {
    const kind = nth % KINDS
    if (kind === 0) return `## Part ${nth}\n\n${emphasised(paragraph)} See [page ${nth}](https://example.org/${nth}).`
    if (kind === 2) return `- ${paragraph}\n- Run \`step --number ${nth}\` first.`
    if (kind === 4) return `> ${emphasised(paragraph)}`
    return emphasised(paragraph)
  })
  return `# The document\n\n${blocks.join('\n\n')}\n`
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** The same as a page of HTML. */
export function asHtml(document: string): string {
  const blocks = paragraphsOf(document).map((paragraph, nth) => {
    const text = escaped(paragraph).replace(/ (\w{5,}) /, ' <em>$1</em> ')
    const kind = nth % KINDS
    if (kind === 0) return `<h2>Part ${nth}</h2>\n<p>${text} See <a href="/${nth}">page ${nth}</a>.</p>`
    if (kind === 2) return `<ul>\n<li>${text}</li>\n<li>Run <code>step --number ${nth}</code> first.</li>\n</ul>`
    if (kind === 4) return `<blockquote><p>${text}</p></blockquote>`
    return `<p>${text}</p>`
  })
  return `<!doctype html>\n<html lang="en">\n<head><title>The document</title></head>\n<body>\n<main>\n${blocks.join('\n')}\n</main>\n</body>\n</html>\n`
}
