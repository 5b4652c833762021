/** “Listen: the rain has stopped.” */
const ADDRESS = /^(?:Listen|Watch|See|Next|More): \p{Ll}.*[.!?]["”’)]*$/su

/** Whether a line that opens as a link does speaks to the reader instead: it goes on in small letters and ends like a sentence, which no link does. */
export const isAddress = (text: string): boolean => ADDRESS.test(text)
