/**
 * What the full stop of an abbreviation means depends on what the abbreviation does in a sentence:
 *
 * - `title` stands before a name: "Gen. Grant";
 * - `joining` links what is before it to what comes: "vs. Leeds", "e.g. Leeds";
 * - `label` stands before a number: "No. 5", "Fig. 2";
 * - `calendar` is a month or a day: "Sept. 14", "Mon. morning";
 * - `word` is a month or a label that is a word as well: "Sun. 3 May", but "under the Sun. Mercury is nearer";
 * - `attached` follows or precedes a name and may end a sentence: "Acme Inc. She", "Acme Inc. Chairman Roe";
 * - `closing` ends what it belongs to, so that a capital behind it starts a sentence: "etc. Kim", "six ft. Kim".
 */
export type AbbreviationClass = 'title' | 'joining' | 'label' | 'calendar' | 'word' | 'attached' | 'closing'

const CLASSES: Readonly<Record<AbbreviationClass, string>> = {
  title: `Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Profs Rev Revd Fr Hon Pres Gov Govs Sen Sens Rep Reps Amb Atty Supt Insp Det Gen Lt Col Maj Capt
    Cpl Sgt Cmdr Cdr Adm Brig Pvt Msgr Bp Abp St Ste Sts Mt Ft Pt Herr Sra Srta Asst Assoc Dir Sec Treas Atty-Gen Lieut Comdr Ens Sub-Lt
    Lt-Col Maj-Gen Lt-Gen Brig-Gen Rt Ald Ven Prin Dep Viscts mr mrs ms dr prof gen sen gov rep capt sgt lt`,
  joining: 'vs cf viz ca e.g i.e eg ie aka a.k.a v w.r.t incl excl esp approx est feat resp trans introd orig abbr pron',
  label: `Nos nos Fig Figs fig figs Vol Vols vol vols pp Ch Chs ch chap Chap Eq Eqs eq eqs para paras Para Paras Vers ver pt pts Pts Tab Ex
    Ref Refs Op op n.s art arts Arts Cap Resp Rm Apt Ste Hwy Rte Tel tel Ext ext Ps Matt Cor Thess Gal Eph Exod Deut Lev`,
  calendar: 'Jan Feb Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Thu Thur Thurs Fri',
  word: 'No Sun Sat Wed Mar Art',
  attached: `Inc Ltd Corp Co Cos Bros Assn Assoc Dept Univ Inst Intl Natl Jr Sr Jnr Snr Esq PLC Plc Pty Pte GmbH LLC LLP Mfg Ctr Bldg Ave Blvd
    Rd Ln Pl Sq Hwy Pkwy Ter Div Govt Co-op Bd
    Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ind Kan Ky La Mass Md Mich Minn Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo
    al Al ed eds Ed Eds repr rev anon illus sc Sc Ph.D PhD Phil Litt min max avg temp prev dept corp univ assoc inst misc vol ibid`,
  closing:
    'etc etcetera ft yds yd lb lbs oz kg km cm mm mi mph kph sq cu hr hrs mins secs yr yrs wks mos doz gal qt tbsp tsp a.m p.m A.M P.M am pm A.D',
}

const classOf = new Map<string, AbbreviationClass>()
for (const [name, words] of Object.entries(CLASSES)) {
  for (const word of words.split(/\s+/)) if (!classOf.has(word)) classOf.set(word, name as AbbreviationClass)
}

/** What an abbreviation, given without its last full stop, does in a sentence; `undefined` for any other word. */
export const abbreviationClass = (word: string): AbbreviationClass | undefined => classOf.get(word)

/** Initials and the like, with full stops inside: "U.S", "J.R.R", "Ph.D", "J.-P". */
export const isInitialism = (word: string): boolean => /^(?:\p{L}{1,2}\.-?)+\p{L}{1,2}$/u.test(word)

/**
 * An abbreviation that no table knows, told by its shape: two to four letters without a vowel, not all of them capitals
 * ("Mgr", "Blvd"; not "TV", which takes no full stop).
 */
export const looksAbbreviated = (word: string): boolean => /^[B-DF-HJ-NP-TV-XZb-df-hj-np-tv-xz][b-df-hj-np-tv-xz]{1,3}$/.test(word)
