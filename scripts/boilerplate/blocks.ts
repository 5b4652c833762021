import {boilerplate, byline, clock, date, headline, type Line, labelled, nameOf} from './boilerplate-lines.ts'
import type {Dice} from './dice.ts'
import {networks, papers, places, sections, tagWords, topics} from './words.ts'

/** The start of a paragraph, as teasers show it. */
function blurb(dice: Dice, paragraph: string): string {
  const words = paragraph.split(' ')
  const cut = words.slice(0, dice.between(8, 40)).join(' ')
  return cut.length < paragraph.length
    ? `${cut}${dice.one(['...', '…', ' [...]', ' …', '... More »', '... Read more', '. Full Story', '', '... Continued'])}`
    : paragraph
}

const RELATED = [
  'Related',
  'Related Stories',
  'Related Posts',
  'Related articles',
  'Related links',
  'More on this story',
  'See also',
  'You may also like',
  'Recommended for you',
  'More from this section',
  'More in {s}',
  'More {s} News',
  'Read next',
  'Don’t miss',
  'Also in {s}',
  'From our archive',
  'Up next',
  'Elsewhere on the site',
]
const LISTS = [
  'Most Popular',
  'Most Read',
  'Most viewed',
  'Most e-mailed',
  'Top Stories',
  'Latest News',
  'Latest headlines',
  'Recent Posts',
  'Trending',
  'Trending now',
  'Editor’s Picks',
  'Popular',
  'Today’s headlines',
  'In other news',
  'Recent Comments',
  'Featured',
  'Video',
  'Photos of the day',
  'What’s hot',
  'Top Jobs',
  'Around the web',
  'Sponsored links',
]

/** A list of other articles: headings, dates, the first words of each. */
export function teasers(dice: Dice, prose: readonly string[], label: 'related' | 'boilerplate'): Line[] {
  const head = dice.one(label === 'related' ? RELATED : LISTS).replace('{s}', dice.one(sections))
  const shape = {
    numbers: dice.chance(0.15),
    dates: dice.chance(0.3),
    blurbs: dice.chance(0.35),
    sections: dice.chance(0.2),
    bullets: dice.chance(0.1),
    glued: dice.chance(0.06),
  }
  const lines = dice.chance(0.9) ? boilerplate(head) : []
  for (let count = dice.between(1, 9); count > 0; count--) {
    const texts: string[] = []
    if (shape.sections) texts.push(dice.one(sections))
    texts.push(
      `${shape.numbers && dice.chance(0.5) ? `${count}. ` : shape.bullets ? '• ' : ''}${dice.chance(0.8) ? headline(dice) : blurb(dice, dice.one(prose))}`,
    )
    if (shape.dates) texts.push(dice.chance(0.7) ? date(dice) : `${date(dice)} ${clock(dice)}`)
    if (shape.blurbs) texts.push(dice.chance(0.7) ? blurb(dice, dice.one(prose)) : dice.one(prose).split(/(?<=[.!?]) /)[0]!)
    if (shape.glued) texts.push(`${texts.pop()}${blurb(dice, dice.one(prose))}`)
    if (dice.chance(0.05)) texts.push(dice.one(['Read more', 'Full story', 'Continue reading', 'Watch', 'More »', 'Play', 'Gallery']))
    lines.push(...labelled(label, texts))
  }
  return lines
}

const RULES = [
  'We welcome your comments. Please keep them civil and on topic; abusive or off-topic posts will be removed, and repeat offenders may be banned.',
  'Comments are moderated before they appear. By posting you agree to our terms of use and our privacy policy.',
  'To post a comment you must log in or register. Your name will be shown beside what you write.',
  'The views expressed here are those of readers and do not reflect those of this newspaper. If you see a comment that breaks the rules, please report it.',
  'You are welcome to join the discussion. We reserve the right to edit or delete anything that is offensive, libellous or plainly untrue.',
  'Readers are solely responsible for the comments that they post here. We do not pre-screen comments, but we will take down those that violate our standards.',
]

/** Remarks of readers, with the names, dates and links round them. */
export function comments(dice: Dice, remarks: readonly string[]): Line[] {
  const total = dice.between(1, 12)
  const lines = boilerplate(
    dice.one([
      `${total} Comments`,
      'Comments',
      `Comments (${total})`,
      `${total} responses to “${headline(dice)}”`,
      `${total} thoughts on “${headline(dice)}”`,
      'Your comments',
      'Readers’ comments',
      'Have your say',
      'Discussion',
      'Reader reactions',
      'Your views',
    ]),
  )
  if (dice.chance(0.3)) lines.push(...labelled('comment', [dice.one(RULES)]))
  const shape = dice.between(0, 4)
  for (let count = 0; count < total; count++) {
    const name = dice.chance(0.5) ? nameOf(dice) : `${dice.one(tagWords)}${dice.between(1, 99)}`
    const heads = [
      [`Posted by ${name} on ${date(dice)} at ${clock(dice)}`],
      [name, date(dice)],
      [`${name} says:`, `${date(dice)} at ${clock(dice)}`],
      [`${count + 1}. ${name}`],
      [`${name} | ${date(dice)} ${clock(dice)}`],
    ][shape]!
    const texts = dice.several(remarks, dice.chance(0.8) ? 1 : dice.between(2, 3))
    const tails = dice.chance(0.5)
      ? [
          dice.one([
            'Reply',
            '[Reply]',
            'Report abuse',
            'Like',
            'Report this comment',
            'Flag',
            'Recommend (3)',
            'Reply to this comment',
            'Quote',
          ]),
        ]
      : []
    lines.push(...labelled('comment', dice.chance(0.7) ? [...heads, ...texts, ...tails] : [...texts, ...heads, ...tails]))
  }
  return lines
}

const FORM = [
  'Leave a Reply',
  'Leave a Reply Cancel reply',
  'Leave a comment',
  'Post a Comment',
  'Add your comment',
  'Write a comment',
  'Join the conversation',
  'Post your comment',
  'Your email address will not be published. Required fields are marked *',
  'Your e-mail address will not be published.',
  'Required fields are marked',
  'Comment *',
  'Name *',
  'Email *',
  'Website',
  'Name:',
  'E-mail:',
  'Your message:',
  'Save my name, email, and website in this browser for the next time I comment.',
  'Notify me of follow-up comments by email.',
  'Notify me of new posts by email.',
  'Submit',
  'Post Comment',
  'Enter the characters you see above',
  'This site uses a spam filter. Learn how your comment data is processed.',
  'You must be logged in to post a comment.',
  'Comments are closed.',
  'Be the first to comment',
  'Username',
  'Password',
  'Remember me',
  'Forgot your password?',
  'Not a member? Register now.',
  'characters left',
]

export const commentForm = (dice: Dice): Line[] => boilerplate(...dice.run(FORM, dice.between(1, 9)))

export function authorBox(dice: Dice): Line[] {
  const name = nameOf(dice)
  const bio = dice.one([
    `${name} is a writer based in ${dice.one(places)}. Follow ${dice.one(['her', 'him', 'them'])} on Twitter.`,
    `${name} covers ${dice.one(topics)} for ${dice.one(papers)}.`,
    `${name} has reported from ${dice.one(places)} since ${dice.between(1985, 2019)} and is the author of two books about ${dice.one(topics)}.`,
    `Contact ${name} at ${name.split(' ')[0]!.toLowerCase()}@example.com or call 555-${dice.between(1000, 9999)}.`,
    `E-mail: ${name.split(' ')[1]!.toLowerCase()}@example.org`,
  ])
  const heads = boilerplate(dice.one(['About Author', 'About the Author', 'About the author', `About ${name}`, 'Author', 'The author']))
  const links = boilerplate(
    ...dice.several(
      [
        'See author’s posts',
        "See author's posts",
        `More posts by ${name}`,
        'View all posts',
        `More by ${name}`,
        'Follow',
        'Website',
        'Twitter',
      ],
      dice.between(0, 2),
    ),
  )
  return [
    ...(dice.chance(0.8) ? heads : []),
    ...(dice.chance(0.6) ? labelled('supplemental', [name]) : []),
    ...(dice.chance(0.6) ? labelled('supplemental', [bio]) : []),
    ...links,
  ]
}

const PITCHES = [
  'Sign up for our free newsletter and get the day’s top stories in your inbox every morning.',
  'Subscribe now and save up to 50% on the newsstand price.',
  'Already a subscriber? Sign in to continue reading.',
  'Get breaking news alerts on your phone. Download our app today!',
  'Like what you are reading? Support independent journalism with a small donation.',
  'This site uses cookies to give you the best experience. By continuing to use it you agree to our cookie policy.',
  'We use cookies to personalise content and ads, to provide social media features and to analyse our traffic. You can change your settings at any time.',
  'You need JavaScript enabled to view this page properly.',
  'Your browser is out of date. Please upgrade to see this site as it was meant to be.',
  'Thank you for signing up! Check your inbox for a message from us.',
  'Enter your email address to follow this blog and receive notifications of new posts by email.',
  'Join thousands of readers who get our weekly round-up. No spam, and you can unsubscribe at any time.',
  'Have a story to tell? Send us your tips, photos and video.',
  'Find your next car, home or job with our classified ads.',
  'Compare mortgage rates and save. Get four free quotes now.',
  'Win two tickets to the final! Enter our competition before midnight on Sunday.',
  'Watch live sport on any device for just $9.99 a month.',
  'Do you know more about this story? Contact our news desk in confidence.',
  'Quotes are delayed by at least 15 minutes.',
]
const ADS = [
  'Advertisement',
  'ADVERTISEMENT',
  'Advertising',
  'Story continues below advertisement',
  'Article continues below',
  'Sponsored',
  'Ads by our partners',
  'Continue reading the main story',
  'Special offer',
  'Promoted stories',
  'Ad',
  'Skip advertisement',
  'Continue reading below',
  'Loading…',
  'Ad Feedback',
]

export const pitch = (dice: Dice): Line[] => boilerplate(dice.one(PITCHES))
export const advertisement = (dice: Dice): Line[] => boilerplate(dice.one(ADS))

export function insert(dice: Dice): Line[] {
  const link = `${dice.one(['Read more:', 'Read More: ', 'READ MORE:', 'Read also: ', 'Also read: ', 'Related: ', 'RELATED: ', 'See also: ', 'Watch: ', 'More: ', 'Read: ', 'Don’t miss: '])}${headline(dice)}`
  return dice.chance(0.6) ? labelled('related', [link]) : dice.chance(0.5) ? advertisement(dice) : pitch(dice)
}

/** What a page offers its reader: a line that stands alone, with the name of the thing that it is about. */
function offer(dice: Dice): string {
  const thing = dice.one(['page', 'article', 'story', 'post', 'recipe', 'guide', 'report'])
  const letter = dice.one([
    'newsletter',
    'daily briefing',
    'weekly newsletter',
    'mailing list',
    'weekly round-up',
    'e-mail alerts',
    `${dice.one(tagWords)} newsletter`,
  ])
  const [first, second] = dice.several(networks, 2)
  return dice.one([
    `Share this ${thing}`,
    `Share this ${thing} on ${first}, ${second} or by e-mail`,
    `Share on ${first}`,
    `Share this ${thing} with a friend`,
    `Print this ${thing}`,
    `Save this ${thing}`,
    `Email this ${thing}`,
    `Back to ${dice.one(['top', 'the top', 'home page'])}`,
    `Jump to ${dice.one(['recipe', 'Recipe', 'comments', 'the recipe'])}`,
    `Was this ${thing} helpful?${dice.one(['', ' Yes No', ' Yes / No', ' Tell us'])}`,
    `Rate this ${thing}`,
    `Download this ${thing} as ${dice.one(['PDF', 'a PDF'])}`,
    `Listen to this ${thing}`,
    `Subscribe to our ${letter}`,
    `Subscribe to our ${letter} to get ${dice.one(['posts like this', 'the latest', `more ${dice.one(tagWords)}`])} in your inbox.`,
    `Sign up for our ${letter}${dice.one(['', '.', ' here'])}`,
    `Sign up for ${dice.one(papers)}’s ${letter}`,
    `Get our ${letter} in your inbox`,
    `Follow us on ${first}${dice.one(['', ` and ${second}`])}`,
    `Comments (${dice.between(0, 400)})`,
    `${dice.between(2, 90)} comments`,
    `Tags: ${dice.several(tagWords, dice.between(2, 4)).join(', ')}`,
  ])
}

/** One line of boilerplate, as it comes along when somebody copies an article. */
export const straggler = (dice: Dice): Line[] =>
  dice.one([
    () => boilerplate(offer(dice)),
    () => boilerplate(offer(dice)),
    () => boilerplate(offer(dice)),
    () => insert(dice),
    () => legal(dice),
    () => pitch(dice),
  ])()

export function legal(dice: Dice): Line[] {
  const [paper, year] = [dice.one(papers), dice.between(2004, 2024)]
  return boilerplate(
    dice.one([
      `© ${year} ${paper}. All rights reserved.`,
      `Copyright © ${year} ${paper}`,
      `Copyright ${year} ${paper}. All Rights Reserved. Use of this site constitutes acceptance of our Terms of Service and Privacy Policy.`,
      `© ${year} ${paper}. This material may not be published, broadcast, rewritten or redistributed without permission.`,
      `All content on this site is the property of ${paper}. It may be printed for personal use only; any other use needs our written permission.`,
      `${paper} is not responsible for the content of external sites. All trademarks are the property of their owners.`,
      `© ${paper} ${year}`,
      'All rights reserved.',
      `This copy is for your own use only. To order copies for your colleagues or clients, write to ${paper} at reprints@example.com or call 555-${dice.between(1000, 9999)}; our subscriber agreement and the law of copyright govern any other use.`,
      `${paper} is the region’s leading provider of news, business information and video, and reaches more than a million readers a week on paper, on the web and on their phones. Its journalists work to a handbook that asks them to declare their interests.`,
      `Copyright ${year} ${paper}. This material may not be published, broadcast, rewritten for broadcast or publication, or redistributed, in whole or in part, without the prior written consent of the publisher.`,
      `By using this site you accept our User Agreement and Privacy Policy, updated on ${date(dice)}. ${paper} may earn a share of sales from products that are bought through links on our pages.`,
      `This page is best viewed with a current browser that has style sheets enabled. You can read it without them, but it will not look as it should.`,
      'Proudly powered by an open-source blog engine',
      `${dice.between(1, 999)} Main Street, ${dice.one(places)}. Tel: 555-${dice.between(1000, 9999)}`,
      `Registered in ${dice.one(places)}, number ${dice.between(100000, 999999)}. Registered office: ${dice.between(1, 99)} Station Road.`,
    ]),
  )
}

/** What stands below the last paragraph and belongs to the article. */
export const endNotes = (dice: Dice): Line[] =>
  labelled('supplemental', [
    dice.one([
      'The Associated Press contributed to this report.',
      `${byline(dice)}; editing by ${nameOf(dice)}`,
      `Additional reporting by ${nameOf(dice)}`,
      `Source: ${dice.one(papers)}`,
      `Copyright ${dice.between(2004, 2024)} The Associated Press. All rights reserved.`,
      `(${nameOf(dice)} in ${dice.one(places)})`,
      `This article was first published on ${date(dice)}.`,
    ]),
  ])

export const widget = (dice: Dice): Line[] =>
  boilerplate(
    ...dice.one([
      [dice.one(places), `${dice.between(-5, 35)}°`, 'Partly cloudy', 'Full forecast'],
      [
        'Markets',
        `Index ${dice.between(900, 30000)}.${dice.between(10, 99)} ${dice.one(['+', '-'])}${dice.between(0, 4)}.${dice.between(10, 99)}%`,
        'Get quote',
      ],
      ['Poll', `Should the city go ahead with ${dice.one(topics)}?`, 'Yes', 'No', 'Not sure', 'Vote', 'View results'],
      ['Search', 'Go', 'Advanced search'],
      ['Username', 'Password', 'Log in', 'Register'],
      [String(dice.between(1, 9)), String(dice.between(1, 9)), String(dice.between(10, 30))],
      ['S M T W T F S', '1 2 3 4', '5 6 7 8 9 10 11', '12 13 14 15 16 17 18'],
      [date(dice)],
      [`${date(dice)} ${clock(dice)}`],
      [dice.one(papers)],
      ['Select one', 'Choose your edition', 'International', 'U.S.'],
    ]),
  )
