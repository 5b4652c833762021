import {wordSet} from './tokens.ts'

/** Singular in form, and in British usage as often plural in sense: “the team are”. */
const COLLECTIVES = `
team side squad club crew band group party government cabinet council committee commission board panel jury court bench bank firm company
corporation business agency authority ministry department office force army navy air-force guard regiment battalion unit police staff
workforce personnel management leadership opposition coalition alliance union federation association society institute institution
organisation organization foundation charity trust school university college faculty class family household couple pair duo trio quartet
quintet threesome foursome generation public audience crowd congregation community population people nation country electorate
press media choir orchestra cast company ensemble troupe gang mob cartel syndicate consortium enemy resistance militia militants
leadership parliament senate congress assembly house legislature delegation mission administration executive secretariat directorate
bureau embassy watchdog regulator body network channel station studio label publisher newspaper paper magazine broadcaster airline
retailer supermarket chain manufacturer maker carmaker giant group operator provider supplier developer brewer bookmaker insurer lender
outfit franchise league division brigade service services industry sector world west east north south city town village county
clergy laity aristocracy nobility gentry bourgeoisie proletariat peasantry youth majority minority opposition camp lobby
movement campaign tribe clan dynasty royalty populace citizenry membership readership viewership
lot flock herd pack swarm litter brood shoal fleet convoy bunch crop batch set collection range variety array series string
handful host raft number total amount percentage proportion fraction share portion section segment part half third quarter fifth tenth
rest remainder balance bulk most mass majority plenty abundance wealth spate slew flurry wave rash succession sequence selection
list combination mixture mix assortment multitude myriad plethora spectrum dozen score hundred thousand million billion trillion
percent per-cent cent none all some any more enough kind sort type form class category breed species
line-up lineup lineups back-room midfield defence defense attack pack backline frontline top bottom
opposition prosecution defence defense jury audience management partnership practice brotherhood sisterhood diaspora
elite establishment intelligentsia underclass hierarchy mafia triad posse entourage retinue quorum contingent detachment platoon
squadron troop patrol garrison infantry cavalry artillery coastguard constabulary judiciary bar magistracy treasury exchange
fund funds venture startup start-up subsidiary parent multinational conglomerate co-operative cooperative collective quango average clutch swathe tranche stream torrent avalanche bevy brace catalogue chorus
cluster cocktail cross-section deluge dearth flood glut horde influx legion litany medley mound mountain pile procession queue rack roster row
sea slate smattering sprinkling stack trickle trail volley welter whirl hail barrage battery shall must second minute hour day week month year decade century
rank file middle-class working-class home anything everything something nothing pop duo act double-act support
`

/** The same in the singular and the plural, or named as many while looking like one. */
const ZERO_PLURALS = `
sheep deer fish cod trout salmon tuna haddock mackerel squid shrimp prawn bison moose elk grouse pheasant quail game livestock poultry
cattle vermin swine cannon aircraft spacecraft hovercraft watercraft craft offspring kin folk counsel headquarters species series means
data media criteria phenomena bacteria strata graffiti agenda dice algae larvae alumni fungi cacti stimuli nuclei antennae formulae
undead microbiota biota flora fauna personnel
alumnae vertebrae papillae tracheae aortae stadia memoranda addenda errata automata ganglia dicta desiderata genera viscera schemata lemmata
optima crania aquaria paraphernalia insignia lieder
swiss chinese japanese portuguese vietnamese burmese lebanese maltese sudanese taiwanese english french irish welsh dutch
british spanish scottish turkish polish danish swedish finnish kurdish
poor rich young old elderly homeless unemployed disabled sick wounded injured dead dying living blind deaf hungry needy
wealthy vulnerable innocent guilty accused missing faithful bereaved brave best worst few many majority latter former first last
other others same like likes such
one two three four five six seven eight nine ten eleven twelve
`

/** Plural in form, and singular in sense, or either. */
const SINGULAR_IN_S = `
news series species means headquarters works barracks crossroads gallows measles mumps rickets shingles rabies diabetes herpes
billiards dominoes darts draughts checkers bowls cards skittles athletics gymnastics politics economics mathematics maths physics
ethics statistics acoustics aerobics analytics classics dynamics electronics genetics linguistics logistics mechanics metrics
mnemonics obstetrics optics paediatrics pediatrics phonetics robotics tactics thermodynamics graphics ceramics forensics
semantics basics comics topics summons innings corps chassis bourgeois rendezvous kudos pathos chaos cosmos lens bus gas canvas
alias ananas arras atlas bathos biceps calvados caries congeries eros ethos forceps fracas gras lias logos madras molasses mons mythos pampas
pancreas pas quadriceps reredos rhinoceros sassafras scabies schnapps tapas thermos topos triceps tripos vas
campus virus census bonus status focus process access success business mess loss boss glass class grass mass bass cross press stress
thanks odds proceeds earnings savings winnings belongings surroundings premises remains arms goods customs amends alms
pants trousers scissors glasses sales sports woods gardens flats mews towers sands grounds links downs
states nations netherlands philippines bahamas emirates maldives seychelles indies alps andes himalayas rockies
dollars pounds euros pence cents yen years months weeks days hours minutes seconds miles metres meters kilometres kilometers millimetres millimeters centimetres centimeters places feet
inches yards acres hectares tonnes tons kilograms kilos grams ounces litres liters gallons pints degrees percent points times
thirds quarters halves fifths tenths per-cent percentages millions billions thousands hundreds dozens
data media criteria phenomena bacteria graffiti agenda dice folks kids
diabetes hiv aids trials games olympics paralympics finals semi-finals playoffs play-offs championships awards oscars grammys baftas
elections polls minutes brains guts looks manners lots loads heaps masses tons oodles reams
systems industries airlines airways motors technologies solutions enterprises holdings services products foods brothers sons partners
associates stores studios pictures records entertainments communications telecommunications securities investments networks
laboratories labs pharmaceuticals sciences resources utilities properties
customs arts letters humanities
appendices ashes doldrums blues cops wars laches alexanders bends shambles kennels whereabouts adidas xargs wages
`

/** Plural without an *-s*. */
const IRREGULAR_PLURALS = wordSet('people men women children feet teeth mice geese oxen police cattle')

const collectives = wordSet(COLLECTIVES)
const zeroPlurals = wordSet(ZERO_PLURALS)
const singularInS = wordSet(SINGULAR_IN_S)

/** Pronouns of one person, tagged as nouns. */
export const isIndefinite = (lower: string): boolean => /^(?:every|some|any|no)(?:one|body)$/.test(lower)

/** Plural nouns that open sentences of news and are nobody's name. */
const NEVER_NAMES = wordSet(`
troops people men women children ministers officials researchers scientists experts doctors teachers officers residents workers critics campaigners
analysts investigators detectives prosecutors lawyers voters students pupils parents patients customers shoppers visitors tourists drivers
passengers leaders protesters demonstrators supporters opponents economists investors traders shareholders executives managers directors
employees employers journalists reporters politicians councillors lawmakers senators soldiers troops rebels militants gunmen witnesses
relatives neighbours neighbors victims survivors prisoners refugees migrants farmers firefighters engineers historians archaeologists
astronomers biologists users readers viewers listeners prices shares profits rates costs temperatures results figures plans talks efforts
attempts details reports rumours tickets schools hospitals`)

export const isNeverName = (lower: string): boolean =>
  isIndefinite(lower) ||
  NEVER_NAMES.has(lower) ||
  /[a-z]{3}(?:tions|sions|ities|ances|ences|ists|isms|ologies|nesses|ures|suits)$/.test(lower)

/** Whether a noun tagged as singular is one thing past doubt, also in sense. */
export const isPlainSingular = (lower: string): boolean =>
  /^[a-z]{3,}$/.test(lower) &&
  (!lower.endsWith('s') || lower.endsWith('ss')) &&
  !/(?:ese|ish|ics|folk|kind|ware|staff|crew|men|people|ed|less|i|ae|eaux|ieux)$/.test(lower) &&
  !collectives.has(lower) &&
  !zeroPlurals.has(lower)

/** Whether a noun tagged as plural is many past doubt. */
export function isPlainPlural(lower: string): boolean {
  if (IRREGULAR_PLURALS.has(lower) || /(?:[a-z]{2}men|women|children)$/.test(lower)) return true
  return /^[a-z]{2,}s$/.test(lower) && !/(?:ss|us|is|ics)$/.test(lower) && !singularInS.has(lower) && !collectives.has(lower)
}
