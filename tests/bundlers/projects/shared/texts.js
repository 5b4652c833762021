/** One passage in each format, with findings of several rules, in the running text and beside it. */
const passage =
  'The council sold the ferry to a German owner. Who has promissed to keep the crew. The mayor said “we was told nothing, and left the the room.'

export const texts = {
  text: `${passage}\n`,
  markdown: `# The *ferry* &amp; its owner\n\n${passage}\n\n- A list (of one item\n`,
  html: `<h1>The ferry &amp; its owner</h1>\n<p>${passage}</p>\n<p>Caf&eacute; owners (all of them <b>recieved</b> a letter.</p>\n`,
  mdx: `import {Note} from './note.js'\n\n# The ferry\n\n<Note>${passage}</Note>\n`,
}

export const remnants = 'The caf&eacute; &amp; the <b>pier</b> are shut.\n'
