import {RE2JS} from 're2js'
import {isCheap} from './cost.ts'
import type {Search} from './match.ts'
import {type ExpressionNode, sequence} from './nodes.ts'
import {TooManySteps} from './stepped.ts'
import {forJavaScript, forRe2} from './write.ts'

/** Parts of a sequence, groups opened. */
const partsOf = (node: ExpressionNode): readonly ExpressionNode[] => {
  if (node.type === 'sequence') return node.items.flatMap(partsOf)
  return node.type === 'group' ? partsOf(node.item) : [node]
}

/** As much of one end of some parts as the engine of JavaScript can serve: it stands in all that they match. */
function cheapEnd(parts: readonly ExpressionNode[], isStart: boolean): ExpressionNode[] {
  const end: ExpressionNode[] = []
  for (const part of isStart ? parts : [...parts].reverse()) {
    const longer = isStart ? [...end, part] : [part, ...end]
    if (!isCheap(sequence(longer))) {
      if (part.type !== 'repeat' || part.min === 0) return end
      const inner = cheapEnd(partsOf(part.item), isStart)
      return isStart ? [...end, ...inner] : [...inner, ...end]
    }
    end.splice(0, end.length, ...longer)
  }
  return end
}

/** Expressions for JavaScript that match in every text that another matches in. */
function necessaryFor(node: ExpressionNode): RegExp[] {
  const parts = partsOf(node)
  return [cheapEnd(parts, true), cheapEnd(parts, false)]
    .filter((end) => end.length > 0 && isCheap(sequence(end)))
    .map((end) => new RegExp(forJavaScript(sequence(end)), 'u'))
}

/** @throws {TooManySteps} on what has more parts than the engine takes, as repetitions of repetitions do */
function compiled(source: string): RE2JS {
  try {
    return RE2JS.compile(source)
  } catch (error) {
    throw new TooManySteps(`one of its expressions is too large (${(error as Error).message.split('\n')[0]!.slice(0, 80)})`)
  }
}

/** A search by the engine of RE2, whose time is linear in the length of the text. */
export function linearSearch(node: ExpressionNode): Search {
  const expression = compiled(forRe2(node))
  const necessary = necessaryFor(node)
  return (text, from) => {
    // Whether there is a match at all is told far faster than where it is.
    if (from === 0 && !(necessary.every((part) => part.test(text)) && expression.test(text))) return undefined
    const matcher = expression.matcher(text)
    if (!matcher.find(from)) return undefined
    const groups = Array.from({length: matcher.groupCount() + 1}, (_, group) => matcher.group(group) ?? undefined)
    return {start: matcher.start(), end: matcher.end(), groups}
  }
}
