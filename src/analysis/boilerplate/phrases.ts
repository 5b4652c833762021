import {MONTH} from '../../formats/block-kind.ts'

/**
 * What the boilerplate of a web page says, by what it is for. Each is evidence for the classifier, no verdict; all are tried on short lines
 * only. Written down from the forms, menus and footers that the common publishing systems put out.
 */
const SHAPES = {
  navigation:
    /^(?:home|news|menu|skip (?:to|navigation)|back to|go to|site ?map|top stories|breaking news|latest(?: news)?|sections?|archives?|search|help|faqs?|about(?: us)?|contact(?: us)?|careers?|jobs|advertise\b|subscribe|topics?|main menu|more(?: news)?|all (?:news|topics)|next|previous|older|newer|close|see all|view all|load more|show more|(?:previous|next|older|newer) (?:post|article|story|entry|entries|page)s?)\b/i,
  section:
    /^(?:world|business|sports?|politics|technology|tech|science|health|entertainment|opinion|editorials?|travel|weather|lifestyle|life|style|arts?|culture|books|movies|film|music|tv|radio|video|videos|photos|gallery|galleries|education|environment|money|finance|markets|economy|food|autos?|cars|real estate|classifieds|obituaries|local|national|international|europe|asia|africa|americas|middle east|football|cricket|golf|tennis|rugby|blogs?|podcasts?|columnists|features|reviews|games|events|shop(?:ping)?)$/i,
  share:
    /\b(?:share (?:this|on|via)|tweet|retweet|facebook|twitter|pinterest|linkedin|reddit|digg|del\.icio\.us|stumbleupon|whatsapp|telegram|instagram|youtube|tumblr|google\+|e-?mail (?:this|to|a friend)|print (?:this|article|story|page|version)|printer[- ]friendly|send to a friend|bookmark|copy link|permalink)\b|^(?:share|print|e-?mail|save|like|follow)\b.{0,12}$/i,
  pageTool:
    /^(?:(?:back|go|return) to (?:the )?(?:top|home ?page)|top of (?:the )?page|jump to (?:the )?(?:recipe|comments|navigation|main content)|(?:was|did you find|is) this (?:page|article|answer|information|guide) (?:helpful|useful)|download (?:this |the )?(?:page|article|document|report|guide) (?:as|in) (?:an? )?pdf|read in (?:the )?app|view (?:this (?:e-?mail|page) )?in (?:your )?browser|text size)\b/i,
  offer:
    /^(?:share|print|e-?mail|save|bookmark|rate|listen to|comment on) this (?:page|article|story|post|recipe|guide|report|document)\b|^share (?:on|via)\b|^(?:subscribe|sign ?up) (?:to|for)\b.{0,60}\b(?:newsletters?|briefings?|alerts?|mailing list|updates|round-?up|inbox|podcast)\b|^(?:follow|like|find|join) us (?:on|at)\b|^get (?:our|the) .{0,40}\b(?:in your inbox|newsletter|e-?mail)\b/i,
  subscribe:
    /\b(?:newsletters?|subscribe|subscription|sign ?up|mailing list|e-?mail alerts?|in your inbox|free trial|rss(?: feeds?)?|get (?:our|the) (?:app|latest)|download (?:our|the) app|notifications?|follow us|join (?:us|our|the) )/i,
  account:
    /\b(?:log ?in|sign ?in|log ?out|register(?:ed)?|registration|my account|user ?name|password|create an account|forgot(?:ten)?|members? only)\b/i,
  commentForm:
    /\b(?:leave a (?:reply|comment)|cancel reply|post (?:a |your )?comments?|add (?:a |your )?comments?|write a comment|required fields|e-?mail address will not be|your e-?mail(?: address)?|save my name|notify me of|have your say|join the (?:conversation|discussion)|comments? (?:are|is) (?:closed|moderated|off)|no comments|be the first to comment|view (?:all )?comments|report (?:this|abuse)|terms of (?:use|service) (?:and|when))/i,
  commentMark:
    /^(?:comments?\b.{0,12}|\d+ (?:comments?|replies|responses|thoughts on).{0,40}|(?:reply|quote|flag|report|upvote|like)\b.{0,8}|\[?reply\]?|.{2,40} (?:says|said|wrote|writes|commented|replied):?|(?:posted|written|submitted) by:? .{2,60}|your (?:say|comments|views)|readers?['’]? (?:comments|reactions?|views)|discussion)$/i,
  notice:
    /©|\(c\) ?\d{4}|\bcopyright (?:©|\(c\)|\d{4}|by\b)|\ball rights? reserved\b|\bmay not be (?:published|reproduced|rewritten)|\bterms (?:of (?:use|service)|and conditions|& conditions)\b.{0,40}\b(?:privacy|policy)|\bprivacy (?:policy|statement|notice)\b.{0,40}\bterms\b|\bwithout (?:the )?(?:prior )?(?:written )?(?:permission|consent) of\b|\b(?:personal|own),? (?:and )?(?:non-?commercial )?use only\b|\bthis (?:web)?(?:site|page) (?:is|uses)\b/i,
  legal:
    /\b(?:copyright|terms (?:of|and|&)|privacy|cookies?|disclaimer|trademarks?|powered by|user agreement|code of (?:conduct|ethics)|accessibility|adchoices)\b/i,
  pointer:
    /^(?:read(?: more| also| next| on)?|also read|see(?: also)?|related(?: (?:story|stories|article|articles|news|links?|topics?))?|more|watch|listen|don['’]t miss|recommended|must read|previously|next|up next|photos|video|gallery)(?: ?[:|>»]|:)|^(?:read more|see also|also read|related)\b/i,
  related:
    /^(?:related\b|see also|more (?:from|on|in|about|like|stories|news|articles|coverage)\b|read (?:more|also|next|the full)|also (?:read|in)|you (?:may|might) (?:also )?(?:like|be interested)|recommended|most (?:read|popular|viewed|shared|e-?mailed|commented|recent|active)|popular (?:now|posts|stories)|trending|editor['’]?s['’]? (?:picks?|choice)|don['’]t miss|top (?:stories|news|picks)|(?:latest|recent) (?:posts|stories|articles|comments|headlines|videos)|in (?:this section|other news)|up next|further reading|elsewhere on|around the web|from (?:around|our|the archive)|what to (?:read|watch)|continue reading|previous (?:post|article|story)|next (?:post|article|story)|watch:|listen:|video:|photos?:)/i,
  advertisement:
    /\b(?:advertise(?:ment|ments|ment\b|rs)|sponsored|ads? by|promoted|special offers?|buy now|deals?|paid content|partner content|advertorial|classifieds)\b/i,
  author:
    /^(?:about (?:the )?author|author(?:s)?\b|by (?:the )?author|(?:view|see|read) (?:all |more )?(?:posts|articles|stories|author)|(?:see|all) author|.{0,40}\bis an? .{0,40}(?:writer|reporter|editor|journalist|correspondent|columnist|freelance)|follow (?:him|her|them|the author|@)|more (?:posts|articles) by|staff (?:writer|reporter)|contributor)/i,
  byline:
    /^(?:[Bb]y:? |BY |[Tt]ext by |[Ss]tory by |(?:[Ww]ritten|[Rr]eported|[Ee]dited|[Pp]osted|[Pp]ublished|[Rr]eviewed) by |[Ff]rom our )\p{Lu}[\p{L}.'’ ,&-]{2,80}$|^(?:\p{Lu}[\p{L}.'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+,? (?:staff|senior|special|political|business|sports?|chief|associate)? ?(?:writer|reporter|correspondent|editor|columnist)s?$/u,
  agency:
    /^(?:\(?(?:ap|afp|reuters|upi|bloomberg|xinhua|pa|dpa)\)?|associated press|the associated press|agence france-presse|press association|news agencies|staff(?: writers?| reporters?)?)$/i,
  posted: /\b(?:published|updated|posted|last (?:modified|updated)|first published|modified|created|printed|issued|filed)\b.{0,60}\d/i,
  readingTime: /\b\d+[ -]?min(?:ute)?s?\.? (?:read|to read)\b|\breading time\b|^\d+ (?:views?|shares?|likes?|comments?|votes?|hits)$/i,
  credit:
    /^(?:photo(?:graph)?(?:s|y)?|image|picture|illustration|graphic|credit|source|courtesy|video)s?\b ?(?:by|credit|courtesy|source|from|of)?\b.{0,3}[:/]|\b(?:photo|image|picture|illustration) (?:by|credit|courtesy|via)\b|\((?:ap|afp|reuters|getty|file)\b.{0,20}\)$|\bgetty images\b|\bshutterstock\b|\b(?:ap|file|afp) photo\b|^(?:photo|image|caption|click to enlarge|enlarge|enlarge (?:this )?(?:image|photo))\b.{0,20}$/i,
  tags: /^(?:tags?|categor(?:y|ies)|keywords?|(?:related )?topics?|labels?)(?: ?:| ?$)|^(?:filed (?:under|in)|file under|tagged(?: (?:with|as|under|in))?|posted in|trackback)\b/i,
  action:
    /^(?:click (?:here|to|on|for)|tap (?:here|to)|read|watch|listen|view|see|get|try|buy|shop|find|browse|learn more|download|vote|rate|submit|send|enter|select|choose|check|visit|join|follow|contact|call|register|search|continue)\b/i,
  cookies:
    /\b(?:we use cookies|cookie (?:policy|settings|notice|preferences)|accept (?:all|cookies)|your (?:privacy )?(?:choices|consent)|gdpr|enable javascript|ad ?block(?:er)?|browser (?:does not|is))\b/i,
  address:
    /\b(?:p\.?o\.? box|suite \d|(?:street|avenue|road|st\.|ave\.|blvd\.?),? .{0,40}\d{4,6}|tel(?:ephone)?:|phone:|fax:|\(?\d{3}\)?[ -]\d{3}[ -]\d{4})/i,
} as const

/** A purpose of a line of boilerplate. */
type PhraseKind = keyof typeof SHAPES
export const phraseKinds = Object.keys(SHAPES) as readonly PhraseKind[]
const shapes = Object.values(SHAPES)

/** Longer lines are judged by their build alone; legal notices run to this length. Unit: UTF-16 code units. */
const LONGEST_PHRASE = 240

/** The places in `phraseKinds` of what a short line says; nothing for a long one. */
export function phrasesIn(line: string): number[] {
  const found: number[] = []
  if (line.length > LONGEST_PHRASE) return found
  for (let kind = 0; kind < shapes.length; kind++) if (shapes[kind]!.test(line)) found.push(kind)
  return found
}

/** Whether a short line says something of one of some kinds, by their places in `phraseKinds`. */
export function saysAny(line: string, kinds: Iterable<number>): boolean {
  if (line.length > LONGEST_PHRASE) return false
  for (const kind of kinds) if (shapes[kind]!.test(line)) return true
  return false
}

const DATE = new RegExp(
  `\\b${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?\\b|\\b\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${MONTH}\\b|\\b${MONTH}\\.? \\d{4}\\b|\\b\\d{4}[-/.]\\d{1,2}[-/.]\\d{1,2}\\b|\\b\\d{1,2}[-/.]\\d{1,2}[-/.]\\d{2,4}\\b|\\b\\d{1,2}-${MONTH}-\\d{2,4}\\b|\\b\\d+ (?:second|minute|min|hour|day|week|month|year)s? ago\\b`,
  'i',
)
const TIME = /\b\d{1,2}[:.]\d{2} ?(?:[ap]\.?m\b|gmt|[ecmp][sd]t\b|utc|bst|ist)|\b\d{1,2} ?[ap]\.?m\.?\b|\b\d{2}:\d{2}\b/i

export const hasDate = (line: string): boolean => line.length <= LONGEST_PHRASE && DATE.test(line)
export const hasTime = (line: string): boolean => line.length <= LONGEST_PHRASE && TIME.test(line)
