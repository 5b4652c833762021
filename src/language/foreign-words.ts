/**
 * Little words of other languages that are no English words. They stand in names ("Banque du Caire", "Zia ul Haq") and in foreign phrases,
 * and say that the words beside them are no English either.
 */
const PARTICLES = new Set(
  `aan abu ad af al aux avec ben bin bint cum da dal das de degli dei del dell della delle dello den der des di do dos du een ein eine el
  en et ex fi för het ibn il ist je kein la las le les lo los mit nach ni nicht och og op qui sans sine sur te ten ter um un una und une uno van
  vel vom von vor y zu zum zur ul ur al-`.split(/\s+/),
)

/** Whether a word in small letters belongs to another language, however common it is in English texts. */
export const isForeignParticle = (word: string): boolean => PARTICLES.has(word)

/** Those that stand in phrases which English has borrowed whole, as in "joie de vivre", "en masse", and are no English words at all. */
const STRONG = new Set('au aux das de degli dei del della delle des du el en et il la las le les los sans sur und une von'.split(' '))

/** Whether a word in small letters is so foreign that the words beside it are, too. */
export const isForeignForSure = (word: string): boolean => STRONG.has(word)
