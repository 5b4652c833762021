import {parseArgs} from 'node:util'

/** What the caller asked for. */
export interface Arguments {
  readonly quick: boolean
  /** Whether the package is built first, so that what is measured is what stands in `src`. */
  readonly withBuild: boolean
  readonly withPeers: boolean
  /** The folder of another build of the package. */
  readonly beside: string | undefined
  /** Part of the names of the hostile texts that are measured. */
  readonly units: string | undefined
  /** The family of the hostile texts that are measured. */
  readonly family: string | undefined
  /** What alone is done to hostile texts. */
  readonly action: string | undefined
  /** The file in which measurements of hostile texts are kept. */
  readonly journal: string | undefined
  readonly sections: readonly string[]
}

/**
 * Reads the command line: `[section…] [--quick] [--no-peers] [--no-build] [--beside DIR] [--units TEXT] [--family NAME] [--action ACTION] [--journal FILE]`.
 *
 * @param known - the names of all sections
 * @param usual - those that run where none is named
 * @throws {Error} with one line for the caller, on an unknown option or section
 */
export function readArguments(args: readonly string[], known: readonly string[], usual: readonly string[] = known): Arguments {
  const {values, positionals} = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: {type: 'boolean'},
      'no-peers': {type: 'boolean'},
      'no-build': {type: 'boolean'},
      beside: {type: 'string'},
      units: {type: 'string'},
      family: {type: 'string'},
      action: {type: 'string'},
      journal: {type: 'string'},
    },
  })
  const unknown = positionals.find((name) => !known.includes(name))
  if (unknown !== undefined) throw new Error(`There is no section '${unknown}'. The sections are: ${known.join(', ')}.`)
  return {
    quick: values.quick ?? false,
    withBuild: !values['no-build'],
    withPeers: !values['no-peers'],
    beside: values.beside,
    units: values.units,
    family: values.family,
    action: values.action,
    journal: values.journal,
    sections: positionals.length > 0 ? positionals : usual,
  }
}
