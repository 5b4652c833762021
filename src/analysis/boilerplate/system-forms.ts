/** Longer lines are no forms. Unit: UTF-16 code units. */
const LONGEST = 120

/** Letters, roughly: to compile all of Unicode's, in both cases, takes as long as to check a paragraph. */
const LETTERS = 'a-z\\u00c0-\\u1fff\\u2c00-\\ud7ff'
/** What may stand before a form or after it, and is no text. */
const BEFORE = `[^${LETTERS}\\d]*`

/** What publishing systems print round articles and into them, as lines of their own, and no author writes. */
const FORMS = [
  // Under an article: the form for comments.
  'leave a (?:reply|comment)$',
  'cancel reply$',
  'post a comment$',
  'be the first to comment\\b',
  'your e-?mail address will not be published\\b',
  'required fields are marked\\b',
  'save my name, e-?mail',
  'notify me of (?:follow-?up comments|new (?:comments|posts)) by e-?mail',
  'this site uses akismet\\b',
  'already have an account\\? (?:log|sign) in',
  // Over it: what leads past the menus, and how long it takes.
  'skip (?:to|navigation)(?: (?:the )?(?:main|primary|secondary))?(?: ?(?:content|navigation|menu|sidebar|search|footer|header|article))?$',
  'toggle (?:navigation|menu|search)$',
  `${BEFORE}\\d{1,3}[ -]min(?:ute)?s?\\.? read$`,
  // In the middle of it: advertisements.
  `${BEFORE}advertisement(?:${BEFORE}$|[^${LETTERS}\\d]+(?:scroll|continue reading|(?:article|story) continues)\\b)`,
  '(?:the )?(?:article|story) continues (?:below|after)\\b.{0,40}$',
  'continue reading (?:below|the main story)$',
  // Round it: links for sharing, and what a browser could not do.
  'click to (?:share|e-?mail|print)\\b.{0,60}\\(opens in (?:a )?new window\\)',
  '\\(?opens in (?:a )?new (?:window|tab)\\)?$',
  '(?:share|like) this:$',
  `(?:share|print|rate) this (?:page|article|story|post|recipe)(?: (?:on|via) [${LETTERS}, ]{1,60})?$`,
  'was this (?:page|article|post|answer|information) (?:helpful|useful)\\?',
  'jump to recipe$',
  'please enable javascript to (?:continue|use|view)\\b.{0,80}$',
  '(?:share|tweet|pin|e-?mail|print)(?:[ ,|/]+(?:share|tweet|pin|e-?mail|print)){2,}$',
]

/** Names of what a reader of a page can do: buttons and links, where an author's heading names a part of a design. */
const CONTROL = /^(?:toggle|skip) /i

/** Whether a system form is a button or a link of its own, and never stands as a heading. */
export const isControl = (line: string): boolean => CONTROL.test(line)

const SYSTEM_FORM = new RegExp(`^(?:${FORMS.join('|')})`, 'i')

/** Whether a line is a form of words that only publishing systems print. */
export const isSystemForm = (line: string): boolean => line.length <= LONGEST && SYSTEM_FORM.test(line)
