import {describe, expect, test} from 'vitest'
import {pieceOf, sentenceOf, subordinate, words} from '../../../scripts/train/piece.ts'
import {DEPTHS, RELATIONS, ROLE_WIDTH, type Roles, rolesOf} from '../../../scripts/train/roles.ts'
import {Tree} from '../../../scripts/train/tree.ts'
import {readConllu} from '../../../scripts/train/treebank.ts'

const CONLLU = `# text = She left because it rained.
1\tShe\tshe\tPRON\tPRP\t_\t2\tnsubj
2\tleft\tleave\tVERB\tVBD\tVerbForm=Fin\t0\troot
3\tbecause\tbecause\tSCONJ\tIN\t_\t5\tmark
4\tit\tit\tPRON\tPRP\t_\t5\texpl
5\trained\train\tVERB\tVBD\tVerbForm=Fin\t2\tadvcl
6\t.\t.\tPUNCT\t.\t_\t2\tpunct`

const tree = new Tree([...readConllu(CONLLU, 'test', 'news')][0]!)
const mains = tree.mainVerbs()

/** The roles with the words at their offsets. */
const told = (text: string, roles: Roles): string[] =>
  Array.from({length: roles.length / ROLE_WIDTH}, (_, nth) => {
    const [offset = 0, relation = 0, depth = 0] = roles.subarray(nth * ROLE_WIDTH, (nth + 1) * ROLE_WIDTH)
    return `${/^\w+|./.exec(text.slice(offset))?.[0]} ${RELATIONS[relation]} ${depth}`
  })

describe('roles of tokens', () => {
  test('of a whole sentence say the relation, and how deep the clause is', () => {
    const roles = rolesOf(tree, {first: 0, last: tree.tokens.length - 1}, 0)
    expect(told(tree.sentence.text, roles)).toEqual([
      'She nsubj 0',
      'left root 0',
      'because mark 1',
      'it expl 1',
      'rained advcl 1',
      '. punct 0',
    ])
  })

  test('of a piece built into another sentence stand at their words there', () => {
    const {text, roles} = sentenceOf([words('Only'), pieceOf(tree, {first: 2, last: 4}, mains)!])
    expect(text).toBe('Only because it rained.')
    expect(told(text, roles)).toEqual(['because mark 1', 'it expl 1', 'rained advcl 1'])
  })

  test('are one deeper after a subordinator, and never beyond the last level', () => {
    let piece = pieceOf(tree, {first: 0, last: 1}, mains)!
    for (let level = 1; level < DEPTHS + 2; level++) {
      piece = subordinate(piece)
      expect(told(piece.text, piece.roles)[0]).toBe(`she nsubj ${Math.min(level, DEPTHS - 1)}`)
    }
  })
})
