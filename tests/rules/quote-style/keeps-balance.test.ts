import fc from 'fast-check'
import {expect, test} from 'vitest'
import {Inquiry} from '../../../src/analysis/inquiry.ts'
import type {Script} from '../../../src/analysis/pairing/fault-report.ts'
import {pairing} from '../../../src/analysis/pairing.ts'
import {rule} from '../../../src/rules/quote-style/index.ts'
import {AMERICAN, BRITISH, balancedProse, STRAIGHT} from '../../analysis/balanced-prose.ts'
import {documentOf} from '../../analysis/paragraphs.ts'

const findings = (text: string, style: Script) => {
  const document = documentOf(text)
  return [
    ...rule.check(document.paragraphAt(0)!, {
      ask: new Inquiry(document, 0).ask,
      options: {style, apostrophes: true, smartypants: false, each: 'mark'},
    }),
  ]
}

/** The text with all safe fixes applied. */
function fixed(text: string, style: Script): string {
  let result = ''
  let done = 0
  for (const {span, replacements, fix} of findings(text, style)) {
    if (fix !== 'safe') continue
    result += text.slice(done, span.start) + replacements[0]
    done = span.end
  }
  return result + text.slice(done)
}

const balance = (text: string) => {
  const {pairs, faults} = pairing(documentOf(text), 0)
  return {pairs, faults: faults.map(({kind, index}) => [kind, index])}
}

const prose = fc.oneof(balancedProse(AMERICAN), balancedProse(BRITISH), balancedProse(STRAIGHT))
const noise = fc.string({unit: fc.constantFrom(...'“”‘’"\'`() .,as1'), maxLength: 40})
const style = fc.constantFrom<Script>('curly', 'straight')

test('a fix keeps every mark’s partner', () => {
  fc.assert(
    fc.property(fc.oneof(prose, noise), style, (text, wanted) => {
      expect(balance(fixed(text, wanted))).toEqual(balance(text))
    }),
    {numRuns: 1000},
  )
})

test('fixing twice is fixing once', () => {
  fc.assert(
    fc.property(prose, style, (text, wanted) => {
      const once = fixed(text, wanted)
      expect(fixed(once, wanted)).toBe(once)
    }),
  )
})

test('prose goes to the other script and back', () => {
  fc.assert(
    fc.property(balancedProse(AMERICAN), (text) => {
      const straight = fixed(text, 'straight')
      expect(straight).not.toMatch(/[“”‘’]/)
      expect(fixed(straight, 'curly')).toBe(text)
    }),
  )
})
