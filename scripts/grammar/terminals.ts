/**
 * What the tokens of the grammar are called and made of, for people. The parser's own grammar names tokens only; their forms stand here,
 * in the EBNF of the XML recommendation, and the generator refuses a token that is missing.
 */
import table from '../../grammar/keywords.json' with { type: 'json' };

export interface Terminal {
  /** How a rule refers to it: a name in capitals, or a mark in quotes. */
  readonly display: string;
  /** Its own production, if it has one. */
  readonly production: string | null;
}

const mark = (text: string): Terminal => ({ display: `'${text}'`, production: null });
const words = (own: string, aliases: readonly string[]): string => [own, ...aliases].map((word) => `'${word}'`).join(' | ');
const keyword = (own: string, aliases: readonly string[]): Terminal => ({
  display: own.toUpperCase(),
  production: words(own, aliases),
});
const named = (display: string, production: string): Terminal => ({ display, production });

const kinds = Object.entries(table.kinds).map(([own, { aliases }]) => words(own, aliases));

export const TERMINALS: Readonly<Record<string, Terminal>> = {
  Process: keyword('process', table.statements.process),
  Use: keyword('use', table.statements.use),
  Lane: keyword('lane', table.statements.lane),
  Page: keyword('page', table.statements.page),
  Phase: keyword('phase', table.statements.phase),
  Note: keyword('note', table.statements.note),
  Class: keyword('class', table.statements.class),
  Kind: named('KIND', kinds.join('\n  | ')),
  In: keyword('in', table.prepositions.in),
  On: keyword('on', table.prepositions.on),
  LeftBrace: mark('{'),
  RightBrace: mark('}'),
  LeftBracket: mark('['),
  RightBracket: mark(']'),
  Colon: mark(':'),
  Comma: mark(','),
  Separator: named('SEPARATOR', "LINE_END | ';'"),
  Delimiter: named('DELIMITER', "SEPARATOR | ','"),
  Arrow: named('ARROW', "'->' | '~>' | '-[' LABEL ']->' | '~[' LABEL ']~>'"),
  Connector: named('CONNECTOR', "'@' LETTER_OR_DIGIT+ ( '/' DIGIT+ )?"),
  Identifier: named('IDENTIFIER', "( XID_START | '_' ) XID_CONTINUE* ( '-' XID_CONTINUE+ )*"),
  Text: named(
    'TEXT',
    `'"' ( CHARACTER | ESCAPE )* '"' | '“' ( CHARACTER | ESCAPE | NESTED )* '”' | '"""' ( ANY | ESCAPE )* '"""'`,
  ),
  HexColor: named('HEX_COLOR', "'#' HEX_DIGIT+"),
  Word: named('WORD', 'IDENTIFIER | CONNECTOR | ADDRESS | BARE'),
};

/** Parts of tokens that no rule names. */
export const PARTS: readonly (readonly [name: string, production: string])[] = [
  ['LABEL', 'TEXT PERCENTAGE? | [^]]* PERCENTAGE?'],
  ['PERCENTAGE', "DIGIT+ ( '.' DIGIT+ )? '%'"],
  ['NESTED', "'“' ( CHARACTER | ESCAPE | NESTED )* '”'"],
  ['ESCAPE', `'\\"' | '\\“' | '\\”' | '\\\\' | '\\n' | '\\t' | '\\u{' HEX_DIGIT+ '}'`],
  ['ADDRESS', "( 'http://' | 'https://' | 'ftp://' | 'file://' | 'mailto:' ) [^#x20,;{}\"]+"],
  ['BARE', '/* any other run of characters without blanks, marks, quotes and arrows: 30m, 20/day, 2026-05-01 */'],
  ['LINE_END', '/* a line end that separates; see "Lines" in README.md */'],
  ['COMMENT', "'#' [^#xA]* /* between any two tokens */"],
];
