const setOf = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/**
 * Closed-class words that, written with a capital in running text, start a sentence. Behind "U.S." or "Inc." they tell a new sentence
 * ("the U.S. He left") from a name ("the U.S. Senate"). Words that are names too (Will, May, Do, So, An, No) are left out.
 */
const OPENERS = setOf(`
  The This That These Those A
  I He She It We They You His Her Its Our Their My Your There Here One Each Every Both Some Many Most Few Several All Another Any
  Nobody Everybody Everyone Someone Nothing Something None
  In On At By For From With Without Within Under After Before Since During Until Despite Among Between Through Throughout Over As To Of
  Into Against Across Along About Above Beyond Besides Because Although Though While When Where What Which Who Whose Why How If Unless Once Whether
  And But Or Nor Yet Then Thus Therefore However Moreover Meanwhile Nevertheless Nonetheless Instead Indeed Also Still Even Now Today
  Yesterday Later Soon Often Sometimes Finally Perhaps Maybe Only Just Not Never
  Is Are Was Were Has Have Had Did Does Can Could Would Should Such Like Unlike According Following Given Other Others Much More Less
`)

/** Nouns that a single letter names a thing of its kind with: "vitamin C", "plan B". */
const LABELLED = setOf(`
  vitamin vitamins plan group type class grade part section point option appendix hepatitis influenza side team room gate terminal building
  platform block exhibit schedule series line zone level phase step stage column row box letter division category version model hall
  Vitamin Plan Group Type Class Grade Part Section Point Option Appendix Hepatitis Side Team Room Gate Terminal Building Platform Block
  Exhibit Schedule Series Line Zone Level Phase Step Stage Column Row Box Division Category Version Model Hall
`)

/** Verbs that say who speaks, after a quotation that ends in a question or exclamation mark. */
const SPEECH_VERBS = setOf(`
  said says say asked asks ask cried cries shouted shouts replied replies answered answers yelled yells screamed screams exclaimed exclaims
  whispered whispers muttered mutters murmured murmurs mumbled mumbles added adds wrote writes called calls demanded demands snapped snaps
  wondered wonders inquired enquired growled hissed sighed sighs laughed laughs beamed beams grinned sobbed groaned gasped pleaded begged
  insisted insists declared declares announced announces suggested protested objected continued continues remarked remarks repeated tweeted
  told tells chimed joked jokes quipped quips sang sings roared bellowed shrieked interrupted interjected retorted thought thinks
`)

/** Names with an exclamation or question mark of their own. */
const MARKED_NAMES = setOf('Yahoo! Yum! Jeopardy! Oklahoma! Airplane! Wham! E! Guess? Which? Vote!')

const MONTHS_AND_DAYS = setOf(`
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
`)

/** What follows a time of day and belongs to it. */
const TIME_ZONES = setOf(`
  EST EDT CST CDT MST MDT PST PDT ET CT MT PT GMT UTC BST CET CEST IST JST AEST AEDT HKT SGT WIB EAT WAT SAST Z
  Eastern Central Mountain Pacific Greenwich Beijing Moscow Tokyo
`)

export const isOpener = (word: string): boolean => OPENERS.has(word)
export const isLabelled = (word: string): boolean => LABELLED.has(word)
export const isSpeechVerb = (word: string): boolean => SPEECH_VERBS.has(word)
/** Whether a word with its mark ("Yahoo!") is a name. */
export const isMarkedName = (word: string): boolean => MARKED_NAMES.has(word)
export const isMonthOrDay = (word: string): boolean => MONTHS_AND_DAYS.has(word)
export const isTimeZone = (word: string): boolean => TIME_ZONES.has(word)
