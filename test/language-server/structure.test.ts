/** Outline, folds, selections, links, colours, hover and what else an editor shows of a file. */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CodeLens,
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  SelectionRange,
  SymbolInformation,
} from 'vscode-languageserver';
import { Editor, type OpenFile } from './editor.ts';
import { COMPANY, QUOTE } from './texts.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start({ initializationOptions: { inlayHints: { stepNumbers: true, lanes: true } } });
});
afterAll(() => editor.stop());

async function hovered(marked: string, files = {}): Promise<string | null> {
  const found = await editor.ask<Hover | null>('hover', editor.open(marked, files));
  return found && (found.contents as { value: string }).value;
}

describe('hover', () => {
  it('tells the facts of a node, wherever it is named', async () => {
    const text = await hovered(QUOTE.replace('ask -> fill', 'ask -> fi¦ll'));
    expect(text).toContain('**Fill in the request**');
    expect(text).toContain('in Sales');
    expect(text).toContain('role: Clerk');
    expect(text).toContain('time: 30m');
    expect(text).toContain('writes: Request form');
    expect(text).toContain('leads to: Approved?');
  });

  it('tells the steps of a lane and where it is declared', async () => {
    const text = await hovered('use "org.flow"\ntask t "T" in sa¦les\n', { 'org.flow': COMPANY });
    expect(text).toContain('1 step');
    expect(text).toContain('org\\.flow');
  });

  it('tells what keywords and keys mean', async () => {
    expect(await hovered('dec¦ision d "D?"')).toContain('symbol: decision');
    expect(await hovered('task t "T" { wa¦it: 3h }')).toContain('time it lies before');
    expect(await hovered('判¦断 d "D?"')).toContain('`decision`');
  });

  it('tells the figures of a process on its title', async () => {
    const text = await hovered(QUOTE.replace('"Quotation"', '"Quo¦tation"'));
    expect(text).toContain('lead time');
    expect(text).toContain('bottleneck Sales');
  });

  it('explains a rule that is waived', async () => {
    expect(await hovered('# flowc-ignore ping-p¦ong: known\n')).toContain('### ping-pong');
  });

  it('writes no Markdown of a stranger', async () => {
    const text = await hovered('task t "<img src=x> [a](b) **c**"\nt -> ¦t');
    expect(text).toContain('img src');
    expect(text).not.toMatch(/(?<!\\)[<[(]|(?<!\\)\*\*c/);
  });
});

describe('symbols', () => {
  it('of a file are its lanes with their steps, under the title', async () => {
    const [top] = await editor.ask<DocumentSymbol[]>('documentSymbol', editor.open(QUOTE));
    expect(top!.name).toBe('Quotation');
    const children = top!.children!.map(({ name }) => name);
    expect(children).toEqual(['Sales', 'General manager', 'Request form']);
    expect(top!.children![0]!.children!.map(({ name }) => name)).toEqual([
      'Customer asks',
      'Fill in the request',
      'Price given',
      'Request refused',
    ]);
  });

  it('of a process with phases stand under their phases, behind the lanes', async () => {
    const text = 'lane a "A"\nphase "Order"\nstart s "S" in a\nphase "Delivery"\ntask t "T" in a\nend e "E" in a\ns -> t -> e\n';
    const symbols = await editor.ask<DocumentSymbol[]>('documentSymbol', editor.open(text));
    expect(symbols.map(({ name, children }) => [name, children!.map((child) => child.name)])).toEqual([
      ['A', []],
      ['Order', ['S']],
      ['Delivery', ['T', 'E']],
    ]);
  });

  it('of the workspace are found by letters of their text', async () => {
    editor.open('task weigh "Weigh the parcel"\n');
    const found = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'wgh prcl' });
    expect(found.map(({ name }) => name)).toEqual(['Weigh the parcel (weigh)']);
  });
});

describe('the text', () => {
  it('folds blocks, pages and comments', async () => {
    const text = '# one\n# two\nprocess "P" {\n  owner: "O"\n}\ntask a "A"\npage "2"\ntask b "B"\ntask c "C"\n';
    const found = await editor.ask<FoldingRange[]>('foldingRange', editor.open(text));
    expect(found.map(({ startLine, endLine, kind }) => [startLine, endLine, kind ?? ''])).toEqual([
      [2, 4, ''],
      [6, 8, 'region'],
      [0, 1, 'comment'],
    ]);
  });

  it('is selected in ever larger parts', async () => {
    const file = editor.open('task t "T" { cost: 8¦0 CNY, time: 3m }\ntask u "U"\n');
    const [found] = await editor.ask<SelectionRange[]>('selectionRange', file, { positions: [file.position] });
    const widths: number[] = [];
    for (let at: SelectionRange | undefined = found; at; at = at.parent) {
      widths.push(at.range.end.line > at.range.start.line ? 99 : at.range.end.character - at.range.start.character);
    }
    expect(widths).toEqual([6, 12, 26, 37, 99]);
  });

  it('links files and addresses', async () => {
    const text = 'use "org.flow"\nuse "none.flow"\ntask t "T" { link: "https://example.com/a" }\n';
    const file = editor.open(text, { 'org.flow': COMPANY });
    const found = await editor.ask<DocumentLink[]>('documentLink', file);
    expect(found.map(({ target }) => target)).toEqual([
      pathToFileURL(path.join(file.folder, 'org.flow')).href,
      'https://example.com/a',
    ]);
  });

  it('has colours by what names mean', async () => {
    const file = editor.open('lane a "A"\ntask t "T" in a\ndocument d "D"\nt -[yes]-> d\n');
    const { data } = await editor.ask<{ data: number[] }>('semanticTokens/full', file);
    expect(tokens(data, file)).toEqual([
      ...['keyword lane', 'namespace a', 'string "A"', 'keyword task', 'function t', 'string "T"', 'namespace a'],
      ...[
        'keyword document',
        'variable d',
        'string "D"',
        'function t',
        'operator -[',
        'string yes',
        'operator ]->',
        'variable d',
      ],
    ]);
  });
});

const TYPES = ['keyword', 'namespace', 'function', 'variable', 'class', 'property', 'string'];

function tokens(data: readonly number[], { text }: OpenFile): string[] {
  const lines = text.split('\n');
  const found: string[] = [];
  let [line, column] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down, right, length, type] = data.slice(i, i + 4) as [number, number, number, number];
    line += down;
    column = down > 0 ? right : column + right;
    found.push(`${TYPES[type] ?? 'operator'} ${lines[line]!.slice(column, column + length)}`);
  }
  return found;
}

describe('between the lines', () => {
  it('stand step numbers, and the lane of a node far from the head of its block', async () => {
    const steps = Array.from({ length: 14 }, (_, i) => `  task t${i} "T${i}"\n`).join('');
    const file = editor.open(`lane a "Sales office" {\n${steps}}\n`);
    const all = { range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } } };
    const hints = await editor.ask<InlayHint[]>('inlayHint', file, all);
    const labels = hints.map(({ label }) => label);
    expect(labels).toContain('14');
    expect(labels.filter((label) => label === 'Sales office')).toHaveLength(2);
  });

  it('stand the figures of the process and how many read a document', async () => {
    const lenses = await editor.ask<CodeLens[]>('codeLens', editor.open(QUOTE));
    const resolved = await Promise.all(lenses.map((lens) => editor.connection.sendRequest<CodeLens>('codeLens/resolve', lens)));
    const titles = resolved.map(({ command }) => command!.title);
    expect(titles[0]).toContain('lead time');
    expect(titles[1]).toBe('1 writer · 1 reader');
  });
});

describe('calls', () => {
  const FILES = {
    'pay.flow': 'process "Payment" { owner: "O" }\nstart s "S"\n',
    'b.flow': 'process "Order"\nsubprocess p "Pay" { see: "pay.flow" }\n',
  };

  it('lead to the processes that are called and back', async () => {
    const file = editor.open('process "Sale"\nsubprocess p¦ "Pay" { see: "pay.flow" }\n', FILES);
    const [called] = await editor.ask<CallHierarchyItem[]>('prepareCallHierarchy', file);
    expect(called!.name).toBe('Payment');
    const incoming = await editor.connection.sendRequest<CallHierarchyIncomingCall[]>('callHierarchy/incomingCalls', {
      item: called,
    });
    expect(incoming.map(({ from }) => from.name).sort()).toEqual(['Order', 'Sale']);
    const top = editor.open('process "Sa¦le"\nsubprocess p "Pay" { see: "pay.flow" }\n', FILES);
    const [own] = await editor.ask<CallHierarchyItem[]>('prepareCallHierarchy', top);
    const outgoing = await editor.connection.sendRequest<CallHierarchyOutgoingCall[]>('callHierarchy/outgoingCalls', {
      item: own,
    });
    expect(outgoing.map(({ to }) => to.name)).toEqual(['Payment']);
  });
});
