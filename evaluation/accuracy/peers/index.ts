import {fileURLToPath, pathToFileURL} from 'node:url'
import {compile} from '../../speed/compile.ts'
import {harper, peers} from '../../speed/contestant.ts'
import {install} from '../../speed/install.ts'
import {inBench} from '../../speed/paths.ts'
import type {Subject} from '../subject.ts'
import {createHarper} from './harper.ts'
import {createRetext} from './retext.ts'

const [retext = harper] = peers

const PEERS = {harper: {contestant: harper, create: createHarper}, retext: {contestant: retext, create: createRetext}} as const

export type PeerName = keyof typeof PEERS

/** Programs that can be scored in copydesk's place. */
export const peerNames = Object.keys(PEERS) as readonly PeerName[]

/** Stands for a part of copydesk's front door that a peer does not have. */
const without = (name: PeerName, part: string) => (): never => {
  throw new Error(`${name} has no ${part} to score: the tasks for peers are fragments, handcut, typos, quotes, clean and agreement.`)
}

/**
 * A peer in copydesk's place: its messages under the names of copydesk's rules.
 *
 * @throws {Error} with npm's reason where it can't be installed
 */
export function peer(name: PeerName): Subject {
  const {contestant, create} = PEERS[name]
  install(contestant)
  const loader = pathToFileURL(compile(fileURLToPath(new URL('load.ts', import.meta.url)), inBench(contestant.folder)))
  const createLinter = async () => create(((await import(loader.href)) as typeof import('./load.ts')).load)
  return {createLinter, createSpeller: without(name, 'speller'), sentences: without(name, 'sentences')}
}
