import {endAt} from '../markdown-lines.ts'

/** `<%def name="card(a)">`, `</%def>`, `<%inherit file="base.html"/>`: a tag of Mako in the manner of HTML. */
const TAG = /<\/?%[a-z][\w:.]{0,40}(?:\s{1,20}[\w:]{1,40}=(?:"[^"]{0,400}"|'[^']{0,400}')){0,12}\s{0,20}\/?>/y

/** `% if boats:`, `% endfor`: a line of Python, from its sign on. */
const CONTROL =
  /%[ \t]{0,8}(?:(?:if|elif|else|for|while|with|try|except)\b[^\r\n]{0,400}:|end(?:if|for|while|with|try)\b)[ \t]{0,8}(?=\r|\n|$)/y

/** Where the tag of Mako that opens at an offset ends; -1 where none does. */
export const makoTagEnd = (source: string, start: number): number => endAt(TAG, source, start)

/** Where the line of Mako whose sign stands at an offset ends; -1 where it is none. */
export const makoLineEnd = (source: string, start: number): number => endAt(CONTROL, source, start)
