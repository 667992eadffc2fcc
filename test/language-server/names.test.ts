/** Where names lead, and what renaming them changes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { appliedTo, Editor, type OpenFile } from './editor.ts';
import { COMPANY, QUOTE } from './texts.ts';

let editor: Editor;
beforeAll(async () => {
  editor = await Editor.start();
});
afterAll(() => editor.stop());

const OTHER = 'use "org.flow"\ntask t "T" in sales\nt ~> form\n';
const FILE = 'use "org.flow"\ntask u "U" in sa¦les\nform ~> u\n';
const FILES = { 'org.flow': COMPANY, 'b.flow': OTHER };

const rename = (file: OpenFile, newName: string) => editor.ask<WorkspaceEdit>('rename', file, { newName });
const uriIn = ({ folder }: OpenFile, name: string) => pathToFileURL(path.join(folder, name)).href;

describe('definition', () => {
  it('leads from a flow to the node', async () => {
    const file = editor.open(QUOTE.replace('ask -> fill', 'ask -> fi¦ll'));
    const found = await editor.ask<Location>('definition', file);
    expect(found).toEqual({ uri: file.uri, range: file.range('fill') });
  });

  it('leads to the file that declares what use takes in', async () => {
    const file = editor.open(FILE, FILES);
    expect((await editor.ask<Location>('definition', file)).uri).toBe(uriIn(file, 'org.flow'));
  });

  it('leads from a path to its file, and from a connector to where the flow goes on', async () => {
    const used = editor.open('use "or¦g.flow"\n', FILES);
    expect((await editor.ask<Location>('definition', used)).uri).toBe(uriIn(used, 'org.flow'));
    const file = editor.open('lane a "A"\nstart s "S" in a\nend e "E" in a\ns -> @¦A\n@A -> e\n');
    expect((await editor.ask<Location>('definition', file)).range).toEqual(file.range('A', 3));
  });

  it('is none of a name that nothing bears', async () => {
    expect(await editor.ask('definition', editor.open('lane a "A"\na -> no¦body\n'))).toBeNull();
  });
});

describe('references', () => {
  it('are found in all files of the project that mean the same', async () => {
    const file = editor.open(FILE, { ...FILES, 'own.flow': 'lane sales "Own sales"\ntask t "T" in sales\n' });
    const found = await editor.ask<Location[]>('references', file, { context: { includeDeclaration: true } });
    const names = found.map(({ uri }) => path.basename(uri)).sort();
    expect(names).toEqual(['a.flow', 'b.flow', 'org.flow']);
  });

  it('leave the declaration out where it is not asked for', async () => {
    const file = editor.open(QUOTE.replace('document form', 'document fo¦rm'));
    const found = await editor.ask<Location[]>('references', file, { context: { includeDeclaration: false } });
    expect(found.map(({ range }) => range)).toEqual([file.range('form', 3)]);
  });
});

describe('highlights', () => {
  it('mark where a name is declared and where it is meant', async () => {
    const file = editor.open(QUOTE.replace('document form', 'document fo¦rm'));
    const found = await editor.ask<{ range: unknown; kind: number }[]>('documentHighlight', file);
    expect(found.map(({ kind }) => kind)).toEqual([3, 2]);
  });
});

describe('rename', () => {
  it('changes a node everywhere in its file', async () => {
    const file = editor.open(QUOTE.replace('task fill', 'task fi¦ll'));
    const text = appliedTo(file.uri, file.text, await rename(file, 'fill-in'));
    expect(text).toBe(QUOTE.replaceAll('fill', 'fill-in'));
  });

  it('changes a lane, a document and a class over use through the project', async () => {
    const file = editor.open(FILE, FILES);
    const edit = await rename(file, 'office');
    const texts = ['a.flow', 'b.flow', 'org.flow'].map((name) =>
      appliedTo(uriIn(file, name), name === 'a.flow' ? file.text : FILES[name as 'b.flow'], edit),
    );
    expect(texts[0]).toContain('in office');
    expect(texts[1]).toContain('in office');
    expect(texts[2]).toContain('lane office "Sales"');
    const styled = editor.open('use "org.flow"\ntask t "T" { class: h¦ot }\n', FILES);
    expect(Object.keys((await rename(styled, 'warm')).changes!)).toHaveLength(2);
  });

  it('changes parties and systems in attributes, never words in quotes', async () => {
    const text = 'lane a¦b "AB"\nsystem erp "ERP"\ntask t "ab" in ab { consulted: [ab, "ab"], system: erp }\n';
    const file = editor.open(text);
    const edit = await rename(file, 'cd');
    expect(appliedTo(file.uri, file.text, edit)).toBe(
      'lane cd "AB"\nsystem erp "ERP"\ntask t "ab" in cd { consulted: [cd, "ab"], system: erp }\n',
    );
  });

  it('changes the letter of a connector', async () => {
    const file = editor.open('lane a "A"\nstart s "S" in a\nend e "E" in a\ns -> @A¦\n@A -> e\n');
    expect(appliedTo(file.uri, file.text, await rename(file, '@B'))).toContain('s -> @B\n@B -> e');
  });

  it.each([
    ['a name that is taken', 'form', /already declared/],
    ['what is no name', 'two words', /no name/],
    ['what is no name', '1st', /no name/],
    ['an arrow', 'a->b', /no name/],
  ])('refuses %s', async (_, newName, reason) => {
    const file = editor.open(QUOTE.replace('task fill', 'task fi¦ll'));
    await expect(rename(file, newName)).rejects.toThrow(reason);
  });

  it('refuses a name that another file of the project has for something else', async () => {
    const file = editor.open(FILE, { ...FILES, 'b.flow': `${OTHER}task office "Office" in sales\n` });
    await expect(rename(file, 'office')).rejects.toThrow(/b\.flow/);
  });

  it('shows what it would rename, and nothing on a keyword', async () => {
    const file = editor.open(QUOTE.replace('task fill', 'task fi¦ll'));
    expect(await editor.ask('prepareRename', file)).toEqual({ range: file.range('fill'), placeholder: 'fill' });
    expect(await editor.ask('prepareRename', editor.open('ta¦sk t "T"'))).toBeNull();
  });

  it('leaves files on disk to the editor', async () => {
    const file = editor.open(FILE, FILES);
    await rename(file, 'office');
    expect(readFileSync(path.join(file.folder, 'org.flow'), 'utf8')).toBe(COMPANY);
  });
});
