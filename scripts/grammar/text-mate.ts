/** The TextMate grammar, by which editors colour `.flow` files. Its words come from the table of keywords. */
import table from '../../grammar/keywords.json' with { type: 'json' };

interface Pattern {
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
  readonly include?: string;
}
type Captures = Readonly<Record<string, { readonly name: string }>>;

const IDENTIFIER = String.raw`[\p{L}_][\p{L}\p{N}\p{M}_]*(?:-[\p{L}\p{N}\p{M}_]+)*`;
const NO_WORD_BEFORE = String.raw`(?<![\p{L}\p{N}\p{M}_-])`;
const NO_WORD_AFTER = String.raw`(?![\p{L}\p{N}\p{M}_-])`;
const ARROW = '[-－~～][>＞》]|→';

const knownEscape: Pattern = { name: 'constant.character.escape.flow', match: String.raw`\\(?:["“”\\nt]|u\{[0-9A-Fa-f]+\})` };
const badEscape: Pattern = { name: 'invalid.illegal.escape.flow', match: String.raw`\\.` };

/** The grammar as the object that the file holds. */
export function textMate() {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    name: 'flow',
    scopeName: 'source.flow',
    fileTypes: ['flow'],
    patterns: [
      ...['comment', 'color', 'text', 'label', 'arrow', 'connector', 'key', 'declaration', 'preposition'],
      ...['quantity', 'constant', 'mark'],
    ].map((name) => ({ include: `#${name}` })),
    repository: repository(),
  };
}

function repository(): Readonly<Record<string, Pattern>> {
  return {
    comment: { name: 'comment.line.number-sign.flow', match: '[#＃].*$' },
    color: {
      match: `(${words(keyNames('color', 'line'))})\\s*([:：])\\s*([#＃][0-9A-Fa-f]{3,8})${NO_WORD_AFTER}`,
      captures: names('support.type.property-name.flow', 'punctuation.separator.key-value.flow', 'constant.other.color.flow'),
    },
    text: { patterns: texts() },
    label: {
      begin: '([-－~～])([\\[【［])',
      beginCaptures: names('keyword.operator.arrow.flow', 'punctuation.definition.label.begin.flow'),
      end: `([\\]】］])\\s*(${ARROW})|$`,
      endCaptures: names('punctuation.definition.label.end.flow', 'keyword.operator.arrow.flow'),
      patterns: [
        ...texts(),
        { name: 'constant.numeric.percentage.flow', match: String.raw`\d+(?:\.\d+)?\s*[%％](?=\s*[\]】］])` },
        answer(),
      ],
    },
    arrow: { name: 'keyword.operator.arrow.flow', match: ARROW },
    connector: { name: 'entity.name.tag.connector.flow', match: String.raw`[@＠][\p{L}\p{N}]+(?:[/／]\d+)?` },
    key: {
      match: `${NO_WORD_BEFORE}(?:(${words(Object.entries(table.keys).flatMap(([own, { aliases }]) => [own, ...aliases]))})|(${IDENTIFIER}))\\s*([:：])`,
      captures: names('support.type.property-name.flow', 'variable.other.property.flow', 'punctuation.separator.key-value.flow'),
    },
    declaration: {
      patterns: [declaration(all(table.statements), 'keyword.control.flow'), declaration(kinds(), 'storage.type.flow')],
    },
    preposition: { name: 'keyword.other.flow', match: word(all(table.prepositions)) },
    quantity: {
      name: 'constant.numeric.flow',
      match: `${NO_WORD_BEFORE}(?:\\d[\\d_.]*(?:-\\d+)*(?:${words(units())})?)+(?:[/／](?:${words(periods())}))?`,
    },
    constant: { name: 'constant.language.flow', match: word([...all(table.values), ...all(table.labels)]) },
    mark: { name: 'punctuation.flow', match: '[{}｛｝\\[\\]【】［］,，、;；]' },
  };
}

function texts(): Pattern[] {
  const text = (name: string, begin: string, end: string, patterns: readonly Pattern[] = []): Pattern => ({
    name,
    begin,
    end,
    patterns: [knownEscape, badEscape, ...patterns],
  });
  return [
    text('string.quoted.triple.flow', '"""', '"""'),
    text('string.quoted.double.flow', '"', '"|$'),
    text('string.quoted.other.flow', '“', '”|$', [{ match: '“[^”]*”' }]),
  ];
}

/** A keyword at the start of a statement, with the name that it declares. */
function declaration(keywords: readonly string[], scope: string): Pattern {
  return {
    match: `${NO_WORD_BEFORE}(${words(keywords)})(?:\\s+(${IDENTIFIER})|(?=\\s*(?:["“{｛]|$)))`,
    captures: names(scope, 'entity.name.function.flow'),
  };
}

function answer(): Pattern {
  return { name: 'constant.language.flow', match: word(all(table.labels)) };
}

function names(...scopes: string[]): Captures {
  return Object.fromEntries(scopes.map((name, i) => [String(i + 1), { name }]));
}

function all(entries: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(entries).flatMap(([own, aliases]) => [own, ...aliases]);
}

function kinds(): string[] {
  return Object.entries(table.kinds).flatMap(([own, { aliases }]) => [own, ...aliases]);
}

function keyNames(...keys: ('color' | 'line')[]): string[] {
  return keys.flatMap((key) => [key, ...table.keys[key].aliases]);
}

function units(): string[] {
  return [...all(table.units), ...Object.values(table.currencies).flat(), ...table.counters];
}

function periods(): string[] {
  return Object.values(table.periods).flat();
}

function word(choices: readonly string[]): string {
  return `${NO_WORD_BEFORE}(?:${words(choices)})${NO_WORD_AFTER}`;
}

/** Longer words first, so that none hides another. */
function words(choices: readonly string[]): string {
  return [...new Set(choices)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).join('|');
}
