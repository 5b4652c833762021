/**
 * Phrases that English has borrowed whole and whose words, alone, are no English: "lingua franca", "foie gras". Without accents and in small letters, a
 * hyphen counting as a space.
 */
const PHRASES = `
  a priori, ab initio, actus reus, ad absurdum, ad idem, ad infinitum, ad litem, ad nauseam, ad valorem, agnus dei, amicus curiae, anno domini, annus horribilis,
  annus mirabilis, bona vacantia, casus belli, caveat emptor, ceteris paribus, cogito ergo sum, compos mentis, contra mundum, cor pulmonale, corpora delicti, corpus delicti, cui bono,
  cum grano salis, curriculum vitae, de minimis, decree nisi, delirium tremens, deus ex machina, dies irae, dramatis personae, duces tecum, ecce homo, ejusdem generis,
  ex ante, ex cathedra, ex curia, ex gratia, ex libris, ex machina, ex nihilo, ex officio, ex parte, ex post, ex silentio, ex tempore, felo de se, flagrante delicto, genius loci, gloria mundi,
  habeas corpus, habemus papam, horror vacui, ignis fatuus, in absentia, in aeternum, in extremis, in loco parentis, in medias res, in propria persona, in terrorem, inter alios, inter vivos,
  intra vires, ipse dixit, ipsissima verba, ipso facto, jus ad bellum, jus cogens, jus in bello, jus sanguinis, jus soli, kyrie eleison, lapsus calami, lapsus linguae, lex loci, lex talionis,
  lingua franca, lingua francas, lis pendens, loco citato, locum tenens, locus classicus, locus standi, magnum opus, mala fide, mala fides, mare clausum, mare nostrum, memento mori,
  mens rea, mens sana in corpore sano, mirabile dictu, modus vivendi, motu proprio, mutatis mutandis, mysterium tremendum, nemo dat, nihil obstat, nil desperandum, nisi prius,
  nolle prosequi, nolo contendere, non compos, non est factum, non sequitur, nota bene, novus homo, novus ordo, numerus clausus, nunc dimittis, obiter dicta, obiter dictum,
  onus probandi, pace tua, panem et circenses, pari passu, parens patriae, pater noster, pater patriae, pax americana, pax britannica, pax romana, pendente lite, per mensem, per stirpes,
  perpetuum mobile, petitio principii, placenta praevia, post partum, prima facie, primus inter pares, pro bono publico, pro forma, pro hac vice, pro tanto, pro tempore,
  quantum meruit, qui tam, quid pro quo, quis custodiet ipsos custodes, rara avis, reductio ad absurdum, res gestae, res ipsa loquitur, res judicata, respondeat superior, rigor mortis,
  scala naturae, sede vacante, semper fidelis, sensu stricto, sic transit gloria mundi, sine die, sine qua non, stare decisis, sub judice, sub silentio, subpoena duces tecum, sui generis,
  sui juris, summum bonum, suppressio veri, taedium vitae, terra firma, terra incognita, terra nullius, tertium quid, ubi sunt, uberrima fides, ultima ratio, urbi et orbi, vade mecum, vae victis,
  vena cava, venae cavae, via crucis, via dolorosa, via negativa, viva voce, volenti non fit injuria,
  a contre coeur, a huis clos, a propos, amour fou, amour propre, ancien regime, arriere pensee, art brut, bas bleu, beau ideal, beau monde, beaux esprits, belle epoque, belle laide, bete noire,
  betes noires, beurre blanc, beurre noir, bien pensant, bien pensants, blanc de blancs, blanc de noirs, bon chic, bons mots, bons vivants, bonne bouche, boeuf bourguignon, bouquet garni, cause celebre,
  causes celebres, chacun a son gout, chaise longue, chaises longues, cherchez la femme, cinema verite, comme il faut, confit de canard, cordon bleu, cordon sanitaire, cordons sanitaires, coup d'essai,
  coup de foudre, coup de theatre, coups de grace, crepe suzette, crepes suzette, crime passionnel, crimes passionnels, cri de coeur, cri du coeur, cris de coeur, cuisine bourgeoise, danse macabre,
  dernier cri, eaux de vie, eminence grise, eminences grises, enfants terribles, entente cordiale, entre nous, esprit de l'escalier, fait accompli, faits accomplis, faute de mieux, faux amis, faux pas,
  femmes fatales, fete champetre, feu de joie, fils de, fin de siecle, foie gras, folie a deux, folie de grandeur, force de frappe, force majeure, gilet jaune, gilets jaunes, grande dame, grandes dames,
  grands crus, haricot vert, haricots verts, haute couture, haute ecole, homme moyen sensuel, honi soit qui mal y pense, idee fixe, idee recue, idees fixes, idees recues, je ne sais quoi, jeu d'esprit,
  jeu de mots, jeunesse doree, jeux d'esprit, jolie laide, lettre de cachet, lettres de cachet, louis quatorze, louis quinze, maillot jaune, mariage blanc, mariage de convenance, menage a trois,
  mise en abyme, mise en place, mise en scene, moules frites, moules mariniere, mot juste, mots justes, ne plus ultra, noblesse oblige, nom de guerre, nom de plume, noms de guerre, noms de plume,
  nostalgie de la boue, nouveau riche, nouveau roman, nouveaux riches, nouvelle cuisine, nouvelle vague, objet d'art, objet trouve, objets d'art, objets trouves, oeil de boeuf, opera bouffe, pain perdu,
  papier colle, par excellence, pate de foie gras, peau de soie, petit bourgeois, petite bourgeoise, petite bourgeoisie, petits fours, petits pois, piece de resistance, pieces de resistance, pis aller,
  plat du jour, plats du jour, poete maudit, poetes maudits, point d'appui, pointe d'asperge, politique du pire, pret a porter, premier cru, premiers crus, prix fixe, roi faineant, roman fleuve, romans a clef,
  sacre bleu, salle a manger, salade nicoise, sauce bearnaise, sauve qui peut, savoir faire, savoir vivre, steak frites, steak tartare, succes d'estime, succes de scandale, succes fou, table d'hote, tableaux vivants,
  tant mieux, tant pis, tarte tatin, tour d'horizon, tout court, tout ensemble, tout le monde, trahison des clercs, tranche de vie, trompe l'oeil, vers de societe, vers libre, vin ordinaire, vins de pays,
  acqua alta, aglio e olio, agua fresca, aguas frescas, alla breve, alla prima, arroz con pollo, arte povera, auto da fe, baba ganoush, banh mi, basso continuo, basso ostinato, basso profundo, bat mitzvah,
  bella figura, bossa nova, bok choy, brutta figura, cacio e pepe, carne asada, cavolo nero, chile con carne, chile con queso, chili con carne, chilli con carne, cosa nostra,
  danke schon, de profundis, dolce far niente, dolce stil nuovo, dolce vita, doner kebab, dulce de leche, frutti di mare, fritto misto, gefilte fish, gran turismo, guten tag, hatha yoga, hasta luego,
  huevos rancheros, in petto, joga bonito, jogo bonito, krav maga, kung fu, lacrima christi, loya jirga, maglia rosa, mani pulite, mezza voce, mezzo forte, mille miglia, molto bene, muay thai, nasi goreng,
  nessun dorma, oboe d'amore, opera buffa, opera seria, oy vey, pad thai, pak choi, pasta e fagioli, pata negra, penne all'arrabbiata, pico de gallo, pietra dura, pietre dure, por favor, que sera,
  ropa vieja, sacra conversazione, shish taouk, sotto voce, spaghetti alle vongole, sturm und drang, tableau vivant, terza rima, terra rossa, tres leches, tutti frutti, vino santo, viola d'amore, viola da braccio,
  arbroath smokie, arbroath smokies, bara brith, beri beri, cantus firmus, ding an sich, exeunt omnes, flamme rouge, ich dien, molluscum contagiosum, nuoc mam, piano nobile, ratio decidendi, rationes decidendi,
  sepak takraw, sukuma wiki, viola da gamba, vitello tonnato, vox populi, vox humana, zuppa inglese,
  aloo gobi, ard fheis, aso ebi, bunny chow, c'est la vie, c'est magnifique, c'est moi, chand raat, cime di rapa, clootie dumpling, cullen skink, efo riro, feng shui, gulab jamun, jua kali,
  kohanga reo, mama mboga, moin moin, nyama choma, om namah shivaya, pain au chocolat, pani puri, pav bhaji, per impossibile, rogan josh, sgian dubh, tangata whenua, te reo, tikka masala, vide grenier, vinho verde, zilla parishad`

const MARKS = /\p{M}/gu
/** A word as phrases have it: in small letters without accents, its parts separate. */
const fold = (word: string): string => word.normalize('NFD').replace(MARKS, '').replaceAll('œ', 'oe').replaceAll('-', ' ').toLowerCase()

let byWord: ReadonlyMap<string, readonly string[]> | undefined

/** The phrases by each of their words, between spaces. */
function indexed(): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const phrase of PHRASES.split(/,\s*/)) {
    const words = phrase.trim().split(' ')
    for (const word of words) index.set(word, [...(index.get(word) ?? []), ` ${words.join(' ')} `])
  }
  return index
}

/** More words than this no phrase has before or behind one of its words. */
export const FARTHEST_IN_PHRASE = 6

/** Whether a word, or a compound by its first part, belongs to a borrowed phrase that stands in the words around it; these are asked for only where one has it. */
export function isInPhrase(word: string, around: () => readonly string[]): boolean {
  byWord ??= indexed()
  const phrases = byWord.get(fold(word).split(' ')[0]!)
  if (phrases === undefined) return false
  const text = ` ${around().map(fold).join(' ')} `
  return phrases.some((phrase) => text.includes(phrase))
}
