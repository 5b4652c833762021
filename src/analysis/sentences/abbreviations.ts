/**
 * What the full stop of an abbreviation means depends on what the abbreviation does in a sentence:
 *
 * - `title` stands before a name: "Gen. Grant";
 * - `joining` links what is before it to what comes: "vs. Leeds", "e.g. Leeds";
 * - `label` stands before a number: "No. 5", "Fig. 2";
 * - `calendar` is a month or a day: "Sept. 14", "Mon. morning";
 * - `word` is a month or a label that is a word as well: "Sun. 3 May", but "under the Sun. Mercury is nearer";
 * - `attached` follows or precedes a name and may end a sentence: "Acme Inc. She", "Acme Inc. Chairman Roe";
 * - `closing` ends what it belongs to, or is a word as well, so that a capital after it starts a sentence, though a small
 *   letter does not: "six ft. high", "six ft. Kim", "med. students", "the pub. Kim".
 */
export type AbbreviationClass = 'title' | 'joining' | 'label' | 'calendar' | 'word' | 'attached' | 'closing'

const CLASSES: Readonly<Record<AbbreviationClass, string>> = {
  title: `Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Revd Fr Hon Pres Gov Govs Sen Sens Rep Reps Amb Atty Supt Insp Det Gen Lt Col Maj Capt
    Cpl Sgt Cmdr Cdr Adm Brig Pvt Msgr Bp Abp St Ste Sts Mt Ft Pt Herr Sra Srta Asst Assoc Dir Sec Treas Atty-Gen Lieut Comdr Ens Sub-Lt
    Lt-Col Maj-Gen Lt-Gen Brig-Gen Rt Ald Ven Prin Dep Viscts mr mrs ms dr prof sen gov capt sgt lt`,
  joining: 'vs cf viz ca e.g i.e eg ie aka a.k.a v w.r.t incl excl esp approx est feat resp trans introd orig abbr pron',
  label: `Nos nos Fig Figs Vol Vols vol vols pp Ch Chs ch Chap Eq Eqs eq eqs Para Paras Vers Pts
    Ref Refs n.s Rm Apt Ste Hwy Rte Tel tel Ext Ps Matt Cor Thess Gal Eph Exod Deut Lev`,
  calendar: 'Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Thu Thur Thurs Fri',
  word: 'No no para paras ver pt pts Tab Ex Op op Cap Sun Sat Wed Mar Art art Arts arts fig figs chap',
  attached: `Inc Ltd Corp Co Cos Bros Assn Assoc Dept Univ Inst Intl Natl Jr Sr Jnr Snr Esq PLC Plc Pty Pte GmbH LLC LLP Mfg Ctr Bldg Ave Blvd
    Rd Ln Pl Sq Cres Gdns Ct Terr Hwy Pkwy Ter Div Govt Co-op Bd
    Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ind Kan Ky La Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo
    Ont Que Sask Alta Qld Berks Herts Hants Lancs Lincs Notts Northants Wilts Worcs Yorks Cambs Glos Leics Staffs Warks
    al Al ed eds Ed Eds repr rev anon illus sc Sc Ph.D PhD Phil Litt dept corp univ assoc inst ibid`,
  closing: `etc etcetera ft yds yd lb lbs oz kg km cm mm mi mph kph sq cu hr hrs min mins sec secs yr yrs wks mos doz gal qt tbsp tsp am pm
    adj adv conj prep sing plur fem masc obj subj gen acc dat nom abl voc comp conf cont alt orig lat lit int app dim dia circ pop pub reg
    rel med mil fac lib sup ext hon ave apt max avg temp prev misc cap tab rep`,
}

const classOf = new Map<string, AbbreviationClass>()
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of words.split(/\s+/)) if (!classOf.has(word)) classOf.set(word, name as AbbreviationClass)
}

/** What an abbreviation, given without its last full stop, does in a sentence; `undefined` for any other word. */
export const abbreviationClass = (word: string): AbbreviationClass | undefined => classOf.get(word)

/** Initials and the like, with full stops inside: "U.S", "J.R.R", "Ph.D", "J.-P". */
export const isInitialism = (word: string): boolean => word.includes('.') && /^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(word)

/** Sounds that are written without a vowel: "Mm", "Hmm", "Mhm", "Shh", "Brr", "Psst", "Pfft". */
const SOUND = /^(?:m(?:m*hm+|m+)|h+m+|sh+|br+|gr+|z+|p+s+t+|pf+t*|tsk)$/i

/**
 * An abbreviation that no table knows, told by its shape: two to four letters without a vowel, not all of them capitals
 * ("Mgr", "Blvd"; not "TV", which takes no full stop), and no sound.
 */
export const looksAbbreviated = (word: string): boolean =>
  !SOUND.test(word) && /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,3}$/.test(word)
