import {bytesOfSize, toldSize} from '../text/byte-size.ts'
import {SettingsError} from '../text/settings-error.ts'

/** The largest file that is read where nobody says otherwise. Unit: bytes. */
export const USUAL_LIMIT = 64e6

/** No string of JavaScript holds more. Unit: bytes. */
const MOST = 500e6

/**
 * The limit that a value stands for, in bytes.
 *
 * @param what - the flag or key that holds it, for the error
 * @throws {SettingsError} where it is no size from 1 byte to 500 MB
 */
export function readSizeLimit(what: string, given: unknown): number {
  const isWritten = typeof given === 'string' || typeof given === 'number'
  const bytes = isWritten ? bytesOfSize(String(given)) : undefined
  if (bytes !== undefined && bytes >= 1 && bytes <= MOST) return bytes
  throw new SettingsError(`${what} takes a size from 1 byte to ${toldSize(MOST)}, as in 64MB or 512KiB, not ${JSON.stringify(given)}`)
}

/** What knows the limits that configurations set for their files. */
interface Limits {
  configFor(path: string): Promise<{readonly maxFileSize?: number | undefined} | undefined>
}

/** The limit for a file: that of the command line, else that of its configuration, else the usual one. Unit: bytes. */
export const sizeLimitFor = async (path: string, given: number | undefined, configs: Limits): Promise<number> =>
  given ?? (await configs.configFor(path))?.maxFileSize ?? USUAL_LIMIT

const RAISE = 'to read it all the same, raise --max-file-size, or "maxFileSize" of the configuration'

/** Why a file is not read; `size` is undefined where it is not known how far it goes on. Both in bytes. */
export function tooLarge(size: number | undefined, limit: number): string {
  if (size === undefined) return `this is more than the limit of ${toldSize(limit)}; ${RAISE}`
  const isRound = toldSize(size) !== toldSize(limit)
  const [told, most] = isRound ? [toldSize(size), toldSize(limit)] : [`${size} bytes`, String(limit)]
  return `this file has ${told}, more than the limit of ${most}; ${RAISE}`
}
