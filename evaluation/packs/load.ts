/** Tells how many rules of styles in Vale's vocabulary are served: `tsx -C copydesk-source evaluation/packs/load.ts FOLDER`, where each folder in it is a style. */
import {readPacks} from '../../src/packs/read-packs.ts'
import {stylesIn} from './styles.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('evaluation/packs/load.ts takes the folder of the styles')

const isRule = (path: string): boolean => /^[^/]+\.ya?ml$/.test(path)

let [all, allServed] = [0, 0]
console.log('| style | rules | served |\n| --- | --- | --- |')
for (const style of stylesIn(folder)) {
  const {unserved} = readPacks([style])
  const written = Object.keys(style.files).filter(isRule).length
  all += written
  allServed += written - unserved.length
  console.log(`| ${style.name} | ${written} | ${written - unserved.length} |`)
  for (const {file, reason} of unserved) console.log(`|   ${file} | | ${reason} |`)
}
console.log(`| all | ${all} | ${allServed} (${((100 * allServed) / all).toFixed(1)} %) |`)
