import type {MutantResult} from '@stryker-mutator/api/core'
import {declareClassPlugin, PluginKind} from '@stryker-mutator/api/plugin'
import type {Reporter} from '@stryker-mutator/api/report'

const MISSED: ReadonlySet<string> = new Set(['Survived', 'NoCoverage'])

/** Prints each mutant that nobody notices as soon as that is known: a line to read while the others are tried. */
class Survivors implements Reporter {
  onMutantTested({status, fileName, location, mutatorName, replacement}: MutantResult): void {
    if (MISSED.has(status)) console.log(`${fileName}:${location.start.line}:${location.start.column} ${mutatorName} → ${replacement}`)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Reporter, 'survivors', Survivors)]
