/** What the tests of the syntax read: a text into its parts, and marked texts into the mistakes that are reported in them. */
import { say } from '../../src/diagnostics/phrase.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { parse } from '../../src/syntax/parse.ts';
import type { Attribute, Statement, Tree, Value } from '../../src/syntax/tree.ts';

/** The tree and the messages of a text. */
export function read(text: string) {
  const { tree, diagnostics } = parse(sourceFile('test.flow', text));
  return { tree, diagnostics, messages: diagnostics.map(({ message }) => say(message, 'en')) };
}

/** The statements of a text without a mistake. */
export function statements(text: string): readonly Statement[] {
  const { tree, messages } = read(text);
  if (messages.length > 0) throw new Error(`${text}\n${messages.join('\n')}`);
  return tree.statements;
}

/** The only statement of a text without a mistake. */
export function statement(text: string): Statement {
  const all = statements(text);
  if (all.length !== 1) throw new Error(`${all.length} statements in ${text}`);
  return all[0]!;
}

/** The value of an attribute written `key: value` in a task's block. */
export function attributeValue(attribute: string): Value {
  const node = statement(`task a "A" {\n${attribute}\n}`);
  return ('block' in node ? (node.block!.items[0] as Attribute).value : null)!;
}

/** Statements in short: `task fill "Fill in" in sales { time }`, `a -[yes]-> b`. */
export function outline(tree: Pick<Tree, 'statements'>): string[] {
  return tree.statements.map(inShort);
}

function inShort(statement: Statement): string {
  if (statement.kind === 'flow') return chainInShort(statement);
  const parts: string[] = [statement.keyword.canonical!];
  if ('name' in statement) parts.push(statement.name.id);
  const text =
    'title' in statement ? statement.title : 'text' in statement ? statement.text : 'path' in statement ? statement.path : null;
  if (text) parts.push(JSON.stringify(text.value));
  if (statement.kind === 'node' && statement.lane) parts.push('in', statement.lane.id);
  if (statement.kind === 'note') parts.push('on', statement.on.map(({ id }) => id).join(', '));
  if ('block' in statement && statement.block) parts.push(`{ ${statement.block.items.map(itemInShort).join(', ')} }`);
  return parts.join(' ');
}

function itemInShort(item: Attribute | Statement): string {
  return item.kind === 'attribute' ? item.key.text : inShort(item);
}

function chainInShort({ steps, arrows }: Extract<Statement, { kind: 'flow' }>): string {
  const ends = steps.map((step) =>
    step
      .map((end) => {
        if (end.kind === 'missing') return '?';
        if (end.kind === 'connector') return `@${end.letter}${end.page === null ? '' : `/${end.page}`}`;
        return end.name.id + (end.state === null ? '' : `[${end.state}]`);
      })
      .join(', '),
  );
  const links = arrows.map(({ flow, label, probability }) => {
    const [line, head] = flow === 'sequence' ? ['-', '->'] : ['~', '~>'];
    const words = [label, probability === null ? null : `${probability * 100}%`].filter((word) => word !== null).join(' ');
    return words === '' ? head : `${line}[${words}]${head}`;
  });
  return ends.map((end, i) => (i === 0 ? end : `${links[i - 1]} ${end}`)).join(' ');
}

/** The mistakes of a text in which `«` and `»` stand round the place of each: both texts must agree. */
export function mistakes(marked: string) {
  const text = marked.replace(/[«»]/g, '');
  const expected: string[] = [];
  let removed = 0;
  for (const { index, 0: place } of marked.matchAll(/«([^«»]*)»/g)) {
    const start = index - removed;
    expected.push(`${start}-${start + place.length - 2}`);
    removed += 2;
  }
  const { tree, diagnostics, messages } = read(text);
  const found = diagnostics.map(({ span }) => `${span.start}-${span.end}`);
  const helps = diagnostics.map(({ help }) => (help ? say(help, 'en') : null));
  return { expected, found, messages, helps, outline: outline(tree), diagnostics };
}
