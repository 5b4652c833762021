import type {Settings} from '../linter/settings.ts'
import {madeOnce} from '../text/made-once.ts'

/** A string that is the same for settings that are alike; made once for each object, since settings may hold whole dictionaries. */
export const settingsKey = madeOnce((settings: Settings): string => JSON.stringify(settings))
