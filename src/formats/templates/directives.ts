import {endAt} from '../markdown-lines.ts'

const STRINGS = String.raw`"(?:[^"\\\r\n]|\\.){0,400}"|'(?:[^'\\\r\n]|\\.){0,400}'`
const PLAIN = String.raw`[^()"'\r\n]`
const INNER = String.raw`\((?:${PLAIN}|${STRINGS}){0,400}\)`
const NESTED = String.raw`\((?:${PLAIN}|${STRINGS}|${INNER}){0,400}\)`
const ARGUMENTS = String.raw`\((?:${PLAIN}|${STRINGS}|${NESTED}){0,400}\)`

/** `#if($boats.size() > 1)`, `#foreach( $boat in $boats )`, `#set($name = "Ada")`, `@include('boats.list')`: a directive of Velocity or Blade with its arguments in one line. */
const DIRECTIVE = new RegExp(
  String.raw`(?:#(?:if|elseif|foreach|set|parse|include|macro|define|evaluate)|@(?:if|elseif|unless|isset|empty|for|foreach|forelse|while|switch|case|include\w{0,10}|extends|section|yield|component|slot|push|lang|json))[ \t]{0,4}${ARGUMENTS}`,
  'y',
)

/** `$boat.name("Ada")`, `$!{boat.name}`: what Velocity puts the value of, where it may hold marks. */
const REFERENCE = new RegExp(String.raw`\$!?(?:[a-z]\w{0,60}(?:\.\w{1,60}){1,8}${ARGUMENTS}|\{[^{}\r\n]{0,200}\})`, 'iy')

/** `#else`, `#end`, `@endif`: a directive without arguments that has its line to itself. */
const BARE = /(?<=(?:^|\n)[ \t]{0,40})(?:#(?:else|end)|@(?:else|end\w{1,12}))(?=[ \t]*(?:\r|\n|$))/y

/** Where the directive whose sign stands at an offset ends; -1 where none does. */
export const directiveEnd = (source: string, start: number): number => Math.max(endAt(DIRECTIVE, source, start), endAt(BARE, source, start))

/** Where the reference of Velocity whose sign stands at an offset ends; -1 where none does. */
export const referenceEnd = (source: string, start: number): number => endAt(REFERENCE, source, start)
