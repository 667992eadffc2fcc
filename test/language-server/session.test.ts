/** How the server begins, ends and stands what editors do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { check, read } from '../../src/api.ts';
import { say } from '../../src/diagnostics/phrase.ts';
import { sourceFile } from '../../src/source/source-file.ts';
import { Editor } from './editor.ts';
import { QUOTE } from './texts.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start({ locale: 'zh-cn' });
});
afterAll(() => editor.stop());

describe('a session', () => {
  it('says who serves, and speaks the language of the editor', async () => {
    expect(editor.serverInfo!.name).toBe('flowc');
    const file = editor.open('task t "T" in nowhere\n');
    const [wrong] = await editor.diagnostics(file.uri, (all) => all.some(({ code }) => code === 'unknown-name'));
    expect(wrong!.message).toMatch(/\p{Script=Han}/u);
  });

  it('explains words in that language', async () => {
    const answer = await editor.ask<{ contents: { value: string } }>('hover', editor.open('判¦断 d "D?"'));
    expect(answer.contents.value).toContain('判断或审批');
  });

  it('asks for files to be watched', () => {
    expect(JSON.stringify(editor.registered)).toContain('**/*.{flow,json');
  });

  it('ends with 0 where it was asked to', async () => {
    const other = await Editor.start();
    expect(await other.stop()).toBe(0);
  });

  it('answers about documents that nobody opened', async () => {
    const position = { line: 0, character: 0 };
    expect(await editor.ask('hover', { uri: 'file:///no/such/place/x.flow', position })).toBeNull();
    expect(await editor.ask('completion', { uri: 'file:///no/such/place/x.flow', position })).toEqual([]);
  });
});

describe('random edits', () => {
  const PIECES = [
    '"',
    '{',
    '}',
    '[',
    ']',
    '->',
    '~>',
    '-[',
    ']->',
    ' in ',
    '\n',
    '#',
    'task ',
    '流程 ',
    '@A',
    ':',
    ', ',
    '"""',
    '，',
    '\u{1f600}',
    'ok',
    '\r\n',
  ];

  it('leave the server with the state that a fresh reading has', async () => {
    const file = editor.open(QUOTE);
    let text = QUOTE;
    let seed = 20261130;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    const requests: Promise<unknown>[] = [];
    for (let version = 2; version < 400; version++) {
      const start = next(text.length + 1);
      const end = Math.min(text.length, start + (next(3) === 0 ? next(12) : 0));
      const piece = PIECES[next(PIECES.length)]!;
      const range = { start: placeOf(text, start), end: placeOf(text, end) };
      void editor.connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: file.uri, version },
        contentChanges: [{ range, text: piece }],
      });
      text = text.slice(0, start) + piece + text.slice(end);
      const position = placeOf(text, start + piece.length);
      const at = { uri: file.uri, position };
      const method = ['completion', 'hover', 'definition', 'documentHighlight', 'prepareRename'][next(5)]!;
      requests.push(editor.ask(method, at));
      if (version % 10 === 0)
        requests.push(
          ...['documentSymbol', 'foldingRange', 'semanticTokens/full', 'codeLens', 'formatting'].map((each) =>
            editor.ask(each, at, { options: {} }),
          ),
        );
      if (version % 60 === 0) {
        text = QUOTE;
        editor.change(file.uri, text, version);
      }
    }
    await Promise.all(requests);
    const source = sourceFile('a.flow', text);
    const expected = check(read(source)).map(({ code, message }) => `${code}: ${say(message, 'zh')}`);
    const told = (all: readonly Diagnostic[]) => all.map(({ code, message }) => `${code}: ${String(message).split('\n')[0]}`);
    const last = await editor.diagnostics(file.uri, (all) => JSON.stringify(told(all)) === JSON.stringify(expected));
    expect(told(last)).toEqual(expected);
    expect(editor.logged).toEqual([]);
  });
});

/** Line and character as the protocol counts them, where a lone `\r` ends a line, too. */
function placeOf(text: string, offset: number) {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}
