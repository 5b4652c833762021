const shout = {
  id: 'shout',
  description: 'Finds exclamation marks.',
  severity: 'warn',
  needs: [],
  options: {},
  messages: {shouted: ({mark}) => ({reason: `“${mark}” shouts`, note: 'Speak quietly.'})},
  *check(paragraph) {
    const start = paragraph.prose.indexOf('!')
    if (start >= 0) yield {message: 'shouted', values: {mark: '!'}, span: {start, end: start + 1}, replacements: ['.'], fix: 'safe', confidence: 1}
  },
}
export default {extends: '../copydesk.config.json', packs: ['./words', {name: 'house', files: {}, rules: {shout}}]}
