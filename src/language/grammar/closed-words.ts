/**
 * Words of closed classes, and a few others on which the shape of a sentence turns. Features see these words themselves and of all other
 * words the tag alone. A word's number is its place in this list, from 1; a trained model depends on the order.
 */
const CLOSED_WORDS =
  `the a an this that these those he she it they we i you who which whose whom what when where why how whether if while as because
although though since after before until unless once than with without for from by to in on at of about against during despite
following including according given based due instead rather not only even just also and but or nor so yet then there here still
however meanwhile moreover therefore thus perhaps maybe all some any no none each every both either neither many much more most
such another one two first last let please see note never always especially particularly namely like unlike between among amid
through throughout over under per via up down out off into onto upon across along around behind beyond near toward towards within
whilst whereas be is are was were been being has have had do does did will would can could may might must shall should said says
say according lest albeit provided whenever wherever whatever whoever n't 's 're 've 'll 'd 'm except besides regardless thanks
because worth till now later soon often again too well back already instead ever far less least few several other others same own`
    .split(/\s+/)
    .filter((word, at, all) => all.indexOf(word) === at)

const numbers = new Map(CLOSED_WORDS.map((word, at) => [word, at + 1]))

/** The number of a closed-class word in lower case, 0 for any other. */
export const closedWord = (word: string): number => numbers.get(word) ?? 0

/** How many closed-class words there are. */
export const CLOSED_WORD_COUNT = CLOSED_WORDS.length
