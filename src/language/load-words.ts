import {BorrowedPhrases} from './borrowed-phrases.ts'
import {ClosedCompounds} from './closed-compounds.ts'
import {Confusions} from './confusions/confusion-patterns.ts'
import {type DataSource, decodedFrom, PerSource} from './data-source.ts'
import {readWordData, type WordData} from './word-data.ts'

const read = new PerSource<WordData>()

const wordData = (source?: DataSource): Promise<WordData> =>
  read.get(source, () => decodedFrom('words.json', source, (read) => readWordData(read())))

const confusions = new PerSource<Confusions>()

/** The confusions of real words, made once for a source; their patterns are decoded at the first word. */
export const loadConfusions = (source?: DataSource): Promise<Confusions> =>
  confusions.get(source, async () => new Confusions(await wordData(source)))

const phrases = new PerSource<BorrowedPhrases>()

/** The phrases that English has borrowed, made once for a source; they are decoded at the first unknown word. */
export const loadPhrases = (source?: DataSource): Promise<BorrowedPhrases> =>
  phrases.get(source, async () => new BorrowedPhrases((await wordData(source)).phrases))

const compounds = new PerSource<ClosedCompounds>()

/** The compounds that are one word, made once for a source. */
export const loadCompounds = (source?: DataSource): Promise<ClosedCompounds> =>
  compounds.get(source, async () => new ClosedCompounds((await wordData(source)).compounds))
