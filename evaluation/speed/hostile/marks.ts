import {ALL, nested, TEXT, type Unit, unit} from './unit.ts'

/** Quotation marks, brackets, stops, signs. */
export const marks: readonly Unit[] = [
  ...['"', "'", '“', '”', '«', '(', ')', '[', ']', '{', '}'].map((mark) => unit(mark, ALL)),
  ...['"a ', ' a"', '“a ', 'a” ', '‘a ', "'a ", '«a ', '(a ', 'a) ', '[a ', '{a ', '"a" ', '“a” ', "'a' "].map((piece) => unit(piece, ALL)),
  ...['“He said so.\n\n', '"He said so.\n\n', '(He said so.\n\n', 'He said so.”\n\n', '“‘', '([{', '"\'', '5\' 6" '].map((piece) =>
    unit(piece, ALL),
  ),
  nested('(', 'a', ')', ALL),
  nested('“‘', 'a', '’”', ALL),
  ...[',', '.', '. ', '!', '?!', '…', '... ', ';', ':', '–', '— ', '- ', '/', '\\', '@', '#', '$', '%', '&', '^', '|', '=', '+', '~'].map(
    (piece) => unit(piece, ALL),
  ),
  ...['a,b', 'a ,b', 'a.b', 'a .b', 'a . ', 'a;b', 'a:b', 'a,, ', 'a.. ', 'a@', 'a@a.', '$a', '$a ', 'a ? b ', 'Ab.Cd', 'ab.Cd'].map(
    (piece) => unit(piece, ALL),
  ),
  ...['http://', 'http://a ', 'www.', 'www.a.b ', '://', ':a', ':a:', '::: ', 'a+b@c.d ', '[1]', '[1', '#a ', '@a '].map((piece) =>
    unit(piece, ALL),
  ),
  ...['{{', '{{ a ', '{%', '{% raw %}', '{% raw %} a {% endraw %} ', '{% highlight a %}\n', '{#', '{:', '$$', '{a}'].map((piece) =>
    unit(piece, ALL),
  ),
  unit('`', TEXT),
  unit('`a', TEXT),
  unit('[a, b) ', ALL),
  unit('[1, ', ALL),
]
