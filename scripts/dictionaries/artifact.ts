import type {Source} from './sources.ts'

/** A file that is built, and what from. */
export interface Artifact {
  readonly name: string
  readonly licence: string
  readonly sources: readonly Source[]
  /** @param inputs - the folder of the inputs that are no packages */
  readonly build: (inputs: string) => Uint8Array
}

export const fileOf = ({name}: Pick<Artifact, 'name'>): string => `dictionaries/${name}`
