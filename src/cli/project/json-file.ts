/** A JSON file whose every value knows its place, so that a mistake in a configuration is reported where it stands. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Diagnostic, Phrase } from '../../diagnostics/diagnostic.ts';
import { phrasesOf } from '../../diagnostics/phrase.ts';
import { positionAt, type SourceFile, sourceFile } from '../../source/source-file.ts';

const phrase = phrasesOf({
  'json.expectedKey': { en: 'expected a key in quotes', zh: '应为带引号的键' },
  'json.expectedValue': { en: 'expected a value', zh: '应为一个值' },
  'json.expected': { en: 'expected "{sign}"', zh: '应为“{sign}”' },
  'json.expectedEnd': { en: 'expected the end of the file', zh: '文件应到此结束' },
  'json.openString': { en: 'a text without its closing quote', zh: '文本缺少结尾的引号' },
  'json.wrong': { en: 'this is no JSON', zh: '不是有效的 JSON' },
});

/** Keys and indices from the top of the file. */
export type JsonPath = readonly (string | number)[];

export interface JsonFile {
  readonly source: SourceFile;
  /** The top value; undefined where the text is no JSON. */
  readonly value: unknown;
  /** At most one: what follows the first mistake can't be trusted. */
  readonly problems: readonly Diagnostic[];
  /** `flowc.json:3:5`, or null where there is nothing at that path. */
  placeOf(at: JsonPath, part?: 'key' | 'value'): string | null;
  /** A diagnostic at the value of a path, or where there is none at the file's start; `part: 'key'` puts it at the key. */
  problemAt(at: JsonPath, message: Phrase, help?: Phrase | null, part?: 'key' | 'value'): Diagnostic;
}

/** What the parser's codes of errors mean. */
const WRONG: Readonly<Record<number, Phrase>> = {
  3: phrase('json.expectedKey'),
  4: phrase('json.expectedValue'),
  5: phrase('json.expected', { sign: ':' }),
  6: phrase('json.expected', { sign: ',' }),
  7: phrase('json.expected', { sign: '}' }),
  8: phrase('json.expected', { sign: ']' }),
  9: phrase('json.expectedEnd'),
  12: phrase('json.openString'),
};

/** Reads JSON; comments and trailing commas are let through, as people expect of configuration files. */
export function jsonFile(path: string, text: string): JsonFile {
  const source = sourceFile(path, text);
  const errors: ParseError[] = [];
  const tree = read(source.text, errors);
  const problem = (span: { start: number; end: number }, message: Phrase, help: Phrase | null): Diagnostic => {
    return { code: 'config', severity: 'error', message, span: { file: path, ...span }, help, related: [], fix: null };
  };
  const nodeAt = (at: JsonPath, part: 'key' | 'value'): Node | undefined => {
    const node = tree && findNodeAtLocation(tree, [...at]);
    return part === 'key' ? node?.parent?.children?.[0] : node;
  };
  return {
    source,
    value: tree && errors.length === 0 ? plain(tree) : undefined,
    problems: errors.slice(0, 1).map(({ error, offset, length }) => {
      return problem({ start: offset, end: offset + length }, WRONG[error] ?? phrase('json.wrong'), null);
    }),
    placeOf(at, part = 'value') {
      const shown = nodeAt(at, part);
      if (shown === undefined) return null;
      const { line, column } = positionAt(source, shown.offset);
      return `${path}:${line}:${column}`;
    },
    problemAt(at, message, help = null, part = 'value') {
      const shown = nodeAt(at, part);
      return problem({ start: shown?.offset ?? 0, end: shown ? shown.offset + shown.length : 0 }, message, help);
    },
  };
}

/** The parser calls itself for every bracket: a text of brackets only is refused, not followed. */
function read(text: string, errors: ParseError[]): Node | undefined {
  try {
    return parseTree(text, errors, { allowTrailingComma: true });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    errors.push({ error: 0 as ParseError['error'], offset: 0, length: 0 });
    return undefined;
  }
}

function plain(node: Node): unknown {
  if (node.type === 'array') return node.children!.map(plain);
  if (node.type !== 'object') return node.value;
  const pairs = node.children!.filter(({ children }) => children?.length === 2);
  return Object.fromEntries(pairs.map(({ children }) => [children![0]!.value, plain(children![1]!)]));
}
