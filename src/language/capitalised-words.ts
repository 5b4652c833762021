/**
 * Words that stand with a capital inside sentences and are hardly ever somebody's name: of offices, of institutions, of countries and great
 * cities. The lexicon can't tell them, since almost every one of them is somebody's surname.
 */
const WORDS = new Set(
  `president vice-president presidential minister ministers ministry prime chancellor secretary government governor governments parliament
  parliamentary senate senator congress congressman congresswoman assembly council councillor commission commissioner committee department
  bureau agency authority administration federation federal republic republican republicans democrat democrats democratic conservative
  conservatives liberal party union national international european american british university college academy school institute institution
  institutes association society foundation museum gallery library hospital church cathedral airport station police court supreme justice
  attorney judge professor doctor general lieutenant colonel sergeant captain admiral commander officer director chairman chairwoman executive
  manager spokesman spokeswoman ambassador embassy bishop archbishop cardinal corporation company limited incorporated organisation
  organization development environment environmental management intelligence security defence defense treasury exchange exchequer agriculture
  education transport industry commerce foreign affairs interior finance health christmas easter olympic olympics championship championships
  league tournament festival theatre theater
  africa african america asia asian australia austria belgium berlin boston brazil britain california canada chicago china england english
  egypt europe florida france germany india indian iran iraq ireland irish israel israeli italy japan jerusalem jordan london mexico moscow
  paris poland russia russian scotland scottish spain spanish syria texas turkey virginia wales washington`.split(/\s+/),
)

/** Whether a word in lower case is one that has a capital as part of a title, an institution or a place, and is known to everybody. */
export const isUsuallyCapitalised = (word: string): boolean => WORDS.has(word)
