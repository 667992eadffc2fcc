/** What each word of a file is: the parser's knowledge, which no grammar of an editor can have. */
import { type SemanticTokens, SemanticTokensBuilder } from 'vscode-languageserver';
import type { Span } from '../../source/source-file.ts';
import type { Attribute, BraceBlock, FlowArrow, Statement, Str, Value } from '../../syntax/tree.ts';
import { isDataKind } from '../names/declarations.ts';
import { elementOf, isNode } from '../names/resolve.ts';
import { spaceOf } from '../workspace/occurrences.ts';
import { positionOf } from '../workspace/positions.ts';
import type { FileReading } from '../workspace/readings.ts';

/** In the order of the numbers that are sent: lanes are namespaces, steps functions, documents variables. */
export const TOKEN_TYPES = [
  'keyword',
  'namespace',
  'function',
  'variable',
  'class',
  'property',
  'string',
  'number',
  'enumMember',
  'operator',
  'label',
  'comment',
];
export const TOKEN_MODIFIERS = ['declaration'];

type TokenType =
  | 'keyword'
  | 'namespace'
  | 'function'
  | 'variable'
  | 'class'
  | 'property'
  | 'string'
  | 'number'
  | 'enumMember'
  | 'operator'
  | 'label'
  | 'comment';

interface SemanticToken {
  readonly span: Pick<Span, 'start' | 'end'>;
  readonly type: TokenType;
  readonly declares?: boolean;
}

export function semanticTokens(reading: FileReading, within?: { readonly start: number; readonly end: number }): SemanticTokens {
  const { source } = reading;
  const builder = new SemanticTokensBuilder();
  const tokens = tokensOf(reading).sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let done = 0;
  for (const { span, type, declares } of tokens) {
    if (span.start < done || (within && (span.end < within.start || span.start > within.end))) continue;
    done = span.end;
    for (const { start, end } of linesOf(span, source.text)) {
      const { line, character } = positionOf(start, source);
      builder.push(line, character, end - start, TOKEN_TYPES.indexOf(type), declares ? 1 : 0);
    }
  }
  return builder.build();
}

/** Few editors take a token that runs over several lines. */
function linesOf({ start, end }: SemanticToken['span'], text: string): { start: number; end: number }[] {
  const lines: { start: number; end: number }[] = [];
  for (let from = start; from < end; ) {
    const feed = text.indexOf('\n', from);
    const to = feed < 0 || feed >= end ? end : feed;
    if (to > from) lines.push({ start: from, end: to });
    from = to + 1;
  }
  return lines;
}

function tokensOf(reading: FileReading): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  for (const { space, name, span, role } of reading.occurrences) {
    const type = space === 'class' ? 'class' : space === 'connector' ? 'label' : nameType(name, reading);
    tokens.push({ span, type, declares: role === 'declaration' && space !== 'connector' });
  }
  for (const statement of reading.tree.statements) addStatement(statement, tokens);
  for (const { span } of reading.tree.comments) tokens.push({ span, type: 'comment' });
  return tokens;
}

function nameType(name: string, { process }: FileReading): TokenType {
  const element = elementOf(name, process);
  if (element === undefined) return 'variable';
  if (!isNode(element)) return 'namespace';
  return isDataKind(element.kind) ? 'variable' : 'function';
}

function addStatement(statement: Statement, tokens: SemanticToken[]): void {
  if (statement.kind === 'flow') {
    for (const arrow of statement.arrows) addArrow(arrow, tokens);
    return;
  }
  tokens.push({ span: statement.keyword.span, type: 'keyword' });
  for (const part of Object.values(statement)) if (isText(part)) tokens.push({ span: part.span, type: 'string' });
  if ('block' in statement && statement.block !== null) addBlock(statement.block, tokens);
}

function isText(part: unknown): part is Str {
  return typeof part === 'object' && part !== null && 'quote' in part && 'span' in part;
}

/** The label inside of an arrow is a text, so what stands around it is an arrow on either side. */
function addArrow({ span, labelSpan }: FlowArrow, tokens: SemanticToken[]): void {
  if (labelSpan === null) {
    tokens.push({ span, type: 'operator' });
    return;
  }
  tokens.push({ span: { start: span.start, end: labelSpan.start }, type: 'operator' });
  tokens.push({ span: labelSpan, type: 'string' });
  tokens.push({ span: { start: labelSpan.end, end: span.end }, type: 'operator' });
}

function addBlock({ items }: BraceBlock, tokens: SemanticToken[]): void {
  for (const item of items) {
    if (item.kind === 'attribute') addAttribute(item, tokens);
    else addStatement(item, tokens);
  }
}

function addAttribute({ key, value }: Attribute, tokens: SemanticToken[]): void {
  tokens.push({ span: key.span, type: 'property' });
  const isName = key.canonical !== null && spaceOf(key.canonical) !== null;
  if (value !== null) addValue(value, isName, tokens);
}

function addValue(value: Value, isName: boolean, tokens: SemanticToken[]): void {
  if (value.type === 'list') {
    for (const item of value.items) addValue(item, isName, tokens);
  } else if (value.type !== 'text') tokens.push({ span: value.span, type: 'number' });
  else if (value.quoted) tokens.push({ span: value.span, type: 'string' });
  else if (!isName) tokens.push({ span: value.span, type: 'enumMember' });
}
