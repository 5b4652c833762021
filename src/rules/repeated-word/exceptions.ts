const split = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Words that are said twice for effect. */
export const EMPHATIC = split(
  'very really too far long many much more never no yes now well bye ha he hee ho hey hi ho hush knock tut blah yeah yada la na da di boo quack woof choo chop night tsk rah oh ah ooh whoa wow please come go stop again boom bang beep ding tick yum uh hmm mm win pretty big old little good bad long deep hot wait look run fast hear aye ay gone dead love happy fun',
)

/** Words and names of things that are made of a word and itself: “tuk tuk”, “mahi mahi”. */
export const REDUPLICATED = split(
  'plus tuk cha mahi ylang piri peri boda agar tom pom dik chow gado yo muu dum beri hula goody ra chin fifty twinkle baa drip cous bon mau paw pee poo pooh putt tam tap tum wee wah bling bla chi clip gaga juju puff tra vroom nom chiff neigh tweet',
)

/** Words that no sentence of prose has twice in a row, so that the second can go without asking. */
export const NEVER_TWICE = split(
  'the a an of and or but with from for to at by they we i she its their our my your this these those into than then be been has have are were if because while when',
)
