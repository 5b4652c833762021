import {type Contestant, copydesk} from './contestant.ts'
import {reasonOf} from './reason.ts'
import {WarmProcess} from './warm-process.ts'

/** All who take part, and who has dropped out of what, why. One that fails is left out of the rest of a section, and the others go on. */
export class Field {
  readonly contestants: readonly Contestant[]
  readonly failures: string[] = []

  constructor(contestants: readonly Contestant[]) {
    this.contestants = contestants
  }

  /** Runs rounds in which everybody takes a turn, one after another, so that a busy moment of the machine is everybody's. */
  async rounds(section: string, count: number, turn: (contestant: Contestant, round: number) => Promise<void> | void): Promise<void> {
    const out = new Set<Contestant>()
    for (let round = 0; round < count; round++) {
      for (const contestant of this.contestants) {
        if (out.has(contestant)) continue
        try {
          await turn(contestant, round)
        } catch (error) {
          out.add(contestant)
          this.failures.push(`${contestant.name} failed (${section}): ${reasonOf(error)}`)
        }
      }
    }
  }

  /** The same with every contestant loaded in a process of its own, which ends with the last round. */
  async warmRounds(section: string, count: number, turn: (contestant: Contestant, warm: WarmProcess, round: number) => Promise<void>) {
    const processes = new Map<Contestant, WarmProcess>()
    await this.rounds(section, count, async (contestant, round) => {
      const warm = processes.get(contestant) ?? (await WarmProcess.start(contestant))
      processes.set(contestant, warm)
      await turn(contestant, warm, round)
    })
    for (const warm of processes.values()) warm.stop()
  }
}

/** Those who take part in everything: copydesk, and the peers that are there. */
export const fieldOf = (peers: readonly Contestant[]): Field => new Field([copydesk, ...peers])
